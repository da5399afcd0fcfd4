import {
  BLANK_CODE,
  NO,
  readRecords,
  RecordRegistry,
  TAKEN_BACK_CODE,
  UNREADABLE_CODE,
  YES,
} from "../../src/lists/read-records";
import { isIndicatorList } from "../../src/lists/list";
import { Scopes } from "../../src/lists/scopes";
import { MODULES, ROLES } from "../../src/lists/vocabulary";
import { MemoryWorkbook, type Plain } from "../tools/memory-workbook";
import { readSheet } from "./reading-lists";
import { recognise } from "./variants";

const bit = (module: (typeof MODULES)[number]): number => 1 << MODULES.indexOf(module);

test("a plain list: identifiers are slots, services scopes, dates days, marks 1 and 0", async () => {
  const { codes, seen, findings, scopes } = await readSheet({
    name: "Gebruikers",
    rows: [
      ["Lidnr", "Dienst", "Datum", "Zorgbehoefte", "Handicap"],
      ["A1", "CM", 45292, "ja", "n"],
      ["A2", "Helan", "02/01/2024", "nee", "j"],
      ["a1 ", "CM", 45294, "x", false],
    ],
  });
  expect(codes["gebruiker"]).toEqual([0, 1, 0]);
  expect(codes["dienst"]?.map((index) => scopes.get(index ?? 0).name)).toEqual([
    "CM",
    "Helan",
    "CM",
  ]);
  expect(codes["datum"]).toEqual([45292, 45293, 45294]);
  expect(codes["zorgbehoefte"]).toEqual([YES, NO, YES]);
  expect(codes["handicap"]).toEqual([NO, YES, NO]);
  expect(seen).toMatchObject({ lastRow: 4, records: 3, hiddenRows: 0 });
  expect(seen.onlyMarks.size).toBe(0);
  expect(findings).toEqual(["duplicate-user A4 1", "text-date C3 1"]);
});

test("what cannot be read is neither no nor zero, and is found at its cell", async () => {
  const { codes, findings } = await readSheet({
    name: "Gebruikers",
    rows: [
      ["Lidnr", "Datum", "Zorgbehoefte", "Dementie"],
      ["A1", 45292, "ja", "nee"],
      ["A2", "31/02/2024", "#N/A", "misschien"],
      ["#REF!", "#UNCALCULATED!", "nee", "#UNCALCULATED!"],
      [null, 45293, null, "ja"],
    ],
  });
  expect(codes["gebruiker"]).toEqual([0, 1, UNREADABLE_CODE, BLANK_CODE]);
  expect(codes["datum"]).toEqual([45292, UNREADABLE_CODE, UNREADABLE_CODE, 45293]);
  expect(codes["zorgbehoefte"]).toEqual([YES, UNREADABLE_CODE, NO, BLANK_CODE]);
  expect(codes["dementie"]).toEqual([NO, UNREADABLE_CODE, UNREADABLE_CODE, YES]);
  expect(findings).toEqual([
    "blank-required A5 1",
    "blank-required C5 1",
    "excel-error A4 1",
    "excel-error C3 1",
    "uncalculated B4 1",
    "uncalculated D4 1",
    "unreadable-value B3 1",
    "unreadable-value D3 1",
  ]);
});

test("a column of text numbers is one finding with its range, across chunks", async () => {
  const { codes, findings } = await readSheet({
    name: "Proactieve acties",
    rows: [
      ["Doelgroep", "Aantal acties", "Aantal vervolgacties"],
      ["Mantelzorgers", "12", 3],
      ["Senioren", "1.234", 300],
      ["Chronisch zieken", "7", 2],
      ["Weduwen", "8", "-1"],
      ["Nieuwkomers", "9", "2,5"],
    ],
  });
  expect(codes["aantal-acties"]).toEqual([12, 1234, 7, 8, 9]);
  expect(codes["aantal-vervolgacties"]).toEqual([3, 300, 2, TAKEN_BACK_CODE, UNREADABLE_CODE]);
  expect(findings).toEqual([
    "negative-number C5 1",
    "text-number B2 1",
    "text-number B4:B6 3",
    "thousands-dot B3 1",
    "unreadable-value C6 1",
  ]);
});

