import type { Field, RecordListKind } from "../norms/norm";
import type { Sliced } from "../workbook/slices";
import { assignColumns, type Rival } from "./assign-columns";
import { LIST_KINDS, RECORD_LIST_KINDS } from "./fields";
import { hintStrength, saysOtherKind } from "./hints";
import type { IsService } from "./indicator-candidate";
import type { ColumnMatch, UnmappedColumn } from "./list";
import { normalise } from "./normalise";
import type { Refusal } from "./not-registrations";
import { withCells } from "./recognise-cells";
import type { SheetView } from "./sheet-view";

export interface RecordCandidate {
  readonly kind: RecordListKind;
  /** Index in the view. */
  readonly headerRow: number;
  readonly columns: readonly ColumnMatch<Field>[];
  readonly unmapped: readonly UnmappedColumn[];
  readonly rivals: readonly Rival[];
  readonly score: number;
}

/** What is told of a sheet by the way: that it was refused, at the header of the column that says why. */
export type OnRefusal = (refusal: Refusal, headerRow: number) => void;

/** Kinds in whose headers the hint words themselves tell the list: "Type personenalarm". */
const HINTED_BY_HEADERS: ReadonlySet<RecordListKind> = new Set<RecordListKind>([
  ...(["hulpmiddelen", "hulpmiddelenadvies", "personenalarmen"] as const),
  ...(["woonadviezen", "mdo", "toeleidingen", "zorgplanning"] as const),
]);

/**
 * The best reading of the view as a record list, or null. The header may be any row of the view, alone
 * or under a row of group headers; a row that only half fits gives nothing.
 */
export function* recogniseRecords(
  view: SheetView,
  names: readonly string[],
  isService: IsService,
  only?: { readonly kind?: RecordListKind; readonly headerRow?: number },
  onRefusal: OnRefusal = () => undefined,
): Sliced<RecordCandidate | null> {
  let best: RecordCandidate | null = null;
  const kinds = only?.kind === undefined ? RECORD_LIST_KINDS : [only.kind];
  const rows =
    only?.headerRow === undefined
      ? Array.from({ length: view.height }, (_, row) => row)
      : [only.headerRow];
  for (const row of rows) {
    yield;
    if (textCells(view, row) === 0) continue;
    if (only?.headerRow === undefined && hasFigures(view, row)) continue;
    for (const headers of headerReadings(view, row)) {
      for (const kind of kinds) {
        const candidate = candidateFor(view, kind, row, headers, names, only !== undefined);
        if (candidate !== null && (best === null || candidate.score > best.score + 1e-9)) {
          best = candidate;
        }
      }
    }
  }
  if (best === null) return null;
  const { kind, headerRow } = best;
  const columns = withCells(view, kind, headerRow, best, isService, (refusal) => {
    onRefusal(refusal, headerRow);
  });
  return columns === null ? null : { ...best, ...columns };
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
      if (own === "") return nonEmpty([spans(view, row, column) ? "" : view.text(row - 1, column)]);
      const group = view.groupText(row - 1, column);
      const both = group !== "" && group !== own && normalise(own) !== "";
      return nonEmpty([own, both ? `${group} ${own}` : ""]);
    });
    readings.push({ grouped: true, texts });
  }
  return readings;
}

/** True when the text above heads more than its own column, and so does not name this one. */
function spans(view: SheetView, row: number, column: number): boolean {
  if (view.mergedDown(row, column)) return false;
  return view.text(row - 1, column + 1) === "" && view.text(row, column + 1) !== "";
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
  chosen: boolean,
): RecordCandidate | null {
  const info = LIST_KINDS[kind];
  const { columns, unmapped, rivals } = assignColumns(view, kind, row, headers.texts);
  const mapped = new Set(columns.map((match) => match.field));
  if (columns.length === 0) return null;
  if (!chosen && !info.needs.every((field) => mapped.has(field))) return null;
  const titles = view.titlesAbove(headers.grouped ? row - 1 : row);
  if (!chosen && saysOtherKind(names, titles, kind)) return null;

  const allHeaders = headers.texts.map((texts) => texts.at(-1) ?? "");
  const isTelling = info.telling.some((fields) => fields.every((field) => mapped.has(field)));
  const telling = new Set(info.telling.flat().filter((field) => mapped.has(field))).size;
  const byName = hintStrength(names, kind);
  const byTitle = hintStrength(titles, kind);
  const byHeader = HINTED_BY_HEADERS.has(kind) ? hintStrength(allHeaders, kind) : 0;
  const hint = Math.max(2.5 * byName, 2 * byTitle, 1.5 * byHeader);
  const told = hint > 0 || isTelling;
  // One column says too little, unless the sheet says the rest.
  const enough = columns.length >= 2 || byName > 0 || byTitle > 0;
  if (!chosen && !(told && enough)) return null;

  const score =
    columns.reduce((sum, c) => sum + c.confidence * (info.needs.includes(c.field) ? 1.5 : 1), 0) +
    telling +
    hint -
    // Two readings of the same row that map as much: the plain one, and the row nearest the data.
    (headers.grouped ? 0.1 : 0);
  return { kind, headerRow: row, columns, unmapped, rivals, score };
}
