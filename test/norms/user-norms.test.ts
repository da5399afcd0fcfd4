import fc from "fast-check";
import type { UserNormsProblem } from "../../src/norms/user-norms";
import { contradictedFte, parseUserNorms, userThresholdIds } from "../../src/norms/user-norms";

function problems(json: unknown): readonly UserNormsProblem[] {
  const parsed = parseUserNorms(json);
  return parsed.ok ? [] : parsed.problems;
}

/** "path code" of each problem. */
function briefly(json: unknown): readonly string[] {
  return problems(json).map(({ path, code }) => `${path} ${code}`);
}

const source = "besluit, bijlage 5";

describe("a file that is right", () => {
  test("the one of the documentation", () => {
    const parsed = parseUserNorms({
      year: 2024,
      thresholds: { woonadvies: { perFte: 4, source: ` ${source} ` } },
      fte: { CM: 313.76 },
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { norms } = parsed;
    expect(norms.year).toBe(2024);
    expect(norms.note).toBeNull();
    expect(norms.thresholds.get("woonadvies")?.amount.toString()).toBe("4");
    expect(norms.thresholds.get("woonadvies")?.source).toBe(source);
    expect([...norms.fte].map(([name, fte]) => `${name} ${fte.toString()}`)).toEqual(["CM 313.76"]);
  });

  test("names of services as people write them, and norms of another year", () => {
    const parsed = parseUserNorms({
      year: 2025,
      note: "verzonnen voor het voorbeeld",
      thresholds: {
        zelfzorgvermogen: { value: 0.55, source },
        "alarm-bijdrage": { value: 28.12, source },
        "alarm-plaatsingskost": { value: 0, source },
      },
      fte: { "Christelijke Mutualiteit": 300, "DMW Solidaris Antwerpen": 47.5, Helan: 54 },
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect([...parsed.norms.fte.keys()]).toEqual(["CM", "Solidaris Antwerpen", "Helan"]);
    expect(parsed.norms.note).toBe("verzonnen voor het voorbeeld");
    expect(userThresholdIds(parsed.norms)).toEqual([
      "zelfzorgvermogen",
      "alarm-bijdrage",
      "alarm-plaatsingskost",
    ]);
  });

  test("only the year is required", () => {
    expect(problems({ year: 2024 })).toEqual([]);
    expect(userThresholdIds(null)).toEqual([]);
  });
});

describe("the whole", () => {
  test.each([null, undefined, [], "x", 3])("%p is not an object", (json) => {
    expect(problems(json)).toEqual([
      { path: "", code: "wrong-type", params: { expected: "object" } },
    ]);
  });

  test("unknown keys, wherever they are", () => {
    expect(
      briefly({
        year: 2024,
        norms: {},
        "een sleutel": 1,
        thresholds: { woonadvies: { perFte: 4, source, bron: "x" } },
      }),
    ).toEqual([
      "norms unknown-key",
      '["een sleutel"] unknown-key',
      "thresholds.woonadvies.bron unknown-key",
    ]);
  });

  test.each([
    [{}, "year missing-key"],
    [{ year: "2024" }, "year wrong-type"],
    [{ year: 2024.5 }, "year bad-year"],
    [{ year: NaN }, "year bad-year"],
    [{ year: 2019 }, "year bad-year"],
    [{ year: 20_240 }, "year bad-year"],
    [{ year: 2024, note: 3 }, "note wrong-type"],
    [{ year: 2024, thresholds: [] }, "thresholds wrong-type"],
    [{ year: 2024, fte: null }, "fte wrong-type"],
  ])("%j", (json, problem) => {
    expect(briefly(json)).toEqual([problem]);
  });
});

describe("thresholds", () => {
  const of = (id: string, threshold: unknown, year = 2024): readonly string[] =>
    briefly({ year, thresholds: { [id]: threshold } });

  test("an unknown norm names the nearest", () => {
    expect(problems({ year: 2024, thresholds: { woonadviezen: { perFte: 4, source } } })).toEqual([
      {
        path: "thresholds.woonadviezen",
        code: "unknown-norm",
        params: { norm: "woonadviezen", nearest: "woonadvies" },
      },
    ]);
    const [alarm] = problems({ year: 2024, thresholds: { alarm: {} } });
    expect(alarm?.params["nearest"]).toBe("personenalarmen, alarm-bijdrage, alarm-plaatsingskost");
  });

  test.each(["__proto__", "constructor", "toString"])("%s is no norm", (id) => {
    const json: unknown = JSON.parse(`{"year":2024,"thresholds":{"${id}":{"perFte":1}}}`);
    expect(problems(json).map((p) => p.code)).toEqual(["unknown-norm"]);
  });

  test.each([
    ["woonadvies", 4, "thresholds.woonadvies wrong-type"],
    ["woonadvies", { source }, "thresholds.woonadvies.perFte missing-key"],
    ["woonadvies", { perFte: "4", source }, "thresholds.woonadvies.perFte wrong-type"],
    ["woonadvies", { perFte: NaN, source }, "thresholds.woonadvies.perFte wrong-type"],
    ["woonadvies", { perFte: Infinity, source }, "thresholds.woonadvies.perFte wrong-type"],
    ["woonadvies", { perFte: -4, source }, "thresholds.woonadvies.perFte negative"],
    ["woonadvies", { perFte: 0, source }, "thresholds.woonadvies.perFte not-positive"],
    ["woonadvies", { perFte: 4 }, "thresholds.woonadvies.source missing-key"],
    ["woonadvies", { perFte: 4, source: 1 }, "thresholds.woonadvies.source wrong-type"],
    ["woonadvies", { perFte: 4, source: " \u00a0" }, "thresholds.woonadvies.source empty-source"],
    ["woonadvies", { value: 4, source }, "thresholds.woonadvies.value wrong-amount-key"],
    ["woonadvies", { perFte: 4, value: 9, source }, "thresholds.woonadvies.value wrong-amount-key"],
    [
      "alarm-plaatsingskost",
      { perFte: 4, source },
      "thresholds.alarm-plaatsingskost.perFte wrong-amount-key",
    ],
    [
      "alarm-plaatsingskost",
      { value: -0.01, source },
      "thresholds.alarm-plaatsingskost.value negative",
    ],
    ["mdo", { value: 4, source }, "thresholds.mdo no-threshold"],
    ["alarm-vermindering", { value: 1, source }, "thresholds.alarm-vermindering no-threshold"],
  ])("%s: %j", (id, threshold, problem) => {
    expect(of(id, threshold)).toEqual([problem]);
  });

  test("what the set knows for that year can't be overridden", () => {
    expect(
      problems({ year: 2024, thresholds: { "alarm-bijdrage": { value: 30, source } } }),
    ).toEqual([
      {
        path: "thresholds.alarm-bijdrage",
        code: "threshold-known",
        params: { norm: "alarm-bijdrage", year: "2024", amount: "27.49" },
      },
    ]);
    expect(of("zelfzorgvermogen", { value: 0.4, source })).toEqual([
      "thresholds.zelfzorgvermogen threshold-known",
    ]);
    expect(of("zelfzorgvermogen", { value: 0.4, source }, 2025)).toEqual([]);
  });

  test("a share is a fraction", () => {
    expect(of("zelfzorgvermogen", { value: 55, source }, 2025)).toEqual([
      "thresholds.zelfzorgvermogen.value share-out-of-range",
    ]);
    expect(of("zelfzorgvermogen", { value: 1, source }, 2025)).toEqual([]);
  });

  test("all problems are told at once", () => {
    expect(of("woonadvies", { value: -1, perFte: -1 })).toEqual([
      "thresholds.woonadvies.value wrong-amount-key",
      "thresholds.woonadvies.perFte negative",
      "thresholds.woonadvies.source missing-key",
    ]);
  });
});

describe("fte", () => {
  const of = (fte: Readonly<Record<string, unknown>>, year = 2025): readonly string[] =>
    briefly({ year, fte });

  test.each([
    [{ Bremen: 3 }, "fte.Bremen unknown-service"],
    [{ Antwerpen: 3 }, "fte.Antwerpen unknown-service"],
    [{ "LM Plus": "23,34" }, 'fte["LM Plus"] wrong-type'],
    [{ CM: -1 }, "fte.CM negative"],
    [{ CM: 0 }, "fte.CM not-positive"],
    [{ CM: 300, LCM: 301 }, "fte.LCM duplicate-service"],
  ])("%j", (fte, problem) => {
    expect(of(fte)).toEqual([problem]);
  });

  test("a federation of several services is given by service", () => {
    expect(problems({ year: 2025, fte: { LM: 42.34 } })).toEqual([
      {
        path: "fte.LM",
        code: "several-services",
        params: { federation: "LM", services: "LM Plus, LM MUTPLUS.be, LM Oost-Vlaanderen" },
      },
    ]);
  });

  test("may differ from the decree, which is amended at times, but is then said", () => {
    const contradicted = (cm: number): string[] => {
      const parsed = parseUserNorms({ year: 2024, fte: { CM: cm } });
      if (!parsed.ok) throw new Error("must parse");
      return contradictedFte(parsed.norms).map(
        ({ service, given, decree }) => `${service} ${given.toString()} ${decree.toString()}`,
      );
    };
    expect(contradicted(313.76)).toEqual([]);
    expect(contradicted(313.77)).toEqual(["CM 313.77 313.76"]);
  });
});

test("no JSON value makes it throw", () => {
  const value = fc.jsonValue();
  const file = fc.record({ year: value, thresholds: value, fte: value, note: value });
  fc.assert(
    fc.property(fc.oneof(value, file), (json) => {
      const parsed = parseUserNorms(json);
      expect(parsed.ok || parsed.problems.length > 0).toBe(true);
    }),
  );
});
