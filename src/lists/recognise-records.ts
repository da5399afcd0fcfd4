import type { Field, RecordListKind } from "../norms/norm";
import { AliasIndex, type AliasMatch, CONFIDENCE_BAR } from "./alias-index";
import { FIELDS, LIST_KINDS, RECORD_LIST_KINDS } from "./fields";
import { hintStrength, saysOtherKind } from "./hints";
import type { ColumnMatch, UnmappedColumn } from "./list";
import type { SheetView } from "./sheet-view";
import { readDay } from "./read-date";

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
    for (const headers of headerReadings(view, row)) {
      const titles = view.titlesAbove(headers.grouped ? row - 1 : row);
      if (only?.kind === undefined && saysOtherKind([...names, ...titles])) continue;
      for (const kind of kinds) {
        const candidate = candidateFor(view, kind, row, headers, names, titles, only !== undefined);
        if (candidate !== null && (best === null || candidate.score > best.score + 1e-9)) {
          best = candidate;
        }
      }
    }
  }
  return best;
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
  // A group row has two texts or more (one alone is a title), and stands directly above.
  if (row > 0 && textCells(view, row - 1) >= 2) {
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
  const byName = hintStrength(names, info.hints);
  const byTitle = hintStrength(titles, info.hints);
  const byHeader = HINTED_BY_HEADERS.has(kind) ? hintStrength(allHeaders, info.hints) : 0;
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
    const match = bestOf(texts, index);
    const at = view.columnNumber(column);
    if (match === null) {
      open.push({ column: at, header });
      return;
    }
    const own: ColumnMatch<Field> = {
      field: match.target,
      column: at,
      header,
      confidence: match.confidence * plausibility(view, row, column, match),
      how: match.how,
      alias: match.alias,
    };
    if (own.confidence < CONFIDENCE_BAR) {
      open.push({ column: at, header, suggestion: own });
      return;
    }
    const rival = byField.get(own.field);
    if (rival === undefined || own.confidence > rival.confidence) {
      byField.set(own.field, own);
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

function bestOf(texts: readonly string[], index: AliasIndex<Field>): AliasMatch<Field> | null {
  let best: AliasMatch<Field> | null = null;
  for (const text of texts) {
    const match = index.match(text);
    if (match !== null && (best === null || match.confidence > best.confidence)) best = match;
  }
  return best;
}

/**
 * Doubts a match that is not to the letter when the cells below cannot be what it says: a "date"
 * column without a single date. An exact header stands: its unreadable cells become findings.
 */
function plausibility(
  view: SheetView,
  row: number,
  column: number,
  match: AliasMatch<Field>,
): number {
  if (match.how === "exact" || match.how === "profile") return 1;
  if (FIELDS[match.target].type !== "date") return 1;
  let filled = 0;
  let dates = 0;
  for (let below = row + 1; below < Math.min(view.height, row + 21); below++) {
    if (view.isBlank(below, column)) continue;
    filled++;
    if (readDay(view.cell(below, column), false).is === "value") dates++;
  }
  return filled > 0 && dates === 0 ? 0.6 : 1;
}

function indexFor(kind: RecordListKind): AliasIndex<Field> {
  const { needs, mayHave } = LIST_KINDS[kind];
  return new AliasIndex<Field>(
    [...needs, ...mayHave].map((field) => [
      field,
      [...FIELDS[field].aliases, ...(FIELDS[field].aliasesIn?.[kind] ?? [])],
    ]),
  );
}
