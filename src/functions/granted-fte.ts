import { fteOf, normSet } from "../norms/norm-set";
import { findService } from "../norms/services";
import { FunctionFault } from "./function-fault";
import { readText, readYear } from "./scalar-arguments";

/**
 * DMW.VTE: the full-time equivalents granted to a service, or to all services of a federation; of the
 * tested year unless another is given. Throws FunctionFault: `#N/A` for an unknown name or year.
 */
export function grantedFteOf(dienst: unknown, jaar?: unknown): number {
  const found = findService(readText("dienst", dienst));
  const year = readYear(jaar) ?? normSet.testedYear;
  if (found === null) throw new FunctionFault("#N/A", "service-unknown");
  const fte = fteOf(found, year, null);
  if (fte === null) throw new FunctionFault("#N/A", "fte-of-year-unknown", { year });
  return fte.toNumber();
}
