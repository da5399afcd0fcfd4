import type { Package } from "./package";
import type { Limits } from "./limits";
import { readXml } from "./read-xml";
import type { SheetEntry } from "./workbook-part";
import { START } from "./xml-tokens";

/** What a table is called in the file. */
export interface TableHead {
  readonly sheet: SheetEntry;
  readonly part: string;
  readonly id: number;
  readonly name: string;
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
      await readXml(pack.part(target, signal), limits, (token, tokens) => {
        if (token !== START || tokens.depth > 1) return;
        const name = tokens.attribute("displayName") ?? tokens.attribute("name") ?? "";
        heads.push({ sheet, part: target, id: Number(tokens.attribute("id") ?? "0"), name });
      });
    }
  }
  return heads;
}
