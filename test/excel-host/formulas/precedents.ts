import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Expression } from "./ast";
import { areaOf } from "./evaluate";
import { FormulaError } from "./formula-error";
import { functionNamed } from "./functions/catalogue";
import { parseFormula } from "./parse";

/** Cells that a formula reads. */
export interface Precedent {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Every cell that a formula on a sheet may read, those behind names included. */
export function precedentsOf(expression: Expression, home: Sheet): Precedent[] {
  const found: Precedent[] = [];
  const visit = (part: Expression, sheet: Sheet, depth: number): void => {
    if (part.kind === "reference") {
      const target = part.sheet === null ? sheet : sheet.workbook.sheet(part.sheet);
      if (target) found.push({ sheet: target, area: areaOf(part, 0, 0) });
    } else if (part.kind === "name") {
      const item = sheet.workbook.namedItem(part.name, sheet);
      const table = sheet.workbook.table(part.name);
      // Names that name one another in a ring end somewhere.
      if (item && depth < 20) visit(parsedOrNothing(item.formula), item.scope ?? sheet, depth + 1);
      else if (table) found.push({ sheet: table.sheet, area: table.area });
    }
    for (const child of childrenOf(part)) visit(child, sheet, depth);
  };
  visit(expression, home, 0);
  return found;
}

/** Whether every function in the formula is one that can be evaluated here. */
export function isEvaluable(expression: Expression, isCustom: (name: string) => boolean): boolean {
  if (expression.kind === "call") {
    const name = expression.name.replace(/^_XLFN\.(?:_XLWS\.)?/, "");
    if (!functionNamed(name) && !isCustom(expression.name)) return false;
  }
  return childrenOf(expression).every((child) => isEvaluable(child, isCustom));
}

function parsedOrNothing(formula: string): Expression {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaError) return { kind: "missing" };
    throw error;
  }
}

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "union":
      return expression.parts;
    case "call":
      return expression.args;
    case "binary":
      return [expression.left, expression.right];
    case "unary":
    case "spill":
      return [expression.of];
    default:
      return [];
  }
}
