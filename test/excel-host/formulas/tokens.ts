import { columnIndex } from "../model/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../model/area";
import { CellError, ERROR_CODES } from "../model/cell-value";
import type { CellValue } from "../model/cell-value";
import type { Corner, Reference } from "./ast";
import { FormulaError } from "./formula-error";

export type Token = { readonly at: number; readonly text: string } & (
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "call" | "name" | "operator" | "space" }
);

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!`;
const CELL = String.raw`(\$?)([A-Z]{1,3})(\$?)(\d{1,7})`;
const AFTER = String.raw`(?![\p{L}\d_.(!])`;
const AREA = new RegExp(`(?:${SHEET})?${CELL}(?::${CELL})?${AFTER}`, "iuy");
const COLUMNS = new RegExp(
  String.raw`(?:${SHEET})?(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})${AFTER}`,
  "iuy",
);
const ROWS = new RegExp(String.raw`(?:${SHEET})?(\$?)(\d{1,7}):(\$?)(\d{1,7})${AFTER}`, "iuy");
const LOST = new RegExp(`(?:${SHEET})?#REF!`, "iuy");
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const TEXT = /"((?:[^"]|"")*)"/y;
const CALL = /([\p{L}_\\][\p{L}\d_.\\]*)\(/uy;
const NAME = /[\p{L}_\\][\p{L}\d_.\\?]*/uy;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%(),;{}@#]/y;
const SPACE = /\s+/y;

/** Cuts a formula without its equals sign into tokens; a call token includes its bracket. Throws FormulaError. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (!token) throw new FormulaError(`Nothing known at ${at}: ${text.slice(at, at + 20)}`, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function tokenAt(text: string, at: number): Token | null {
  const space = match(SPACE, text, at);
  if (space) return { kind: "space", at, text: space[0] };
  const reference = referenceAt(text, at);
  if (reference) return reference;
  const lost = match(LOST, text, at);
  if (lost) return { kind: "value", at, text: lost[0], value: CellError.of("#REF!") };
  const error = ERROR_CODES.find((code) => text.slice(at, at + code.length).toUpperCase() === code);
  if (error) return { kind: "value", at, text: error, value: CellError.of(error) };
  const number = match(NUMBER, text, at);
  if (number) return { kind: "value", at, text: number[0], value: Number(number[0]) };
  const string = match(TEXT, text, at);
  if (string) {
    const value = (string[1] ?? "").replace(/""/g, '"');
    return { kind: "value", at, text: string[0], value };
  }
  const call = match(CALL, text, at);
  if (call) return { kind: "call", at, text: call[0] };
  const name = match(NAME, text, at);
  if (name) {
    const upper = name[0].toUpperCase();
    return upper === "TRUE" || upper === "FALSE"
      ? { kind: "value", at, text: name[0], value: upper === "TRUE" }
      : { kind: "name", at, text: name[0] };
  }
  const operator = match(OPERATOR, text, at);
  return operator && { kind: "operator", at, text: operator[0] };
}

function sheetOf(found: RegExpExecArray): string | null {
  return found[1]?.replace(/''/g, "'") ?? found[2] ?? null;
}

function corner(
  columnMark: string | undefined,
  column: number,
  rowMark: string | undefined,
  row: number,
): Corner | null {
  if (column < 0 || row < 0 || row >= MAX_ROWS) return null;
  return { row, column, rowFixed: rowMark === "$", columnFixed: columnMark === "$" };
}

function referenceAt(text: string, at: number): Token | null {
  const found = areaAt(text, at) ?? columnsAt(text, at) ?? rowsAt(text, at);
  if (!found?.start || !found.end) return null;
  const { sheet, start, end, shape } = found;
  const reference: Reference = { kind: "reference", sheet, start, end, shape };
  return { kind: "reference", at, text: found.text, reference };
}

interface Found {
  readonly text: string;
  readonly sheet: string | null;
  readonly start: Corner | null;
  readonly end: Corner | null;
  readonly shape: Reference["shape"];
}

function areaAt(text: string, at: number): Found | null {
  const found = match(AREA, text, at);
  if (!found) return null;
  const [all, , , mark1, name1 = "", rowMark1, row1 = "", mark2, name2, rowMark2, row2] = found;
  const start = corner(mark1, columnIndex(name1), rowMark1, Number(row1) - 1);
  const single = name2 === undefined;
  const end = single ? start : corner(mark2, columnIndex(name2), rowMark2, Number(row2) - 1);
  return { text: all, sheet: sheetOf(found), start, end, shape: single ? "cell" : "area" };
}

function columnsAt(text: string, at: number): Found | null {
  const found = match(COLUMNS, text, at);
  if (!found) return null;
  const [all, , , mark1, name1 = "", mark2, name2 = ""] = found;
  const start = corner(mark1, columnIndex(name1), "$", 0);
  const end = corner(mark2, columnIndex(name2), "$", MAX_ROWS - 1);
  return { text: all, sheet: sheetOf(found), start, end, shape: "columns" };
}

function rowsAt(text: string, at: number): Found | null {
  const found = match(ROWS, text, at);
  if (!found) return null;
  const [all, , , mark1, row1, mark2, row2] = found;
  const start = corner("$", 0, mark1, Number(row1) - 1);
  const end = corner("$", MAX_COLUMNS - 1, mark2, Number(row2) - 1);
  return { text: all, sheet: sheetOf(found), start, end, shape: "rows" };
}
