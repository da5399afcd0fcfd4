/** How a check changes what the pane shows: from the state before it to the part that is another one. */
import type { Report } from "../../report/report";
import type { Fault } from "./fault";
import type { Checking, PaneState } from "./state";

type Part = Partial<PaneState>;

/** The check is asked for and stands in line. */
export const CHECK_ASKED: Part = { checking: { sheet: null, fraction: 0 } };

/** It is its turn. What nobody asked for takes no message away but that of a check. */
export function checkBegun({ fault }: PaneState, byItself: boolean): Part {
  const keeps = byItself && fault !== null && fault.task !== "check";
  return { ...CHECK_ASKED, fault: keeps ? fault : null };
}

/** Progress never goes back. */
export function checkWentOn({ checking }: PaneState, { sheet, fraction }: Checking): Part {
  return { checking: { sheet, fraction: Math.max(checking?.fraction ?? 0, fraction) } };
}

export function checkEnded(report: Report, sheets: readonly string[], byItself: boolean): Part {
  return { report, sheets, checking: null, notice: { is: "checked", byItself }, formulas: null };
}

/** What a check depends on is another thing now: the report that is there, or is being made, is of before. */
export function outdated({ report, checking, stale }: PaneState): Part {
  return { stale: stale || report !== null || checking !== null };
}

/** Another check took its place: that one tells what came of it. */
export function checkReplaced(state: PaneState): Part {
  return { stale: hasOldReport(state) };
}

/** `isPassing`: nobody asked for it and it passes by itself, so nothing is said. */
export function checkFailed(state: PaneState, fault: Fault, isPassing: boolean): Part {
  const part: Part = { checking: null, stale: hasOldReport(state) };
  if (fault.code === "cancelled") return { ...part, notice: { is: "cancelled", task: "check" } };
  return isPassing ? { ...part, stale: true } : { ...part, fault };
}

/** After a check that gave no report, the one that is there is of an earlier time. */
function hasOldReport({ report }: PaneState): boolean {
  return report !== null;
}
