import { ARGUMENTS } from "./argument-names";
import { withoutZeros } from "./blank-zeros";
import { FunctionFault } from "./function-fault";
import { listPart } from "./list-part";
import { startOfList } from "./list-start";
import { withoutLoneTotal } from "./lone-total";
import { measureRange } from "./measure-range";
import { normOf } from "./norm-of";
import { plainUsers } from "./plain-users";
import { positionOf, readRange, requireUsed } from "./range-argument";

/**
 * DMW.UNIEK: how many different values a range holds, compared as users' numbers are: without case and
 * spaces, and 0123 as 123. Blanks, totals and the title above do not count. Throws FunctionFault.
 */
export function uniqueValues(bereik: unknown): number {
  const given = requireUsed(withoutZeros(readRange("bereik", bereik)));
  const [list = given] = listPart("gebruikers", [{ fields: ["gebruiker"], range: given }]);
  const range = withoutLoneTotal(requireUsed(list));
  const columns = [{ field: "gebruiker", range }] as const;
  const plain = plainUsers(startOfList("gebruikers", columns), range);
  if (plain !== null) return plain;
  const norm = normOf("bereikte-gebruikers");
  const { evidence, obstacles } = measureRange(norm, "gebruikers", columns);
  const bounds = evidence?.blocked === false ? evidence.numerator : null;
  const argument = ARGUMENTS.bereik;
  if (bounds === null) throw new FunctionFault("#N/A", "range-empty", { argument });
  if (bounds.lo === bounds.hi) return bounds.lo;
  throw new FunctionFault("#VALUE!", "value-unreadable", {
    argument,
    position: positionOf(range, obstacles[0] ?? 0),
  });
}
