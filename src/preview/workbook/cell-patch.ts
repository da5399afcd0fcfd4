import type { Sheet } from "../../../test/excel-host/model/sheet";
import type { CellPatch } from "./cell-splices";

/** A cell as it is now; null for one that shows the result of a formula elsewhere. */
export function patchOf(sheet: Sheet, row: number, column: number): CellPatch | null {
  const formula = sheet.formula(row, column);
  // Excel works out itself what a formula shows in other cells.
  if (formula === null && sheet.spillAt(row, column) !== null) return null;
  const { numberFormat } = sheet.format(row, column);
  return { row, column, value: sheet.value(row, column), formula, isResult: false, numberFormat };
}
