/**
 * Edits (insert, delete, replace, swap of neighbours) that turn one word into the other, or `limit + 1`
 * as soon as it is certain that more than `limit` are needed. Letters further apart than that are not
 * held against each other, so that the time follows the length and not its square: a cell may hold
 * thousands of letters.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const tooMany = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooMany;
  // Three rows of the table that are used in turn; what lies outside the band is never less.
  let beforePrevious = new Int32Array(b.length + 1).fill(tooMany);
  let previous = Int32Array.from(beforePrevious, (_, j) => Math.min(j, tooMany));
  let current = new Int32Array(b.length + 1).fill(tooMany);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    current[from - 1] = from === 1 ? Math.min(i, tooMany) : tooMany;
    let lowest = current[from - 1] ?? tooMany;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j] ?? tooMany) + 1,
        (current[j - 1] ?? tooMany) + 1,
        (previous[j - 1] ?? tooMany) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (beforePrevious[j - 2] ?? tooMany) + 1);
      current[j] = Math.min(cost, tooMany);
      lowest = Math.min(lowest, cost);
    }
    if (to < b.length) current[to + 1] = tooMany;
    if (lowest > limit) return tooMany;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[b.length] ?? tooMany;
}

/** Short words are never compared loosely: "lid" and "led" are two words. */
const SHORTEST_FUZZY = 6;

/** True when two words of six letters or more differ by a slip: one edit, two from twelve letters on. */
export function isSlip(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  if (shortest < SHORTEST_FUZZY || /\d/.test(a) || /\d/.test(b)) return false;
  const limit = shortest >= 12 ? 2 : 1;
  return editDistance(a, b, limit) <= limit;
}
