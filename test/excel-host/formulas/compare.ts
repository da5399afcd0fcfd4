import type { CellError, CellValue } from "../model/cell-value";

/** Numbers come before texts, texts before truths. */
function rank(value: number | string | boolean): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

function likeOther(other: CellValue): number | string | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/**
 * Below, equal (0) or above, in Excel's order. A blank takes the other's kind (0, "" or FALSE), texts
 * compare without case, and numbers by the fifteen digits that Excel holds. Errors are not compared.
 */
export function compareValues(
  left: Exclude<CellValue, CellError>,
  right: Exclude<CellValue, CellError>,
): number {
  const a = left ?? likeOther(right);
  const b = right ?? likeOther(left);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "number" && typeof b === "number") {
    const [x, y] = [fifteen(a), fifteen(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  const [x, y] = [String(a).toLowerCase(), String(b).toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

function fifteen(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
