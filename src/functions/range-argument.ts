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
  const cells: CellValue[] = [];
  let columns = 1;
  let used = 0;
  let error = -1;
  for (const row of matrix) {
    if (Array.isArray(row)) {
      columns = row.length;
      for (const item of row) add(item);
    } else add(row);
  }
  function add(item: unknown): void {
    // Nearly every cell of a large range is a number or starts with a plain letter or digit.
    if (typeof item === "number" || (typeof item === "string" && startsPlain(item))) {
      used = cells.push(item);
      return;
    }
    const cell = cellOf(item);
    // A cell with only spaces is as blank as an empty one.
    if (isBlank(cell)) {
      cells.push(null);
      return;
    }
    used = cells.push(cell);
    if (error < 0 && cell instanceof CellError) error = used - 1;
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
  cells.length = Math.ceil(used / columns) * columns;
  return range;
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
