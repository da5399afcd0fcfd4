import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/** Bytes that can be read anywhere, such as a file; they must not change meanwhile. */
export interface ByteSource {
  /** File name without folder. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /**
   * The bytes from `offset`; fewer than `length` only where the source ends. The caller does not
   * change them. May throw WorkbookError ("no-access"); anything else thrown is reported as such.
   */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** Lower-case hexadecimal SHA-256 of all bytes; null when unknown. */
  sha256(): Promise<string | null>;
}

/** A file that is in memory already. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  const source: ByteSource = {
    name,
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
    sha256: () => digest(source),
  };
  return source;
}

/** A file a user chose or dropped in a browser; read in pieces, when needed. */
export function blobSource(blob: Blob, name = blob instanceof File ? blob.name : ""): ByteSource {
  const source: ByteSource = {
    name,
    size: blob.size,
    read: async (offset, length) =>
      new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
    sha256: () => digest(source),
  };
  return source;
}

const PIECE = 1 << 20;

async function digest(source: ByteSource): Promise<string> {
  const hash = sha256.create();
  for (let offset = 0; offset < source.size; offset += PIECE) {
    hash.update(await source.read(offset, Math.min(PIECE, source.size - offset)));
  }
  return bytesToHex(hash.digest());
}
