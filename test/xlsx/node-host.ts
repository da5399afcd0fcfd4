import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { TransformOptions } from "node:stream";
import { pipeline, Readable } from "node:stream";
import type { ZlibOptions } from "node:zlib";
import { crc32, createInflateRaw } from "node:zlib";

import type { ByteSource, Crc32, Inflate } from "../../src/xlsx/open";

const CHUNK = 1 << 17;

/** node:zlib as the reader's inflater; it works ahead in its own thread while the reader scans. */
export const inflateWithZlib: Inflate = (compressed) => {
  const options: ZlibOptions & TransformOptions = {
    chunkSize: CHUNK,
    readableHighWaterMark: 4 * CHUNK,
  };
  const inflater = createInflateRaw(options);
  // Errors arrive through the inflater, which pipeline destroys with them.
  pipeline(Readable.from(compressed), inflater, () => undefined);
  return inflater as AsyncIterable<Uint8Array>;
};

export const zlibCrc32: Crc32 = (crc, bytes) => crc32(bytes, crc);

/** A file, read where it is asked for. */
export function fileSource(path: string): ByteSource & { close(): void } {
  const file = openSync(path, "r");
  return {
    name: basename(path),
    size: statSync(path).size,
    read: (offset, length) => {
      const bytes = new Uint8Array(length);
      return Promise.resolve(bytes.subarray(0, readSync(file, bytes, 0, length, offset)));
    },
    sha256: () => Promise.resolve(null),
    close: () => {
      closeSync(file);
    },
  };
}
