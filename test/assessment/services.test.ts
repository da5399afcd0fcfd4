import { normSet } from "../../src/norms/norm-set";
import type { MemorySheet, Plain } from "../tools/memory-workbook";
import { checked, day, gist, type Rows, sheet, times, userNorms } from "./checked";

const YEAR = { year: 2024, asOf: { year: 2024, month: 12 } } as const;

/** Users of a service, so many in need and so many not. */
function users(service: string | null, inNeed: number, others: number, prefix = "U"): Rows {
  const own = service === null ? [] : [service];
  return [
    ...times(inNeed, [`${prefix}${service ?? ""}{i}`, ...own, day(3), "ja"]),
    ...times(others, [`${prefix}${service ?? ""}{i}`, ...own, day(3), "nee"], inNeed + 1),
  ];
}

const HEADER = ["Gebruiker", "Dienst", "Datum", "Zorgbehoefte"];
const NO_SERVICE = ["Gebruiker", "Datum", "Zorgbehoefte"];

function list(...parts: Rows[]): MemorySheet {
  return sheet("Gebruikers", [HEADER, ...parts.flat()]);
}

describe("where the service is read from", () => {
  test("a column, under any of its names", async () => {
    const book = await checked(
      [list(users("Landsbond der Christelijke Mutualiteiten", 3, 1), users("helan", 1, 3))],
      YEAR,
    );
    expect(gist(book.said("zelfzorgvermogen", "CM"))).toBe("met, value 0.75");
    expect(gist(book.said("zelfzorgvermogen", "Helan"))).toBe("not-met, value 0.25, short 1");
  });

  test("the name of the sheet", async () => {
    const book = await checked(
      [
        sheet("Gebruikers LM Plus", [NO_SERVICE, ...users(null, 3, 1, "P")]),
        sheet("Gebruikers Solidaris Brabant", [NO_SERVICE, ...users(null, 1, 3, "B")]),
      ],
      YEAR,
    );
    expect(gist(book.said("zelfzorgvermogen", "LM Plus"))).toBe("met, value 0.75");
    expect(gist(book.said("zelfzorgvermogen", "Solidaris Brabant"))).toBe(
      "not-met, value 0.25, short 1",
    );
  });

  test("a title, unless the name of the sheet names another service: then nobody is guessed", async () => {
    const rows = [["Outputlijst DMW Solidaris Limburg 2024"], [], NO_SERVICE, ...users(null, 3, 1)];
    const book = await checked([sheet("Gebruikers Solidaris", rows)], YEAR);
    expect(gist(book.said("zelfzorgvermogen", "Solidaris Limburg"))).toBe("met, value 0.75");
    const other = await checked([sheet("Gebruikers Helan", rows)], YEAR);
    expect(other.json.results.every(({ service }) => service === null)).toBe(true);
  });

  test("the user, for lists that do not say", async () => {
    const silent = sheet("Gebruikers", [NO_SERVICE, ...users(null, 3, 1)]);
    const book = await checked([silent], { ...YEAR, service: "CM" });
    expect(gist(book.said("zelfzorgvermogen", "CM"))).toBe("met, value 0.75");
    expect(book.said("zelfzorgvermogen", "CM").federation).toBe("CM");
  });

  test("a short name is understood from the federation around it", async () => {
    const rows = [
      ["Landsbond LM – gebruikers 2024"],
      [],
      HEADER,
      ...users("Oost-Vlaanderen", 3, 1),
      ...users("Plus", 1, 3),
    ];
    const book = await checked([sheet("Gebruikers", rows)], YEAR);
    expect(gist(book.said("zelfzorgvermogen", "LM Oost-Vlaanderen"))).toBe("met, value 0.75");
    expect(gist(book.said("zelfzorgvermogen", "LM Plus"))).toBe("not-met, value 0.25, short 1");
    const option = await checked([list(users("Oost-Vlaanderen", 3, 1))], {
      ...YEAR,
      federation: "Solidaris",
    });
    expect(gist(option.said("zelfzorgvermogen", "Solidaris Oost-Vlaanderen"))).toBe(
      "met, value 0.75",
    );
  });
});

