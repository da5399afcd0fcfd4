import { OWN_NORMS_COLUMNS, OWN_NORMS_ROWS, readOwnNorms } from "../../lists/own-norms";
import { norm } from "../../norms/norm-set";
import { findService } from "../../norms/services";
import type { UserNorms } from "../../norms/user-norms";
import { CellError } from "../../workbook/cell";
import { ownSheetOf, type SheetContent } from "../../workbook/own-sheet";
import type { SheetWindow, TableFacts, Workbook } from "../../workbook/workbook";

/** What stands on the sheet 'Normen (eigen)' now. */
export type NormsSheet =
  | {
      readonly is: "usable";
      /** null: no such sheet, or nothing filled in. */
      readonly norms: UserNorms | null;
      /** Every source on it, by norm id or `Service.name`; also where there is no amount yet. */
      readonly sources: ReadonlyMap<string, string>;
    }
  /** It holds something that cannot be used, and would be lost by writing the sheet anew. */
  | { readonly is: "unusable" };

/** Reads the sheet as it stands in the workbook at this moment. Throws WorkbookError. */
export async function readNormsSheet(workbook: Workbook, signal: AbortSignal): Promise<NormsSheet> {
  const { sheets } = await workbook.facts(signal);
  for (const sheet of sheets) {
    const own = ownSheetOf(sheet);
    if (own?.is !== "norms") continue;
    if (own.table.range.lastRow > OWN_NORMS_ROWS) return { is: "unusable" };
    const window = await workbook.top(sheet.name, OWN_NORMS_ROWS, signal);
    const read = readOwnNorms(sheet.name, window, own.table);
    if (read.is === "problem") return { is: "unusable" };
    const norms = read.is === "norms" ? read.norms : null;
    return { is: "usable", norms, sources: sourcesOf(window, own.table) };
  }
  return { is: "usable", norms: null, sources: new Map() };
}

/** The same sheet with the sources that have no amount yet; null when one of them has no row on it. */
export function withSources(
  content: SheetContent,
  sources: ReadonlyMap<string, string>,
): SheetContent | null {
  const at = content.columns.findIndex(({ header }) => isTitle("source", header));
  const keys = new Set(content.rows.map(([key]) => key?.value));
  if ([...sources.keys()].some((key) => !keys.has(key))) return null;
  const rows = content.rows.map((row) => {
    const source = sources.get(String(row[0]?.value));
    if (source === undefined) return row;
    return row.map((cell, i) => (i === at && cell.value === null ? { value: source } : cell));
  });
  return { ...content, rows };
}

function sourcesOf(
  { rows, firstRow, firstColumn }: SheetWindow,
  { range, headerRows, totalsRows }: TableFacts,
): ReadonlyMap<string, string> {
  const text = (row: number, column: number): string => {
    const value = rows[row - firstRow]?.[column - firstColumn];
    if (value === null || value === undefined) return "";
    return (value instanceof CellError ? value.code : String(value)).trim();
  };
  const columnOf = (name: keyof typeof OWN_NORMS_COLUMNS): number => {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      if (isTitle(name, text(range.firstRow, column))) return column;
    }
    return -1;
  };
  const [key, source] = [columnOf("key"), columnOf("source")];
  const sources = new Map<string, string>();
  for (let row = range.firstRow + headerRows; row <= range.lastRow - totalsRows; row++) {
    const said = text(row, source);
    if (said !== "") sources.set(nameOf(text(row, key)), said);
  }
  return sources;
}

function isTitle(name: keyof typeof OWN_NORMS_COLUMNS, title: string): boolean {
  return Object.values(OWN_NORMS_COLUMNS[name]).some(
    (known) => known.toLowerCase() === title.toLowerCase(),
  );
}

/** A service is written on the sheet by its own name, whatever the user calls it. */
function nameOf(key: string): string {
  if (norm(key) !== null) return key;
  const found = findService(key);
  return found !== null && "service" in found ? found.service.name : key;
}
