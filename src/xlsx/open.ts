import type { Workbook } from "../workbook/workbook";
import type { ByteSource } from "./byte-source";
import type { Crc32 } from "./crc32";
import { hostOf } from "./host-of";
import type { Inflate } from "./inflate";
import type { Limits } from "./limits";
import { XlsxWorkbook } from "./xlsx-workbook";

export type { ByteSource } from "./byte-source";
export { blobSource, bytesSource } from "./byte-source";
export type { Crc32 } from "./crc32";
export type { Inflate } from "./inflate";
export type { Limits } from "./limits";

export interface OpenOptions {
  /** Defaults to the web's DecompressionStream; in Node, node:zlib is faster. */
  readonly inflate?: Inflate;
  /** Defaults to a table in JavaScript; in Node, node:zlib is faster. */
  readonly crc32?: Crc32;
  readonly limits?: Partial<Limits>;
}

/**
 * A workbook over an .xlsx or .xlsm file. Nothing is read yet: its methods throw WorkbookError when
 * the file is no workbook, damaged, hostile, or not ours to read. Neither the file nor a part of it
 * is ever in memory as a whole, apart from the text of the shared strings.
 */
export function openXlsx(source: ByteSource, options: OpenOptions = {}): Workbook {
  return new XlsxWorkbook(source, hostOf(options));
}
