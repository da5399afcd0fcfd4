import type { CellValue } from "../workbook/cell";
import { isBlank } from "../workbook/cell";
import { fieldOfHeader } from "./assign-columns";
import { RECORD_LIST_KINDS } from "./fields";

/** True for a row of texts of which two or more are headers of one kind of list, and none is anything else. */
export function recordHeaders(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const texts = filled.filter(
    (cell): cell is string => typeof cell === "string" && cell.length <= 40 && !/\d/.test(cell),
  );
  if (texts.length < 2 || texts.length < filled.length) return false;
  return RECORD_LIST_KINDS.some((kind) => {
    const fields = texts.map((text) => fieldOfHeader(kind, text));
    return (
      new Set(fields.filter((field) => field !== null)).size >= 2 &&
      fields.every((field) => field !== null)
    );
  });
}
