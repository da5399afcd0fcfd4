import type { Plain } from "../tools/memory-workbook";
import { recognise } from "./variants";

/** The fields by column of the list in a sheet; null when it holds none. */
async function fieldsOf(name: string, rows: readonly (readonly Plain[])[]) {
  const [list] = await recognise({ name, rows });
  return list === undefined ? null : list.columns.map(({ column, field }) => [column, field]);
}

test.each<[string, readonly (readonly Plain[])[]]>([
  [
    "Hulpmiddelen 2024",
    [
      ["Soort hulpmiddel", "jan", "feb"],
      ["rolstoel", 2, 0],
    ],
  ],
  [
    "Hulpmiddelen 2024",
    [
      ["Soort hulpmiddel", "Q1", "Q2"],
      ["rolstoel", 2, 0],
    ],
  ],
  [
    "Proactieve acties 2024",
    [
      ["Doelgroep", "LM Plus", "LM Oost-Vlaanderen"],
      ["ouderen", 2, 0],
    ],
  ],
])("%s: kinds by month or service are no list of records", async (name, rows) => {
  expect(await fieldsOf(name, rows)).toBeNull();
});

test("uitgeleend ja or nee stands for the number that a row counts", async () => {
  const rows = [
    ["Soort hulpmiddel", "In stock", "Uitgeleend"],
    ["rolstoel", 3, "ja"],
    ["krukken", 3, "nee"],
  ];
  expect(await fieldsOf("Uitleendienst hulpmiddelen", rows)).toEqual([
    [0, "soort"],
    [2, "aantal"],
  ]);
  const planned = [
    ["Doelgroep", "Gepland", "Uitgevoerd"],
    ["ouderen", "ja", "nee"],
  ];
  expect(await fieldsOf("Proactieve acties", planned)).toEqual([
    [0, "doelgroep"],
    [2, "aantal-acties"],
  ]);
});

test.each(["Entiteit", "Dienst of afdeling"])("a column %j of services is one", async (header) => {
  const rows = [
    ["Lidnr", header, "Zorgbehoefte"],
    [1, "LM Plus", "ja"],
    [2, "CM", "nee"],
  ];
  expect(await fieldsOf("Gebruikers 2024", rows)).toContainEqual([1, "dienst"]);
});

test("two tables side by side are no list, as one field stands in both", async () => {
  const rows = [
    ["Lidnr.", "Zorgbehoefte", null, "Lidnr.", "Handicap", "Dementie"],
    ["A", "nee", null, "X", "ja", "nee"],
  ];
  expect(await fieldsOf("Gebruikers", rows)).toBeNull();
});

test("records typed directly below an Excel table are in its list", async () => {
  const sheet = {
    name: "Gebruikers",
    rows: [
      ["Lidnr", "Zorgbehoefte"],
      ["A", "ja"],
      ["B", "nee"],
      ["C", "nee"],
      [],
      ["Bron: eigen registratie"],
    ],
    table: { name: "Tabel1", range: "A1:B3" },
  };
  const [list] = await recognise(sheet);
  expect(list?.lastRow).toBe(4);
});
