import { throughStream } from "./through-stream";

/**
 * Raw deflate data in, inflated data out, in pieces of any size; whatever it throws is reported as a
 * damaged part. It must stop reading when its consumer stops early.
 */
export type Inflate = (compressed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** Inflates with the web's own DecompressionStream, in browsers and Node alike. */
export const inflateWithStreams: Inflate = (compressed) =>
  throughStream(compressed, new DecompressionStream("deflate-raw"));
