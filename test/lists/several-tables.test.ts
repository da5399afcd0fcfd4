/** A sheet with several tables: what a profile says of one of them does not take away what it says of another. */
import { check } from "../../src/check";
import type { Profile } from "../../src/lists/profile";
import { parseRange } from "../../src/workbook/address";
import type { TableFacts, Workbook } from "../../src/workbook/workbook";
import { MemoryWorkbook } from "../tools/memory-workbook";

function table(name: string, range: string): TableFacts {
  const area = parseRange(range);
  if (area === null) throw new Error(range);
  return { name, range: area, headerRows: 1, totalsRows: 0 };
}

/** Actions in A to C, aids lent in E to F. */
function twoTables(): Workbook {
  const book = new MemoryWorkbook([
    {
      name: "2024",
      rows: [
        ["DMW CM – 2024"],
        ["Datum", "Doelgroep", "Vervolgactie", null, "Datum uitlening", "Soort hulpmiddel"],
        ...Array.from({ length: 10 }, (_, i) => [
          `0${(i % 9) + 1}/03/2024`,
          `Doelgroep ${"ABCDEFGHIJ".charAt(i)}x`,
          "ja",
          null,
          `0${(i % 9) + 1}/03/2024`,
          `Hulpmiddel ${"ABCDEFGHIJ".charAt(i)}`,
        ]),
      ],
    },
  ]);
  return {
    facts: async () => {
      const facts = await book.facts();
      const tables = [table("Acties", "A2:C12"), table("Hulpmiddelen", "E2:F12")];
      return { ...facts, sheets: facts.sheets.map((sheet) => ({ ...sheet, tables })) };
    },
    top: book.top.bind(book),
    columns: book.columns.bind(book),
  };
}

const said = { sheet: "2024", service: null, cumulative: null } as const;
const actions = { ...said, kind: "proactieve-acties", columns: { vervolgactie: null } } as const;
const aids = { ...said, kind: "hulpmiddelen", columns: { soort: null } } as const;

async function openFields(lists: Profile["lists"]): Promise<readonly string[]> {
  const report = await check(twoTables(), { profile: { lists, services: {}, synonyms: {} } });
  expect(report.lists.map(({ list }) => list.kind)).toEqual(["proactieve-acties", "hulpmiddelen"]);
  const taken = report.lists.flatMap(({ list }) => list.columns.map(({ field }) => field));
  return ["vervolgactie", "soort"].filter((field) => !taken.some((one) => one === field));
}

test("what is said of either table holds, in either order", async () => {
  expect(await openFields([])).toEqual([]);
  expect(await openFields([actions])).toEqual(["vervolgactie"]);
  expect(await openFields([aids])).toEqual(["soort"]);
  expect(await openFields([actions, aids])).toEqual(["vervolgactie", "soort"]);
  expect(await openFields([aids, actions])).toEqual(["vervolgactie", "soort"]);
});
