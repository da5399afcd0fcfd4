import { CellError, type CellValue } from "../workbook/cell";

/** What Excel calls its errors in Dutch, French, English and German, the languages of Belgium and ours. */
const ERROR_CODES: ReadonlySet<string> = new Set(
  [
    "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN!",
    "#BUSY! #PYTHON! #EXTERNAL! #TIMEOUT! #GETTING_DATA",
    "#LEEG! #DEEL/0! #WAARDE! #VERW! #NAAM? #GETAL! #N/B #OVERLOOP! #BEREKEN! #VELD! #GEBLOKKEERD!",
    "#VERBINDING! #VERBINDEN! #ONBEKEND! #BEZET! #BEZIG! #GEGEVENS_OPHALEN",
    "#NUL! #VALEUR! #NOM? #NOMBRE! #PROPAGATION! #EPARS! #CALCUL! #CHAMP! #BLOQUE! #BLOQUÉ! #CONNEXION!",
    "#INCONNU! #OCCUPE! #OCCUPÉ!",
    "#WERT! #BEZUG! #ZAHL! #NV #ÜBERLAUF! #KALK! #FELD!",
  ].flatMap((codes) => codes.split(" ")),
);

/** A text like an error that is none of those: it counts as one, and is never repeated. */
const ERROR_LIKE = /^#(?:[A-Z]+\/[A-Z0]+!?|[\p{Lu}_]+[!?])$/u;

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
      return argument.charCodeAt(0) === 35 ? (errorOf(argument) ?? argument) : argument;
    case "object":
      return argument === null ? null : cellOfObject(argument);
    default:
      return argument === undefined ? null : CellError.of("#VALUE!");
  }
}

function errorOf(text: string): CellError | null {
  if (ERROR_CODES.has(text)) return CellError.of(text);
  return ERROR_LIKE.test(text) ? CellError.of("#VALUE!") : null;
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
