import { isInside } from "../../../test/excel-host/model/area";
import {
  changeFormat,
  DEFAULT_FORMAT,
  type CellFormat,
  type CellFormatChange,
} from "../../../test/excel-host/model/cell-format";
import type { Sheet } from "../../../test/excel-host/model/sheet";
import { DEFAULT_STYLE, NO_STYLE } from "../../../test/excel-host/model/style-table";
import type { Workbook } from "../../../test/excel-host/model/workbook";

const HEADER: CellFormatChange = {
  font: { bold: true, color: "#FFFFFF" },
  fill: { pattern: "Solid", color: "#4472C4" },
};
const BAND: CellFormatChange = { fill: { pattern: "Solid", color: "#D9E1F2" } };

/** The colour numbers of Excel's built-in table styles, for their headers and bands. */
const ACCENTS: readonly (readonly [header: string, band: string])[] = [
  ["#000000", "#D9D9D9"],
  ["#4472C4", "#D9E1F2"],
  ["#ED7D31", "#FCE4D6"],
  ["#A5A5A5", "#EDEDED"],
  ["#FFC000", "#FFF2CC"],
  ["#5B9BD5", "#DDEBF7"],
  ["#70AD47", "#E2EFDA"],
];

/** Styles worked out before, by the style of the cell and the colour over it. */
const known = new WeakMap<Workbook, Map<string, number>>();

/**
 * A cell's style with the look of the table that it lies in, as far as the cell has none of its own. The
 * grid has no tables: header and bands are near to Excel's, the lines between cells are left out.
 */
export function withTableLook(sheet: Sheet, row: number, column: number, style: number): number {
  const table = sheet.tables.find(({ area }) => isInside(area, row, column));
  const accent = table && accentOf(table.style);
  if (!table || !accent) return style;
  const [header, band] = accent;
  const place = row - table.area.row - (table.showHeaders ? 1 : 0);
  if (place < 0) return looked(sheet.workbook, style, HEADER, header);
  return table.showBandedRows && place % 2 === 0
    ? looked(sheet.workbook, style, BAND, band)
    : style;
}

function looked(workbook: Workbook, style: number, look: CellFormatChange, color: string): number {
  const styles = known.get(workbook) ?? new Map<string, number>();
  known.set(workbook, styles);
  const key = `${style} ${color}`;
  let found = styles.get(key);
  if (found === undefined) {
    const format = workbook.styles.format(style === NO_STYLE ? DEFAULT_STYLE : style);
    found = workbook.styles.indexOf(over(format, { ...look, fill: { ...look.fill, color } }));
    styles.set(key, found);
  }
  return found;
}

function over(format: CellFormat, look: CellFormatChange): CellFormat {
  if (format.fill.pattern !== "None") return format;
  const { font, ...rest } = look;
  const plain = format.font.color === DEFAULT_FORMAT.font.color;
  return changeFormat(format, font && plain ? { ...rest, font } : rest);
}

/** Medium 1 to 7 have accents 0 to 6, and so has each next row of seven; light ones have no header fill. */
function accentOf(style: string): readonly [header: string, band: string] | null {
  const number = /^TableStyleMedium(\d+)$/.exec(style)?.[1];
  return number === undefined ? null : (ACCENTS[(Number(number) - 1) % 7] ?? null);
}
