import type { CellFormat, CellFormatChange } from "../model/cell-format";
import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import { DEFAULT_STYLE, NO_STYLE } from "../model/style-table";
import { cellCount, type Region } from "./region";

const FEW_CELLS = 100_000;

/** Every format that cells in a region show. */
export function formatsIn({ sheet, areas }: Region): CellFormat[] {
  const styles = new Set<number>();
  for (const area of areas) stylesIn(sheet, area, styles);
  return [...styles].map((style) => sheet.workbook.styles.format(style));
}

function stylesIn(sheet: Sheet, area: Area, styles: Set<number>): void {
  const walk = cellCount(area) <= FEW_CELLS ? area : null;
  if (walk) {
    for (let row = walk.row; row < walk.row + walk.rows; row++) {
      for (let column = walk.column; column < walk.column + walk.columns; column++) {
        styles.add(sheet.style(row, column));
      }
    }
    return;
  }
  // Too many to walk through: those that hold something, and what the empty ones follow.
  let held = 0;
  sheet.cells.forEach(area, (row, column) => {
    if (sheet.cells.style(row, column) !== NO_STYLE) held += 1;
    styles.add(sheet.style(row, column));
  });
  if (held === cellCount(area)) return;
  for (let column = area.column; column < area.column + area.columns; column++) {
    styles.add(sheet.columnStyles.get(column) ?? DEFAULT_STYLE);
  }
}

/** The value that all formats share; null where they differ, as Excel reports it. */
export function shared<T>(
  formats: readonly CellFormat[],
  read: (format: CellFormat) => T,
): T | null {
  const [first, ...others] = formats;
  if (!first) return null;
  const value = read(first);
  return others.every((format) => read(format) === value) ? value : null;
}

/** Lays a change over every cell of a region. */
export function applyFormat({ sheet, areas }: Region, change: CellFormatChange): void {
  for (const area of areas) sheet.setFormat(area, change, "AddIn");
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** A colour as Excel gives it back, `#RRGGBB`; null for what is no colour. */
export function colourOf(text: string): string | null {
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  return NAMED_COLOURS[text.toLowerCase()] ?? null;
}
