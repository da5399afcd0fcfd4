import type { CellValue } from "../workbook/cell";
import { CellError, isBlank } from "../workbook/cell";
import { address } from "../workbook/address";
import type { SheetWindow, TableFacts } from "../workbook/workbook";
import { norm } from "../norms/norm-set";
import { parseUserNorms, type UserNorms, type UserNormsProblem } from "../norms/user-norms";
import type { FindingCell } from "./finding";
import { parseNumberText } from "./read-number";

/**
 * The columns of the sheet 'Normen (eigen)', from the first column of its table: their order says what
 * they are, so that their titles may be in any language.
 */
export const OWN_NORMS_COLUMNS = ["key", "title", "amount", "unit", "source"] as const;

/** How many rows of the sheet are read at most; it holds a row for each norm and each service. */
export const OWN_NORMS_ROWS = 400;

export type OwnNormsReading =
  | { readonly is: "norms"; readonly norms: UserNorms }
  /** Nothing is filled in. */
  | { readonly is: "empty" }
  /** With any problem nothing is used, as with a norms file. */
  | { readonly is: "problem"; readonly problem: UserNormsProblem; readonly cell: FindingCell };

/**
 * Reads the thresholds and fte that the user filled in on our own sheet. A row without an amount is
 * not filled in yet; the year is the first number in the second column above the table.
 */
export function readOwnNorms(
  sheet: string,
  window: SheetWindow,
  { range, headerRows }: TableFacts,
): OwnNormsReading {
  const cell = (row: number, column: number): CellValue =>
    window.rows[row - window.firstRow]?.[column - window.firstColumn] ?? null;
  const column = (name: (typeof OWN_NORMS_COLUMNS)[number]): number =>
    range.firstColumn + OWN_NORMS_COLUMNS.indexOf(name);

  const places = new Map<string, FindingCell>();
  const thresholds: Record<string, unknown> = {};
  const fte: Record<string, unknown> = {};
  let duplicate: OwnNormsReading | null = null;
  for (let row = range.firstRow + headerRows; row <= range.lastRow; row++) {
    const amount = cell(row, column("amount"));
    if (isBlank(amount)) continue;
    const key = textOf(cell(row, column("key")));
    const place: FindingCell = { sheet, address: address(row, column("amount")) };
    const number = amountOf(amount);
    if (places.has(key)) duplicate ??= { is: "problem", problem: twice(key), cell: place };
    places.set(key, place);
    const known = norm(key);
    if (known === null) fte[key] = number;
    else {
      const source = textOf(cell(row, column("source")));
      const name = known.threshold?.perFte === true ? "perFte" : "value";
      thresholds[key] = { [name]: number, source };
    }
  }
  if (places.size === 0) return { is: "empty" };
  if (duplicate !== null) return duplicate;

  const year = yearAbove(range.firstRow, cell, range.firstColumn + 1);
  const parsed = parseUserNorms({ ...(year === null ? {} : { year }), thresholds, fte });
  if (parsed.ok) return { is: "norms", norms: parsed.norms };
  const [problem] = parsed.problems;
  if (problem === undefined) return { is: "empty" };
  const whole = { sheet, address: address(range.firstRow, range.firstColumn) };
  const [, place = whole] = [...places].find(([key]) => isAbout(problem, key)) ?? [];
  return { is: "problem", problem, cell: place };
}

/** Problems name their norm or service in their path. */
function isAbout({ path }: UserNormsProblem, key: string): boolean {
  const own = [`thresholds.${key}`, `fte.${key}`, `fte[${JSON.stringify(key)}]`];
  return own.some((start) => path === start || path.startsWith(`${start}.`));
}

function twice(service: string): UserNormsProblem {
  return { path: "", code: "duplicate-service", params: { service } };
}

function textOf(value: CellValue): string {
  return typeof value === "string" ? value.trim() : "";
}

/** What is no number is handed on as it is, so that it is refused and named. */
function amountOf(value: CellValue): unknown {
  if (typeof value !== "string") return value instanceof CellError ? value.code : value;
  const read = parseNumberText(value);
  if (read === null) return value;
  return read.percent ? read.number / 100 : read.number;
}

function yearAbove(
  headerRow: number,
  cell: (row: number, column: number) => CellValue,
  column: number,
): number | null {
  for (let row = 1; row < headerRow; row++) {
    const value = cell(row, column);
    if (typeof value === "number") return value;
  }
  return null;
}
