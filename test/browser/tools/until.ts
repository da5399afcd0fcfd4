import { isDeepStrictEqual } from "node:util";

const PATIENCE = 20_000;

/** Asks again and again until the answer is what is expected; fails like `expect` when it never is. */
export async function until<T>(ask: () => T | Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (isDeepStrictEqual(answer, expected)) return;
    if (Date.now() > end) {
      expect(answer).toEqual(expected);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
