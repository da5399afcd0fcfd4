import type { CellsFigure, FigureInCells, Result } from "../assessment/result";
import { columnName, parseRange, type Range } from "../workbook/address";

/**
 * When a mark shows, computed by the workbook itself from the cells that hold the figure: repairing the
 * figure takes the mark away at once. Null when the figure does not stand in cells of that sheet; the
 * mark then stays until the next check.
 *
 * The rule asks whether the norm is certainly met, and shows the mark otherwise: text, errors, blanks
 * and negative numbers never take a mark away. Numbers are multiplied out, so that no division rounds.
 * @param sheet where the mark stands: rules refer to their own sheet only, as every Excel can.
 */
export function ruleOf(result: Result, sheet: string): string | null {
  const { inCells, norm, threshold, failing } = result;
  // A federation fails by its services, whatever its own figure says.
  if (inCells === null || norm.threshold === null || threshold === null || failing.length > 0) {
    return null;
  }
  const parts = [inCells.numerator, inCells.denominator].filter((part) => part !== null);
  if (parts.some(({ cells }) => cells.some((cell) => cell.sheet !== sheet))) return null;
  const refs = parts.map(references);
  if (refs.some((ref) => ref === null)) return null;
  const [numerator, denominator] = refs as string[];
  if (numerator === undefined) return null;
  const atLeast = norm.threshold.relation === "at-least";
  const conditions = [
    ...refs.flatMap((ref) => readable(ref ?? "")),
    ...comparison(inCells, numerator, denominator, atLeast, threshold),
  ];
  return `IFERROR(NOT(AND(${conditions.join(",")})),TRUE)`;
}

function readable(ref: string): string[] {
  return [`COUNT(${ref})>0`, `COUNT(${ref})=COUNTA(${ref})`, `MIN(${ref})>=0`];
}

function comparison(
  { numerator, denominator, scale }: FigureInCells,
  top: string,
  bottom: string | undefined,
  atLeast: boolean,
  threshold: { readonly numerator: bigint; readonly denominator: bigint },
): string[] {
  const over = threshold.numerator * BigInt(scale);
  const under = threshold.denominator;
  const sign = atLeast ? ">=" : "<=";
  const figure = times(combined(numerator, top, atLeast ? "MIN" : "MAX"), under);
  if (denominator === null || bottom === undefined) return [`${figure}${sign}${over}`];
  const counted = combined(numerator, top, "MAX");
  const least = combined(denominator, bottom, "MIN");
  const whole = combined(denominator, bottom, atLeast ? "MAX" : "MIN");
  return [`${least}>0`, `${counted}<=${least}`, `${figure}${sign}${times(whole, over)}`];
}

/** The figure that the cells give; where each should say the same, the one that proves the least. */
function combined({ how }: CellsFigure, ref: string, worst: "MIN" | "MAX"): string {
  switch (how) {
    case "sum":
      return `SUM(${ref})`;
    case "highest":
      return `MAX(${ref})`;
    case "each":
      return `${worst}(${ref})`;
  }
}

function times(formula: string, factor: bigint): string {
  return factor === 1n ? formula : `${formula}*${factor}`;
}

/** Function arguments have a limit in every Excel, and rules should stay readable. */
const MAX_REFERENCES = 30;

/** "$D$5:$O$5,$D$9"; null when there are too many places to name. */
function references({ cells }: CellsFigure): string | null {
  const ranges = cells.map(({ address }) => parseRange(address));
  if (ranges.some((range) => range === null) || ranges.length === 0) return null;
  const joined = joinNeighbours(ranges as Range[]);
  return joined.length > MAX_REFERENCES ? null : joined.map(absolute).join(",");
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
