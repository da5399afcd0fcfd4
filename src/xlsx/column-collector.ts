import type { CellFormat, CellValue } from "../workbook/cell";
import type { ColumnChunk } from "../workbook/workbook";
import type { RowTarget } from "./sheet-scanner";
import type { Styles } from "./styles";

const CHUNK_ROWS = 4096;

/**
 * Gathers the asked columns; pauses the scan when a chunk is full. Its arrays have their full length from
 * the start and are all of one sort to the engine, which saves growing them, and time for who reads them.
 */
export class ColumnCollector implements RowTarget {
  private count = 0;
  private rows = filled(0);
  private columns: CellValue[][];
  private formats: CellFormat[][] | null;
  private hiddenRows = 0;

  constructor(
    private readonly width: number,
    /** null when formats are not asked for. */
    private readonly styles: Styles | null,
  ) {
    this.columns = lists<CellValue>(width, null);
    this.formats = styles ? lists<CellFormat>(width, "general") : null;
  }

  get isEmpty(): boolean {
    return this.count === 0;
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
    const at = this.count++;
    for (let slot = 0; slot < columns.length; slot++) {
      const value = values[slot] as CellValue;
      (columns[slot] as CellValue[])[at] = value;
      if (formats && styles) {
        const format = value === null ? "general" : styles.formatOf(cellStyles[slot] as number);
        (formats[slot] as CellFormat[])[at] = format;
      }
    }
    this.rows[at] = row;
    if (hidden) this.hiddenRows++;
    return this.count >= CHUNK_ROWS;
  }

  /** What has been gathered, and begins anew. */
  take(progress: number): ColumnChunk {
    const { hiddenRows, count } = this;
    const cut = <T>(list: T[]): T[] => (count < CHUNK_ROWS ? list.slice(0, count) : list);
    const rows = cut(this.rows);
    const columns = this.columns.map(cut);
    const formats = this.formats?.map(cut);
    this.count = 0;
    this.rows = filled(0);
    this.columns = lists<CellValue>(this.width, null);
    this.formats = formats ? lists<CellFormat>(this.width, "general") : null;
    this.hiddenRows = 0;
    return { rows, columns, ...(formats ? { formats } : {}), hiddenRows, progress };
  }
}

function lists<T>(width: number, blank: T): T[][] {
  return Array.from({ length: width }, () => filled(blank));
}

function filled<T>(blank: T): T[] {
  return new Array<T>(CHUNK_ROWS).fill(blank);
}
