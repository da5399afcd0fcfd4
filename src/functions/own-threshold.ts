import { parseNumberText } from "../lists/read-number";
import type { Norm } from "../norms/norm";
import { parseUserNorms, type UserNorms, type UserNormsProblemCode } from "../norms/user-norms";
import { type CellValue, isBlank } from "../workbook/cell";
import { FunctionFault } from "./function-fault";
import type { FunctionMessageKey } from "./messages";
import { readScalar } from "./scalar-arguments";

/**
 * The threshold that a formula gives of its own, held to the rules of the sheet 'Normen (eigen)': per fte
 * where the norm is, only where the norm set knows none. Null when it is left out or not filled in; a
 * zero is not filled in, as Excel may hand a blank cell over as zero. Throws FunctionFault.
 */
export function readOwnThreshold(
  norm: Norm,
  argument: unknown,
  year: number | null,
): UserNorms | null {
  const cell = readScalar("drempel", argument);
  if (isBlank(cell) || cell === 0) return null;
  if (year === null) throw new FunctionFault("#VALUE!", "threshold-without-year");
  const key = norm.threshold?.perFte === true ? "perFte" : "value";
  const parsed = parseUserNorms({
    year,
    thresholds: { [norm.id]: { [key]: amountOf(cell, norm), source: "formula" } },
  });
  if (parsed.ok) return parsed.norms;
  throw new FunctionFault("#VALUE!", faultOf(parsed.problems.map(({ code }) => code)));
}

/** As on the sheet: what is no number, or a percentage of what is no share, is handed on to be refused. */
function amountOf(cell: CellValue, norm: Norm): unknown {
  if (typeof cell === "number") return asShown(cell);
  if (typeof cell !== "string") return cell;
  const read = parseNumberText(cell);
  if (read === null || (read.percent && norm.measure.of !== "share")) return cell;
  return read.percent ? asShown(read.number / 100) : read.number;
}

/** Excel calculates in binary and shows 15 digits: 0.30000000000000004 is 0.3. */
function asShown(number: number): number {
  return Number(number.toPrecision(15));
}

function faultOf(codes: readonly UserNormsProblemCode[]): FunctionMessageKey {
  if (codes.includes("bad-year")) return "year-invalid";
  const isUnused = codes.includes("threshold-known") || codes.includes("no-threshold");
  return isUnused ? "threshold-unused" : "threshold-invalid";
}
