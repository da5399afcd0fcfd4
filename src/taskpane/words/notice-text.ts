import type { Language } from "../../norms/norm";
import type { Report } from "../../report/report";
import type { MarksState, Notice } from "../session/state";
import { countOutcomes } from "../view/subjects";
import { say } from "./words";

/** What was last done, in words; shown and read aloud. */
export function noticeText(notice: Notice, report: Report | null, language: Language): string {
  switch (notice.is) {
    case "checked":
      return checkedText(notice.byItself, report, language);
    case "marked":
      return [
        say(language, "notice.marked"),
        say(language, "notice.marked-records"),
        ...marksRemarks(notice, language),
      ].join(" ");
    case "cleared":
      return [
        say(language, "notice.cleared"),
        ...marksRemarks({ ...notice, left: 0 }, language),
      ].join(" ");
    case "report-written":
      return withKept(
        say(language, notice.replaced ? "notice.report-replaced" : "notice.report-written", {
          sheet: notice.sheet,
        }),
        notice.kept,
        language,
      );
    case "shown": {
      const { place, how, at, of } = notice;
      const cell = `${place.sheet}!${place.address}`;
      if (how !== "shown") return say(language, `notice.${how}`, { cell });
      return at === null
        ? say(language, "notice.shown", { cell })
        : say(language, "notice.shown-at", { cell, at, of });
    }
    case "norms-saved":
      return withKept(
        say(language, "notice.norms-saved", { sheet: notice.sheet }),
        notice.kept,
        language,
      );
    case "formulas-fixed": {
      const { fixed, left } = notice.fixed;
      const done = say(language, "notice.formulas-fixed", { count: fixed });
      if (left.length === 0) return done;
      return `${done} ${say(language, "notice.formulas-left", { count: left.length })}`;
    }
    case "cancelled":
    case "nothing-failing":
    case "profile-remembered":
    case "profile-forgotten":
    case "profile-opened":
      return say(language, `notice.${notice.is}`);
  }
}

/** A sheet of ours with something of the user on it was left as it stands. */
function withKept(text: string, kept: string | undefined, language: Language): string {
  return kept === undefined ? text : `${text} ${say(language, "notice.kept", { sheet: kept })}`;
}

/** What could not be marked, and where that is told instead. */
export function marksRemarks(
  { left, refused, unreadable }: Omit<MarksState, "on">,
  language: Language,
): readonly string[] {
  return [
    ...(left > 0 ? [say(language, "actions.mark-left", { count: left })] : []),
    ...(refused.length > 0
      ? [say(language, "actions.mark-refused", { sheets: refused.join(", ") })]
      : []),
    ...(unreadable.length > 0
      ? [say(language, "actions.mark-unreadable", { sheets: unreadable.join(", ") })]
      : []),
  ];
}

function checkedText(byItself: boolean, report: Report | null, language: Language): string {
  if (report === null || report.lists.length === 0) return say(language, "empty.no-lists");
  const counts = countOutcomes(report.results);
  return say(language, byItself ? "notice.checked-itself" : "notice.checked", {
    met: counts.met,
    notMet: counts["not-met"],
    notYetMet: counts["not-yet-met"],
    notAssessed: counts["not-assessed"],
  });
}
