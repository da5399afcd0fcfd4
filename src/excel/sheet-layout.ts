import type { Range } from "../workbook/address";
import type { SheetCell, SheetContent } from "../workbook/own-sheet";
import { sheetRows, tableRows } from "../workbook/own-sheet-layout";
import { SHEET_FORMATS, TONES } from "../workbook/own-sheet-style";
import { plainText } from "./plain-text";

/** How cells look that look alike. */
export interface CellStyle {
  readonly bold: boolean;
  readonly fill: string | null;
  readonly color: string | null;
}

/** Where everything of a sheet of ours goes, before Excel is asked for anything. */
export interface SheetLayout {
  /** 1-based row of the table's header. */
  readonly headerRow: number;
  readonly table: Range;
  /** Row by row from A1, as wide as the widest row: what to write and in which number format. */
  readonly values: readonly (readonly (string | number)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly styles: readonly { readonly style: CellStyle; readonly cells: readonly Range[] }[];
  readonly links: readonly {
    readonly row: number;
    readonly column: number;
    readonly to: { readonly sheet: string; readonly address: string };
  }[];
}

const GENERAL = "General";

export function layOut(content: SheetContent): SheetLayout {
  const { header: headerRow, last: lastRow } = tableRows(content);
  const cells = sheetRows(content);
  const width = Math.max(...cells.map((row) => row.length));
  const links: { row: number; column: number; to: { sheet: string; address: string } }[] = [];
  const styles = new Map<string, { style: CellStyle; cells: Range[] }>();
  cells.forEach((line, i) => {
    line.forEach((cell, column) => {
      if (cell.link !== undefined) links.push({ row: i + 1, column, to: cell.link });
      const style = styleOf(cell);
      if (style !== null) addTo(styles, style, i + 1, column);
    });
  });
  return {
    headerRow,
    table: {
      firstRow: headerRow,
      lastRow,
      firstColumn: 0,
      lastColumn: content.columns.length - 1,
    },
    values: cells.map((line) => filled(line, width, "", valueOf)),
    numberFormats: cells.map((line) => filled(line, width, GENERAL, formatOf)),
    styles: [...styles.values()],
    links,
  };
}

function filled<T>(
  line: readonly SheetCell[],
  width: number,
  blank: T,
  of: (cell: SheetCell) => T,
): T[] {
  return Array.from({ length: width }, (_, column) => {
    const cell = line[column];
    return cell === undefined ? blank : of(cell);
  });
}

function valueOf({ value }: SheetCell): string | number {
  if (typeof value === "string") return plainText(value);
  return value ?? "";
}

function formatOf({ value, format }: SheetCell): string {
  return typeof value === "number" && format !== undefined ? SHEET_FORMATS[format].code : GENERAL;
}

function styleOf({ bold, tone }: SheetCell): CellStyle | null {
  if (bold !== true && tone === undefined) return null;
  const { fill, color } = tone === undefined ? { fill: null, color: null } : TONES[tone];
  return { bold: bold === true, fill, color };
}

/** Cells of one column that stand below each other become one range. */
function addTo(
  styles: Map<string, { style: CellStyle; cells: Range[] }>,
  style: CellStyle,
  row: number,
  column: number,
): void {
  const key = JSON.stringify([style, column]);
  const known = styles.get(key) ?? { style, cells: [] };
  styles.set(key, known);
  const last = known.cells.at(-1);
  if (last?.lastRow === row - 1) known.cells[known.cells.length - 1] = { ...last, lastRow: row };
  else known.cells.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
}