test("total rows and notes are no records", async () => {
  const { codes, seen, findings } = await readSheet({
    name: "Uitleen hulpmiddelen",
    rows: [
      ["Soort hulpmiddel", "Aantal", "Dienst"],
      ["Rolstoel", 3, "CM"],
      ["Subtotaal", 3, "CM"],
      ["rolstoelen", 2, "CM"],
      ["Totaal", 5, null],
      [null, null, null],
      ["Bron: het registratiesysteem, gegevens van januari", null, null],
    ],
  });
  expect(codes["soort"]).toEqual([0, null, 0, null, null]);
  expect(codes["aantal"]).toEqual([3, null, 2, null, null]);
  expect(seen.records).toBe(2);
  expect(seen.lastRow).toBe(7);
  expect(findings).toEqual([
    "note-row-skipped A7 1",
    "total-row-skipped A3 1",
    "total-row-skipped A5 1",
  ]);
});

test("a total is seen where it stands in a first column that is not mapped", async () => {
  const { codes } = await readSheet({
    name: "Uitleen hulpmiddelen",
    rows: [
      ["Opmerking", "Soort hulpmiddel", "Aantal"],
      [null, "Rolstoel", 3],
      ["Totaal", null, 3],
    ],
  });
  expect(codes["aantal"]).toEqual([3, null]);
});

test("an organisation called Totaal is no total", async () => {
  const { seen } = await readSheet({
    name: "Toeleidingen",
    rows: [
      ["Datum", "Lidnr", "Bestemming"],
      [45300, "A1", "Totaal Zorg vzw"],
      [45301, "A2", "gezinszorg"],
    ],
  });
  expect(seen.records).toBe(2);
});

test("a service in a merged cell counts for all its rows, a blank one for none", async () => {
  const { codes, scopes } = await readSheet({
    name: "Gebruikers",
    rows: [
      ["Dienst", "Lidnr", "Zorgbehoefte"],
      ["CM", "A1", "ja"],
      [null, "A2", "nee"],
      [null, "A3", "ja"],
      ["Helan", "A4", "ja"],
      [null, "A5", "nee"],
    ],
    merges: ["A2:A4"],
  });
  const names = codes["dienst"]?.map((i) => (i === null || i < 0 ? i : scopes.get(i).name));
  expect(names).toEqual(["CM", "CM", "CM", "Helan", BLANK_CODE]);
});

test("an unknown service is asked once for each name; short names need a federation", async () => {
  const { codes, seen, scopes } = await readSheet({
    name: "Gebruikers",
    rows: [
      ["Lidnr", "Dienst", "Zorgbehoefte"],
      ["A1", "Dienst Zuid", "ja"],
      ["A2", "CM", "nee"],
      ["A3", "Dienst Zuid", "nee"],
    ],
  });
  const [first, , last] = codes["dienst"] ?? [];
  expect(first).toBe(last);
  expect(scopes.get(first ?? 0)).toMatchObject({ is: "unknown", name: "Dienst Zuid" });
  expect(seen.findings).toEqual([
    {
      code: "unknown-service",
      cell: { sheet: "Gebruikers", address: "B2" },
      count: 2,
      params: { name: "Dienst Zuid" },
    },
  ]);
});

test("in a column where only x is written a blank means no, and that is said", async () => {
  const { codes, seen, findings } = await readSheet({
    name: "Gebruikers",
    rows: [
      ["Lidnr", "Zorgbehoefte", "Handicap"],
      ["A1", "x", "ja"],
      ["A2", null, null],
      ["A3", null, "nee"],
    ],
  });
  expect(codes["zorgbehoefte"]).toEqual([YES, BLANK_CODE, BLANK_CODE]);
  expect([...seen.onlyMarks]).toEqual(["zorgbehoefte"]);
  expect([...seen.blankMarks]).toEqual(["zorgbehoefte", "handicap"]);
  expect(findings).toEqual(["blank-means-no B3 2", "blank-required C3 1"]);
});

