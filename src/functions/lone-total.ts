import { isThisCentury, serialDay } from "../lists/read-date";
import { rowFault } from "./mark-fault";
import type { RangeCells } from "./range-argument";

/** With fewer texts above it, a number may well be one of them. */
const TEXTS_ABOVE = 3;

/**
 * A column or row of texts without the one number at its end: a total whose label stands in another column, and
 * would count as one more.
 */
export function withoutLoneTotal(range: RangeCells): RangeCells {
  const { cells, rows, columns, used } = range;
  if (Math.min(rows, columns) !== 1 || typeof cells[used - 1] !== "number") return range;
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

/**
 * Throws FunctionFault for a number below texts where a row more or less changes a share: it may be a
 * total, or a user. A date may stand below words, as the day of a follow-up.
 */
export function requireNoLoneTotal(range: RangeCells): void {
  const last = range.cells[range.used - 1];
  if (withoutLoneTotal(range) === range || typeof last !== "number") return;
  const day = range.id === "vervolgacties" ? serialDay(last, false) : null;
  if (day === null || !isThisCentury(day)) throw rowFault(range, range.used - 1);
}
