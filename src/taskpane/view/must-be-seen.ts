import type { Notice } from "../session/state";

/** Whether what was done differs from what was asked, or cannot be seen in the workbook: then the pane must tell it. */
export function mustBeSeen(notice: Notice | null): boolean {
  switch (notice?.is) {
    case "marked":
    case "cleared": {
      const { left, refused, unreadable } = notice.rest;
      const count = notice.is === "marked" ? notice.placed : notice.removed;
      return count === 0 || left > 0 || refused.length > 0 || unreadable.length > 0;
    }
    case "report-written":
      return notice.kept !== undefined;
    case "keeps-changing":
      return true;
    default:
      return false;
  }
}
