import { CellError, type CellValue } from "./cell-value";
import type { Culture } from "./culture";
import { serialOfDay } from "./serial-date";

/** What typing something into a cell makes of it. */
export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The number format that Excel gives a General cell for it; null when the format stays. */
  readonly numberFormat: string | null;
  /** Whether a leading apostrophe made it text. */
  readonly quotePrefix: boolean;
}

interface EntryContext {
  /** The cell's number format before. */
  readonly numberFormat: string;
  readonly date1904: boolean;
  readonly culture: Culture;
  /** The year that a date without one falls in. */
  readonly year: number;
}

function plain(value: CellValue, numberFormat: string | null = null): Entry {
  return { value, formula: null, numberFormat, quotePrefix: false };
}

/** Reads a text as Excel reads what is typed; see the entry rules at each step. */
export function readEntry(text: string, context: EntryContext): Entry {
  if (text === "") return plain(null);
  // A cell formatted as text takes everything as it stands, formulas too.
  if (context.numberFormat === "@") return plain(text);
  if (text.startsWith("'")) return { ...plain(text.slice(1)), quotePrefix: true };
  if (text.startsWith("=") && text.length > 1) return { ...plain(null), formula: text };
  const { trueWord, falseWord } = context.culture;
  const upper = text.trim().toUpperCase();
  if (upper === trueWord) return plain(true);
  if (upper === falseWord) return plain(false);
  return (
    readNumber(text.trim(), context.culture) ??
    readDay(text.trim(), context) ??
    plain(CellError.parse(text.trim()) ?? text)
  );
}

function escape(separator: string): string {
  return separator.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const numberPatterns = new Map<Culture, RegExp>();

function numberPattern(culture: Culture): RegExp {
  let pattern = numberPatterns.get(culture);
  if (pattern) return pattern;
  const decimal = escape(culture.decimalSeparator);
  const group = escape(culture.groupSeparator);
  pattern = new RegExp(
    `^([+-]?)(\\(?)(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:${decimal}(\\d*))?(e[+-]?\\d+)?(\\)?)\\s*(%?)$`,
    "i",
  );
  numberPatterns.set(culture, pattern);
  return pattern;
}

/** Numbers with sign, groups, decimals, exponent or per cent; (5) is minus five. */
function readNumber(text: string, culture: Culture): Entry | null {
  if (!/\d/.test(text)) return null;
  const match = numberPattern(culture).exec(text);
  if (!match) return null;
  const [, sign = "", open, whole = "", fraction = "", exponent = "", close, percent] = match;
  if (whole === "" && fraction === "") return null;
  if ((open === "(") !== (close === ")") || (open === "(" && sign !== "")) return null;
  const digits = whole.split(culture.groupSeparator).join("");
  const size = Number(`${digits || "0"}.${fraction || "0"}${exponent}`);
  if (!Number.isFinite(size)) return null;
  const value = (sign === "-" || open === "(" ? -size : size) / (percent === "%" ? 100 : 1);
  return plain(value, formatOfNumber(percent === "%", exponent !== "", whole !== digits, fraction));
}

function formatOfNumber(
  percent: boolean,
  exponent: boolean,
  grouped: boolean,
  fraction: string,
): string | null {
  if (percent) return fraction === "" ? "0%" : "0.00%";
  if (exponent) return "0.00E+00";
  if (grouped) return fraction === "" ? "#,##0" : "#,##0.00";
  return null;
}

const FULL_DATE = /^(\d{1,4})([-/])(\d{1,2})\2(\d{1,4})$/;
const SHORT_DATE = /^(\d{1,2})[-/](\d{1,2})$/;

/** Dates in the culture's order, year first, or of the current year when there is none. */
function readDay(text: string, context: EntryContext): Entry | null {
  const { dateOrder } = context.culture;
  const full = FULL_DATE.exec(text);
  if (full) {
    const [first, second, third] = [full[1], full[3], full[4]].map(Number) as [
      number,
      number,
      number,
    ];
    if (full[1]?.length === 4) return dayEntry(first, second, third, "yyyy-mm-dd", context);
    const year = full[4]?.length === 4 ? third : third + (third < 30 ? 2000 : 1900);
    return dateOrder === "mdy"
      ? dayEntry(year, first, second, "m/d/yyyy", context)
      : dayEntry(year, second, first, "d/mm/yyyy", context);
  }
  const short = SHORT_DATE.exec(text);
  if (!short) return null;
  const [first, second] = [Number(short[1]), Number(short[2])];
  return dateOrder === "dmy"
    ? dayEntry(context.year, second, first, "d-mmm", context)
    : dayEntry(context.year, first, second, "d-mmm", context);
}

function dayEntry(
  year: number,
  month: number,
  day: number,
  numberFormat: string,
  context: EntryContext,
): Entry | null {
  const serial = serialOfDay(year, month, day, context.date1904);
  return serial === null ? null : plain(serial, numberFormat);
}
