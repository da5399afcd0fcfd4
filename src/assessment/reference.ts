import type { Figure } from "../lists/read-indicators";
import { isIndicatorList, type RecognisedList } from "../lists/list";
import { findPeriod, type PeriodText } from "../lists/read-date";
import type { ListTally } from "./record-tally";

/** Years outside these are slips of the pen. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** A later year counts as the year of a list from this share of its dated records on. */
const LATER_YEAR_SHARE = 0.2;

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
  const inFigures = figures.flatMap(({ period, reading }) =>
    period?.year != null && reading.is === "value" ? [period.year] : [],
  );
  if (named !== null && (records.has(named) || inFigures.includes(named))) return named;
  const plausible = [...records].filter(([year]) => isPlausible(year));
  const recent = plausible.filter(([, count]) => count >= LATER_YEAR_SHARE * total);
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
    // A planned month that holds a zero ahead of time is still a figure: it is what the list says.
    last = Math.max(last, period?.month ?? 0);
  }
  return last;
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
