import { Exact } from "../norms/exact";
import type { Reason, Result } from "./result";
import type { Subject } from "./subjects";

/**
 * A federation is met only where every one of its services is met and the total is: a total never
 * hides a failing service, and services that no list gives leave it undecided.
 */
export function federationResult(
  total: Result,
  subject: Subject,
  parts: readonly Result[],
): Result {
  if (total.outcome === "not-applicable") return total;
  const failing = parts.filter((part) => part.outcome === "not-met");
  const pending = parts.filter((part) => part.outcome === "not-yet-met");
  if (failing.length > 0 || total.outcome === "not-met") {
    return {
      ...total,
      outcome: "not-met",
      reason: null,
      shortfall: gap(total, failing),
      ...ends(total),
    };
  }
  if (pending.length > 0 || total.outcome === "not-yet-met") {
    return { ...total, outcome: "not-yet-met", reason: null, shortfall: gap(total, pending) };
  }
  if (total.outcome === "not-assessed") return total;
  if (subject.missingServices.length > 0) return undecided(total, "services-missing");
  if (parts.some((part) => part.outcome === "not-assessed")) {
    return undecided(total, "service-undecided");
  }
  return total;
}

function undecided(total: Result, why: "services-missing" | "service-undecided"): Result {
  const reason: Reason = { code: "ambiguous", detail: { of: "ambiguity", why } };
  return { ...total, outcome: "not-assessed", shortfall: null, reason };
}

/** What the failing services lack together, or the total itself where that is more. */
function gap(total: Result, parts: readonly Result[]): Exact | null {
  let sum: Exact | null = null;
  for (const { shortfall } of parts) {
    if (shortfall !== null) sum = (sum ?? Exact.ZERO).plus(shortfall);
  }
  if (sum === null) return total.shortfall;
  return total.shortfall !== null && total.shortfall.compare(sum) > 0 ? total.shortfall : sum;
}

function ends(total: Result): Pick<Result, "forecast"> {
  return { forecast: total.outcome === "not-met" ? null : total.forecast };
}
