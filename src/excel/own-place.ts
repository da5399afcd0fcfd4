import type { Range } from "../workbook/address";
import { OWN_SHEETS, type OwnSheet } from "../workbook/own-sheet";
import { WorkbookError } from "../workbook/workbook-error";
import { areaOf, loadArea } from "./area";

/** Where a sheet of ours stands, and what else must be known before writing it. */
export interface OwnPlace {
  readonly ours: {
    readonly sheet: Excel.Worksheet;
    readonly table: Excel.Table;
    /** False when the user has put something of his own on it: then only the table is ours. */
    readonly wholly: boolean;
  } | null;
  /** Of all sheets, in tab order. */
  readonly names: readonly string[];
  /** No sheet may be added or removed. */
  readonly structureLocked: boolean;
}

/** Two requests. Throws WorkbookError sheet-protected: a sheet of ours that the user protected stays so. */
export async function findOwn(context: Excel.RequestContext, own: OwnSheet): Promise<OwnPlace> {
  const { worksheets, tables, protection } = context.workbook;
  worksheets.load("items/name,items/id,items/protection/protected");
  tables.load("items/name,items/worksheet/id");
  protection.load("protected");
  await context.sync();

  const names = worksheets.items.map(({ name }) => name);
  const structureLocked = protection.protected;
  const wanted = OWN_SHEETS[own].table.toLowerCase();
  const table = tables.items.find(({ name }) => name.toLowerCase() === wanted);
  const sheet = worksheets.items.find(({ id }) => id === table?.worksheet.id);
  if (table === undefined || sheet === undefined) return { ours: null, names, structureLocked };
  if (sheet.protection.protected) throw new WorkbookError("sheet-protected", "a sheet of ours");

  const isAlone = tables.items.every((one) => one === table || one.worksheet.id !== sheet.id);
  const range = table.getRange();
  loadArea(range);
  const used = sheet.getUsedRangeOrNullObject(true);
  loadArea(used);
  await context.sync();

  const wholly = isAlone && (used.isNullObject || holds(areaOf(range), areaOf(used)));
  return { ours: { sheet, table, wholly }, names, structureLocked };
}

/** A sheet of ours holds nothing beside or below its table. */
function holds(table: Range, used: Range): boolean {
  return (
    table.firstColumn === 0 &&
    used.lastColumn <= Math.max(table.lastColumn, 1) &&
    used.lastRow <= table.lastRow
  );
}

/** The name that is wanted, or the next that no sheet has: "Normtoets (2)". Names differ by more than case. */
export function freeName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
