import type { Range } from "../workbook/address";
import { OWN_SHEETS, type OwnSheet, type SheetContent } from "../workbook/own-sheet";
import { WorkbookError } from "../workbook/workbook-error";
import { areaOf, loadArea, rangeAt, splitRows, width } from "./area";
import { isWhollyOurs, type StandingCells } from "./own-cells";
import { loadTrace, traceIn } from "./own-trace";

/** Of long texts, and each twice: well below 5 MB. */
const CELLS_AT_ONCE = 4_000;

/** Where a sheet of ours stands, and what else must be known before writing it. */
export interface OwnPlace {
  readonly ours: {
    readonly sheet: Excel.Worksheet;
    readonly table: Excel.Table;
    /** False when anything on it is the user's: then nothing on it may be cleared. */
    readonly wholly: boolean;
  } | null;
  /** Of all sheets, in tab order. */
  readonly names: readonly string[];
  /** No sheet may be added or removed. */
  readonly structureLocked: boolean;
}

/**
 * Few requests: one where there is none of ours, and as many as its cells ask for where there is.
 * Throws WorkbookError sheet-protected: a sheet of ours that the user protected stays so.
 * @param content what will be written there; null when it is to be removed.
 */
export async function findOwn(
  context: Excel.RequestContext,
  own: OwnSheet,
  content: SheetContent | null,
): Promise<OwnPlace> {
  const { worksheets, tables, protection } = context.workbook;
  worksheets.load("items/name,items/id,items/protection/protected");
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/id");
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
  const asWritten = isAlone && table.showHeaders && !table.showTotals;
  const range = table.getRange();
  loadArea(range);
  const used = sheet.getUsedRangeOrNullObject(true);
  loadArea(used);
  const kept = loadTrace(sheet);
  await context.sync();

  const area = areaOf(range);
  const wholly =
    asWritten &&
    (used.isNullObject ||
      (holds(area, areaOf(used)) &&
        isWhollyOurs(await readOwnCells(context, sheet, area), content, traceIn(kept))));
  return { ours: { sheet, table, wholly }, names, structureLocked };
}

/** A sheet of ours holds nothing beside or below its table. */
function holds(table: Range, used: Range): boolean {
  return (
    table.firstColumn === 0 && used.lastColumn <= widest(table) && used.lastRow <= table.lastRow
  );
}

/** The last column that anything of ours may stand in: a line has at least two cells. */
function widest({ lastColumn }: Range): number {
  return Math.max(lastColumn, 1);
}

/** All cells down to the end of the table. Throws WorkbookError too-large. */
export async function readOwnCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: Range,
): Promise<StandingCells> {
  const values: unknown[][] = [];
  const formulas: unknown[][] = [];
  const whole = { firstRow: 1, lastRow: table.lastRow, firstColumn: 0, lastColumn: widest(table) };
  for (const part of splitRows(whole, CELLS_AT_ONCE)) {
    const read = await readPart(context, sheet, part);
    values.push(...read.values);
    formulas.push(...read.formulas);
  }
  return { headerRow: table.firstRow, columns: width(table), values, formulas };
}

async function readPart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  part: Range,
): Promise<{ readonly values: unknown[][]; readonly formulas: unknown[][] }> {
  const range = rangeAt(sheet, part);
  range.load("values,formulas");
  await context.sync();
  const { values, formulas }: { values: unknown; formulas: unknown } = range;
  if (!Array.isArray(values) || !Array.isArray(formulas)) {
    throw new WorkbookError("too-large", "a sheet of ours");
  }
  return { values: values as unknown[][], formulas: formulas as unknown[][] };
}

/** The name that is wanted, or the next that no sheet has: "Normtoets (2)". Names differ by more than case. */
export function freeName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
