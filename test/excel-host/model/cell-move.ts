import type { Area } from "./area";
import type { Sheet } from "./sheet";

/** Whole rows or columns put in or taken out: `count` of them from `index` on. */
export interface CellMove {
  readonly sheet: Sheet;
  readonly axis: "row" | "column";
  readonly kind: "insert" | "delete";
  readonly index: number;
  readonly count: number;
}

/**
 * Where a span of rows or columns is after the move; null when all of it was taken out. What is put
 * in within the span makes it longer, as in Excel; before it moves it.
 */
export function moveSpan(
  start: number,
  length: number,
  move: Pick<CellMove, "kind" | "index" | "count">,
): { start: number; length: number } | null {
  const { kind, index, count } = move;
  if (kind === "insert") {
    if (index <= start) return { start: start + count, length };
    return index < start + length ? { start, length: length + count } : { start, length };
  }
  const end = start + length;
  const gone = Math.max(0, Math.min(end, index + count) - Math.max(start, index));
  if (gone === length) return null;
  const before = Math.max(0, Math.min(start, index + count) - Math.min(start, index));
  return { start: start - before, length: length - gone };
}

/** An area after the move; null when it is gone. Areas over all rows or columns stay so. */
export function moveArea(area: Area, move: CellMove, limit: number): Area | null {
  const along = move.axis === "row" ? area.rows : area.columns;
  if (along === limit) return area;
  const span = moveSpan(move.axis === "row" ? area.row : area.column, along, move);
  if (!span || span.start >= limit) return null;
  const length = Math.min(span.length, limit - span.start);
  return move.axis === "row"
    ? { ...area, row: span.start, rows: length }
    : { ...area, column: span.start, columns: length };
}