describe("names that nobody knows", () => {
  test("are asked at their cell, once for each name", async () => {
    const book = await checked(
      [list(users("CM", 6, 4), users("Regio Noord", 0, 3), users("Regio Zuid", 0, 1))],
      YEAR,
    );
    expect(book.findings("unknown-service")).toMatchObject([
      { cell: { sheet: "Gebruikers", address: "B12" }, count: 3, params: { name: "Regio Noord" } },
      { cell: { sheet: "Gebruikers", address: "B15" }, count: 1, params: { name: "Regio Zuid" } },
    ]);
  });

  test("never count with a known service, and can turn met into not assessed", async () => {
    // 6 of 10 is met; with two more without need it would be 6 of 12, which is met as well.
    const few = await checked([list(users("CM", 6, 4), users("Regio Noord", 0, 2))], YEAR);
    expect(few.said("zelfzorgvermogen", "CM")).toMatchObject({ outcome: "met", value: 0.5 });
    expect(few.said("zelfzorgvermogen", "CM").message).toMatch(/^Minstens 50.%/);
    // With three it would be 6 of 13.
    const more = await checked([list(users("CM", 6, 4), users("Regio Noord", 0, 3))], YEAR);
    expect(more.said("zelfzorgvermogen", "CM")).toMatchObject({
      outcome: "not-assessed",
      reason: "ambiguous",
    });
    expect(more.result("zelfzorgvermogen", "CM").reason?.detail).toEqual({
      of: "ambiguity",
      why: "service-unclear",
    });
  });

  test("a profile settles them", async () => {
    const profile = { lists: [], services: { "regio noord": "CM" }, synonyms: {} };
    const book = await checked([list(users("CM", 6, 4), users("Regio Noord", 0, 3))], {
      ...YEAR,
      profile,
    });
    expect(book.said("zelfzorgvermogen", "CM")).toMatchObject({
      outcome: "not-met",
      numerator: 6,
      denominator: 13,
      shortfall: 1,
    });
    expect(book.findings("unknown-service")).toEqual([]);
  });

  test("alone in a workbook they are judged under the name they have, without fte", async () => {
    const book = await checked([list(users("Regio Noord", 6, 4))], {
      ...YEAR,
      userNorms: userNorms(2024, { "bereikte-gebruikers": { perFte: 1 } }),
    });
    expect(book.said("zelfzorgvermogen", "Regio Noord").outcome).toBe("met");
    expect(book.said("bereikte-gebruikers", "Regio Noord")).toMatchObject({
      outcome: "not-assessed",
      reason: "unknown-threshold",
      federation: null,
    });
  });
});

describe("lists that name no service", () => {
  const advices = (count: number): MemorySheet =>
    sheet("Woonadviezen", [
      ["Datum", "Gebruiker", "Soort advies"],
      ...times(count, [day(5), "W{i}", "Aanpassing van de woning"]),
    ]);
  const figures = sheet("Indicatoren", [
    ["Indicator", "Waarde"],
    ["Aantal woonadviezen", 500],
    ["Aantal toeleidingen", 12],
  ]);

  test("belong to the only service in the workbook, and that is said", async () => {
    const book = await checked([list(users("Helan", 6, 4)), advices(60)], {
      ...YEAR,
      userNorms: userNorms(2024, { woonadvies: { perFte: 1 } }),
    });
    expect(gist(book.said("woonadvies", "Helan"))).toBe("met, value 60");
    expect(book.findings("service-assumed")).toMatchObject([
      { cell: { sheet: "Woonadviezen" }, params: { service: "Helan" } },
    ]);
  });

  test("belong to nobody where there are several services", async () => {
    const both = list(users("Helan", 6, 4), users("CM", 6, 4));
    const norms = userNorms(2024, { woonadvies: { perFte: 1 } }, { CM: 1000, Helan: 50 });
    for (const silent of [advices(60), figures]) {
      const book = await checked([both, silent], { ...YEAR, userNorms: norms });
      expect(book.said("woonadvies", "Helan")).toMatchObject({
        outcome: "not-assessed",
        reason: "ambiguous",
      });
      expect(book.said("woonadvies", "CM").outcome).not.toBe("met");
      expect(book.result("woonadvies", "Helan").reason?.detail).toEqual({
        of: "ambiguity",
        why: "service-unclear",
      });
    }
  });
});

