import type { Field, RecordListKind } from "../norms/norm";
import { AliasIndex, type AliasMatch, CONFIDENCE_BAR } from "./alias-index";
import { contentSpeaksAgainst, type Doubt } from "./column-content";
import { FIELDS, LIST_KINDS, RECORD_LIST_KINDS } from "./fields";
import type { Sense } from "./header-words";
import type { ColumnMatch, UnmappedColumn } from "./list";
import { isNoMonthlyFee, isPaidByOther } from "./fee-words";
import { normalise, wordsOf } from "./normalise";
import type { SheetView } from "./sheet-view";

const INDEXES = new Map(RECORD_LIST_KINDS.map((kind) => [kind, indexFor(kind)]));

/** The field that a header says by itself in such a list; null when it says none for certain. */
export function fieldOfHeader(kind: RecordListKind, header: string): Field | null {
  const match = INDEXES.get(kind)?.match(header) ?? null;
  return match !== null && match.confidence >= CONFIDENCE_BAR ? match.target : null;
}

/** Two columns whose headers both say one field; indices in the view. */
export interface Rival {
  readonly field: Field;
  readonly columns: readonly [number, number];
  /** Each names a year of its own; the latest is taken. */
  readonly byYear: boolean;
}

/**
 * Gives each column its best field, and each field its best column.
 *
 * @param headers for each column the texts to try, the fullest last.
 */
export function assignColumns(
  view: SheetView,
  kind: RecordListKind,
  row: number,
  headers: readonly (readonly string[])[],
): { columns: ColumnMatch<Field>[]; unmapped: UnmappedColumn[]; rivals: Rival[] } {
  const index = INDEXES.get(kind);
  const rivals: Rival[] = [];
  const byField = new Map<Field, ColumnMatch<Field>>();
  const open: UnmappedColumn[] = [];
  headers.forEach((texts, column) => {
    const header = texts.at(-1);
    if (header === undefined || index === undefined) return;
    if (asksNo(header)) {
      open.push({ column: view.columnNumber(column), header });
      return;
    }
    const match = bestOf(view, row, column, texts, index);
    const at = view.columnNumber(column);
    if (match === null) {
      open.push({ column: at, header });
      return;
    }
    const { target: field, confidence, how, alias } = match;
    const own: ColumnMatch<Field> = { field, column: at, header, confidence, how, alias };
    if (confidence < CONFIDENCE_BAR) {
      open.push({ column: at, header, suggestion: own });
      return;
    }
    const rival = byField.get(field);
    const earlier = rival === undefined ? 0 : yearIn(rival.header);
    const year = yearIn(header);
    const byYear = earlier > 0 && year > 0 && year !== earlier;
    if (rival) {
      rivals.push({ field, columns: [rival.column - view.columnNumber(0), column], byYear });
    }
    if (rival && isOneOfSeveral(field, header, rival.header)) {
      byField.set(field, { ...rival, also: [...(rival.also ?? []), { column: at, header }] });
      return;
    }
    const isBetter = byYear ? year > earlier : rival === undefined || confidence > rival.confidence;
    if (isBetter) {
      byField.set(field, own);
      if (rival) open.push({ column: rival.column, header: rival.header });
    } else {
      open.push({ column: at, header });
    }
  });
  return {
    columns: [...byField.values()].sort((a, b) => a.column - b.column),
    unmapped: open.sort((a, b) => a.column - b.column),
    rivals,
  };
}

const YES_WORDS: ReadonlySet<string> = new Set(["ja", "j", "oui", "yes"]);
const NO_WORDS: ReadonlySet<string> = new Set(["nee", "neen", "non", "no"]);

/** "Zorgbehoefte nee": a mark in it says the reverse. "(ja/nee)" only says how the column is filled in. */
function asksNo(header: string): boolean {
  const words = wordsOf(header);
  return words.some((word) => NO_WORDS.has(word)) && !words.some((word) => YES_WORDS.has(word));
}

/** "Module 1" and "Module 2" say together which modules there are; of other fields one column is right. */
function isOneOfSeveral(field: Field, header: string, rival: string): boolean {
  if (FIELDS[field].type !== "module") return false;
  const [one, other] = [header, rival].map((text) => normalise(text).replace(PLACE, " ").trim());
  return one === other;
}

const PLACE = /\b\d\b/gu;

/** The year that a header names; 0 for none. */
function yearIn(header: string): number {
  return Number(/(?<!\d)20\d{2}(?!\d)/.exec(header)?.[0] ?? 0);
}

/**
 * The best field for a column, by any of its texts. One that the cells below speak against gives way:
 * to a field that they fit, else to none. A header to the letter stands, and its unreadable cells become
 * findings, except where nothing at all can come of them.
 */
function bestOf(
  view: SheetView,
  row: number,
  column: number,
  texts: readonly string[],
  index: AliasIndex<Field>,
): AliasMatch<Field> | null {
  let best: AliasMatch<Field> | null = null;
  for (const text of texts) {
    for (const match of index.matches(text)) {
      if (best !== null && match.confidence <= best.confidence) continue;
      if (match.target === "bijdrage" && (isNoMonthlyFee(text) || isPaidByOther(text))) continue;
      const doubt = contentSpeaksAgainst(view, row, column, match.target);
      const credit = CREDIT[doubt][match.how === "exact" ? 0 : 1];
      const own = { ...match, confidence: match.confidence * credit };
      if (best === null || own.confidence > best.confidence) best = own;
    }
  }
  return best;
}

/** What is left of the confidence, for a header to the letter and for another. */
const CREDIT: Readonly<Record<Doubt, readonly [number, number]>> = {
  none: [1, 1],
  some: [0.8, 0.6],
  strong: [0.6, 0.6],
};

/**
 * Headers of identifiers may ask for a number, and those of counts must ask for a count unless they are
 * ours to the letter: "uitleningen" are counted, an "uitlening" is one. Others ask for neither.
 */
function sensesOf(field: Field): readonly Sense[] {
  const { type } = FIELDS[field];
  if (type === "identifier" || type === "service") return [null, "number"];
  return type === "count" ? ["count"] : [null];
}

function indexFor(kind: RecordListKind): AliasIndex<Field> {
  const { needs, mayHave, subject } = LIST_KINDS[kind];
  return new AliasIndex<Field>(
    [...needs, ...mayHave].map((field) => {
      const { type, aliases, aliasesIn } = FIELDS[field];
      const own = aliasesIn?.[kind] ?? [];
      // A date named after the list says more than any other: the placement, not the application.
      return [field, type === "date" ? [...own, ...aliases] : [...aliases, ...own]];
    }),
    { neutral: subject, senses: sensesOf },
  );
}
