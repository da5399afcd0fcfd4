import type { CellValue } from "../workbook/cell";
import { CellError, isBlank } from "../workbook/cell";
import { normalise } from "./normalise";
import { BLANK, type Reading, unreadable, value } from "./reading";

/**
 * A day as a serial number that counts from 1899-12-30 (Excel's 1900 system from March 1900 on),
 * whatever the workbook's own system is.
 */
export type Day = number;

/** A calendar month, or a whole year when `month` is null. */
export interface Period {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number | null;
}

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const DAYS_1904 = 1462;
/** 1900-03-01 and 2199-12-31: outside them a number is no date that a list could mean. */
const FIRST_DAY = 61;
const LAST_DAY = 109_574;

export function dayOf(year: number, month: number, day: number): Day {
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / MS_PER_DAY);
}

export function dateOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(EPOCH + day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same date so many years later; 29 February becomes 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  const { year, month, day: date } = dateOf(day);
  return dayOf(
    year + years,
    month,
    month === 2 && date === 29 && !isLeap(year + years) ? 28 : date,
  );
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function validDay(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const serial = dayOf(year, month, day);
  return dateOf(serial).day === day ? serial : null;
}

const MONTHS = [
  ["januari", "jan", "janvier", "january"],
  ["februari", "feb", "febr", "fevrier", "february"],
  ["maart", "mrt", "mar", "mars", "march", "maa"],
  ["april", "apr", "avril"],
  ["mei", "mai", "may"],
  ["juni", "jun", "juin", "june"],
  ["juli", "jul", "juillet", "july"],
  ["augustus", "aug", "aout", "august"],
  ["september", "sep", "sept", "septembre"],
  ["oktober", "okt", "oct", "octobre", "october"],
  ["november", "nov", "novembre"],
  ["december", "dec", "decembre"],
];
const MONTH_BY_NAME = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1])));

/** 1 to 12 for a Dutch (also French, English) month name or its abbreviation, else null. */
export function monthByName(word: string): number | null {
  return MONTH_BY_NAME.get(normalise(word)) ?? null;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 2 ? (year < 70 ? 2000 + year : 1900 + year) : year;
}

/** Longer texts are no date or period, and are not looked at twice. */
const LONGEST = 60;

const WEEKDAY = /^(?:ma|di|wo|do|vr|za|zo)(?:andag|nsdag|ensdag|nderdag|ijdag|terdag|ndag)?\.?,? /i;

