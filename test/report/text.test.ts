import { sectorTable, sectorText } from "../../src/report/sector";
import { toText } from "../../src/report/text";
import { checked, day, sheet, times } from "../assessment/checked";
import { LANGUAGES } from "./schema";

const YEAR = { year: 2024, asOf: { year: 2024, month: 9 } } as const;

function lines(text: string): string[] {
  return text.replace(/[\u00a0\u202f]/g, " ").split("\n");
}

/** The columns of a line of the table. */
function cells(line: string | undefined): string[] {
  return (line ?? "").trim().split(/ {2,}/);
}

const USERS = sheet("Gebruikers", [
  ["Gebruiker", "Dienst", "Datum", "Zorgbehoefte"],
  ...times(4, ["A{i}", "CM", day(3), "ja"]),
  ...times(5, ["B{i}", "CM", day(3), "nee"]),
]);
const ACTIONS = sheet("Proactieve acties", [
  ["Doelgroep", "Dienst", "Datum", "Vervolgactie"],
  ["Mantelzorgers", "CM", day(9), "ja"],
  ["Weduwen", "CM", day(9), "nee"],
  ["Zieken", "CM", day(9), "nee"],
]);

test("the table says what was read, then each service with failing norms first, then counts", async () => {
  const { report } = await checked([USERS, ACTIONS], YEAR, "cm-2024-09.xlsx");
  const all = lines(toText(report, "nl"));
  expect(all.slice(0, 7)).toEqual([
    "cm-2024-09.xlsx  (stand tot en met september 2024)",
    "",
    "Herkende lijsten:",
    "  Gebruikers: bereikte gebruikers (rijen 2–10; gebruiker, dienst, datum, zorgbehoefte)",
    "  Proactieve acties: proactieve acties (rijen 2–4; doelgroep, dienst, datum, vervolgactie)",
    "",
    "Dienst CM",
  ]);
  expect(cells(all[7])).toEqual(["oordeel", "norm", "waarde", "drempel", "tekort", "cel"]);
  expect(cells(all[8])).toEqual([
    "✗ voldoet niet",
    "Beperkt zelfzorgvermogen",
    "44,44 % (4 van 9)",
    "50 %",
    "1 gebruiker",
    "Gebruikers!D1",
  ]);
  expect(cells(all[9])).toEqual([
    "… nog niet behaald",
    "Proactief benaderde doelgroepen",
    "3 doelgroepen",
    "5 doelgroepen",
    "2 doelgroepen",
    "Proactieve acties!A1",
  ]);
  expect(cells(all[10]).slice(0, 4)).toEqual([
    "? niet beoordeeld",
    "Bereikte gebruikers",
    "9 gebruikers",
    "–",
  ]);
  expect(cells(all.find((line) => line.includes("✓")))).toEqual([
    "✓ voldoet",
    expect.any(String),
    "33,33 % (1 van 3)",
    "20 %",
    "–",
    "Proactieve acties!D1",
  ]);
  expect(all.slice(-3)).toEqual([
    "1 voldoet · 1 voldoet niet · 1 nog niet behaald · 17 niet beoordeeld · 0 niet van toepassing",
    "Zelfcontrole, geen beslissing.",
    "",
  ]);
});

test("without lists it says so, and what was not assessed", async () => {
  const { report } = await checked([], {}, "leeg.xlsx");
  const all = lines(toText(report, "nl"));
  expect(all.slice(0, 4)).toEqual([
    "leeg.xlsx  (jaar onbekend)",
    "",
    "Geen enkele lijst herkend. Er is niets beoordeeld.",
    "",
  ]);
  expect(all).toContain("Dienst niet genoemd");
  expect(all.at(-3)).toBe(
    "0 voldoet · 0 voldoet niet · 0 nog niet behaald · 20 niet beoordeeld · 0 niet van toepassing",
  );
});

test("a federation has its own table, and names the services by which it fails", async () => {
  const { report } = await checked(
    [
      sheet("Gebruikers", [
        ["Gebruiker", "Dienst", "Datum", "Zorgbehoefte"],
        ...times(9, ["A{i}", "LM Plus", day(3), "ja"]),
        ...times(2, ["B{i}", "LM MUTPLUS.be", day(3), "nee"]),
      ]),
    ],
    YEAR,
  );
  const all = lines(toText(report, "nl"));
  const from = all.indexOf("Landsbond LM (geheel)");
  expect(from).toBeGreaterThan(all.indexOf("Dienst LM MUTPLUS.be"));
  expect(cells(all[from + 2])).toEqual([
    "✗ voldoet niet",
    "Beperkt zelfzorgvermogen",
    "81,81 % (9 van 11)",
    "50 %",
    "1 gebruiker",
    "Gebruikers!D1",
    "Niet behaald door LM MUTPLUS.be: nog 1 gebruiker tekort.",
  ]);
});

test("findings follow, the gravest first, twenty at most", async () => {
  const rows = times(60, ["U{i}", "CM", day(3), "ja"]).map((row, i) =>
    i % 2 === 0 ? row : [...row.slice(0, 3), "#N/A"],
  );
  const { report } = await checked(
    [sheet("Gebruikers", [["Gebruiker", "Dienst", "Datum", "Zorgbehoefte"], ...rows])],
    YEAR,
  );
  const all = lines(toText(report, "nl"));
  const from = all.indexOf("Opmerkingen:");
  expect(all[from + 1]).toMatch(/^ {2}Gebruikers!D3: Excel-fout/);
  expect(all[from + 21]).toMatch(/^ {2}… en nog \d+ opmerkingen; alle staan in --json\.$/);
});

test("the table is whole in each language", async () => {
  const { report } = await checked([USERS, ACTIONS], YEAR);
  const texts = LANGUAGES.map((language) => toText(report, language));
  expect(new Set(texts).size).toBe(LANGUAGES.length);
  for (const text of texts) expect(text).not.toMatch(/\{|undefined|NaN|null/);
});

test("the sector: a federation of one service counts by that service, counts only", async () => {
  const cm = await checked([USERS], YEAR);
  const helan = await checked(
    [
      sheet("Gebruikers", [
        ["Gebruiker", "Dienst", "Datum", "Zorgbehoefte"],
        ...times(4, ["A{i}", "Helan", day(3), "ja"]),
      ]),
    ],
    YEAR,
  );
  const rows = sectorTable([cm.report, helan.report]);
  const row = rows.find(({ norm }) => norm.id === "zelfzorgvermogen");
  expect(row?.met).toEqual(["Helan"]);
  expect(row?.rest).toContainEqual({ federation: "CM", outcome: "not-met" });
  expect(row?.rest).toContainEqual({ federation: "LM", outcome: "absent" });
  const all = lines(sectorText(rows, 2024, "nl"));
  expect(all[0]).toBe("Sector 2024: bij hoeveel landsbonden is de norm behaald?");
  expect(all.find((line) => line.includes("zelfzorgvermogen"))).toMatch(
    / {2}1\/5 {2}CM: voldoet niet, LM, NZF, Solidaris$/,
  );
});

test("a French heading has its narrow space before the colon", async () => {
  const { report } = await checked([USERS], YEAR, "cm-2024-09.xlsx");
  expect(toText(report, "fr").split("\n")).toContain("Listes reconnues\u202f:");
  expect(toText(report, "en").split("\n")).toContain("Lists recognised:");
});
