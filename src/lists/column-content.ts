import { type CellValue, isBlank } from "../workbook/cell";
import { FIELDS, type FieldType } from "./fields";
import type { Field } from "../norms/norm";
import { readDay } from "./read-date";
import { readAmount } from "./read-number";
import { readYesNo, saysNone } from "./read-yes-no";
import type { SheetView } from "./sheet-view";
import { readModules } from "./vocabulary";

/** strong: nothing of the kind could come of these cells. some: none of them can be read as it. */
export type Doubt = "none" | "some" | "strong";

const SAMPLE = 20;

/** Whether the cells below a header speak against the column being of a field. */
export function contentSpeaksAgainst(
  view: SheetView,
  headerRow: number,
  column: number,
  field: Field,
): Doubt {
  const { type } = FIELDS[field];
  // Alarms are counted one by one, so that a code for their type takes nothing away.
  const reads = field === "type" ? undefined : READS[type];
  if (type === "mark" || type === "yes-no") {
    const seen = seenBelow(view, headerRow, column);
    if (isCoded(seen) || isCrossed(seen)) return "strong";
  }
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
  return NOTHING_COMES_OF.has(type) ? "strong" : "some";
}

/** Numbers under "Soort" are how many there are, and no list of kinds comes of them. */
const NOTHING_COMES_OF: ReadonlySet<FieldType> = new Set<FieldType>(["count", "amount", "kind"]);

/** What the first cells below a header hold, blanks left out. */
function seenBelow(view: SheetView, headerRow: number, column: number): ReadonlySet<CellValue> {
  const seen = new Set<CellValue>();
  const last = Math.min(view.height - 1, headerRow + SAMPLE);
  for (let row = headerRow + 1; row <= last; row++) {
    const cell = view.cell(row, column);
    if (!isBlank(cell)) seen.add(cell);
  }
  return seen;
}

/** 1 and 2, 1 and 9: codes of a legend that we do not have, and no numbers of times. */
function isCoded(seen: ReadonlySet<CellValue>): boolean {
  return seen.size === 2 && seen.has(1) && (seen.has(2) || seen.has(9));
}

/** ✗ says no beside a ✓; among crosses and blanks only, it may as well be how people tick a box. */
function isCrossed(seen: ReadonlySet<CellValue>): boolean {
  const cells = [...seen];
  return cells.length > 0 && cells.every((cell) => /^\s*[✗✘]\s*$/u.test(textOf(cell)));
}

type Reads = (cell: CellValue) => boolean;

const READS: Partial<Record<FieldType, Reads>> = {
  kind: (cell) => typeof cell !== "number" && !/^\s*\d+\s*$/.test(textOf(cell)),
  date: (cell) => readDay(cell, false).is === "value",
  "yes-no": (cell) => readYesNo(cell).is === "value",
  module: (cell) => typeof cell === "string" && readModules(cell) !== null,
  count: (cell) => typeof cell === "number" || readAmount(cell).is === "value",
  amount: (cell) => typeof cell === "number" || saysNone(cell) || readAmount(cell).is === "value",
};

function textOf(cell: CellValue): string {
  return typeof cell === "string" ? cell : "";
}
