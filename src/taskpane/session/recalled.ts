import type { Profile } from "../../lists/profile";
import type { Remembered } from "./remembered";
import { EMPTY_PROFILE, FIRST_STATE, type PaneState } from "./state";

/** What the workbook remembers, put into the state; what was said or done since the pane opened goes before it. */
export function recalled(
  now: PaneState,
  remembered: Remembered,
  profile: Profile | null,
): Partial<PaneState> {
  return {
    options: now.options === FIRST_STATE.options ? remembered.options : now.options,
    recheck: now.recheck || remembered.recheck,
    marks: now.marks === FIRST_STATE.marks ? { ...now.marks, on: remembered.marks } : now.marks,
    ...(profile !== null && now.profile === EMPTY_PROFILE ? { profile } : {}),
  };
}
