import type { WorkbookErrorCode } from "../workbook/workbook-error";
import type { ByteSource } from "./byte-source";
import { readExactly, viewOf } from "./source-bytes";

const MAX_DIRECTORY_SECTORS = 256;
const END_OF_CHAIN = 0xfffffffa;

/** True when the bytes begin an OLE compound file: an old .xls, or a package behind a password. */
export function isCompoundFile(head: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => head[i] === byte);
}

/** Says what a compound file is, from the names of its streams. */
export async function compoundFileKind(source: ByteSource): Promise<WorkbookErrorCode> {
  const names = await streamNames(source);
  if (names.includes("EncryptedPackage")) return "encrypted";
  if (names.includes("Workbook") || names.includes("Book")) return "legacy-xls";
  return "not-a-workbook";
}

async function streamNames(source: ByteSource): Promise<readonly string[]> {
  const head = viewOf(await readExactly(source, 0, Math.min(512, source.size)));
  if (head.byteLength < 512) return [];
  const shift = head.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return [];
  const size = 1 << shift;
  const names: string[] = [];
  let sector = head.getUint32(48, true);
  for (let i = 0; i < MAX_DIRECTORY_SECTORS && sector < END_OF_CHAIN; i++) {
    const offset = (sector + 1) * size;
    if (offset + size > source.size) break;
    names.push(...namesIn(viewOf(await readExactly(source, offset, size))));

    // The next sector of the directory stands in the allocation table, whose first 109 sectors are
    // listed in the header; that is 6.8 MB at least, far beyond where writers put their directory.
    const perSector = size / 4;
    const table = Math.floor(sector / perSector);
    if (table >= 109) break;
    const tableOffset = (head.getUint32(76 + table * 4, true) + 1) * size;
    const entryOffset = tableOffset + (sector % perSector) * 4;
    if (entryOffset + 4 > source.size) break;
    sector = viewOf(await readExactly(source, entryOffset, 4)).getUint32(0, true);
  }
  return names;
}

function namesIn(sector: DataView): string[] {
  const names: string[] = [];
  for (let at = 0; at + 128 <= sector.byteLength; at += 128) {
    const length = Math.min(64, sector.getUint16(at + 64, true)) / 2 - 1;
    let name = "";
    for (let i = 0; i < length; i++)
      name += String.fromCharCode(sector.getUint16(at + i * 2, true));
    names.push(name);
  }
  return names;
}
