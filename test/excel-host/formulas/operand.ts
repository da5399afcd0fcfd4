import { CellError, type CellValue } from "../model/cell-value";
import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";

/** Cells of one sheet; several areas for a union. */
export class CellsOperand {
  constructor(
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {}

  get single(): Area | null {
    return this.areas.length === 1 ? (this.areas[0] ?? null) : null;
  }
}

/** A grid of values: at least one row and column, all rows as long. */
export class ArrayOperand {
  constructor(readonly rows: readonly (readonly CellValue[])[]) {}

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }
}

/** What an expression gives; undefined is an argument left out. */
export type Operand = CellValue | CellsOperand | ArrayOperand | undefined;

/** The part of an area that may hold something: functions over A:A need not look further. */
export function usedPart(sheet: Sheet, area: Area): Area | null {
  const used = sheet.usedArea(true);
  if (!used) return null;
  const rows = Math.min(area.row + area.rows, used.row + used.rows) - area.row;
  const columns = Math.min(area.column + area.columns, used.column + used.columns) - area.column;
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : null;
}

/** An operand as a grid. Blanks below and right of what is used are cut off; #VALUE! for a union. */
export function toGrid(operand: Operand): readonly (readonly CellValue[])[] {
  if (operand instanceof ArrayOperand) return operand.rows;
  if (!(operand instanceof CellsOperand)) return [[operand ?? null]];
  const area = operand.single;
  if (!area) return [[CellError.of("#VALUE!")]];
  const used = usedPart(operand.sheet, area);
  if (!used) return [[null]];
  return Array.from({ length: used.rows }, (_, i) =>
    Array.from({ length: used.columns }, (_, j) =>
      operand.sheet.value(used.row + i, used.column + j),
    ),
  );
}

/** Runs over the values of an operand; in cells and arrays, and given directly, count differently. */
export function eachValue(
  operand: Operand,
  visit: (value: CellValue, from: "cells" | "direct") => void,
): void {
  if (operand instanceof CellsOperand) {
    for (const area of operand.areas) {
      const used = usedPart(operand.sheet, area);
      if (!used) continue;
      for (let row = used.row; row < used.row + used.rows; row++) {
        for (let column = used.column; column < used.column + used.columns; column++) {
          visit(operand.sheet.value(row, column), "cells");
        }
      }
    }
  } else if (operand instanceof ArrayOperand) {
    for (const row of operand.rows) for (const value of row) visit(value, "cells");
  } else {
    visit(operand ?? null, "direct");
  }
}

/** How many cells an operand has, blanks beyond what is used included. */
export function cellCount(operand: Operand): number {
  if (operand instanceof CellsOperand) {
    return operand.areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
  }
  return operand instanceof ArrayOperand ? operand.rows.length * operand.width : 1;
}
