import { isInForce, thresholdFor } from "../norms/norm-set";
import { findNorm } from "./find-norm";
import { FunctionFault } from "./function-fault";
import { readFte, readYear } from "./scalar-arguments";
import { thresholdFault } from "./threshold-fault";

/**
 * DMW.NORM: the threshold of a norm, a share as 0.5. Throws FunctionFault: `#N/A` with the reason when
 * it is not known.
 */
export function normThreshold(norm: unknown, jaar?: unknown, vte?: unknown): number {
  const found = findNorm(norm);
  const year = readYear(jaar);
  const fte = readFte(vte);
  if (found.threshold === null) throw new FunctionFault("#N/A", "descriptive");
  if (year !== null && !isInForce(found, year)) {
    throw new FunctionFault("#N/A", "not-in-force", { year });
  }
  const answer = thresholdFor(found, { year, fte, userNorms: null });
  if (!answer.known) throw thresholdFault(answer.why);
  return answer.value.toNumber();
}
