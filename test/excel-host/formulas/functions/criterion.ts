import { CellError, type CellValue } from "../../model/cell-value";
import { numberInText } from "../coerce";
import { compareValues } from "../compare";

/** The test that COUNTIF and its family make of a criterion such as 5, ">=5", "a*" or "<>". */
export function criterion(wanted: CellValue): (value: CellValue) => boolean {
  if (wanted instanceof CellError) return (value) => value === wanted;
  if (wanted === null) return equals(0);
  if (typeof wanted !== "string") return equals(wanted);
  const [, operator = "=", text = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(wanted) ?? [];
  const explicit = wanted !== text;
  if (operator === "=") return text === "" ? isNothing(explicit) : equalsText(text);
  if (operator === "<>") {
    const same = text === "" ? isNothing(true) : equalsText(text);
    return (value) => !same(value);
  }
  return ordered(operator, operand(text));
}

/** "=" asks for cells without anything, "" for an empty text as well. */
function isNothing(explicit: boolean): (value: CellValue) => boolean {
  return (value) => value === null || (!explicit && value === "");
}

function operand(text: string): number | string | boolean {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  return numberInText(text) ?? text;
}

function equalsText(text: string): (value: CellValue) => boolean {
  const error = CellError.parse(text);
  if (error) return (value) => value === error;
  const wanted = operand(text);
  if (typeof wanted !== "string") return equals(wanted);
  const pattern = wildcards(wanted);
  return (value) => typeof value === "string" && pattern.test(value);
}

/** A number also equals a text that reads as it. */
function equals(wanted: number | string | boolean): (value: CellValue) => boolean {
  return (value) => {
    if (value === null || value instanceof CellError) return false;
    const read =
      typeof wanted === "number" && typeof value === "string" ? numberInText(value) : value;
    return read !== null && typeof read === typeof wanted && compareValues(read, wanted) === 0;
  };
}

function ordered(
  operator: string,
  wanted: number | string | boolean,
): (value: CellValue) => boolean {
  return (value) => {
    if (value === null || value instanceof CellError || typeof value !== typeof wanted)
      return false;
    const order = compareValues(value, wanted);
    if (order === 0) return operator.endsWith("=");
    return operator.startsWith("<") ? order < 0 : order > 0;
  };
}

/** `*` is any text, `?` one character, `~` takes the next as it is. */
function wildcards(text: string): RegExp {
  const pattern = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, literal?: string) => {
    if (literal !== undefined) return literal === "~" ? "~" : `\\${literal}`;
    if (found === "*") return "[^]*";
    return found === "?" ? "[^]" : `\\${found}`;
  });
  return new RegExp(`^${pattern}$`, "iu");
}