describe("federations", () => {
  const lm = (plus: number, mutplus: number, ov: number): Rows =>
    [
      ["LM Plus", plus],
      ["LM MUTPLUS.be", mutplus],
      ["LM Oost-Vlaanderen", ov],
    ].flatMap(([service, count]) =>
      times(Number(count), [day(5), String(service), `${String(service)} {i}`]),
    );
  const advices = (rows: Rows): MemorySheet =>
    sheet("Woonadviezen", [["Datum", "Dienst", "Gebruiker"], ...rows]);
  // 4 per fte: 93.36, 29.44 and 46.56; 169.36 for the whole.
  const FOUR = { ...YEAR, userNorms: userNorms(2024, { woonadvies: { perFte: 4 } }) };
  const LM = { federation: "LM" };

  test("met where every service is and the total is; fte add up", async () => {
    const book = await checked([advices(lm(94, 30, 47))], FOUR);
    expect(book.said("woonadvies", LM)).toMatchObject({
      level: "federation",
      service: null,
      federation: "LM",
      outcome: "met",
      value: 171,
      threshold: 169.36,
      shortfall: 0,
    });
  });

  test("a failing service fails it, however much the others have, and is named", async () => {
    const book = await checked([advices(lm(500, 30, 45))], FOUR);
    const whole = book.said("woonadvies", LM);
    expect(whole).toMatchObject({ outcome: "not-met", value: 575, shortfall: 2, reason: null });
    expect(whole.message).toContain("LM Oost-Vlaanderen: nog 2\u00a0adviezen tekort");
    expect(whole.message).not.toContain("LM Plus");
    expect(whole.cells).toContainEqual({ sheet: "Woonadviezen", address: "A1", role: "verdict" });
    expect(book.json.results.find((r) => r.level === "federation" && r.federation !== "LM")).toBe(
      undefined,
    );
  });

  test("two failing services are both named, with what they lack together", async () => {
    const whole = (await checked([advices(lm(500, 29, 45))], FOUR)).said("woonadvies", LM);
    expect(whole).toMatchObject({ outcome: "not-met", shortfall: 3 });
    expect(whole.message).toContain("LM MUTPLUS.be en LM Oost-Vlaanderen");
  });

  test("while the year runs a service that is not there yet makes it not yet", async () => {
    const book = await checked([advices(lm(500, 30, 45))], {
      ...FOUR,
      asOf: { year: 2024, month: 9 },
    });
    const whole = book.said("woonadvies", LM);
    expect(whole).toMatchObject({ outcome: "not-yet-met", shortfall: 2 });
    expect(whole.message).toContain("LM Oost-Vlaanderen");
    expect(whole.message).toContain("september 2024");
  });

  test("the forecast of the whole does not promise what a service will not reach", async () => {
    // Six months: LM OV ends at 20 of 46.56, the whole at 200 of 169.36.
    const book = await checked([advices(lm(80, 10, 10))], {
      ...FOUR,
      asOf: { year: 2024, month: 6 },
    });
    expect(book.result("woonadvies", "LM Oost-Vlaanderen").forecast).toEqual({
      value: 20,
      months: 6,
      reachesThreshold: false,
    });
    expect(book.result("woonadvies", LM).forecast?.reachesThreshold ?? false).toBe(false);
  });

  test("services of it that no list gives leave it open, unless one fails", async () => {
    const two = lm(94, 30, 0);
    const book = await checked([advices(two)], FOUR);
    // The advices of the third may be in another workbook: a part is no total.
    expect(book.said("woonadvies", LM)).toMatchObject({
      outcome: "not-assessed",
      reason: "ambiguous",
      shortfall: null,
    });
    const shares = await checked(
      [list(users("LM Plus", 6, 4), users("LM MUTPLUS.be", 6, 4))],
      YEAR,
    );
    expect(shares.said("zelfzorgvermogen", LM)).toMatchObject({
      outcome: "not-assessed",
      reason: "ambiguous",
    });
    expect(shares.result("zelfzorgvermogen", LM).reason?.detail).toEqual({
      of: "ambiguity",
      why: "services-missing",
    });
    const failing = await checked(
      [list(users("LM Plus", 6, 4), users("LM MUTPLUS.be", 4, 6))],
      YEAR,
    );
    expect(failing.said("zelfzorgvermogen", LM)).toMatchObject({
      outcome: "not-met",
      shortfall: 1,
    });
  });

  test("a failing service fails it also where the whole has no threshold of its own", async () => {
    const book = await checked(
      [
        sheet("Woonadviezen", [
          ["Datum", "Dienst", "Gebruiker"],
          ...times(5, [day(5, 2025), "LM Plus", "P{i}"]),
          ...times(5, [day(5, 2025), "LM MUTPLUS.be", "M{i}"]),
        ]),
      ],
      {
        year: 2025,
        asOf: { year: 2025, month: 12 },
        userNorms: userNorms(2025, { woonadvies: { perFte: 1 } }, { "LM Plus": 10 }),
      },
    );
    expect(gist(book.said("woonadvies", "LM Plus"))).toBe("not-met, value 5, short 5");
    expect(book.said("woonadvies", "LM MUTPLUS.be").reason).toBe("unknown-threshold");
    const whole = book.said("woonadvies", LM);
    expect(whole).toMatchObject({ outcome: "not-met", threshold: null, shortfall: 5 });
    expect(whole.message).toContain("LM Plus");
  });

  test("amounts above a maximum do not add up over services", async () => {
    const rows = ["LM Plus", "LM MUTPLUS.be", "LM Oost-Vlaanderen"].map((service, i): Plain[] => [
      "vast",
      service,
      day(4),
      [0, 10, 25][i] ?? 0,
    ]);
    const book = await checked(
      [sheet("Personenalarmen", [["Type", "Dienst", "Datum", "Waarborg"], ...rows])],
      YEAR,
    );
    const whole = book.said("alarm-waarborg", LM);
    expect(whole).toMatchObject({ outcome: "not-met", value: 25, shortfall: 25 });
    expect(whole.message).toContain("LM MUTPLUS.be en LM Oost-Vlaanderen");
  });

  const share = (values: readonly (readonly [string, Plain])[]): MemorySheet =>
    sheet("Indicatoren", [
      ["Indicator", "Dienst", "Periode", "Waarde"],
      ...values.map(([service, value]): Plain[] => [
        "Aandeel gebruikers met zorgbehoefte",
        service,
        "2024",
        value,
      ]),
    ]);

  test("shares without counts: that of the whole lies between those of its services", async () => {
    const met = await checked(
      [
        share([
          ["LM Plus", "55 %"],
          ["LM MUTPLUS.be", "60 %"],
          ["LM Oost-Vlaanderen", "52 %"],
        ]),
      ],
      YEAR,
    );
    expect(met.said("zelfzorgvermogen", LM)).toMatchObject({ outcome: "met", value: 0.52 });
    const failing = await checked(
      [
        share([
          ["LM Plus", "55 %"],
          ["LM MUTPLUS.be", "49 %"],
          ["LM Oost-Vlaanderen", "52 %"],
        ]),
      ],
      YEAR,
    );
    expect(failing.said("zelfzorgvermogen", LM).outcome).toBe("not-met");
    expect(failing.said("zelfzorgvermogen", LM).message).toContain("LM MUTPLUS.be");
  });

  test("a service that could not be assessed leaves it open, with that as the reason", async () => {
    const book = await checked(
      [
        share([
          ["LM Plus", "55 %"],
          ["LM MUTPLUS.be", "60 %"],
          ["LM Oost-Vlaanderen", "#DIV/0!"],
        ]),
      ],
      YEAR,
    );
    expect(book.said("zelfzorgvermogen", LM).outcome).toBe("not-assessed");
    const silent = await checked(
      [
        sheet("Indicatoren", [
          ["Indicator", "Dienst", "Periode", "Waarde"],
          ["Proactief benaderde doelgroepen", "LM Plus", "2024", 7],
          ["Proactief benaderde doelgroepen", "LM MUTPLUS.be", "2024", 6],
          ["Aantal toeleidingen", "LM Oost-Vlaanderen", "2024", 6],
        ]),
      ],
      YEAR,
    );
    expect(silent.said("doelgroepen", "LM Oost-Vlaanderen").reason).toBe("no-list");
    expect(silent.result("doelgroepen", LM).reason?.detail).toEqual({
      of: "ambiguity",
      why: "service-undecided",
    });
  });

  test("a federation of which only the whole is given is not judged met", async () => {
    const book = await checked([share([["LM", "55 %"]])], YEAR);
    expect(book.said("zelfzorgvermogen", LM).outcome).not.toBe("met");
    expect(book.json.results.every((r) => r.level === "federation")).toBe(true);
  });

  test("federations of one service have no results of their own", async () => {
    const book = await checked([list(users("CM", 6, 4), users("Helan", 6, 4))], YEAR);
    expect(new Set(book.json.results.map((r) => r.level))).toEqual(new Set(["service"]));
  });
});

