import { fieldOfHeader } from "../lists/assign-columns";
import { isThisCentury, serialDay } from "../lists/read-date";
import { readCount } from "../lists/read-number";
import { readYesNo } from "../lists/read-yes-no";
import { Exact } from "../norms/exact";
import type { CellValue } from "../workbook/cell";
import { ARGUMENTS } from "./argument-names";
import { withoutBlankMarks, withoutZeros, withoutZerosAbove } from "./blank-zeros";
import { FunctionFault } from "./function-fault";
import { listPart } from "./list-part";
import { startOfList } from "./list-start";
import { requireNoLoneTotal } from "./lone-total";
import { blankMark, markFault, rowFault } from "./mark-fault";
import { measureRange, type RangeColumn } from "./measure-range";
import { normOf } from "./norm-of";
import { type ActionCounts, plainActions } from "./plain-actions";
import { plainCounts, type PlainCounts } from "./plain-counts";
import type { Unanswered } from "./plain-marks";
import {
  positionOf,
  type RangeCells,
  readRange,
  requireAlike,
  requireUsed,
} from "./range-argument";
import { exactShare } from "./share-of-records";

const FOLLOW_UPS = ["vervolgactie", "aantal-vervolgacties"] as const;
const ACTIONS = ["doelgroep", "aantal-acties"] as const;

/**
 * DMW.OPVOLGING: the share of proactive actions that led to a follow-up, 0 to 1. Either a yes, a no or
 * a date for each action, beside a range that is filled for each action when blanks occur; or counts of
 * follow-ups beside counts of actions. Throws FunctionFault, naming the cell that cannot be counted.
 */
export function followUpShare(vervolgacties: unknown, acties?: unknown): number {
  const alone = withoutZerosAbove(readRange("vervolgacties", vervolgacties));
  if (acties === null || acties === undefined || acties === "") {
    const [list = alone] = listPart("proactieve-acties", [{ fields: FOLLOW_UPS, range: alone }]);
    const marks = marksOnly(requireUsed(withoutBlankMarks(list, list)));
    return shareOf([{ field: "vervolgactie", range: marks }], marks);
  }
  const beside = withoutZerosAbove(readRange("acties", acties));
  requireAlike(alone, beside);
  const [about = beside, given = alone] = listPart("proactieve-acties", [
    { fields: ACTIONS, range: beside },
    { fields: FOLLOW_UPS, range: alone },
  ]);
  const byCount = areFigures(given, about) || areCounts(about);
  const actions = byCount ? about : requireUsed(withoutZeros(about));
  const followUps = byCount ? given : requireUsed(withoutBlankMarks(given, actions));
  const alike = byCount ? areNumbers(followUps) : !hasCounts(followUps);
  if (!alike) throw new FunctionFault("#VALUE!", "counts-on-both-sides");
  if (byCount) requireCounts(followUps, actions);
  else {
    requireNoLoneTotal(actions);
    requireNoLoneTotal(followUps);
  }
  return byCount
    ? shareOf(
        [
          { field: "aantal-acties", range: actions },
          { field: "aantal-vervolgacties", range: followUps },
        ],
        followUps,
      )
    : shareOf(
        [
          { field: null, range: actions },
          { field: "vervolgactie", range: followUps },
        ],
        followUps,
      );
}

function shareOf(columns: readonly RangeColumn[], followUps: RangeCells): number {
  const byMark = columns.some(({ field }) => field === "vervolgactie");
  const start = startOfList("proactieve-acties", columns);
  const about = columns.find(({ range }) => range !== followUps)?.range ?? null;
  const plain =
    byMark || about === null
      ? shareOfMarks(plainActions(start, followUps, about), followUps)
      : shareOfCounts(plainCounts(start, about, followUps));
  if (plain !== null) return plain;
  const measured = measureRange(normOf("vervolgacties"), "proactieve-acties", columns);
  const faultAt = (index: number): FunctionFault => {
    if (byMark) return markFault(followUps, index) ?? rowFault(followUps, index);
    const broken = columns.find(
      ({ range }) => readCount(range.cells[index] ?? null).is !== "value",
    );
    const { range } = broken ?? { range: followUps };
    return broken === undefined
      ? rowFault(range, index)
      : new FunctionFault("#VALUE!", "value-unreadable", {
          argument: ARGUMENTS[range.id],
          position: positionOf(range, index),
        });
  };
  return exactShare(measured, followUps, faultAt, -1);
}

function shareOfMarks(
  plain: ActionCounts | Unanswered | null,
  followUps: RangeCells,
): number | null {
  if (plain === null) return null;
  if ("unanswered" in plain) throw blankMark(followUps, plain.unanswered);
  return Exact.ratio(plain.followUps, plain.actions).toNumber();
}

