import { canonicalJson } from "./canonical-json";
import dmw from "./dmw.json";
import { Exact } from "./exact";
import type { Norm, NormId, NormSet } from "./norm";
import type { ServiceOrFederation } from "./services";
import { federations, grantedFte, services, servicesOf } from "./services";
import { sha256Hex } from "./sha256";
import type { UserNorms } from "./user-norms";

/** The norms this version holds services to; test/norms holds the file to norm-set.schema.json. */
export const normSet: NormSet = dmw as NormSet;

const BY_ID: ReadonlyMap<NormId, Norm> = new Map(normSet.norms.map((n) => [n.id, n]));

/** The norm with this id, or null; ids are also typed by users. */
export function norm(id: NormId): Norm | null {
  return BY_ID.get(id) ?? null;
}

/** Up to three ids of norms that look most like a mistyped one, the nearest first. */
export function nearestNormIds(text: string): readonly NormId[] {
  const typed = text.trim().toLowerCase();
  const ids = [...BY_ID.keys()]
    .map((id) => ({
      id,
      distance: typed.length >= 3 && id.includes(typed) ? 0 : editDistance(typed, id),
    }))
    .sort((a, b) => a.distance - b.distance);
  const nearest = ids[0]?.distance ?? 0;
  return ids
    .filter(({ distance }) => distance <= nearest + 2)
    .slice(0, 3)
    .map(({ id }) => id);
}

/** Whether a norm was in force during any part of the year; outside it the norm is not applicable. */
export function isInForce({ inForce }: Norm, year: number): boolean {
  return inForce.from <= `${year}-12-31` && (inForce.to === null || inForce.to >= `${year}-01-01`);
}

/** The threshold that the set itself gives for that very year, per fte where the norm is; else null. */
export function ownThreshold({ threshold }: Norm, year: number): Exact | null {
  const text = threshold?.byYear[String(year)] ?? null;
  return text === null ? null : Exact.of(text);
}

/** What a threshold is asked for. */
export interface ThresholdContext {
  /** Null when neither the lists nor the user said it. */
  readonly year: number | null;
  /** From `fteOf`; null when it is not known: thresholds per fte then stay unknown. */
  readonly fte: Exact | null;
  readonly userNorms: UserNorms | null;
}

export type ThresholdAnswer =
  | {
      readonly known: true;
      /** What the measure is held against, unrounded; per fte already multiplied. */
      readonly value: Exact;
      readonly source: "norm-set" | "user";
      /** The threshold was tested for another year (`NormSet.testedYear`); reports say so. */
      readonly remark?: "as-tested";
      /** Where the norm is per fte: value = perFte × fte. */
      readonly perFte?: Exact;
      readonly fte?: Exact;
      /** The user's own words for where the threshold comes from. */
      readonly userSource?: string;
    }
  | {
      readonly known: false;
      /**
       * threshold-unknown: neither the set nor the user gives it (also: a descriptive norm).
       * fte-unknown: it is per fte, and the fte of the year or the service is not known.
       * year-unknown: it depends on the year, and that is not known.
       * user-norms-other-year: the user gives it, but for another year.
       */
      readonly why: "threshold-unknown" | "fte-unknown" | "year-unknown" | "user-norms-other-year";
    };

/** The threshold of a norm for a year and so many fte. Never throws. */
export function thresholdFor(norm: Norm, context: ThresholdContext): ThresholdAnswer {
  const { year, userNorms } = context;
  if (!norm.threshold) return { known: false, why: "threshold-unknown" };
  const user = userNorms?.thresholds.get(norm.id);
  if (year !== null) {
    const own = ownThreshold(norm, year);
    if (own) return forFte(norm, context, { known: true, value: own, source: "norm-set" });
    if (user && userNorms?.year === year) {
      return forFte(norm, context, {
        known: true,
        value: user.amount,
        source: "user",
        userSource: user.source,
      });
    }
  }
  const tested = asTested(norm, year);
  if (tested) {
    return forFte(norm, context, {
      known: true,
      value: tested,
      source: "norm-set",
      remark: "as-tested",
    });
  }
  if (year === null && (user || hasAnyYear(norm))) return { known: false, why: "year-unknown" };
  return { known: false, why: user ? "user-norms-other-year" : "threshold-unknown" };
}

/**
 * The fte of a service or federation for a year: the user's own figure, else that of the decree; for
 * a federation the sum of its services. Null when the year, or any service's figure, is unknown.
 */
export function fteOf(
  of: ServiceOrFederation | null,
  year: number | null,
  userNorms: UserNorms | null,
): Exact | null {
  if (!of || year === null) return null;
  if ("service" in of) {
    const own = userNorms?.year === year ? userNorms.fte.get(of.service.name) : undefined;
    return own ?? grantedFte(of, year);
  }
  let sum = Exact.ZERO;
  for (const service of servicesOf(of.federation.name)) {
    const fte = fteOf({ service }, year, userNorms);
    if (!fte) return null;
    sum = sum.plus(fte);
  }
  return sum;
}

/** What `normSetHash` hashes: the norms and the services with their fte, as canonical JSON. */
export function normSetCanonical(): string {
  return canonicalJson({ norms: normSet, services: { federations, services } });
}

let hash: string | null = null;

/** "sha256:" and 64 hexadecimal digits: two reports with the same one were held to the same norms. */
export function normSetHash(): string {
  return (hash ??= `sha256:${sha256Hex(normSetCanonical())}`);
}

type Known = Extract<ThresholdAnswer, { known: true }>;

function forFte(norm: Norm, { fte }: ThresholdContext, per: Known): ThresholdAnswer {
  if (!norm.threshold?.perFte) return per;
  if (!fte) return { known: false, why: "fte-unknown" };
  return { ...per, value: per.value.times(fte), perFte: per.value, fte };
}

/** The latest tested threshold, where the norm may be held to it in other years. */
function asTested({ threshold }: Norm, year: number | null): Exact | null {
  if (threshold?.otherYears !== "as-tested") return null;
  if (year !== null && String(year) in threshold.byYear) return null;
  const latest = Object.keys(threshold.byYear).sort().at(-1);
  const text = latest === undefined ? null : (threshold.byYear[latest] ?? null);
  return text === null ? null : Exact.of(text);
}

function hasAnyYear({ threshold }: Norm): boolean {
  return Object.values(threshold?.byYear ?? {}).some((amount) => amount !== null);
}

/** Insertions, deletions and substitutions between two short texts. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
