import { Exact } from "./exact";
import type { Norm, NormId } from "./norm";
import { nearestNormIds, norm, normSet, ownThreshold } from "./norm-set";
import { findService, grantedFte, servicesOf } from "./services";

/** One threshold that the user filled in. */
export interface UserThreshold {
  /** Per fte where the norm is; a share as a fraction, "0.5" for 50 %; amounts in euro. */
  readonly amount: Exact;
  /** Where the user found it, in the user's words. */
  readonly source: string;
}

/** What the user filled in for one year: thresholds that the norm set lacks, and fte granted. */
export interface UserNorms {
  readonly year: number;
  readonly thresholds: ReadonlyMap<NormId, UserThreshold>;
  /** By `Service.name`. */
  readonly fte: ReadonlyMap<string, Exact>;
  readonly note: string | null;
}

/** What is wrong at one place of the file; the words for it are made at the face. */
export type UserNormsProblemCode =
  /** params: expected ("object", "number", "text") */
  | "wrong-type"
  /** params: key */
  | "unknown-key"
  /** params: key */
  | "missing-key"
  /** params: from, to */
  | "bad-year"
  /** params: norm, nearest (ids between ", ") */
  | "unknown-norm"
  /** The set knows this threshold for that year. params: norm, year, amount */
  | "threshold-known"
  /** The norm is held against no amount that could be filled in. params: norm */
  | "no-threshold"
  /** `value` where the norm is per fte, or the reverse. params: norm, expected, found */
  | "wrong-amount-key"
  /** params: value */
  | "negative"
  /** Zero, where everything would pass. params: value */
  | "not-positive"
  /** A share over 1, as when 55 is written for 55 %. params: value */
  | "share-out-of-range"
  /** A source of no words. params: norm */
  | "empty-source"
  /** params: service */
  | "unknown-service"
  /** fte of a federation with several services: give them one by one. params: federation, services */
  | "several-services"
  /** Two keys for one service. params: service */
  | "duplicate-service"
  /** On the sheet 'Normen (eigen)': a column was renamed or removed. params: column */
  | "missing-column"
  /** The sheet holds something that cannot be used, and would be lost by writing it anew. */
  | "sheet-unusable";

export interface UserNormsProblem {
  /** Where in the file: `thresholds.woonadvies.perFte`, `fte["LM Plus"]`; "" is the whole. */
  readonly path: string;
  readonly code: UserNormsProblemCode;
  readonly params: Readonly<Record<string, string>>;
}

export type UserNormsParse =
  | { readonly ok: true; readonly norms: UserNorms }
  | { readonly ok: false; readonly problems: readonly UserNormsProblem[] };

const FIRST_YEAR = 2020;
const LAST_YEAR = 2199;

type Entries = ReadonlyMap<string, unknown>;

/**
 * Reads the user's norms (the file of `--norms`, or what the workbook remembers), already parsed as
 * JSON: `{"year":2024,"thresholds":{"woonadvies":{"perFte":4,"source":"…"}},"fte":{"LM Plus":23.34},
 * "note":"…"}`. Only `year` is required; `{"value":…}` takes the place of `perFte` for norms that are
 * not per fte. All problems are listed at once; with any problem nothing is used.
 */
