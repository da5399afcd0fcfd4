import { hostNotImplemented } from "../host-error";
import { MAX_COLUMNS, MAX_ROWS, intersection, type Area } from "../model/area";
import { deleteLines, insertLines } from "../model/move-cells";
import type { Sheet } from "../model/sheet";
import { NO_STYLE } from "../model/style-table";

export type Shift = "Down" | "Right" | "Up" | "Left";

/**
 * Puts cells in or takes them out. Whole rows and columns move with everything on them. For other areas
 * only cells and their formats move: where Excel would move more, the host says that it does not.
 */
export function shiftCells(sheet: Sheet, area: Area, shift: Shift): void {
  const vertical = shift === "Down" || shift === "Up";
  const inserting = shift === "Down" || shift === "Right";
  const moveLines = inserting ? insertLines : deleteLines;
  if (vertical && area.columns === MAX_COLUMNS) {
    moveLines(sheet, "row", area.row, area.rows, "AddIn");
  } else if (!vertical && area.rows === MAX_ROWS) {
    moveLines(sheet, "column", area.column, area.columns, "AddIn");
  } else movePlainCells(sheet, area, vertical, inserting);
}

function movePlainCells(sheet: Sheet, area: Area, vertical: boolean, inserting: boolean): void {
  const moved: Area = vertical
    ? { ...area, rows: MAX_ROWS - area.row }
    : { ...area, columns: MAX_COLUMNS - area.column };
  checkPlain(sheet, moved, inserting ? "insert" : "delete");
  const step = (vertical ? area.rows : area.columns) * (inserting ? 1 : -1);
  const cells: { row: number; column: number }[] = [];
  sheet.cells.forEach(moved, (row, column) => cells.push({ row, column }));
  const kept = cells.map(({ row, column }) => ({
    row,
    column,
    value: sheet.value(row, column),
    style: sheet.cells.style(row, column),
  }));
  for (const { row, column } of kept) {
    sheet.set(row, column, null);
    sheet.cells.setStyle(row, column, NO_STYLE);
  }
  for (const { row, column, value, style } of kept) {
    const deleted =
      !inserting && (vertical ? row < area.row + area.rows : column < area.column + area.columns);
    if (deleted) continue;
    const to = vertical ? { row: row + step, column } : { row, column: column + step };
    sheet.set(to.row, to.column, value);
    sheet.cells.setStyle(to.row, to.column, style);
  }
  sheet.workbook.calculator?.cellsChanged(sheet, moved);
  sheet.workbook.emit({
    kind: "cells-changed",
    sheet,
    area,
    changeType: inserting ? "CellInserted" : "CellDeleted",
    source: "AddIn",
    detail: null,
  });
}

/** Throws HostNotImplemented where moving plain cells would not be all that Excel does. */
function checkPlain(sheet: Sheet, moved: Area, method: string): void {
  const touches = (area: Area): boolean => intersection(area, moved) !== null;
  const others =
    sheet.tables.some((table) => touches(table.area)) ||
    sheet.merges.some(touches) ||
    sheet.hyperlinks.some((link) => touches(link.area)) ||
    sheet.conditionalFormats.some((format) => format.areas.some(touches));
  const formulas = sheet.workbook.sheets.some((each) => !each.cells.formulaCells().next().done);
  if (others || formulas) {
    throw hostNotImplemented(`Range.${method} among tables, merges, links, rules or formulas`);
  }
}
