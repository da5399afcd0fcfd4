import { deflateRawSync } from "node:zlib";

import { zlibCrc32 } from "./node-host";

const ascii = (text: string) => new TextEncoder().encode(text);

export interface RawEntry {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the directory says instead of the truth. */
  readonly lie?: { size?: number; crc?: number; method?: number; flags?: number; offset?: number };
  readonly zip64?: boolean;
  readonly descriptor?: boolean;
}

/** A zip made by hand, so that it can say what no writer would. */
export function rawZip(
  entries: readonly RawEntry[],
  options: { zip64?: boolean; comment?: string } = {},
) {
  const out: number[] = [];
  const directory: number[] = [];
  const u16 = (to: number[], ...values: number[]) => {
    for (const v of values) to.push(v & 255, (v >>> 8) & 255);
  };
  const u32 = (to: number[], ...values: number[]) => {
    for (const v of values) u16(to, v & 0xffff, Math.floor(v / 65536) & 0xffff);
  };
  const u64 = (to: number[], ...values: number[]) => {
    for (const v of values) u32(to, v % 2 ** 32, Math.floor(v / 2 ** 32));
  };
  for (const { name, data, lie = {}, zip64, descriptor } of entries) {
    const packed = [...deflateRawSync(data)];
    const crc = lie.crc ?? zlibCrc32(0, data);
    const size = lie.size ?? data.length;
    const method = lie.method ?? 8;
    const flags = (lie.flags ?? 0) | (descriptor ? 8 : 0);
    const offset = lie.offset ?? out.length;
    u32(out, 0x04034b50);
    u16(out, 20, flags, method, 0, 33);
    u32(out, ...(descriptor ? [0, 0, 0] : [crc, packed.length, size]));
    u16(out, name.length, 0);
    out.push(...ascii(name), ...packed);
    if (descriptor) u32(out, 0x08074b50, crc, packed.length, size);
    u32(directory, 0x02014b50);
    u16(directory, 45, 45, flags, method, 0, 33);
    u32(directory, crc, ...(zip64 ? [0xffffffff, 0xffffffff] : [packed.length, size]));
    u16(directory, name.length, zip64 ? 28 : 0, 0, 0, 0);
    u32(directory, 0, zip64 ? 0xffffffff : offset);
    directory.push(...ascii(name));
    if (zip64) {
      u16(directory, 1, 24);
      u64(directory, size, packed.length, offset);
    }
  }
  const start = out.length;
  out.push(...directory);
  if (options.zip64) {
    const record = out.length;
    u32(out, 0x06064b50);
    u64(out, 44);
    u16(out, 45, 45);
    u32(out, 0, 0);
    u64(out, entries.length, entries.length, directory.length, start);
    u32(out, 0x07064b50, 0);
    u64(out, record);
    u32(out, 1);
  }
  const comment = ascii(options.comment ?? "");
  u32(out, 0x06054b50);
  u16(out, 0, 0, ...(options.zip64 ? [0xffff, 0xffff] : [entries.length, entries.length]));
  u32(out, ...(options.zip64 ? [0xffffffff, 0xffffffff] : [directory.length, start]));
  u16(out, comment.length);
  out.push(...comment);
  return Uint8Array.from(out);
}
