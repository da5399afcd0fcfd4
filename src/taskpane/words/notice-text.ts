import type { Language } from "../../norms/norm";
import type { Report } from "../../report/report";
import type { Task } from "../session/fault";
import type { MarksLeft, Notice } from "../session/state";
import { countOutcomes } from "../view/subjects";
import { say, type WordKey } from "./words";

/** What was last done, in words; shown and read aloud. */
export function noticeText(notice: Notice, report: Report | null, language: Language): string {
  switch (notice.is) {
    case "checked":
      return checkedText(notice.byItself, report, language);
    case "marked":
      return [
        ...markedWords(notice).map((key) => say(language, key)),
        ...marksRemarks(notice.rest, language),
      ].join(" ");
    case "cleared":
      return [
        ...clearedWords(notice).map((key) => say(language, key)),
        ...marksRemarks(notice.rest, language),
      ].join(" ");
    case "cancelled":
      return say(language, cancelledWord(notice.task));
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
    case "keeps-changing":
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

function markedWords({ placed, rest }: Extract<Notice, { is: "marked" }>): readonly WordKey[] {
  if (placed > 0) return ["notice.marked", "notice.marked-records"];
  return [isWhole(rest) ? "notice.marked-nothing" : "notice.marked-none"];
}

function clearedWords({ removed, rest }: Extract<Notice, { is: "cleared" }>): readonly WordKey[] {
  if (removed === 0) return ["notice.cleared-nothing"];
  return [isWhole(rest) ? "notice.cleared" : "notice.cleared-some"];
}

/** What was done before it was stopped stays done. */
function cancelledWord(task: Task): WordKey {
  if (task === "mark" || task === "clear") return "notice.cancelled-marks";
  return task === "fix-formulas" ? "notice.cancelled-formulas" : "notice.cancelled";
}

function isWhole({ left, refused, unreadable }: MarksLeft): boolean {
  return left === 0 && refused.length === 0 && unreadable.length === 0;
}

/** What was left alone, and where its findings are told instead. */
export function marksRemarks(
  { did, left, refused, unreadable }: MarksLeft,
  language: Language,
): readonly string[] {
  const remark = (why: "refused" | "unreadable", sheets: readonly string[]): readonly string[] =>
    sheets.length === 0
      ? []
      : [say(language, `actions.${did}-${why}`, { sheets: sheets.join(", ") })];
  return [
    ...(left > 0 ? [say(language, "actions.mark-left", { count: left })] : []),
    ...remark("refused", refused),
    ...remark("unreadable", unreadable),
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
