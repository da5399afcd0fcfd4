import { check } from "../../src/check";
import type { Language } from "../../src/norms/norm";
import { reportSheet } from "../../src/report/report-sheet";
import type { SheetCell } from "../../src/workbook/own-sheet";
import { MemoryWorkbook } from "../tools/memory-workbook";

const CONTEXT = { checkedAt: new Date(2026, 10, 22), version: "9.9.9" };

/** 999 of 2000 users in need: below one half, and a column of free text that says something odd. */
async function sheet(language: Language = "nl") {
  const users = Array.from({ length: 2000 }, (_, i) => [`U${i}`, i < 999 ? "ja" : "nee"]);
  const book = new MemoryWorkbook([
    { name: "Gebruikers", rows: [["DMW CM 2024"], ["Lidnummer", "Zorgbehoefte"], ...users] },
  ]);
  return reportSheet(await check(book), language, CONTEXT);
}

function values(cells: readonly SheetCell[] | undefined): unknown[] {
  return (cells ?? []).map(({ value }) => value);
}

describe("the report sheet", () => {
  it("has the columns in the order of experience.md, wide enough to read", async () => {
    const { columns } = await sheet();
    expect(columns.map(({ header }) => header)).toEqual([
      "Dienst",
      "Norm",
      "Oordeel",
      "Bevinding",
      "Waarde",
      "Drempel",
      "Tekort",
      "Cel",
      "Andere cellen",
      "Wat de norm vraagt",
      "Bron",
    ]);
    expect(columns.every(({ width }) => width >= 11 && width <= 72)).toBe(true);
  });

  it("gives what fails first, of whichever service it is", async () => {
    const book = new MemoryWorkbook(
      ["CM", "NVSM"].map((name) => ({
        name: `Maandlijst ${name}`,
        rows: [
          [`DMW ${name} 2024`],
          ["Indicator", "Totaal 2024"],
          ["Aantal soorten uitgeleende hulpmiddelen", name === "CM" ? 20 : 19],
        ],
      })),
    );
    const { rows } = reportSheet(await check(book), "nl", CONTEXT);
    expect(rows.slice(0, 1).map((row) => [row[1]?.value, row[2]?.value])).toEqual([
      ["Soorten uitgeleende hulpmiddelen", "✗ voldoet niet"],
    ]);
    const verdicts = rows.map((row) => String(row[2]?.value));
    expect(verdicts.lastIndexOf("✗ voldoet niet")).toBeLessThan(verdicts.indexOf("✓ voldoet"));
  });

  it("gives the failing norm first, with its cell to jump to, and never rounds it to its norm", async () => {
    const { rows } = await sheet();
    const [first] = rows;
    expect(values(first).slice(0, 3)).toEqual([
      "Dienst CM",
      "Beperkt zelfzorgvermogen",
      "✗ voldoet niet",
    ]);
    expect(first?.[2]?.tone).toBe("not-met");
    // 999 / 2000 = 0.4995
    expect(first?.[4]).toEqual({ value: 0.4995, format: "percent" });
    expect(first?.[5]).toEqual({ value: 0.5, format: "percent" });
    expect(first?.[6]?.value).toBe("1\u00a0gebruiker");
    expect(first?.[7]).toEqual({
      value: "Gebruikers!B2",
      link: { sheet: "Gebruikers", address: "B2" },
    });
  });

  it("names the document and the literal words of the norm", async () => {
    const { rows } = await sheet();
    expect(rows[0]?.[10]?.value).toMatch(/^Beleidsrapport .*, punt 2\.3\.4: “.+”$/s);
  });

  it("has all twenty norms, whatever became of them", async () => {
    const { rows } = await sheet();
    const norms = new Set(rows.map((row) => row[1]?.value).filter((value) => value !== null));
    expect(norms.size).toBe(20);
  });

  it("says on top what was held against what, and that it is no decision", async () => {
    const { lines } = await sheet();
    const hash = expect.stringMatching(/^dmw 2024, sha256:[0-9a-f]{64}$/) as unknown;
    expect(lines.map(values)).toEqual([
      ["Normtoets – verslag"],
      ["Zelfcontrole, geen beslissing.", null, "Werkmap", "test.xlsx"],
      ["Periode", "tot en met december 2024", "Normenset", hash],
      [
        "Getoetst op",
        "22 november 2026",
        "Hash (SHA-256)",
        "niet beschikbaar in Excel; wel met de opdrachtregel",
      ],
      ["Getoetst met", "Normtoets 9.9.9", "Ingevulde drempels", "geen"],
      [expect.stringContaining("1 voldoet niet")],
    ]);
  });

  it("is rectangular, and in each language in its own words", async () => {
    for (const language of ["nl", "fr", "en"] as const) {
      const { columns, rows } = await sheet(language);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
    }
    const french = await sheet("fr");
    expect(french.columns[3]?.header).toBe("Constat");
    expect(french.rows[0]?.[2]?.value).toMatch(/^✗ /);
  });
});
