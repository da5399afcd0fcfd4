import type { Area } from "../../../test/excel-host/model/area";
import type { Sheet } from "../../../test/excel-host/model/sheet";
import { DEFAULT_STYLE } from "../../../test/excel-host/model/style-table";
import type { Workbook } from "../../../test/excel-host/model/workbook";
import type { CellFormat } from "../../../test/excel-host/model/cell-format";
import type { SheetFace, WorkbookFace } from "../wire";
import { gridRules } from "./grid-rules";
import { readCells } from "./read-cells";
import { sheetLayout } from "./sheet-layout";

/** Cells that the grid holds without a hitch (measured: docs/preview.md). */
const MAX_GRID_CELLS = 900_000;
/** Rows shown of each sheet of a workbook that is larger. */
export const ROWS_OF_A_LARGE_SHEET = 10_000;

/** Whether the workbook is too large for the grid to hold and calculate whole. */
export function isTooLargeForGrid(workbook: Workbook): boolean {
  const cells = workbook.sheets.reduce((sum, sheet) => {
    const { rows, columns } = extent(sheet);
    return sum + rows * columns;
  }, 0);
  return cells > MAX_GRID_CELLS;
}

export function workbookFace(workbook: Workbook, isCut: boolean): WorkbookFace {
  // Before the formats: looks of tables add to them.
  const sheets = workbook.sheets.map((sheet) => sheetFace(sheet, isCut));
  return {
    name: workbook.name,
    sheets,
    formats: formatsFrom(workbook, 0),
    activeSheet: workbook.activeSheet.id,
    calculates: isCut ? "workbook" : "grid",
  };
}

export function sheetFace(sheet: Sheet, isCut: boolean): SheetFace {
  const { rows, columns } = extent(sheet);
  const shownRows = isCut ? Math.min(rows, ROWS_OF_A_LARGE_SHEET) : rows;
  const area: Area = { row: 0, column: 0, rows: shownRows, columns };
  return {
    id: sheet.id,
    layout: sheetLayout(sheet),
    usedRows: rows,
    usedColumns: columns,
    shownRows,
    cells: readCells(sheet, area, !isCut),
    rules: gridRules(sheet, isCut),
  };
}

/** The formats from an index on, as cells refer to them: the first has the index of Excel's default. */
export function formatsFrom(workbook: Workbook, from: number): CellFormat[] {
  const { dateOrder } = workbook.culture;
  return Array.from({ length: workbook.styles.size - from }, (_, i) => {
    const format = workbook.styles.format(from + i + DEFAULT_STYLE);
    // Excel shows this one, alone of all, as the person's system writes a date.
    const isSystemDate = SYSTEM_DATES.includes(format.numberFormat);
    return isSystemDate && dateOrder === "dmy" ? { ...format, numberFormat: "d/mm/yyyy" } : format;
  });
}

const SYSTEM_DATES = ["m/d/yyyy", "mm-dd-yy", "m/d/yy"];

function extent(sheet: Sheet): { rows: number; columns: number } {
  const used = sheet.usedArea();
  return used
    ? { rows: used.row + used.rows, columns: used.column + used.columns }
    : { rows: 0, columns: 0 };
}
