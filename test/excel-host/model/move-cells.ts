import { MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import { moveArea, moveSpan, type CellMove } from "./cell-move";
import { ModelError } from "./model-error";
import type { Sheet } from "./sheet";
import type { Selection } from "./sheet-parts";
import type { EditSource } from "./workbook-event";

/**
 * Puts whole empty rows or columns in, with all that Excel moves along: cells, formats, tables,
 * conditional formats and their formulas, merges, links, names and, when the workbook calculates,
 * the formulas of every sheet.
 */
export function insertLines(
  sheet: Sheet,
  axis: "row" | "column",
  index: number,
  count: number,
  source: EditSource = "User",
): void {
  moveLines({ sheet, axis, kind: "insert", index, count }, source);
}

/** Takes whole rows or columns out. Throws ModelError for the header row of a table. */
export function deleteLines(
  sheet: Sheet,
  axis: "row" | "column",
  index: number,
  count: number,
  source: EditSource = "User",
): void {
  const header = sheet.tables.some(
    ({ headerArea, area }) =>
      axis === "row" &&
      headerArea !== null &&
      headerArea.row >= index &&
      headerArea.row < index + count &&
      area.row + area.rows > index + count,
  );
  if (header) throw new ModelError("InvalidOperation", "A table can't lose its header row.");
  moveLines({ sheet, axis, kind: "delete", index, count }, source);
}

function moveLines(move: CellMove, source: EditSource): void {
  const { sheet, axis, kind, index, count } = move;
  const { workbook } = sheet;
  for (const spill of sheet.spills.values()) clearSpilled(sheet, spill.area);
  sheet.spills.clear();
  if (axis === "row") sheet.cells.moveRows(kind, index, count);
  else sheet.cells.moveColumns(kind, index, count);
  moveLineProperties(move);
  moveParts(move);
  moveFormulas(move);
  workbook.isDirty = true;
  workbook.calculator?.calculate();
  const area: Area =
    axis === "row"
      ? { row: index, column: 0, rows: count, columns: MAX_COLUMNS }
      : { row: 0, column: index, rows: MAX_ROWS, columns: count };
  const changeType = (
    {
      row: { insert: "RowInserted", delete: "RowDeleted" },
      column: { insert: "ColumnInserted", delete: "ColumnDeleted" },
    } as const
  )[axis][kind];
  workbook.emit({ kind: "cells-changed", sheet, area, changeType, source, detail: null });
}

/** What a formula showed beside its own cell comes back when it is calculated. */
function clearSpilled(sheet: Sheet, area: Area): void {
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      if (r + c > 0) sheet.cells.setValue(area.row + r, area.column + c, null);
    }
  }
}

/** Widths, heights, formats and hiding of the lines themselves. */
function moveLineProperties(move: CellMove): void {
  const { sheet } = move;
  const maps =
    move.axis === "row"
      ? [sheet.rowHeights, sheet.rowStyles]
      : [sheet.columnWidths, sheet.columnStyles];
  for (const map of maps) {
    const entries = [...map];
    map.clear();
    for (const [line, value] of entries) {
      const to = moveSpan(line, 1, move);
      if (to) map.set(to.start, value);
    }
  }
  const sets = move.axis === "row" ? [sheet.hiddenRows, sheet.filteredRows] : [sheet.hiddenColumns];
  for (const set of sets) {
    const lines = [...set];
    set.clear();
    for (const line of lines) {
      const to = moveSpan(line, 1, move);
      if (to) set.add(to.start);
    }
  }
}

/** Everything that lies over cells. */
function moveParts(move: CellMove): void {
  const { sheet } = move;
  const moved = (area: Area) => moveArea(area, move, move.axis === "row" ? MAX_ROWS : MAX_COLUMNS);
  const all = (areas: readonly Area[]) => areas.map(moved).filter((area) => area !== null);
  const placed = <T extends { readonly area: Area }>(parts: readonly T[]): T[] =>
    parts.flatMap((part) => {
      const area = moved(part.area);
      return area ? [{ ...part, area }] : [];
    });
  sheet.merges = all(sheet.merges).filter(({ rows, columns }) => rows * columns > 1);
  sheet.hyperlinks = placed(sheet.hyperlinks);
  sheet.pivots = placed(sheet.pivots);
  sheet.autoFilter = sheet.autoFilter && (placed([sheet.autoFilter])[0] ?? null);
  sheet.validations = sheet.validations
    .map((rule) => ({ ...rule, areas: all(rule.areas) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.comments = sheet.comments.flatMap((comment) => {
    const at = moved({ row: comment.row, column: comment.column, rows: 1, columns: 1 });
    return at ? [{ ...comment, row: at.row, column: at.column }] : [];
  });
  sheet.tables = sheet.tables.filter((table) => {
    const area = moved(table.area);
    if (area) table.area = area;
    return area !== null;
  });
  for (const format of sheet.conditionalFormats) format.areas = all(format.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  const [first, ...others] = all(sheet.selection);
  const selection: Selection | null = first ? [first, ...others] : null;
  if (selection) sheet.selection = selection;
  const { printArea, printTitleRows, printTitleColumns } = sheet.pageLayout;
  sheet.pageLayout = {
    ...sheet.pageLayout,
    printArea: all(printArea),
    printTitleRows: printTitleRows && moved(printTitleRows),
    printTitleColumns: printTitleColumns && moved(printTitleColumns),
  };
}

function moveFormulas(move: CellMove): void {
  const { workbook } = move.sheet;
  const { calculator } = workbook;
  if (!calculator) return;
  for (const sheet of workbook.sheets) {
    for (const { row, column, formula } of [...sheet.cells.formulaCells()]) {
      sheet.cells.setFormula(row, column, calculator.afterMove(formula, sheet, move));
    }
    for (const format of sheet.conditionalFormats) {
      format.formula = calculator.afterMove(format.formula, sheet, move);
    }
  }
  for (const item of workbook.names) {
    item.formula = calculator.afterMove(item.formula, item.scope ?? move.sheet, move);
  }
}
