import type { Language } from "../../src/norms/norm";
import { toJson, type JsonReport } from "../../src/report/json";
import type { Report } from "../../src/report/report";
import { schemaProblems } from "../tools/report-schema";

export const LANGUAGES: readonly Language[] = ["nl", "fr", "en"];

/** Every text of a report that people read. */
export function textsIn(json: JsonReport): readonly string[] {
  return [
    ...json.results.flatMap((result) => [result.message, result.unit]),
    ...json.findings.map((finding) => finding.message),
    ...json.lists.flatMap((list) => list.columns.map((column) => column.why)),
  ];
}

/**
 * The report in each language, held to the contract: it validates, and every sentence is whole. The
 * word "undefined" or a placeholder that nothing filled in is no sentence.
 */
export function inAllLanguages(report: Report): Readonly<Record<Language, JsonReport>> {
  const all = LANGUAGES.map((language) => {
    const json = toJson(report, "1.0.0", language);
    expect(schemaProblems(JSON.parse(JSON.stringify(json)))).toEqual([]);
    for (const text of textsIn(json)) {
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN|Infinity|\[object|^\s|\s$| [.,]/u);
    }
    return [language, json] as const;
  });
  return Object.fromEntries(all) as Record<Language, JsonReport>;
}
