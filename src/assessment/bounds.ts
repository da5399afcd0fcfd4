/**
 * What the readable cells prove of a count or amount: at least `lo`, at most `hi`. Equal when all that
 * is needed could be read; `hi` is Infinity where an unreadable cell could hold anything. A verdict is
 * given only when every number between the bounds gives the same one.
 */
export interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

export function exactly(number: number): Bounds {
  return { lo: number, hi: number };
}

export function isExact(bounds: Bounds): boolean {
  return bounds.lo === bounds.hi;
}

export function plus(a: Bounds, b: Bounds): Bounds {
  return { lo: a.lo + b.lo, hi: a.hi + b.hi };
}

/** The smallest bounds that hold both. */
export function around(a: Bounds, b: Bounds): Bounds {
  return { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}
