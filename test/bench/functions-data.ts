/** The columns that the functions are measured over, each as Excel hands it over: JSON of rows of one cell. */

/** Rows of a full column, and of a column of the sheet. */
export const ROWS = 1_000_000;
const SHEET_ROWS = 1_048_576;
const ROWS_IN_USE = 5000;
const USERS = 400_000;

type Cell = string | number | null;

export interface Column {
  readonly name: string;
  readonly rows: number;
  readonly cellAt: (row: number) => Cell;
}

function column(name: string, cellAt: (row: number) => Cell, rows = ROWS): Column {
  return { name, rows, cellAt };
}

/** Users come back, but not one after the other. */
function user(row: number): number {
  return (row * 7919) % USERS;
}

function letter(row: number): string {
  return "abcdefgh"[row % 8] ?? "";
}

const LONG = "abcdefghijklmnopqrstuvwxyz".repeat(4).slice(0, 93);

export const DATA = {
  texts: column("texts", (row) => `G${user(row)}`),
  numbers: column("numbers", (row) => 1 + user(row)),
  digits: column("digits", (row) => String(1_000_000 + user(row))),
  hyphens: column("hyphens", (row) => `dos-${1_000_000 + user(row)}`),
  // A user answers the same in each of his rows.
  needs: column("needs", (row) => (user(row) % 2 === 0 ? "nee" : "ja")),
  followUps: column("followUps", (row) => (row % 4 === 0 ? "ja" : "nee")),
  groups: column("groups", (row) => `Doelgroep ${letter(row)}`),
  aids: column("aids", (row) => `Hulpmiddel ${letter(row)}`),
  counts: column("counts", (row) => row % 3),
  // Whole columns of which the top is in use; some blank cells come as zero.
  usedUsers: column("usedUsers", (row) => (row < ROWS_IN_USE ? `G${row}` : null), SHEET_ROWS),
  usedNeeds: column("usedNeeds", (row) => (row < ROWS_IN_USE ? "ja" : null), SHEET_ROWS),
  zeroUsers: column("zeroUsers", (row) => (row < ROWS_IN_USE ? `G${row}` : 0), SHEET_ROWS),
  zeroNeeds: column("zeroNeeds", (row) => (row < ROWS_IN_USE ? "ja" : 0), SHEET_ROWS),
  // What nobody keeps, but what may be pointed at.
  manyKinds: column("manyKinds", (row) => `soort ${(row % 200_000).toString(26)}x`),
  fewerKinds: column("fewerKinds", (row) => `soort ${(row % 2000).toString(26)}x`),
  longTexts: column("longTexts", (row) => `${LONG}${1_000_000 + row}`),
  gapUsers: column("gapUsers", (row) => (row % 2 === 0 ? `G${row}` : null)),
  gapNeeds: column("gapNeeds", (row) => (row % 2 === 0 ? "ja" : null)),
  ticks: column("ticks", (row) => (user(row) % 2 === 0 ? null : "x")),
  needsLacking: column("needsLacking", (row) => (row % 2 === 0 ? null : "nee")),
  nameless: column("nameless", (row) => (row % 2 === 0 ? `G${row}` : null)),
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof DATA;

/** The column as text, to be parsed anew for each run: nothing is kept from the last one. */
export function jsonOf({ rows, cellAt }: Column): string {
  return JSON.stringify(Array.from({ length: rows }, (_, row) => [cellAt(row)]));
}
