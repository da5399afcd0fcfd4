import type { Range } from "../../src/workbook/address";
import { parseRange } from "../../src/workbook/address";
import type { CellFormat, CellValue } from "../../src/workbook/cell";
import { CellError, isBlank } from "../../src/workbook/cell";
import type {
  ColumnChunk,
  ColumnRequest,
  SheetWindow,
  TableFacts,
  Workbook,
  WorkbookFacts,
} from "../../src/workbook/workbook";
import { WorkbookError } from "../../src/workbook/workbook-error";

/** A cell as a test writes it: "#N/A" and its like are errors; an object carries a number format. */
export type Plain =
  null | number | string | boolean | { readonly v: number; readonly format: CellFormat };

export interface MemorySheet {
  readonly name: string;
  readonly rows: readonly (readonly Plain[])[];
  readonly visibility?: "visible" | "hidden" | "very-hidden";
  /** "A1:C9"; header row first. */
  readonly table?: { readonly name: string; readonly range: string; readonly totalsRows?: number };
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

const ERRORS = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|UNCALCULATED!)$/;

function cell(plain: Plain | undefined): CellValue {
  if (plain === undefined || plain === null) return null;
  if (typeof plain === "string") return ERRORS.test(plain) ? CellError.of(plain) : plain;
  return typeof plain === "object" ? plain.v : plain;
}

function format(plain: Plain | undefined): CellFormat {
  return plain !== null && typeof plain === "object" ? plain.format : "general";
}

/** The port over plain arrays, for tests of the pure rooms. Row 1, column A is `rows[0][0]`. */
export class MemoryWorkbook implements Workbook {
  constructor(
    private readonly sheets: readonly MemorySheet[],
    private readonly options: { readonly name?: string; readonly chunkRows?: number } = {},
  ) {}

  facts(): Promise<WorkbookFacts> {
    return Promise.resolve({
      name: this.options.name ?? "test.xlsx",
      sha256: null,
      date1904: false,
      sheets: this.sheets.map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility ?? "visible",
        protected: false,
        tables: sheet.table ? [tableFacts(sheet.table)] : [],
      })),
    });
  }

  top(name: string, rowCount: number): Promise<SheetWindow> {
    const sheet = this.sheet(name);
    const filled = sheet.rows.flatMap((row, i) => (row.every((p) => isBlank(cell(p))) ? [] : [i]));
    const first = filled[0];
    const last = filled.at(-1);
    const width = Math.max(0, ...sheet.rows.map((row) => row.length));
    if (first === undefined || last === undefined) {
      return Promise.resolve({
        firstRow: 1,
        firstColumn: 0,
        rows: [],
        formats: [],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        more: false,
      });
    }
    const rows = sheet.rows.slice(first, Math.min(first + rowCount, last + 1));
    const columns = Array.from({ length: width }, (_, j) => j);
    return Promise.resolve({
      firstRow: first + 1,
      firstColumn: 0,
      rows: rows.map((row) => columns.map((j) => cell(row[j]))),
      formats: rows.map((row) => columns.map((j) => format(row[j]))),
      merges: (sheet.merges ?? []).map(range),
      hiddenRows: sheet.hiddenRows ?? [],
      hiddenColumns: sheet.hiddenColumns ?? [],
      more: last >= first + rowCount,
    });
  }

  async *columns(request: ColumnRequest, signal?: AbortSignal): AsyncIterable<ColumnChunk> {
    const sheet = this.sheet(request.sheet);
    const size = this.options.chunkRows ?? 1000;
    const { firstColumn, lastColumn } = request.span;
    const last = Math.min(request.lastRow ?? sheet.rows.length, sheet.rows.length);
    const numbers: number[] = [];
    for (let number = request.firstRow; number <= last; number++) {
      const row = sheet.rows[number - 1] ?? [];
      if (row.slice(firstColumn, lastColumn + 1).some((p) => !isBlank(cell(p)))) {
        numbers.push(number);
      }
    }
    for (let start = 0; start < numbers.length; start += size) {
      await Promise.resolve();
      if (signal?.aborted) throw new WorkbookError("cancelled", "by the test");
      const rows = numbers.slice(start, start + size);
      yield {
        rows,
        columns: request.columns.map((j) => rows.map((n) => cell(sheet.rows[n - 1]?.[j]))),
        ...(request.formats
          ? {
              formats: request.columns.map((j) => rows.map((n) => format(sheet.rows[n - 1]?.[j]))),
            }
          : {}),
        hiddenRows: rows.filter((n) => sheet.hiddenRows?.includes(n)).length,
        progress: Math.min(1, (start + size) / numbers.length),
      };
    }
  }

  private sheet(name: string): MemorySheet {
    const sheet = this.sheets.find((s) => s.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }
}

function range(text: string): Range {
  const parsed = parseRange(text);
  if (!parsed) throw new Error(`not a range: ${text}`);
  return parsed;
}

function tableFacts(table: NonNullable<MemorySheet["table"]>): TableFacts {
  return {
    name: table.name,
    range: range(table.range),
    headerRows: 1,
    totalsRows: table.totalsRows ?? 0,
  };
}
