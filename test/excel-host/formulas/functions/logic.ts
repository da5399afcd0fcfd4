import { CellError, type CellValue } from "../../model/cell-value";
import type { Expression } from "../ast";
import { Failure, toTruth, VALUE_ERROR } from "../coerce";
import { each, firstValue, pairwise } from "../broadcast";
import { ArrayOperand, CellsOperand, eachValue, toGrid, type Operand } from "../operand";
import { eager, type FunctionTable, type WorksheetFunction } from "./worksheet-function";

/**
 * The truths among arguments. In cells and arrays text and blanks do not count; a direct text must read
 * TRUE or FALSE. Throws Failure for an error value, and #VALUE! when nothing counts.
 */
function truths(args: readonly Operand[]): boolean[] {
  const found: boolean[] = [];
  for (const argument of args) {
    eachValue(argument, (value, from) => {
      if (value instanceof CellError) throw new Failure(value);
      if (from === "direct") found.push(toTruth(value));
      else if (typeof value === "boolean") found.push(value);
      else if (typeof value === "number") found.push(value !== 0);
    });
  }
  if (found.length === 0) throw new Failure(VALUE_ERROR);
  return found;
}

function isGrid(operand: Operand): boolean {
  if (operand instanceof ArrayOperand) return operand.rows.length * operand.width > 1;
  if (!(operand instanceof CellsOperand)) return false;
  const area = operand.single;
  return area !== null && area.rows * area.columns > 1;
}

const whether: WorksheetFunction = (args, _context, evaluate) => {
  const [test, yes, no] = args;
  if (!test) throw new Failure(VALUE_ERROR);
  const branch = (part: Expression | undefined, absent: CellValue): Operand =>
    // An argument left out is 0, one that is not there at all is the truth itself.
    part ? (evaluate(part) ?? 0) : absent;
  const condition = evaluate(test);
  if (!isGrid(condition)) {
    return toTruth(firstValue(condition)) ? branch(yes, true) : branch(no, false);
  }
  const [whenTrue, whenFalse] = [branch(yes, true), branch(no, false)];
  const chosen = pairwise(condition, whenTrue, (truth, value) => (toTruth(truth) ? value : MARK));
  return pairwise(chosen, whenFalse, (value, other) => (value === MARK ? other : value));
};

/** Stands for "take the other branch" while arrays are put together; no cell holds this text. */
const MARK = "\u0000else";

function replacingErrors(isWanted: (error: CellError) => boolean): WorksheetFunction {
  return (args, _context, evaluate) => {
    const [first, second] = args;
    if (!first) throw new Failure(VALUE_ERROR);
    const operand = evaluate(first);
    const wanted = (value: CellValue) => value instanceof CellError && isWanted(value);
    const other = () => (second ? firstValue(evaluate(second)) : null) ?? 0;
    if (isGrid(operand)) return each(operand, (value) => (wanted(value) ? other() : value));
    return wanted(firstValue(operand)) ? (second ? (evaluate(second) ?? 0) : 0) : operand;
  };
}

export const LOGIC: FunctionTable = {
  AND: eager((args) => truths(args).every(Boolean)),
  OR: eager((args) => truths(args).some(Boolean)),
  XOR: eager((args) => truths(args).filter(Boolean).length % 2 === 1),
  NOT: eager(([operand]) => each(operand, (value) => !toTruth(value))),
  IF: whether,
  IFERROR: replacingErrors(() => true),
  IFNA: replacingErrors(({ code }) => code === "#N/A"),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => CellError.of("#N/A"),
  CHOOSE: (args, _context, evaluate) => {
    const [which, ...choices] = args;
    const index = which ? Math.trunc(Number(firstValue(evaluate(which)))) : 0;
    const choice = choices[index - 1];
    if (!choice) throw new Failure(VALUE_ERROR);
    return evaluate(choice);
  },
  TRANSPOSE: eager(([operand]) => {
    const grid = toGrid(operand);
    return new ArrayOperand((grid[0] ?? []).map((_, j) => grid.map((row) => row[j] ?? null)));
  }),
};
