import type { CellFormat, CellValue } from "../workbook/cell";
import { CellError, isBlank } from "../workbook/cell";
import { BLANK, type Doubt, type Reading, unreadable, value } from "./reading";

/** A number as it stands, or as a percentage ("47,3 %" is 47.3 with `percent`). */
export interface NumberText {
  readonly number: number;
  readonly percent: boolean;
  readonly doubt: Doubt;
}

const SPACES = /[\s\u00a0\u202f\u2007\u2009']/g;
/** Groups of thousands, parted by one space each. */
const GROUPS = /(?<![\d.,])\d{1,3}(?:[^\S\r\n]\d{3}|'\d{3})+(?!\d)/g;
/** Parts of a number on either side of a space: two numbers in one cell. */
const APART = /[\d.,][\s']+[\d.,]/;

/**
 * Reads Dutch text as a number: "1.234,56", "313,76", "52,4 %", "€ 27,49", spaces and NBSP as
 * thousands; "12 14" and numbers on two lines are no number. "1.234" is 1234 (doubt "thousands-dot"); "27.49" cannot be thousands, so its dot is a
 * decimal point (doubt "decimal-dot"). Null when it is no number.
 */
export function parseNumberText(text: string): NumberText | null {
  const whole = text.replace(/\p{Cf}+/gu, "").replace(GROUPS, (group) => group.replace(SPACES, ""));
  if (APART.test(whole)) return null;
  let rest = whole.replace(SPACES, "").replace(/^\u2212/, "-");
  const percent = rest.endsWith("%");
  if (percent) rest = rest.slice(0, -1);
  rest = rest.replace(/^(-?)(?:€|eur(?:o)?)/i, "$1").replace(/(?:€|eur(?:o)?)$/i, "");
  const match = /^([-+]?)(\d[\d.,]*)$/.exec(rest);
  if (!match) return null;
  const [, sign = "", digits = ""] = match;
  const plain = plainDigits(digits);
  if (plain === null) return null;
  const number = Number(sign + plain.digits);
  return Number.isFinite(number) ? { number, percent, doubt: plain.doubt } : null;
}

function plainDigits(digits: string): { digits: string; doubt: Doubt } | null {
  if (/^\d+$/.test(digits)) return { digits, doubt: "text-number" };
  if (/^\d+,\d+$/.test(digits)) return { digits: digits.replace(",", "."), doubt: "text-number" };
  if (/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(digits)) {
    return { digits: digits.replaceAll(".", "").replace(",", "."), doubt: "text-number" };
  }
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(digits)) {
    return { digits: digits.replaceAll(".", ""), doubt: "thousands-dot" };
  }
  if (/^\d+\.\d+$/.test(digits)) return { digits, doubt: "decimal-dot" };
  if (/^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/.test(digits)) {
    return { digits: digits.replaceAll(",", ""), doubt: "decimal-dot" };
  }
  return null;
}

function numberText(cell: CellValue): NumberText | number | Reading<never> {
  if (cell instanceof CellError) {
    return unreadable(cell === CellError.uncalculated ? "uncalculated" : "excel-error");
  }
  if (isBlank(cell)) return BLANK;
  if (typeof cell === "number")
    return Number.isFinite(cell) ? cell : unreadable("unreadable-number");
  if (typeof cell !== "string") return unreadable("unreadable-number");
  return parseNumberText(cell) ?? unreadable("unreadable-number");
}

/** Excel adds up in binary: 27.49 may come as 27.490000000000002, and nothing as 5.6e-17. */
export function toCents(amount: number): number {
  const cents = Math.round(amount * 100) / 100 + 0;
  return Math.abs(cents - amount) < 1e-6 ? cents : amount;
}

/** An amount (euro, fte) of zero or more; percentages are refused, and nobody asks less than nothing. */
export function readAmount(cell: CellValue): Reading<number> {
  const read = numberText(cell);
  if (typeof read === "number") return notNegative(value(toCents(read)));
  if ("is" in read) return read;
  return read.percent
    ? unreadable("unreadable-number")
    : notNegative(value(read.number, read.doubt));
}

function notNegative(read: Reading<number>): Reading<number> {
  return read.is === "value" && read.value < 0 ? unreadable("negative-number") : read;
}

/** A count: a whole number of zero or more. */
export function readCount(cell: CellValue): Reading<number> {
  const read = readAmount(cell);
  if (read.is !== "value") return read;
  return Number.isSafeInteger(read.value) ? read : unreadable("unreadable-number");
}

/**
 * A share between 0 and 1, with how it was written: "percent" (47,3 % or a percent format), or "bare"
 * (0,473 or 47,3: which of both it is, only its neighbours can tell).
 */
export function readShare(
  cell: CellValue,
  format: CellFormat,
): Reading<{ readonly number: number; readonly written: "fraction" | "percent" | "bare" }> {
  const read = numberText(cell);
  if (typeof read === "number") {
    if (read < 0) return unreadable("negative-number");
    return value({ number: read, written: format === "percent" ? "fraction" : "bare" });
  }
  if ("is" in read) return read;
  if (read.number < 0) return unreadable("negative-number");
  return value({ number: read.number, written: read.percent ? "percent" : "bare" }, read.doubt);
}
