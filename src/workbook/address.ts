/** Rows are 1-based, as Excel shows them; columns are 0-based (0 is A). Both ends are included. */
export interface Range {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_383;

/** 0 → "A", 25 → "Z", 26 → "AA". Throws RangeError outside the sheet. */
export function columnName(column: number): string {
  if (!Number.isInteger(column) || column < 0 || column > MAX_COLUMN) {
    throw new RangeError(`no such column: ${column}`);
  }
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "XFD" → 16383; null when it names no column. */
export function columnIndex(name: string): number | null {
  if (!/^[A-Z]{1,3}$/i.test(name)) return null;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1 > MAX_COLUMN ? null : index - 1;
}

/** A1 address of one cell, or of a run when the last row or column differs: "D3", "D4:D9". */
export function address(
  row: number,
  column: number,
  lastRow: number = row,
  lastColumn: number = column,
): string {
  const first = `${columnName(column)}${row}`;
  return lastRow === row && lastColumn === column
    ? first
    : `${first}:${columnName(lastColumn)}${lastRow}`;
}

/** Reads "B2" or "$B$2:D9" (without a sheet name); null when it is no range inside a sheet. */
export function parseRange(text: string): Range | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text.trim());
  if (!match) return null;
  const [, firstName = "", firstDigits = "", lastName = firstName, lastDigits = firstDigits] =
    match;
  const firstColumn = columnIndex(firstName);
  const lastColumn = columnIndex(lastName);
  const firstRow = Number(firstDigits);
  const lastRow = Number(lastDigits);
  if (firstColumn === null || lastColumn === null) return null;
  if (firstRow < 1 || lastRow < firstRow || lastRow > MAX_ROW || lastColumn < firstColumn) {
    return null;
  }
  return { firstRow, lastRow, firstColumn, lastColumn };
}