test("a mark may be a yes, a date or a number; zero and nee are no", async () => {
  const { codes, seen } = await readSheet({
    name: "Proactieve acties",
    rows: [
      ["Doelgroep", "Datum", "Vervolgactie"],
      ["Mantelzorgers", 45300, "ja"],
      ["Mantelzorgers", 45301, 45310],
      ["Mantelzorgers", 45302, "15/02/2024"],
      ["Mantelzorgers", 45303, 0],
      ["Mantelzorgers", 45304, "nee"],
      ["Mantelzorgers", 45305, -2],
      ["Mantelzorgers", 45306, "huisbezoek"],
    ],
  });
  expect(codes["vervolgactie"]).toEqual([YES, YES, YES, NO, NO, UNREADABLE_CODE, UNREADABLE_CODE]);
  expect(codes["doelgroep"]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(seen.onlyMarks.size).toBe(0);
});

test("modules are bits, several in one cell; an unknown one is asked", async () => {
  const { codes, findings } = await readSheet({
    name: "Begeleidingen",
    rows: [
      ["Lidnr", "Typemodule", "Actief overleg"],
      ["A1", "Trajectbegeleiding", "ja"],
      ["A2", "Trajectbegeleiding; ergotherapie", "ja"],
      ["A3", "Budgetbegeleiding", "nee"],
      ["A4", "Directe hulp en ondersteuning", "nee"],
    ],
  });
  const traject = bit("trajectbegeleiding");
  expect(codes["typemodule"]).toEqual([
    traject,
    traject | bit("ergotherapeutische-begeleiding"),
    UNREADABLE_CODE,
    bit("directe-hulp"),
  ]);
  expect(findings).toEqual(["unknown-module B4 1"]);
});

test("amounts are read as text and as numbers, and are never negative", async () => {
  const { codes, findings } = await readSheet({
    name: "Personenalarmen",
    rows: [
      ["Type toestel", "Gebruikersbijdrage", "Waarborg"],
      ["vast", 27.49, 0],
      ["vast", "€ 27,49", "0"],
      ["mobiel", "27.49", -5],
      ["mobiel", "gratis", 10],
    ],
  });
  expect(codes["type"]).toEqual([0, 0, 1, 1]);
  expect(codes["bijdrage"]).toEqual([27.49, 27.49, 27.49, UNREADABLE_CODE]);
  expect(codes["waarborg"]).toEqual([0, 0, UNREADABLE_CODE, 10]);
  expect(findings).toEqual([
    "decimal-dot B4 1",
    "negative-number C4 1",
    "text-number B3 1",
    "text-number C3 1",
    "unreadable-value B5 1",
  ]);
});

test("staff have roles; no date of training is no remark", async () => {
  const { codes, findings } = await readSheet({
    name: "Personeel",
    rows: [
      ["Personeelsnummer", "Functie", "Datum indiensttreding", "Datum opleiding dementie"],
      ["P1", "Maatschappelijk werker", 44000, 44500],
      ["P2", "Onthaalmedewerker", 44100, null],
      ["P3", "Hofnar", 44200, "2024-03"],
    ],
  });
  expect(codes["functie"]).toEqual([
    1 << ROLES.indexOf("begeleiding"),
    1 << ROLES.indexOf("andere"),
    UNREADABLE_CODE,
  ]);
  expect(codes["datum-opleiding-dementie"]).toEqual([44500, BLANK_CODE, 45352]);
  expect(findings).toEqual(["text-date D4 1", "unknown-role B4 1"]);
});

test("hidden rows are read and counted", async () => {
  const { seen, codes } = await readSheet({
    name: "Gebruikers",
    rows: [
      ["Lidnr", "Zorgbehoefte"],
      ["A1", "ja"],
      ["A2", "nee"],
      ["A3", "ja"],
    ],
    hiddenRows: [3, 4],
  });
  expect(seen.hiddenRows).toBe(2);
  expect(codes["gebruiker"]).toEqual([0, 1, 2]);
});

test("national numbers and names get a remark at the header", async () => {
  const numbers = await readSheet({
    name: "Gebruikers",
    rows: [
      ["Rijksregisternummer", "Zorgbehoefte"],
      ["85.07.30-033.28", "ja"],
      ["00.01.01-003.71", "nee"],
    ],
  });
  expect(numbers.findings).toEqual(["privacy-identifier A1 1"]);
  const names = await readSheet({
    name: "Gebruikers",
    rows: [
      ["Naam gebruiker", "Zorgbehoefte"],
      ["An Peeters", "ja"],
      ["Jan Maes", "nee"],
    ],
  });
  expect(names.findings).toEqual(["privacy-identifier A1 1"]);
});

test("an Excel table is the list's region: what stands around it is not read", async () => {
  const { list, codes, seen } = await readSheet({
    name: "Blad1",
    rows: [
      ["Overzicht", null, null, null],
      [null, "Lidnr", "Zorgbehoefte", "Handicap"],
      [null, "A1", "ja", "nee"],
      [null, "A2", "nee", "nee"],
      [null, "Totaal", "1", "0"],
      [null, "A9", "ja", "ja"],
    ],
    table: { name: "tblGebruikers", range: "B2:D5", totalsRows: 1 },
  });
  expect(list).toMatchObject({ table: "tblGebruikers", headerRow: 2, lastRow: 4 });
  expect(codes["gebruiker"]).toEqual([0, 1]);
  expect(seen.records).toBe(2);
});

test("a hidden sheet is read, and says that it is hidden", async () => {
  const [list] = await recognise({
    name: "Gebruikers",
    visibility: "very-hidden",
    hiddenColumns: [1],
    rows: [
      ["Lidnr", "Zorgbehoefte"],
      ["A1", "ja"],
    ],
  });
  expect(list?.hidden).toEqual({ sheet: true, columns: [1] });
});

test("one user in two lists of a workbook is one user", async () => {
  const rows = [
    ["Lidnr", "Zorgbehoefte"],
    ["A1", "ja"],
  ];
  const workbook = new MemoryWorkbook([
    { name: "Gebruikers CM", rows },
    { name: "Gebruikers Helan", rows },
  ]);
  const registry = new RecordRegistry(new Scopes());
  const slots: (number | undefined)[] = [];
  for (const name of ["Gebruikers CM", "Gebruikers Helan"]) {
    const [list] = await recognise({ name, rows });
    if (list === undefined || isIndicatorList(list)) throw new Error("not recognised");
    for await (const batch of readRecords(workbook, list, registry, undefined, false)) {
      slots.push(batch.columns.get("gebruiker")?.[0]);
    }
  }
  expect(slots).toEqual([0, 0]);
});

test("the size of the chunks makes no difference", async () => {
  const sheet = {
    name: "Gebruikers",
    rows: [
      ["Dienst", "Lidnr", "Zorgbehoefte"],
      ["CM", "A1", "ja"],
      [null, "A2", "1"],
      [null, "A1", "misschien"],
      ["Totaal", null, null],
      ["Helan", "A4", "misschien"],
    ],
    merges: ["A2:A4"],
  };
  const [small, large] = [await readSheet(sheet, 1), await readSheet(sheet, 1000)];
  expect(small.codes).toEqual(large.codes);
  expect(small.findings).toEqual(large.findings);
  expect(small.seen.records).toBe(4);
});

test("reading stops when the user says so", async () => {
  const rows = [
    ["Lidnr", "Zorgbehoefte"],
    ["A1", "ja"],
  ];
  const workbook = new MemoryWorkbook([{ name: "Gebruikers", rows }]);
  const [list] = await recognise({ name: "Gebruikers", rows });
  if (list === undefined || isIndicatorList(list)) throw new Error("not recognised");
  const registry = new RecordRegistry(new Scopes());
  const reading = readRecords(workbook, list, registry, undefined, false, AbortSignal.abort());
  await expect(reading.next()).rejects.toMatchObject({ code: "cancelled" });
});

describe("what is no record, or perhaps none", () => {
  const list = (rows: Plain[][]) =>
    readSheet({ name: "Hulpmiddelen", rows: [["Soort hulpmiddel", "Lidnr"], ...rows] });
  const three: Plain[][] = [
    ["Bed", "A1"],
    ["Kruk", "A2"],
    ["Tillift", "A3"],
  ];

  test("a header that a page repeats is no record", async () => {
    const { marks, codes, findings } = await list([
      ...three,
      ["SOORT  HULPMIDDEL", "Lidnr."],
      ["Douchestoel", "A4"],
    ]);
    expect(marks).toEqual([1, 1, 1, 0, 1]);
    expect(codes["soort"]).toEqual([0, 1, 2, null, 3]);
    expect(findings).toEqual(["note-row-skipped A5 1"]);
  });

  test.each([
    "Aantal soorten: 19",
    "Einde lijst",
    "19",
    19,
    "Opgesteld door An Peeters",
    "Bijgewerkt",
  ])("%j alone below the list is perhaps a record", async (footer) => {
    expect((await list([...three, [], [footer]])).marks).toEqual([1, 1, 1, 2]);
  });

  test.each(["Tot.", "Subtot", "Σ"])("%j is a total", async (text) => {
    const { marks, findings } = await list([...three, [text, 3]]);
    expect(marks).toEqual([1, 1, 1, 0]);
    expect(findings).toEqual(["total-row-skipped A5 1"]);
  });

  test("where most rows have one cell, a row with one cell is a record", async () => {
    expect((await list([["Bed"], ["Kruk"], ["Tillift"], ["Fiets", "A1"]])).marks).toEqual([
      1, 1, 1, 1,
    ]);
  });

  test("a row that names a service leaves open whose the others are", async () => {
    const { marks, seen, findings } = await list([["LM Plus"], ...three]);
    expect(marks).toEqual([0, 1, 1, 1]);
    expect(seen.namesServices).toBe(true);
    expect(findings).toEqual(["service-heading A2 1"]);
  });

  test("a count of nothing may be a sum, and Totaal is seen in a column without a field", async () => {
    const { marks } = await readSheet({
      name: "Personenalarmen",
      rows: [
        ["Volgnr", "Regio", "Type toestel", "Aantal"],
        [1, "Gent", "vast", 30],
        [2, "Gent", "mobiel", 30],
        [3, null, null, 60],
        [null, "Totaal", null, 60],
      ],
    });
    expect(marks).toEqual([1, 1, 2, 0]);
  });

  test("Totaal with a name and a date of its own may be a kind", async () => {
    const { marks } = await list([...three, ["Totaal pakket", "A4"], ["Totaal", 4]]);
    expect(marks).toEqual([1, 1, 1, 2, 0]);
  });
});

test("a merged number says of none of its rows what it holds; a merged kind says it of all", async () => {
  const { codes, findings } = await readSheet({
    name: "Proactieve acties",
    rows: [
      ["Doelgroep", "Aantal acties", "Aantal vervolgacties"],
      ["Ouderen", 10, 2],
      [null, 10, null],
      ["Jongeren", 10, 2],
    ],
    merges: ["A2:A3", "C2:C3"],
  });
  expect(codes["doelgroep"]).toEqual([0, 0, 1]);
  expect(codes["aantal-vervolgacties"]).toEqual([UNREADABLE_CODE, UNREADABLE_CODE, 2]);
  expect(findings).toEqual(["unreadable-value C2:C3 2"]);
});

test("a kind that is none, a year as a date and cents with a binary tail", async () => {
  const { codes } = await readSheet({
    name: "Personenalarmen",
    rows: [
      ["Type toestel", "Datum", "Bijdrage"],
      ["vast", 45350, 27.39 + 0.1],
      ["onbekend", 2024, 0.1 + 0.2 - 0.3],
      ["--", 202402, 0.3 - 0.1 - 0.2],
      ["mobiel; vast", 30000, 1.234],
      ["vast\nmobiel", 45351, 20],
    ],
  });
  expect(codes["type"]).toEqual([0, -2, -2, -2, -2]);
  expect(codes["datum"]).toEqual([45350, UNREADABLE_CODE, 45323, UNREADABLE_CODE, 45351]);
  expect(codes["bijdrage"]).toEqual([27.49, 0, 0, 1.234, 20]);
});

test("a blank means no only where all else says yes, and what cannot be read does not", async () => {
  const { seen } = await readSheet({
    name: "Gebruikers",
    rows: [
      ["Lidnr", "Zorgbehoefte", "Dementie"],
      ["A1", "ja", "ja"],
      ["A2", null, null],
      ["A3", "onbekend", null],
    ],
  });
  expect([...seen.onlyMarks]).toEqual(["dementie"]);
});

test("a blank in a row that is perhaps a record is a blank of its column", async () => {
  const { marks, seen } = await readSheet({
    name: "Gebruikers",
    rows: [
      ["Lidnr", "Datum", "Zorgbehoefte"],
      ["A5", 45350, "nee"],
      [null, 45390, null],
    ],
  });
  expect(marks).toEqual([1, 2]);
  expect(seen.blankMarks.has("zorgbehoefte")).toBe(true);
});
