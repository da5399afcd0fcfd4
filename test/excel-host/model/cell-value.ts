/** The errors that a cell can show. */
export const ERROR_CODES = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error value: not the same as a text that reads like one. */
export class CellError {
  private static readonly byCode = new Map<ErrorCode, CellError>();

  private constructor(readonly code: ErrorCode) {}

  /** There is one object for each code, so that errors can be compared with ===. */
  static of(code: ErrorCode): CellError {
    let error = CellError.byCode.get(code);
    if (!error) CellError.byCode.set(code, (error = new CellError(code)));
    return error;
  }

  /** The error that is written so; null for any other text. */
  static parse(text: string): CellError | null {
    const code = ERROR_CODES.find((known) => known === text.toUpperCase());
    return code ? CellError.of(code) : null;
  }

  toString(): string {
    return this.code;
  }
}

/** What a cell holds; null is an empty cell. */
export type CellValue = number | string | boolean | CellError | null;

/** A value as Range.values gives it: an empty cell is "", an error is its code. */
export function hostValue(value: CellValue): number | string | boolean {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

/** As in Range.valueTypes. */
export type ValueType = "Empty" | "Double" | "Boolean" | "Error" | "String";

export function valueType(value: CellValue): ValueType {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
