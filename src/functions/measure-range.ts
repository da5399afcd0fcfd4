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
import { atOnce } from "../workbook/slices";
import type { ColumnChunk } from "../workbook/workbook";
import { type ListStart, startOfList } from "./list-start";
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
 * ranges of one list are one record; a first row that repeats known headers is left out. `rowsOf` gives
 * the indices to look at, ascending: all that hold anything, unless the caller knows that fewer say the
 * same.
 */
export function measureRange(
  norm: Norm,
  kind: RecordListKind,
  columns: readonly RangeColumn[],
  rowsOf: (start: ListStart) => readonly number[] = ({ first }) => rowsInUse(columns, first),
): MeasuredRange {
  const start = startOfList(kind, columns);
  const rows = rowsOf(start);
  const list = listOf(kind, columns, start);
  const registry = new RecordRegistry(new Scopes());
  const tally = tallyOf(norm, list, () => chunksOf(columns, rows), registry);
  const [subject] = subjectsOf(registry.scopes);
  if (subject === undefined) throw new RangeError("no subject");
  const evidence = atOnce(
    recordEvidence(norm, subject, {
      tallies: [tally],
      registry,
      scopeOf: () => UNSAID,
    }),
  );
  const result = verdict(norm, subject, evidence === null ? [] : [evidence], {
    year: null,
    month: 12,
    userNorms: null,
    tooLarge: () => false,
  });
  return { evidence, result, obstacles: obstaclesIn(evidence) };
}

/** The list that the ranges are columns of. */
function listOf(
  kind: RecordListKind,
  columns: readonly RangeColumn[],
  { first, headers }: ListStart,
): RecordList {
  const matches = columns.flatMap(({ field }, column): ColumnMatch<Field>[] => {
    const header = headers[column] ?? "";
    return field === null
      ? []
      : [{ field, column, header, confidence: 1, how: "exact", alias: header }];
  });
  return {
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
}

/** Rows handed over at once: what is made of them then stays small. */
const CHUNK_ROWS = 1 << 14;

/** Indices, from `first` on, where any of the ranges holds something. */
function rowsInUse(columns: readonly RangeColumn[], first: number): number[] {
  const sources = columns.map(({ range }) => range.cells);
  const length = Math.max(...sources.map((cells) => cells.length));
  const rows: number[] = [];
  for (let i = first; i < length; i++) {
    for (const cells of sources) {
      if ((cells[i] ?? null) === null) continue;
      rows.push(i);
      break;
    }
  }
  return rows;
}

/** The cells of these rows; the number of a row is its index and one. */
function* chunksOf(
  columns: readonly RangeColumn[],
  indices: readonly number[],
): Generator<ColumnChunk> {
  for (let from = 0; from < indices.length; from += CHUNK_ROWS) {
    const part = indices.slice(from, from + CHUNK_ROWS);
    yield {
      rows: part.map((index) => index + 1),
      columns: columns.map(({ range }) => part.map((index) => range.cells[index] ?? null)),
      hiddenRows: 0,
      progress: (from + part.length) / indices.length,
    };
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
