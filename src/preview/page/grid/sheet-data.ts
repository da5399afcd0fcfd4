import { BooleanNumber, type IFreeze, type IRange, type IWorksheetData } from "@univerjs/core";
import type { Area } from "../../../../test/excel-host/model/area";
import type { SheetFace, SheetLayout } from "../../wire";
import { cellMatrix } from "./cell-matrix";

/** Room to type below and beside what is there. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 12;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

export function sheetData(face: SheetFace): Partial<IWorksheetData> {
  const { layout } = face;
  return {
    id: face.id,
    name: layout.name,
    hidden: layout.isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    tabColor: layout.tabColor,
    showGridlines: layout.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(LEAST_ROWS, face.usedRows + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, face.usedColumns + SPARE_COLUMNS),
    // Excel's own sizes in pixels.
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    cellData: cellMatrix(face.cells),
    mergeData: layout.merges.map(toRange),
    freeze: freezeOf(layout),
    columnData: columnData(layout),
    rowData: rowData(layout),
  };
}

export function toRange({ row, column, rows, columns }: Area): IRange {
  return {
    startRow: row,
    endRow: row + rows - 1,
    startColumn: column,
    endColumn: column + columns - 1,
  };
}

export function freezeOf({ freeze }: SheetLayout): IFreeze {
  const { rows = 0, columns = 0 } = freeze ?? {};
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
  };
}

function columnData({ columnWidths, hiddenColumns }: SheetLayout): IWorksheetData["columnData"] {
  const data: IWorksheetData["columnData"] = {};
  for (const [column, w] of columnWidths) data[column] = { w };
  for (const column of hiddenColumns) data[column] = { ...data[column], hd: BooleanNumber.TRUE };
  return data;
}

function rowData({ rowHeights, hiddenRows }: SheetLayout): IWorksheetData["rowData"] {
  const data: IWorksheetData["rowData"] = {};
  for (const [row, h] of rowHeights) data[row] = { h, ia: BooleanNumber.FALSE };
  for (const row of hiddenRows) data[row] = { ...data[row], hd: BooleanNumber.TRUE };
  return data;
}
