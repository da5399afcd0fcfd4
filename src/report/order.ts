import type { Outcome, Result } from "../assessment/result";
import { FINDING_CODES, type Finding } from "../lists/finding";
import type { Language } from "../norms/norm";
import { say } from "./messages";

/** Failing first, then what could not be assessed, then the rest. */
export const OUTCOME_ORDER: readonly Outcome[] = [
  "not-met",
  "not-yet-met",
  "not-assessed",
  "met",
  "not-applicable",
];

/** A sign for each outcome, so that colour is never the only one. */
export const SIGNS: Readonly<Record<Outcome, string>> = {
  "not-met": "✗",
  "not-yet-met": "…",
  "not-assessed": "?",
  met: "✓",
  "not-applicable": "–",
};

/** Sorted by outcome, then in the order of the catalogue. */
export function failingFirst(results: readonly Result[]): Result[] {
  return [...results].sort(
    (a, b) =>
      OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome) ||
      a.norm.number - b.norm.number,
  );
}

/** One group for each service and federation, in the order of the report; none is empty. */
export function bySubject(results: readonly Result[]): (readonly [Result, ...Result[]])[] {
  const byName = new Map<string, [Result, ...Result[]]>();
  for (const result of results) {
    const key = `${result.level}|${result.federation ?? ""}|${result.service ?? ""}`;
    const group = byName.get(key);
    if (group) group.push(result);
    else byName.set(key, [result]);
  }
  return [...byName.values()];
}

/** Whom a result is about: "Dienst CM", "Landsbond NVSM (geheel)". */
export function subjectName(
  { level, federation, service }: Pick<Result, "level" | "federation" | "service">,
  language: Language,
): string {
  if (level === "federation") return say(language, "text.federation", { name: federation ?? "" });
  return service === null
    ? say(language, "text.no-service")
    : `${say(language, "text.service")} ${service}`;
}

/** "12 voldoet · 3 voldoet niet · …": all outcomes, also those that do not occur. */
export function outcomeCounts(results: readonly Result[], language: Language): string {
  const count = (outcome: Outcome): number =>
    results.filter((result) => result.outcome === outcome).length;
  return say(language, "text.summary", {
    met: count("met"),
    notMet: count("not-met"),
    notYetMet: count("not-yet-met"),
    notAssessed: count("not-assessed"),
    notApplicable: count("not-applicable"),
  });
}

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/**
 * Each remark about a column once, the weightiest first, then those that say it of more of its cells: who
 * reads the first of many has seen all there is to say.
 */
export function weightiestFirst(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>();
  const ranked = findings.map((finding) => {
    const about = `${finding.code}|${finding.cell?.sheet ?? ""}|${finding.params["header"] ?? ""}`;
    const isRepeat = said.has(about);
    said.add(about);
    return { finding, rank: (isRepeat ? 3 : 0) + WEIGHT[FINDING_CODES[finding.code]] };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ finding }) => finding);
}
