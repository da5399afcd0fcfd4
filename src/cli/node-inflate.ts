import { pipeline, Readable, type TransformOptions } from "node:stream";
import { createInflateRaw, type ZlibOptions } from "node:zlib";
import type { Inflate } from "../xlsx/open";

/** Large pieces: each costs a trip to the thread that inflates. */
const PIECE = 1 << 18;

/**
 * How many pieces that thread may be ahead of who reads them. By itself zlib stops after each piece
 * until it is read, so that the two take turns; ahead, they work at the same time.
 */
const PIECES_AHEAD = 8;

/** Inflates with Node's zlib, on a thread of its own while the pieces before are being read. */
export const nodeInflate: Inflate = (compressed) => {
  const options: ZlibOptions & TransformOptions = {
    chunkSize: PIECE,
    // Pieces are handed out one by one; as bytes, those that wait would be copied into one.
    readableObjectMode: true,
    readableHighWaterMark: PIECES_AHEAD,
  };
  const inflater = createInflateRaw(options);
  // Errors arrive through the inflater, which pipeline destroys with them; it ends the source when the
  // reader stops early.
  pipeline(Readable.from(compressed, { objectMode: true }), inflater, () => undefined);
  return inflater as AsyncIterable<Uint8Array>;
};
