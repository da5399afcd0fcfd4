import { Exact } from "../norms/exact";
import type { Norm, Threshold } from "../norms/norm";
import type { Bounds } from "./bounds";
import type { Forecast, Outcome } from "./result";

/** A figure between two bounds; null is no upper bound. */
export interface ExactBounds {
  readonly lo: Exact;
  readonly hi: Exact | null;
}

export function exactBounds({ lo, hi }: Bounds): ExactBounds {
  return { lo: Exact.fromNumber(lo), hi: Number.isFinite(hi) ? Exact.fromNumber(hi) : null };
}

/**
 * Bounds of a share from what counts for it and what counts against it: the fewest hits among the most
 * misses, and the reverse. Null when there is certainly nothing to take a share of.
 */
export function shareBounds(hits: Bounds, misses: Bounds): ExactBounds | null {
  if (hits.hi + misses.hi === 0) return null;
  // Where there may be nothing to take a share of, nothing bounds it from above.
  const hi = hits.hi + misses.lo === 0 ? null : shareOf(hits.hi, misses.lo);
  return { lo: shareOf(hits.lo, misses.hi), hi };
}

function shareOf(hits: number, misses: number): Exact {
  if (hits === 0 || misses === Infinity) return Exact.ZERO;
  return hits === Infinity ? Exact.ONE : Exact.ratio(hits, hits + misses);
}

/** What is in the denominator and not in the numerator, when all that is known are their bounds. */
export function missesOf(numerator: Bounds, denominator: Bounds): Bounds {
  return {
    lo: Number.isFinite(numerator.hi) ? Math.max(0, denominator.lo - numerator.hi) : 0,
    hi: denominator.hi - numerator.lo,
  };
}

/** met or not, or undecided when the bounds hold both. */
export type Side = "met" | "missed" | "undecided";

/** Holds bounds against a threshold; equal to the threshold is met, both ways. */
export function side({ lo, hi }: ExactBounds, relation: Threshold["relation"], at: Exact): Side {
  if (relation === "at-least") {
    if (lo.compare(at) >= 0) return "met";
    return hi !== null && hi.compare(at) < 0 ? "missed" : "undecided";
  }
  if (hi !== null && hi.compare(at) <= 0) return "met";
  return lo.compare(at) > 0 ? "missed" : "undecided";
}

/** A cumulative norm that falls short while its year runs is not yet met. */
export function outcomeOf(decided: "met" | "missed", norm: Norm, yearRuns: boolean): Outcome {
  if (decided === "met") return "met";
  return norm.kind === "cumulative" && yearRuns ? "not-yet-met" : "not-met";
}

/**
 * What is missing, in things people can act on: for a share the whole number to add to the numerator
 * with the denominator as it is; for a count the whole number to add; for a maximum the amount above.
 */
export function shortfall(
  relation: Threshold["relation"],
  at: Exact,
  value: Exact,
  share: { readonly numerator: number; readonly denominator: number } | null,
): Exact {
  if (relation === "at-most") return positive(value.minus(at));
  if (share === null) return positive(at.minus(value).ceil());
  return positive(at.times(share.denominator).minus(share.numerator).ceil());
}

function positive(value: Exact): Exact {
  return value.compare(Exact.ZERO) < 0 ? Exact.ZERO : value;
}

/**
 * Straight proportion: the count so far, divided by the months it covers, times twelve, rounded down.
 * The tool's own expectation, not the regulation's; kinds do not grow in proportion and get none.
 */
export function forecast(count: number, months: number, at: Exact): Forecast | null {
  if (months < 1 || months >= 12 || !Number.isFinite(count)) return null;
  const value = Math.floor((count * 12) / months);
  return { value, months, reachesThreshold: Exact.fromNumber(value).compare(at) >= 0 };
}
