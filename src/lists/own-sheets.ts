import type { Text } from "../norms/norm";
import type { CellValue } from "../workbook/cell";
import { isBlank } from "../workbook/cell";
import { address } from "../workbook/address";
import { type OwnSheet, ownSheetOf } from "../workbook/own-sheet";
import type { SheetFacts, SheetWindow, TableFacts } from "../workbook/workbook";
import type { Finding } from "./finding";

/** What stands on top of the sheets that we write. */
export const OWN_TITLES: Readonly<Record<OwnSheet, Text>> = {
  report: {
    nl: "Normtoets – verslag",
    fr: "Normtoets – rapport",
    en: "Normtoets – report",
  },
  norms: {
    nl: "Normtoets – eigen normen",
    fr: "Normtoets – normes propres",
    en: "Normtoets – own norms",
  },
};

const TITLES: ReadonlySet<string> = new Set(
  Object.values(OWN_TITLES).flatMap((titles) => Object.values(titles)),
);

/**
 * Whether a sheet holds what we wrote ourselves, which is no list: our own sheet by its table, a copy of
 * it by its title, as Excel gives the table of a copy another name. Null for a sheet of the user;
 * otherwise what to say of it.
 */
export function ownSheetFindings(
  sheet: SheetFacts,
  window: SheetWindow,
): readonly Finding[] | null {
  const own = ownSheetOf(sheet);
  const finding = (code: "own-sheet-copy" | "own-sheet-shared", row: number, column: number) => ({
    code,
    cell: { sheet: sheet.name, address: address(row, column) },
    count: 1,
    params: {},
  });
  if (own !== null) {
    const [place] = cellsBeside(window, own.table);
    return place === undefined ? [] : [finding("own-sheet-shared", place.row, place.column)];
  }
  const title = window.rows.flat().find((value) => !isBlank(value));
  return typeof title === "string" && TITLES.has(title.trim())
    ? [finding("own-sheet-copy", window.firstRow, window.firstColumn)]
    : null;
}

/** Cells beside or below our table; what stands above it is ours. */
function cellsBeside(
  { rows, firstRow, firstColumn }: SheetWindow,
  { range }: TableFacts,
): { row: number; column: number }[] {
  return rows.flatMap((cells, i) =>
    cells.flatMap((value: CellValue, j) => {
      const [row, column] = [firstRow + i, firstColumn + j];
      const outside =
        row > range.lastRow ||
        (row >= range.firstRow && (column < range.firstColumn || column > range.lastColumn));
      return outside && !isBlank(value) ? [{ row, column }] : [];
    }),
  );
}