/** Reads a text as a full date, day before month as in Belgium; null when it is none. */
export function parseDateText(text: string): Day | null {
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  const plain = text.normalize("NFC").replace(/\s/g, " ").trim().replace(WEEKDAY, "");
  let match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(plain);
  if (match) return validDay(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/.exec(plain);
  if (match) return validDay(fullYear(match[3] ?? ""), Number(match[2]), Number(match[1]));
  match = /^(\d{1,2})[-. ]+(\p{L}{3,9})\.?[-. ]+(\d{4}|\d{2})$/u.exec(plain);
  if (match) {
    const month = monthByName(match[2] ?? "");
    return month === null ? null : validDay(fullYear(match[3] ?? ""), month, Number(match[1]));
  }
  return null;
}

/** From 2000-01-01 to 2099-12-31. */
export function isThisCentury(day: Day): boolean {
  return day > 36_525 && day < 73_051;
}

/** A whole day from a serial number, in the workbook's own date system. */
export function serialDay(serial: number, date1904: boolean): Day | null {
  const day = Math.floor(serial) + (date1904 ? DAYS_1904 : 0);
  return day >= FIRST_DAY && day <= LAST_DAY ? day : null;
}

/**
 * Reads a date: a serial number, or text such as "31/12/2024". A text that names only a month
 * ("2024-12", "dec 2024") is read as its first day, as only the month matters for a norm.
 */
export function readDay(cell: CellValue, date1904: boolean): Reading<Day> {
  if (cell instanceof CellError) {
    return unreadable(cell === CellError.uncalculated ? "uncalculated" : "excel-error");
  }
  if (isBlank(cell)) return BLANK;
  if (typeof cell === "number") {
    if (Number.isInteger(cell)) {
      // 2024 is a year, and no day of it; as a serial number it would be a day in 1905.
      if (cell >= 1990 && cell <= 2199) return unreadable("unreadable-date");
      const month = cell % 100;
      if (cell >= 199_001 && cell <= 219_912 && month >= 1 && month <= 12) {
        return value(dayOf(Math.floor(cell / 100), month, 1));
      }
    }
    const day = serialDay(cell, date1904);
    return day === null ? unreadable("unreadable-date") : value(day);
  }
  if (typeof cell !== "string") return unreadable("unreadable-date");
  const day = parseDateText(cell);
  if (day !== null) return value(day, "text-date");
  const period = parsePeriodText(cell);
  if (period !== null && period.year !== null && period.month !== null) {
    return value(dayOf(period.year, period.month, 1), "text-date");
  }
  return unreadable("unreadable-date");
}

/** A month and year as a header or a period cell writes it; the year is null where it is not said. */
export interface PeriodText {
  readonly year: number | null;
  readonly month: number | null;
}

const YEAR = /^(?:19|20|21)\d{2}$/;

/**
 * Reads "jan", "januari 2024", "jan-24", "01/2024", "2024-01", "202401", "M1", "maand 1", "2024" or a
 * full date; null when the whole text is not a period.
 */
export function parsePeriodText(text: string): PeriodText | null {
  if (text.length > LONGEST) return null;
  const plain = text
    .normalize("NFC")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[’'](?=\d{2}$)/, "")
    .replace(/[ :]+$/, "");
  if (!/\d/.test(plain)) {
    const named = /^\p{L}{3,9}\.?$/u.test(plain) ? monthByName(plain) : null;
    return named === null ? null : { year: null, month: named };
  }
  if (YEAR.test(plain)) return { year: Number(plain), month: null };
  let match = /^(?:jaar|werkjaar|year|année) ?((?:19|20|21)\d{2})$/i.exec(plain);
  if (match) return { year: Number(match[1]), month: null };
  match = /^(\p{L}{3,9})\.?(?:[ \-/.]*(\d{4}|\d{2}))?$/u.exec(plain);
  if (match) {
    const month = monthByName(match[1] ?? "");
    if (month === null) return null;
    return { year: match[2] === undefined ? null : fullYear(match[2]), month };
  }
  match = /^(\d{1,2}) ?[-/.] ?(\d{4})$/.exec(plain);
  if (match) return month(Number(match[1]), fullYear(match[2] ?? ""));
  match = /^((?:19|20|21)\d{2}) ?[-/. ]? ?(?:m)?(\d{1,2})$/i.exec(plain);
  if (match) return month(Number(match[2]), Number(match[1]));
  match = /^(?:m|mnd|maand|mois|month) ?(\d{1,2})$/i.exec(plain);
  if (match) return month(Number(match[1]), null);
  match = /^((?:19|20|21)\d{2}) (\p{L}{3,9})$/u.exec(plain);
  if (match) {
    const named = monthByName(match[2] ?? "");
    return named === null ? null : { year: Number(match[1]), month: named };
  }
  const day = parseDateText(plain);
  if (day === null) return null;
  const date = dateOf(day);
  return { year: date.year, month: date.month };
}

function month(number: number, year: number | null): PeriodText | null {
  return number >= 1 && number <= 12 ? { year, month: number } : null;
}

const QUARTER = /^(?:q|k|kw|kwartaal|trim\w*) ?\d$|^\d ?e? ?(?:kwartaal|kw|trim\w*)$/iu;

/** "Q1", "kwartaal 2", "3e kwartaal": part of a year, but no month of it. */
export function isQuarter(text: string): boolean {
  return QUARTER.test(text.trim());
}

/** A header that names something and a period, taken apart: "Realisatie jan 2024"; null without both. */
export function splitPeriod(text: string): { rest: string; period: PeriodText } | null {
  if (parsePeriodText(text) !== null) return null;
  const words = text.split(/[\s_]+/u).filter(Boolean);
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    for (const from of [words.length - length, 0]) {
      const period = parsePeriodText(words.slice(from, from + length).join(" "));
      if (period === null) continue;
      const rest = [...words.slice(0, from), ...words.slice(from + length)].join(" ");
      return { rest, period };
    }
  }
  return null;
}

/** Month names that are also words or first names: in running text they need a number beside them. */
const AMBIGUOUS = new Set(["jan", "mar", "mars", "may", "mai", "maa"]);

/** Finds a period inside a title or sheet name: "Outputlijst CM – september 2024 (cumulatief)". */
export function findPeriod(text: string): PeriodText | null {
  const whole = parsePeriodText(text);
  if (whole !== null) return whole;
  const plain = text.normalize("NFC").replace(/[\s\u00a0\u202f_]+/g, " ");
  const years = [...plain.matchAll(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g)].map((m) => Number(m[0]));
  const year = years.length > 0 ? Math.max(...years) : null;
  const named = [...plain.matchAll(NAMED_MONTH)].flatMap((m) => {
    const month = monthByName(m[1] ?? "");
    if (month === null) return [];
    const short = m[2] === undefined ? null : fullYear(m[2]);
    const alone = short === null && m[3] === undefined;
    const before = plain.slice(0, m.index);
    const closes = plain.endsWith(m[0]) && !/\b(?:door|van|aan) $/iu.test(before);
    const doubtful = alone && AMBIGUOUS.has(normalise(m[1] ?? "")) && !closes;
    return doubtful ? [] : [{ month, year: short }];
  });
  const last = named.at(-1);
  if (last !== undefined) {
    const wholeYear = named.length > 1 && named[0]?.month === 1 && last.month === 12;
    return { year: year ?? last.year, month: wholeYear ? null : last.month };
  }
  const date = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20|21)\d{2})(?!\d)/.exec(plain);
  if (date) return month(Number(date[2]), Number(date[3]));
  const iso =
    /(?<!\d)((?:19|20|21)\d{2})[-/. ]?(0[1-9]|1[0-2])(?!\d)/.exec(plain) ??
    /(?<!\d)(?<m>0?[1-9]|1[0-2])[-/.](?<y>(?:19|20|21)\d{2})(?!\d)/.exec(plain);
  if (iso) {
    return iso.groups?.["m"] === undefined
      ? month(Number(iso[2]), Number(iso[1]))
      : month(Number(iso.groups["m"]), Number(iso.groups["y"]));
  }
  return year === null ? null : { year, month: null };
}

