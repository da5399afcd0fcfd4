import type { Crc32 } from "./crc32";
import { sameBytes } from "./package-edit";
import { type Entry, partKey } from "./zip-directory";

/** What a seal knows of a part, as the zip's directory tells it. */
export type SealedEntry = Pick<Entry, "name" | "crc" | "size">;

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SEAL = /<!--normtoets\/1 sealed [0-9a-z]+-->(?=<\/[^<>]*>$)/;

/**
 * The part with a comment before its last end tag that seals the package: a checksum over the names,
 * checksums and sizes of all its parts, this one without the comment too. Whatever is changed afterwards, by
 * whatever program, breaks it; packing the same parts otherwise does not. It guards against accidents, not
 * against forgery: it is a CRC-32 of CRC-32s.
 * @param others all parts of the package but this one, in any order; folders do not count
 */
export function withSeal(
  { name, bytes }: Part,
  others: readonly SealedEntry[],
  crc32: Crc32,
): Uint8Array {
  const text = decoded(bytes);
  const itself = { name, crc: crc32(0, bytes), size: bytes.length };
  const lines = [...others, itself]
    .map((entry) => ({ ...entry, key: partKey(entry.name) }))
    .filter(({ key }) => !key.endsWith("/"))
    .map(({ key, crc, size }) => JSON.stringify([key, crc >>> 0, size]))
    .sort();
  const digest = crc32(0, new TextEncoder().encode(lines.join("\n"))) >>> 0;
  const at = text.lastIndexOf("</");
  const note = `<!--normtoets/1 sealed ${digest.toString(36)}-->`;
  return new TextEncoder().encode(`${text.slice(0, at)}${note}${text.slice(at)}`);
}

/** True when this part seals the package, and nothing in it has changed since. */
export function holdsSeal(
  { name, bytes }: Part,
  others: readonly SealedEntry[],
  crc32: Crc32,
): boolean {
  const text = decoded(bytes);
  const bare = text.replace(SEAL, "");
  if (bare.length === text.length) return false;
  const again = withSeal({ name, bytes: new TextEncoder().encode(bare) }, others, crc32);
  return sameBytes(again, bytes);
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
