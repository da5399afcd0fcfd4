import { columnName, quoteSheetName } from "../model/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../model/area";
import { moveArea, type CellMove } from "../model/cell-move";
import { areaBetween } from "../model/area";
import type { Corner, Reference } from "./ast";
import { FormulaError } from "./formula-error";
import { tokenize } from "./tokens";

/**
 * A formula with its references written anew; everything else keeps its letters and spaces. `change`
 * gives null for a reference that is lost. A text that is no formula comes back as it is.
 */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => Reference | null,
): string {
  const sign = /^\s*=?/.exec(formula)?.[0] ?? "";
  try {
    const written = tokenize(formula.slice(sign.length)).map((token) => {
      if (token.kind !== "reference") return token.text;
      const changed = change(token.reference);
      if (changed === token.reference) return token.text;
      return changed ? writeReference(changed) : "#REF!";
    });
    return sign + written.join("");
  } catch (error) {
    if (error instanceof FormulaError) return formula;
    throw error;
  }
}

/** A reference as formulas write it. */
export function writeReference({ sheet, start, end, shape }: Reference): string {
  const prefix = sheet === null ? "" : `${quoteSheetName(sheet)}!`;
  const column = (at: Corner) => (at.columnFixed ? "$" : "") + columnName(at.column);
  const row = (at: Corner) => `${at.rowFixed ? "$" : ""}${at.row + 1}`;
  switch (shape) {
    case "cell":
      return prefix + column(start) + row(start);
    case "area":
      return `${prefix}${column(start)}${row(start)}:${column(end)}${row(end)}`;
    case "columns":
      return `${prefix}${column(start)}:${column(end)}`;
    case "rows":
      return `${prefix}${row(start)}:${row(end)}`;
  }
}

/** A reference after cells have moved; null when all it named is gone. */
export function moveReference(reference: Reference, moved: CellMove): Reference | null {
  const { start, end } = reference;
  const area = areaBetween(start.row, start.column, end.row, end.column);
  const after = moveArea(area, moved, moved.axis === "row" ? MAX_ROWS : MAX_COLUMNS);
  if (!after) return null;
  return {
    ...reference,
    start: { ...start, row: after.row, column: after.column },
    end: {
      ...end,
      row: after.row + after.rows - 1,
      column: after.column + after.columns - 1,
    },
  };
}
