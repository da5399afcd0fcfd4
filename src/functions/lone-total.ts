import type { RangeCells } from "./range-argument";

/** With fewer texts above it, a number may well be one of them. */
const TEXTS_ABOVE = 3;

/**
 * A column of texts without the one number at its end: a total whose label stands in another column, and
 * would count as one more.
 */
export function withoutLoneTotal(range: RangeCells): RangeCells {
  const { cells, columns, used } = range;
  if (columns !== 1 || typeof cells[used - 1] !== "number") return range;
  let texts = 0;
  for (let i = 0; i < used - 1; i++) {
    const cell = cells[i] ?? null;
    if (cell === null) continue;
    if (typeof cell !== "string") return range;
    texts++;
  }
  if (texts < TEXTS_ABOVE) return range;
  let end = used - 1;
  while ((cells[end - 1] ?? null) === null) end--;
  return { ...range, cells: cells.slice(0, end), used: end };
}
