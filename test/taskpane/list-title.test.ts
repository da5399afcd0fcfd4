import { check } from "../../src/check";
import type { RecognisedList } from "../../src/lists/list";
import { listTitle, sharesSheet } from "../../src/taskpane/view/list-title";
import { oneShare } from "./one-share";

/** The list of `oneShare`, in another table. */
async function listIn(sheet: string, table: string | null): Promise<RecognisedList> {
  const [first] = (await check(oneShare(1), {})).lists;
  if (first === undefined) throw new Error("no list");
  return { ...first.list, sheet, table };
}

test("two tables of one sheet are told apart by their names; a table alone goes by its sheet", async () => {
  const first = await listIn("2024", "Acties");
  const second = await listIn("2024", "Uitleningen");
  const alone = await listIn("Alarmen", "Tabel3");
  const all = [first, second, alone];
  expect(all.map((list) => listTitle(list, all))).toEqual([
    "2024 (Acties)",
    "2024 (Uitleningen)",
    "Alarmen",
  ]);
  expect(all.map((list) => sharesSheet(list, all))).toEqual([true, true, false]);
});
