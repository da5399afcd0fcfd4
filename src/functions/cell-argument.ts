import { CellError, type CellValue } from "../workbook/cell";

/** "#N/B", "#DEEL/0!", "#NOM?": an error in any language of Excel, also when it came as text. */
const ERROR_TEXT = /^#(?:[A-Z]+\/[A-Z0]+!?|[\p{Lu}_]+[!?]|GETTING_DATA)$/u;

const NOT_AVAILABLE = new Set(["#N/A", "#N/B"]);

/**
 * What a cell holds, from what Excel hands a custom function. No text is no cell; an error comes as an
 * object of the runtime, a formatted number as one with its number inside, and a picture or an entity
 * says nothing that could be read.
 */
export function cellOf(argument: unknown): CellValue {
  switch (typeof argument) {
    case "number":
    case "boolean":
      return argument;
    case "string":
      if (argument === "") return null;
      return argument.charCodeAt(0) === 35 && ERROR_TEXT.test(argument)
        ? CellError.of(argument)
        : argument;
    case "object":
      return argument === null ? null : cellOfObject(argument);
    default:
      return argument === undefined ? null : CellError.of("#VALUE!");
  }
}

function cellOfObject(argument: object): CellValue {
  for (const name of ["basicValue", "primitive", "code"]) {
    const inside: unknown = Reflect.get(argument, name);
    if (typeof inside === "string" || typeof inside === "number" || typeof inside === "boolean") {
      return cellOf(inside);
    }
  }
  return CellError.of("#VALUE!");
}

/** True for the error that says a value is not available. */
export function isNotAvailable({ code }: CellError): boolean {
  return NOT_AVAILABLE.has(code);
}
