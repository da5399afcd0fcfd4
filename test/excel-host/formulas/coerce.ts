import { CellError, type CellValue } from "../model/cell-value";
import { ENGLISH } from "../model/culture";
import { readEntry } from "../model/entry";

/** Thrown inside a calculation; the formula's value becomes the error. */
export class Failure extends Error {
  constructor(readonly error: CellError) {
    super(error.code);
  }
}

export const VALUE_ERROR = CellError.of("#VALUE!");

/** A value as a number: blank is 0, truth 1, a text what it reads as. Throws Failure. */
export function toNumber(value: CellValue, date1904 = false): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof CellError) throw new Failure(value);
  const read = numberInText(value, date1904);
  if (read === null) throw new Failure(VALUE_ERROR);
  return read;
}

/** The number or day that a text reads as; null for none. */
export function numberInText(text: string, date1904 = false): number | null {
  if (!/\d/.test(text) || /^['=]/.test(text)) return null;
  const context = { numberFormat: "General", date1904, culture: ENGLISH, year: 1900 };
  const { value } = readEntry(text, context);
  return typeof value === "number" ? value : null;
}

/** A value as truth: numbers other than 0 are true. Throws Failure. */
export function toTruth(value: CellValue): boolean {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (value instanceof CellError) throw new Failure(value);
  const upper = value.toUpperCase();
  if (upper !== "TRUE" && upper !== "FALSE") throw new Failure(VALUE_ERROR);
  return upper === "TRUE";
}

/** A value as text, as & and LEN see it. Throws Failure. */
export function toText(value: CellValue): string {
  if (value === null) return "";
  if (value instanceof CellError) throw new Failure(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? numberText(value) : value;
}

/** A number as the General format writes it when there is room: 15 digits, no trailing zeros. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e21 || size < 1e-9)) {
    const [digits = "", exponent = "0"] = rounded.toExponential().split("e");
    const power = Number(exponent);
    return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  // String() turns to exponents below 1e-6 already.
  return size !== 0 && size < 1e-6 ? rounded.toFixed(20).replace(/0+$/, "") : String(rounded);
}
