import { Exact } from "../norms/exact";
import type { IndicatorId } from "../norms/norm";
import { INDICATORS } from "../lists/indicators";
import type { Finding, FindingCell } from "../lists/finding";
import type { IndicatorList } from "../lists/list";
import type { Figure, FigureValue } from "../lists/read-indicators";
import type { Bounds } from "./bounds";
import type { CellsFigure } from "./result";
import { highestInCells, monthsInCells, shareInCells, totalInCells } from "./figure-in-cells";

/**
 * How a figure behaves over the months. unique and distinct: the year lies between the highest month
 * and the sum of the months. additive: it is their sum. stock: the last month. price: the highest.
 * presence: any month.
 */
export type Nature = "unique" | "distinct" | "additive" | "stock" | "price" | "presence";

/** Whether monthly columns run on from January ("cumulative") or each hold one month. */
export type Accumulation = "cumulative" | "per-month" | "unknown";

export type SeriesProblem =
  | "unreadable"
  | "accumulation-unclear"
  | "totals-disagree"
  | "kinds-added-up"
  | "users-added-up"
  | "scale-unclear";

export interface Resolved {
  readonly bounds: Bounds;
  /** The cells that the figure was taken from, the most telling one first. */
  readonly cells: readonly FindingCell[];
  /** How the cells give it; null where they contradict each other or do not all count. */
  readonly figure: CellsFigure | null;
  /** Why the bounds are not one number. */
  readonly problem: SeriesProblem | null;
}

export interface ResolvedShare {
  readonly lo: Exact;
  readonly hi: Exact;
  readonly cells: readonly FindingCell[];
  readonly figure: CellsFigure | null;
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
  readonly accumulation: Accumulations;
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
    else if (month <= context.month) {
      const known = months.get(month);
      if (known) known.push(figure);
      else months.set(month, [figure]);
    }
  }
  const usable = !context.monthAsked || context.lastMonth <= context.month;
  return { months, totals: usable ? latestTotals(totals, context.month) : [] };
}

/** Of running totals on a sheet for each month, those of the last sheet that counts. */
function latestTotals(totals: readonly Figure[], month: number): Figure[] {
  const upTo = (figure: Figure): number => figure.list.period?.month ?? 0;
  const counting = totals.filter((figure) => upTo(figure) <= month);
  const last = Math.max(0, ...counting.map(upTo));
  return counting.filter((figure) => upTo(figure) === 0 || upTo(figure) === last);
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
  const byMonth = resolveMonths(months, totals, nature, context, context.accumulation.of(figures));
  if (total === null) {
    if (byMonth !== null) return byMonth;
    return isUnreadable(totals)
      ? { ...NOTHING_SURE, cells: cellsOf(totals), problem: "unreadable" }
      : null;
  }
  const cells = cellsOf(totals.filter(({ reading }) => reading.is === "value"));
  // Two totals that differ, or a total that its own months contradict, prove neither.
  if (total.lo !== total.hi) {
    return { bounds: total, cells, figure: null, problem: "totals-disagree" };
  }
  if (byMonth !== null && nature !== "stock" && byMonth.problem !== "unreadable") {
    const { lo, hi } = byMonth.bounds;
    if (total.lo < lo || total.hi > hi) {
      return {
        bounds: { lo: Math.min(lo, total.lo), hi: Math.max(hi, total.hi) },
        cells: [...cells, ...byMonth.cells],
        figure: null,
        problem: "totals-disagree",
      };
    }
  }
  const figure = totalInCells(totals, [...months.values()], byMonth, nature);
  const sum = addedUp(months, totals, nature);
  if (sum !== null) {
    // Those of different months may be the same ones: their sum is no count of kinds or of users.
    const bounds = { lo: sum.highest, hi: total.hi };
    const problem = nature === "distinct" ? "kinds-added-up" : "users-added-up";
    return { bounds, cells, figure: sum.inMonths ? figure : null, problem };
  }
  return { bounds: total, cells, figure, problem: null };
}

const NOTHING_SURE = { bounds: { lo: 0, hi: Infinity }, figure: null } as const;

interface AddedUp {
  readonly total: Figure;
  /** The highest of what it adds up. */
  readonly highest: number;
  /** False where it adds up columns beside it that are no months: quarters, or offices. */
  readonly inMonths: boolean;
}

