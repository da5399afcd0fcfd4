import type { ListStart } from "./list-start";
import { PlainMarks, type Unanswered } from "./plain-marks";
import { PlainText } from "./plain-text";
import type { RangeCells } from "./range-argument";

/** Actions, and those among them that led to a follow-up. */
export interface ActionCounts {
  readonly actions: number;
  readonly followUps: number;
}

/**
 * Counts actions where every mark is plain and stands beside a plain action, if these are given. Null at
 * the first that is not, or when there are none: then the engine has to weigh them. Otherwise the engine
 * comes to the same, or points at the same blank.
 */
export function plainActions(
  { first }: ListStart,
  marks: RangeCells,
  about: RangeCells | null,
): ActionCounts | Unanswered | null {
  const answers = new PlainMarks("mark");
  const texts = new PlainText("");
  const length = Math.max(marks.cells.length, about?.cells.length ?? 0);
  let actions = 0;
  let followUps = 0;
  for (let i = first; i < length; i++) {
    const mark = marks.cells[i] ?? null;
    const action = about?.cells[i] ?? null;
    if (mark === null && action === null) continue;
    if (about !== null && action === null) return null;
    if (typeof action === "string" && !texts.isPlain(action)) return null;
    const yes = answers.isYes(mark, i);
    if (yes === null) return null;
    actions++;
    if (yes) followUps++;
  }
  return actions === 0 ? null : (answers.unanswered ?? { actions, followUps });
}
