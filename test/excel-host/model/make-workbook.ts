import type { CellInput, Sheet } from "./sheet";
import { Workbook } from "./workbook";

/** Rows of a sheet from A1; they may differ in length. */
export type Rows = readonly (readonly CellInput[])[];

/** Puts rows on a sheet as if typed in from a cell; null and "" leave cells empty. */
export function fillSheet(sheet: Sheet, rows: Rows, row = 0, column = 0): Sheet {
  const columns = rows.reduce((most, line) => Math.max(most, line.length), 0);
  if (rows.length === 0 || columns === 0) return sheet;
  const grid = rows.map((line) =>
    Array.from({ length: columns }, (_, i) => (line[i] === "" ? null : (line[i] ?? null))),
  );
  sheet.write({ row, column, rows: rows.length, columns }, grid);
  return sheet;
}

/** A workbook from plain arrays: `makeWorkbook({ Blad1: [["a", 1]] })`. */
export function makeWorkbook(sheets: Readonly<Record<string, Rows>>, name?: string): Workbook {
  const workbook = new Workbook(name);
  for (const [title, rows] of Object.entries(sheets)) fillSheet(workbook.addSheet(title), rows);
  workbook.isDirty = false;
  return workbook;
}
