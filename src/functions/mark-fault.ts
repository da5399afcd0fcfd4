import { readYesNo } from "../lists/read-yes-no";
import { ARGUMENTS } from "./argument-names";
import { FunctionFault } from "./function-fault";
import { positionOf, type RangeCells } from "./range-argument";

/** What is wrong with a record of yes or no: its mark, or what it is about; null when neither is. */
export function markFault(marks: RangeCells, index: number): FunctionFault | null {
  const cell = marks.cells[index] ?? null;
  if (cell === null) return blankMark(marks, index);
  return readYesNo(cell).is === "value"
    ? null
    : new FunctionFault("#VALUE!", "mark-unreadable", {
        argument: ARGUMENTS[marks.id],
        position: positionOf(marks, index),
      });
}

/** A blank that may be a no or a yes. */
export function blankMark(marks: RangeCells, index: number): FunctionFault {
  return new FunctionFault("#VALUE!", "mark-blank", {
    argument: ARGUMENTS[marks.id],
    position: positionOf(marks, index),
  });
}

/** A row that may be no record at all, such as a total or a heading. */
export function rowFault(range: RangeCells, index: number): FunctionFault {
  return new FunctionFault("#VALUE!", "row-doubtful", {
    argument: ARGUMENTS[range.id],
    position: positionOf(range, index),
  });
}
