import { FunctionFault } from "./function-fault";
import { judgeFigure, type JudgedFigure } from "./judge-figure";
import { thresholdFault } from "./threshold-fault";

/**
 * DMW.TEKORT: what is missing, in things (users, kinds), or the euros above a maximum; 0 when the norm
 * is met. Throws FunctionFault: `#N/A` with the reason when the norm cannot be judged.
 */
export function shortfallOfFigure(
  norm: unknown,
  waarde: unknown,
  noemer?: unknown,
  jaar?: unknown,
  vte?: unknown,
  drempel?: unknown,
): number {
  const judged = judgeFigure({
    norm,
    value: waarde,
    denominator: noemer,
    year: jaar,
    fte: vte,
    threshold: drempel,
  });
  const { outcome, shortfall } = judged.result;
  if (outcome === "not-assessed" || outcome === "not-applicable") throw faultOf(judged);
  if (shortfall === null) throw new FunctionFault("#N/A", "share-without-counts");
  return shortfall.toNumber();
}

function faultOf({ norm, year, result, isBlank }: JudgedFigure): FunctionFault {
  if (norm.threshold === null) return new FunctionFault("#N/A", "descriptive");
  if (result.outcome === "not-applicable") {
    return new FunctionFault("#N/A", "not-in-force", { year: year ?? "" });
  }
  if (isBlank) return new FunctionFault("#N/A", "value-missing");
  const detail = result.reason?.detail;
  if (detail?.of === "threshold") return thresholdFault(detail.why);
  if (detail?.of === "nothing") return new FunctionFault("#N/A", "nothing-to-measure");
  if (detail?.of === "ambiguity" && detail.why === "numerator-exceeds-denominator") {
    return new FunctionFault("#N/A", "numerator-exceeds-denominator");
  }
  return new FunctionFault("#N/A", "not-assessed");
}
