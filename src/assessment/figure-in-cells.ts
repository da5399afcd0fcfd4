import type { Figure } from "../lists/read-indicators";
import type { FindingCell } from "../lists/finding";
import type { CellsFigure } from "./result";
import type { Nature, Resolved, Scale } from "./series";

const PLAIN = { before: [], blank: [], months: null, kinds: false, steps: null } as const;

/**
 * A figure that the months give: "each" is that of the last month. Null when a month stands in the series twice, or a cell of it cannot be
 * read: the cells then do not say what they add up to.
 * @param told the months that hold something, in order.
 * @param all every figure of the months, blank ones too.
 */
export function monthsInCells(
  how: "each" | "sum" | "between",
  nature: Nature,
  told: readonly (readonly Figure[])[],
  all: readonly Figure[],
  totals: readonly Figure[],
): CellsFigure | null {
  const last = told.at(-1) ?? [];
  if (how === "each") {
    const before = nature === "stock" ? [] : filledCells(told.slice(0, -1).flat());
    return readableFigure({ ...PLAIN, how, cells: filledCells(last), before, holds: "count" }, [
      ...all,
      ...totals,
    ]);
  }
  const months = told.map((figures) => figures.filter(isFilled));
  if (months.some((figures) => figures.length > 1)) return null;
  const figures = months.flat();
  return readableFigure(
    {
      ...PLAIN,
      how,
      cells: filledCells(figures),
      holds: "count",
      steps: how === "sum" ? stepsOf(figures) : null,
    },
    [...all, ...totals],
  );
}

/** A figure that a total gives, held against its months where there are any. */
export function totalInCells(
  totals: readonly Figure[],
  months: readonly (readonly Figure[])[],
  byMonth: Resolved | null,
  nature: Nature,
): CellsFigure | null {
  const monthly = months.flat();
  const held = nature === "stock" ? null : byMonth;
  // Months that cannot be followed cannot be held against the total.
  if (held !== null && held.figure === null) return null;
  return readableFigure(
    {
      ...PLAIN,
      how: "each",
      cells: filledCells(totals),
      holds: "count",
      months: held?.figure ?? null,
      kinds: nature === "distinct" || nature === "unique",
    },
    [...totals, ...monthly],
  );
}

/**
 * The highest of amounts, or whether anything was granted. Null when amounts have a total too: whether
 * it counts depends on what it adds up.
 */
export function highestInCells(
  monthly: readonly Figure[],
  totals: readonly Figure[],
  nature: "price" | "presence",
): CellsFigure | null {
  const months = filledCells(monthly);
  const sums = filledCells(totals);
  if (nature === "price" && months.length > 0 && sums.length > 0) return null;
  return readableFigure(
    {
      ...PLAIN,
      how: "highest",
      cells: months.length > 0 ? months : sums,
      holds: nature === "price" ? "amount" : "count",
    },
    [...monthly, ...totals],
  );
}

/** A share that stands ready-made in cells; null when it is not sure how they are written. */
export function shareInCells(
  told: readonly Figure[],
  all: readonly Figure[],
  scale: Scale,
): CellsFigure | null {
  const ways = new Set(
    told.flatMap(({ reading }) => (reading.is === "value" ? [reading.value.written] : [])),
  );
  const [way] = ways;
  const known = scale === "percent" || scale === "fraction";
  if (ways.size !== 1 || way === undefined || (way === "bare" && !known)) return null;
  const holds =
    way === "fraction"
      ? "fraction"
      : way === "bare" && scale === "fraction"
        ? "bare-fraction"
        : "percent";
  return readableFigure({ ...PLAIN, how: "each", cells: filledCells(told), holds }, all);
}

/** Adds the blank cells of the series; null when any cell of it cannot be read. */
function readableFigure(figure: CellsFigure, series: readonly Figure[]): CellsFigure | null {
  if (figure.cells.length === 0) return null;
  if (series.some(({ reading }) => reading.is === "unreadable")) return null;
  return { ...figure, blank: series.filter((one) => !isFilled(one)).map(({ cell }) => cell) };
}

function isFilled({ reading }: Figure): boolean {
  return reading.is !== "blank";
}

function filledCells(figures: readonly Figure[]): FindingCell[] {
  return figures.filter(isFilled).map(({ cell }) => cell);
}

function stepsOf(figures: readonly Figure[]): { falls: number; rises: number } {
  let falls = 0;
  let rises = 0;
  let before: number | null = null;
  for (const { reading } of figures) {
    const number = reading.is === "value" ? reading.value.number : null;
    if (before !== null && number !== null && number < before) falls++;
    if (before !== null && number !== null && number > before) rises++;
    before = number;
  }
  return { falls, rises };
}
