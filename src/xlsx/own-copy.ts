import { OWN_SHEETS } from "../workbook/own-sheet";
import { WorkbookError } from "../workbook/workbook-error";
import type { ByteSource } from "./byte-source";
import { CopyRefused } from "./copy-refused";
import { hostOf } from "./host-of";
import type { OpenOptions } from "./open";
import { Package } from "./package";
import { holdsSeal } from "./seal";
import { readTableHeads } from "./table-heads";
import { readBytes } from "./walk-xml";
import { readWorkbookPart } from "./workbook-part";
import { partKey } from "./zip-directory";

/**
 * What a file is to us. "as-written": a copy with our report in which everything is as it was when it was
 * sealed. "saved-since": one that was changed or saved since, or that was never sealed, so that work of the
 * user may be in it. "not-ours": anything else, a file that is no workbook too.
 */
export type CopyOrigin = "as-written" | "saved-since" | "not-ours";

/**
 * Tells our own copies from other files, without reading rows: by the seal in the report's table (seal.ts).
 * Throws what the source throws, and nothing for a file that cannot be read as a workbook.
 */
export async function originOf(source: ByteSource, options: OpenOptions): Promise<CopyOrigin> {
  const host = hostOf(options);
  try {
    const pack = await Package.open(source, host);
    const { sheets } = await readWorkbookPart(pack, host.limits);
    const heads = await readTableHeads(pack, sheets, host.limits);
    const report = OWN_SHEETS.report.table.toLowerCase();
    const head = heads.find(({ name }) => name.toLowerCase() === report);
    if (head === undefined) return "not-ours";
    const others = [...pack.entries].filter(([key]) => key !== partKey(head.part));
    const bytes = await readBytes(pack.part(head.part), host.limits);
    const entries = others.map(([, entry]) => entry);
    const holds = holdsSeal({ name: head.part, bytes }, entries, host.crc32);
    return holds ? "as-written" : "saved-since";
  } catch (error) {
    if (error instanceof WorkbookError && error.code !== "no-access") return "not-ours";
    if (error instanceof CopyRefused) return "not-ours";
    throw error;
  }
}
