/** How putting and clearing marks changes what the pane shows of them. */
import type { MarkOutcome } from "../../workbook/mark";
import { marksLeft } from "./marks-left";
import type { PaneState } from "./state";

type Part = Pick<PaneState, "marks"> & Partial<PaneState>;

/** `left`: areas too many to mark. `asked`: by the user, and not by a check that renews them. */
export function marksPut(
  { marks: before }: PaneState,
  outcome: MarkOutcome,
  { left, asked }: { readonly left: number; readonly asked: boolean },
): Part {
  const placed = outcome.added + outcome.unchanged;
  const rest = marksLeft("mark", outcome, left);
  // Nothing to mark in a check by itself does not end what the user asked for.
  const on = asked ? placed > 0 || (before.on && rest.refused.length > 0) : before.on;
  return {
    marks: { on, ...rest },
    ...(asked ? { notice: { is: "marked", placed, rest } } : {}),
  };
}

export function marksCleared(outcome: MarkOutcome): Part {
  const rest = marksLeft("clear", outcome, 0);
  return {
    // A sheet only refuses where there is something to take away.
    marks: { on: rest.refused.length > 0, ...rest },
    notice: { is: "cleared", removed: outcome.removed, rest },
  };
}
