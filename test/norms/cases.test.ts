import { Exact } from "../../src/norms/exact";
import type { Norm } from "../../src/norms/norm";
import { fteOf, norm, normSet, thresholdFor } from "../../src/norms/norm-set";
import { findService } from "../../src/norms/services";
import type { UserNorms } from "../../src/norms/user-norms";
import { parseUserNorms } from "../../src/norms/user-norms";
import { parseRange } from "../../src/workbook/address";
import type { CaseKind, Expected, NormCase, Outcome } from "./case";
import { casesOf, normsWithCases, sheetsOf } from "./case";

/** What each kind comes out as; "other" may be anything. */
const OUTCOMES: Readonly<Partial<Record<CaseKind, Outcome>>> = {
  met: "met",
  "not-met": "not-met",
  "at-threshold": "met",
  "just-missed": "not-met",
  undecided: "not-assessed",
  "not-yet-met": "not-yet-met",
  "not-applicable": "not-applicable",
};

const REASONS = [
  "no-list",
  "missing-column",
  "unreadable-values",
  "empty-denominator",
  "unknown-threshold",
  "too-large",
  "ambiguous",
];

function required({ kind, inForce }: Norm): readonly CaseKind[] {
  if (kind === "descriptive") return ["not-applicable", "undecided"];
  return [
    "met",
    "not-met",
    "at-threshold",
    "just-missed",
    "undecided",
    ...(kind === "cumulative" ? ["not-yet-met" as const] : []),
    ...(inForce.from > "2020-01-01" ? ["not-applicable" as const] : []),
  ];
}

function userNorms({ options }: NormCase): UserNorms | null {
  if (options.norms === undefined) return null;
  const parsed = parseUserNorms(options.norms);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.norms;
}

/** The smallest whole k that lifts the figure to the threshold, or the amount above a maximum. */
function shortfall(relation: "at-least" | "at-most", threshold: Exact, expected: Expected): number {
  const { value = 0, numerator, denominator } = expected;
  if (relation === "at-most") return Exact.fromNumber(value).minus(threshold).toNumber();
  const asked = denominator === undefined ? threshold : threshold.times(denominator);
  return asked
    .ceil()
    .minus(numerator ?? value)
    .toNumber();
}

test("every norm has cases, and every file a norm", () => {
  expect(normsWithCases()).toEqual(normSet.norms.map((n) => n.id).sort());
});

describe.each(normsWithCases())("%s", (id) => {
  const found = norm(id);
  if (!found) throw new Error(`no norm ${id}`);
  const { cases, norm: named } = casesOf(id);

  test("names its norm, and each case once", () => {
    expect(named).toBe(id);
    const names = cases.map((c) => c.name);
    expect(names).toEqual([...new Set(names)]);
  });

  test("has a case of every kind", () => {
    expect(cases.map((c) => c.kind)).toEqual(expect.arrayContaining([...required(found)]));
  });

  test("has an undecided case for no list, and where it has a share for nothing to divide by", () => {
    const reasons = cases.flatMap((c) => c.expect.map((e) => e.reason));
    expect(reasons).toContain("no-list");
    if (found.measure.of === "share") expect(reasons).toContain("empty-denominator");
    if (found.threshold?.byYear["2024"] === null) expect(reasons).toContain("unknown-threshold");
  });

  test.each(cases.map((c) => [c.name, c] as const))("%s", (_, example) => {
    const outcome = OUTCOMES[example.kind];
    const filled = userNorms(example);
    expect(example.sheets.length).toBeGreaterThan(0);
    expect(example.expect.length).toBeGreaterThan(0);
    const sheets = sheetsOf(example);
    for (const { rows } of sheets) {
      const [header = []] = rows;
      expect(header.every((cell) => typeof cell === "string" && cell !== "")).toBe(true);
      expect(rows.every((row) => row.length === header.length)).toBe(true);
    }
    for (const expected of example.expect) {
      if (outcome) expect(expected.outcome).toBe(outcome);
      if (expected.reason !== undefined) {
        expect(expected.outcome).toBe("not-assessed");
        expect(REASONS).toContain(expected.reason);
      }
      const { value, numerator, denominator } = expected;
      if (value !== undefined && numerator !== undefined && denominator !== undefined) {
        expect(Exact.ratio(numerator, denominator).toNumber()).toBe(value);
      }
      for (const { sheet, address } of expected.cells ?? []) {
        const range = parseRange(address);
        const rows = sheets.find((s) => s.name === sheet)?.rows ?? [];
        expect(range?.lastRow).toBeLessThanOrEqual(rows.length);
        expect(range?.lastColumn).toBeLessThan(rows[0]?.length ?? 0);
      }
      const name = expected.service ?? expected.federation;
      const of = name === undefined ? null : findService(name);
      expect(of).not.toBeNull();
      if (expected.level === "federation") continue;
      const year = example.options.year ?? null;
      const threshold = thresholdFor(found, {
        year,
        fte: fteOf(of, year, filled),
        userNorms: filled,
      });
      if (expected.reason === "unknown-threshold") expect(threshold.known).toBe(false);
      if (!threshold.known || !found.threshold) {
        expect(["not-assessed", "not-applicable"]).toContain(expected.outcome);
        continue;
      }
      if (expected.threshold !== undefined) {
        expect(threshold.value.toNumber()).toBe(expected.threshold);
      }
      const { relation } = found.threshold;
      if (expected.shortfall !== undefined) {
        expect(expected.shortfall).toBeGreaterThan(0);
        expect(shortfall(relation, threshold.value, expected)).toBe(expected.shortfall);
      }
      const figure =
        numerator !== undefined && denominator !== undefined
          ? Exact.ratio(numerator, denominator)
          : value === undefined
            ? null
            : Exact.fromNumber(value);
      if (!figure) continue;
      const side = figure.compare(threshold.value);
      const met = relation === "at-least" ? side >= 0 : side <= 0;
      expect(met).toBe(expected.outcome === "met");
    }
  });
});
