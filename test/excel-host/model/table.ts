import type { Area } from "./area";
import type { CellValue } from "./cell-value";
import type { Sheet } from "./sheet";

/** A filter; what it hides is in Sheet.filteredRows. */
export interface AutoFilter {
  readonly area: Area;
  /** By column within the area, from 0: what the filter asks, as JSON; the host does not look in it. */
  readonly criteria: ReadonlyMap<number, unknown>;
}

/** An Excel table. Its column names are its header cells. */
export class Table {
  style = "TableStyleMedium2";
  showHeaders = true;
  showTotals = false;
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  showFilterButton = true;
  /** What the filter asks of each column, from 0. */
  criteria: ReadonlyMap<number, unknown> = new Map();
  /** Names of columns while the header row is hidden. */
  hiddenHeaders: readonly string[] = [];
  /** By column: the formula a calculated column or a total has in the file. Kept, not looked into. */
  columnFormulas: ReadonlyMap<number, { readonly calculated?: string; readonly totals?: string }> =
    new Map();

  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    public name: string,
    /** With header and total row. */
    public area: Area,
  ) {}

  get columnNames(): string[] {
    const { row, column, columns } = this.area;
    if (!this.showHeaders) return [...this.hiddenHeaders];
    return Array.from({ length: columns }, (_, i) =>
      String(this.sheet.value(row, column + i) ?? ""),
    );
  }

  get headerArea(): Area | null {
    return this.showHeaders ? { ...this.area, rows: 1 } : null;
  }

  get totalsArea(): Area | null {
    const { row, rows } = this.area;
    return this.showTotals ? { ...this.area, row: row + rows - 1, rows: 1 } : null;
  }

  get bodyArea(): Area {
    const top = this.showHeaders ? 1 : 0;
    const rows = this.area.rows - top - (this.showTotals ? 1 : 0);
    return { ...this.area, row: this.area.row + top, rows };
  }

  columnValues(index: number): CellValue[] {
    const { row, column, rows } = this.bodyArea;
    return Array.from({ length: rows }, (_, i) => this.sheet.value(row + i, column + index));
  }
}
