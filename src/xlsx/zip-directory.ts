import { WorkbookError } from "../workbook/workbook-error";
import type { ByteSource } from "./byte-source";
import { compoundFileKind, isCompoundFile } from "./compound-file";
import type { Limits } from "./limits";
import { readExactly, viewOf } from "./source-bytes";

/** One file in the zip, as its directory tells; sizes and offsets in bytes. */
export interface Entry {
  /** As written in the directory. */
  readonly name: string;
  readonly flags: number;
  /** 0 is stored, 8 is deflated; others are refused when read. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Where the next entry or the directory begins: its data ends before. */
  readonly limit: number;
  /** Its record in the directory, as it stands. */
  readonly record: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_SIZE = 22;
const NONE_32 = 0xffffffff;

/**
 * Entries by part key (see `partKey`), folders left out. Throws WorkbookError: not a zip, truncated,
 * entries that overlap, share a name or leave the package.
 */
export async function readDirectory(
  source: ByteSource,
  limits: Limits,
): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for (const entry of await readEntries(source, limits)) {
    const key = partKey(entry.name);
    if (key.endsWith("/")) continue;
    if (key.split("/").includes("..")) {
      throw new WorkbookError("damaged", `entry outside the package: ${entry.name}`);
    }
    if (entries.has(key)) throw new WorkbookError("duplicate-part", entry.name);
    entries.set(key, entry);
  }
  return entries;
}

/** All entries in the order of the file, folders and parts of one name too. Throws as `readDirectory`. */
export async function readEntries(source: ByteSource, limits: Limits): Promise<readonly Entry[]> {
  const { count, offset, size } = await findDirectory(source);
  if (count > limits.entries || size > limits.directoryBytes) {
    throw new WorkbookError("zip-bomb", `${count} entries, directory of ${size} bytes`);
  }
  return withLimits(parseEntries(await readExactly(source, offset, size), count), offset);
}

/** Part names are compared without case; some writers use backslashes or a leading slash. */
export function partKey(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
}

/** Where the data of an entry begins. Throws WorkbookError when the local header says otherwise. */
export async function dataOffset(source: ByteSource, entry: Entry): Promise<number> {
  const header = viewOf(await readExactly(source, entry.offset, 30));
  if (header.getUint32(0, true) !== LOCAL_HEADER) {
    throw new WorkbookError("damaged", `no local header for ${entry.name}`);
  }
  const nameLength = header.getUint16(26, true);
  const name = decodeName(await readExactly(source, entry.offset + 30, nameLength));
  if (name !== entry.name || header.getUint16(8, true) !== entry.method) {
    throw new WorkbookError("damaged", `two descriptions of ${entry.name}`);
  }
  const start = entry.offset + 30 + nameLength + header.getUint16(28, true);
  if (start + entry.compressedSize > entry.limit) {
    throw new WorkbookError("damaged", `${entry.name} overlaps what follows`);
  }
  return start;
}

/** The comment that ends the package; empty when it has none. Throws as `readDirectory`. */
export async function readComment(source: ByteSource): Promise<Uint8Array> {
  return (await findDirectory(source)).comment;
}

interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
  readonly size: number;
  readonly comment: Uint8Array;
}

async function findDirectory(source: ByteSource): Promise<DirectoryPlace> {
  if (source.size === 0) throw new WorkbookError("empty-file", source.name);
  const head = await readExactly(source, 0, Math.min(8, source.size));
  if (isCompoundFile(head)) {
    throw new WorkbookError(await compoundFileKind(source), "OLE compound file");
  }
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  if (!isZip) throw new WorkbookError("not-a-workbook", "no zip package");

  const tailSize = Math.min(source.size, END_SIZE + 0xffff);
  const tailOffset = source.size - tailSize;
  const bytes = await readExactly(source, tailOffset, tailSize);
  const tail = viewOf(bytes);
  for (let at = tailSize - END_SIZE; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    // A comment that runs past the end belongs to a signature that is only data.
    const commentEnd = at + END_SIZE + tail.getUint16(at + 20, true);
    if (commentEnd > tailSize) continue;
    const comment = bytes.subarray(at + END_SIZE, commentEnd);
    return { ...(await place(source, tail, at, tailOffset)), comment };
  }
  throw new WorkbookError("truncated", "no end of the zip directory");
}

async function place(
  source: ByteSource,
  tail: DataView,
  at: number,
  tailOffset: number,
): Promise<Omit<DirectoryPlace, "comment">> {
  let count = tail.getUint16(at + 10, true);
  let size = tail.getUint32(at + 12, true);
  let offset = tail.getUint32(at + 16, true);
  let end = tailOffset + at;
  if (count === 0xffff || size === NONE_32 || offset === NONE_32) {
    const locator = end >= 20 ? viewOf(await readExactly(source, end - 20, 20)) : null;
    if (locator?.getUint32(0, true) === LOCATOR_64) {
      end = big(locator, 8);
      if (end + 56 > source.size) throw new WorkbookError("truncated", "no ZIP64 directory end");
      const record = viewOf(await readExactly(source, end, 56));
      if (record.getUint32(0, true) !== END_64) {
        throw new WorkbookError("damaged", "no ZIP64 directory end");
      }
      count = big(record, 32);
      size = big(record, 40);
      offset = big(record, 48);
    }
  }
  if (offset + size > end) {
    throw new WorkbookError("damaged", "the zip directory lies outside the file");
  }
  return { count, offset, size };
}

type BareEntry = Omit<Entry, "limit">;

function parseEntries(bytes: Uint8Array, count: number): BareEntry[] {
  const view = viewOf(bytes);
  const entries: BareEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new WorkbookError("damaged", `zip directory entry ${i + 1} of ${count}`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > bytes.length) throw new WorkbookError("damaged", "zip directory entry too long");
    const extra = at + 46 + nameLength;
    const wide = zip64Fields(view, extra, extra + extraLength);
    const field = (offset: number) => {
      const value = view.getUint32(at + offset, true);
      return value === NONE_32 ? wide() : value;
    };
    // In the order in which the ZIP64 field lists what did not fit: size, compressed size, offset.
    const size = field(24);
    const compressedSize = field(20);
    const offset = field(42);
    entries.push({
      name: decodeName(bytes.subarray(at + 46, extra)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize,
      size,
      offset,
      record: bytes.subarray(at, next),
    });
    at = next;
  }
  return entries;
}

/** Gives the 8-byte values of the ZIP64 extra field, one after the other. */
function zip64Fields(view: DataView, start: number, end: number): () => number {
  let at = 0;
  let stop = 0;
  for (let p = start; p + 4 <= end; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue;
    at = p + 4;
    stop = Math.min(end, at + view.getUint16(p + 2, true));
    break;
  }
  return () => {
    if (at + 8 > stop) throw new WorkbookError("damaged", "ZIP64 sizes are missing");
    at += 8;
    return big(view, at - 8);
  };
}

/** Overlapping entries are how a small file unpacks to petabytes, and how readers come to disagree. */
function withLimits(entries: readonly BareEntry[], directoryOffset: number): Entry[] {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  return sorted.map((entry, i) => {
    const limit = sorted[i + 1]?.offset ?? directoryOffset;
    if (entry.offset + 30 + entry.compressedSize > limit) {
      throw new WorkbookError("damaged", `${entry.name} overlaps what follows`);
    }
    return { ...entry, limit };
  });
}

/** An 8-byte number; beyond 2^53 it is not exact, but then it lies outside any file too. */
function big(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