/** The total that only adds up its months or its parts, where that makes a difference; else null. */
function addedUp(
  months: ReadonlyMap<number, readonly Figure[]>,
  totals: readonly Figure[],
  nature: Nature,
): AddedUp | null {
  if (nature !== "distinct" && nature !== "unique") return null;
  const values = [...months.values()].flatMap((figures) => {
    const value = oneValue(figures);
    return value === null || value.lo !== value.hi ? [] : [value.lo];
  });
  for (const total of totals) {
    if (total.reading.is !== "value") continue;
    // A user of one office is hardly one of another; a kind is.
    const { parts, inPeriods } = total;
    const beside = nature === "distinct" || inPeriods ? parts : [];
    for (const added of [values, beside]) {
      const sum = added.reduce((all, value) => all + value, 0);
      const highest = Math.max(0, ...added);
      if (sum === total.reading.value.number && sum > highest) {
        return { total, highest, inMonths: added === values };
      }
    }
  }
  return null;
}

/** Totals of users that add up months: whoever comes in two months would count twice. */
export function addedUpUsers(figures: readonly Figure[], context: SeriesContext): Finding[] {
  const { months, totals } = seriesOf(figures, context);
  const found = addedUp(months, totals, "unique");
  if (found === null) return [];
  const params = { indicator: found.total.indicator };
  return [{ code: "months-added-up", cell: found.total.cell, count: 1, params }];
}

function resolveHighest(
  monthly: readonly Figure[],
  totals: readonly Figure[],
  nature: "price" | "presence",
): Resolved | null {
  const given = monthly.filter(({ reading }) => reading.is !== "blank");
  // A total adds up what cannot be added up, unless the months say nothing or show another amount.
  const sum = given.reduce((all, { reading }) => all + amountOf(reading), 0);
  const telling = totals.filter(({ reading }) => !isSum(amountOf(reading), sum));
  const all = [...given, ...(given.length > 0 ? telling : totals)];
  const value = oneValue(all);
  const unreadable = isUnreadable(given.length > 0 ? given : all);
  if (value === null && !unreadable) return null;
  const monthlyHighest = oneValue(given)?.hi ?? value?.hi ?? 0;
  const highest = value?.hi ?? 0;
  if (nature === "price" && !unreadable && highest > monthlyHighest) {
    return {
      bounds: { lo: monthlyHighest, hi: highest },
      cells: cellsOf(all),
      figure: null,
      problem: "totals-disagree",
    };
  }
  const lo = nature === "presence" ? Math.min(1, highest) : highest;
  const hi = unreadable ? (nature === "presence" ? 1 : Infinity) : lo;
  const highestOnes = all.filter(
    ({ reading }) => reading.is === "value" && reading.value.number === highest,
  );
  return {
    bounds: { lo, hi },
    cells: cellsOf(highestOnes.length > 0 ? highestOnes.slice(0, 1) : all),
    figure: highestInCells(monthly, totals, nature),
    problem: lo === hi ? null : "unreadable",
  };
}

function amountOf(reading: Figure["reading"]): number {
  return reading.is === "value" ? reading.value.number : 0;
}

/** Sums of cents are compared as cents. */
function isSum(total: number, sum: number): boolean {
  return Math.abs(total - sum) < 0.005;
}

function resolveMonths(
  months: ReadonlyMap<number, readonly Figure[]>,
  totals: readonly Figure[],
  nature: Nature,
  context: SeriesContext,
  accumulation: Accumulation,
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
  const series = [
    values.map(({ figures }) => figures),
    [...months.values()].flat(),
    totals,
  ] as const;
  const onlyOne = values.length === 1 && accumulation !== "per-month";

  if (nature === "stock" || accumulation === "cumulative" || onlyOne) {
    // Another indicator may have a later month: then this one's later figure is missing.
    const late = last.month < Math.min(context.month, context.lastMonth);
    if (last.value !== null && !late) {
      const cells = cellsOf(last.figures);
      return last.value.lo === last.value.hi
        ? {
            bounds: last.value,
            cells,
            figure: monthsInCells("each", nature, ...series),
            problem: null,
          }
        : { bounds: last.value, cells, figure: null, problem: "totals-disagree" };
    }
    const lo = nature === "stock" ? 0 : highest;
    const bounds = { lo, hi: Infinity };
    return { bounds, cells: cellsOf(last.figures), figure: null, problem: "unreadable" };
  }

  const complete =
    values.length === last.month && last.month >= Math.min(context.month, context.lastMonth);
  const gaps = !complete || readable.length < values.length;
  const sumLo = readable.reduce((sum, { lo }) => sum + lo, 0);
  const sumHi = gaps ? Infinity : readable.reduce((sum, { hi }) => sum + hi, 0);
  const cells = cellsOf(all);
  if (accumulation === "per-month" && nature === "additive") {
    const figure = gaps ? null : monthsInCells("sum", nature, ...series);
    return { bounds: { lo: sumLo, hi: sumHi }, cells, figure, problem: gaps ? "unreadable" : null };
  }
  // Where months may run on, a last one below the others may be a correction, and then says what there is.
  const lo =
    accumulation === "unknown" && last.value !== null ? Math.min(highest, last.value.lo) : highest;
  return {
    bounds: { lo, hi: sumHi },
    cells,
    figure: gaps || lo < highest ? null : monthsInCells("between", nature, ...series),
    problem: lo === sumHi ? null : gaps ? "unreadable" : "accumulation-unclear",
  };
}

