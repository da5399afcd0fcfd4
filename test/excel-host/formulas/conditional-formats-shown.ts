import type { ConditionalFormat, ConditionalStyle } from "../model/conditional-format";
import { noConditionalStyle } from "../model/conditional-format";
import type { Sheet } from "../model/sheet";
import { firstValue } from "./broadcast";
import { Failure, toTruth } from "./coerce";
import { evaluate } from "./evaluate";
import { FormulaError } from "./formula-error";
import { parseFormula } from "./parse";

/**
 * The Custom formats whose rule is true for a cell now, the highest priority first, up to one that stops.
 * Relative references count from the top left cell of a format's first area. Formats of other
 * kinds are opaque to the emulated Excel and are not in the answer.
 */
export function conditionalFormatsShown(
  sheet: Sheet,
  row: number,
  column: number,
): ConditionalFormat[] {
  const shown: ConditionalFormat[] = [];
  for (const format of sheet.conditionalFormats) {
    if (format.type !== "Custom" || !format.appliesTo(row, column)) continue;
    if (!isTrue(format, sheet, row, column)) continue;
    shown.push(format);
    if (format.stopIfTrue) break;
  }
  return shown;
}

/** The look that those formats give together: for each property the highest priority counts. */
export function conditionalStyleShown(sheet: Sheet, row: number, column: number): ConditionalStyle {
  const style = noConditionalStyle();
  for (const format of conditionalFormatsShown(sheet, row, column)) {
    const own = format.style;
    style.font = { ...own.font, ...style.font };
    style.borders = { ...own.borders, ...style.borders };
    style.fill ??= own.fill;
    style.fillPattern ??= own.fillPattern;
    style.numberFormat ??= own.numberFormat;
  }
  return style;
}

function isTrue(format: ConditionalFormat, sheet: Sheet, row: number, column: number): boolean {
  const [first] = format.areas;
  if (!first || format.formula === "") return false;
  try {
    // Custom functions do not run in conditional formats: #NAME? is not true.
    const result = evaluate(parseFormula(format.formula), {
      sheet,
      row,
      column,
      rowShift: row - first.row,
      columnShift: column - first.column,
    });
    const value = firstValue(result);
    return typeof value !== "string" && toTruth(value);
  } catch (error) {
    if (error instanceof Failure || error instanceof FormulaError) return false;
    throw error;
  }
}
