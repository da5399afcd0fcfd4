import { check } from "../../src/check";
import { MemoryWorkbook, type Plain } from "../tools/memory-workbook";

/** Lists with which a reviewer got a wrong verdict; what each must give is written by hand. */
async function outcome(
  norm: string,
  sheet: string,
  rows: readonly (readonly Plain[])[],
): Promise<string> {
  const report = await check(new MemoryWorkbook([{ name: sheet, rows }]));
  return report.results.find((result) => result.norm.id === norm)?.outcome ?? "no result";
}

const KINDS = Array.from({ length: 22 }, (_, i) => `${"abcdefghijklmnopqrstuv"[i] ?? ""}-stoel`);

test("one slip of the pen makes no later year", async () => {
  const rows: Plain[][] = [
    ["Doelgroep", "Datum", "Vervolgactie"],
    ["ouderen", "12/02/2024", "nee"],
    ["jongeren", "13/02/2024", "nee"],
    ["mantelzorgers", "14/02/2024", "nee"],
    ["weduwen", "14/02/2024", "nee"],
    ["ouderen", "14/11/2026", "ja"],
  ];
  expect(await outcome("vervolgacties", "Proactieve acties", rows)).toBe("not-met");
});

test("kinds of two years are not the kinds of one", async () => {
  const rows = KINDS.map((kind, i): Plain[] => [kind, i < 10 ? 2024 : 2023, "U1"]);
  expect(
    await outcome("hulpmiddelen", "Hulpmiddelen 2024", [["Soort", "Jaar", "Lidnr."], ...rows]),
  ).toBe("not-assessed");
});

test("a header again in the middle of a list is no kind", async () => {
  const kinds = KINDS.slice(0, 19).map((kind): Plain[] => [kind, "U1"]);
  const header: Plain[] = ["Soort hulpmiddel", "Lidnr"];
  const rows = [header, ...kinds.slice(0, 9), header, ...kinds.slice(9)];
  expect(await outcome("hulpmiddelen", "Hulpmiddelen", rows)).toBe("not-met");
});

test("what stays of binary fractions is not above a maximum", async () => {
  const rows: Plain[][] = [
    ["Type toestel", "Datum", "Bijdrage", "Waarborg"],
    ["vast", "12/02/2024", 27.39 + 0.1, 0.1 + 0.2 - 0.3],
  ];
  expect(await outcome("alarm-bijdrage", "Personenalarmen", rows)).toBe("met");
  expect(await outcome("alarm-waarborg", "Personenalarmen", rows)).toBe("met");
});

test("one kind with numbers behind it is not twenty kinds", async () => {
  const rows = KINDS.map((_, i): Plain[] => [`Rolstoel ${i + 1}`, "U1"]);
  expect(
    await outcome("hulpmiddelen", "Hulpmiddelen", [["Soort hulpmiddel", "Lidnr"], ...rows]),
  ).toBe("not-assessed");
});

test("a cross beside a tick is a no", async () => {
  const rows = KINDS.map((_, i): Plain[] => [i + 1, i < 8 ? "✓" : "✗"]);
  expect(
    await outcome("zelfzorgvermogen", "Gebruikers", [["Lidnr", "Zorgbehoefte"], ...rows]),
  ).toBe("not-met");
});
