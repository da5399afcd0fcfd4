import type { Report } from "../report/report";

export const NOTHING_FAILS = 0;
export const NORM_NOT_MET = 1;
export const NOTHING_ASSESSED = 2;
export const FAULT = 3;
/** As shells say it: stopped by Ctrl+C. */
export const INTERRUPTED = 130;

/**
 * 1 when a norm is not met, of whatever service: nothing may hide that. Else 2 when nothing could be assessed, or
 * nothing of the service that was asked, else 0.
 */
export function exitCode({ results, findings }: Report): number {
  if (results.some(({ outcome }) => outcome === "not-met")) return NORM_NOT_MET;
  if (findings.some(({ code }) => code === "service-not-in-lists")) return NOTHING_ASSESSED;
  const assessed = results.some(({ outcome }) => ["met", "not-yet-met"].includes(outcome));
  return assessed ? NOTHING_FAILS : NOTHING_ASSESSED;
}

/** For several files: a fault weighs most, then a failing norm, then a file in which nothing was. */
export function worstOf(codes: readonly number[]): number {
  return (
    [INTERRUPTED, FAULT, NORM_NOT_MET, NOTHING_ASSESSED].find((code) => codes.includes(code)) ??
    NOTHING_FAILS
  );
}
