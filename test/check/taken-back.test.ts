import type { Plain } from "../tools/memory-workbook";
import { KINDS, one, said, times, YEAR } from "./sheet-cases";

/** Rows with a number below zero: what they take back is no kind that is lent for certain. */

const aids = (kinds: number, ...rows: Plain[][]) =>
  one("Hulpmiddelen", [
    ["Soort hulpmiddel", "Aantal"],
    ...times(kinds, (i) => [KINDS[i] ?? "", 1]),
    ...rows,
  ]);

test.each<[string, ReturnType<typeof aids>, string]>([
  ["the twentieth kind, taken back below", aids(20, [KINDS[19] ?? "", -1]), "not-assessed"],
  ["the twentieth kind, taken back as text", aids(20, [KINDS[19] ?? "", "-1"]), "not-assessed"],
  ["one of twenty-one", aids(21, [KINDS[19] ?? "", -1]), "met"],
  ["one of nineteen", aids(19, [KINDS[18] ?? "", -1]), "not-met"],
  ["a kind that also stands there with zero", aids(20, [KINDS[19] ?? "", 0]), "met"],
  ["a kind that also stands there without a number", aids(20, [KINDS[19] ?? "", null]), "met"],
])("%s", async (_what, sheets, outcome) => {
  const found = await said("hulpmiddelen", sheets, YEAR);
  expect(found.outcome).toBe(outcome);
});
