import type { Range } from "../workbook/address";
import type { CellFormat, CellValue } from "../workbook/cell";
import { formatOfCode } from "../workbook/number-format";
import { WorkbookError } from "../workbook/workbook-error";
import { cellCount, height, rangeAt, splitRows } from "./area";
import { cellOf, errorOf, mayBeError } from "./cell-of";
import { isTooLarge } from "./excel-faults";
import type { ExcelRun } from "./run";

/** A rectangle of cells to read. */
export interface Block {
  readonly sheet: string;
  readonly area: Range;
  /** Also the number formats. */
  readonly formats?: boolean;
  readonly hiddenRows?: boolean;
  readonly hiddenColumns?: boolean;
}

export interface BlockCells {
  readonly area: Range;
  /** Row by row. */
  readonly values: CellValue[][];
  /** Of the same shape; empty when not asked for. An empty cell is "general". */
  readonly formats: readonly (readonly CellFormat[])[];
  /** Row numbers, ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/**
 * Reads blocks in one request, all or none; a second one only when some rows are hidden and others
 * not, or when a text looks like an error. Throws WorkbookError too-large when Excel refuses, or leaves
 * the values out without a word, as it does above a number of cells.
 */
export function readBlocks(
  run: ExcelRun,
  blocks: readonly Block[],
  signal?: AbortSignal,
): Promise<BlockCells[]> {
  return run.read(async (context) => {
    const asked = blocks.map((block) => ask(context, block));
    await context.sync();
    // The library read the answer just before, in the same task.
    await run.breathe(signal);
    for (const { range } of asked) {
      if (!isGrid(range.values)) throw new WorkbookError("too-large", "Excel gave no values");
    }
    const details = asked.map((one) => askDetails(one));
    if (details.some(({ anything }) => anything)) await context.sync();
    await run.breathe(signal);
    return asked.map((one, i) => cellsOf(one, details[i]));
  }, signal);
}

/** About 3 MB of short texts with their formats: well below the 5 MB that Excel on the web allows. */
const CELLS_AT_ONCE = 60_000;

/** Reads any number of blocks, in as many requests as their cells need. Throws WorkbookError. */
export async function readInParts(
  run: ExcelRun,
  blocks: readonly Block[],
  signal?: AbortSignal,
): Promise<BlockCells[]> {
  const parts = blocks.flatMap((block, of) =>
    splitRows(block.area, CELLS_AT_ONCE).map((area) => ({ of, block: { ...block, area } })),
  );
  const read: BlockCells[] = [];
  for (const batch of batchesOf(parts.map(({ block }) => block))) {
    if (read.length > 0) await run.breathe(signal);
    read.push(...(await readHalving(run, batch, signal)));
  }
  return blocks.map((block, of) =>
    joined(
      block.area,
      read.filter((_, i) => parts[i]?.of === of),
    ),
  );
}

function batchesOf(blocks: readonly Block[]): Block[][] {
  const batches: Block[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    cells += cellCount(block.area);
    if (cells > CELLS_AT_ONCE) {
      batches.push([]);
      cells = cellCount(block.area);
    }
    batches.at(-1)?.push(block);
  }
  return batches;
}

/** Long texts can make any number of cells too large: then halves are asked for, down to one row. */
async function readHalving(
  run: ExcelRun,
  blocks: readonly Block[],
  signal: AbortSignal | undefined,
): Promise<BlockCells[]> {
  try {
    return await readBlocks(run, blocks, signal);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const [only] = blocks;
    if (only === undefined) throw error;
    if (blocks.length === 1) {
      const rows = height(only.area);
      if (rows === 1) throw error;
      const halves = splitRows(only.area, Math.ceil(cellCount(only.area) / 2));
      const read = await inTurn(
        run,
        halves.map((area) => [{ ...only, area }]),
        signal,
      );
      return [joined(only.area, read)];
    }
    const middle = Math.ceil(blocks.length / 2);
    return inTurn(run, [blocks.slice(0, middle), blocks.slice(middle)], signal);
  }
}

async function inTurn(
  run: ExcelRun,
  batches: readonly (readonly Block[])[],
  signal: AbortSignal | undefined,
): Promise<BlockCells[]> {
  const read: BlockCells[] = [];
  for (const batch of batches) read.push(...(await readHalving(run, batch, signal)));
  return read;
}

function joined(area: Range, parts: readonly BlockCells[]): BlockCells {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  return {
    area,
    values: parts.flatMap(({ values }) => values),
    formats: parts.flatMap(({ formats }) => formats),
    hiddenRows: parts.flatMap(({ hiddenRows }) => hiddenRows),
    hiddenColumns: first?.hiddenColumns ?? [],
  };
}

interface Asked {
  readonly block: Block;
  readonly range: Excel.Range;
}

function ask(context: Excel.RequestContext, block: Block): Asked {
  // Not getItemOrNullObject: a sheet that is gone must fail, not look empty.
  const range = rangeAt(context.workbook.worksheets.getItem(block.sheet), block.area);
  const wanted = ["values"];
  if (block.formats === true) wanted.push("numberFormat");
  if (block.hiddenRows === true) wanted.push("rowHidden");
  if (block.hiddenColumns === true) wanted.push("columnHidden");
  range.load(wanted);
  return { block, range };
}

interface Details {
  readonly anything: boolean;
  readonly types: { readonly column: number; readonly range: Excel.Range }[];
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

function askDetails({ block, range }: Asked): Details {
  const types = columnsWithErrors(range.values as unknown[][]).map((column) => {
    const one = range.getColumn(column);
    one.load("valueTypes");
    return { column, range: one };
  });
  // null: some are hidden, others not.
  const rows =
    block.hiddenRows === true && isMixed(range.rowHidden)
      ? range.getRowProperties({ rowHidden: true })
      : null;
  const columns =
    block.hiddenColumns === true && isMixed(range.columnHidden)
      ? range.getColumnProperties({ columnHidden: true })
      : null;
  return { anything: types.length > 0 || rows !== null || columns !== null, types, rows, columns };
}

/** Typed as a boolean, and null all the same when it differs within the range. */
function isMixed(hidden: unknown): boolean {
  return typeof hidden !== "boolean";
}

function columnsWithErrors(values: readonly (readonly unknown[])[]): number[] {
  const columns = new Set<number>();
  for (const row of values) {
    row.forEach((value, column) => {
      if (mayBeError(value)) columns.add(column);
    });
  }
  return [...columns];
}

function cellsOf({ block, range }: Asked, details: Details | undefined): BlockCells {
  const { area } = block;
  const values = (range.values as unknown[][]).map((row) => row.map(cellOf));
  for (const { column, range: typed } of details?.types ?? []) {
    typed.valueTypes.forEach(([type], i) => {
      const row = values[i];
      const value = row?.[column];
      if (row !== undefined && typeof value === "string" && type === Excel.RangeValueType.error) {
        row[column] = errorOf(value);
      }
    });
  }
  const codes = block.formats === true ? (range.numberFormat as unknown[][]) : [];
  return {
    area,
    values,
    formats: codes.map((row, i) =>
      row.map((code, j) =>
        typeof code === "string" && (values[i]?.[j] ?? null) !== null
          ? categoryOf(code)
          : "general",
      ),
    ),
    hiddenRows: hiddenOf(
      block.hiddenRows === true ? range.rowHidden : false,
      details?.rows?.value.map(({ rowHidden }) => rowHidden === true),
      area.firstRow,
      area.lastRow,
    ),
    hiddenColumns: hiddenOf(
      block.hiddenColumns === true ? range.columnHidden : false,
      details?.columns?.value.map(({ columnHidden }) => columnHidden === true),
      area.firstColumn,
      area.lastColumn,
    ),
  };
}

function hiddenOf(
  all: boolean,
  each: readonly boolean[] | undefined,
  first: number,
  last: number,
): number[] {
  const hidden: number[] = [];
  for (let at = first; at <= last; at++) {
    if (each === undefined ? all : each[at - first] === true) hidden.push(at);
  }
  return hidden;
}

/** Few codes occur, many times. Bounded, as a workbook may hold any number of them. */
const categories = new Map<string, CellFormat>();

function categoryOf(code: string): CellFormat {
  let category = categories.get(code);
  if (category === undefined) {
    if (categories.size >= 1000) categories.clear();
    category = formatOfCode(code);
    categories.set(code, category);
  }
  return category;
}

function isGrid(values: unknown): values is unknown[][] {
  return Array.isArray(values) && values.every((row) => Array.isArray(row));
}
