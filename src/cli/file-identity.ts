import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/**
 * The same for two names of one file: through links, and for names that differ in size of letters. Of a
 * file that is not there yet, what its place would be.
 */
export async function identityOf(path: string): Promise<string> {
  const info = await stat(path, { bigint: true }).catch(() => null);
  if (info !== null && info.ino !== 0n) return `${info.dev}:${info.ino}`;
  const folder = await realpath(dirname(path)).catch(() => resolve(dirname(path)));
  // Whether size of letters counts is up to the disk: two names that differ in it only may be one file.
  return join(folder, basename(path)).toLowerCase();
}
