import type { Finding } from "../lists/finding";
import type { Figure } from "../lists/read-indicators";
import type { ListTally } from "./record-tally";

/** The period that the user asked for; month 1 to 12, or null for the whole year. */
export interface AskedPeriod {
  readonly year: number;
  readonly month: number | null;
}

/** A year or month that lists hold, and how many records or figures of it. */
interface Held {
  readonly year: number;
  readonly month: number | null;
  readonly count: number;
}

/** Years with less than this share of all that is dated are slips of the pen beside the others. */
const SLIP_SHARE = 0.05;

/**
 * The one remark that explains why nothing is measured: the lists are about another period than was
 * asked. None when any record or figure lies in it, or when nothing has a date. Its params are the
 * periods as "2024-01" or "2024": `asked`, `from` and `to`.
 */
export function nothingInPeriod(
  asked: AskedPeriod,
  tallies: readonly ListTally[],
  figures: readonly Figure[],
): Finding[] {
  const held = [...tallies.flatMap(heldByRecords), ...figures.flatMap(heldByFigure)];
  if (held.length === 0 || held.some((one) => lies(one, asked))) return [];
  const total = held.reduce((sum, { count }) => sum + count, 0);
  const ofYear = (year: number) =>
    held.reduce((sum, one) => sum + (one.year === year ? one.count : 0), 0);
  const monthly = new Set(held.flatMap(({ year, month }) => (month === null ? [] : [year])));
  const texts = held
    .filter(({ year }) => ofYear(year) >= SLIP_SHARE * total)
    // An annual report beside lists of months says no more than they do.
    .filter(({ year, month }) => month !== null || !monthly.has(year))
    .map(textOf)
    .sort();
  const from = texts[0] ?? "";
  return [
    {
      code: "nothing-in-period",
      cell: null,
      count: 1,
      params: { asked: textOf(asked), from, to: texts.at(-1) ?? from },
    },
  ];
}

function lies({ year, month }: Held, asked: AskedPeriod): boolean {
  return year === asked.year && (month === null || asked.month === null || month <= asked.month);
}

function heldByRecords({ list, months }: ListTally): Held[] {
  const held = [...months.values()].flatMap((counts) =>
    [...counts].map(([index, count]) => ({
      year: 1900 + Math.floor(index / 12),
      month: (index % 12) + 1,
      count,
    })),
  );
  const { period } = list;
  if (held.length > 0 || period?.year == null) return held;
  return [{ year: period.year, month: period.month, count: 1 }];
}

function heldByFigure({ period, list, reading }: Figure): Held[] {
  const year = period?.year ?? list.period?.year;
  if (year == null || reading.is !== "value") return [];
  return [{ year, month: period?.month ?? null, count: 1 }];
}

function textOf({ year, month }: AskedPeriod): string {
  return month === null ? `${year}` : `${year}-${String(month).padStart(2, "0")}`;
}
