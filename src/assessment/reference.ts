import type { Figure } from "../lists/read-indicators";
import { type IndicatorList, isIndicatorList, type RecognisedList } from "../lists/list";
import { findPeriod, type PeriodText } from "../lists/read-date";
import { BLANK } from "../lists/reading";
import type { ListTally } from "./record-tally";
import { listsOfSeveralMonths } from "./series";

/** Years outside these are slips of the pen. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** A later year counts as the year of a list from this share of its dated records on. */
const LATER_YEAR_SHARE = 0.2;
/** And from this many: a slip of the pen in a short list is no later year. */
const LATER_YEAR_RECORDS = 3;

/** What is known of the year before records are read: titles, sheet names and headers. */
export function yearInNames(lists: readonly RecognisedList[]): number | null {
  const years = lists.flatMap((list) => {
    const inHeaders = isIndicatorList(list)
      ? list.figures.flatMap((figure) => figure.period?.year ?? [])
      : [];
    return [...(list.period?.year == null ? [] : [list.period.year]), ...inHeaders];
  });
  return latest(years);
}

/** The year that the records and figures are about; null when nothing has a date. */
export function yearInData(
  tallies: readonly ListTally[],
  figures: readonly Figure[],
  named: number | null,
): number | null {
  const records = new Map<number, number>();
  let total = 0;
  for (const tally of tallies) {
    for (const counts of tally.months.values()) {
      for (const [month, count] of counts) {
        const year = 1900 + Math.floor(month / 12);
        records.set(year, (records.get(year) ?? 0) + count);
        total += count;
      }
    }
  }
  // A figure that names no year is of the year of its title, also beside last year's total.
  const inFigures = figures.flatMap(({ period, list, reading }) => {
    const year = period?.year ?? list.period?.year;
    return year != null && reading.is === "value" ? [year] : [];
  });
  if (named !== null && (records.has(named) || inFigures.includes(named))) return named;
  const plausible = [...records].filter(([year]) => isPlausible(year));
  const recent = plausible.filter(
    ([, count]) => count >= LATER_YEAR_SHARE * total && count >= LATER_YEAR_RECORDS,
  );
  const most = [...plausible].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? null;
  return latest(recent.map(([year]) => year)) ?? most ?? latest(inFigures) ?? named;
}

/** The last month of the year that any record or figure has; null when none has a month. */
export function lastMonthOf(
  year: number | null,
  tallies: readonly ListTally[],
  figures: readonly Figure[],
): number | null {
  let last = 0;
  for (const tally of tallies) {
    for (const counts of tally.months.values()) {
      for (const index of counts.keys()) {
        if (year === null || 1900 + Math.floor(index / 12) === year) {
          last = Math.max(last, (index % 12) + 1);
        }
      }
    }
  }
  last = Math.max(last, lastFigureMonth(year, figures));
  return last === 0 ? null : last;
}

/** The last month in which a list of figures has one; 0 when none has a month. */
export function lastFigureMonth(year: number | null, figures: readonly Figure[]): number {
  let last = 0;
  for (const { period, list, reading } of figures) {
    const own = period?.year ?? list.period?.year ?? null;
    if (reading.is === "blank" || (own !== null && year !== null && own !== year)) continue;
    last = Math.max(last, period?.month ?? 0);
  }
  return last;
}

/**
 * Gives figures that name no month that of their sheet or title: in a workbook with a sheet for each
 * month, the sheets are the months. What stands beside a column for each month, or beside the month's
 * own figure, is a total and stays one.
 */
export function withMonths(figures: readonly Figure[]): Figure[] {
  const keyOf = ({ indicator, scope }: Figure): string => `${indicator}|${scope}`;
  const beside = new Map<IndicatorList, { monthly: Set<string>; plain: Set<string> }>();
  for (const figure of figures) {
    const own = beside.get(figure.list) ?? { monthly: new Set(), plain: new Set() };
    beside.set(figure.list, own);
    if (figure.period?.month != null) own.monthly.add(keyOf(figure));
    else if (!figure.isTotal) own.plain.add(keyOf(figure));
  }
  return figures.map((figure) => {
    const { list, period } = figure;
    const month = list.period?.month ?? null;
    if (month === null || period?.month != null) return figure;
    const key = keyOf(figure);
    const own = beside.get(list);
    if (own?.monthly.has(key) === true) return figure;
    if (figure.isTotal && own?.plain.has(key) === true) return figure;
    const year = list.period?.year ?? null;
    if (period !== null && period.year !== year) return figure;
    return { ...figure, period: { year, month } };
  });
}

/** A month with fewer figures than this may really have none but zeros. */
const MIN_ZEROS = 3;

/**
 * Leaves out the months to come: a sheet with formulas shows zeros and divisions by zero there, for
 * every figure. What is left is blank, as if the formulas were not there.
 */
export function withoutMonthsToCome(figures: readonly Figure[]): Figure[] {
  const several = listsOfSeveralMonths(figures);
  const groupOf = ({ list }: Figure): IndicatorList | null => (several.has(list) ? list : null);
  const months = new Map<IndicatorList | null, Map<number, { values: number; zeros: number }>>();
  for (const figure of figures) {
    const { period, list, reading } = figure;
    if (period?.month == null || reading.is === "blank") continue;
    const index = monthOfAll(period.year ?? list.period?.year ?? null, period.month);
    const own = months.get(groupOf(figure)) ?? new Map<number, { values: number; zeros: number }>();
    months.set(groupOf(figure), own);
    const count = own.get(index) ?? { values: 0, zeros: 0 };
    own.set(index, count);
    if (reading.is === "value" && reading.value.number === 0) count.zeros++;
    if (reading.is === "value" && reading.value.number !== 0) count.values++;
  }
  const lastMonths = new Map(
    [...months].map(([group, own]) => {
      const filled = [...own].filter(([, { values }]) => values > 0).map(([index]) => index);
      return [group, filled.length === 0 ? Infinity : Math.max(...filled)] as const;
    }),
  );
  return figures.map((figure) => {
    const { period, list } = figure;
    if (period?.month == null) return figure;
    const index = monthOfAll(period.year ?? list.period?.year ?? null, period.month);
    const toCome =
      index > (lastMonths.get(groupOf(figure)) ?? Infinity) &&
      (months.get(groupOf(figure))?.get(index)?.zeros ?? 0) >= MIN_ZEROS;
    return toCome ? { ...figure, reading: BLANK } : figure;
  });
}

function monthOfAll(year: number | null, month: number): number {
  return (year ?? 0) * 12 + month;
}

/** The last month that a title or sheet name gives for the year; null when none does. */
export function monthInNames(year: number | null, lists: readonly RecognisedList[]): number | null {
  const months = lists.flatMap(({ period }) =>
    period?.month != null && (period.year === null || year === null || period.year === year)
      ? [period.month]
      : [],
  );
  return months.length === 0 ? null : Math.max(...months);
}

/** The period in a file name such as "cm-2024-09.xlsx": the weakest hint there is. */
export function periodInFileName(name: string): PeriodText | null {
  return findPeriod(name.replace(/\.[^.]*$/, ""));
}

function isPlausible(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function latest(years: readonly number[]): number | null {
  const plausible = years.filter(isPlausible);
  return plausible.length === 0 ? null : Math.max(...plausible);
}
