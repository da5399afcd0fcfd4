import { areaBetween, MAX_COLUMNS, MAX_ROWS, type Area } from "./area";

/** An address as written: its sheet when it names one. */
export interface Address {
  readonly sheet: string | null;
  readonly area: Area;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** The index of a column by its letters; -1 for what is no column of a worksheet. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : -1;
}

function rowIndex(digits: string): number {
  const row = Number(digits) - 1;
  return row < MAX_ROWS ? row : -1;
}

const QUALIFIED = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;
const CELLS = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i;
const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const ROWS = /^(\d{1,7}):(\d{1,7})$/;

/** Reads `B2`, `$B$2:C9`, `B:C`, `2:9` or one of these behind a sheet name; null for anything else. */
export function parseAddress(text: string): Address | null {
  const qualified = QUALIFIED.exec(text.trim());
  const sheet = qualified ? (qualified[1] ?? qualified[2] ?? "").replace(/''/g, "'") : null;
  const area = parseArea((qualified?.[3] ?? text).trim());
  return area && { sheet, area };
}

/** Reads an area without sheet name; null when it is none. */
export function parseArea(text: string): Area | null {
  const bare = text.replace(/\$/g, "");
  const cells = CELLS.exec(bare);
  if (cells) {
    const [, column1 = "", row1 = "", column2 = column1, row2 = row1] = cells;
    return between(rowIndex(row1), columnIndex(column1), rowIndex(row2), columnIndex(column2));
  }
  const columns = COLUMNS.exec(bare);
  if (columns) {
    return between(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  }
  const rows = ROWS.exec(bare);
  if (rows) return between(rowIndex(rows[1] ?? ""), 0, rowIndex(rows[2] ?? ""), MAX_COLUMNS - 1);
  return null;
}

function between(row1: number, column1: number, row2: number, column2: number): Area | null {
  return Math.min(row1, column1, row2, column2) < 0
    ? null
    : areaBetween(row1, column1, row2, column2);
}

/** `A1`, `A1:B2`, `A:B` or `1:2`, as Range.address writes it. */
export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const { row, column } = area;
  const lastRow = row + area.rows;
  const left = mark + columnName(column);
  const right = mark + columnName(column + area.columns - 1);
  if (area.columns === MAX_COLUMNS) return `${mark}${row + 1}:${mark}${lastRow}`;
  if (area.rows === MAX_ROWS) return `${left}:${right}`;
  const first = `${left}${mark}${row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${right}${mark}${lastRow}`;
}

/** A sheet name as formulas and addresses write it: in quotes when it needs them. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\d_.]*$/u.test(name) &&
    !/^[A-Z]{1,3}\d+$/i.test(name) &&
    !/^(?:R\d*(?:C\d*)?|C\d*)$/i.test(name) &&
    !/^(?:true|false)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** An area with its sheet, such as `'Mijn blad'!A1:B2`. */
export function formatAddress(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${formatArea(area)}`;
}
