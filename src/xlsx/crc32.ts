/** Continues a CRC-32 (start with 0) over more bytes; unsigned. The shape of node:zlib's `crc32`, turned around. */
export type Crc32 = (crc: number, bytes: Uint8Array) => number;

/** Eight tables, so that eight bytes are taken in one step. */
const TABLES: readonly Uint32Array[] = (() => {
  const first = Uint32Array.from({ length: 256 }, (_, n) => {
    let crc = n;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    return crc;
  });
  const tables = [first];
  for (let k = 1; k < 8; k++) {
    const previous = tables[k - 1] as Uint32Array;
    tables.push(previous.map((crc) => (first[crc & 255] as number) ^ (crc >>> 8)));
  }
  return tables;
})();

/** CRC-32 without help from the host. */
export const tableCrc32: Crc32 = (crc, bytes) => {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const b = bytes;
  let c = ~crc;
  let i = 0;
  for (const last = b.length - 7; i < last; i += 8) {
    c ^=
      (b[i] as number) |
      ((b[i + 1] as number) << 8) |
      ((b[i + 2] as number) << 16) |
      ((b[i + 3] as number) << 24);
    c =
      (t7[c & 255] as number) ^
      (t6[(c >>> 8) & 255] as number) ^
      (t5[(c >>> 16) & 255] as number) ^
      (t4[c >>> 24] as number) ^
      (t3[b[i + 4] as number] as number) ^
      (t2[b[i + 5] as number] as number) ^
      (t1[b[i + 6] as number] as number) ^
      (t0[b[i + 7] as number] as number);
  }
  for (; i < b.length; i++) c = (t0[(c ^ (b[i] as number)) & 255] as number) ^ (c >>> 8);
  return ~c >>> 0;
};
