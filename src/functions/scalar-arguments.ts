import { readAmount, readCount } from "../lists/read-number";
import { Exact } from "../norms/exact";
import { CellError, type CellValue, isBlank } from "../workbook/cell";
import { type ArgumentId, ARGUMENTS } from "./argument-names";
import { cellOf, isNotAvailable } from "./cell-argument";
import { FunctionFault } from "./function-fault";

const FIRST_YEAR = 2000;
const LAST_YEAR = 2199;

/** One cell. Throws FunctionFault for an Excel error, or a range of more than one cell. */
export function readScalar(id: ArgumentId, argument: unknown): CellValue {
  const cell = cellOf(alone(id, argument));
  if (!(cell instanceof CellError)) return cell;
  throw new FunctionFault(isNotAvailable(cell) ? "#N/A" : "#VALUE!", "argument-error", {
    argument: ARGUMENTS[id],
    error: cell.code,
  });
}

/** A range of one cell is that cell. */
function alone(id: ArgumentId, argument: unknown): unknown {
  if (!Array.isArray(argument)) return argument;
  const cells: readonly unknown[] = argument;
  if (cells.length > 1) {
    throw new FunctionFault("#VALUE!", "not-one-cell", { argument: ARGUMENTS[id] });
  }
  return alone(id, cells[0]);
}

/** A text; numbers as they are written. Throws FunctionFault when it is blank or no text. */
export function readText(id: ArgumentId, argument: unknown): string {
  const cell = readScalar(id, argument);
  if (isBlank(cell) || (typeof cell !== "string" && typeof cell !== "number")) {
    throw new FunctionFault("#VALUE!", "argument-missing", { argument: ARGUMENTS[id] });
  }
  return String(cell).trim();
}

/** A year, or null when it is left out. Throws FunctionFault for anything else. */
export function readYear(argument: unknown): number | null {
  const cell = readScalar("jaar", argument);
  if (isBlank(cell)) return null;
  const read = readCount(cell);
  if (read.is === "value" && read.value >= FIRST_YEAR && read.value <= LAST_YEAR) return read.value;
  throw new FunctionFault("#VALUE!", "year-invalid");
}

/** Full-time equivalents, or null when they are left out. Throws FunctionFault for anything else. */
export function readFte(argument: unknown): Exact | null {
  const cell = readScalar("vte", argument);
  if (isBlank(cell)) return null;
  const read = readAmount(cell);
  if (read.is === "value" && read.value > 0) return Exact.fromNumber(read.value);
  throw new FunctionFault("#VALUE!", "fte-invalid");
}

/** A whole number of zero or more. Throws FunctionFault for anything else. */
export function readWhole(id: ArgumentId, cell: CellValue): number {
  const read = readCount(cell);
  if (read.is === "value") return read.value;
  throw new FunctionFault("#VALUE!", "count-invalid", { argument: ARGUMENTS[id] });
}
