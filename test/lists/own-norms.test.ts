import { check } from "../../src/check";
import { readOwnNorms } from "../../src/lists/own-norms";
import { Exact } from "../../src/norms/exact";
import { findingMessage } from "../../src/report/words";
import { reportSheet } from "../../src/report/report-sheet";
import { ownNormsSheet } from "../../src/report/own-norms-sheet";
import type { SheetContent } from "../../src/workbook/own-sheet";
import { address } from "../../src/workbook/address";
import { MemoryWorkbook, type MemorySheet, type Plain } from "../tools/memory-workbook";

const CONTENT = ownNormsSheet(
  {
    year: 2024,
    thresholds: new Map([
      ["woonadvies", { amount: Exact.of("4.25"), source: "bijlage 5, art. onbekend" }],
    ]),
    fte: new Map([["CM", Exact.of("300.5")]]),
  },
  "nl",
);

/** The sheet as a port would write it: lines, an empty row, the table. */
function written(content: SheetContent, change: Record<string, Plain> = {}): MemorySheet {
  const rows: Plain[][] = [
    ...content.lines.map((line) => line.map(({ value }) => value)),
    [],
    content.columns.map(({ header }) => header),
    ...content.rows.map((row) => row.map(({ value }) => value)),
  ];
  for (const [at, value] of Object.entries(change)) {
    const [, letter = "", digits = ""] = /^([A-Z])(\d+)$/.exec(at) ?? [];
    const row = rows[Number(digits) - 1];
    if (row) row[letter.charCodeAt(0) - 65] = value;
  }
  const header = content.lines.length + 2;
  const range = address(header, 0, header + content.rows.length, content.columns.length - 1);
  return { name: "Normen (eigen)", rows, table: { name: "NormtoetsNormen", range } };
}

function rowOf(key: string): number {
  return CONTENT.lines.length + 3 + CONTENT.rows.findIndex(([first]) => first?.value === key);
}

function read(change: Record<string, Plain> = {}, width = 5) {
  const sheet = written(CONTENT, change);
  const range = sheet.table?.range.replace(/:E/, `:${"ABCDEF"[width - 1] ?? ""}`) ?? "";
  return readSheet({ ...sheet, table: { name: "NormtoetsNormen", range } });
}

async function readSheet(one: MemorySheet) {
  const book = new MemoryWorkbook([one]);
  const [sheet] = (await book.facts()).sheets;
  const [table] = sheet?.tables ?? [];
  if (table === undefined) throw new Error("no table");
  return readOwnNorms("Normen (eigen)", await book.top("Normen (eigen)", 400), table);
}

describe("the sheet 'Normen (eigen)'", () => {
  it("is read back as it was written", async () => {
    const reading = await read();
    if (reading.is !== "norms") throw new Error(reading.is);
    expect(reading.norms.year).toBe(2024);
    expect([...reading.norms.thresholds]).toEqual([
      ["woonadvies", { amount: Exact.of("4.25"), source: "bijlage 5, art. onbekend" }],
    ]);
    expect([...reading.norms.fte]).toEqual([["CM", Exact.of("300.5")]]);
  });

  it("has a row for each unknown threshold, and none for what the set gives", () => {
    const keys = CONTENT.rows.map(([key]) => key?.value);
    expect(keys).toEqual([
      "bereikte-gebruikers",
      "begeleiding",
      "ergotherapie",
      "handicap-dementie",
      "woonadvies",
      "personenalarmen",
      "alarm-plaatsingskost",
      "CM",
    ]);
  });

  it("takes what the user types in the sheet herself, also as Dutch text", async () => {
    const row = rowOf("begeleiding");
    const reading = await read({ [`C${row}`]: "1,5", [`E${row}`]: "brief van 3 mei" });
    if (reading.is !== "norms") throw new Error(reading.is);
    expect(reading.norms.thresholds.get("begeleiding")).toEqual({
      amount: Exact.of("1.5"),
      source: "brief van 3 mei",
    });
  });

  it("reads an amount as Excel shows it, not as it is in binary", async () => {
    const reading = await read({ [`C${rowOf("woonadvies")}`]: 0.1 * 3 });
    if (reading.is !== "norms") throw new Error(reading.is);
    expect(reading.norms.thresholds.get("woonadvies")?.amount).toEqual(Exact.of("0.3"));
  });

  it("is empty when nothing is filled in", async () => {
    const reading = await read({ [`C${rowOf("woonadvies")}`]: null, [`C${rowOf("CM")}`]: null });
    expect(reading).toEqual({ is: "empty" });
  });

  it.each([
    ["an amount without source", { E: null }, "empty-source"],
    ["text for an amount", { C: "vier" }, "wrong-type"],
    ["zero", { C: 0 }, "not-positive"],
    ["a percentage of what is counted", { C: "50 %" }, "wrong-type"],
    ["an Excel error", { C: "#N/A" }, "wrong-type"],
    ["an unknown key", { A: "woonadviesje" }, "unknown-service"],
    ["the same norm twice", { A: "begeleiding" }, null],
  ])("uses nothing with %s, and says at which cell", async (_, change, code) => {
    const row = rowOf("woonadvies");
    const other: Record<string, Plain> =
      code === null ? { [`C${rowOf("begeleiding")}`]: 1, [`E${rowOf("begeleiding")}`]: "x" } : {};
    const cells = Object.fromEntries(Object.entries(change).map(([k, v]) => [`${k}${row}`, v]));
    const reading = await read({ ...cells, ...other });
    expect(reading).toMatchObject({
      is: "problem",
      problem: { code: code ?? "duplicate-service" },
      cell: { sheet: "Normen (eigen)", address: `C${row}` },
    });
  });

  it("finds its columns by their titles, in any language, whatever stands between them", async () => {
    const inserted: Record<string, Plain> = {};
    const header = CONTENT.lines.length + 2;
    // A column of last year before the amounts; ours move one to the right.
    CONTENT.rows.forEach((row, i) => {
      row.forEach((cell, k) => {
        const to = k < 2 ? k : k + 1;
        inserted[`${"ABCDEF"[to] ?? ""}${header + 1 + i}`] = cell.value;
      });
      inserted[`C${header + 1 + i}`] = 0.01;
    });
    const titles = [
      "Norme ou service",
      "Description",
      "Vorig jaar",
      "Seuil ou ETP",
      "Unité",
      "Source",
    ];
    titles.forEach((title, k) => {
      inserted[`${"ABCDEF"[k] ?? ""}${header}`] = title;
    });
    const reading = await read(inserted, 6);
    if (reading.is !== "norms") throw new Error(reading.is);
    expect(reading.norms.thresholds.get("woonadvies")?.amount).toEqual(Exact.of("4.25"));
  });

  it("is of no use without one of its columns, and says which", async () => {
    const header = CONTENT.lines.length + 2;
    expect(await read({ [`C${header}`]: "Bedrag" })).toMatchObject({
      is: "problem",
      problem: { code: "missing-column", params: { column: "Drempel of vte" } },
    });
  });

  it("does not read a totals row", async () => {
    const book = written(CONTENT);
    const rows = [...book.rows, ["Totaal", null, 304.75]];
    const [first = "", last = ""] = (book.table?.range ?? "").split(":");
    const range = `${first}:E${Number(/\d+/.exec(last)?.[0]) + 1}`;
    const reading = await readSheet({
      ...book,
      rows,
      table: { name: "NormtoetsNormen", range, totalsRows: 1 },
    });
    expect(reading.is).toBe("norms");
  });

  it("needs a year", async () => {
    expect(await read({ B2: null })).toMatchObject({
      is: "problem",
      problem: { code: "missing-key" },
    });
  });
});

