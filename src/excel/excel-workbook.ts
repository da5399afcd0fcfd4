import type { Range } from "../workbook/address";
import type {
  ColumnChunk,
  ColumnRequest,
  SheetFacts,
  SheetWindow,
  Workbook,
  WorkbookFacts,
} from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbook-error";
import { readColumns } from "./excel-columns";
import { type Outline, readOutline } from "./excel-facts";
import { readMerges } from "./excel-merges";
import { type BlockCells, readInParts } from "./read-blocks";
import type { ExcelRun } from "./run";
import { emptyWindow, firstHeldRow, windowOf } from "./top-window";

/** Rows read further when the first ones hold only white space. */
const FURTHER_ROWS = 2000;
/** Rows read of every sheet at once; who asks for more gets it in a request of its own. */
const MOST_ROWS_OF_ALL = 100;
/** Headers of tables are looked for this deep, and so many rows below them are shown. */
const DEEPEST = 2000;
const BELOW_HEADER = 20;

interface Tops {
  readonly blocks: ReadonlyMap<string, BlockCells>;
  readonly merges: ReadonlyMap<string, readonly Range[] | null>;
}

/**
 * The reading port over the workbook that is open in Excel. What lies where is asked once, by `facts`;
 * the tops of all sheets together, with the first of them. So the number of requests depends neither on
 * the number of sheets nor, apart from chunks, on the number of rows.
 */
export class ExcelWorkbook implements Workbook {
  private outline: Promise<Outline> | null = null;
  private tops: Promise<Tops> | null = null;

  constructor(private readonly run: ExcelRun) {}

  /** Begins a new reading: forgets what was known. Throws WorkbookError. */
  async facts(signal?: AbortSignal): Promise<WorkbookFacts> {
    this.outline = null;
    this.tops = null;
    return (await this.outlined(signal)).facts;
  }

  async top(sheet: string, rowCount: number, signal?: AbortSignal): Promise<SheetWindow> {
    const used = await this.usedOf(sheet, signal);
    const tops = await this.topsOf(rowCount, signal);
    const merges = tops.merges.get(sheet) ?? null;
    let block = tops.blocks.get(sheet);
    if (used === null || block === undefined) return emptyWindow([], false);
    let firstRow = firstHeldRow(block);
    // Only white space so far: rare, so each further part may cost a request.
    while (firstRow === null && block.area.lastRow < used.lastRow) {
      block = await this.block(sheet, used, block.area.lastRow + 1, FURTHER_ROWS, signal);
      firstRow = firstHeldRow(block);
    }
    if (firstRow === null) return emptyWindow(merges, false);
    const wanted = Math.min(used.lastRow, firstRow + rowCount - 1);
    if (block.area.lastRow < wanted) {
      block = await this.block(sheet, used, firstRow, rowCount, signal);
    }
    return windowOf(block, used, firstRow, rowCount, merges);
  }

  async *columns(request: ColumnRequest, signal?: AbortSignal): AsyncGenerator<ColumnChunk> {
    yield* readColumns(this.run, request, await this.usedOf(request.sheet, signal), signal);
  }

  private async usedOf(sheet: string, signal?: AbortSignal): Promise<Range | null> {
    const used = (await this.outlined(signal)).used.get(sheet);
    if (used === undefined) throw new WorkbookError("sheet-gone", "no sheet of that name");
    return used;
  }

  private outlined(signal?: AbortSignal): Promise<Outline> {
    const asked = this.outline ?? readOutline(this.run, signal);
    this.outline = asked;
    return orForget(asked, () => {
      if (this.outline === asked) this.outline = null;
    });
  }

  private async topsOf(rowCount: number, signal?: AbortSignal): Promise<Tops> {
    const outline = await this.outlined(signal);
    const asked = this.tops ?? this.readTops(outline, rowCount, signal);
    this.tops = asked;
    return orForget(asked, () => {
      if (this.tops === asked) this.tops = null;
    });
  }

  private async readTops(
    { facts, used }: Outline,
    rowCount: number,
    signal: AbortSignal | undefined,
  ): Promise<Tops> {
    const sheets = facts.sheets.flatMap((sheet) => {
      const area = used.get(sheet.name) ?? null;
      return area === null ? [] : [{ sheet, area }];
    });
    const read = await readInParts(
      this.run,
      sheets.map(({ sheet, area }) =>
        topBlock(sheet.name, area, area.firstRow, depth(sheet, rowCount)),
      ),
      signal,
    );
    const names = sheets.map(({ sheet }) => sheet.name);
    return {
      blocks: new Map(names.flatMap((name, i) => entry(name, read[i]))),
      merges: names.length === 0 ? new Map() : await readMerges(this.run, names, signal),
    };
  }

  private async block(
    sheet: string,
    used: Range,
    firstRow: number,
    rowCount: number,
    signal?: AbortSignal,
  ): Promise<BlockCells> {
    const [block] = await readInParts(
      this.run,
      [topBlock(sheet, used, firstRow, rowCount)],
      signal,
    );
    if (block === undefined) throw new WorkbookError("host-busy", "a range without an answer");
    return block;
  }
}

function entry(name: string, block: BlockCells | undefined): [string, BlockCells][] {
  return block === undefined ? [] : [[name, block]];
}

function topBlock(sheet: string, used: Range, firstRow: number, rowCount: number) {
  const lastRow = Math.min(used.lastRow, firstRow + rowCount - 1);
  const area = { ...used, firstRow, lastRow };
  return { sheet, area, formats: true, hiddenRows: true, hiddenColumns: true };
}

/** Whoever looks for lists wants to see the header of every table, so that is read at once. */
function depth({ tables }: SheetFacts, rowCount: number): number {
  const headers = tables.map(({ range }) => range.firstRow + BELOW_HEADER);
  const forAll = Math.min(rowCount, MOST_ROWS_OF_ALL);
  return Math.max(forAll, Math.min(DEEPEST, Math.max(0, ...headers)));
}

/** One caller's cancelling must not stop the next: a failure is not kept. */
async function orForget<T>(asked: Promise<T>, forget: () => void): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    forget();
    throw error;
  }
}
