import { isBlank } from "../workbook/cell";
import type { FieldType } from "./fields";
import { readDay } from "./read-date";
import { readAmount } from "./read-number";
import { readYesNo } from "./read-yes-no";
import type { SheetView } from "./sheet-view";
import { readModules } from "./vocabulary";

/** strong: nothing of the kind could come of these cells. some: none of them can be read as it. */
export type Doubt = "none" | "some" | "strong";

const SAMPLE = 20;

/** Whether the cells below a header speak against the column being of a type. */
export function contentSpeaksAgainst(
  view: SheetView,
  headerRow: number,
  column: number,
  type: FieldType,
): Doubt {
  const reads = READS[type];
  if ((type === "mark" || type === "yes-no") && isCoded(view, headerRow, column)) return "strong";
  if (reads === undefined) return "none";
  const last = Math.min(view.height - 1, headerRow + SAMPLE);
  let filled = false;
  for (let row = headerRow + 1; row <= last; row++) {
    const cell = view.cell(row, column);
    if (isBlank(cell)) continue;
    if (reads(cell)) return "none";
    filled = true;
  }
  if (!filled) return "none";
  return type === "count" || type === "amount" || type === "kind" ? "strong" : "some";
}

/** 1 and 2, 1 and 9: codes of a legend that we do not have, and no numbers of times. */
function isCoded(view: SheetView, headerRow: number, column: number): boolean {
  const seen = new Set<unknown>();
  const last = Math.min(view.height - 1, headerRow + SAMPLE);
  for (let row = headerRow + 1; row <= last; row++) seen.add(view.cell(row, column) ?? null);
  seen.delete(null);
  return seen.size === 2 && seen.has(1) && (seen.has(2) || seen.has(9));
}

type Reads = (cell: Parameters<typeof readAmount>[0]) => boolean;

const READS: Partial<Record<FieldType, Reads>> = {
  kind: (cell) =>
    typeof cell !== "number" && !(typeof cell === "string" && /^\s*\d+\s*$/.test(cell)),
  date: (cell) => readDay(cell, false).is === "value",
  "yes-no": (cell) => readYesNo(cell).is === "value",
  module: (cell) => typeof cell === "string" && readModules(cell) !== null,
  count: (cell) => typeof cell === "number" || readAmount(cell).is === "value",
  amount: (cell) =>
    typeof cell === "number" ||
    (typeof cell === "string" &&
      readYesNo(cell).is === "value" &&
      /^(?:nee|neen|geen|n)$/i.test(cell.trim())) ||
    readAmount(cell).is === "value",
};
