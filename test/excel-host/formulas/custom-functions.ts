import { formatArea } from "../model/a1";
import { cellArea, isUnbounded } from "../model/area";
import { CellError, type CellValue } from "../model/cell-value";
import type { Sheet } from "../model/sheet";
import { VALUE_ERROR } from "./coerce";
import { ArrayOperand, CellsOperand, toGrid, type Operand } from "./operand";

export type Grid = readonly (readonly CellValue[])[];

/** The cell that calls a custom function. */
export interface Caller {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * A function of an add-in. Every argument is a grid (1 × 1 for a value), null when it is left out. What
 * it rejects with becomes an error: a CellError itself, anything else #VALUE!.
 */
export type CustomFunction = (
  args: readonly (Grid | null)[],
  caller: Caller,
) => Promise<CellValue | Grid>;

/**
 * Calls custom functions and remembers results: a call under way shows as #BUSY!, and the cell is
 * calculated again when it has ended.
 */
export class CustomFunctionCalls {
  private readonly functions = new Map<string, CustomFunction>();
  private readonly results = new Map<string, CellValue | ArrayOperand>();
  private readonly pending = new Map<string, Promise<void>>();

  constructor(private readonly ended: (caller: Caller) => void) {}

  has(name: string): boolean {
    return this.functions.has(name.toUpperCase());
  }

  /** Names are taken without regard to case, and with namespace: `DMW.NORM`. */
  register(name: string, compute: CustomFunction): void {
    this.functions.set(name.toUpperCase(), compute);
  }

  unregister(name: string): void {
    this.functions.delete(name.toUpperCase());
  }

  /** Calls anew at the next calculation. */
  forget(): void {
    this.results.clear();
  }

  /** When no call is under way any more, those that follow from results included. */
  async settled(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending.values());
  }

  /** Undefined when there is no such function. */
  call(
    name: string,
    operands: readonly Operand[],
    caller: Caller,
  ): CellValue | ArrayOperand | undefined {
    const compute = this.functions.get(name.toUpperCase());
    if (!compute) return undefined;
    const failed = operands.find((operand) => operand instanceof CellError);
    if (failed instanceof CellError) return failed;
    const args = operands.map((operand) => (operand === undefined ? null : wholeGrid(operand)));
    const address = formatArea(cellArea(caller.row, caller.column));
    const key = JSON.stringify([caller.sheet.id, address, name, args]);
    const known = this.results.get(key);
    if (known !== undefined) return known;
    if (!this.pending.has(key)) this.pending.set(key, this.run(key, compute, args, caller));
    return CellError.of("#BUSY!");
  }

  private async run(
    key: string,
    compute: CustomFunction,
    args: readonly (Grid | null)[],
    caller: Caller,
  ): Promise<void> {
    // Never within the calculation that asks.
    await Promise.resolve();
    let result: CellValue | ArrayOperand;
    try {
      const given = await compute(args, caller);
      result = isGrid(given) ? new ArrayOperand(given) : given;
    } catch (error) {
      result = error instanceof CellError ? error : VALUE_ERROR;
    }
    this.results.set(key, result);
    this.pending.delete(key);
    this.ended(caller);
  }
}

function isGrid(value: CellValue | Grid): value is Grid {
  return Array.isArray(value);
}

/** Custom functions see a range in its whole size; whole columns and rows as far as they are used. */
function wholeGrid(operand: Operand): Grid {
  const area = operand instanceof CellsOperand ? operand.single : null;
  if (!(operand instanceof CellsOperand) || !area || isUnbounded(area)) return toGrid(operand);
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_unused, j) =>
      operand.sheet.value(area.row + i, area.column + j),
    ),
  );
}
