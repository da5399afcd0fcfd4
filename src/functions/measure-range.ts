import type { Evidence } from "../assessment/evidence";
import { planMeasures } from "../assessment/plan";
import { recordEvidence } from "../assessment/record-evidence";
import { isMisread, ListTallier, type ListTally, markFields } from "../assessment/record-tally";
import { subjectsOf } from "../assessment/subjects";
import { verdict } from "../assessment/verdict";
import type { Result } from "../assessment/result";
import type { ColumnMatch, RecordList } from "../lists/list";
import { RecordReader, RecordRegistry } from "../lists/read-records";
import { Scopes, UNSAID } from "../lists/scopes";
import type { Field, Norm, RecordListKind } from "../norms/norm";
import { normSet } from "../norms/norm-set";
import { parseRange } from "../workbook/address";
import type { ColumnChunk } from "../workbook/workbook";
import { isHeaderOf } from "./header-text";
import { type RangeCells } from "./range-argument";

/** A range that is one column of a list; null when it only shows which rows are in use. */
export interface RangeColumn {
  readonly field: Field | null;
  readonly range: RangeCells;
}

/** What the engine says of a norm, with ranges for the columns of a list. */
export interface MeasuredRange {
  readonly evidence: Evidence | null;
  readonly result: Result;
  /** Indices, within the ranges, of the cells that keep the figure from being certain. */
  readonly obstacles: readonly number[];
}

/**
 * Takes ranges for the columns of a list without a year, a month or a service, and measures a norm as
 * a check does: the same reading of cells, the same bounds, the same verdict. Cells side by side in
 * ranges of one list are one record; a first row that repeats known headers is left out.
 */
export function measureRange(
  norm: Norm,
  kind: RecordListKind,
  columns: readonly RangeColumn[],
): MeasuredRange {
  const { list, first } = listOf(kind, columns);
  const registry = new RecordRegistry(new Scopes());
  const tally = tallyOf(norm, list, () => chunksOf(columns, first), registry);
  const [subject] = subjectsOf(registry.scopes);
  if (subject === undefined) throw new RangeError("no subject");
  const evidence = recordEvidence(norm, subject, {
    tallies: [tally],
    registry,
    scopeOf: () => UNSAID,
  });
  const result = verdict(norm, subject, evidence === null ? [] : [evidence], {
    year: null,
    month: 12,
    userNorms: null,
    tooLarge: () => false,
  });
  return { evidence, result, obstacles: obstaclesIn(evidence) };
}

/** The header row that the ranges start with, or none, and the list below it. */
function listOf(
  kind: RecordListKind,
  columns: readonly RangeColumn[],
): { list: RecordList; first: number } {
  const start = firstUsed(columns);
  const width = widthOf(columns);
  const isHeader = columns.some(({ field, range }) => {
    const cell = range.cells[start];
    return field !== null && typeof cell === "string" && isHeaderOf(kind, field, cell);
  });
  const matches = columns.flatMap(({ field, range }, column): ColumnMatch<Field>[] => {
    const cell = range.cells[start];
    const header = isHeader && typeof cell === "string" ? cell : "";
    return field === null
      ? []
      : [{ field, column, header, confidence: 1, how: "exact", alias: header }];
  });
  // A header above a block of columns is one row of it; beside a row of cells it is one cell.
  const first = !isHeader
    ? start
    : width === 1 || rowsOf(columns) === 1
      ? start + 1
      : nextRow(start, width);
  const list: RecordList = {
    kind,
    sheet: "",
    table: null,
    headerRow: first,
    firstRow: first + 1,
    lastRow: null,
    span: { firstColumn: 0, lastColumn: columns.length - 1 },
    unmapped: [],
    titles: [],
    service: null,
    period: null,
    hidden: { sheet: false, columns: [] },
    columns: matches,
    merges: [],
  };
  return { list, first };
}

function firstUsed(columns: readonly RangeColumn[]): number {
  const starts = columns.map(({ range }) => range.cells.findIndex((cell) => cell !== null));
  return Math.min(...starts.filter((start) => start >= 0));
}

function widthOf(columns: readonly RangeColumn[]): number {
  return columns[0]?.range.columns ?? 1;
}

function rowsOf(columns: readonly RangeColumn[]): number {
  return columns[0]?.range.rows ?? 1;
}

function nextRow(index: number, width: number): number {
  return (Math.floor(index / width) + 1) * width;
}

/** Rows handed over at once: what is made of them then stays small. */
const CHUNK_ROWS = 1 << 14;

/** Every place where any of the ranges holds something; its row is its index and one. */
function* chunksOf(columns: readonly RangeColumn[], first: number): Generator<ColumnChunk> {
  const sources = columns.map(({ range }) => range.cells);
  const length = Math.max(...sources.map((cells) => cells.length));
  for (let from = first; from < length; from += CHUNK_ROWS) {
    const to = Math.min(length, from + CHUNK_ROWS);
    const rows: number[] = [];
    for (let i = from; i < to; i++) {
      for (const cells of sources) {
        if ((cells[i] ?? null) === null) continue;
        rows.push(i + 1);
        break;
      }
    }
    if (rows.length === 0) continue;
    const used = sources.map((cells) => rows.map((row) => cells[row - 1] ?? null));
    yield { rows, columns: used, hiddenRows: 0, progress: to / length };
  }
}

function tallyOf(
  norm: Norm,
  list: RecordList,
  chunks: () => Iterable<ColumnChunk>,
  registry: RecordRegistry,
): ListTally {
  const measures = planMeasures({ ...normSet, norms: [norm] }, () => null);
  let onlyMarks = markFields(list);
  for (;;) {
    const reader = new RecordReader(list, registry, undefined, false);
    const tallier = new ListTallier(list, { index: UNSAID, around: undefined }, measures, {
      period: null,
      onlyMarks,
      referenceDay: null,
    });
    for (const chunk of chunks()) {
      const columns = reader.asked.map((column) => chunk.columns[column] ?? []);
      tallier.add(reader.read({ ...chunk, columns }));
    }
    const seen = reader.seen();
    if (!isMisread(onlyMarks, seen)) return tallier.tally(seen);
    onlyMarks = seen.onlyMarks;
  }
}

function obstaclesIn(evidence: Evidence | null): number[] {
  return (evidence?.obstacles ?? []).flatMap(({ address }) => {
    const range = parseRange(address);
    if (range === null) return [];
    const { firstRow, lastRow } = range;
    return Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow - 1 + i);
  });
}
