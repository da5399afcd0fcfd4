import type { Result } from "../../src/assessment/result";
import { normSet } from "../../src/norms/norm-set";

/** A result of LM Plus that says nothing, but for what is given. */
export function madeResult(id: string, part: Partial<Result>): Result {
  const norm = normSet.norms.find((one) => one.id === id);
  if (norm === undefined) throw new Error(id);
  return {
    norm,
    level: "service",
    service: "LM Plus",
    federation: "LM",
    outcome: "met",
    value: null,
    numerator: null,
    denominator: null,
    isBound: false,
    threshold: null,
    thresholdSource: null,
    asTested: false,
    userSource: null,
    shortfall: null,
    failing: [],
    forecast: null,
    cells: [],
    inCells: null,
    reason: null,
    from: null,
    ...part,
  };
}
