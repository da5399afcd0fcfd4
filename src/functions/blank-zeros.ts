import type { CellValue } from "../workbook/cell";
import type { RangeCells } from "./range-argument";

/**
 * Excel hands some blank cells over as zero: those of a range on the desktop, those that come out of IF
 * and FILTER. No user and no kind is called zero, so that there it is a blank.
 */
export function withoutZeros(range: RangeCells): RangeCells {
  return range.cells.includes(0) ? trimmed(range, (cell) => (cell === 0 ? null : cell)) : range;
}

/** Zeros above the first text stand above a title: they are blanks, also over a column of numbers. */
export function withoutZerosAbove(range: RangeCells): RangeCells {
  const first = range.cells.findIndex((cell) => cell !== null && cell !== 0);
  const isTitled = first > 0 && typeof range.cells[first] === "string";
  return isTitled ? trimmed(range, (cell, i) => (i < first ? null : cell)) : range;
}

/**
 * Marks without the zeros that say nothing: all of them beside words, dates or truth values; where marks
 * are ones and zeros, those past the last cell of what they are about.
 */
export function withoutBlankMarks(marks: RangeCells, about: RangeCells): RangeCells {
  const below = withoutZerosAbove(marks);
  if (!below.cells.includes(0)) return below;
  if (!isCoded(below)) return withoutZeros(below);
  return trimmed(below, (cell, i) => (i >= about.used && cell === 0 ? null : cell));
}

/** Ones and zeros, below a title or not. */
function isCoded({ cells }: RangeCells): boolean {
  const start = cells.findIndex((cell) => cell !== null);
  for (let i = start; i < cells.length; i++) {
    const cell = cells[i] ?? null;
    if (cell === null || cell === 0 || cell === 1) continue;
    if (i > start || typeof cell !== "string") return false;
  }
  return true;
}

function trimmed(
  range: RangeCells,
  cellAt: (cell: CellValue, index: number) => CellValue,
): RangeCells {
  let used = range.cells.length;
  while (used > 0 && cellAt(range.cells[used - 1] ?? null, used - 1) === null) used--;
  const length = Math.ceil(used / range.columns) * range.columns;
  return { ...range, cells: range.cells.slice(0, length).map(cellAt), used };
}
