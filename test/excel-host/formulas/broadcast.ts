import { CellError, type CellValue } from "../model/cell-value";
import { Failure } from "./coerce";
import { ArrayOperand, toGrid, type Operand } from "./operand";

/** An operand where one value is wanted: the first of a grid. */
export function firstValue(operand: Operand): CellValue {
  return toGrid(operand)[0]?.[0] ?? null;
}

/** A function of one value, over every value of a grid. Failures become values cell by cell. */
export function each(operand: Operand, apply: (value: CellValue) => CellValue): Operand {
  const grid = toGrid(operand);
  if (grid.length === 1 && grid[0]?.length === 1) return caught(() => apply(grid[0]?.[0] ?? null));
  return new ArrayOperand(grid.map((row) => row.map((value) => caught(() => apply(value)))));
}

/** A function of two values over two grids: one row, column or cell is repeated, else #N/A fills up. */
export function pairwise(
  left: Operand,
  right: Operand,
  apply: (left: CellValue, right: CellValue) => CellValue,
): Operand {
  const [a, b] = [toGrid(left), toGrid(right)];
  const rows = Math.max(a.length, b.length);
  const columns = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  const result = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => caught(() => apply(at(a, i, j), at(b, i, j)))),
  );
  return rows === 1 && columns === 1 ? (result[0]?.[0] ?? null) : new ArrayOperand(result);
}

function at(grid: readonly (readonly CellValue[])[], row: number, column: number): CellValue {
  const line = grid.length === 1 ? grid[0] : grid[row];
  if (!line) return CellError.of("#N/A");
  const value = line.length === 1 ? line[0] : line[column];
  return value === undefined ? CellError.of("#N/A") : value;
}

function caught(compute: () => CellValue): CellValue {
  try {
    return compute();
  } catch (failure) {
    if (failure instanceof Failure) return failure.error;
    throw failure;
  }
}
