import type { CellValue } from "../workbook/cell";
import { CellError, isBlank } from "../workbook/cell";
import { address } from "../workbook/address";
import type { SheetWindow, TableFacts } from "../workbook/workbook";
import type { Text } from "../norms/norm";
import { norm } from "../norms/norm-set";
import { parseUserNorms, type UserNorms, type UserNormsProblem } from "../norms/user-norms";
import type { FindingCell } from "./finding";
import { parseNumberText } from "./read-number";

/**
 * The columns of the sheet 'Normen (eigen)' and their titles in each language. They are found by title,
 * so that a column put between them is not taken for one of them.
 */
export const OWN_NORMS_COLUMNS = {
  key: { nl: "Norm of dienst", fr: "Norme ou service", en: "Norm or service" },
  name: { nl: "Omschrijving", fr: "Description", en: "Description" },
  amount: { nl: "Drempel of vte", fr: "Seuil ou ETP", en: "Threshold or fte" },
  unit: { nl: "Eenheid", fr: "Unité", en: "Unit" },
  source: { nl: "Bron", fr: "Source", en: "Source" },
} as const satisfies Record<string, Text>;

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
  { range, headerRows, totalsRows }: TableFacts,
): OwnNormsReading {
  const cell = (row: number, column: number): CellValue =>
    window.rows[row - window.firstRow]?.[column - window.firstColumn] ?? null;
  const columns = columnsOf(range, (column) => textOf(cell(range.firstRow, column)));
  if ("missing" in columns) {
    return {
      is: "problem",
      problem: { path: "", code: "missing-column", params: { column: columns.missing } },
      cell: { sheet, address: address(range.firstRow, range.firstColumn) },
    };
  }

  const places = new Map<string, FindingCell>();
  const thresholds: Record<string, unknown> = {};
  const fte: Record<string, unknown> = {};
  let duplicate: OwnNormsReading | null = null;
  for (let row = range.firstRow + headerRows; row <= range.lastRow - totalsRows; row++) {
    const amount = cell(row, columns.amount);
    if (isBlank(amount)) continue;
    const key = textOf(cell(row, columns.key));
    const place: FindingCell = { sheet, address: address(row, columns.amount) };
    if (places.has(key)) duplicate ??= { is: "problem", problem: twice(key), cell: place };
    places.set(key, place);
    const known = norm(key);
    const number = amountOf(amount, known?.measure.of === "share");
    if (known === null) fte[key] = number;
    else {
      const source = textOf(cell(row, columns.source));
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

interface Columns {
  readonly key: number;
  readonly amount: number;
  readonly source: number;
}

/** Where the columns stand that are read; the title of the first that is missing, in Dutch. */
function columnsOf(
  { firstColumn, lastColumn }: TableFacts["range"],
  titleOf: (column: number) => string,
): Columns | { readonly missing: string } {
  const find = (name: keyof typeof OWN_NORMS_COLUMNS): number | null => {
    const titles = Object.values(OWN_NORMS_COLUMNS[name]).map((title) => title.toLowerCase());
    for (let column = firstColumn; column <= lastColumn; column++) {
      if (titles.includes(titleOf(column).toLowerCase())) return column;
    }
    return null;
  };
  const [key, amount, source] = [find("key"), find("amount"), find("source")];
  if (key === null) return { missing: OWN_NORMS_COLUMNS.key.nl };
  if (amount === null) return { missing: OWN_NORMS_COLUMNS.amount.nl };
  if (source === null) return { missing: OWN_NORMS_COLUMNS.source.nl };
  return { key, amount, source };
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

/**
 * What is no number, or a percentage of what is no share, is handed on as it is, so that it is refused
 * and named. Excel calculates in binary and shows 15 digits: 0.30000000000000004 is 0.3.
 */
function amountOf(value: CellValue, isShare: boolean): unknown {
  if (typeof value === "number") return Number(value.toPrecision(15));
  if (typeof value !== "string") return value instanceof CellError ? value.code : value;
  const read = parseNumberText(value);
  if (read === null || (read.percent && !isShare)) return value;
  return read.percent ? Number((read.number / 100).toPrecision(15)) : read.number;
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
