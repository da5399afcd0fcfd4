/**
 * Raw deflate data in, inflated data out, in pieces of any size; whatever it throws is reported as a
 * damaged part. It must stop reading when its consumer stops early.
 */
export type Inflate = (compressed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** Inflates with the web's own DecompressionStream, in browsers and Node alike. */
export const inflateWithStreams: Inflate = async function* (compressed) {
  const { writable, readable } = new DecompressionStream("deflate-raw");
  const writer = writable.getWriter();
  const reader = readable.getReader();
  let failure: { readonly error: unknown } | null = null;
  const feed = async () => {
    try {
      for await (const piece of compressed) await writer.write(piece as Uint8Array<ArrayBuffer>);
      await writer.close();
    } catch (error) {
      failure ??= { error };
      await writer.abort(error).catch(ignore);
    }
  };
  const feeding = feed();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await feeding;
  } finally {
    // Also when the consumer stops early: it makes the writer fail, which ends `feed`.
    await reader.cancel().catch(ignore);
  }
  throwIfAny(failure);
};

function throwIfAny(failure: { readonly error: unknown } | null): void {
  if (failure) throw failure.error;
}

/** The stream's failure is known already, from reading it. */
function ignore(): void {
  return;
}
