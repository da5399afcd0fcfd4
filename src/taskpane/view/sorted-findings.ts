import { FINDING_CODES, type Finding } from "../../lists/finding";

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** What matters most first. */
export function sortedFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => WEIGHT[FINDING_CODES[a.code]] - WEIGHT[FINDING_CODES[b.code]],
  );
}
