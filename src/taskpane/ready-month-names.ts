import type { Language } from "../norms/norm";
import { formatMonth } from "../report/format";

/** Without idle moments to be had, in milliseconds: by then the pane stands. */
const LATER = 500;

/**
 * Has the names of the months at hand before the first verdicts are shown. A browser that has not used them
 * yet takes up to 20 ms for it, in one piece, and the pane has nothing to do while it waits for its user.
 */
export function readyMonthNames(language: Language): void {
  const ready = (): void => {
    formatMonth(2000, 1, language);
  };
  // Excel for Mac shows the pane in Safari, of which not every version knows idle moments.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(ready);
  else setTimeout(ready, LATER);
}
