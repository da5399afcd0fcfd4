import type { Range } from "../workbook/address";
import { isBlank } from "../workbook/cell";
import type { SheetWindow } from "../workbook/workbook";
import type { BlockCells } from "./read-blocks";

/** The first row of the block that holds anything; null when it holds only white space. */
export function firstHeldRow({ area, values }: BlockCells): number | null {
  const index = values.findIndex((row) => row.some((value) => !isBlank(value)));
  return index < 0 ? null : area.firstRow + index;
}

/** A sheet, or a top of it, that holds nothing. */
export function emptyWindow(merges: SheetWindow["merges"], more: boolean): SheetWindow {
  return {
    firstRow: 1,
    firstColumn: 0,
    rows: [],
    formats: [],
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    more,
  };
}

/**
 * The first `rowCount` rows of the block from `firstRow` on, as narrow as what they hold.
 * @param used the sheet's cells that hold something.
 */
export function windowOf(
  block: BlockCells,
  used: Range,
  firstRow: number,
  rowCount: number,
  merges: SheetWindow["merges"],
): SheetWindow {
  const more = used.lastRow >= firstRow + rowCount;
  const start = firstRow - block.area.firstRow;
  let rows = block.values.slice(start, start + rowCount);
  if (!more) rows = rows.slice(0, lastHeld(rows) + 1);
  const [from, to] = columnsHeld(rows);
  if (to < 0) return emptyWindow(merges, more);
  const firstColumn = block.area.firstColumn + from;
  const lastColumn = block.area.firstColumn + to;
  const lastRow = firstRow + rows.length - 1;
  return {
    firstRow,
    firstColumn,
    rows: rows.map((row) => row.slice(from, to + 1)),
    formats: block.formats.slice(start, start + rows.length).map((row) => row.slice(from, to + 1)),
    merges,
    hiddenRows: block.hiddenRows.filter((row) => row >= firstRow && row <= lastRow),
    hiddenColumns: block.hiddenColumns.filter((c) => c >= firstColumn && c <= lastColumn),
    more,
  };
}

function lastHeld(rows: BlockCells["values"]): number {
  let last = rows.length - 1;
  while (last >= 0 && rows[last]?.every((value) => isBlank(value)) === true) last--;
  return last;
}

function columnsHeld(rows: BlockCells["values"]): [number, number] {
  let from = Infinity;
  let to = -1;
  for (const row of rows) {
    row.forEach((value, column) => {
      if (isBlank(value)) return;
      from = Math.min(from, column);
      to = Math.max(to, column);
    });
  }
  return [from, to];
}
