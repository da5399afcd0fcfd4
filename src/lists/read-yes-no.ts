import type { CellValue } from "../workbook/cell";
import { CellError, isBlank } from "../workbook/cell";
import { normalise } from "./normalise";
import { BLANK, type Reading, unreadable, value } from "./reading";

const YES = new Set([
  "ja",
  "j",
  "x",
  "xx",
  "v",
  "waar",
  "true",
  "yes",
  "y",
  "oui",
  "vrai",
  "1",
  "wel",
]);
const NO = new Set([
  "nee",
  "neen",
  "n",
  "onwaar",
  "false",
  "no",
  "non",
  "faux",
  "0",
  "geen",
  "niet",
]);
const TICKS = /^[✓✔☑☒☐✗✘]$/u;

/**
 * Reads ja/nee, j/n, x, 1/0, waar/onwaar, true/false and ticks; "ja?" is neither. A blank stays blank: whether that
 * means no depends on the whole column.
 */
export function readYesNo(cell: CellValue): Reading<boolean> {
  if (cell instanceof CellError) {
    return unreadable(cell === CellError.uncalculated ? "uncalculated" : "excel-error");
  }
  if (isBlank(cell)) return BLANK;
  if (typeof cell === "boolean") return value(cell);
  if (typeof cell === "number") {
    return cell === 1 ? value(true) : cell === 0 ? value(false) : unreadable("unreadable-yes-no");
  }
  const text = (cell as string).trim();
  if (TICKS.test(text)) return value("✓✔☑☒".includes(text));
  if (text.includes("?")) return unreadable("unreadable-yes-no");
  const word = normalise(text);
  if (YES.has(word)) return value(true);
  if (NO.has(word) || text === "-") return value(false);
  return unreadable("unreadable-yes-no");
}

/** True for "nee" and "geen" where an amount is asked: there is none. "Ja" would not say how much. */
export function saysNone(cell: CellValue): boolean {
  if (typeof cell !== "string" || !/\p{L}/u.test(cell)) return false;
  const read = readYesNo(cell);
  return read.is === "value" && !read.value;
}
