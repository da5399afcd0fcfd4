import type { Sliced } from "../workbook/slices";
import { saysOtherKind } from "./hints";
import type { IndicatorCandidate, Looked } from "./indicator-candidate";
import { recogniseRows } from "./recognise-rows";
import { recogniseTransposed } from "./recognise-transposed";

/** The best reading of the view as a list of figures, or null. */
export function* recogniseIndicators(looked: Looked): Sliced<IndicatorCandidate | null> {
  if (!looked.chosen && saysOtherKind(looked.names, [])) return null;
  const rows = yield* recogniseRows(looked);
  const columns = yield* recogniseTransposed(looked);
  if (rows === null) return columns;
  return columns !== null && columns.score > rows.score ? columns : rows;
}
