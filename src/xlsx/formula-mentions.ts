/** What a formula may refer to; names compare without case, as in Excel. */
export interface Wanted {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  /** Columns of those tables: only references to these count then. Left out: any reference does. */
  readonly columns?: readonly string[];
}

/** Functions that read a reference from a text. */
const FROM_TEXT = /\b(?:INDIRECT|ADDRESS)\s*\(/i;
const LINK = /\bHYPERLINK\s*\(/i;
const TEXT = /"(?:[^"]|"")*"/g;

const WORD = /[\p{L}\p{N}_.\\?]+/uy;

/**
 * True when a formula refers to one of these sheets or tables of its own workbook. What belongs to
 * another workbook does not count, and texts only in formulas with INDIRECT or ADDRESS, as far as they
 * name it whole; a reference through sheets ('A:Z'!B2) counts for its ends.
 * @param formula as the file has it, in English and without "="
 */
export function mentions(formula: string, wanted: Wanted): boolean {
  return refers(formula, wanted) || (FROM_TEXT.test(formula) && textRefers(formula, wanted));
}

/** True when a formula makes a link to one of these. */
export function linksTo(formula: string, wanted: Wanted): boolean {
  return LINK.test(formula) && textRefers(formula, wanted);
}

function textRefers(formula: string, wanted: Wanted): boolean {
  const sheets = wanted.columns === undefined ? wanted.sheets.map(lower) : [];
  return [...formula.matchAll(TEXT)].some(([quoted]) => {
    const text = quoted.slice(1, -1).replace(/""/g, '"').replace(/^#/, "");
    return refers(text, wanted) || sheets.includes(lower(text.replace(/^'|'$/g, "")));
  });
}

function refers(formula: string, wanted: Wanted): boolean {
  const sheets = wanted.sheets.map(lower);
  const tables = wanted.tables.map(lower);
  const columns = wanted.columns?.map(lower) ?? null;
  let at = 0;
  /** What came just before: an external workbook's "]" or a sheet's "!" makes a name somebody else's. */
  let before = "";
  let word = "";
  const isSheet = (name: string) => name.split(":").some((one) => sheets.includes(one));
  while (at < formula.length) {
    const sign = formula[at] ?? "";
    if (sign === '"' || sign === "'") {
      const end = endOfQuoted(formula, at, sign);
      const name = lower(formula.slice(at + 1, end - 1)).replace(/''/g, "'");
      if (sign === "'" && formula[end] === "!" && isSheet(name)) return true;
      at = end;
      [before, word] = [sign, ""];
    } else if (sign === "[") {
      const end = endOfBrackets(formula, at);
      if (before === "word" && tables.includes(word)) {
        const inside = lower(formula.slice(at, end)).replace(/'(.)/gs, "$1");
        if (columns === null || columns.some((column) => inside.includes(column))) return true;
      }
      at = end;
      [before, word] = ["]", ""];
    } else {
      WORD.lastIndex = at;
      const [text] = WORD.exec(formula) ?? [];
      if (text === undefined) {
        at++;
        before = sign;
        continue;
      }
      at += text.length;
      const next = formula[at];
      const theirs = before === "]";
      const name = lower(text);
      // Of Sheet1:Sheet2!A1 both ends are names of sheets.
      const isEnd = next === "!" || (next === ":" && leadsToSheet(formula, at + 1));
      if (isEnd && !theirs && sheets.includes(name)) return true;
      const alone = next !== "[" && next !== "!" && next !== "(" && before !== "!";
      if (columns === null && alone && !theirs && tables.includes(name)) return true;
      [before, word] = [before === "!" || theirs ? "theirs" : "word", name];
    }
  }
  return false;
}

function leadsToSheet(formula: string, at: number): boolean {
  WORD.lastIndex = at;
  const [text] = WORD.exec(formula) ?? [];
  return text !== undefined && formula[at + text.length] === "!";
}

/** Where the formula goes on after a text or name; a doubled quote stands for one. */
function endOfQuoted(formula: string, from: number, quote: string): number {
  for (let at = from + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

/** The same after "[…]", which may hold others; an apostrophe makes the next sign a plain one. */
function endOfBrackets(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const sign = formula[at];
    if (sign === "'") at++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

function lower(text: string): string {
  return text.toLowerCase();
}