describe("a check of a workbook with own sheets", () => {
  const list: MemorySheet = {
    name: "Woonadviezen",
    rows: [
      ["DMW CM 2024"],
      ["Gebruiker", "Datum", "Soort advies"],
      ["U1", 45300, "woningaanpassing"],
      ["U2", 45301, "woningaanpassing"],
    ],
  };

  it("uses what is filled in, and takes neither sheet for a list", async () => {
    const report = await check(new MemoryWorkbook([list, written(CONTENT)]), { service: "CM" });
    expect(report.lists.map(({ list: { sheet } }) => sheet)).toEqual(["Woonadviezen"]);
    const result = report.results.find(({ norm }) => norm.id === "woonadvies");
    // 4,25 per fte × 300,5 fte
    expect(result?.threshold?.toString()).toBe("1277.125");
    expect(result?.thresholdSource).toBe("user");
    expect(result?.userSource).toBe("bijlage 5, art. onbekend");
  });

  it("leaves thresholds unknown and says why when the sheet cannot be used", async () => {
    const sheet = written(CONTENT, { [`E${rowOf("woonadvies")}`]: null });
    const report = await check(new MemoryWorkbook([list, sheet]), { service: "CM" });
    const result = report.results.find(({ norm }) => norm.id === "woonadvies");
    expect(result?.outcome).toBe("not-assessed");
    const finding = report.findings.find(({ code }) => code === "own-norms-unusable");
    expect(finding?.cell?.address).toBe(`C${rowOf("woonadvies")}`);
    expect(finding && findingMessage(finding, "nl")).toContain("geef bij woonadvies de bron");
  });

  it("takes no copy of a sheet of ours for a list, and says so", async () => {
    const empty = { year: null, asOf: null, userNorms: null, lists: [], findings: [] };
    const results = (await check(new MemoryWorkbook([list]), { service: "CM" })).results;
    const workbook = { name: "x.xlsx", sha256: null };
    const content = reportSheet({ ...empty, workbook, results }, "nl", {
      checkedAt: new Date(2026, 0, 1),
      version: "1.0.0",
    });
    const copy = { ...written(content), name: "Normtoets (kopie)" };
    const table = { name: "NormtoetsVerslag_2", range: copy.table?.range ?? "" };
    for (const sheet of [
      { ...copy, table },
      { name: copy.name, rows: copy.rows },
    ]) {
      const report = await check(new MemoryWorkbook([sheet]));
      expect(report.lists).toEqual([]);
      expect(report.findings.map(({ code }) => code)).toContain("own-sheet-copy");
    }
  });

  it("says what it leaves unread beside a table of ours", async () => {
    const sheet = written(CONTENT, { H8: "Lidnummer", H9: "U1" });
    const report = await check(new MemoryWorkbook([list, sheet]), { service: "CM" });
    expect(report.findings.find(({ code }) => code === "own-sheet-shared")?.cell).toEqual({
      sheet: "Normen (eigen)",
      address: "H8",
    });
  });

  it("skips our report sheet whatever it is called, and no sheet of the user", async () => {
    const named = (name: string, table: string): MemorySheet => ({
      name,
      rows: [
        ["Lidnummer", "Zorgbehoefte"],
        ["U1", "ja"],
        ["U2", "nee"],
      ],
      table: { name: table, range: "A1:B3" },
    });
    const report = await check(
      new MemoryWorkbook([named("Mijn verslag", "NormtoetsVerslag"), named("Normtoets", "Tabel1")]),
    );
    expect(report.lists.map(({ list: { sheet } }) => sheet)).toEqual(["Normtoets"]);
  });
});
