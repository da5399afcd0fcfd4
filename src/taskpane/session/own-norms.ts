import { Exact } from "../../norms/exact";
import type { Norm, NormId } from "../../norms/norm";
import { norm as normById } from "../../norms/norm-set";
import { parseUserNorms, type UserNorms, type UserNormsParse } from "../../norms/user-norms";

/** The user's norms of `year` with one threshold filled in, or what is wrong with it. */
export function withThreshold(
  before: UserNorms | null,
  year: number,
  norm: Norm,
  { amount, source }: { readonly amount: number; readonly source: string },
): UserNormsParse {
  // Shares are typed in percent; dividing exactly keeps 55 from becoming 0.55000000000000004.
  const stored =
    norm.measure.of === "share" ? Exact.ratio(Exact.fromNumber(amount), 100).toNumber() : amount;
  const json = asJson(before, year);
  json.thresholds[norm.id] = { [amountKey(norm)]: stored, source };
  return parseUserNorms(json);
}

/** The same with one threshold taken away. */
export function withoutThreshold(before: UserNorms, id: NormId): UserNorms {
  return { ...before, thresholds: new Map([...before.thresholds].filter(([key]) => key !== id)) };
}

/** The same with the fte of a service. */
export function withFte(
  before: UserNorms | null,
  year: number,
  service: string,
  fte: number,
): UserNormsParse {
  const json = asJson(before, year);
  json.fte[service] = fte;
  return parseUserNorms(json);
}

interface UserNormsJson {
  year: number;
  thresholds: Record<string, Record<string, number | string>>;
  fte: Record<string, number>;
}

/** What was filled in for another year does not hold for this one. */
function asJson(before: UserNorms | null, year: number): UserNormsJson {
  const kept = before?.year === year ? before : null;
  const thresholds: UserNormsJson["thresholds"] = {};
  for (const [id, { amount, source }] of kept?.thresholds ?? []) {
    const norm = normById(id);
    if (norm) thresholds[id] = { [amountKey(norm)]: amount.toNumber(), source };
  }
  const fte = Object.fromEntries(
    [...(kept?.fte ?? [])].map(([name, granted]) => [name, granted.toNumber()]),
  );
  return { year, thresholds, fte };
}

function amountKey(norm: Norm): "perFte" | "value" {
  return norm.threshold?.perFte === true ? "perFte" : "value";
}
