import { Exact } from "../norms/exact";
import type { Norm } from "../norms/norm";
import { isInForce } from "../norms/norm-set";
import type { Finding } from "../lists/finding";
import { isExact } from "./bounds";
import type { Evidence } from "./evidence";
import type { FigureSource } from "./figure-evidence";
import type { Subject } from "./subjects";
import { figureOf } from "./verdict";

/** Shares given ready-made are rounded: half a percentage point is no difference. */
const SHARE_TOLERANCE = Exact.of("0.005");

/** Each figure that two lists of the workbook give differently, with both cells. */
export function mismatches(
  norm: Norm,
  subject: Subject,
  evidences: readonly Evidence[],
): Finding[] {
  const findings: Finding[] = [];
  for (let i = 0; i < evidences.length; i++) {
    for (let j = i + 1; j < evidences.length; j++) {
      const one = evidences[i];
      const other = evidences[j];
      if (!one || !other || one.blocked || other.blocked) continue;
      // A federation's figures are its services' over again, unless a list gives its own.
      if (one.isSummed && other.isSummed) continue;
      const difference = differ(one, other);
      if (difference === null) continue;
      const [cell] = difference.of === "denominator" ? other.basis : other.cells;
      const [basis] = difference.of === "denominator" ? one.basis : one.cells;
      if (cell === undefined || basis === undefined) continue;
      findings.push({
        code: "mismatch",
        cell: { sheet: cell.sheet, address: cell.address },
        other: { sheet: basis.sheet, address: basis.address },
        count: 2,
        params: {
          norm: norm.id,
          service: subject.service ?? subject.federation ?? "",
          from: other.from,
          value: difference.other,
          otherFrom: one.from,
          otherValue: difference.one,
          percent: difference.of === "share" ? 1 : 0,
        },
      });
    }
  }
  return findings;
}

interface Difference {
  readonly of: "numerator" | "denominator" | "share";
  readonly one: number;
  readonly other: number;
}

function differ(one: Evidence, other: Evidence): Difference | null {
  if (one.numerator !== null && other.numerator !== null) {
    if (!isExact(one.numerator) || !isExact(other.numerator)) return null;
    if (one.numerator.lo !== other.numerator.lo) {
      return { one: one.numerator.lo, other: other.numerator.lo, of: "numerator" };
    }
    const [a, b] = [one.denominator, other.denominator];
    if (a === null || b === null || !isExact(a) || !isExact(b) || a.lo === b.lo) return null;
    return { one: a.lo, other: b.lo, of: "denominator" };
  }
  if (one.share === null && other.share === null) return null;
  const a = figureOf(one);
  const b = figureOf(other);
  if (a?.hi == null || b?.hi == null || !a.lo.equals(a.hi) || !b.lo.equals(b.hi)) return null;
  const gap = a.lo.minus(b.lo);
  const size = gap.compare(Exact.ZERO) < 0 ? gap.negated() : gap;
  return size.compare(SHARE_TOLERANCE) > 0
    ? { one: a.lo.toNumber(), other: b.lo.toNumber(), of: "share" }
    : null;
}

/** The first of every difference: two norms may be about one figure. */
export function onlyOnce(findings: readonly Finding[]): Finding[] {
  const keyOf = ({ cell, other, params }: Finding): string =>
    JSON.stringify([cell, other, params["value"], params["otherValue"]]);
  return [
    ...new Map([...findings].reverse().map((finding) => [keyOf(finding), finding])).values(),
  ].reverse();
}

/** Norms in force that the annual report does not mention; none when there is no annual report. */
export function silentNorms(
  norms: readonly Norm[],
  report: FigureSource,
  year: number | null,
): Finding[] {
  if (report.isEmpty) return [];
  return norms
    .filter((norm) => year === null || isInForce(norm, year))
    .filter((norm) => norm.measure.indicator !== undefined || norm.measure.of === "share")
    .filter((norm) => !report.speaksOf(norm))
    .map((norm) => ({
      code: "silent-norm",
      cell: null,
      count: 1,
      params: { norm: norm.id },
    }));
}
