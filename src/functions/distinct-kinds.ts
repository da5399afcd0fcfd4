import type { NormId, RecordListKind } from "../norms/norm";
import type { Field } from "../norms/norm";
import { type ArgumentId, ARGUMENTS } from "./argument-names";
import { FunctionFault } from "./function-fault";
import { measureRange } from "./measure-range";
import { normOf } from "./norm-of";
import { positionOf, readRange } from "./range-argument";

/** DMW.DOELGROEPEN: how many target groups a range names. Throws FunctionFault. */
export function distinctTargetGroups(doelgroepen: unknown): number {
  return distinctKinds("doelgroepen", "proactieve-acties", "doelgroep", "doelgroepen", doelgroepen);
}

/** DMW.HULPMIDDELEN: how many kinds of aids a range names. Throws FunctionFault. */
export function distinctAids(soorten: unknown): number {
  return distinctKinds("hulpmiddelen", "hulpmiddelen", "soort", "soorten", soorten);
}

/**
 * Different kinds after normalising and synonyms; the certain ones. Where a name that cannot be read, or
 * two that may be one, could turn the verdict, there is no number: as in a check, where the norm is
 * then not assessed.
 */
function distinctKinds(
  norm: NormId,
  kind: RecordListKind,
  field: Field,
  id: ArgumentId,
  argument: unknown,
): number {
  const range = readRange(id, argument);
  const { evidence, result, obstacles } = measureRange(normOf(norm), kind, [{ field, range }]);
  const bounds = evidence?.blocked === false ? evidence.numerator : null;
  if (bounds === null) throw new FunctionFault("#N/A", "range-empty", { argument: ARGUMENTS[id] });
  if (bounds.lo === bounds.hi || result.outcome !== "not-assessed") return bounds.lo;
  const [first] = obstacles;
  throw first === undefined
    ? new FunctionFault("#VALUE!", "kinds-alike")
    : new FunctionFault("#VALUE!", "value-unreadable", {
        argument: ARGUMENTS[id],
        position: positionOf(range, first),
      });
}