describe("every norm is there", () => {
  test("for each service and each federation, in the order of the catalogue", async () => {
    const book = await checked(
      [list(users("CM", 1, 1), users("LM Plus", 1, 1), users("LM MUTPLUS.be", 1, 1))],
      YEAR,
    );
    const ids = normSet.norms.map((norm) => norm.id);
    expect(book.json.results.map((r) => r.norm)).toEqual([...ids, ...ids, ...ids, ...ids]);
    expect([
      ...new Set(book.json.results.map((r) => `${r.level} ${r.service ?? r.federation ?? ""}`)),
    ]).toEqual(["service CM", "service LM Plus", "service LM MUTPLUS.be", "federation LM"]);
  });

  test("once, with service null, when no list is recognised", async () => {
    for (const sheets of [
      [],
      [sheet("Leeg", [])],
      [
        sheet("Begroting", [
          ["Post", "Bedrag"],
          ["Huur", 1200],
        ]),
      ],
    ]) {
      const book = await checked(sheets, {});
      expect(book.json.lists).toEqual([]);
      expect(book.json.results.map((r) => [r.norm, r.service, r.outcome, r.reason])).toEqual(
        normSet.norms.map(({ id }) => [id, null, "not-assessed", "no-list"]),
      );
      expect(book.json).toMatchObject({ asOf: null, normSet: { year: null } });
      expect(book.findings("unknown-year")).toEqual([]);
    }
  });
});

