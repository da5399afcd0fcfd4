import { OWN_SHEETS } from "../workbook/own-sheet";
import { WorkbookError } from "../workbook/workbook-error";
import type { ByteSource } from "./byte-source";
import { CopyRefused } from "./copy-refused";
import { hostOf } from "./host-of";
import type { OpenOptions } from "./open";
import { holdsOwnCellStyles } from "./own-styles";
import { Package } from "./package";
import { readTableHeads } from "./table-heads";
import { readBytes } from "./walk-xml";
import { readWorkbookPart } from "./workbook-part";

/**
 * What a file is to us. "as-written": a marked copy with our report, and no other program has saved it
 * since. "saved-since": one that was, so that work of the user may be in it. "not-ours": anything else,
 * a file that is no workbook too.
 */
export type CopyOrigin = "as-written" | "saved-since" | "not-ours";

/**
 * Tells our own copies from other files, without reading rows. That nobody saved one since is known from
 * the notes in its styles (own-note.ts), which Excel and LibreOffice leave out. Throws what the source
 * throws, and nothing for a file that cannot be read as a workbook.
 */
export async function originOf(source: ByteSource, options: OpenOptions): Promise<CopyOrigin> {
  const host = hostOf(options);
  try {
    const pack = await Package.open(source, host);
    const { sheets, styles } = await readWorkbookPart(pack, host.limits);
    const heads = await readTableHeads(pack, sheets, host.limits);
    const report = OWN_SHEETS.report.table.toLowerCase();
    if (!heads.some(({ name }) => name.toLowerCase() === report)) return "not-ours";
    if (styles === null) return "saved-since";
    const bytes = await readBytes(pack.part(styles), host.limits);
    return holdsOwnCellStyles(bytes, host.limits) ? "as-written" : "saved-since";
  } catch (error) {
    if (error instanceof WorkbookError && error.code !== "no-access") return "not-ours";
    if (error instanceof CopyRefused) return "not-ours";
    throw error;
  }
}
