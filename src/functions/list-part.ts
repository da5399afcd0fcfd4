import { readYesNo } from "../lists/read-yes-no";
import { isFooterText, isNoteText, isTotalText } from "../lists/total-row";
import type { Field, RecordListKind } from "../norms/norm";
import type { CellValue } from "../workbook/cell";
import { isHeaderOf } from "./header-text";
import { rowFault } from "./mark-fault";
import type { RangeCells } from "./range-argument";

/** A range, and what its column may be in a list. */
export interface ListColumn {
  readonly fields: readonly Field[];
  readonly range: RangeCells;
}

/** Headers stand among the first rows in use, as in a list on a sheet. */
const ROWS_SCANNED = 50;
/** With more rows above the header, they are more likely a list of their own. */
const ROWS_ABOVE = 10;
const ROWS_BELOW = 10;

/**
 * Whole columns without what stands above the header (a title, a legend) and without notes below the
 * list; what could be either is a fault. Blocks and rows are as they were given. The ranges come back in
 * their order. Throws FunctionFault `row-doubtful`.
 */
export function listPart(kind: RecordListKind, columns: readonly ListColumn[]): RangeCells[] {
  const ranges = columns.map(({ range }) => range);
  if (ranges.some((range) => range.columns !== 1)) return ranges;
  const first = bodyStart(kind, columns);
  const last = bodyEnd(ranges);
  return ranges.map((range) => within(range, first, last));
}

function within(range: RangeCells, first: number, last: number): RangeCells {
  if (range.cells.findIndex((cell) => cell !== null) >= first && range.used <= last + 1)
    return range;
  const cells = range.cells.slice(0, last + 1).map((cell, i) => (i < first ? null : cell));
  while (cells.length > 0 && (cells.at(-1) ?? null) === null) cells.pop();
  return { ...range, cells, used: cells.length };
}

/** The row of the header, or of the first cell where there is none. */
function bodyStart(kind: RecordListKind, columns: readonly ListColumn[]): number {
  const [main] = columns;
  const start = Math.min(...columns.map(({ range }) => firstUsed(range)));
  if (main === undefined || !Number.isFinite(start)) return 0;
  const isHeader = (row: number): boolean =>
    columns.some(({ fields, range }) => {
      const cell = range.cells[row];
      return typeof cell === "string" && fields.some((field) => isHeaderOf(kind, field, cell));
    });
  let header = -1;
  for (let row = start; row < start + ROWS_SCANNED; row++) {
    if (!isHeader(row)) continue;
    const above = rowsUsed(columns, header < 0 ? start : header + 1, row);
    const ofUsers = isUnlikeUsers(main, row, 1);
    if (above.every((one) => isAboveHeader(columns, one, above.length, ofUsers))) {
      // The same words again are a header that is repeated, which a check leaves out too.
      if (header < 0 || !repeats(columns, header, row)) header = row;
    } else if (header < 0) throw rowFault(main.range, row);
  }
  if (header >= 0) {
    if (isUnlikeUsers(main, header + 1, 2)) throw rowFault(main.range, header + 1);
    return header;
  }
  if (isDoubtfulTop(columns, start)) throw rowFault(main.range, start);
  return start;
}

function isAboveHeader(
  columns: readonly ListColumn[],
  row: number,
  rows: number,
  ofUsers: boolean,
): boolean {
  if (rows > ROWS_ABOVE) return false;
  // Whoever has an answer beside him is in the list.
  const isRecord = columns.some(
    ({ range }, i) => i > 0 && readYesNo(range.cells[row] ?? null).is === "value",
  );
  if (isRecord) return false;
  // Above users who all have a digit, texts without one are none.
  if (ofUsers && !hasDigit(columns[0]?.range.cells[row] ?? null)) return true;
  return rows === 1 || columns.every(({ range }) => isTitle(range.cells[row] ?? null));
}

function isTitle(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && (isProse(cell) || isDated(cell)));
}

function repeats(columns: readonly ListColumn[], one: number, other: number): boolean {
  return columns.every(({ range }) => (range.cells[one] ?? null) === (range.cells[other] ?? null));
}

/** Without a header that is known: a first cell that reads like a title, or is unlike all below it. */
function isDoubtfulTop(columns: readonly ListColumn[], start: number): boolean {
  const [main, ...others] = columns;
  const cell = main?.range.cells[start] ?? null;
  if (main === undefined || typeof cell !== "string") return false;
  if (others.some(({ range }) => (range.cells[start] ?? null) !== null)) return false;
  if (isProse(cell) || isDated(cell)) return true;
  return isUnlikeUsers(main, start, 3);
}

/** A text without a digit above users who all have one; less than so many of them prove nothing. */
function isUnlikeUsers({ fields, range }: ListColumn, row: number, least: number): boolean {
  const cell = range.cells[row];
  if (!fields.includes("gebruiker") || typeof cell !== "string" || hasDigit(cell)) return false;
  if (isTotalText(cell)) return false;
  const below = range.cells.slice(row + 1, row + ROWS_SCANNED).filter((one) => one !== null);
  return below.length >= least && below.every(hasDigit);
}

function hasDigit(cell: CellValue): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /\d/.test(cell));
}

/** The last row that is no note below the list. */
function bodyEnd(ranges: readonly RangeCells[]): number {
  const [main, ...others] = ranges;
  let last = Math.max(...ranges.map(({ used }) => used)) - 1;
  for (let looked = 0; main !== undefined && looked < ROWS_BELOW; looked++) {
    const cell = main.cells[last] ?? null;
    const isAlone = others.every((range) => (range.cells[last] ?? null) === null);
    if (typeof cell !== "string" || !isAlone || !/\p{L}/u.test(cell) || isTotalText(cell)) break;
    const isApart = ranges.every((range) => (range.cells[last - 1] ?? null) === null);
    const isNote = cell.length > 12 && isNoteText(cell);
    if (!isNote && !startsFooter(cell)) break;
    if (!isNote || !(isApart || others.length > 0)) {
      // What stands elsewhere in the list as well is no note below it.
      if (main.cells.indexOf(cell) < last) break;
      throw rowFault(main, last);
    }
    do last--;
    while (last >= 0 && ranges.every((range) => (range.cells[last] ?? null) === null));
  }
  return last;
}

/** "Opgesteld door …", "Zie blad 2", "Export: …" */
function startsFooter(text: string): boolean {
  const [first = ""] = text.trim().split(/\s+/);
  return isProse(text) || (/\p{L}/u.test(first) && isFooterText(first));
}

/** A line of words rather than a name or a number. */
function isProse(text: string): boolean {
  return /\s/.test(text.trim()) && (isNoteText(text) || /[:=]/.test(text));
}

/** "Uitleningen 2024" */
function isDated(text: string): boolean {
  return /\p{L}{3}/u.test(text) && /(?<![\d.])20\d\d(?!\d)/.test(text) && /\s/.test(text.trim());
}

function firstUsed({ cells }: RangeCells): number {
  const first = cells.findIndex((cell) => cell !== null);
  return first < 0 ? Infinity : first;
}

function rowsUsed(columns: readonly ListColumn[], from: number, to: number): number[] {
  const rows: number[] = [];
  for (let row = from; row < to; row++) {
    if (columns.some(({ range }) => (range.cells[row] ?? null) !== null)) rows.push(row);
  }
  return rows;
}
