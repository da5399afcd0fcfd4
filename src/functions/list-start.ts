import { normalise } from "../lists/normalise";
import { readYesNo } from "../lists/read-yes-no";
import type { RecordListKind } from "../norms/norm";
import { isHeaderOf } from "./header-text";
import type { RangeColumn } from "./measure-range";

/** Where the records of ranges side by side begin. */
export interface ListStart {
  /** Index of the first cell that may belong to a record. */
  readonly first: number;
  /** For each range its header, or an empty text: a row that repeats them is no record. */
  readonly headers: readonly string[];
}

/** Finds the header that the ranges start with, if it is one that a check knows. */
export function startOfList(kind: RecordListKind, columns: readonly RangeColumn[]): ListStart {
  const start = firstUsed(columns);
  const isHeader = columns.some(({ field, range }) => {
    const cell = range.cells[start];
    return field !== null && typeof cell === "string" && isHeaderOf(kind, field, cell);
  });
  if (!isHeader) return { first: start, headers: columns.map(() => "") };
  const [main] = columns;
  const width = main?.range.columns ?? 1;
  const isAlone = columns.filter(({ field }) => field !== null).length === 1;
  const headers = columns.map(({ field, range }) => {
    const cell = range.cells[start];
    return field === null || typeof cell !== "string" || (isAlone && endsInAnswer(cell))
      ? ""
      : cell;
  });
  // A header above a block of columns is one row of it; beside a row of cells it is one cell.
  const isOneCell = width === 1 || main?.range.rows === 1;
  return { first: isOneCell ? start + 1 : (Math.floor(start / width) + 1) * width, headers };
}

/**
 * "Vervolgactie (ja/nee)": where no other column speaks for a row, "nee" below it would be taken for a
 * header that is repeated, and left out.
 */
function endsInAnswer(header: string): boolean {
  const words = normalise(header).split(" ");
  return [words[0], words.at(-1)].some((word) => readYesNo(word ?? null).is === "value");
}

function firstUsed(columns: readonly RangeColumn[]): number {
  const starts = columns.map(({ range }) => range.cells.findIndex((cell) => cell !== null));
  return Math.min(...starts.filter((start) => start >= 0));
}
