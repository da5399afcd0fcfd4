import { parseAddress } from "../../excel-host/model/a1";
import type { Sheet } from "../../excel-host/model/sheet";
import type { Workbook } from "../../excel-host/model/workbook";

/** Something a user types into a cell: the cell as "Blad!B2", and what. */
export type Edit = readonly [cell: string, typed: string | number];

/** Where a cell such as "Mijn blad!B2" is. Throws when there is no such sheet. */
export function cellAt(
  model: Workbook,
  cell: string,
): { readonly sheet: Sheet; readonly row: number; readonly column: number } {
  const address = parseAddress(cell);
  const sheet = model.sheet(address?.sheet ?? "");
  if (address === null || sheet === null) throw new Error(`no cell ${cell}`);
  return { sheet, row: address.area.row, column: address.area.column };
}

/** Types into cells, as a user would. @returns takes it back, by typing what was there. */
export function type(model: Workbook, edits: readonly Edit[]): () => void {
  const before = edits.map(([cell]): Edit => {
    const { sheet, row, column } = cellAt(model, cell);
    const input = sheet.input(row, column);
    return [cell, typeof input === "boolean" ? String(input) : input];
  });
  for (const [cell, typed] of edits) {
    const { sheet, row, column } = cellAt(model, cell);
    sheet.enter(row, column, typed);
  }
  return () => {
    type(model, before);
  };
}
