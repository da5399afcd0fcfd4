import { Exact } from "../norms/exact";
import type { IndicatorId } from "../norms/norm";
import { INDICATORS } from "../lists/indicators";
import type { FindingCell } from "../lists/finding";
import type { Figure, FigureValue } from "../lists/read-indicators";
import type { Bounds } from "./bounds";

/**
 * How a figure behaves over the months. unique and distinct: the year lies between the highest month
 * and the sum of the months. additive: it is their sum. stock: the last month. price: the highest.
 * presence: any month.
 */
export type Nature = "unique" | "distinct" | "additive" | "stock" | "price" | "presence";

/** Whether monthly columns run on from January ("cumulative") or each hold one month. */
export type Accumulation = "cumulative" | "per-month" | "unknown";

export type SeriesProblem = "unreadable" | "accumulation-unclear" | "totals-disagree";

export interface Resolved {
  readonly bounds: Bounds;
  /** The cells that the figure was taken from, the most telling one first. */
  readonly cells: readonly FindingCell[];
  /** Why the bounds are not one number. */
  readonly problem: SeriesProblem | null;
}

export interface ResolvedShare {
  readonly lo: Exact;
  readonly hi: Exact;
  readonly cells: readonly FindingCell[];
  readonly problem: SeriesProblem | null;
}

export interface SeriesContext {
  readonly year: number | null;
  /** Last month that counts. */
  readonly month: number;
  /** True when the user named the month: then totals that run on beyond it are of no use. */
  readonly monthAsked: boolean;
  /** The last month in which any figure of these lists has a value; 0 when none has a month. */
  readonly lastMonth: number;
  readonly accumulation: Accumulation;
}

/** Figures of one indicator and scope that belong to the year, apart by month. */
interface Series {
  readonly months: ReadonlyMap<number, readonly Figure[]>;
  readonly totals: readonly Figure[];
}

/** True when the figure can be of this year; a figure that names no year can. */
export function isOfYear(figure: Figure, year: number | null): boolean {
  const own = figure.period?.year ?? figure.list.period?.year ?? null;
  return own === null || year === null || own === year;
}

function seriesOf(figures: readonly Figure[], context: SeriesContext): Series {
  const months = new Map<number, Figure[]>();
  const totals: Figure[] = [];
  for (const figure of figures) {
    if (!isOfYear(figure, context.year)) continue;
    const month = figure.period?.month ?? null;
    if (month === null) totals.push(figure);
    else if (month <= context.month) months.set(month, [...(months.get(month) ?? []), figure]);
  }
  const usable = !context.monthAsked || context.lastMonth <= context.month;
  return { months, totals: usable ? totals : [] };
}

/** Bounds of figures that should all say the same; null when none could be read. */
function oneValue(figures: readonly Figure[]): Bounds | null {
  let bounds: Bounds | null = null;
  for (const { reading } of figures) {
    if (reading.is !== "value") continue;
    const { number } = reading.value;
    bounds = bounds
      ? { lo: Math.min(bounds.lo, number), hi: Math.max(bounds.hi, number) }
      : { lo: number, hi: number };
  }
  return bounds;
}

function isUnreadable(figures: readonly Figure[]): boolean {
  return figures.some(({ reading }) => reading.is === "unreadable");
}

/** The year's count or amount at the reference month; null when the lists do not give it. */
export function resolveCount(
  figures: readonly Figure[],
  nature: Nature,
  context: SeriesContext,
): Resolved | null {
  const { months, totals } = seriesOf(figures, context);
  if (nature === "price" || nature === "presence") {
    return resolveHighest([...months.values()].flat(), totals, nature);
  }
  const total = oneValue(totals);
  const byMonth = resolveMonths(months, nature, context);
  if (total === null) {
    if (byMonth !== null) return byMonth;
    return isUnreadable(totals)
      ? { bounds: { lo: 0, hi: Infinity }, cells: cellsOf(totals), problem: "unreadable" }
      : null;
  }
  const cells = cellsOf(totals.filter(({ reading }) => reading.is === "value"));
  // Two totals that differ, or a total that its own months contradict, prove neither.
  if (total.lo !== total.hi) return { bounds: total, cells, problem: "totals-disagree" };
  if (byMonth !== null && nature !== "stock" && byMonth.problem !== "unreadable") {
    const { lo, hi } = byMonth.bounds;
    if (total.lo < lo || total.hi > hi) {
      return {
        bounds: { lo: Math.min(lo, total.lo), hi: Math.max(hi, total.hi) },
        cells: [...cells, ...byMonth.cells],
        problem: "totals-disagree",
      };
    }
  }
  return { bounds: total, cells, problem: null };
}

