import type { CellFormat, CellValue } from "../workbook/cell";
import { isBlank } from "../workbook/cell";
import type { SheetWindow } from "../workbook/workbook";
import type { SheetOutline } from "./sheet-outline";
import type { RowTarget } from "./sheet-scanner";
import type { Styles } from "./styles";

interface WindowCell {
  readonly column: number;
  readonly value: CellValue;
  readonly style: number;
}

/** Gathers the first rows of a sheet; pauses the scan when it knows what lies in them and whether more follows. */
export class WindowCollector implements RowTarget {
  private readonly rows = new Map<number, readonly WindowCell[]>();
  private readonly hiddenRows: number[] = [];
  private firstRow = 0;
  private lastRow = 0;
  private firstColumn = Infinity;
  private lastColumn = -1;
  private more = false;

  constructor(private readonly rowCount: number) {}

  endRow(
    row: number,
    hidden: boolean,
    held: boolean,
    values: readonly CellValue[],
    styles: readonly number[],
    used: number,
  ): boolean {
    if (this.firstRow === 0) {
      if (!held) return false;
      this.firstRow = row;
    }
    if (row >= this.firstRow + this.rowCount) {
      this.more = held;
      return held;
    }
    if (hidden) this.hiddenRows.push(row);
    if (held) this.lastRow = row;
    const cells: WindowCell[] = [];
    for (let column = 0; column < used; column++) {
      const value = values[column] as CellValue;
      if (value === null) continue;
      cells.push({ column, value, style: styles[column] as number });
      if (isBlank(value)) continue;
      this.firstColumn = Math.min(this.firstColumn, column);
      this.lastColumn = Math.max(this.lastColumn, column);
    }
    this.rows.set(row, cells);
    return false;
  }

  /** `merges` is null when they are not known. */
  window(styles: Styles, outline: SheetOutline, merges: SheetWindow["merges"]): SheetWindow {
    const { firstRow, more } = this;
    if (this.lastColumn < 0) {
      return {
        firstRow: 1,
        firstColumn: 0,
        rows: [],
        formats: [],
        merges,
        hiddenRows: [],
        hiddenColumns: [],
        more,
      };
    }
    const height = more ? this.rowCount : this.lastRow - firstRow + 1;
    const width = this.lastColumn - this.firstColumn + 1;
    const rows: CellValue[][] = [];
    const formats: CellFormat[][] = [];
    for (let i = 0; i < height; i++) {
      const values = new Array<CellValue>(width).fill(null);
      const shown = new Array<CellFormat>(width).fill("general");
      for (const { column, value, style } of this.rows.get(firstRow + i) ?? []) {
        const j = column - this.firstColumn;
        if (j < 0 || j >= width) continue;
        values[j] = value;
        shown[j] = styles.formatOf(style);
      }
      rows.push(values);
      formats.push(shown);
    }
    return {
      firstRow,
      firstColumn: this.firstColumn,
      rows,
      formats,
      merges,
      hiddenRows: this.hiddenRows.filter((row) => row < firstRow + height),
      hiddenColumns: outline.hiddenBetween(this.firstColumn, this.lastColumn),
      more,
    };
  }
}
