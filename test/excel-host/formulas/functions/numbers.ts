import { CellError } from "../../model/cell-value";
import { toNumber } from "../coerce";
import { each, firstValue, pairwise } from "../broadcast";
import type { Operand } from "../operand";
import { eager, type FunctionTable, type WorksheetFunction } from "./worksheet-function";

function ofOne(compute: (value: number) => number | CellError): WorksheetFunction {
  return eager(([operand]) => each(operand, (value) => compute(toNumber(value))));
}

function rounding(round: (size: number) => number): WorksheetFunction {
  return eager(([operand, digits]: readonly Operand[]) =>
    pairwise(operand, digits, (value, places) =>
      roundTo(toNumber(value), Math.trunc(toNumber(places)), round),
    ),
  );
}

/** Rounds the size of a number, so that halves go away from zero. Decimal, as people see the number. */
function roundTo(value: number, places: number, round: (size: number) => number): number {
  const digits = Number(Math.abs(value).toPrecision(15));
  const scaled = round(moveComma(digits, places));
  return Math.sign(value) * moveComma(scaled, -places) + 0;
}

/** Through text, because 1.005 * 100 is not 100.5 in binary. */
function moveComma(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = value.toExponential().split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

export const NUMBERS: FunctionTable = {
  ROUND: rounding(Math.round),
  ROUNDDOWN: rounding(Math.floor),
  ROUNDUP: rounding(Math.ceil),
  ABS: ofOne(Math.abs),
  INT: ofOne(Math.floor),
  SIGN: ofOne(Math.sign),
  SQRT: ofOne((value) => (value < 0 ? CellError.of("#NUM!") : Math.sqrt(value))),
  MOD: eager(([operand, by]) =>
    pairwise(operand, by, (value, divisor) => {
      const [n, d] = [toNumber(value), toNumber(divisor)];
      return d === 0 ? CellError.of("#DIV/0!") : n - d * Math.floor(n / d);
    }),
  ),
  TRUNC: eager(([operand]) => Math.trunc(toNumber(firstValue(operand)))),
};
