import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType } from "@univerjs/core";
import type { ColumnCells, GridValue } from "../../wire";

/** The name of a format in the grid's list of styles, by its index in the workbook's. */
export function styleName(index: number): string {
  return `f${index}`;
}

/** Cells as the grid keeps them: by row, then column. Empty cells without a format are left out. */
export function cellMatrix(columns: readonly ColumnCells[]): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  fill(columns, matrix, (cell) => cell);
  return matrix;
}

/** The same to change cells that are there: what is empty now empties them. */
export function changeMatrix(
  columns: readonly ColumnCells[],
): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  fill(columns, matrix, (cell) => ({
    v: null,
    t: null,
    f: null,
    si: null,
    p: null,
    s: null,
    ...cell,
  }));
  return matrix;
}

function fill(
  columns: readonly ColumnCells[],
  matrix: IObjectMatrixPrimitiveType<ICellData>,
  shape: (cell: ICellData | null) => ICellData | null,
): void {
  for (const { row, column, values, styles, formulas } of columns) {
    const byIndex = new Map(formulas);
    for (const [i, value] of values.entries()) {
      const cell = shape(cellOf(value, byIndex.get(i), styles?.[i] ?? 0));
      if (cell) (matrix[row + i] ??= {})[column] = cell;
    }
  }
}

function cellOf(value: GridValue, formula: string | undefined, style: number): ICellData | null {
  if (value === null && formula === undefined && style === 0) return null;
  return {
    ...(value !== null && typed(value)),
    ...(formula !== undefined && { f: formula }),
    ...(style !== 0 && { s: styleName(style) }),
  };
}

function typed(value: number | string | boolean): ICellData {
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  return PLAIN_TEXT.test(value) ? { v: value } : { v: value, t: CellValueType.STRING };
}

/**
 * Texts that nobody takes for anything else. The grid reads each text that is called one as a number or a
 * day each time it draws the cell, to mark numbers that are texts: a quarter of the time that scrolling takes.
 */
const PLAIN_TEXT = /^(?!true$|false$)\p{L}/iu;
