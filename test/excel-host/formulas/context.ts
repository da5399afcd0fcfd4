import type { CellValue } from "../model/cell-value";
import type { Sheet } from "../model/sheet";
import type { ArrayOperand, Operand } from "./operand";

/** Where a formula is evaluated. */
export interface EvaluationContext {
  /** The sheet that references without a sheet name mean. */
  readonly sheet: Sheet;
  /** The cell that the formula is evaluated for. */
  readonly row: number;
  readonly column: number;
  /** How far relative references move from how they are written: only for conditional formats. */
  readonly rowShift: number;
  readonly columnShift: number;
  /** Functions of add-ins; undefined when there is none of that name. */
  readonly custom?: (
    name: string,
    args: readonly Operand[],
  ) => CellValue | ArrayOperand | undefined;
}