function resolveHighest(
  monthly: readonly Figure[],
  totals: readonly Figure[],
  nature: "price" | "presence",
): Resolved | null {
  const all = monthly.length > 0 ? monthly : totals;
  const value = oneValue(all);
  const unreadable = isUnreadable(all);
  if (value === null && !unreadable) return null;
  const highest = value?.hi ?? 0;
  const lo = nature === "presence" ? Math.min(1, highest) : highest;
  const hi = unreadable ? (nature === "presence" ? 1 : Infinity) : lo;
  const telling = all.filter(
    ({ reading }) => reading.is === "value" && reading.value.number === highest,
  );
  return {
    bounds: { lo, hi },
    cells: cellsOf(telling.length > 0 ? telling.slice(0, 1) : all),
    problem: lo === hi ? null : "unreadable",
  };
}

function resolveMonths(
  months: ReadonlyMap<number, readonly Figure[]>,
  nature: Nature,
  context: SeriesContext,
): Resolved | null {
  const filled = [...months].filter(([, figures]) =>
    figures.some(({ reading }) => reading.is !== "blank"),
  );
  if (filled.length === 0) return null;
  filled.sort(([a], [b]) => a - b);
  const values = filled.map(([month, figures]) => ({
    month,
    figures,
    value: isUnreadable(figures) ? null : oneValue(figures),
  }));
  const last = values.at(-1);
  if (last === undefined) return null;
  const all = values.flatMap(({ figures }) => figures);
  const readable = values.flatMap(({ value }) => (value === null ? [] : [value]));
  const highest = Math.max(0, ...readable.map(({ lo }) => lo));
  const onlyOne = values.length === 1 && context.accumulation !== "per-month";

  if (nature === "stock" || context.accumulation === "cumulative" || onlyOne) {
    // Another indicator may have a later month: then this one's later figure is missing.
    const late = last.month < Math.min(context.month, context.lastMonth);
    if (last.value !== null && !late) {
      return {
        bounds: last.value,
        cells: cellsOf(last.figures),
        problem: last.value.lo === last.value.hi ? null : "totals-disagree",
      };
    }
    const lo = nature === "stock" ? 0 : highest;
    return { bounds: { lo, hi: Infinity }, cells: cellsOf(last.figures), problem: "unreadable" };
  }

  const complete =
    values.length === last.month && last.month >= Math.min(context.month, context.lastMonth);
  const gaps = !complete || readable.length < values.length;
  const sumLo = readable.reduce((sum, { lo }) => sum + lo, 0);
  const sumHi = gaps ? Infinity : readable.reduce((sum, { hi }) => sum + hi, 0);
  const cells = cellsOf(all);
  if (context.accumulation === "per-month" && nature === "additive") {
    return { bounds: { lo: sumLo, hi: sumHi }, cells, problem: gaps ? "unreadable" : null };
  }
  return {
    bounds: { lo: highest, hi: sumHi },
    cells,
    problem: highest === sumHi ? null : gaps ? "unreadable" : "accumulation-unclear",
  };
}

