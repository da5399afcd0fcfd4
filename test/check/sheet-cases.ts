import { check, type CheckOptions } from "../../src/check";
import type { Result } from "../../src/assessment/result";
import type { FindingCode } from "../../src/lists/finding";
import { parseUserNorms } from "../../src/norms/user-norms";
import { MemoryWorkbook, type MemorySheet, type Plain } from "../tools/memory-workbook";

/** Small sheets and what may be said of them, for tests of verdicts; nothing here asks the engine. */
export type Rows = readonly (readonly Plain[])[];

export const MONTHS = [
  ...["jan", "feb", "mrt", "apr", "mei", "jun"],
  ...["jul", "aug", "sep", "okt", "nov", "dec"],
];
/** Names of kinds that are alike to nobody. */
export const KINDS = Array.from(
  { length: 26 },
  (_, i) => `${"abcdefghijklmnopqrstuvwxyz"[i] ?? ""}-stoel`,
);

export const times = (count: number, row: (i: number) => Plain[]): Plain[][] =>
  Array.from({ length: count }, (_, i) => row(i));

/** Another day of 2024 for each of the first 28, as Belgians write it. */
export const day = (i: number): string => `${(i % 28) + 1}/${(i % 12) + 1}/2024`;

export const one = (name: string, rows: Rows): MemorySheet[] => [{ name, rows }];

export const YEAR: CheckOptions = { year: 2024, service: "CM" };

/** Forty asked of whatever goes by fte: ten fte, four of each. */
export const FORTY: CheckOptions = (() => {
  const asked = ["bereikte-gebruikers", "begeleiding", "ergotherapie", "handicap-dementie"];
  const parsed = parseUserNorms({
    year: 2024,
    thresholds: Object.fromEntries(
      [...asked, "woonadvies", "personenalarmen"].map((id) => [id, { perFte: 4, source: "test" }]),
    ),
    fte: { CM: 10 },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { ...YEAR, userNorms: parsed.norms };
})();

export interface Said {
  readonly outcome: Result["outcome"] | "no result";
  /** The code of a reason, or which ambiguity it is. */
  readonly why: string | null;
  readonly findings: readonly FindingCode[];
}

/** What is said of a norm, and why not where nothing is. */
export async function said(
  norm: string,
  sheets: readonly MemorySheet[],
  options: CheckOptions = {},
): Promise<Said> {
  const report = await check(new MemoryWorkbook(sheets), options);
  const result = report.results.find((one) => one.norm.id === norm);
  const reason = result?.reason ?? null;
  return {
    outcome: result?.outcome ?? "no result",
    why: reason?.detail.of === "ambiguity" ? reason.detail.why : (reason?.code ?? null),
    findings: report.findings.map(({ code }) => code),
  };
}
