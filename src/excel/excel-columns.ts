import type { Range } from "../workbook/address";
import type { CellFormat, CellValue } from "../workbook/cell";
import { isBlank } from "../workbook/cell";
import type { ColumnChunk, ColumnRequest } from "../workbook/workbook";
import { runsOf } from "./area";
import { ChunkSize } from "./chunk-size";
import { isTooLarge } from "./excel-faults";
import { type Block, type BlockCells, readBlocks, readInParts } from "./read-blocks";
import type { ExcelRun } from "./run";

/** Rows given at once, of the many that a response holds: read and added up in a part of a slice of time. */
const ROWS_GIVEN = 256;

/**
 * Reads the asked columns and no other, neighbours as one range, in responses of about a megabyte.
 * Rows in which they are all blank are looked at between the ends of the list, since a record without
 * its user is not the same as no record. Throws WorkbookError.
 */
export async function* readColumns(
  run: ExcelRun,
  request: ColumnRequest,
  used: Range | null,
  signal?: AbortSignal,
): AsyncGenerator<ColumnChunk> {
  if (used === null) return;
  const firstRow = Math.max(request.firstRow, used.firstRow);
  const lastRow = Math.min(request.lastRow ?? used.lastRow, used.lastRow);
  const inUse = request.columns.filter((c) => c >= used.firstColumn && c <= used.lastColumn);
  const size = new ChunkSize(inUse.length * (request.formats === true ? 2 : 1));
  for (let from = firstRow; from <= lastRow;) {
    const to = Math.min(lastRow, from + size.rows - 1);
    let blocks: BlockCells[];
    try {
      blocks = await readBlocks(run, blocksOf(request, inUse, from, to), signal);
    } catch (error) {
      if (!isTooLarge(error) || !size.halve()) throw error;
      continue;
    }
    await run.breathe(signal);
    const asked = new AskedColumns(request.columns, blocks, from, to);
    const held = await heldRows(run, request, used, asked, signal);
    size.learn(to - from + 1, asked.bytes());
    const hidden = new Set(blocks[0]?.hiddenRows);
    for (let at = 0; at < held.length; at += ROWS_GIVEN) {
      await run.breathe(signal);
      const rows = held.slice(at, at + ROWS_GIVEN);
      const done = (rows.at(-1) ?? to) - firstRow + 1;
      const isLast = to === lastRow && at + ROWS_GIVEN >= held.length;
      yield {
        rows,
        columns: asked.values(rows),
        ...(request.formats === true ? { formats: asked.formats(rows) } : {}),
        hiddenRows: rows.filter((row) => hidden.has(row)).length,
        progress: isLast ? 1 : done / (lastRow - firstRow + 1),
      };
    }
    from = to + 1;
  }
}

function blocksOf(
  { sheet, formats }: ColumnRequest,
  columns: readonly number[],
  firstRow: number,
  lastRow: number,
): Block[] {
  return runsOf(columns).map(({ first, last }, i) => ({
    sheet,
    area: { firstRow, lastRow, firstColumn: first, lastColumn: last },
    formats: formats === true,
    hiddenRows: i === 0,
  }));
}

/** The asked columns of some rows, put together from the blocks that were read. */
class AskedColumns {
  /** For each asked column the block that holds it; null outside the sheet's cells in use. */
  private readonly places: readonly { readonly block: BlockCells; readonly at: number }[];

  constructor(
    readonly columns: readonly number[],
    private readonly blocks: readonly BlockCells[],
    readonly firstRow: number,
    readonly lastRow: number,
  ) {
    this.places = columns.map((column) => {
      const block = blocks.find(
        ({ area }) => column >= area.firstColumn && column <= area.lastColumn,
      );
      return block === undefined
        ? { block: NO_CELLS, at: 0 }
        : { block, at: column - block.area.firstColumn };
    });
  }

  /** True when a column between the ends holds something in that row. */
  holds(row: number, span: ColumnRequest["span"]): boolean {
    return this.places.some(({ block, at }, i) => {
      const column = this.columns[i] ?? -1;
      if (column < span.firstColumn || column > span.lastColumn) return false;
      return !isBlank(block.values[row - this.firstRow]?.[at]);
    });
  }

  values(rows: readonly number[]): CellValue[][] {
    return this.places.map(({ block, at }) =>
      rows.map((row) => block.values[row - this.firstRow]?.[at] ?? null),
    );
  }

  formats(rows: readonly number[]): CellFormat[][] {
    return this.places.map(({ block, at }) =>
      rows.map((row) => block.formats[row - this.firstRow]?.[at] ?? "general"),
    );
  }

  /** About as many as the response had. */
  bytes(): number {
    let bytes = 0;
    for (const { values, formats } of this.blocks) {
      for (const row of values) {
        for (const value of row) bytes += typeof value === "string" ? value.length + 3 : 7;
      }
      bytes += formats.length * (formats[0]?.length ?? 0) * 12;
    }
    return bytes;
  }
}

const NO_CELLS: BlockCells = {
  area: { firstRow: 1, lastRow: 0, firstColumn: 0, lastColumn: -1 },
  values: [],
  formats: [],
  hiddenRows: [],
  hiddenColumns: [],
};

/** Asking for many scattered rows costs more than reading what lies between them. */
const GAP = 16;
const MOST_RUNS = 100;

/** The rows that hold anything between the ends of the list, whether it was asked for or not. */
async function heldRows(
  run: ExcelRun,
  { sheet, span, columns }: ColumnRequest,
  used: Range,
  asked: AskedColumns,
  signal: AbortSignal | undefined,
): Promise<number[]> {
  const held: number[] = [];
  const doubtful: number[] = [];
  for (let row = asked.firstRow; row <= asked.lastRow; row++) {
    (asked.holds(row, span) ? held : doubtful).push(row);
  }
  const others = columnsBetween(span, used, new Set(columns));
  if (doubtful.length === 0 || others.length === 0) return held;
  const close = runsOf(doubtful, GAP);
  const rows = close.length <= MOST_RUNS ? close : runsOf(doubtful, Infinity);
  const blocks = rows.flatMap(({ first, last }) =>
    runsOf(others).map((run) => ({
      sheet,
      area: { firstRow: first, lastRow: last, firstColumn: run.first, lastColumn: run.last },
    })),
  );
  const found = new Set<number>();
  for (const { area, values } of await readInParts(run, blocks, signal)) {
    values.forEach((row, i) => {
      if (row.some((value) => !isBlank(value))) found.add(area.firstRow + i);
    });
  }
  const more = doubtful.filter((row) => found.has(row));
  return more.length === 0 ? held : [...held, ...more].sort((a, b) => a - b);
}

function columnsBetween(
  span: ColumnRequest["span"],
  used: Range,
  known: ReadonlySet<number>,
): number[] {
  const columns: number[] = [];
  const last = Math.min(span.lastColumn, used.lastColumn);
  for (let column = Math.max(span.firstColumn, used.firstColumn); column <= last; column++) {
    if (!known.has(column)) columns.push(column);
  }
  return columns;
}
