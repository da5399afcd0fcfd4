import { check } from "../../src/check";
import { profileOf } from "../../src/lists/apply-profile";
import { toJson } from "../../src/report/json";
import { MemoryWorkbook, type Plain } from "../tools/memory-workbook";
import { FORTY, one, said, times } from "./sheet-cases";

/** Type modules in columns of their own: "Module 1", "Module 2". */

const guided = (headers: Plain[], row: (i: number) => Plain[], count = 50) =>
  one("Begeleidingen", [["Lidnr", ...headers], ...times(count, (i) => [i + 1, ...row(i)])]);

test.each<[string, Plain[]]>([
  ["numbers", ["Module 1", "Module 2"]],
  ["a number in brackets", ["Typemodule (1)", "Typemodule (2)"]],
  ["a number for the second", ["Typemodule", "Typemodule 2"]],
  ["numbers, and one column more", ["Module 1", "Module 2", "Module 3"]],
])("columns told apart by %s are read together", async (_how, headers) => {
  const more = headers.slice(2).map(() => null);
  const sheets = guided(headers, () => ["trajectbegeleiding", "ergotherapie", ...more]);
  expect((await said("ergotherapie", sheets, FORTY)).outcome).toBe("met");
  expect((await said("begeleiding", sheets, FORTY)).outcome).toBe("met");
});

test("a row without a second module has none, and that is no gap", async () => {
  const sheets = guided(["Module 1", "Module 2"], (i) => [
    "trajectbegeleiding",
    i < 12 ? "ergotherapie" : null,
  ]);
  const found = await said("ergotherapie", sheets, FORTY);
  expect(found.outcome).toBe("not-met");
  expect(found.findings).not.toContain("blank-required");
});

test("a second module that cannot be read leaves the row open", async () => {
  const sheets = guided(["Module 1", "Module 2"], (i) => [
    "trajectbegeleiding",
    i < 12 ? "ergotherapie" : "iets anders",
  ]);
  const found = await said("ergotherapie", sheets, FORTY);
  expect(found.outcome).toBe("not-assessed");
  expect(found.findings).toContain("unknown-module");
});

test("columns that differ in more than a number stay apart", async () => {
  const sheets = guided(["Typemodule", "Gewenste module"], () => [
    "trajectbegeleiding",
    "ergotherapie",
  ]);
  expect((await said("ergotherapie", sheets, FORTY)).outcome).not.toBe("met");
});

test("both columns are in the report, and a profile that names the first keeps the second", async () => {
  const sheets = guided(["Module 1", "Module 2"], () => ["trajectbegeleiding", "ergotherapie"]);
  const report = await check(new MemoryWorkbook(sheets), FORTY);
  const columns = toJson(report, "0", "nl").lists[0]?.columns ?? [];
  expect(columns.map(({ field, column }) => `${field} ${column}`)).toEqual([
    "gebruiker A",
    "typemodule B",
    "typemodule C",
  ]);
  const profile = profileOf(
    report.lists.map(({ list }) => list),
    null,
  );
  const again = await said("ergotherapie", sheets, { ...FORTY, profile });
  expect(again.outcome).toBe("met");
});
