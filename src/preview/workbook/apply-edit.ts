import { cellArea } from "../../../test/excel-host/model/area";
import { CellError, type CellValue } from "../../../test/excel-host/model/cell-value";
import { ENGLISH } from "../../../test/excel-host/model/culture";
import type { Sheet } from "../../../test/excel-host/model/sheet";
import type { CellEdit, CellResult, GridValue } from "../wire";
import type { ChangedCells } from "./changed-cells";
import { gridValue } from "./read-cells";

/**
 * Puts an edit of the grid in the workbook, as a person's. Gives the cells where the workbook made
 * something else of it than the grid, such as a figure with a decimal comma that the grid took for text.
 */
export function applyEdit(sheet: Sheet, edits: readonly CellEdit[]): CellEdit[] {
  return edits.filter((edit) => {
    const { row, column, numberFormat } = edit;
    const area = cellArea(row, column);
    // What was typed may get another format from the workbook, which reads it anew.
    if (
      edit.typed === null &&
      numberFormat !== null &&
      numberFormat !== sheet.format(row, column).numberFormat
    ) {
      sheet.setFormat(area, { numberFormat });
    }
    if (edit.typed !== null && edit.formula === null) {
      sheet.write(area, [[edit.typed]], "User", sheet.workbook.culture);
    } else if (edit.value === null && edit.formula === null) sheet.clearContents(area);
    else enter(sheet, edit);
    if (edit.formula !== null) return false;
    return edit.typed !== null || gridValue(sheet.value(row, column)) !== edit.value;
  });
}

function enter(sheet: Sheet, { row, column, value, formula, isText }: CellEdit): void {
  if (formula !== null) {
    // A cell formatted as text keeps a formula as text; the grid has calculated it.
    sheet.write(cellArea(row, column), [[formula]], "User", ENGLISH);
    return;
  }
  const input = isText && typeof value === "string" ? `'${value}` : value;
  sheet.write(cellArea(row, column), [[input]], "User", sheet.workbook.culture);
}

/** Takes over what the grid calculated; true when something is different now. */
export function applyResults(
  sheet: Sheet,
  results: readonly CellResult[],
  changed: ChangedCells,
): boolean {
  let isChanged = false;
  for (const { row, column, value } of results) {
    const before = sheet.value(row, column);
    const after = cellValue(value);
    if (before === after) continue;
    // A function that the grid does not know says nothing against the result in the file.
    if (after === CellError.of("#NAME?") && before !== null) continue;
    sheet.cells.setValue(row, column, after);
    changed.add(sheet, cellArea(row, column), "calculated");
    isChanged = true;
  }
  return isChanged;
}

/** Errors come as their code: the grid makes no difference. */
function cellValue(value: GridValue): CellValue {
  return typeof value === "string" ? (CellError.parse(value) ?? value) : value;
}