/** The share as the lists give it ready-made, at the reference month; null when they do not. */
export function resolveShare(
  figures: readonly Figure[],
  context: SeriesContext,
): ResolvedShare | null {
  const { months, totals } = seriesOf(figures, context);
  const filled = [...months].filter(([, list]) => list.some((f) => f.reading.is !== "blank"));
  const lastMonth = Math.max(0, ...filled.map(([month]) => month));
  const latest = filled.find(([month]) => month === lastMonth)?.[1] ?? [];
  const told = totals.some((f) => f.reading.is !== "blank") ? totals : latest;
  if (told.length === 0) return null;
  const late = told === latest && lastMonth < Math.min(context.month, context.lastMonth);
  const above = figures.some(
    ({ reading }) =>
      reading.is === "value" && reading.value.written === "bare" && reading.value.number > 1,
  );
  const alone = figures.filter(({ reading }) => reading.is === "value").length === 1;
  let lo: Exact | null = null;
  let hi: Exact | null = null;
  let unreadable = late;
  for (const { reading } of told) {
    if (reading.is === "blank") continue;
    const read = reading.is === "value" ? shareValue(reading.value, above, alone) : null;
    if (read === null) {
      unreadable = true;
      continue;
    }
    if (lo === null || read.lo.compare(lo) < 0) lo = read.lo;
    if (hi === null || read.hi.compare(hi) > 0) hi = read.hi;
  }
  const cells = cellsOf(told);
  if (unreadable || lo === null || hi === null) {
    return { lo: Exact.ZERO, hi: Exact.ONE, cells, problem: "unreadable" };
  }
  return { lo, hi, cells, problem: lo.equals(hi) ? null : "totals-disagree" };
}

/** A share from how it was written; null when it is more than a whole. */
function shareValue(
  { number, written }: FigureValue,
  othersAbove: boolean,
  alone: boolean,
): { lo: Exact; hi: Exact } | null {
  const exact = Exact.fromNumber(number);
  const hundredth = Exact.ratio(exact, 100);
  const isPercent = written === "percent" || (written === "bare" && (number > 1 || othersAbove));
  const share = isPercent ? hundredth : exact;
  if (share.compare(Exact.ONE) > 0) return null;
  // A lone bare 1 may be 1 % or 100 %.
  if (written === "bare" && number === 1 && alone) return { lo: hundredth, hi: exact };
  return { lo: share, hi: share };
}

/** Where figures stand; a blank next to a figure is no place to look. */
function cellsOf(figures: readonly Figure[]): FindingCell[] {
  const telling = figures.filter(({ reading }) => reading.is !== "blank");
  return (telling.length > 0 ? telling : figures).map(({ cell }) => cell);
}

/**
 * Tells whether the monthly counts of these lists run on. A title that says so decides; else the
 * totals, where they equal the sum or the last month; else the counts themselves: one that goes down
 * cannot run on, and many that never do, do.
 */
export function accumulationOf(figures: readonly Figure[], year: number | null): Accumulation {
  const said = figures.find(({ list }) => list.cumulative !== null)?.list.cumulative;
  if (said != null) return said ? "cumulative" : "per-month";
  const series = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (INDICATORS[figure.indicator].type !== "count" || !isOfYear(figure, year)) continue;
    const key = seriesKey(figure.indicator, figure.scope);
    series.set(key, [...(series.get(key) ?? []), figure]);
  }
  let sums = 0;
  let lasts = 0;
  let falls = 0;
  let rises = 0;
  let steps = 0;
  for (const list of series.values()) {
    const monthly = list
      .flatMap(({ period, reading }) =>
        period?.month != null && reading.is === "value"
          ? [{ month: period.month, number: reading.value.number }]
          : [],
      )
      .sort((a, b) => a.month - b.month);
    const total = list.find(
      ({ period, reading }) => period?.month == null && reading.is === "value",
    );
    const last = monthly.at(-1)?.number;
    const sum = monthly.reduce((all, { number }) => all + number, 0);
    if (total?.reading.is === "value" && monthly.length > 1 && sum !== last) {
      if (total.reading.value.number === sum) sums++;
      if (total.reading.value.number === last) lasts++;
    }
    for (let i = 1; i < monthly.length; i++) {
      const before = monthly[i - 1]?.number ?? 0;
      const after = monthly[i]?.number ?? 0;
      steps++;
      if (after < before) falls++;
      if (after > before) rises++;
    }
  }
  if (sums !== lasts) return sums > lasts ? "per-month" : "cumulative";
  if (falls > 0) return "per-month";
  return steps >= 6 && rises * 2 >= steps ? "cumulative" : "unknown";
}

export function seriesKey(indicator: IndicatorId, scope: number): string {
  return `${indicator}|${scope}`;
}
