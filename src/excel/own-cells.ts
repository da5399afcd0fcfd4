import type { SheetCell, SheetContent } from "../workbook/own-sheet";
import { tableHeaders, tableRows } from "../workbook/own-sheet-layout";

/** What stands on a sheet of ours, from A1 to the end of its table, as wide as its widest row. */
export interface StandingCells {
  /** 1-based row of the table's header. */
  readonly headerRow: number;
  /** Of the table. */
  readonly columns: number;
  readonly values: readonly (readonly unknown[])[];
  /** The same cells as Range.formulas gives them: a formula, or again the value. */
  readonly formulas: readonly (readonly unknown[])[];
}

/**
 * What was written, short enough to be kept with the sheet. Rows in any order: sorting a table is what
 * it is for.
 */
export interface Trace {
  readonly lines: string;
  readonly headers: string;
  readonly rows: string;
}

export function traceOf({ headerRow, columns, values }: StandingCells): Trace {
  const text = (row: readonly unknown[] | undefined): string =>
    JSON.stringify((row ?? []).map(textOf)).replace(/(?:,"")+\]$/, "]");
  return {
    lines: digest(values.slice(0, headerRow - 1).map(text)),
    headers: headersDigest((values[headerRow - 1] ?? []).slice(0, columns)),
    rows: digest(values.slice(headerRow).map(text).sort()),
  };
}

/**
 * True when nothing on the sheet is the user's, so that all of it may be written over. A formula is
 * always the user's. A report has to be what was written; without a trace of that (older Excel, or
 * written into a file) it has to look like what will be written. On the sheet of norms amounts and
 * sources are the user's, but `content` has them.
 * @param content what will be written; null for nothing.
 * @param trace what was written, where that is known.
 */
export function isWhollyOurs(
  standing: StandingCells,
  content: SheetContent | null,
  trace: Trace | null,
): boolean {
  if (holdsFormula(standing)) return false;
  const now = traceOf(standing);
  const sameHeaders = now.headers === trace?.headers;
  if (sameHeaders && now.lines === trace.lines && now.rows === trace.rows) return true;
  if (content === null || (trace !== null && content.own === "report")) return false;
  return (
    (sameHeaders || now.headers === headersDigest(tableHeaders(content))) &&
    linesFit(standing, content) &&
    rowsFit(standing, content)
  );
}

function holdsFormula({ values, formulas }: StandingCells): boolean {
  return formulas.some((row, i) =>
    row.some(
      (formula, column) =>
        // Text that begins with "=" looks like a formula here, but is its own value.
        typeof formula === "string" && formula.startsWith("=") && formula !== values[i]?.[column],
    ),
  );
}

/** Above the table, cells are filled only where we fill them. */
function linesFit({ headerRow, values }: StandingCells, content: SheetContent): boolean {
  if (headerRow !== tableRows(content).header) return false;
  return values
    .slice(0, headerRow - 1)
    .every((row, i) =>
      row.every((value, column) => isEmpty(value) || isFilled(content.lines[i]?.[column])),
    );
}

/**
 * Each row is filled wherever every row of ours is: a note below the table, which Excel makes a part of
 * it, is not. A row of norms may also be one that `content` has by its key.
 */
function rowsFit(
  { headerRow, values }: StandingCells,
  { own, columns, rows }: SheetContent,
): boolean {
  const always = columns
    .map((_, column) => column)
    .filter((c) => rows.every((row) => isFilled(row[c])));
  const keys = new Set(own === "norms" ? rows.map(([key]) => textOf(key?.value)) : []);
  return values
    .slice(headerRow)
    .every(
      (row) =>
        row.slice(columns.length).every(isEmpty) &&
        (row.every(isEmpty) ||
          (always.length > 0 && always.every((column) => !isEmpty(row[column]))) ||
          (!isEmpty(row[0]) && keys.has(textOf(row[0])))),
    );
}

function isFilled(cell: SheetCell | undefined): boolean {
  return cell !== undefined && !isEmpty(cell.value);
}

function isEmpty(value: unknown): boolean {
  return textOf(value) === "";
}

function headersDigest(headers: readonly unknown[]): string {
  return digest(headers.map(textOf));
}

/** Blind to what Excel changes when it saves: kinds of white space, and digits that it does not keep. */
function textOf(value: unknown): string {
  if (typeof value === "number") return `${Number(value.toPrecision(12))}`;
  if (typeof value === "boolean") return `${value}`;
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
}

/** How many parts, and a hash of them: 32-bit FNV-1a, over the code points. */
function digest(parts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const unit of parts.join("\n")) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `${parts.length}-${hash.toString(36)}`;
}
