import { throughStream } from "./through-stream";

/**
 * Plain data in, raw deflate data out, in pieces of any size. It must stop reading when its consumer
 * stops early, and throw what reading throws.
 */
export type Deflate = (plain: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** Deflates with the web's own CompressionStream, in browsers and Node alike. */
export const deflateWithStreams: Deflate = (plain) =>
  throughStream(plain, new CompressionStream("deflate-raw"));
