import type { Field, RecordListKind } from "../norms/norm";
import { AliasIndex, type AliasMatch, CONFIDENCE_BAR } from "./alias-index";
import { FIELDS, LIST_KINDS, RECORD_LIST_KINDS } from "./fields";
import { contentSpeaksAgainst, type Doubt } from "./column-content";
import { hintStrength, saysOtherKind } from "./hints";
import type { Sense } from "./header-words";
import type { ColumnMatch, UnmappedColumn } from "./list";
import type { SheetView } from "./sheet-view";

export interface RecordCandidate {
  readonly kind: RecordListKind;
  /** Index in the view. */
  readonly headerRow: number;
  readonly columns: readonly ColumnMatch<Field>[];
  readonly unmapped: readonly UnmappedColumn[];
  readonly score: number;
}

const INDEXES = new Map(RECORD_LIST_KINDS.map((kind) => [kind, indexFor(kind)]));

/** Kinds in whose headers the hint words themselves tell the list: "Type personenalarm". */
const HINTED_BY_HEADERS: ReadonlySet<RecordListKind> = new Set<RecordListKind>([
  ...(["proactieve-acties", "hulpmiddelen", "hulpmiddelenadvies", "personenalarmen"] as const),
  ...(["woonadviezen", "mdo", "toeleidingen", "zorgplanning"] as const),
]);

/**
 * The best reading of the view as a record list, or null. The header may be any row of the view, alone
 * or under a row of group headers; a row that only half fits gives nothing.
 */
export function recogniseRecords(
  view: SheetView,
  names: readonly string[],
  only?: { readonly kind?: RecordListKind; readonly headerRow?: number },
): RecordCandidate | null {
  let best: RecordCandidate | null = null;
  const kinds = only?.kind === undefined ? RECORD_LIST_KINDS : [only.kind];
  const rows =
    only?.headerRow === undefined
      ? Array.from({ length: view.height }, (_, row) => row)
      : [only.headerRow];
  for (const row of rows) {
    if (textCells(view, row) === 0) continue;
    if (only?.headerRow === undefined && hasFigures(view, row)) continue;
    for (const headers of headerReadings(view, row)) {
      const titles = view.titlesAbove(headers.grouped ? row - 1 : row);
      for (const kind of kinds) {
        if (only?.kind === undefined && saysOtherKind(names, titles, kind)) continue;
        const candidate = candidateFor(view, kind, row, headers, names, titles, only !== undefined);
        if (candidate !== null && (best === null || candidate.score > best.score + 1e-9)) {
          best = candidate;
        }
      }
    }
  }
  return best;
}

/** Numbers and errors stand in records; a row that holds any is no row of headers. */
function hasFigures(view: SheetView, row: number): boolean {
  for (let column = 0; column < view.width; column++) {
    const cell = view.cell(row, column);
    if (cell !== null && typeof cell !== "string") return true;
  }
  return false;
}

function textCells(view: SheetView, row: number): number {
  let count = 0;
  for (let column = 0; column < view.width; column++) if (view.text(row, column) !== "") count++;
  return count;
}

interface Headers {
  readonly grouped: boolean;
  /** Texts to try for each column, the plainest first. */
  readonly texts: readonly (readonly string[])[];
}

function headerReadings(view: SheetView, row: number): Headers[] {
  const columns = Array.from({ length: view.width }, (_, column) => column);
  const plain = columns.map((column) => nonEmpty([view.text(row, column)]));
  const readings: Headers[] = [{ grouped: false, texts: plain }];
  // A group row stands directly above; one text alone at its start is a title.
  const above = row === 0 ? 0 : textCells(view, row - 1);
  if (above >= 2 || (above === 1 && view.text(row - 1, 0) === "")) {
    const texts = columns.map((column) => {
      const own = view.text(row, column);
      if (own === "") return nonEmpty([view.text(row - 1, column)]);
      const group = view.groupText(row - 1, column);
      return nonEmpty([own, group === "" || group === own ? "" : `${group} ${own}`]);
    });
    readings.push({ grouped: true, texts });
  }
  return readings;
}

function nonEmpty(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== "");
}

function candidateFor(
  view: SheetView,
  kind: RecordListKind,
  row: number,
  headers: Headers,
  names: readonly string[],
  titles: readonly string[],
  chosen: boolean,
): RecordCandidate | null {
  const info = LIST_KINDS[kind];
  const { columns, unmapped } = assign(view, kind, row, headers);
  const mapped = new Set(columns.map((match) => match.field));
  if (!info.needs.every((field) => mapped.has(field)) && !chosen) return null;
  if (columns.length === 0) return null;

  const allHeaders = headers.texts.map((texts) => texts.at(-1) ?? "");
  const telling = info.telling.filter((field) => mapped.has(field)).length;
  const byName = hintStrength(names, kind);
  const byTitle = hintStrength(titles, kind);
  const byHeader = HINTED_BY_HEADERS.has(kind) ? hintStrength(allHeaders, kind) : 0;
  const hint = Math.max(2.5 * byName, 2 * byTitle, 1.5 * byHeader);
  const told = hint > 0 || telling >= info.tellingNeeded;
  // One column says too little, unless the sheet says the rest.
  const enough = columns.length >= 2 || byName > 0 || byTitle > 0;
  if (!chosen && !(told && enough)) return null;

  const score =
    columns.reduce((sum, c) => sum + c.confidence * (info.needs.includes(c.field) ? 1.5 : 1), 0) +
    telling +
    hint -
    // Two readings of the same row that map as much: the plain one, and the row nearest the data.
    (headers.grouped ? 0.1 : 0);
  return { kind, headerRow: row, columns, unmapped, score };
}

/** Gives each column its best field, and each field its best column. */
function assign(
  view: SheetView,
  kind: RecordListKind,
  row: number,
  headers: Headers,
): { columns: ColumnMatch<Field>[]; unmapped: UnmappedColumn[] } {
  const index = INDEXES.get(kind);
  const byField = new Map<Field, ColumnMatch<Field>>();
  const open: UnmappedColumn[] = [];
  headers.texts.forEach((texts, column) => {
    const header = texts.at(-1);
    if (header === undefined || index === undefined) return;
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
    if (rival === undefined || confidence > rival.confidence) {
      byField.set(field, own);
      if (rival) open.push({ column: rival.column, header: rival.header });
    } else {
      open.push({ column: at, header });
    }
  });
  return {
    columns: [...byField.values()].sort((a, b) => a.column - b.column),
    unmapped: open.sort((a, b) => a.column - b.column),
  };
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
  for (const match of texts.flatMap((text) => index.matches(text))) {
    const { confidence } = match;
    if (best !== null && confidence <= best.confidence) continue;
    const doubt = contentSpeaksAgainst(view, row, column, FIELDS[match.target].type);
    const own = { ...match, confidence: confidence * CREDIT[doubt][match.how === "exact" ? 0 : 1] };
    if (best === null || own.confidence > best.confidence) best = own;
  }
  return best;
}

/** What is left of the confidence, for a header to the letter and for another. */
const CREDIT: Readonly<Record<Doubt, readonly [number, number]>> = {
  none: [1, 1],
  some: [0.8, 0.6],
  strong: [0.6, 0.6],
};

/** Headers of identifiers may ask for a number, those of counts for a count, and others for neither. */
function sensesOf(field: Field): readonly Sense[] {
  const { type } = FIELDS[field];
  if (type === "identifier" || type === "service") return [null, "number"];
  return type === "count" ? [null, "count"] : [null];
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
