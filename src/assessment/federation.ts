import { Exact } from "../norms/exact";
import type { Forecast, Reason, Result, ResultCell } from "./result";
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
  if (failing.length > 0) {
    return { ...short(total, failing), outcome: "not-met", forecast: null };
  }
  // The total of some of its services falls short of the norm for all of them, and proves nothing.
  const isPart = parts.length > 0 && subject.missingServices.length > 0;
  if (isPart && total.outcome !== "not-assessed" && pending.length === 0) {
    return undecided(total, "services-missing");
  }
  if (total.outcome === "not-met") return { ...short(total, []), forecast: null };
  if (pending.length > 0 || total.outcome === "not-yet-met") {
    const result = short(total, pending);
    return { ...result, outcome: "not-yet-met", forecast: forecastOf(total, pending) };
  }
  if (total.outcome === "not-assessed") {
    const saysNothing =
      total.reason?.code === "no-list" && parts.some(({ value }) => value !== null);
    return saysNothing ? undecided(total, "service-undecided") : total;
  }
  if (subject.missingServices.length > 0) return undecided(total, "services-missing");
  if (parts.some((part) => part.outcome === "not-assessed")) {
    return undecided(total, "service-undecided");
  }
  return total;
}

/** The total, with the services that fall short, what they lack and where. */
function short(total: Result, parts: readonly Result[]): Result {
  const cells: ResultCell[] = parts.flatMap((part) =>
    part.cells.map((cell) => ({ ...cell, role: "cause" })),
  );
  const own = total.cells.length > 0 ? total.cells : parts.flatMap((part) => part.cells);
  const isNew = ({ sheet, address }: ResultCell): boolean =>
    !own.some((cell) => cell.sheet === sheet && cell.address === address);
  return {
    ...total,
    reason: null,
    shortfall: gap(total, parts),
    failing: parts.flatMap(({ service }) => service ?? []),
    cells: [...own, ...cells.filter(isNew)],
  };
}

/** The total's own, unless a service will not get there: a total never hides that. */
function forecastOf({ forecast }: Result, parts: readonly Result[]): Forecast | null {
  if (forecast === null || parts.every((part) => part.forecast?.reachesThreshold !== false)) {
    return forecast;
  }
  return { ...forecast, reachesThreshold: false };
}

function undecided(total: Result, why: "services-missing" | "service-undecided"): Result {
  const reason: Reason = { code: "ambiguous", detail: { of: "ambiguity", why } };
  return { ...total, outcome: "not-assessed", shortfall: null, reason };
}

/**
 * What the failing services lack together, or the total itself where that is more. Amounts above a
 * maximum do not add up: there it is the highest.
 */
function gap(total: Result, parts: readonly Result[]): Exact | null {
  const highestOnly = total.norm.threshold?.relation === "at-most";
  let sum: Exact | null = null;
  for (const { shortfall } of parts) {
    if (shortfall === null) continue;
    if (!highestOnly) sum = (sum ?? Exact.ZERO).plus(shortfall);
    else if (sum === null || shortfall.compare(sum) > 0) sum = shortfall;
  }
  if (sum === null) return total.shortfall;
  return total.shortfall !== null && total.shortfall.compare(sum) > 0 ? total.shortfall : sum;
}
