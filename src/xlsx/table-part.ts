import { parseRange } from "../workbook/address";
import type { TableFacts } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbook-error";
import type { Limits } from "./limits";
import type { Package } from "./package";
import { readXml } from "./read-xml";
import { START } from "./xml-tokens";

/** The Excel tables of a sheet. Throws WorkbookError. */
export async function readTables(
  pack: Package,
  sheetPart: string,
  limits: Limits,
  signal?: AbortSignal,
): Promise<readonly TableFacts[]> {
  const tables: TableFacts[] = [];
  for (const { type, target } of await pack.relationships(sheetPart, signal)) {
    if (type === "table") tables.push(await readTable(pack, target, limits, signal));
  }
  return tables;
}

async function readTable(
  pack: Package,
  part: string,
  limits: Limits,
  signal?: AbortSignal,
): Promise<TableFacts> {
  const found: TableFacts[] = [];
  await readXml(pack.part(part, signal), limits, (token, tokens) => {
    if (token !== START || !tokens.is("table")) return;
    const range = parseRange(tokens.attribute("ref") ?? "");
    if (!range) throw tokens.damaged("a table without a range");
    found.push({
      name: tokens.attribute("displayName") ?? tokens.attribute("name") ?? "",
      range,
      headerRows: count(tokens.attribute("headerRowCount"), 1),
      totalsRows: count(tokens.attribute("totalsRowCount"), 0),
    });
  });
  const [table] = found;
  if (!table) throw new WorkbookError("damaged", `${part}: holds no table`);
  return table;
}

function count(text: string | null, missing: number): number {
  return text !== null && /^\d{1,7}$/.test(text) ? Number(text) : missing;
}