describe("a service that was named and that the lists are not about", () => {
  const ofCm = [list(users("CM", 6, 4))];
  test("is said with those they are about, and nothing is judged for it", async () => {
    const book = await checked(ofCm, { ...YEAR, service: "Helan" });
    expect(book.findings("service-not-in-lists")).toMatchObject([
      { cell: null, params: { name: "Helan", found: "CM" } },
    ]);
    expect(book.saidFindings("service-not-in-lists")[0]?.message).toContain(
      "Geen enkele lijst gaat over Helan; ze noemen CM.",
    );
    expect(book.report.results.some(({ service }) => service === "Helan")).toBe(false);
  });
  test.each(["CM", "Christelijke Mutualiteit"])("%s: they are about it", async (service) => {
    const book = await checked(ofCm, { ...YEAR, service });
    expect(book.findings("service-not-in-lists")).toEqual([]);
  });
  test("a federation of which a service is there", async () => {
    const book = await checked([list(users("LM Plus", 6, 4))], { ...YEAR, service: "LM" });
    expect(book.findings("service-not-in-lists")).toEqual([]);
  });
  test("a list that names none is of that service", async () => {
    const rows = [["Lidnr.", "Zorgbehoefte"], ...users("CM", 1, 1).map(([id]) => [id ?? "", "ja"])];
    const book = await checked([sheet("Gebruikers", rows)], { ...YEAR, service: "Helan" });
    expect(book.findings("service-not-in-lists")).toEqual([]);
    expect(book.report.results.every(({ service }) => service === "Helan")).toBe(true);
  });
});
