import { FunctionFault } from "./function-fault";

/** Why the engine does not know a threshold, as the fault of a formula. */
export function thresholdFault(
  why: "threshold-unknown" | "fte-unknown" | "year-unknown" | "user-norms-other-year",
): FunctionFault {
  return new FunctionFault("#N/A", why === "user-norms-other-year" ? "threshold-unknown" : why);
}
