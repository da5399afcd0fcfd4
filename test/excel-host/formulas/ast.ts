import type { CellValue } from "../model/cell-value";

/** One corner of a reference; a part without dollar sign moves along with the formula. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  readonly kind: "reference";
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly start: Corner;
  readonly end: Corner;
  /** How it is written: `A1` or `A1:B2`, `A:B`, `1:2`. */
  readonly shape: "cell" | "area" | "columns" | "rows";
}

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

export type Expression =
  | { readonly kind: "value"; readonly value: CellValue }
  | Reference
  | { readonly kind: "union"; readonly parts: readonly Expression[] }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "array"; readonly rows: readonly (readonly CellValue[])[] }
  /** `A1#`: all cells that the formula in A1 fills. */
  | { readonly kind: "spill"; readonly of: Expression }
  | { readonly kind: "unary"; readonly operator: "+" | "-" | "%" | "@"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  /** An argument left out, as in IF(A1,,2). */
  | { readonly kind: "missing" };
