import { viewOf } from "./source-bytes";

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DESCRIPTOR = 0x08074b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const FULL_32 = 0xffffffff;
const FULL_16 = 0xffff;
const DEFLATED = 8;
/** Sizes and checksum follow the data. */
const HAS_DESCRIPTOR = 0x0008;
const UTF8_NAME = 0x0800;
/** Version of the format that deflate asks for, and ZIP64. */
const VERSION = 20;
const VERSION_64 = 45;
/** 1 January 1980: the copy is the same bytes whenever it is made. */
const FIRST_DAY = 0x0021;

/** What is known of deflated data when it is written, in bytes. */
export interface Measured {
  readonly crc: number;
  readonly size: number;
  readonly compressedSize: number;
}

/** Header before data that is deflated in memory; its sizes are below 4 GiB. */
export function localHeader(name: string, { crc, size, compressedSize }: Measured): Uint8Array {
  return localRecord(name, 0, VERSION, [crc, compressedSize, size], new Uint8Array());
}

/**
 * Header before data that is deflated while it is written; `descriptor` follows it.
 * @param wide its sizes may not fit 32 bits.
 */
export function streamedHeader(name: string, wide: boolean): Uint8Array {
  const extra = wide ? wideExtra([0, 0]) : new Uint8Array();
  const sizes = wide ? FULL_32 : 0;
  return localRecord(name, HAS_DESCRIPTOR, wide ? VERSION_64 : VERSION, [0, sizes, sizes], extra);
}

export function descriptor({ crc, size, compressedSize }: Measured, wide: boolean): Uint8Array {
  const record = new Uint8Array(wide ? 24 : 16);
  const view = viewOf(record);
  view.setUint32(0, DESCRIPTOR, true);
  view.setUint32(4, crc, true);
  if (wide) {
    view.setBigUint64(8, BigInt(compressedSize), true);
    view.setBigUint64(16, BigInt(size), true);
  } else {
    view.setUint32(8, compressedSize, true);
    view.setUint32(12, size, true);
  }
  return record;
}

/** The directory's record of a part that is written anew. */
export function newRecord(
  name: string,
  measured: Measured,
  offset: number,
  how: { readonly streamed: boolean; readonly wide: boolean },
): Uint8Array {
  const bytes = new TextEncoder().encode(name);
  const record = new Uint8Array(46 + bytes.length);
  const view = viewOf(record);
  view.setUint32(0, DIRECTORY_ENTRY, true);
  view.setUint16(4, how.wide ? VERSION_64 : VERSION, true);
  view.setUint16(6, how.wide ? VERSION_64 : VERSION, true);
  view.setUint16(8, flagsFor(name) | (how.streamed ? HAS_DESCRIPTOR : 0), true);
  view.setUint16(10, DEFLATED, true);
  view.setUint16(14, FIRST_DAY, true);
  view.setUint32(16, measured.crc, true);
  view.setUint16(28, bytes.length, true);
  record.set(bytes, 46);
  return placed(record, measured, offset);
}

/** A record of the directory as it was, for an entry that now stands elsewhere. */
export function movedRecord(record: Uint8Array, measured: Measured, offset: number): Uint8Array {
  return placed(record, measured, offset);
}

/** Puts sizes and place into a record; what does not fit 32 bits into its ZIP64 field. */
function placed(record: Uint8Array, measured: Measured, offset: number): Uint8Array {
  const old = viewOf(record);
  const nameEnd = 46 + old.getUint16(28, true);
  const extraEnd = nameEnd + old.getUint16(30, true);
  const kept = withoutWide(record.subarray(nameEnd, extraEnd));
  const values = [measured.size, measured.compressedSize, offset];
  const big = values.filter((value) => value >= FULL_32);
  const wide = big.length > 0 ? wideExtra(big) : new Uint8Array();
  const made = new Uint8Array(nameEnd + wide.length + kept.length + record.length - extraEnd);
  made.set(record.subarray(0, nameEnd));
  made.set(wide, nameEnd);
  made.set(kept, nameEnd + wide.length);
  made.set(record.subarray(extraEnd), nameEnd + wide.length + kept.length);
  const view = viewOf(made);
  if (wide.length > 0) view.setUint16(6, Math.max(VERSION_64, view.getUint16(6, true)), true);
  view.setUint32(20, Math.min(FULL_32, measured.compressedSize), true);
  view.setUint32(24, Math.min(FULL_32, measured.size), true);
  view.setUint16(30, wide.length + kept.length, true);
  // The number of the disk may have stood in the ZIP64 field too; there is one.
  view.setUint16(34, 0, true);
  view.setUint32(42, Math.min(FULL_32, offset), true);
  return made;
}

