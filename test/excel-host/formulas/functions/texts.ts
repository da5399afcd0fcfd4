import type { CellValue } from "../../model/cell-value";
import { Failure, numberInText, toNumber, toText, VALUE_ERROR } from "../coerce";
import { each, firstValue } from "../broadcast";
import { eachValue, type Operand } from "../operand";
import { eager, type FunctionTable, type WorksheetFunction } from "./worksheet-function";

function ofText(compute: (text: string) => CellValue): WorksheetFunction {
  return eager(([operand]) => each(operand, (value) => compute(toText(value))));
}

function count(operand: Operand, absent: number): number {
  return operand === undefined ? absent : Math.trunc(toNumber(firstValue(operand)));
}

function atLeast(value: number, least: number): number {
  if (value < least) throw new Failure(VALUE_ERROR);
  return value;
}

function joined(args: readonly Operand[]): string {
  let text = "";
  for (const argument of args) eachValue(argument, (value) => (text += toText(value)));
  return text;
}

export const TEXTS: FunctionTable = {
  LEN: ofText((text) => text.length),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  TRIM: ofText((text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  LEFT: eager(([text, length]) => {
    const size = atLeast(count(length, 1), 0);
    return each(text, (value) => toText(value).slice(0, size));
  }),
  RIGHT: eager(([text, length]) => {
    const size = atLeast(count(length, 1), 0);
    return each(text, (value) => (size === 0 ? "" : toText(value).slice(-size)));
  }),
  MID: eager(([text, from, length]) => {
    const start = atLeast(count(from, 0), 1) - 1;
    const size = atLeast(count(length, 0), 0);
    return each(text, (value) => toText(value).slice(start, start + size));
  }),
  EXACT: eager(([a, b]) => toText(firstValue(a)) === toText(firstValue(b))),
  SUBSTITUTE: eager(([text, old, replacement]) => {
    const [found, by] = [toText(firstValue(old)), toText(firstValue(replacement))];
    return each(text, (value) =>
      found === "" ? toText(value) : toText(value).split(found).join(by),
    );
  }),
  VALUE: eager(([operand]) =>
    each(operand, (value) => {
      if (typeof value !== "string") return toNumber(value);
      const read = numberInText(value);
      if (read === null) throw new Failure(VALUE_ERROR);
      return read;
    }),
  ),
  CONCATENATE: eager(joined),
  CONCAT: eager(joined),
  /** Shows its second argument, or else the address. */
  HYPERLINK: eager(([address, name]) => firstValue(name === undefined ? address : name)),
};
