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
 * Bounds of a share from those of its counts: the lowest numerator over the highest denominator, and
 * the reverse. Null when the denominator is certainly zero.
 */
export function shareBounds(numerator: Bounds, denominator: Bounds): ExactBounds | null {
  if (denominator.hi === 0) return null;
  const lo = Number.isFinite(denominator.hi)
    ? Exact.ratio(numerator.lo, denominator.hi)
    : Exact.ZERO;
  const hi =
    denominator.lo === 0 || !Number.isFinite(numerator.hi)
      ? null
      : Exact.ratio(numerator.hi, denominator.lo);
  return { lo, hi };
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
