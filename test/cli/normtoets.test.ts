import { existsSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { JsonReport } from "../../src/report/json";
import { schemaProblems } from "../tools/report-schema";
import { folder, normtoets, save, userList, workbook } from "./run";

const dir = folder();
const failing = save(join(dir, "cm-2024-09.xlsx"), userList(2498, 5000, 45_565));
const passing = save(join(dir, "goed.xlsx"), userList(3, 4));
const unrelated = save(
  join(dir, "begroting.xlsx"),
  workbook("Begroting", [
    ["Post", "jan", "feb", "mrt"],
    ["Huur", 1200, 1200, 1200],
    ["Hulpmiddelen", 300, 250, 410],
    ["Personenalarmen", 90, 80, 70],
  ]),
);
const broken = save(join(dir, "stuk.xlsx"), "dit is geen werkmap");

function report(...words: string[]): JsonReport {
  const { out } = normtoets(...words, "--json");
  return JSON.parse(out) as JsonReport;
}

describe("exit codes", () => {
  test("0 when nothing fails", () => {
    expect(normtoets(passing).code).toBe(0);
  });
  test("1 when a norm is not met", () => {
    expect(normtoets(failing).code).toBe(1);
  });
  test("2 when no list is recognised", () => {
    expect(normtoets(unrelated).code).toBe(2);
  });
  test("2 when a list is recognised but nothing could be assessed", () => {
    const rows = [
      ["Lidnr.", "Dienst", "Datum", "Handicap"],
      ["U1", "CM", 45_500, "ja"],
    ];
    const file = save(join(dir, "niets.xlsx"), workbook("Gebruikers", rows));
    expect(normtoets(file).code).toBe(2);
  });
  test.each([
    ["2 when no list is about the service that was named, and nothing fails", passing, 2],
    ["1 when none is and a norm is not met: a failing norm is never hidden", failing, 1],
  ])("%s", (_, file, expected) => {
    const { code, out } = normtoets(file, "--service", "Helan");
    expect(code).toBe(expected);
    expect(out).toContain("Geen enkele lijst gaat over Helan; ze noemen CM.");
  });
  test("2 when no list is about the year that was asked, and it is said first", () => {
    const { code, out } = normtoets(failing, "--year", "2030");
    expect(code).toBe(2);
    const [, first] = out.split("Opmerkingen:\n");
    expect(first?.trim()).toMatch(/^Gevraagd is 2030, maar de lijsten gaan over september 2024/);
  });
  test("3 when a file cannot be read, and the others are still checked", () => {
    const { code, out, err } = normtoets(broken, failing, "--json");
    expect(code).toBe(3);
    const reports = JSON.parse(out) as JsonReport[];
    expect(reports.map(({ workbook: { name } }) => name)).toEqual(["cm-2024-09.xlsx"]);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("stuk.xlsx: dit is geen Excel-werkmap");
  });
  test("1 weighs more than 2 and 0", () => {
    expect(normtoets(passing, unrelated, failing).code).toBe(1);
    expect(normtoets(passing, unrelated).code).toBe(2);
  });
});

describe("the JSON report", () => {
  test("is alone on stdout and holds to the schema, one and several", () => {
    expect(schemaProblems(report(failing))).toEqual([]);
    const several = normtoets(failing, passing, unrelated, "--json");
    const reports = JSON.parse(several.out) as unknown[];
    expect(reports).toHaveLength(3);
    expect(schemaProblems(reports)).toEqual([]);
    expect(several.err).toBe("");
  });

  test("says what the contract shows", () => {
    const { schema, tool, normSet, workbook: book, asOf, lists, results } = report(failing);
    expect(schema).toBe("normtoets-report/1");
    expect(tool).toEqual({ name: "normtoets", version: "1.0.0" });
    expect(normSet).toMatchObject({ id: "dmw", year: 2024, userThresholds: [] });
    const sha256 = createHash("sha256").update(readFileSync(failing)).digest("hex");
    expect(book).toEqual({ name: "cm-2024-09.xlsx", sha256 });
    expect(asOf).toBe("2024-09");
    expect(lists).toHaveLength(1);
    expect(lists[0]).toMatchObject({
      sheet: "Gebruikers",
      kind: "gebruikers",
      headerRow: 1,
      firstRow: 2,
      lastRow: 5001,
    });
    expect(results).toHaveLength(20);
    expect(results.find(({ norm }) => norm === "zelfzorgvermogen")).toMatchObject({
      level: "service",
      service: "CM",
      federation: "CM",
      outcome: "not-met",
      value: 0.4996,
      numerator: 2498,
      denominator: 5000,
      threshold: 0.5,
      shortfall: 2,
      unit: "gebruikers",
      cells: [{ sheet: "Gebruikers", address: "D1", role: "verdict" }],
      reason: null,
      thresholdSource: "norm-set",
    });
  });

  test("shows every norm once with service null when there is nothing", () => {
    const { lists, results } = report(unrelated);
    expect(lists).toEqual([]);
    expect(results).toHaveLength(20);
    expect(new Set(results.map(({ service }) => service))).toEqual(new Set([null]));
    expect(results.every(({ outcome }) => outcome === "not-assessed")).toBe(true);
  });

  test("has its words in three languages and its figures in one", () => {
    const messages = (["nl", "fr", "en"] as const).map((lang) => {
      const json = report(failing, "--lang", lang);
      expect(schemaProblems(json)).toEqual([]);
      const found = json.results.find(({ norm }) => norm === "zelfzorgvermogen");
      expect(found?.numerator).toBe(2498);
      return found?.message;
    });
    expect(messages[0]).toBe(
      "49,96\u00a0% (2.498 van 5.000); norm: minstens 50\u00a0%. Nog 2\u00a0gebruikers tekort.",
    );
    expect(new Set(messages).size).toBe(3);
  });
});

describe("options", () => {
  test("--as-of and --year", () => {
    expect(report(failing, "--as-of", "2024-08").asOf).toBe("2024-08");
    expect(report(failing, "--year", "2025").normSet.year).toBe(2025);
  });

  test("--service and --federation for lists that don't say", () => {
    const rows = [
      ["Lidnr.", "Zorgbehoefte"],
      ["U1", "ja"],
      ["U2", "nee"],
    ];
    const file = save(join(dir, "zonder-dienst.xlsx"), workbook("Gebruikers", rows));
    const of = (...words: string[]) => {
      const found = report(file, ...words).results.find(({ norm }) => norm === "zelfzorgvermogen");
      return [found?.level, found?.service, found?.federation];
    };
    expect(of()).toEqual(["service", null, null]);
    expect(of("--service", "Helan")).toEqual(["service", "Helan", "Helan"]);
    expect(of("--service", "Antwerpen", "--federation", "Solidaris")).toEqual([
      "service",
      "Solidaris Antwerpen",
      "Solidaris",
    ]);
    expect(of("--federation", "LM")).toEqual(["federation", null, "LM"]);
  });

  test("--service takes a name that the profile explains", () => {
    const profile = save(
      join(dir, "namen.json"),
      JSON.stringify({ schema: "normtoets-profile/1", services: { "Regio Noord": "CM" } }),
    );
    expect(normtoets(failing, "--service", "regio noord", "--profile", profile).code).toBe(1);
  });

  test("--norms fills in a threshold per fte", () => {
    const norms = save(
      join(dir, "normen.json"),
      JSON.stringify({
        year: 2024,
        thresholds: { "bereikte-gebruikers": { perFte: 10, source: "verzonnen" } },
        fte: { CM: 313.76 },
      }),
    );
    const json = report(failing, "--norms", norms);
    expect(schemaProblems(json)).toEqual([]);
    expect(json.normSet.userThresholds).toEqual(["bereikte-gebruikers"]);
    expect(json.results.find(({ norm }) => norm === "bereikte-gebruikers")).toMatchObject({
      outcome: "met",
      value: 5000,
      threshold: 3137.6,
      thresholdSource: "user",
    });
  });

  test("--save-profile writes what --profile reads, and the report stays the same", () => {
    const profile = join(dir, "profiel.json");
    const before = report(failing, "--save-profile", profile);
    expect(existsSync(profile)).toBe(true);
    const after = report(failing, "--profile", profile);
    expect(after.results).toEqual(before.results);
    expect(after.lists[0]?.columns.every(({ confidence }) => confidence === 1)).toBe(true);
  });

  test("--profile points out a column that nobody could guess", () => {
    const rows = [
      ["Lidnr.", "Veld 7"],
      ["U1", "ja"],
      ["U2", "nee"],
    ];
    const file = save(join(dir, "veld7.xlsx"), workbook("Gebruikers", rows));
    const profile = save(
      join(dir, "veld7.json"),
      JSON.stringify({
        schema: "normtoets-profile/1",
        lists: [
          {
            sheet: "Gebruikers",
            kind: "gebruikers",
            columns: { gebruiker: "Lidnr.", zorgbehoefte: "Veld 7" },
          },
        ],
      }),
    );
    const found = report(file, "--profile", profile).results.find(
      ({ norm }) => norm === "zelfzorgvermogen",
    );
    expect(found).toMatchObject({ outcome: "met", numerator: 1, denominator: 2 });
  });

  test("--help and --version", () => {
    expect(normtoets("--help")).toMatchObject({ code: 0, err: "" });
    expect(normtoets("--help").out).toContain("--as-of");
    expect(normtoets("--version")).toEqual({ code: 0, out: "1.0.0\n", err: "" });
  });
});

describe("a call that is wrong", () => {
  test.each([
    ["no file", [], "geen bestand"],
    ["an unknown option", [passing, "--jsn"], "onbekende optie --jsn"],
    ["a year that is none", [passing, "--year", "24"], "--year verwacht"],
    ["a month that is none", [passing, "--as-of", "2024-13"], "--as-of verwacht"],
    [
      "a year and a month of another year",
      [passing, "--year", "2024", "--as-of", "2023-12"],
      "verschillend jaar",
    ],
    ["a language that is none", [passing, "--lang", "de"], "--lang kent"],
    ["a federation that is none", [passing, "--federation", "Partena"], "onbekende landsbond"],
    [
      "a service that is none, with a slip",
      [passing, "--service", "Solidaris Antwerp"],
      "“Solidaris Antwerp”: er is niets beoordeeld. Bedoelt u Solidaris Antwerpen",
    ],
    [
      "a service that is known only with its federation",
      [passing, "--service", "Oost-Vlaanderen"],
      "Bedoelt u LM Oost-Vlaanderen",
    ],
    [
      "a service that resembles none: all of them",
      [passing, "--service", "Foo"],
      "Bekend zijn CM, LM Plus,",
    ],
    ["an option without its value", [passing, "--norms"], "--norms"],
    [
      "a norms file that is not there",
      [passing, "--norms", join(dir, "weg.json")],
      "kan niet gelezen",
    ],
    ["a norms file that is no JSON", [passing, "--norms", broken], "geen geldige JSON"],
    [
      "a profile of another kind",
      [passing, "--profile", save(join(dir, "p.json"), "{}")],
      "schema",
    ],
    ["a profile over the workbook", [passing, "--save-profile", passing], "de werkmap zelf"],
  ])("%s: one clear line, exit 3, nothing on stdout", (_name, words, line) => {
    const before = readFileSync(passing);
    const { code, out, err } = normtoets(...words);
    expect(code).toBe(3);
    expect(out).toBe("");
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain(line);
    expect(readFileSync(passing).equals(before)).toBe(true);
  });
});

describe("the table for people", () => {
  test("puts failing norms first and ends with a count", () => {
    const { out } = normtoets(failing);
    const lines = out.trimEnd().split("\n");
    const first = lines.findIndex((line) => line.startsWith("  ✗"));
    expect(first).toBeGreaterThan(0);
    expect(lines[first]).toMatch(
      /voldoet niet .*49,96\u00a0%.*50\u00a0%.*2\u00a0gebruikers.*Gebruikers!D1/,
    );
    expect(lines.findIndex((line) => line.startsWith("  ?"))).toBeGreaterThan(first);
    expect(lines.at(-2)).toBe(
      "0 voldoet · 1 voldoet niet · 0 nog niet behaald · 19 niet beoordeeld · 0 niet van toepassing",
    );
  });
});
