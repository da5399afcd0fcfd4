import { fieldOfHeader } from "../lists/assign-columns";
import type { Field, RecordListKind } from "../norms/norm";

/**
 * True for the header of such a column. "Doelgroep A" and "Hulpmiddel 3" are none: a name with a letter
 * or number is one of several.
 */
export function isHeaderOf(kind: RecordListKind, field: Field, text: string): boolean {
  return !/[\s.-][\p{L}\d]$/u.test(text.trim()) && fieldOfHeader(kind, text) === field;
}
