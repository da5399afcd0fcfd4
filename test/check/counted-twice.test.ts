import type { Plain } from "../tools/memory-workbook";
import { day, FORTY, KINDS, MONTHS, one, said, times, YEAR } from "./sheet-cases";

/** What must not count twice, and what only looks as if it did. */

const advices = (...blocks: Plain[][][]) =>
  one("Woonadviezen", [["Datum", "Lidnr", "Soort advies"], ...blocks.flat()]);
const visit = (i: number): Plain[] => [day(i), i + 1, "huisbezoek"];

describe("a registration that stands twice", () => {
  test("does not make a list of 25 one of 50", async () => {
    const found = await said("woonadvies", advices(times(25, visit), times(25, visit)), FORTY);
    expect(found).toMatchObject({ outcome: "not-assessed", why: "repeated-records" });
    expect(found.findings).toContain("duplicate-record");
  });

  test("also where the copy is told from far", async () => {
    const rows = times(3000, (i) => [day(i), i + 1, "huisbezoek"]);
    const found = await said("woonadvies", advices(rows, [[day(7), 8, "huisbezoek"]]), FORTY);
    expect(found.outcome).toBe("met");
    expect(found.findings.filter((code) => code === "duplicate-record")).toHaveLength(1);
  });

  test("changes nothing where it could not turn the verdict", async () => {
    const found = await said("woonadvies", advices(times(40, visit), times(3, visit)), FORTY);
    expect(found.outcome).toBe("met");
    const few = await said("woonadvies", advices(times(20, visit), times(3, visit)), FORTY);
    expect(few.outcome).toBe("not-met");
  });

  test.each<[string, (i: number) => Plain[]]>([
    ["on another day", (i) => [day(i + 1), i + 1, "huisbezoek"]],
    ["to another user", (i) => [day(i), i + 500, "huisbezoek"]],
    ["of another kind", (i) => [day(i), i + 1, "technologie"]],
  ])("is another one %s", async (_how, row) => {
    const found = await said("woonadvies", advices(times(25, visit), times(25, row)), FORTY);
    expect(found.outcome).toBe("met");
    expect(found.findings).not.toContain("duplicate-record");
  });

  test("is another one at another hour", async () => {
    const rows = [45_306.375, 45_306.5].flatMap((at) => times(25, (i) => [at, i + 1, "bezoek"]));
    expect((await said("woonadvies", advices(rows), FORTY)).outcome).toBe("met");
  });

  test("is not known where nobody is named", async () => {
    const rows = [["Datum", "Lidnr"], ...times(40, () => ["3/4/2024", null])];
    expect((await said("woonadvies", one("Woonadviezen", rows), FORTY)).outcome).toBe("met");
    const list = one("Woonadviezen", [["Datum"], ...times(40, () => ["3/4/2024"])]);
    expect((await said("woonadvies", list, FORTY)).outcome).toBe("met");
  });

  test("is no doubt in a list of users or of actions", async () => {
    const users = [["Lidnr", "Zorgbehoefte", "Datum"], ...times(9, () => [1, "ja", "3/4/2024"])];
    const found = await said("zelfzorgvermogen", one("Gebruikers", users), YEAR);
    expect(found.outcome).toBe("met");
    expect(found.findings).not.toContain("duplicate-record");
  });
});

describe("a total", () => {
  test("of kinds that adds up quarters proves the highest quarter", async () => {
    const found = await said(
      "hulpmiddelen",
      one("Outputlijst 2024", [
        ["Indicator", "Q1", "Q2", "Q3", "Q4", "Totaal"],
        ["Soorten hulpmiddelen", 8, 8, 8, 8, 32],
        ["Aantal woonadviezen", 3, 3, 3, 3, 12],
      ]),
      YEAR,
    );
    expect(found).toMatchObject({ outcome: "not-assessed", why: "kinds-added-up" });
  });

  test("of kinds that adds up offices proves the largest office", async () => {
    const rows = (total: number): Plain[][] => [
      ["Indicator", "Gent", "Aalst", "Totaal"],
      ["Soorten hulpmiddelen", 12, 12, total],
      ["Bereikte gebruikers", 60, 50, 110],
    ];
    const sheets = one("Outputlijst 2024", rows(24));
    expect(await said("hulpmiddelen", sheets, YEAR)).toMatchObject({
      outcome: "not-assessed",
      why: "kinds-added-up",
    });
    // Users of two offices are hardly the same ones.
    expect((await said("bereikte-gebruikers", sheets, FORTY)).outcome).toBe("met");
    // Less than the sum: the kinds were counted over both.
    expect((await said("hulpmiddelen", one("Outputlijst 2024", rows(21)), YEAR)).outcome).toBe(
      "met",
    );
  });

  test("of which the largest part is enough is met", async () => {
    const rows = [
      ["Indicator", "Gent", "Aalst", "Totaal"],
      ["Soorten hulpmiddelen", 22, 12, 34],
      ["Bereikte gebruikers", 60, 50, 110],
    ];
    expect((await said("hulpmiddelen", one("Outputlijst 2024", rows), YEAR)).outcome).toBe("met");
  });

  const users = (each: number, total: number) =>
    one("Outputlijst 2024", [
      ["Indicator", ...MONTHS, "Totaal"],
      ["Bereikte gebruikers", ...Array<number>(12).fill(each), total],
      ["Aantal woonadviezen", 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 66],
    ]);

  test.each([
    ["adds up the months", 10, 120, "not-assessed"],
    ["adds up the months, one of which is enough", 40, 480, "met"],
    ["adds up the months and is too low all the same", 3, 36, "not-met"],
    ["counts each user once", 10, 90, "met"],
  ])("of users that %s", async (_what, each, total, outcome) => {
    expect((await said("bereikte-gebruikers", users(each, total), FORTY)).outcome).toBe(outcome);
  });

  test("of users that adds up months says what is in doubt; one of advices is a sum", async () => {
    const found = await said("bereikte-gebruikers", users(10, 120), FORTY);
    expect(found.why).toBe("users-added-up");
    expect(found.findings).toContain("months-added-up");
    expect((await said("woonadvies", users(10, 120), FORTY)).outcome).toBe("met");
  });

  test("of users that adds up quarters", async () => {
    const rows = [
      ["Indicator", "Q1", "Q2", "Q3", "Q4", "Totaal"],
      ["Bereikte gebruikers", 12, 12, 12, 12, 48],
      ["Soorten hulpmiddelen", 8, 8, 8, 8, 9],
    ];
    const found = await said("bereikte-gebruikers", one("Outputlijst 2024", rows), FORTY);
    expect(found).toMatchObject({ outcome: "not-assessed", why: "users-added-up" });
  });
});

test("kinds lent twice on a day are one kind", async () => {
  const rows = times(40, (i) => [KINDS[i % 20] ?? "", day(i % 20), (i % 20) + 1]);
  const sheets = one("Hulpmiddelen", [["Soort hulpmiddel", "Datum", "Lidnr"], ...rows]);
  expect((await said("hulpmiddelen", sheets)).outcome).toBe("met");
});
