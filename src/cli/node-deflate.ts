import { pipeline, Readable } from "node:stream";
import { createDeflateRaw } from "node:zlib";
import type { Deflate } from "../xlsx/marked-copy";

const PIECE = 1 << 18;

/** Higher levels make the largest sheets a few per cent smaller and take several times as long. */
const LEVEL = 2;

/** Deflates with Node's zlib, on a thread of its own while what comes next is being read. */
export const nodeDeflate: Deflate = (plain) => {
  const deflater = createDeflateRaw({ level: LEVEL, chunkSize: PIECE });
  // Errors arrive through the deflater, which pipeline destroys with them; it ends the source when the
  // reader stops early.
  pipeline(Readable.from(plain, { objectMode: true }), deflater, () => undefined);
  return deflater as AsyncIterable<Uint8Array>;
};