/** A word, with a year of two or four digits, or a dash, directly behind it. */
const NAMED_MONTH =
  /(?<!\p{L})(\p{L}{3,9})(?!\p{L})\.?(?:[ \-/]?['’]?(\d{2})(?![\d/.-])|([ \-/]*\d{4}| ?[-–/]))?/gu;

/** The period from one date up to another: a month, a whole year, or the year up to the last month. */
export function periodOfRange(from: string, to: string): PeriodText | null {
  const first = parseDateText(from);
  const last = parseDateText(to);
  if (first === null || last === null || last < first) return null;
  const start = dateOf(first);
  const { year, month } = dateOf(last);
  const isWholeYear = start.year === year && start.month === 1 && month === 12;
  return { year, month: isWholeYear ? null : month };
}

/** A header or period cell: text, a real date, or a bare year. */
export function readPeriod(cell: CellValue, date1904: boolean, isDate: boolean): PeriodText | null {
  if (typeof cell === "string") return parsePeriodText(cell);
  if (typeof cell !== "number") return null;
  if (!isDate && Number.isInteger(cell) && cell >= 1990 && cell <= 2199) {
    return { year: cell, month: null };
  }
  if (!isDate && Number.isInteger(cell) && cell >= 199_001 && cell <= 219_912) {
    return month(cell % 100, Math.floor(cell / 100));
  }
  // A serial of the years 2000 to 2099; without a date format only on the first or last of a month.
  const day = serialDay(cell, date1904);
  if (day === null || !isThisCentury(day)) return null;
  const date = dateOf(day);
  const edge = date.day === 1 || dateOf(day + 1).day === 1;
  return isDate || edge ? { year: date.year, month: date.month } : null;
}
