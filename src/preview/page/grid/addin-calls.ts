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
 * How often a formula may ask anew before its answers count as what it shows. A formula that hides that
 * the one before it is being calculated (`IFERROR`) asks once more when that one has its answer, and so on
 * along the chain; chains of more than so many such formulas are taken for formulas that never come to rest.
 */
const MOST_ROUNDS = 5;

/** One call in one formula: what it asked for last, and how many different answers it has had. */
interface Site {
  readonly key: string;
  readonly rounds: number;
}

/**
 * The calls that the grid's formulas make to the add-in. Office hands over the results of functions in
 * batches, half a second apart; a grid that waits for each result before it asks for the next takes that
 * long for each formula. So no formula waits: a call without an answer gives PENDING, all are asked at
 * once, and when every answer is there the cells that asked are calculated again, with the answers at hand.
 *
 * Arguments that are others at every calculation (`RAND`) would ask without end. Arguments that change
 * because answers came do so at most once for each other call, so a call that has had as many answers as
 * there are calls, or MOST_ROUNDS, takes the last of them whatever it asks for.
 */
export class AddinCalls {
  /** By function and arguments. Kept until the cells that asked are calculated: the next time is new. */
  private readonly answers = new Map<string, unknown>();
  private readonly asked = new Set<string>();
  private readonly waiting = new Map<string, CallingCell>();
  /** By cell, function, and the place of the call among those of its formula; kept as long as answers are. */
  private readonly sites = new Map<string, Site>();
  /** How often a cell called a function in the calculation that is going on. */
  private readonly callsInCell = new Map<string, number>();
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
    const place = placeOf(cell);
    const key = this.answeredKey(this.siteOf(place, id), JSON.stringify([id, args]));
    if (this.answers.has(key)) return this.answers.get(key);
    this.waiting.set(place, cell);
    if (!this.asked.has(key)) {
      this.asked.add(key);
      void this.send(key, id, args);
    }
    return PENDING;
  }

  /** The grid has come to the end of a calculation. */
  calculated(): void {
    this.callsInCell.clear();
    if (this.asked.size > 0) return;
    this.isRecalculating = false;
    this.answers.clear();
    this.sites.clear();
  }

  /** Cells were changed, or a calculation was stopped for that: what a formula asks for now is another thing. */
  cellsChanged(): void {
    this.callsInCell.clear();
    this.sites.clear();
  }

  /** Another workbook is shown from now on. */
  reset(): void {
    this.turn += 1;
    this.answers.clear();
    this.asked.clear();
    this.waiting.clear();
    this.sites.clear();
    this.callsInCell.clear();
    this.isRecalculating = false;
  }

  private siteOf(place: string, id: string): string {
    const calls = `${place} ${id}`;
    const before = this.callsInCell.get(calls) ?? 0;
    this.callsInCell.set(calls, before + 1);
    return `${calls} ${before}`;
  }

  /** What a call asks for: what it asked for last, once it has asked often enough. */
  private answeredKey(name: string, key: string): string {
    const site = this.sites.get(name);
    if (site?.key === key) return key;
    const isAnswered = site !== undefined && this.answers.has(site.key);
    const rounds = (site?.rounds ?? 0) + (isAnswered ? 1 : 0);
    if (isAnswered && rounds >= Math.min(this.sites.size, MOST_ROUNDS)) return site.key;
    this.sites.set(name, { key, rounds });
    return key;
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
    this.callsInCell.clear();
    this.isRecalculating = true;
    this.recalculate(cells);
  }
}

function placeOf({ unitId, sheetId, row, column }: CallingCell): string {
  return `${unitId} ${sheetId} ${row} ${column}`;
}
