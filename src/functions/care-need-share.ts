import { Exact } from "../norms/exact";
import { ARGUMENTS } from "./argument-names";
import { withoutBlankMarks, withoutZeros, withoutZerosAbove } from "./blank-zeros";
import { FunctionFault } from "./function-fault";
import { listPart } from "./list-part";
import { startOfList } from "./list-start";
import { requireNoLoneTotal } from "./lone-total";
import { blankMark, markFault, rowFault } from "./mark-fault";
import { measureRange } from "./measure-range";
import { normOf } from "./norm-of";
import { plainUsersWithMarks } from "./plain-users";
import { positionOf, readRange, requireAlike, requireUsed } from "./range-argument";
import { exactShare } from "./share-of-records";

/**
 * DMW.ZELFZORG: the share of unique users in need of care, 0 to 1. A blank is no only where nothing but
 * yes is ever written, as in a check. Throws FunctionFault, naming the cell that cannot be counted.
 */
export function careNeedShare(gebruikers: unknown, zorgbehoefte: unknown): number {
  const given = requireUsed(withoutZeros(readRange("gebruikers", gebruikers)));
  const beside = withoutZerosAbove(readRange("zorgbehoefte", zorgbehoefte));
  requireAlike(given, beside);
  const [users = given, marks = beside] = listPart("gebruikers", [
    { fields: ["gebruiker"], range: given },
    { fields: ["zorgbehoefte"], range: beside },
  ]);
  const needs = requireUsed(withoutBlankMarks(marks, users));
  requireNoLoneTotal(users);
  requireNoLoneTotal(needs);
  const columns = [
    { field: "gebruiker", range: users },
    { field: "zorgbehoefte", range: needs },
  ] as const;
  const plain = plainUsersWithMarks(startOfList("gebruikers", columns), users, needs);
  if (plain !== null && "unanswered" in plain) throw blankMark(needs, plain.unanswered);
  if (plain !== null) return Exact.ratio(plain.yes, plain.users).toNumber();
  const measured = measureRange(normOf("zelfzorgvermogen"), "gebruikers", columns);
  const nameless = users.cells.findIndex(
    (cell, i) => cell === null && (needs.cells[i] ?? null) !== null,
  );
  const faultAt = (index: number): FunctionFault =>
    (users.cells[index] ?? null) === null
      ? new FunctionFault("#VALUE!", "identifier-blank", {
          argument: ARGUMENTS.gebruikers,
          position: positionOf(users, index),
        })
      : (markFault(needs, index) ?? rowFault(users, index));
  return exactShare(measured, needs, faultAt, nameless);
}
