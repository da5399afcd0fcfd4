/**
 * Pieces through a stream of the web. Throws what the source or the stream throws, and stops reading
 * when its consumer stops early.
 */
export async function* throughStream(
  source: AsyncIterable<Uint8Array>,
  stream: CompressionStream | DecompressionStream,
): AsyncGenerator<Uint8Array, void, undefined> {
  const writer = stream.writable.getWriter();
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  let failure: { readonly error: unknown } | null = null;
  const feed = async () => {
    try {
      for await (const piece of source) await writer.write(piece as Uint8Array<ArrayBuffer>);
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
}

function throwIfAny(failure: { readonly error: unknown } | null): void {
  if (failure) throw failure.error;
}

/** The stream's failure is known already, from reading it. */
function ignore(): void {
  return;
}
