/** A change of bytes: `remove` bytes from `at` on make place for `insert`. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** By how many bytes the splices make a part longer; negative when shorter. */
export function growth(splices: readonly Splice[]): number {
  return splices.reduce((sum, { remove, insert }) => sum + utf8(insert).length - remove, 0);
}

/** Carries out splices on a whole part. Throws RangeError when they overlap or leave it. */
export function splice(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { at: start, remove, insert } of inOrder(splices)) {
    if (start + remove > bytes.length) throw new RangeError("a splice beyond the part");
    pieces.push(bytes.subarray(at, start), utf8(insert));
    at = start + remove;
  }
  pieces.push(bytes.subarray(at));
  return joinBytes(pieces);
}

/** The same, while the bytes come in. */
export async function* spliceStream(
  chunks: AsyncIterable<Uint8Array>,
  splices: readonly Splice[],
): AsyncGenerator<Uint8Array, void, undefined> {
  const waiting = inOrder(splices);
  let turn = 0;
  /** Where the chunk begins in the part, and up to where bytes are left out. */
  let base = 0;
  let removedTo = 0;
  for await (const chunk of chunks) {
    let from = Math.min(chunk.length, Math.max(0, removedTo - base));
    for (let next = waiting[turn]; next && next.at <= base + chunk.length; next = waiting[turn]) {
      turn++;
      const stop = next.at - base;
      if (stop > from) yield chunk.subarray(from, stop);
      // Node's zlib takes a piece of no bytes for the end.
      if (next.insert !== "") yield utf8(next.insert);
      removedTo = next.at + next.remove;
      from = Math.min(chunk.length, removedTo - base);
    }
    if (from < chunk.length) yield chunk.subarray(from);
    base += chunk.length;
  }
  if (turn < waiting.length || removedTo > base) throw new RangeError("a splice beyond the part");
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** By place; at one place what is inserted comes before what is removed. */
function inOrder(splices: readonly Splice[]): Splice[] {
  const sorted = [...splices].sort((a, b) => a.at - b.at || a.remove - b.remove);
  let end = 0;
  for (const { at, remove } of sorted) {
    if (at < end) throw new RangeError("splices that overlap");
    end = at + remove;
  }
  return sorted;
}

const encoder = new TextEncoder();

function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}
