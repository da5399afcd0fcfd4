import { CellError, type CellValue } from "../../model/cell-value";
import { Failure, VALUE_ERROR } from "../coerce";
import { each, firstValue } from "../broadcast";
import { CellsOperand, type Operand } from "../operand";
import type { EvaluationContext } from "../context";
import { eager, type FunctionTable, type WorksheetFunction } from "./worksheet-function";

function asks(question: (value: CellValue) => boolean): WorksheetFunction {
  return eager(([operand]) => each(operand, question));
}

function place(
  part: "row" | "column",
): (args: readonly Operand[], context: EvaluationContext) => Operand {
  return ([operand], context) => {
    if (operand === undefined) return context[part] + 1;
    const [area] = operand instanceof CellsOperand ? operand.areas : [];
    if (!area) throw new Failure(VALUE_ERROR);
    return area[part] + 1;
  };
}

function size(part: "rows" | "columns"): WorksheetFunction {
  return eager(([operand]) => {
    const area = operand instanceof CellsOperand ? operand.single : null;
    if (!area) throw new Failure(VALUE_ERROR);
    return area[part];
  });
}

export const INFORMATION: FunctionTable = {
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string"),
  ISNONTEXT: asks((value) => typeof value !== "string"),
  ISLOGICAL: asks((value) => typeof value === "boolean"),
  ISBLANK: asks((value) => value === null),
  ISERROR: asks((value) => value instanceof CellError),
  ISERR: asks((value) => value instanceof CellError && value.code !== "#N/A"),
  ISNA: asks((value) => value instanceof CellError && value.code === "#N/A"),
  // N and T look at the first cell of a range only.
  N: eager(([operand]) => {
    const value = firstValue(operand);
    if (value instanceof CellError || typeof value === "number") return value;
    return value === true ? 1 : 0;
  }),
  T: eager(([operand]) => {
    const value = firstValue(operand);
    return value instanceof CellError || typeof value === "string" ? value : "";
  }),
  ROW: eager(place("row")),
  COLUMN: eager(place("column")),
  ROWS: size("rows"),
  COLUMNS: size("columns"),
};
