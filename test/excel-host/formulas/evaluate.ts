import { parseArea } from "../model/a1";
import { areaBetween, cellArea, MAX_COLUMNS, MAX_ROWS, type Area } from "../model/area";
import { CellError, type CellValue } from "../model/cell-value";
import type { Sheet } from "../model/sheet";
import type { Corner, Expression, Operator, Reference } from "./ast";
import { each, firstValue, pairwise } from "./broadcast";
import { Failure, toNumber, toText, VALUE_ERROR } from "./coerce";
import { compareValues } from "./compare";
import type { EvaluationContext } from "./context";
import { functionNamed } from "./functions/catalogue";
import { ArrayOperand, CellsOperand, type Operand } from "./operand";
import { parseFormula } from "./parse";

const NAME_ERROR = CellError.of("#NAME?");

/** What an expression gives; errors are values. Never throws for what a formula does. */
export function evaluate(expression: Expression, context: EvaluationContext): Operand {
  try {
    return valueOf(expression, context);
  } catch (failure) {
    if (failure instanceof Failure) return failure.error;
    throw failure;
  }
}

function valueOf(expression: Expression, context: EvaluationContext): Operand {
  switch (expression.kind) {
    case "value":
      return expression.value;
    case "missing":
      return undefined;
    case "array":
      return new ArrayOperand(expression.rows);
    case "reference":
      return referenced(expression, context);
    case "name":
      return named(expression.name, context);
    case "union":
      return union(expression.parts, context);
    case "spill":
      return spilled(expression.of, context);
    case "unary":
      return unary(expression.operator, evaluate(expression.of, context), context);
    case "binary": {
      const left = evaluate(expression.left, context);
      const right = evaluate(expression.right, context);
      return pairwise(left, right, (a, b) => operate(expression.operator, a, b, context));
    }
    case "call":
      return call(expression.name, expression.args, context);
  }
}

function call(name: string, args: readonly Expression[], context: EvaluationContext): Operand {
  const known = functionNamed(name.replace(/^_XLFN\.(?:_XLWS\.)?/, ""));
  if (known) return known(args, context, (argument) => evaluate(argument, context));
  const given = args.map((argument) => evaluate(argument, context));
  const result = context.custom?.(name, given);
  return result === undefined ? NAME_ERROR : result;
}

function shifted(position: number, fixed: boolean, shift: number, limit: number): number {
  // As in Excel, what moves over the edge of the sheet comes in at the other side.
  return fixed ? position : (((position + shift) % limit) + limit) % limit;
}

/** The area of a reference for the cell that the formula is evaluated for. */
export function areaOf(
  { start, end }: Pick<Reference, "start" | "end">,
  rowShift: number,
  columnShift: number,
): Area {
  const row = (corner: Corner) => shifted(corner.row, corner.rowFixed, rowShift, MAX_ROWS);
  const column = (corner: Corner) =>
    shifted(corner.column, corner.columnFixed, columnShift, MAX_COLUMNS);
  return areaBetween(row(start), column(start), row(end), column(end));
}

function referenced(reference: Reference, context: EvaluationContext): Operand {
  const sheet = sheetOf(reference.sheet, context.sheet);
  if (!sheet) return CellError.of("#REF!");
  return new CellsOperand(sheet, [areaOf(reference, context.rowShift, context.columnShift)]);
}

function sheetOf(name: string | null, home: Sheet): Sheet | null {
  return name === null ? home : home.workbook.sheet(name);
}

function named(name: string, context: EvaluationContext): Operand {
  const { workbook } = context.sheet;
  const item = workbook.namedItem(name, context.sheet);
  if (item)
    return evaluate(parseFormula(item.formula), { ...context, sheet: item.scope ?? context.sheet });
  const table = workbook.table(name);
  return table && parseArea(name) === null
    ? new CellsOperand(table.sheet, [table.bodyArea])
    : NAME_ERROR;
}

function union(parts: readonly Expression[], context: EvaluationContext): Operand {
  const operands = parts.map((part) => evaluate(part, context));
  const cells = operands.filter((operand) => operand instanceof CellsOperand);
  const [first] = cells;
  if (!first || cells.length < operands.length) throw new Failure(VALUE_ERROR);
  if (cells.some(({ sheet }) => sheet !== first.sheet)) throw new Failure(VALUE_ERROR);
  return new CellsOperand(
    first.sheet,
    cells.flatMap(({ areas }) => areas),
  );
}

function spilled(of: Expression, context: EvaluationContext): Operand {
  const operand = evaluate(of, context);
  const area = operand instanceof CellsOperand ? operand.single : null;
  if (!(operand instanceof CellsOperand) || !area) throw new Failure(CellError.of("#REF!"));
  const spill = operand.sheet.spills.get(`${area.row},${area.column}`);
  if (!spill) throw new Failure(CellError.of("#REF!"));
  return new CellsOperand(operand.sheet, [spill.area]);
}

function unary(
  operator: "+" | "-" | "%" | "@",
  operand: Operand,
  context: EvaluationContext,
): Operand {
  if (operator === "+") return operand;
  if (operator === "@") return implicitIntersection(operand, context);
  const { date1904 } = context.sheet.workbook;
  return each(operand, (value) =>
    operator === "-" ? -toNumber(value, date1904) : toNumber(value, date1904) / 100,
  );
}

/** The cell of a column or row that lies beside the formula. */
function implicitIntersection(operand: Operand, { row, column }: EvaluationContext): Operand {
  const area = operand instanceof CellsOperand ? operand.single : null;
  if (!(operand instanceof CellsOperand) || !area) return firstValue(operand);
  const at = {
    row: area.rows === 1 ? area.row : row,
    column: area.columns === 1 ? area.column : column,
  };
  const inside =
    at.row >= area.row &&
    at.row < area.row + area.rows &&
    at.column >= area.column &&
    at.column < area.column + area.columns;
  if (!inside) throw new Failure(VALUE_ERROR);
  return new CellsOperand(operand.sheet, [cellArea(at.row, at.column)]);
}

function operate(
  operator: Operator,
  left: CellValue,
  right: CellValue,
  context: EvaluationContext,
): CellValue {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  if (operator === "&") return toText(left) + toText(right);
  switch (operator) {
    case "=":
      return compareValues(left, right) === 0;
    case "<>":
      return compareValues(left, right) !== 0;
    case "<":
      return compareValues(left, right) < 0;
    case "<=":
      return compareValues(left, right) <= 0;
    case ">":
      return compareValues(left, right) > 0;
    case ">=":
      return compareValues(left, right) >= 0;
    default: {
      const { date1904 } = context.sheet.workbook;
      return arithmetic(operator, toNumber(left, date1904), toNumber(right, date1904));
    }
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", a: number, b: number): CellValue {
  if (operator === "/" && b === 0) return CellError.of("#DIV/0!");
  if (operator === "^" && a === 0 && b < 0) return CellError.of("#DIV/0!");
  if (operator === "^" && a === 0 && b === 0) return CellError.of("#NUM!");
  const result = { "+": a + b, "-": a - b, "*": a * b, "/": a / b, "^": a ** b }[operator];
  // Excel knows no infinity, no NaN and no negative zero.
  return Number.isFinite(result) ? result + 0 : CellError.of("#NUM!");
}
