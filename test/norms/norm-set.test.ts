import Ajv from "ajv";
import { Exact } from "../../src/norms/exact";
import schema from "../../src/norms/norm-set.schema.json";
import {
  fteOf,
  isInForce,
  nearestNormIds,
  norm,
  normSet,
  normSetCanonical,
  normSetHash,
  ownThreshold,
  thresholdFor,
} from "../../src/norms/norm-set";
import type { Condition, CountingMeasure, Language, Norm } from "../../src/norms/norm";
import { findService } from "../../src/norms/services";
import type { UserNorms } from "../../src/norms/user-norms";
import { parseUserNorms } from "../../src/norms/user-norms";

const LANGUAGES: readonly Language[] = ["nl", "fr", "en"];

function the(id: string): Norm {
  const found = norm(id);
  if (!found) throw new Error(`no norm ${id}`);
  return found;
}

function userNorms(json: unknown): UserNorms {
  const parsed = parseUserNorms(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.norms;
}

function conditions(measure: CountingMeasure): readonly Condition[] {
  const flat = (c: Condition): readonly Condition[] =>
    "anyOf" in c ? c.anyOf.flatMap(flat) : "allOf" in c ? c.allOf.flatMap(flat) : [c];
  return measure.where ? flat(measure.where) : [];
}

describe("the file", () => {
  const validate = new Ajv({ allErrors: true }).compile(schema);

  test("fits its schema", () => {
    validate(normSet);
    expect(validate.errors).toBeNull();
  });

  test.each([
    ["an unknown key", (n: Record<string, unknown>) => ({ ...n, fine: 100 })],
    [
      "a number for an amount",
      (n) => ({ ...n, threshold: { ...the("woonadvies").threshold, byYear: { "2024": 4 } } }),
    ],
    ["no source", (n) => ({ ...n, source: undefined })],
    ["no French", (n) => ({ ...n, title: { nl: "a", en: "a" } })],
    ["an empty text", (n) => ({ ...n, asks: { nl: " ", fr: "a", en: "a" } })],
    ["a measure of no known kind", (n) => ({ ...n, measure: { of: "average", lists: ["mdo"] } })],
    ["an unknown list", (n) => ({ ...n, measure: { of: "count", lists: ["facturen"] } })],
    ["a threshold on a descriptive norm", (n) => ({ ...n, kind: "descriptive" })],
    ["no threshold on any other", (n) => ({ ...n, threshold: null })],
  ] satisfies [string, (n: Record<string, unknown>) => unknown][])("%s does not", (_, change) => {
    const [first, ...rest] = normSet.norms;
    expect(validate({ ...normSet, norms: [change({ ...first }), ...rest] })).toBe(false);
  });

  test("twenty norms, numbered in order, each with its own id", () => {
    expect(normSet.norms.map((n) => n.number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(normSet.norms.map((n) => n.id)).toEqual([
      "bereikte-gebruikers",
      "begeleiding",
      "ergotherapie",
      "handicap-dementie",
      "actief-overleg",
      "doelgroepen",
      "vervolgacties",
      "zelfzorgvermogen",
      "woonadvies",
      "hulpmiddelen",
      "hulpmiddelenadvies",
      "personenalarmen",
      "alarm-bijdrage",
      "alarm-plaatsingskost",
      "alarm-waarborg",
      "alarm-vermindering",
      "mdo",
      "toeleiding",
      "zorgplanning",
      "dementieopleiding",
    ]);
  });

  test.each(normSet.norms.map((n) => [n.id, n] as const))(
    "%s has every text in every language, none a copy of another, and a quoted source",
    (_, n) => {
      for (const language of LANGUAGES) {
        expect(n.explanation[language].length).toBeGreaterThan(200);
        expect(n.asks[language]).toMatch(/\.$/);
        expect(n.title[language]).not.toMatch(/\.$/);
      }
      for (const text of [n.title, n.asks, n.explanation]) {
        expect(new Set(LANGUAGES.map((language) => text[language])).size).toBe(3);
      }
      expect(n.source.quote).toMatch(/^\p{Lu}.*\.$/u);
      expect(normSet.documents[n.source.document]).toBeDefined();
    },
  );

  test("no text speaks of consequences, alarms or praises", () => {
    const texts = normSet.norms.flatMap((n) => [n.title, n.asks, n.explanation]);
    for (const word of [/!/, /sanct/i, /\bboete/i, /amende/i, /\bfine\b/i, /proficiat|bravo/i]) {
      for (const text of texts) for (const l of LANGUAGES) expect(text[l]).not.toMatch(word);
    }
  });

  test("a share counts its numerator among what its denominator counts", () => {
    for (const { measure } of normSet.norms) {
      if (measure.of !== "share") continue;
      const { numerator, denominator } = measure;
      expect(numerator.of).toBe(denominator.of);
      expect(numerator.lists).toEqual(denominator.lists);
      expect(conditions(numerator)).toEqual(expect.arrayContaining([...conditions(denominator)]));
      expect(conditions(numerator).length).toBeGreaterThan(conditions(denominator).length);
    }
  });

  test("thresholds that are unknown stay unknown", () => {
    const unknown = normSet.norms.filter((n) => n.threshold && !ownThreshold(n, 2024));
    expect(unknown.map((n) => n.id)).toEqual([
      "bereikte-gebruikers",
      "begeleiding",
      "ergotherapie",
      "handicap-dementie",
      "woonadvies",
      "personenalarmen",
      "alarm-plaatsingskost",
    ]);
    const perFte = normSet.norms.filter((n) => n.threshold?.perFte);
    expect(perFte.map((n) => n.id)).toEqual(
      unknown.map((n) => n.id).filter((id) => id !== "alarm-plaatsingskost"),
    );
  });
});

describe("finding norms", () => {
  test("by id", () => {
    expect(norm("zelfzorgvermogen")?.number).toBe(8);
    expect(norm("constructor")).toBeNull();
  });

  test("the nearest to a mistyped one", () => {
    expect(nearestNormIds("zelfzorgvermoge")[0]).toBe("zelfzorgvermogen");
    expect(nearestNormIds(" Hulpmidelen ")[0]).toBe("hulpmiddelen");
    expect(nearestNormIds("qqq").length).toBeLessThanOrEqual(3);
  });

  test("those in force in a year", () => {
    expect(isInForce(the("zelfzorgvermogen"), 2020)).toBe(true);
    expect(isInForce(the("zelfzorgvermogen"), 2019)).toBe(false);
    expect(isInForce(the("woonadvies"), 2022)).toBe(false);
    expect(isInForce(the("woonadvies"), 2023)).toBe(true);
    const ended: Norm = { ...the("mdo"), inForce: { from: "2020-01-01", to: "2022-06-30" } };
    expect(isInForce(ended, 2022)).toBe(true);
    expect(isInForce(ended, 2023)).toBe(false);
  });
});

describe("thresholdFor", () => {
  const plain = { year: 2024, fte: null, userNorms: null };

  test("a threshold of the set, in the year tested", () => {
    expect(thresholdFor(the("zelfzorgvermogen"), plain)).toEqual({
      known: true,
      value: Exact.of("0.5"),
      source: "norm-set",
    });
    expect(thresholdFor(the("alarm-waarborg"), plain)).toMatchObject({ value: Exact.ZERO });
  });

  test.each([2023, 2025, null])("for %p as it was tested, with the remark", (year) => {
    expect(thresholdFor(the("vervolgacties"), { ...plain, year })).toEqual({
      known: true,
      value: Exact.of("0.2"),
      source: "norm-set",
      remark: "as-tested",
    });
  });

  test("the fee holds for its own year alone", () => {
    const fee = the("alarm-bijdrage");
    expect(thresholdFor(fee, plain)).toMatchObject({ known: true, value: Exact.of("27.49") });
    expect(thresholdFor(fee, { ...plain, year: 2025 })).toEqual({
      known: false,
      why: "threshold-unknown",
    });
    expect(thresholdFor(fee, { ...plain, year: null })).toEqual({
      known: false,
      why: "year-unknown",
    });
  });

  test("a user fills in another year", () => {
    const filled = userNorms({
      year: 2025,
      thresholds: {
        "alarm-bijdrage": { value: 28.12, source: "omzendbrief" },
        zelfzorgvermogen: { value: 0.55, source: "besluit" },
      },
    });
    const context = { year: 2025, fte: null, userNorms: filled };
    expect(thresholdFor(the("alarm-bijdrage"), context)).toEqual({
      known: true,
      value: Exact.of("28.12"),
      source: "user",
      userSource: "omzendbrief",
    });
    expect(thresholdFor(the("zelfzorgvermogen"), context)).toMatchObject({
      value: Exact.of("0.55"),
      source: "user",
    });
    expect(thresholdFor(the("alarm-bijdrage"), { ...context, year: 2026 })).toEqual({
      known: false,
      why: "user-norms-other-year",
    });
    expect(thresholdFor(the("alarm-bijdrage"), { ...context, year: 2024 })).toMatchObject({
      value: Exact.of("27.49"),
      source: "norm-set",
    });
    expect(thresholdFor(the("zelfzorgvermogen"), { ...context, year: 2026 })).toMatchObject({
      value: Exact.of("0.5"),
      remark: "as-tested",
    });
  });

  test("per fte: the amount times the fte, unrounded", () => {
    const filled = userNorms({
      year: 2024,
      thresholds: { woonadvies: { perFte: 4.5, source: "besluit" } },
    });
    const fte = fteOf(findService("CM"), 2024, filled);
    const context = { year: 2024, fte, userNorms: filled };
    expect(thresholdFor(the("woonadvies"), context)).toEqual({
      known: true,
      value: Exact.of("1411.92"),
      source: "user",
      userSource: "besluit",
      perFte: Exact.of("4.5"),
      fte: Exact.of("313.76"),
    });
    expect(thresholdFor(the("woonadvies"), { ...context, fte: null })).toEqual({
      known: false,
      why: "fte-unknown",
    });
    expect(thresholdFor(the("personenalarmen"), context)).toEqual({
      known: false,
      why: "threshold-unknown",
    });
    expect(thresholdFor(the("woonadvies"), { ...context, year: null })).toEqual({
      known: false,
      why: "year-unknown",
    });
  });

  test("a descriptive norm has none", () => {
    expect(thresholdFor(the("mdo"), plain)).toEqual({ known: false, why: "threshold-unknown" });
  });
});

describe("fteOf", () => {
  test("the decree of 2024, a federation as the sum", () => {
    expect(fteOf(findService("LM Plus"), 2024, null)?.toString()).toBe("23.34");
    expect(fteOf(findService("Solidaris"), 2024, null)?.toString()).toBe("145.27");
  });

  test("nothing to go by is null", () => {
    expect(fteOf(null, 2024, null)).toBeNull();
    expect(fteOf(findService("CM"), null, null)).toBeNull();
    expect(fteOf(findService("CM"), 2025, null)).toBeNull();
  });

  test("another year from the user, of a federation only when it is whole", () => {
    const two = userNorms({ year: 2025, fte: { "LM Plus": 23, MUTPLUS: 7.5 } });
    expect(fteOf(findService("LM Plus"), 2025, two)?.toString()).toBe("23");
    expect(fteOf(findService("LM"), 2025, two)).toBeNull();
    expect(fteOf(findService("LM Plus"), 2026, two)).toBeNull();
    const three = userNorms({
      year: 2025,
      fte: { "LM Plus": 23, MUTPLUS: 7.5, "LM Oost-Vlaanderen": 12 },
    });
    expect(fteOf(findService("LM"), 2025, three)?.toString()).toBe("42.5");
  });
});

describe("the hash", () => {
  test("is of the norms and the fte, whatever their layout", () => {
    const canonical = normSetCanonical();
    expect(canonical).toContain('"27.49"');
    expect(canonical).toContain('"313.76"');
    expect(canonical).not.toMatch(/\n/);
    expect(normSetHash()).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(normSetHash()).toBe(normSetHash());
  });
});
