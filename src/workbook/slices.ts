import { WorkbookError } from "./workbook-error";

/**
 * Asked between two small pieces of long work: undefined while there is time left, else it resolves when
 * all others on the thread (a page that draws, the user's Stop) have had their turn.
 */
export type Pause = () => Promise<void> | undefined;

/** Long work that may be left between two of its pieces, where it yields; it returns what came of it. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** Does the work in one go, for who has nobody to wait for. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const piece = work.next();
    if (piece.done === true) return piece.value;
  }
}

/** Does the work piece by piece, without an end when cancelled: throws WorkbookError cancelled. */
export async function inSlices<T>(
  work: Sliced<T>,
  pause: Pause | undefined,
  signal?: AbortSignal,
): Promise<T> {
  for (;;) {
    const piece = work.next();
    if (piece.done === true) return piece.value;
    const turn = pause?.();
    if (turn === undefined) continue;
    await turn;
    throwIfCancelled(signal);
  }
}

/** Throws WorkbookError cancelled when the user said so. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError("cancelled", "stopped by the user");
}
