import type { Range } from "../workbook/address";
import type { Mark } from "../workbook/mark";
import { cellsKey, splitByAddress } from "./mark-areas";

/** A conditional format of ours as it stands in the workbook. */
export interface StandingMark<T> {
  /** What to remove it by. */
  readonly format: T;
  /** Excel's order within the sheet: the lowest is on top. */
  readonly priority: number;
  readonly formula: string;
  readonly areas: readonly Range[];
  /** False when somebody gave it another look. */
  readonly looksRight: boolean;
}

export interface MarkPlan<T> {
  /** In the order to add them: each new one lands on top. */
  readonly add: readonly Mark[];
  readonly remove: readonly T[];
  readonly kept: number;
}

/**
 * What is to be done on one sheet so that our marks are those asked for, in their order. Excel puts a
 * new format on top, and priorities are never set, since that would renumber formats that are not
 * ours. So what may stay are the lowest marks that stand in the asked order already; those above them
 * are made again.
 */
export function planMarks<T>(
  asked: readonly Mark[],
  standing: readonly StandingMark<T>[],
): MarkPlan<T> {
  const wanted = distinct(asked.flatMap(parts));
  const there = [...standing].sort((a, b) => a.priority - b.priority);
  const kept = new Set<StandingMark<T>>();
  let above = wanted.length;
  let next = there.length - 1;
  while (above > 0) {
    const mark = wanted[above - 1];
    while (next >= 0 && !isSame(mark, there[next])) next--;
    const same = there[next];
    if (same === undefined) break;
    kept.add(same);
    next--;
    above--;
  }
  return {
    add: wanted
      .slice(0, above)
      .reverse()
      .map(({ mark }) => mark),
    remove: there.filter((one) => !kept.has(one)).map(({ format }) => format),
    kept: kept.size,
  };
}

interface Wanted {
  readonly mark: Mark;
  readonly key: string;
}

function parts(mark: Mark): Wanted[] {
  return splitByAddress(mark.areas).map((areas) => ({
    mark: { ...mark, areas },
    key: keyOf(mark.formula, areas),
  }));
}

function distinct(marks: readonly Wanted[]): Wanted[] {
  return [...new Map(marks.map((mark) => [mark.key, mark])).values()];
}

function isSame<T>(wanted: Wanted | undefined, standing: StandingMark<T> | undefined): boolean {
  return (
    wanted !== undefined &&
    standing?.looksRight === true &&
    wanted.key === keyOf(standing.formula, standing.areas)
  );
}

/** Excel gives rules back with "=" before them. */
function keyOf(formula: string, areas: readonly Range[]): string {
  return `${formula.trim().replace(/^=/, "")}\n${cellsKey(areas)}`;
}
