import { LOOKS } from "../workbook/mark";
import type { Range } from "../workbook/address";
import type { SheetCell, SheetContent, SheetFormat } from "../workbook/own-sheet";
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

const NUMBER_FORMATS: Readonly<Record<SheetFormat, string>> = {
  integer: "#,##0",
  decimal: "#,##0.00",
  percent: "0.00%",
  year: "0",
};

const TONES: Readonly<
  Record<NonNullable<SheetCell["tone"]>, { readonly fill: string; readonly color: string }>
> = {
  "not-met": {
    fill: LOOKS["not-met-verdict"].fill,
    color: LOOKS["not-met-verdict"].font.color,
  },
  "not-yet-met": {
    fill: LOOKS["not-yet-met-verdict"].fill,
    color: LOOKS["not-yet-met-verdict"].font.color,
  },
  "not-assessed": { fill: "#EDEBE9", color: "#323130" },
};

export function layOut({ lines, columns, rows }: SheetContent): SheetLayout {
  const headerRow = lines.length === 0 ? 1 : lines.length + 2;
  const header = columns.map(({ header: value }): SheetCell => ({ value, bold: true }));
  const empty = lines.length === 0 ? [] : [[]];
  const cells: (readonly SheetCell[])[] = [...lines, ...empty, header, ...rows];
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
      lastRow: headerRow + Math.max(1, rows.length),
      firstColumn: 0,
      lastColumn: columns.length - 1,
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
  return typeof value === "number" && format !== undefined ? NUMBER_FORMATS[format] : GENERAL;
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
