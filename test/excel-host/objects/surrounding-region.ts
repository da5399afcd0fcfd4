import { MAX_COLUMNS, MAX_ROWS, areaBetween, type Area } from "../model/area";
import type { Sheet } from "../model/sheet";

/** The block around an area that is bounded by blank rows and columns, as Ctrl+A selects it. */
export function surroundingRegion(sheet: Sheet, area: Area): Area {
  let region = area;
  for (;;) {
    const { row, column, rows, columns } = region;
    const grown = areaBetween(
      Math.max(row - 1, 0),
      Math.max(column - 1, 0),
      Math.min(row + rows, MAX_ROWS - 1),
      Math.min(column + columns, MAX_COLUMNS - 1),
    );
    let [top, left, bottom, right] = [row, column, row + rows - 1, column + columns - 1];
    for (const [r, c] of sheet.filledCells(grown)) {
      top = Math.min(top, r);
      left = Math.min(left, c);
      bottom = Math.max(bottom, r);
      right = Math.max(right, c);
    }
    const next = areaBetween(top, left, bottom, right);
    if (next.rows === rows && next.columns === columns) return next;
    region = next;
  }
}
