/**
 * Texts, quoted sheet names, and what stands between brackets: columns of tables and names of workbooks,
 * in which anything may stand, an apostrophe before a bracket of their own.
 */
const QUOTED = /"(?:[^"]|"")*"|\[(?:'.|[^\]'])*\]|'(?:[^']|'')*'/g;

/** The functions of the add-in; a test holds them against its catalogue. */
export const OWN_FUNCTIONS = [
  "NORM",
  "TOETS",
  "TEKORT",
  "ZELFZORG",
  "OPVOLGING",
  "DOELGROEPEN",
  "HULPMIDDELEN",
  "UNIEK",
  "PROGNOSE",
  "VTE",
  "BRON",
  "NORMEN",
] as const;

/**
 * A function of the add-in, as Excel shows it with the add-in (DMW.NORM) and as it may show it without
 * (_xldudf_DMW_NORM). Not the end of a longer name, nor one of another workbook.
 */
const OWN_FUNCTION = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.!\\])(?:DMW\.|_xldudf_DMW_)(?:${OWN_FUNCTIONS.join("|")})\s*\(`,
  "iu",
);

/** True when the formula calls a function of the add-in, also inside others. */
export function usesOwnFunction(formula: unknown): formula is string {
  return (
    typeof formula === "string" &&
    formula.startsWith("=") &&
    OWN_FUNCTION.test(formula.replace(QUOTED, ""))
  );
}

/** What a cell shows as long as its function has not answered, in any language: no value to keep. */
const NO_ANSWER: ReadonlySet<string> = new Set([
  "#NAME?",
  "#NAAM?",
  "#NOM?",
  "#BUSY!",
  "#BEZET!",
  "#BEZIG!",
  "#OCCUPÉ!",
  "#GETTING_DATA",
  "#CONNECT!",
  "#BLOCKED!",
  "#SPILL!",
  "#OVERLOOP!",
  "#PROPAGATION!",
]);

export function isAnswer(value: unknown): boolean {
  return !(typeof value === "string" && NO_ANSWER.has(value.toUpperCase()));
}
