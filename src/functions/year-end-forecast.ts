import { forecast } from "../assessment/judge";
import { readCount } from "../lists/read-number";
import { Exact } from "../norms/exact";
import { type CellValue, isBlank } from "../workbook/cell";
import { FunctionFault } from "./function-fault";
import { readRange } from "./range-argument";
import { readScalar } from "./scalar-arguments";

const MONTHS = 12;

/**
 * DMW.PROGNOSE: what a year ends with by straight proportion, the method of a check, rounded down. From
 * monthly figures from January on, up to the last one filled in or the given month; or from one figure
 * so far and its month. A whole year is its own forecast. Throws FunctionFault.
 */
export function yearEndForecast(maandcijfers: unknown, maand?: unknown): number {
  const { cells, used } = readRange("maandcijfers", maandcijfers);
  const asked = readMonth(maand);
  const isSoFar = cells.length === 1;
  if (isSoFar && asked === null) throw new FunctionFault("#VALUE!", "month-needed");
  if (used > MONTHS) throw new FunctionFault("#VALUE!", "too-many-months");
  // Months to come may be blank cells, which Excel may hand over as zero: a forecast would drop with them.
  if (asked === null && cells[used - 1] === 0) throw new FunctionFault("#VALUE!", "months-zero");
  const months = asked ?? used;
  const count = isSoFar ? figureOf(cells[0] ?? null, months) : sumOf(cells, months);
  if (months === MONTHS) return count;
  const expected = forecast(count, months, Exact.ZERO);
  if (expected === null) throw new FunctionFault("#VALUE!", "month-invalid");
  return expected.value;
}

function readMonth(argument: unknown): number | null {
  const cell = readScalar("maand", argument);
  if (isBlank(cell)) return null;
  const read = readCount(cell);
  if (read.is === "value" && read.value >= 1 && read.value <= MONTHS) return read.value;
  throw new FunctionFault("#VALUE!", "month-invalid");
}

function sumOf(cells: readonly CellValue[], months: number): number {
  let sum = 0;
  for (let i = 0; i < months; i++) sum += figureOf(cells[i] ?? null, i + 1);
  return sum;
}

function figureOf(cell: CellValue, month: number): number {
  const read = readCount(cell);
  if (read.is === "value") return read.value;
  throw new FunctionFault("#VALUE!", "month-figure-missing", { month });
}
