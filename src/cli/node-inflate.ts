import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import type { Inflate } from "../xlsx/open";

/** Large pieces: each costs a trip to the thread that inflates. */
const PIECE = 1 << 18;

/** Inflates with Node's zlib, on a thread of its own while the pieces before are being read. */
export const nodeInflate: Inflate = async function* (compressed) {
  const source = Readable.from(compressed, { objectMode: true });
  const inflater = createInflateRaw({ chunkSize: PIECE });
  source.on("error", (error) => inflater.destroy(error));
  source.pipe(inflater);
  try {
    for await (const piece of inflater) yield piece as Uint8Array;
  } finally {
    source.destroy();
    inflater.destroy();
  }
};
