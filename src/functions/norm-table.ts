import type { Norm } from "../norms/norm";
import { isInForce, normSet, thresholdFor } from "../norms/norm-set";
import { type FunctionMessageKey, sayInCell } from "./messages";
import { sourceOf } from "./norm-source";
import { readYear } from "./scalar-arguments";
import type { Setting } from "./setting";

/** A row of the spilled table; an empty text where there is nothing to say, which Excel leaves blank. */
export type TableRow = readonly (string | number)[];

/**
 * DMW.NORMEN: the catalogue for a year, the tested one unless another is given: a row of headers and a
 * row for each norm. Throws FunctionFault for a year that cannot be read.
 */
export function normTable(setting: Setting, jaar?: unknown): TableRow[] {
  const year = readYear(jaar) ?? normSet.testedYear;
  const { language } = setting;
  const head = (key: FunctionMessageKey): string => sayInCell(language, key, { year });
  return [
    [
      head("head.number"),
      head("head.norm"),
      head("head.title"),
      head("head.asks"),
      head("head.threshold"),
      head("head.unit"),
      head("head.remark"),
      head("head.source"),
    ],
    ...normSet.norms.map((norm) => rowOf(norm, year, setting)),
  ];
}

function rowOf(norm: Norm, year: number, { language }: Setting): TableRow {
  const inForce = isInForce(norm, year);
  const answer = thresholdFor(norm, { year, fte: null, userNorms: null });
  const threshold = inForce && answer.known ? answer.value.toNumber() : "";
  const remark = (): string => {
    if (!inForce) return sayInCell(language, "remark.not-in-force", { year });
    if (norm.threshold === null) return sayInCell(language, "remark.descriptive");
    if (!answer.known) {
      const key = norm.threshold.perFte ? "remark.unknown-per-fte" : "remark.unknown";
      return sayInCell(language, key);
    }
    const relation = sayInCell(language, `relation.${norm.threshold.relation}`);
    if (answer.remark !== "as-tested") return relation;
    const tested = sayInCell(language, "remark.as-tested", { year: normSet.testedYear });
    return `${relation}; ${tested}`;
  };
  return [
    norm.number,
    norm.id,
    norm.title[language],
    norm.asks[language],
    threshold,
    unitOf(norm, language),
    remark(),
    sourceOf(norm),
  ];
}

function unitOf(norm: Norm, language: Setting["language"]): string {
  if (norm.measure.of === "share") return sayInCell(language, "unit.share");
  if (norm.measure.of === "exists") return sayInCell(language, "unit.presence");
  return norm.unit.many[language];
}
