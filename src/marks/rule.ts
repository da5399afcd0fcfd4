import type { CellsFigure, FigureInCells, Result, SeriesInCells } from "../assessment/result";
import type { FindingCell } from "../lists/finding";
import { columnName, parseRange, type Range } from "../workbook/address";

/**
 * When a mark shows, computed by the workbook itself from the cells that hold the figure: repairing the
 * figure takes the mark away at once. Null when the figure does not stand in cells of that sheet, or
 * cannot be followed safely; the mark then stays until the next check.
 *
 * The rule asks whether the next check would find the norm met, and shows the mark otherwise: text,
 * errors, emptied cells, numbers that could not be read, months that contradict their total, and blank
 * months that were filled in never take a mark away. It speaks of the cells that the figure was read
 * from; what is added elsewhere is for the next check.
 * @param sheet where the mark stands: rules refer to their own sheet only, as every Excel can.
 */
export function ruleOf(result: Result, sheet: string): string | null {
  const { inCells } = result;
  const limit = limitOf(result);
  if (inCells === null || limit === null) return null;
  const { numerator, denominator } = inCells;
  const counted = readable(numerator, sheet);
  const whole = denominator === null ? null : readable(denominator, sheet);
  if (counted === null || (denominator !== null && whole === null)) return null;
  const conditions = [
    ...counted,
    ...(whole ?? []),
    ...comparison(inCells, limit, (series) => refOf(series.cells)),
  ];
  return shownUnless(conditions);
}

/**
 * For an amount that may not exceed a maximum in any month: the cells, each with a rule of its own.
 * Null for any other figure.
 */
export function cellRules(
  result: Result,
): readonly { readonly cell: FindingCell; readonly rule: string }[] | null {
  const { inCells } = result;
  const limit = limitOf(result);
  if (inCells === null || limit === null || limit.atLeast) return null;
  const { cells, holds, how } = inCells.numerator;
  if (how !== "highest" || holds !== "amount") return null;
  return cells.flatMap((cell) => {
    const ref = refOf([cell]);
    if (ref === null) return [];
    const conditions = [`ISNUMBER(${ref})`, `${ref}>=0`, atMost(snapped(ref), limit)];
    return [{ cell, rule: shownUnless(conditions) }];
  });
}

/** What the figure is held against, in whole numbers: figure × under against over. */
interface Limit {
  readonly atLeast: boolean;
  readonly over: bigint;
  readonly under: bigint;
}

/** Excel computes with fifteen digits: counts times a factor above this would round. */
const LARGEST_FACTOR = 1_000_000_000n;

function limitOf({ inCells, level, norm, threshold }: Result): Limit | null {
  // A federation is met by its services, whatever its own figure says.
  if (level === "federation" || norm.threshold === null || threshold === null) return null;
  const scale = inCells?.numerator.holds === "percent" ? 100n : 1n;
  const over = threshold.numerator * scale;
  const under = threshold.denominator;
  if (over > LARGEST_FACTOR || under > LARGEST_FACTOR) return null;
  return { atLeast: norm.threshold.relation === "at-least", over, under };
}

function shownUnless(conditions: readonly string[]): string {
  return `IFERROR(NOT(AND(${conditions.join(",")})),TRUE)`;
}

/** That the cells hold what can be read as before; null when that cannot be said of this sheet. */
function readable(figure: CellsFigure, sheet: string): string[] | null {
  const { blank, cells, months } = figure;
  const all = [
    ...cells,
    ...figure.before,
    ...blank,
    ...(months?.cells ?? []),
    ...(months?.before ?? []),
  ];
  const ref = refOf(cells);
  if (ref === null || all.some((cell) => cell.sheet !== sheet)) return null;
  const runsOn = runningOn(figure);
  if (runsOn === null) return null;
  const conditions = [
    `COUNT(${ref})=${cells.length}`,
    `MIN(${ref})>=0`,
    ...limits(figure, ref),
    ...runsOn,
  ];
  if (blank.length > 0) {
    const blanks = refOf(blank);
    if (blanks === null) return null;
    conditions.push(`COUNTA(${blanks})=0`);
  }
  if (months !== null) {
    const monthly = refOf(months.cells);
    const monthsRunOn = runningOn(months);
    if (monthly === null || monthsRunOn === null) return null;
    conditions.push(
      `COUNT(${monthly})=${months.cells.length}`,
      ...monthsRunOn,
      `${least(months, monthly)}<=MIN(${ref})`,
      `MAX(${ref})<=${most(months, monthly)}`,
    );
    if (figure.kinds) {
      conditions.push(`OR(MAX(${ref})<SUM(${monthly}),SUM(${monthly})=MAX(${monthly}))`);
    }
  }
  const steps = stepsKept(figure);
  return steps === null ? null : [...conditions, ...steps];
}

function limits({ cells, holds }: CellsFigure, ref: string): string[] {
  switch (holds) {
    case "count":
      return rangesOf(cells).map((range) => `SUMPRODUCT(--(${range}<>INT(${range})))=0`);
    case "amount":
      return [];
    case "fraction":
      return [`MAX(${ref})<=1`];
    case "bare-fraction":
      return [`MAX(${ref})<1`];
    case "percent":
      return [`MAX(${ref})<=100`];
  }
}

