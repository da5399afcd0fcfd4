import { say } from "./messages";
import type { Exact } from "../norms/exact";
import type { Language, Norm } from "../norms/norm";

const LOCALES: Readonly<Record<Language, string>> = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" };

/** Making a formatter takes a millisecond or more, and a pane shows dozens of figures. */
function madeOnce<V>(make: (locale: string) => V): (language: Language) => V {
  const made = new Map<Language, V>();
  return (language) => {
    const value = made.get(language) ?? make(LOCALES[language]);
    made.set(language, value);
    return value;
  };
}

/** For each number of decimals at most. */
const NUMBERS = new Map<number, (language: Language) => Intl.NumberFormat>();
const AMOUNTS = madeOnce(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const MONTHS = madeOnce(
  (locale) => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }),
);

/** Which way a figure is rounded for display: never across its threshold. */
export type Rounding = "down" | "up" | "nearest";

/** Whether a norm's figures are shares, amounts in euro, a yes or no, or counts. */
export type FigureType = "share" | "euro" | "presence" | "count";

export function figureType(norm: Norm): FigureType {
  switch (norm.measure.of) {
    case "share":
      return "share";
    case "lowest":
    case "highest":
      return "euro";
    case "exists":
      return "presence";
    case "unique":
    case "distinct":
    case "count":
      return "count";
  }
}

export function formatNumber(value: Exact, language: Language, decimals = 2): string {
  const format =
    NUMBERS.get(decimals) ??
    madeOnce((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }));
  NUMBERS.set(decimals, format);
  return format(language).format(value.toNumber());
}

/** "49,96 %"; two decimals at most. */
export function formatShare(value: Exact, language: Language, rounding: Rounding): string {
  const percent = value.times(100).round(2, rounding);
  return `${formatNumber(percent, language)}\u00a0%`;
}

/** "27,49 euro"; always two decimals. */
export function formatEuro(value: Exact, language: Language, rounding: Rounding): string {
  const amount = value.round(2, rounding).toNumber();
  return `${AMOUNTS(language).format(amount)}\u00a0${language === "fr" ? "euros" : "euro"}`;
}

/** A figure of a norm with its unit: "49,96 %", "27,49 euro", "412 gebruikers". */
export function formatFigure(
  norm: Norm,
  value: Exact,
  language: Language,
  rounding: Rounding,
): string {
  switch (figureType(norm)) {
    case "share":
      return formatShare(value, language, rounding);
    case "euro":
      return formatEuro(value, language, rounding);
    case "presence":
      return say(language, value.compare(1) < 0 ? "presence.no" : "presence.yes");
    case "count":
      return withUnit(norm, value.round(2, rounding), language);
  }
}

/** A number of things: "1 gebruiker", "12 gebruikers". */
export function withUnit(norm: Norm, value: Exact, language: Language): string {
  const unit = value.equals(1) ? norm.unit.one : norm.unit.many;
  return `${formatNumber(value, language)}\u00a0${unit[language]}`;
}

/** "september 2024" */
export function formatMonth(year: number, month: number, language: Language): string {
  return MONTHS(language).format(new Date(Date.UTC(year, month - 1, 1)));
}

/** "22 november 2026", of the user's own calendar. */
export function formatDay(day: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long" }).format(day);
}

/** "LM Plus, LM MUTPLUS.be en LM Oost-Vlaanderen" */
export function formatNames(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(names);
}
