import type { Result, ResultCell } from "../assessment/result";
import type { FindingCell } from "../lists/finding";
import type { Report } from "../report/report";
import { parseRange, type Range } from "../workbook/address";
import type { Look, Mark } from "../workbook/mark";
import { markedRule } from "../workbook/rule-marker";
import { cellRules, ruleOf } from "./rule";

/** More areas than this make Excel slow; the pane and the report sheet say what is not marked. */
export const MAX_AREAS = 2_000;

/** The most areas in one rule: addresses longer than 8,192 characters are cut silently by Excel. */
const AREAS_PER_MARK = 250;

export interface Marks {
  /** What decides first comes first: not met before not yet met, verdicts before causes. */
  readonly marks: readonly Mark[];
  /** Areas that were left unmarked, as there are too many. */
  readonly left: number;
}

const LOOK_ORDER: readonly Look[] = [
  "not-met-verdict",
  "not-yet-met-verdict",
  "not-met-cause",
  "not-yet-met-cause",
];

/**
 * The marks of a report: the cells of every result that is not met or not yet met. Cells that many
 * results point at carry one mark for each norm, once.
 */
export function marksOf(report: Report): Marks {
  const groups = new Map<string, { look: Look; sheet: string; formula: string; areas: Areas }>();
  for (const result of report.results) {
    for (const { cell, role, rule } of markedCells(result)) {
      const look = `${result.outcome}-${role}` as Look;
      const formula = markedRule({ norm: result.norm.id, look }, rule);
      const key = JSON.stringify([cell.sheet, formula]);
      const group = groups.get(key) ?? { look, sheet: cell.sheet, formula, areas: new Map() };
      groups.set(key, group);
      const area = parseRange(cell.address);
      if (area !== null) group.areas.set(cell.address, area);
    }
  }
  const sorted = [...groups.values()].sort(
    (a, b) => LOOK_ORDER.indexOf(a.look) - LOOK_ORDER.indexOf(b.look),
  );
  const marks: Mark[] = [];
  let room = MAX_AREAS;
  let left = 0;
  for (const { look, sheet, formula, areas } of sorted) {
    const taken = [...areas.values()].slice(0, room);
    room -= taken.length;
    left += areas.size - taken.length;
    for (let i = 0; i < taken.length; i += AREAS_PER_MARK) {
      marks.push({ sheet, areas: taken.slice(i, i + AREAS_PER_MARK), formula, look });
    }
  }
  return { marks, left };
}

type Areas = Map<string, Range>;

interface MarkedCell {
  readonly cell: FindingCell;
  readonly role: ResultCell["role"];
  /** Null when the mark stays until the next check. */
  readonly rule: string | null;
}

/**
 * The cells of a failing result. A federation that fails by its services has no marks of its own: those
 * of the services say where, and one that does well is at no fault.
 */
function markedCells(result: Result): readonly MarkedCell[] {
  if (result.outcome !== "not-met" && result.outcome !== "not-yet-met") return [];
  if (result.failing.length > 0) return [];
  const apart = cellRules(result);
  if (apart !== null) return apart.map((one) => ({ ...one, role: "verdict" }));
  return result.cells.map((cell) => ({
    cell,
    role: cell.role,
    rule: ruleOf(result, cell.sheet),
  }));
}
