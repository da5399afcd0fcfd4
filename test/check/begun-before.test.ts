import type { Plain } from "../tools/memory-workbook";
import { day, FORTY, KINDS, one, said, times, YEAR } from "./sheet-cases";

/** What began before the year and ran on in it, and what only has an older date. */

const guided = (headers: Plain[], ...rows: Plain[][]) =>
  one("Begeleidingen", [["Lidnr", "Typemodule", "Startdatum", ...headers], ...rows]);
const guidance = (from: number, count: number, start: string, ...end: Plain[]) =>
  times(count, (i) => [from + i, "trajectbegeleiding", start, ...end]);
const recent = guidance(1, 20, "05/12/2024", null);

describe("guidance that began before the year", () => {
  test.each<[string, Plain, string]>([
    ["and ended in it may count", "30/06/2024", "not-assessed"],
    ["and ended on its first day may count", "01/01/2024", "not-assessed"],
    ["and has no end may count", null, "not-assessed"],
    ["and ended before it does not", "31/12/2023", "not-met"],
  ])("%s", async (_what, end, outcome) => {
    const rows = guidance(50, 30, "05/11/2023", end);
    const found = await said("begeleiding", guided(["Einddatum"], ...recent, ...rows), FORTY);
    expect(found.outcome).toBe(outcome);
    expect(found.findings.includes("begun-before")).toBe(outcome === "not-assessed");
    if (outcome === "not-assessed") expect(found.why).toBe("begun-before");
  });

  test("changes nothing where those of the year are enough", async () => {
    const rows = [...guidance(1, 40, "05/12/2024", null), ...guidance(90, 5, "05/11/2023", null)];
    expect((await said("begeleiding", guided(["Einddatum"], ...rows), FORTY)).outcome).toBe("met");
  });

  test("does not count where nothing says that it ran on", async () => {
    const rows = [...guidance(1, 20, "05/12/2024"), ...guidance(90, 30, "05/11/2023")];
    const found = await said("begeleiding", guided([], ...rows), FORTY);
    expect(found.outcome).toBe("not-met");
    expect(found.findings).toContain("other-year");
  });
});

describe("aids still out", () => {
  test("are kinds that may count", async () => {
    const rows = times(22, (i) => [KINDS[i] ?? "", i < 15 ? day(i) : "5/11/2023", null]);
    const sheets = one("Hulpmiddelen", [
      ["Soort hulpmiddel", "Datum uitlening", "Datum terug"],
      ...rows,
    ]);
    expect(await said("hulpmiddelen", sheets, YEAR)).toMatchObject({
      outcome: "not-assessed",
      why: "begun-before",
    });
  });
});

describe("under a title of the year", () => {
  const alarms = (name: string, before: number) =>
    one(name, [
      ["Type", "Datum plaatsing", "Lidnr"],
      ...times(before + 35, (i) => ["vast", i < 35 ? day(i) : "05/05/2019", i + 1]),
    ]);

  test("many older dates are of what ran on in it", async () => {
    expect(await said("personenalarmen", alarms("Personenalarmen 2024", 15), FORTY)).toMatchObject({
      outcome: "not-assessed",
      why: "begun-before",
    });
  });

  test("a few older dates are of another year", async () => {
    const found = await said("personenalarmen", alarms("Personenalarmen 2024", 7), FORTY);
    expect(found.outcome).toBe("not-met");
    expect(found.findings).toContain("other-year");
  });

  test("and without such a title they are as well", async () => {
    expect((await said("personenalarmen", alarms("Personenalarmen", 15), FORTY)).outcome).toBe(
      "not-met",
    );
  });

  test("an advice of another year stays one: it does not run on", async () => {
    const rows = times(50, (i) => [i < 35 ? day(i) : "05/05/2023", i + 1]);
    const sheets = one("Woonadviezen 2024", [["Datum", "Lidnr"], ...rows]);
    expect((await said("woonadvies", sheets, FORTY)).outcome).toBe("not-met");
  });
});