/** What ends the package: where the directory is, with ZIP64's own records when it needs them. */
export function directoryEnd(
  count: number,
  size: number,
  offset: number,
  comment: Uint8Array = new Uint8Array(),
): Uint8Array {
  const wide = count >= FULL_16 || size >= FULL_32 || offset >= FULL_32;
  const record = new Uint8Array((wide ? 56 + 20 : 0) + 22 + comment.length);
  const view = viewOf(record);
  if (wide) {
    view.setUint32(0, END_64, true);
    view.setBigUint64(4, 44n, true);
    view.setUint16(12, VERSION_64, true);
    view.setUint16(14, VERSION_64, true);
    view.setBigUint64(24, BigInt(count), true);
    view.setBigUint64(32, BigInt(count), true);
    view.setBigUint64(40, BigInt(size), true);
    view.setBigUint64(48, BigInt(offset), true);
    view.setUint32(56, LOCATOR_64, true);
    view.setBigUint64(64, BigInt(offset + size), true);
    view.setUint32(72, 1, true);
  }
  const at = record.length - 22 - comment.length;
  view.setUint32(at, END, true);
  view.setUint16(at + 20, comment.length, true);
  record.set(comment, at + 22);
  view.setUint16(at + 8, Math.min(FULL_16, count), true);
  view.setUint16(at + 10, Math.min(FULL_16, count), true);
  view.setUint32(at + 12, Math.min(FULL_32, size), true);
  view.setUint32(at + 16, Math.min(FULL_32, offset), true);
  return record;
}

/** How many bytes of a descriptor follow the data of an entry; `after` are the bytes that follow. */
export function descriptorLength(
  after: Uint8Array,
  { crc, size, compressedSize }: Measured,
): number {
  const view = viewOf(after);
  for (const marked of [4, 0]) {
    for (const width of [4, 8]) {
      const length = marked + 4 + 2 * width;
      if (after.length < length) continue;
      if (marked > 0 && view.getUint32(0, true) !== DESCRIPTOR) continue;
      const number = (at: number) =>
        width === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
      const sizes = marked + 4;
      if (view.getUint32(marked, true) !== crc || number(sizes) !== compressedSize) continue;
      if (number(sizes + width) === size) return length;
    }
  }
  return 0;
}

function localRecord(
  name: string,
  flags: number,
  version: number,
  [crc, compressedSize, size]: readonly [number, number, number],
  extra: Uint8Array,
): Uint8Array {
  const bytes = new TextEncoder().encode(name);
  const record = new Uint8Array(30 + bytes.length + extra.length);
  const view = viewOf(record);
  view.setUint32(0, LOCAL_HEADER, true);
  view.setUint16(4, version, true);
  view.setUint16(6, flags | flagsFor(name), true);
  view.setUint16(8, DEFLATED, true);
  view.setUint16(12, FIRST_DAY, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, compressedSize, true);
  view.setUint32(22, size, true);
  view.setUint16(26, bytes.length, true);
  view.setUint16(28, extra.length, true);
  record.set(bytes, 30);
  record.set(extra, 30 + bytes.length);
  return record;
}

function flagsFor(name: string): number {
  return /^[\u0020-\u007e]*$/.test(name) ? 0 : UTF8_NAME;
}

/** The ZIP64 field with these 8-byte numbers. */
function wideExtra(values: readonly number[]): Uint8Array {
  const extra = new Uint8Array(4 + 8 * values.length);
  const view = viewOf(extra);
  view.setUint16(0, 1, true);
  view.setUint16(2, 8 * values.length, true);
  values.forEach((value, i) => {
    view.setBigUint64(4 + 8 * i, BigInt(value), true);
  });
  return extra;
}

function withoutWide(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    const kept = new Uint8Array(extra.length - (end - at));
    kept.set(extra.subarray(0, at));
    kept.set(extra.subarray(end), at);
    return kept;
  }
  return extra;
}
