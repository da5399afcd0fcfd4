import type { Sheet } from "../../../test/excel-host/model/sheet";
import type { SheetLayout } from "../wire";

const PIXELS_PER_POINT = 96 / 72;

/** More links than this are not marked as such in the grid. */
const MAX_LINKS = 20_000;

export function sheetLayout(sheet: Sheet): SheetLayout {
  return {
    name: sheet.name,
    position: sheet.workbook.sheets.indexOf(sheet),
    isHidden: sheet.visibility !== "Visible",
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    columnWidths: sizes(sheet.columnWidths),
    rowHeights: sizes(sheet.rowHeights),
    hiddenRows: [...new Set([...sheet.hiddenRows, ...sheet.filteredRows])],
    hiddenColumns: [...sheet.hiddenColumns],
    merges: sheet.merges,
    freeze: sheet.freeze,
    links: sheet.hyperlinks.slice(0, MAX_LINKS).map(({ area }) => area),
  };
}

function sizes(points: ReadonlyMap<number, number>): [number, number][] {
  return [...points].map(([index, size]) => [index, Math.round(size * PIXELS_PER_POINT)]);
}
