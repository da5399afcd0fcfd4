import type { Norm, NormId } from "../norms/norm";
import { norm } from "../norms/norm-set";

/** A norm that a function is about. Throws RangeError when the catalogue lacks it. */
export function normOf(id: NormId): Norm {
  const found = norm(id);
  if (found === null) throw new RangeError(`no such norm: ${id}`);
  return found;
}