function shareOfCounts(plain: PlainCounts | null): number | null {
  if (plain === null) return null;
  if (plain.part > plain.all) throw new FunctionFault("#VALUE!", "numerator-exceeds-denominator");
  return plain.isWhole && plain.all > 0 ? Exact.ratio(plain.part, plain.all).toNumber() : null;
}

/**
 * Without the actions every cell must answer for one: a blank may be an action or none. Where nothing
 * says no, the actions without a follow-up are the blanks below, or elsewhere; a lone number is a count.
 */
function marksOnly(range: RangeCells): RangeCells {
  const body = bodyOf(range).filter((cell) => cell !== null);
  const isOne = body.length === 1 && isNumber(body[0] ?? null) && cellsIn(range) <= 2;
  if (isOne || hasCounts(range)) throw new FunctionFault("#VALUE!", "actions-needed");
  const start = range.cells.findIndex((cell) => cell !== null);
  const blank = range.cells.findIndex((cell, i) => i > start && cell === null);
  // The rest of the last row of a block may be blank as well.
  if (blank >= 0 && blank < range.used) throw markFault(range, blank) ?? rowFault(range, blank);
  requireNoLoneTotal(range);
  // A word that cannot be read is named by itself.
  const readable = body.every((cell) => isYesNo(cell) || isDate(cell));
  if (readable && !body.some(isNo)) throw new FunctionFault("#VALUE!", "actions-needed");
  return range;
}

function cellsIn({ cells }: RangeCells): number {
  return cells.filter((cell) => cell !== null).length;
}

/** Two cells with a number each: what they count cannot be dates. */
function areFigures(one: RangeCells, other: RangeCells): boolean {
  return [one, other].every(({ cells }) => cells.length === 1 && isNumber(cells[0] ?? null));
}

/**
 * Throws FunctionFault where numbers of files could pass for counts of actions, as marks or dates stand
 * beside them; a title that says so, and two figures, settle it.
 */
function requireCounts(followUps: RangeCells, actions: RangeCells): void {
  if (areFigures(followUps, actions) || isTitledCount(actions)) return;
  // A blank among them is named by itself.
  if (followUps.used !== actions.used) return;
  const marks = bodyOf(followUps);
  const mayBeMarks = marks.every(isYesNo) || marks.every((cell) => cell === 0 || isDate(cell));
  const mayBeFiles = bodyOf(actions).some((cell) => !isYesNo(cell) && cell !== null);
  if (mayBeMarks && mayBeFiles) throw new FunctionFault("#VALUE!", "counts-or-marks");
}

function isTitledCount({ cells }: RangeCells): boolean {
  const first = cells.find((cell) => cell !== null);
  return typeof first === "string" && fieldOfHeader("proactieve-acties", first) === "aantal-acties";
}

/** Numbers throughout that are not dates; zeros and ones are counts where counts are asked. */
function areCounts(range: RangeCells): boolean {
  const body = bodyOf(range);
  const areDates =
    body.some(isDate) && body.every((cell) => cell === null || cell === 0 || isDate(cell));
  return areNumbers(range) && !areDates;
}

/** A number that says how many: neither yes or no, nor a date. */
function hasCounts(range: RangeCells): boolean {
  return bodyOf(range).some((cell) => isNumber(cell) && !isYesNo(cell) && !isDate(cell));
}

function areNumbers(range: RangeCells): boolean {
  return bodyOf(range).every((cell) => cell === null || isNumber(cell));
}

/** The different cells, without the title above them: a large range has few. */
function bodyOf({ cells }: RangeCells): readonly CellValue[] {
  const start = cells.findIndex((cell) => cell !== null);
  const first = cells[start] ?? null;
  const isTitled =
    typeof first === "string" && !isNumber(first) && !isYesNo(first) && start + 1 < cells.length;
  const different = new Set<CellValue>();
  for (let i = isTitled ? start + 1 : start; i < cells.length; i++) different.add(cells[i] ?? null);
  return [...different];
}

function isYesNo(cell: CellValue): boolean {
  return readYesNo(cell).is === "value";
}

function isNo(cell: CellValue): boolean {
  const read = readYesNo(cell);
  return read.is === "value" && !read.value;
}

function isNumber(cell: CellValue): boolean {
  return typeof cell !== "boolean" && readCount(cell).is === "value";
}

function isDate(cell: CellValue): boolean {
  const day = typeof cell === "number" ? serialDay(cell, false) : null;
  return day !== null && isThisCentury(day);
}
