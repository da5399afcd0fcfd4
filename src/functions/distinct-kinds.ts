import { readCount } from "../lists/read-number";
import type { Field, NormId, RecordListKind } from "../norms/norm";
import { rowsOfKinds } from "./alike-kinds";
import { type ArgumentId, ARGUMENTS } from "./argument-names";
import { withoutZeros, withoutZerosAbove } from "./blank-zeros";
import { FunctionFault } from "./function-fault";
import { listPart } from "./list-part";
import { withoutLoneTotal } from "./lone-total";
import { measureRange } from "./measure-range";
import { normOf } from "./norm-of";
import {
  positionOf,
  type RangeCells,
  readRange,
  requireAlike,
  requireUsed,
} from "./range-argument";

/** What is counted, and where its columns stand in a list. */
interface Kinds {
  readonly norm: NormId;
  readonly list: RecordListKind;
  readonly id: ArgumentId;
  readonly field: Field;
  /** How many of each: none is no kind. */
  readonly count: Field;
}

const TARGET_GROUPS: Kinds = {
  norm: "doelgroepen",
  list: "proactieve-acties",
  id: "doelgroepen",
  field: "doelgroep",
  count: "aantal-acties",
};

const AIDS: Kinds = {
  norm: "hulpmiddelen",
  list: "hulpmiddelen",
  id: "soorten",
  field: "soort",
  count: "aantal",
};

/** DMW.DOELGROEPEN: how many target groups a range names, with any action. Throws FunctionFault. */
export function distinctTargetGroups(doelgroepen: unknown, aantallen?: unknown): number {
  return distinctKinds(TARGET_GROUPS, doelgroepen, aantallen);
}

/** DMW.HULPMIDDELEN: how many kinds of aids a range names, lent at all. Throws FunctionFault. */
export function distinctAids(soorten: unknown, aantallen?: unknown): number {
  return distinctKinds(AIDS, soorten, aantallen);
}

/**
 * Different kinds after normalising and synonyms; the certain ones. Where a name or count that cannot be
 * read, or two names that may be one, could turn the verdict, there is no number: as in a check, where
 * the norm is then not assessed.
 */
function distinctKinds(kinds: Kinds, names: unknown, numbers: unknown): number {
  const given = requireUsed(withoutZeros(readRange(kinds.id, names)));
  const beside =
    numbers === null || numbers === undefined
      ? null
      : withoutZerosAbove(readRange("aantallen", numbers));
  if (beside !== null) requireAlike(given, beside);
  const [list = given, counts = null] = listPart(kinds.list, [
    { fields: [kinds.field], range: given },
    ...(beside === null ? [] : [{ fields: [kinds.count], range: beside }]),
  ]);
  const range = withoutLoneTotal(requireUsed(list));
  requireNames(range);
  const columns = [
    { field: kinds.field, range },
    ...(counts === null ? [] : [{ field: kinds.count, range: counts }]),
  ];
  const { evidence, result, obstacles } = measureRange(
    normOf(kinds.norm),
    kinds.list,
    columns,
    (start) => rowsOfKinds(start, range, counts),
  );
  const bounds = evidence?.blocked === false ? evidence.numerator : null;
  if (bounds === null) {
    throw new FunctionFault("#N/A", "range-empty", { argument: ARGUMENTS[kinds.id] });
  }
  const [first] = obstacles;
  // With codes instead of names nothing is certain, and 0 would say that there is none.
  const isNameless = bounds.lo === 0 && first !== undefined && isCount(counts, first);
  const isKnown = result.outcome !== "not-assessed" && !isNameless;
  if (bounds.lo === bounds.hi || isKnown) return bounds.lo;
  throw first === undefined
    ? new FunctionFault("#VALUE!", "kinds-alike")
    : unreadable(isCount(counts, first) ? range : (counts ?? range), first);
}

/** Throws FunctionFault for a number beside texts: in more than one column it is of another sort. */
function requireNames(range: RangeCells): void {
  if (range.columns === 1) return;
  const number = range.cells.findIndex((cell) => typeof cell === "number");
  if (number < 0) return;
  const hasTexts = range.cells.some((cell) => typeof cell === "string");
  if (hasTexts) throw unreadable(range, number);
}

function isCount(counts: RangeCells | null, index: number): boolean {
  return counts === null || readCount(counts.cells[index] ?? null).is === "value";
}

function unreadable(range: RangeCells, index: number): FunctionFault {
  return new FunctionFault("#VALUE!", "value-unreadable", {
    argument: ARGUMENTS[range.id],
    position: positionOf(range, index),
  });
}
