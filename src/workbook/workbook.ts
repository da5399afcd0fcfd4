import type { Range } from "./address";
import type { CellFormat, CellValue } from "./cell";

/**
 * The port: all that the check asks of a workbook. It is asked for facts first, then the top of each
 * sheet, then only the mapped columns, in chunks. Implemented over an .xlsx package (src/xlsx) and, in
 * Excel, over Office.js. Writing (marks, report sheet) is a port of its own, so that whoever only
 * checks cannot write.
 */
export interface Workbook {
  /** Throws WorkbookError when the workbook cannot be opened. */
  facts(signal?: AbortSignal): Promise<WorkbookFacts>;

  /** The first `rowCount` rows from the first row that holds anything. Throws WorkbookError. */
  top(sheet: string, rowCount: number, signal?: AbortSignal): Promise<SheetWindow>;

  /**
   * The asked columns, from top to bottom, in chunks. Throws WorkbookError, also half-way: what came
   * before an error must not be used for a verdict.
   */
  columns(request: ColumnRequest, signal?: AbortSignal): AsyncIterable<ColumnChunk>;
}

export interface WorkbookFacts {
  /** File name without folder. */
  readonly name: string;
  /** Lower-case hexadecimal SHA-256 of the file's bytes; null where the host gives no bytes. */
  readonly sha256: string | null;
  /** True when date serials count from 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  /** Worksheets in tab order; chart and dialog sheets are left out. */
  readonly sheets: readonly SheetFacts[];
}

export interface SheetFacts {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly protected: boolean;
  readonly tables: readonly TableFacts[];
}

/** An Excel table (ListObject). */
export interface TableFacts {
  readonly name: string;
  readonly range: Range;
  readonly headerRows: number;
  readonly totalsRows: number;
}

/** The top of a sheet: `rows[i][j]` is the cell at row `firstRow + i`, column `firstColumn + j`. */
export interface SheetWindow {
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Rectangular; no rows when the sheet is empty. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Same shape as `rows`. */
  readonly formats: readonly (readonly CellFormat[])[];
  /** Merged ranges of the sheet; null when the sheet is too large to know them beforehand. */
  readonly merges: readonly Range[] | null;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** True when the sheet has more rows below the window. */
  readonly more: boolean;
}

export interface ColumnRequest {
  readonly sheet: string;
  /** 0-based, ascending, without repeats. */
  readonly columns: readonly number[];
  readonly firstRow: number;
  /** Defaults to the last row that holds anything. */
  readonly lastRow?: number;
  /** The columns of the list: a row that holds anything between them is delivered. */
  readonly span: { readonly firstColumn: number; readonly lastColumn: number };
  /** Ask for number formats too; they cost time, so only lists of aggregated figures do. */
  readonly formats?: boolean;
}

export interface ColumnChunk {
  /**
   * Row numbers, ascending. A row is delivered when any cell of it within the span holds something,
   * also when all asked columns are empty: a record without its user is not the same as no record.
   */
  readonly rows: readonly number[];
  /** One array for each asked column, as long as `rows`. */
  readonly columns: readonly (readonly CellValue[])[];
  /** Like `columns`; only when asked for. */
  readonly formats?: readonly (readonly CellFormat[])[];
  /** How many of these rows are hidden in the sheet. */
  readonly hiddenRows: number;
  /** How far the sheet has been read, 0 to 1. */
  readonly progress: number;
}