/**
 * The share as the lists give it ready-made, at the reference month; null when they do not. Shares of
 * months that stand on their own say of the year at most that it lies between them, and where the
 * months may share users not even that.
 * @param nature how the count in its numerator behaves.
 */
export function resolveShare(
  figures: readonly Figure[],
  nature: Nature,
  context: SeriesContext,
): ResolvedShare | null {
  const { months, totals } = seriesOf(figures, context);
  const filled = [...months].filter(([, list]) => list.some((f) => f.reading.is !== "blank"));
  const lastMonth = Math.max(0, ...filled.map(([month]) => month));
  const isTotal = totals.some((f) => f.reading.is !== "blank");
  const accumulation = context.accumulation.of(figures);
  const runsOn = nature === "stock" || accumulation === "cumulative";
  const latest = filled.filter(([month]) => month === lastMonth || !runsOn);
  const told = isTotal ? totals : latest.flatMap(([, list]) => list);
  if (told.length === 0) return null;
  const late = !isTotal && lastMonth < Math.min(context.month, context.lastMonth);
  const scale = scaleOf(figures);
  let lo: Exact | null = null;
  let hi: Exact | null = null;
  let unreadable = late;
  let scaleUnsure = false;
  for (const { reading } of told) {
    if (reading.is === "blank") continue;
    const read = reading.is === "value" ? shareValue(reading.value, scale) : null;
    if (read === null) {
      unreadable = true;
      continue;
    }
    if (!read.lo.equals(read.hi)) scaleUnsure = true;
    if (lo === null || read.lo.compare(lo) < 0) lo = read.lo;
    if (hi === null || read.hi.compare(hi) > 0) hi = read.hi;
  }
  const cells = cellsOf(isTotal ? told : [...told].reverse());
  const nothingSure = { lo: Exact.ZERO, hi: Exact.ONE, cells, figure: null } as const;
  if (unreadable || lo === null || hi === null) return { ...nothingSure, problem: "unreadable" };
  const figure = shareInCells(told, figures, scale);
  const agree = lo.equals(hi);
  if (scaleUnsure && !agree) return { lo, hi, cells, figure, problem: "scale-unclear" };
  if (isTotal || runsOn) {
    return { lo, hi, cells, figure, problem: agree ? null : "totals-disagree" };
  }
  if (accumulation === "per-month" && nature === "unique") {
    return { ...nothingSure, problem: "accumulation-unclear" };
  }
  return { lo, hi, cells, figure, problem: agree ? null : "accumulation-unclear" };
}

/**
 * How bare numbers of one row are meant: 47.3 among them means per cent, or is mixed with fractions where
 * 0.52 stands there too; only 0 and 1 say nothing.
 */
export type Scale = "percent" | "fraction" | "mixed" | "unclear";

function scaleOf(figures: readonly Figure[]): Scale {
  const bare = figures.flatMap(({ reading }) =>
    reading.is === "value" && reading.value.written === "bare" ? [reading.value.number] : [],
  );
  const below = bare.some((number) => number < 1 && number > 0);
  if (bare.some((number) => number > 1)) return below ? "mixed" : "percent";
  return bare.some((number) => !Number.isInteger(number)) ? "fraction" : "unclear";
}

/** A share from how it was written; null when it is more than a whole. */
function shareValue(
  { number, written }: FigureValue,
  scale: Scale,
): { lo: Exact; hi: Exact } | null {
  const exact = Exact.fromNumber(number);
  const hundredth = Exact.ratio(exact, 100);
  // A bare 1 among nothing but zeros and ones may be 1 % or 100 %.
  if (written === "bare" && scale === "unclear") return { lo: hundredth, hi: exact };
  // 0,52 among 47,3 and 49,1 is 0,52 % or 52 %.
  if (written === "bare" && scale === "mixed" && number <= 1) return { lo: hundredth, hi: exact };
  const isPercent =
    written === "percent" || (written === "bare" && (scale === "percent" || scale === "mixed"));
  const share = isPercent ? hundredth : exact;
  return share.compare(Exact.ONE) > 0 ? null : { lo: share, hi: share };
}

