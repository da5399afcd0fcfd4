import { CellError, type CellValue } from "../workbook/cell";

/**
 * Errors as Excel may write them in the languages of our users, beside the English that files hold.
 * What is not here keeps its own code: an error all the same.
 */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  "#N/B": "#N/A",
  "#NV": "#N/A",
  "#DEEL/0!": "#DIV/0!",
  "#WAARDE!": "#VALUE!",
  "#VALEUR!": "#VALUE!",
  "#WERT!": "#VALUE!",
  "#VERW!": "#REF!",
  "#BEZUG!": "#REF!",
  "#NAAM?": "#NAME?",
  "#NOM?": "#NAME?",
  "#GETAL!": "#NUM!",
  "#NOMBRE!": "#NUM!",
  "#ZAHL!": "#NUM!",
  "#LEEG!": "#NULL!",
  "#NUL!": "#NULL!",
  "#OVERLOOP!": "#SPILL!",
  "#PROPAGATION!": "#SPILL!",
  "#BEREKENEN!": "#CALC!",
  "#CALCUL!": "#CALC!",
};

/** A value of Range.values; Excel gives "" for an empty cell. */
export function cellOf(raw: unknown): CellValue {
  if (typeof raw === "string") return raw === "" ? null : raw;
  return typeof raw === "number" || typeof raw === "boolean" ? raw : null;
}

/** True for text that may be an error value: only Range.valueTypes tells. */
export function mayBeError(raw: unknown): raw is string {
  return typeof raw === "string" && raw.startsWith("#");
}

export function errorOf(code: string): CellError {
  return CellError.of(IN_ENGLISH[code.toUpperCase()] ?? code);
}
