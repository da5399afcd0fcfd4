import { CellError, type CellValue } from "../../model/cell-value";
import { Failure, numberInText, toNumber, VALUE_ERROR } from "../coerce";
import { firstValue } from "../broadcast";
import { cellCount, CellsOperand, eachValue, toGrid, type Operand } from "../operand";
import { criterion } from "./criterion";
import { eager, type FunctionTable } from "./worksheet-function";

/**
 * The numbers among arguments: in cells and arrays only true numbers; a direct truth or text counts as
 * what it reads as. Throws Failure for an error, and for a direct text that is no number.
 */
function numbersIn(args: readonly Operand[]): number[] {
  const found: number[] = [];
  for (const argument of args) {
    eachValue(argument, (value, from) => {
      if (value instanceof CellError) throw new Failure(value);
      if (typeof value === "number") found.push(value);
      else if (from === "direct") found.push(toNumber(value));
    });
  }
  return found;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function counted(args: readonly Operand[], counts: (value: CellValue, direct: boolean) => boolean) {
  let count = 0;
  for (const argument of args) {
    eachValue(argument, (value, from) => {
      if (counts(value, from === "direct")) count++;
    });
  }
  return count;
}

function isNumberLike(value: CellValue, direct: boolean): boolean {
  if (typeof value === "number") return true;
  if (!direct || value instanceof CellError) return false;
  return typeof value !== "string" || numberInText(value) !== null;
}

function cells(operand: Operand): CellsOperand {
  if (!(operand instanceof CellsOperand) || !operand.single) throw new Failure(VALUE_ERROR);
  return operand;
}

/** Which cells of the first range meet every criterion of the pairs; ranges must be alike. */
function matching(pairs: readonly Operand[]): (row: number, column: number) => boolean {
  const tests: { operand: CellsOperand; meets: (value: CellValue) => boolean }[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    tests.push({ operand: cells(pairs[i]), meets: criterion(firstValue(pairs[i + 1])) });
  }
  const shape = tests[0]?.operand.single;
  for (const { operand } of tests) {
    const { single } = operand;
    if (single?.rows !== shape?.rows || single?.columns !== shape?.columns) {
      throw new Failure(VALUE_ERROR);
    }
  }
  return (row, column) =>
    tests.every(({ operand, meets }) => {
      const area = operand.single;
      return area !== null && meets(operand.sheet.value(area.row + row, area.column + column));
    });
}

/** How far any of the ranges goes before only blanks are left. */
function extent(operands: readonly Operand[]): { rows: number; columns: number } {
  const grids = operands.map((operand) => toGrid(operand));
  return {
    rows: Math.max(...grids.map((grid) => grid.length)),
    columns: Math.max(...grids.map((grid) => grid[0]?.length ?? 0)),
  };
}

function countIfs(pairs: readonly Operand[]): number {
  const ranges = pairs.filter((_, i) => i % 2 === 0).map(cells);
  const meets = matching(pairs);
  const { rows, columns } = extent(ranges);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) if (meets(row, column)) count++;
  }
  const blanks = cellCount(ranges[0]) - rows * columns;
  const meetBlank = pairs.every((pair, i) => i % 2 === 0 || criterion(firstValue(pair))(null));
  return meetBlank ? count + blanks : count;
}

function sumIfs(target: Operand, pairs: readonly Operand[]): number {
  const summed = cells(target);
  const [from] = summed.areas;
  const meets = matching(pairs);
  const { rows, columns } = extent(pairs.filter((_, i) => i % 2 === 0));
  let total = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!from || !meets(row, column)) continue;
      const value = summed.sheet.value(from.row + row, from.column + column);
      if (value instanceof CellError) throw new Failure(value);
      if (typeof value === "number") total += value;
    }
  }
  return total;
}

export const STATISTICS: FunctionTable = {
  SUM: eager((args) => sum(numbersIn(args))),
  PRODUCT: eager((args) => numbersIn(args).reduce((product, number) => product * number, 1)),
  // A loop, as Math.min takes no hundreds of thousands of arguments.
  MIN: eager((args) => {
    const numbers = numbersIn(args);
    return numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b));
  }),
  MAX: eager((args) => {
    const numbers = numbersIn(args);
    return numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b));
  }),
  AVERAGE: eager((args) => {
    const numbers = numbersIn(args);
    return numbers.length === 0 ? CellError.of("#DIV/0!") : sum(numbers) / numbers.length;
  }),
  COUNT: eager((args) => counted(args, isNumberLike)),
  COUNTA: eager((args) => counted(args, (value, direct) => direct || value !== null)),
  COUNTBLANK: eager(([operand]) => {
    const filled = counted([operand], (value) => value !== null && value !== "");
    return cellCount(operand) - filled;
  }),
  COUNTIF: eager(([range, wanted]) => countIfs([range, wanted])),
  COUNTIFS: eager((pairs) => countIfs(pairs)),
  SUMIF: eager(([range, wanted, target]) => sumIfs(target ?? range, [range, wanted])),
  SUMIFS: eager(([target, ...pairs]) => sumIfs(target, pairs)),
  SUMPRODUCT: eager((args) => {
    const grids = args.map((argument) => toGrid(argument));
    const { rows, columns } = extent(args);
    let total = 0;
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        total += grids.reduce((product, grid) => {
          const value = grid[i]?.[j] ?? null;
          if (value instanceof CellError) throw new Failure(value);
          return typeof value === "number" ? product * value : 0;
        }, 1);
      }
    }
    return total;
  }),
};
