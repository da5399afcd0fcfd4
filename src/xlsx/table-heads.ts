import { parseRange, type Range } from "../workbook/address";
import type { Package } from "./package";
import type { Limits } from "./limits";
import { readXml } from "./read-xml";
import type { SheetEntry } from "./workbook-part";
import { decodeEscapes } from "./xml-text";
import { END, START, TEXT } from "./xml-tokens";

/** What a table is called in the file. */
export interface TableHead {
  readonly sheet: SheetEntry;
  readonly part: string;
  /** 0 when what the file says is none. */
  readonly id: number;
  readonly name: string;
  /** What is noted with it; "" for nothing. */
  readonly comment: string;
  /** Null when what the file says is none. */
  readonly area: Range | null;
  readonly columns: readonly string[];
  /** Of its columns and its row of totals. */
  readonly formulas: readonly string[];
}

/** The tables of these sheets. Throws WorkbookError. */
export async function readTableHeads(
  pack: Package,
  sheets: readonly SheetEntry[],
  limits: Limits,
  signal?: AbortSignal,
): Promise<readonly TableHead[]> {
  const heads: TableHead[] = [];
  for (const sheet of sheets) {
    for (const { type, target } of await pack.relationships(sheet.part, signal)) {
      if (type !== "table") continue;
      heads.push(await readTableHead(pack, sheet, target, limits, signal));
    }
  }
  return heads;
}

async function readTableHead(
  pack: Package,
  sheet: SheetEntry,
  part: string,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<TableHead> {
  let name = "";
  let id = 0;
  let comment = "";
  let area: Range | null = null;
  const columns: string[] = [];
  const formulas: string[] = [];
  let formula: string | null = null;
  await readXml(pack.part(part, signal), limits, (token, tokens) => {
    if (token === TEXT && formula !== null) formula += tokens.text();
    else if (token === END && formula !== null) {
      formulas.push(formula);
      formula = null;
    } else if (token !== START) return;
    else if (tokens.depth === 1) {
      name = tokens.attribute("displayName") ?? tokens.attribute("name") ?? "";
      comment = decodeEscapes(tokens.attribute("comment") ?? "");
      area = parseRange(tokens.attribute("ref") ?? "");
      id = tableId(tokens.attribute("id") ?? "");
    } else if (tokens.is("tableColumn")) {
      columns.push(decodeEscapes(tokens.attribute("name") ?? ""));
    } else if (tokens.is("calculatedColumnFormula") || tokens.is("totalsRowFormula")) formula = "";
  });
  return { sheet, part, id, name, comment, area, columns, formulas };
}

/** An unsigned 32-bit number, with room for one more after it. */
function tableId(text: string): number {
  const id = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return id < 0xffff_ffff ? id : 0;
}