/** Where figures stand; a blank next to a figure is no place to look. */
function cellsOf(figures: readonly Figure[]): FindingCell[] {
  const telling = figures.filter(({ reading }) => reading.is !== "blank");
  return (telling.length > 0 ? telling : figures).map(({ cell }) => cell);
}

/** Counts of what there is at a moment: they go up and down also in lists that run on. */
const STOCKS: ReadonlySet<IndicatorId> = new Set<IndicatorId>([
  "personeel-op-te-leiden",
  "personeel-opgeleid",
]);

/** A count that runs on falls only by a correction: it takes more falls than this to say that none does. */
const FALLS_PER_MONTH = 0.25;

/**
 * Tells for each list whether its monthly counts run on from January. A title or profile that says so
 * decides. Else the totals, where they equal the sum or the last month; else the counts themselves:
 * those that go up and down stand on their own, and many that never go down run on. A list with several
 * months is judged by itself; lists of one month each, such as a sheet per month, together.
 */
export class Accumulations {
  private readonly found = new Map<IndicatorList | null, Accumulation>();
  private readonly severalMonths: ReadonlySet<IndicatorList>;

  constructor(figures: readonly Figure[], year: number | null) {
    this.severalMonths = listsOfSeveralMonths(figures);
    const groups = new Map<IndicatorList | null, Figure[]>();
    for (const figure of figures) {
      const group = this.groupOf(figure.list);
      const known = groups.get(group);
      if (known) known.push(figure);
      else groups.set(group, [figure]);
    }
    for (const [group, own] of groups) this.found.set(group, inferred(own, year));
  }

  /** Of figures of one count; unknown when they come from lists that differ. */
  of(figures: readonly Figure[]): Accumulation {
    const all = new Set(
      figures.map(({ list }): Accumulation => {
        const seen = this.found.get(this.groupOf(list)) ?? "unknown";
        if (list.cumulative === null) return seen;
        if (list.cumulative) return "cumulative";
        // "Per maand" may only mean that there is a column for each month.
        return seen === "cumulative" ? "unknown" : "per-month";
      }),
    );
    const [only] = all;
    return all.size === 1 && only !== undefined ? only : "unknown";
  }

  private groupOf(list: IndicatorList): IndicatorList | null {
    return this.severalMonths.has(list) ? list : null;
  }
}

/** Lists that have figures of more than one month. */
export function listsOfSeveralMonths(figures: readonly Figure[]): ReadonlySet<IndicatorList> {
  const first = new Map<IndicatorList, number>();
  const several = new Set<IndicatorList>();
  for (const { list, period } of figures) {
    const month = period?.month ?? null;
    if (month === null) continue;
    const before = first.get(list);
    if (before === undefined) first.set(list, month);
    else if (before !== month) several.add(list);
  }
  return several;
}

function inferred(figures: readonly Figure[], year: number | null): Accumulation {
  const series = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (INDICATORS[figure.indicator].type !== "count" || STOCKS.has(figure.indicator)) continue;
    if (!isOfYear(figure, year)) continue;
    const key = `${figure.indicator}|${figure.scope}`;
    const known = series.get(key);
    if (known) known.push(figure);
    else series.set(key, [figure]);
  }
  let sums = 0;
  let lasts = 0;
  let falls = 0;
  let rises = 0;
  let steps = 0;
  let running = 0;
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
    const first = monthly[0]?.number ?? 0;
    if (last !== undefined && last * 2 >= monthly.length * Math.max(1, first)) running++;
    for (let i = 1; i < monthly.length; i++) {
      const before = monthly[i - 1];
      const after = monthly[i];
      if (before === undefined || after === undefined || before.month === after.month) continue;
      steps++;
      if (after.number < before.number) falls++;
      if (after.number > before.number) rises++;
    }
  }
  if (sums !== lasts) return sums > lasts ? "per-month" : "cumulative";
  if (falls > 0) return falls >= FALLS_PER_MONTH * (falls + rises) ? "per-month" : "unknown";
  // Counts that only rise may be a busy year; what runs on grows with every month, from a small start.
  return running >= 1 && steps >= 6 && rises * 2 >= steps ? "cumulative" : "unknown";
}
