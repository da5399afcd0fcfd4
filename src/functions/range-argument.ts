import { CellError, type CellValue, isBlank } from "../workbook/cell";
import type { Language, Text } from "../norms/norm";
import { type ArgumentId, ARGUMENTS } from "./argument-names";
import { cellOf } from "./cell-argument";
import { FunctionFault } from "./function-fault";
import { type FunctionMessageKey, sayInCell } from "./messages";

/** The cells of a range, row by row. */
export interface RangeCells {
  readonly id: ArgumentId;
  /** The size as Excel gave it. */
  readonly rows: number;
  readonly columns: number;
  /** Up to the last row that holds anything; blanks are null. */
  readonly cells: readonly CellValue[];
  /** How many cells there are up to the last one that holds anything. */
  readonly used: number;
}

/**
 * Reads a range of any shape; one cell is a range too. Throws FunctionFault when it holds nothing, or
 * an Excel error, with the place of the first one.
 */
export function readRange(id: ArgumentId, argument: unknown): RangeCells {
  const matrix: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  const columns = Math.max(1, cellsIn(matrix[0]).length);
  const cells: CellValue[] = [];
  let used = 0;
  let error = -1;
  // Of a whole column only the top is in use: what is blank below is not even copied.
  for (let row = 0, end = rowsInUse(matrix); row < end; row++) {
    const items = cellsIn(matrix[row]);
    for (let column = 0; column < columns; column++) {
      const item = items[column];
      // Nearly every cell of a large range is a number or starts with a plain letter or digit.
      if (typeof item === "number" || (typeof item === "string" && startsPlain(item))) {
        used = cells.push(item);
        continue;
      }
      const cell = cellOf(item);
      // A cell with only spaces is as blank as an empty one.
      if (isBlank(cell)) {
        cells.push(null);
        continue;
      }
      used = cells.push(cell);
      if (error < 0 && cell instanceof CellError) error = used - 1;
    }
  }
  const range = { id, rows: matrix.length, columns, cells, used };
  const broken = cells[error];
  if (broken instanceof CellError) {
    throw new FunctionFault("#VALUE!", "range-error", {
      argument: ARGUMENTS[id],
      error: broken.code,
      position: positionOf(range, error),
    });
  }
  if (used === 0) throw new FunctionFault("#N/A", "range-empty", { argument: ARGUMENTS[id] });
  return range;
}

function cellsIn(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row : [row];
}

/** Up to the last row that holds anything. */
function rowsInUse(matrix: readonly unknown[]): number {
  let end = matrix.length;
  while (end > 0 && isBlankRow(matrix[end - 1])) end--;
  return end;
}

function isBlankRow(row: unknown): boolean {
  if (!Array.isArray(row)) return isBlank(cellOf(row));
  const items: readonly unknown[] = row;
  for (const item of items) {
    if (item !== null && item !== "" && !isBlank(cellOf(item))) return false;
  }
  return true;
}

/** After the space, the quotes and "#", with which errors start, and before what may be a space too. */
function startsPlain(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > 39 && code < 127;
}

/** Throws FunctionFault when nothing is left of a range. */
export function requireUsed(range: RangeCells): RangeCells {
  if (range.used > 0) return range;
  throw new FunctionFault("#N/A", "range-empty", { argument: ARGUMENTS[range.id] });
}

/** Throws FunctionFault unless both have a cell for each of the other. */
export function requireAlike(one: RangeCells, other: RangeCells): void {
  const same = one.rows === other.rows && one.columns === other.columns;
  // A row beside a column has no order to get wrong.
  const turned =
    one.rows === other.columns &&
    one.columns === other.rows &&
    Math.min(one.rows, one.columns) === 1;
  if (same || turned) return;
  throw new FunctionFault("#VALUE!", "ranges-differ", {
    first: ARGUMENTS[one.id],
    second: ARGUMENTS[other.id],
  });
}

/** Where a cell stands within the range, in words: "rij 12", or "rij 2, kolom 3". */
export function positionOf(
  { rows, columns }: Pick<RangeCells, "rows" | "columns">,
  index: number,
): Text {
  const row = Math.floor(index / columns) + 1;
  const column = (index % columns) + 1;
  const key: FunctionMessageKey = columns === 1 ? "at-row" : rows === 1 ? "at-column" : "at-cell";
  const say = (language: Language): string => sayInCell(language, key, { row, column });
  return { nl: say("nl"), fr: say("fr"), en: say("en") };
}
