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

  constructor(
    private readonly width: number,
    /** null when formats are not asked for. */
    private readonly styles: Styles | null,
  ) {
    this.columns = lists(width);
    this.formats = styles ? lists(width) : null;
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  endRow(
    row: number,
    hidden: boolean,
    held: boolean,
    values: readonly CellValue[],
    cellStyles: readonly number[],
  ): boolean {
    if (!held) return false;
    const { columns, formats, styles } = this;
    for (let slot = 0; slot < columns.length; slot++) {
      const value = values[slot] as CellValue;
      (columns[slot] as CellValue[]).push(value);
      if (formats && styles) {
        const format = value === null ? "general" : styles.formatOf(cellStyles[slot] as number);
        (formats[slot] as CellFormat[]).push(format);
      }
    }
    this.rows.push(row);
    if (hidden) this.hiddenRows++;
    return this.rows.length >= CHUNK_ROWS;
  }

  /** What has been gathered, and begins anew. */
  take(progress: number): ColumnChunk {
    const { rows, columns, formats, hiddenRows } = this;
    this.rows = [];
    this.columns = lists(this.width);
    this.formats = formats ? lists(this.width) : null;
    this.hiddenRows = 0;
    return { rows, columns, ...(formats ? { formats } : {}), hiddenRows, progress };
  }
}

function lists<T>(width: number): T[][] {
  return Array.from({ length: width }, () => []);
}
