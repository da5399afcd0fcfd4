import type { Area } from "../../../test/excel-host/model/area";
import { CellError, type CellValue } from "../../../test/excel-host/model/cell-value";
import type { Sheet } from "../../../test/excel-host/model/sheet";
import { NO_STYLE } from "../../../test/excel-host/model/style-table";
import type { ColumnCells, GridValue } from "../wire";
import { withTableLook } from "./table-look";

/** The cells of an area as the grid takes them, column by column; columns without anything are left out. */
export function readCells(sheet: Sheet, area: Area, hasFormulas: boolean): ColumnCells[] {
  const found: ColumnCells[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    const cells = readColumn(sheet, column, area.row, area.rows, hasFormulas);
    if (cells) found.push(cells);
  }
  return found;
}

function readColumn(
  sheet: Sheet,
  column: number,
  row: number,
  rows: number,
  hasFormulas: boolean,
): ColumnCells | null {
  const values = new Array<GridValue>(rows).fill(null);
  const styles = new Uint32Array(rows);
  const formulas: [number, string][] = [];
  let isStyled = false;
  for (let i = 0; i < rows; i++) {
    const formula = hasFormulas ? sheet.formula(row + i, column) : null;
    if (formula !== null) formulas.push([i, formula]);
    // What a formula shows in other cells, the grid works out by itself.
    if (!hasFormulas || formula !== null || !isSpilled(sheet, row + i, column)) {
      values[i] = gridValue(sheet.value(row + i, column));
    }
    const style = styleOf(sheet, row + i, column);
    styles[i] = style;
    isStyled ||= style !== NO_STYLE;
  }
  return { row, column, values, styles: isStyled ? styles : null, formulas };
}

/** A cell's own format, or that of its row or column, with the look of a table over it. */
function styleOf(sheet: Sheet, row: number, column: number): number {
  const own = sheet.cells.style(row, column);
  const style =
    own === NO_STYLE
      ? (sheet.rowStyles.get(row) ?? sheet.columnStyles.get(column) ?? NO_STYLE)
      : own;
  return sheet.tables.length === 0 ? style : withTableLook(sheet, row, column, style);
}

function isSpilled(sheet: Sheet, row: number, column: number): boolean {
  return sheet.spills.size > 0 && sheet.spillAt(row, column) !== null;
}

export function gridValue(value: CellValue): GridValue {
  return value instanceof CellError ? value.code : value;
}
