import type { Plain } from "../tools/memory-workbook";
import { one, said } from "./sheet-cases";

/** Rows of one name: one person twice, or two persons. */

const options = { asOf: { year: 2024, month: 12 }, service: "CM" };
const staff = (...rows: Plain[][]) =>
  one("Personeel", [
    ["Naam medewerker", "Datum indiensttreding", "Datum opleiding dementie"],
    ["An Claes", "01/03/2021", "01/06/2022"],
    ...rows,
  ]);

test.each<[string, Plain[][], string]>([
  [
    "one trained and one not",
    [
      ["Jan Peeters", "01/03/2021", "01/06/2022"],
      ["Jan Peeters", "01/05/2021", null],
    ],
    "not-assessed",
  ],
  [
    "both trained",
    [
      ["Jan Peeters", "01/03/2021", "01/06/2022"],
      ["Jan Peeters", "01/05/2021", "01/07/2022"],
    ],
    "met",
  ],
  [
    "both untrained",
    [
      ["Jan Peeters", "01/03/2021", null],
      ["Jan Peeters", "01/05/2021", null],
    ],
    "not-met",
  ],
  ["one of whom need not be trained", [["An Claes", "01/05/2011", null]], "met"],
])("two rows of one name, %s", async (_what, rows, outcome) => {
  const found = await said("dementieopleiding", staff(...rows), options);
  expect(found.outcome).toBe(outcome);
  if (outcome === "not-assessed") expect(found.why).toBe("conflicting-values");
});
