/** Texts and quoted sheet names, in which anything may stand. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/**
 * A function of the add-in, as Excel shows it with the add-in (DMW.NORM) and as it may show it without
 * (_xldudf_DMW_NORM).
 */
const OWN_FUNCTION = /(?<![\w.\\])(?:DMW\.|_xldudf_DMW_)[A-Z][A-Z0-9_.]*\s*\(/i;

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
