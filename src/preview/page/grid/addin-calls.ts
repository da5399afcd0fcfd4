import type { FunctionResult } from "../../wire";

/** Calls a function of the add-in, with arguments as Excel gives them. */
export type CallFunction = (
  id: string,
  args: readonly unknown[],
  address: string,
) => Promise<FunctionResult>;

/** A cell with a formula that calls the add-in. */
export interface CallingCell {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What a cell shows while the add-in calculates: Excel's own error for it, which formulas pass on. */
export const PENDING = "#GETTING_DATA";

/**
 * The calls that the grid's formulas make to the add-in. Office hands over the results of functions in
 * batches, half a second apart; a grid that waits for each result before it asks for the next takes that
 * long for each formula. So no formula waits: a call without an answer gives PENDING, all are asked at
 * once, and when every answer is there the cells that asked are calculated again, with the answers at hand.
 */
export class AddinCalls {
  /** By function and arguments. Kept until the cells that asked are calculated: the next time is new. */
  private readonly answers = new Map<string, unknown>();
  private readonly asked = new Set<string>();
  private readonly waiting = new Map<string, CallingCell>();
  private isRecalculating = false;
  /** Answers for the workbook before are nobody's. */
  private turn = 0;

  constructor(
    private readonly call: CallFunction,
    private readonly recalculate: (cells: readonly CallingCell[]) => void,
  ) {}

  /** Whether results of formulas may still be PENDING, or come from one that is. */
  get isWaiting(): boolean {
    return this.asked.size > 0 || this.isRecalculating;
  }

  /** The value or grid of a call, or the code of its error; PENDING when it is not known yet. */
  ask(id: string, args: readonly unknown[], cell: CallingCell): unknown {
    const key = JSON.stringify([id, args]);
    if (this.answers.has(key)) return this.answers.get(key);
    const { unitId, sheetId, row, column } = cell;
    this.waiting.set(`${unitId} ${sheetId} ${row} ${column}`, cell);
    if (!this.asked.has(key)) {
      this.asked.add(key);
      void this.send(key, id, args);
    }
    return PENDING;
  }

  /** The grid has come to the end of a calculation. */
  calculated(): void {
    if (this.asked.size > 0) return;
    this.isRecalculating = false;
    this.answers.clear();
  }

  /** Another workbook is shown from now on. */
  reset(): void {
    this.turn += 1;
    this.answers.clear();
    this.asked.clear();
    this.waiting.clear();
    this.isRecalculating = false;
  }

  private async send(key: string, id: string, args: readonly unknown[]): Promise<void> {
    const { turn } = this;
    const result = await this.call(id, args, "");
    if (turn !== this.turn) return;
    this.asked.delete(key);
    this.answers.set(key, result.kind === "error" ? result.code : result.value);
    if (this.asked.size > 0) return;
    const cells = [...this.waiting.values()];
    this.waiting.clear();
    this.isRecalculating = true;
    this.recalculate(cells);
  }
}
