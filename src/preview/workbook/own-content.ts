import { parseAddress } from "../../../test/excel-host/model/a1";
import { isInside, type Area } from "../../../test/excel-host/model/area";
import { hostValue } from "../../../test/excel-host/model/cell-value";
import type { Sheet } from "../../../test/excel-host/model/sheet";
import type { Table } from "../../../test/excel-host/model/table";
import type { Workbook } from "../../../test/excel-host/model/workbook";
import { address, type Range } from "../../workbook/address";

import type { Mark } from "../../workbook/mark";
import {
  OWN_SHEETS,
  type OwnSheet,
  type SheetCell,
  type SheetContent,
  type SheetFormat,
} from "../../workbook/own-sheet";
import { SHEET_FORMATS, TONES } from "../../workbook/own-sheet-style";
import { ruleMarkerOf } from "../../workbook/rule-marker";
import { patchOf } from "./cell-patch";
import type { CellPatch } from "./cell-splices";

/** Points to a character of the standard font, as the add-in counts column widths. */
const POINTS_PER_CHARACTER = 5.25;

const OWN: readonly OwnSheet[] = ["report", "norms"];

type Tone = NonNullable<SheetCell["tone"]>;

/** What a cell is by its number format. */
const FORMAT_OF_CODE = new Map(
  (Object.keys(SHEET_FORMATS) as SheetFormat[]).map((format) => [
    SHEET_FORMATS[format].code,
    format,
  ]),
);

/** Fills by which a verdict's tone is known again. */
const TONE_OF_FILL = new Map(
  (Object.keys(TONES) as Tone[]).map((tone) => [TONES[tone].fill.toUpperCase(), tone]),
);

/** Which of our sheets this is; null for a sheet of the user. */
export function ownSheetIn(sheet: Sheet): { own: OwnSheet; table: Table } | null {
  for (const own of OWN) {
    const name = OWN_SHEETS[own].table.toLowerCase();
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === name);
    if (table) return { own, table };
  }
  return null;
}

/** The marks that stand in the workbook now. */
export function marksIn(workbook: Workbook): Mark[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.conditionalFormats.flatMap((format): Mark[] => {
      const marker = ruleMarkerOf(format.formula);
      if (!marker) return [];
      const formula = format.formula.replace(/^=/, "");
      return [{ sheet: sheet.name, areas: format.areas.map(toRange), formula, look: marker.look }];
    }),
  );
}

/** A sheet of ours as it stands now; null for a sheet of the user. */
export function ownContentOf(sheet: Sheet): SheetContent | null {
  const found = ownSheetIn(sheet);
  return found && contentOf(sheet, found.own, found.table.area);
}

/** What stands on a sheet of ours and has no place in its content: notes beside or below, and formulas. */
export function cellsBesideContent(sheet: Sheet): CellPatch[] {
  const area = ownSheetIn(sheet)?.table.area;
  if (!area) return [];
  return sheet.filledCells().flatMap(([row, column]): CellPatch[] => {
    const isInTable = isInside(area, row, column);
    const isAbove = row < area.row - 1;
    const isCarried = (isInTable || isAbove) && sheet.formula(row, column) === null;
    const patch = isCarried ? null : patchOf(sheet, row, column);
    return patch ? [patch] : [];
  });
}

function contentOf(sheet: Sheet, own: OwnSheet, area: Area): SheetContent {
  const line = (row: number, columns: number): SheetCell[] =>
    Array.from({ length: columns }, (_, column) => cellOf(sheet, row, column));
  const used = sheet.usedArea();
  const width = used ? used.column + used.columns : area.columns;
  const first = area.row + 1;
  return {
    own,
    // The last row above the table is the empty one.
    lines: Array.from({ length: Math.max(0, area.row - 1) }, (_, row) =>
      trimmed(line(row, Math.max(width, area.columns))),
    ),
    columns: Array.from({ length: area.columns }, (_, i) => ({
      header: String(hostValue(sheet.value(area.row, i))),
      width: Math.round(sheet.columnWidth(i) / POINTS_PER_CHARACTER),
      wrap: sheet.format(first, i).wrapText,
    })),
    rows: Array.from({ length: area.rows - 1 }, (_, i) => line(first + i, area.columns)),
  };
}

function cellOf(sheet: Sheet, row: number, column: number): SheetCell {
  const value = hostValue(sheet.value(row, column));
  const { numberFormat, font, fill } = sheet.format(row, column);
  const format = typeof value === "number" ? FORMAT_OF_CODE.get(numberFormat) : undefined;
  const tone = fill.color === null ? undefined : TONE_OF_FILL.get(fill.color.toUpperCase());
  const link = linkAt(sheet, row, column);
  return {
    value: value === "" ? null : typeof value === "boolean" ? String(value) : value,
    ...(format && { format }),
    ...(font.bold && { bold: true }),
    ...(link && { link }),
    ...(tone && { tone }),
  };
}

function linkAt(sheet: Sheet, row: number, column: number): SheetCell["link"] {
  const found = sheet.hyperlinks.find(({ area }) => isInside(area, row, column));
  const target = found?.documentReference == null ? null : parseAddress(found.documentReference);
  if (!target || target.sheet === null) return undefined;
  const { firstRow, firstColumn, lastRow, lastColumn } = toRange(target.area);
  return { sheet: target.sheet, address: address(firstRow, firstColumn, lastRow, lastColumn) };
}

function trimmed(cells: readonly SheetCell[]): SheetCell[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1]?.value === null) length--;
  return cells.slice(0, length);
}

function toRange({ row, column, rows, columns }: Area): Range {
  return {
    firstRow: row + 1,
    lastRow: row + rows,
    firstColumn: column,
    lastColumn: column + columns - 1,
  };
}