/** Figures that run on never fall; where they would, they no longer say that they run on. */
function runningOn({ before, cells }: SeriesInCells): string[] | null {
  if (before.length === 0) return [];
  const [earlier, last] = [refOf(before), refOf(cells)];
  return earlier === null || last === null ? null : [`MAX(${earlier})<=MIN(${last})`];
}

/** Months that are seen to stand on their own by going up and down must still do so. */
function stepsKept({ cells, steps }: CellsFigure): string[] | null {
  if (steps === null || cells.length < 2) return [];
  const before = rangesOf(cells.slice(0, -1));
  const after = rangesOf(cells.slice(1));
  if (before.length !== 1 || after.length !== 1) return null;
  return [
    `SUMPRODUCT(--(${after.join()}<${before.join()}))>=${steps.falls}`,
    `SUMPRODUCT(--(${after.join()}>${before.join()}))<=${steps.rises}`,
  ];
}

function comparison(
  { numerator, denominator }: FigureInCells,
  limit: Limit,
  ref: (series: SeriesInCells) => string | null,
): string[] {
  const top = ref(numerator) ?? "";
  const figure = limit.atLeast ? least(numerator, top) : most(numerator, top);
  if (denominator === null) {
    const shown = numerator.holds === "amount" ? snapped(figure) : figure;
    return [limit.atLeast ? atLeast(shown, limit) : atMost(shown, limit)];
  }
  const bottom = ref(denominator) ?? "";
  const whole = limit.atLeast ? most(denominator, bottom) : least(denominator, bottom);
  const sign = limit.atLeast ? ">=" : "<=";
  return [
    `${most(denominator, bottom)}>0`,
    `${least(numerator, top)}<=${most(denominator, bottom)}`,
    `${times(figure, limit.under)}${sign}${times(whole, limit.over)}`,
  ];
}

function atLeast(figure: string, { over, under }: Limit): string {
  return `${times(figure, under)}>=${over}`;
}

function atMost(figure: string, { over, under }: Limit): string {
  return `${times(figure, under)}<=${over}`;
}

function times(formula: string, factor: bigint): string {
  return factor === 1n ? formula : `${formula}*${factor}`;
}

/** Amounts that Excel added up in binary are read as the cents that they are. */
function snapped(formula: string): string {
  return `ROUND(${formula},6)`;
}

function least({ how }: SeriesInCells, ref: string): string {
  switch (how) {
    case "each":
      return `MIN(${ref})`;
    case "sum":
      return `SUM(${ref})`;
    case "highest":
    case "between":
      return `MAX(${ref})`;
  }
}

function most({ how }: SeriesInCells, ref: string): string {
  return how === "sum" || how === "between" ? `SUM(${ref})` : `MAX(${ref})`;
}

/** Function arguments have a limit in every Excel, and rules should stay readable. */
const MAX_REFERENCES = 30;

/** "$D$5:$O$5,$D$9"; null when there are too many places to name. */
function refOf(cells: readonly FindingCell[]): string | null {
  const ranges = rangesOf(cells);
  return ranges.length === 0 || ranges.length > MAX_REFERENCES ? null : ranges.join(",");
}

function rangesOf(cells: readonly FindingCell[]): string[] {
  const ranges = cells.flatMap(({ address }) => parseRange(address) ?? []);
  return joinNeighbours(ranges).map(absolute);
}

function absolute({ firstRow, lastRow, firstColumn, lastColumn }: Range): string {
  const first = `$${columnName(firstColumn)}$${firstRow}`;
  return firstRow === lastRow && firstColumn === lastColumn
    ? first
    : `${first}:$${columnName(lastColumn)}$${lastRow}`;
}

/** Months that stand next to or below each other become one range; each cell stays in exactly once. */
function joinNeighbours(ranges: readonly Range[]): Range[] {
  const unique = [...new Map(ranges.map((range) => [absolute(range), range])).values()];
  const across = join(
    unique,
    (a, b) =>
      a.firstRow === b.firstRow && a.lastRow === b.lastRow && a.lastColumn + 1 === b.firstColumn,
    (a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn,
  );
  return join(
    across,
    (a, b) =>
      a.firstColumn === b.firstColumn &&
      a.lastColumn === b.lastColumn &&
      a.lastRow + 1 === b.firstRow,
    (a, b) => a.firstColumn - b.firstColumn || a.firstRow - b.firstRow,
  );
}

function join(
  ranges: readonly Range[],
  adjoins: (a: Range, b: Range) => boolean,
  order: (a: Range, b: Range) => number,
): Range[] {
  const joined: Range[] = [];
  for (const range of [...ranges].sort(order)) {
    const last = joined.at(-1);
    if (last !== undefined && adjoins(last, range)) {
      joined[joined.length - 1] = {
        ...last,
        lastRow: range.lastRow,
        lastColumn: range.lastColumn,
      };
    } else joined.push(range);
  }
  return joined;
}
