import type { Limits } from "./limits";
import type { Package } from "./package";
import { readBytes } from "./walk-xml";

/** Parts outside sheets and styles that use differential formats: tables and pivot tables. */
const USERS = /spreadsheetml\.(?:table|pivotTable)\+xml$/;

/**
 * The highest differential format that a table or pivot table uses; -1 for none, Infinity when one is
 * too large to look through. Throws WorkbookError.
 */
export async function lastDxfOf(
  pack: Package,
  limits: Limits,
  signal?: AbortSignal,
): Promise<number> {
  let last = -1;
  for (const name of pack.names) {
    if (!USERS.test(pack.contentType(name))) continue;
    const part = pack.part(name, signal);
    if (part.size > limits.smallPartBytes) return Infinity;
    // dxfId, headerRowDxfId, dataDxfId …: any attribute that ends so.
    const text = new TextDecoder().decode(await readBytes(part, limits));
    for (const [, id] of text.matchAll(/dxfId\s*=\s*["']\s*(\d+)/gi)) {
      last = Math.max(last, Number(id));
    }
  }
  return last;
}