export function parseUserNorms(json: unknown): UserNormsParse {
  const problems: UserNormsProblem[] = [];
  const report = (
    path: string,
    code: UserNormsProblemCode,
    params: Readonly<Record<string, string>>,
  ): void => {
    problems.push({ path, code, params });
  };

  const object = (path: string, value: unknown, keys?: readonly string[]): Entries | null => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      report(path, "wrong-type", { expected: "object" });
      return null;
    }
    const entries = new Map<string, unknown>(Object.entries(value));
    for (const key of entries.keys()) {
      if (keys && !keys.includes(key)) report(at(path, key), "unknown-key", { key });
    }
    return entries;
  };

  /** A finite number, zero only where it is allowed. */
  const amount = (path: string, value: unknown, zero: boolean): Exact | null => {
    if (typeof value !== "number" || !Number.isFinite(value)) {
      report(path, "wrong-type", { expected: "number" });
      return null;
    }
    if (value < 0) report(path, "negative", { value: String(value) });
    else if (value === 0 && !zero) report(path, "not-positive", { value: "0" });
    else return Exact.fromNumber(value);
    return null;
  };

  const root = object("", json, ["year", "thresholds", "fte", "note"]);
  if (!root) return { ok: false, problems };

  const year = root.get("year");
  let knownYear: number | null = null;
  if (year === undefined) report("year", "missing-key", { key: "year" });
  else if (typeof year !== "number") report("year", "wrong-type", { expected: "number" });
  else if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    report("year", "bad-year", { from: String(FIRST_YEAR), to: String(LAST_YEAR) });
  } else knownYear = year;

  const thresholds = new Map<NormId, UserThreshold>();
  for (const [id, value] of given(root, "thresholds", object)) {
    const path = at("thresholds", id);
    const found = norm(id);
    if (!found) {
      report(path, "unknown-norm", { norm: id, nearest: nearestNormIds(id).join(", ") });
      continue;
    }
    const threshold = readThreshold(found, path, value);
    if (threshold) thresholds.set(id, threshold);
  }

  const fte = new Map<string, Exact>();
  for (const [name, value] of given(root, "fte", object)) {
    const path = at("fte", name);
    const found = findService(name);
    if (!found) {
      report(path, "unknown-service", { service: name });
      continue;
    }
    if ("federation" in found) {
      const federation = found.federation.name;
      const several = servicesOf(federation).map((s) => s.name);
      report(path, "several-services", { federation, services: several.join(", ") });
      continue;
    }
    const service = found.service.name;
    const granted = amount(path, value, false);
    if (!granted) continue;
    if (fte.has(service)) {
      report(path, "duplicate-service", { service });
      continue;
    }
    fte.set(service, granted);
  }

  const note = root.get("note");
  if (note !== undefined && typeof note !== "string") {
    report("note", "wrong-type", { expected: "text" });
  }

  if (problems.length > 0 || knownYear === null) return { ok: false, problems };
  return {
    ok: true,
    norms: { year: knownYear, thresholds, fte, note: typeof note === "string" ? note : null },
  };

  function readThreshold(found: Norm, path: string, value: unknown): UserThreshold | null {
    const entries = object(path, value, ["perFte", "value", "source"]);
    if (!entries) return null;
    if (!found.threshold || found.kind === "presence") {
      report(path, "no-threshold", { norm: found.id });
      return null;
    }
    const own = knownYear === null ? null : ownThreshold(found, knownYear);
    if (own) {
      report(path, "threshold-known", {
        norm: found.id,
        year: String(knownYear),
        amount: own.toString(),
      });
    }
    const [expected, other] = found.threshold.perFte ? ["perFte", "value"] : ["value", "perFte"];
    const amountPath = at(path, expected);
    let read: Exact | null = null;
    if (entries.has(other)) {
      report(at(path, other), "wrong-amount-key", { norm: found.id, expected, found: other });
    } else if (!entries.has(expected)) {
      report(amountPath, "missing-key", { key: expected });
    }
    if (entries.has(expected)) {
      read = amount(amountPath, entries.get(expected), found.threshold.relation === "at-most");
    }
    if (read && found.measure.of === "share" && read.compare(1) > 0) {
      report(amountPath, "share-out-of-range", { value: read.toString() });
    }
    const source = entries.get("source");
    if (source === undefined) report(at(path, "source"), "missing-key", { key: "source" });
    else if (typeof source !== "string") {
      report(at(path, "source"), "wrong-type", { expected: "text" });
    } else if (source.trim() === "") {
      report(at(path, "source"), "empty-source", { norm: found.id });
    } else if (read && !own) return { amount: read, source: source.trim() };
    return null;
  }
}

/** Services whose fte the user gives otherwise than the decree in the norm set: used, and said. */
export function contradictedFte(
  norms: UserNorms,
): readonly { readonly service: string; readonly given: Exact; readonly decree: Exact }[] {
  return [...norms.fte].flatMap(([service, given]) => {
    const found = findService(service);
    const decree = found && grantedFte(found, norms.year);
    return decree && !decree.equals(given) ? [{ service, given, decree }] : [];
  });
}

/** The thresholds that the user filled in, in the order of the catalogue; as reports list them. */
export function userThresholdIds(norms: UserNorms | null): readonly NormId[] {
  return normSet.norms.map((n) => n.id).filter((id) => norms?.thresholds.has(id));
}

function given(
  root: Entries,
  key: string,
  object: (path: string, value: unknown) => Entries | null,
): Entries {
  return (root.has(key) ? object(key, root.get(key)) : null) ?? new Map<string, unknown>();
}

function at(path: string, key: string): string {
  if (!/^[a-z][\w-]*$/i.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path ? `${path}.${key}` : key;
}
