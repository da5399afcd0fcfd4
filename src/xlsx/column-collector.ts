import type { CellFormat, CellValue } from "../workbook/cell";
import type { ColumnChunk } from "../workbook/workbook";
import type { RowTarget } from "./sheet-scanner";
import type { Styles } from "./styles";

const CHUNK_ROWS = 4096;

/** Gathers the asked columns; pauses the scan when a chunk is full. */
export class ColumnCollector implements RowTarget {
  private rows: number[] = [];
  private columns: CellValue[][];
  private formats: CellFormat[][] | null;
  private hiddenRows = 0;
  private count = 0;

  constructor(
    private readonly width: number,
    /** null when formats are not asked for. */
    private readonly styles: Styles | null,
  ) {
    this.columns = lists(width);
    this.formats = styles ? lists(width) : null;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  startRow(): void {
    const { count } = this;
    for (const column of this.columns) column[count] = null;
    if (this.formats) for (const column of this.formats) column[count] = "general";
  }

  cell(slot: number, value: CellValue, style: number): void {
    (this.columns[slot] as CellValue[])[this.count] = value;
    if (this.formats && this.styles) {
      (this.formats[slot] as CellFormat[])[this.count] = this.styles.formatOf(style);
    }
  }

  endRow(row: number, hidden: boolean, held: boolean): boolean {
    // A row that is not kept is written over by the next.
    if (!held) return false;
    this.rows.push(row);
    if (hidden) this.hiddenRows++;
    this.count++;
    return this.count >= CHUNK_ROWS;
  }

  /** What has been gathered, and begins anew. */
  take(progress: number): ColumnChunk {
    const { rows, columns, formats, hiddenRows, count } = this;
    for (const column of columns) column.length = count;
    if (formats) for (const column of formats) column.length = count;
    this.rows = [];
    this.columns = lists(this.width);
    this.formats = formats ? lists(this.width) : null;
    this.hiddenRows = 0;
    this.count = 0;
    return { rows, columns, ...(formats ? { formats } : {}), hiddenRows, progress };
  }
}

function lists<T>(width: number): T[][] {
  return Array.from({ length: width }, () => []);
}
