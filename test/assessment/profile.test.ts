import { check, type CheckOptions } from "../../src/check";
import { profileOf } from "../../src/lists/apply-profile";
import { parseProfile, type Profile, writeProfile } from "../../src/lists/profile";
import { casesOf, normsWithCases, sheetsOf } from "../norms/case";
import { toJson } from "../../src/report/json";
import { type MemorySheet, MemoryWorkbook } from "../tools/memory-workbook";
import { checked, day, gist, sheet, times } from "./checked";

const YEAR = { year: 2024, asOf: { year: 2024, month: 12 } } as const;

function profile(part: Partial<Profile>): Profile {
  const whole = { lists: [], services: {}, synonyms: {}, ...part };
  const parsed = parseProfile(JSON.parse(writeProfile(whole)));
  if (!("profile" in parsed)) throw new Error(JSON.stringify(parsed.problems));
  return parsed.profile;
}

type Columns = Profile["lists"][number]["columns"];

function forUsers(columns: Columns): CheckOptions {
  const list = { kind: "gebruikers", service: null, cumulative: null } as const;
  return { ...YEAR, profile: profile({ lists: [{ ...list, sheet: "Gebruikers", columns }] }) };
}

const USERS = sheet("Gebruikers", [
  ["Gebruiker", "Dienst", "Datum", "Zorgbehoefte", "Code X"],
  ...times(3, ["A{i}", "CM", day(3), "ja", "nee"]),
  ...times(1, ["B{i}", "CM", day(3), "nee", "ja"]),
]);

describe("columns", () => {
  test("are taken from where the profile points, whatever they are called", async () => {
    const book = await checked([USERS], forUsers({ zorgbehoefte: "Code X" }));
    expect(gist(book.said("zelfzorgvermogen", "CM"))).toBe("not-met, value 0.25, short 1");
    expect(book.json.lists[0]?.columns).toContainEqual({
      field: "zorgbehoefte",
      column: "E",
      header: "Code X",
      confidence: 1,
      why: "aangewezen in het profiel",
    });
    expect(book.json.lists[0]?.unmapped).toContainEqual({ column: "D", header: "Zorgbehoefte" });
  });

  test("headers are compared without case, accents and spacing", async () => {
    const book = await checked([USERS], forUsers({ zorgbehoefte: "  code  x " }));
    expect(book.said("zelfzorgvermogen", "CM").outcome).toBe("not-met");
    expect(book.findings("profile-header-missing")).toEqual([]);
  });

  test("a field that is left open is not filled in again", async () => {
    const book = await checked([USERS], forUsers({ zorgbehoefte: null }));
    expect(book.said("zelfzorgvermogen", "CM")).toMatchObject({
      outcome: "not-assessed",
      reason: "missing-column",
    });
  });

  test("a header that is not there any more is said, and what is recognised stays", async () => {
    const book = await checked([USERS], forUsers({ zorgbehoefte: "Code Y" }));
    expect(book.findings("profile-header-missing")).toMatchObject([
      { cell: { sheet: "Gebruikers", address: "A1" }, params: { header: "Code Y" } },
    ]);
    expect(gist(book.said("zelfzorgvermogen", "CM"))).toBe("met, value 0.75");
  });

  test("a sheet that is not there any more is said", async () => {
    const list = { kind: "gebruikers", columns: {}, service: null, cumulative: null } as const;
    const book = await checked([USERS], {
      ...YEAR,
      profile: profile({ lists: [{ ...list, sheet: "Cliënten" }] }),
    });
    expect(book.findings("profile-sheet-missing")).toMatchObject([
      { cell: null, params: { sheet: "Cliënten" } },
    ]);
    expect(book.said("zelfzorgvermogen", "CM").outcome).toBe("met");
  });
});

describe("names", () => {
  test("of services: of a sheet, and of what a list writes", async () => {
    const silent = sheet("Gebruikers", [
      ["Gebruiker", "Datum", "Zorgbehoefte"],
      ...times(3, ["A{i}", day(3), "ja"]),
    ]);
    const list = { kind: "gebruikers", columns: {}, cumulative: null } as const;
    const book = await checked([silent], {
      ...YEAR,
      profile: profile({ lists: [{ ...list, sheet: "Gebruikers", service: "LM Plus" }] }),
    });
    expect(book.said("zelfzorgvermogen", "LM Plus").outcome).toBe("met");
    const alias = await checked([silent], {
      ...YEAR,
      service: "Regio Noord",
      profile: profile({ services: { "REGIO NOORD": "Helan" } }),
    });
    expect(alias.said("zelfzorgvermogen", "Helan").outcome).toBe("met");
  });

  test("of kinds: synonyms make one kind of two", async () => {
    const groups = ["Mantelzorgers", "Zieken", "Weduwen", "Jonge ouders", "Zorgende familie"];
    const actions = sheet("Proactieve acties", [
      ["Doelgroep", "Dienst", "Datum", "Vervolgactie"],
      ...groups.map((group) => [group, "CM", day(2), "ja"]),
    ]);
    expect((await checked([actions], YEAR)).said("doelgroepen", "CM").value).toBe(5);
    const book = await checked([actions], {
      ...YEAR,
      profile: profile({ synonyms: { doelgroep: { "zorgende familie": "mantelzorgers" } } }),
    });
    expect(gist(book.said("doelgroepen", "CM"))).toBe("not-met, value 4, short 1");
    expect(book.saidFindings("merged-variants")[0]?.message).toContain("Zorgende familie");
  });
});

describe("how months run", () => {
  const list = (sheetName: string): MemorySheet =>
    sheet(sheetName, [
      ["Indicator", "jan", "feb", "mrt"],
      ["Proactief benaderde doelgroepen", 3, 4, 4],
      ["Aantal toeleidingen", 30, 40, 60],
    ]);
  const asserting = (cumulative: boolean | null): CheckOptions => ({
    ...YEAR,
    service: "CM",
    asOf: { year: 2024, month: 3 },
    profile: profile({
      lists: [{ sheet: "Cijfers", kind: "indicatoren", columns: {}, service: null, cumulative }],
    }),
  });

  test("is as the user says", async () => {
    const running = await checked([list("Cijfers")], asserting(true));
    expect(running.said("toeleiding", "CM").value).toBe(60);
    expect(gist(running.said("doelgroepen", "CM"))).toBe("not-yet-met, value 4, short 1");
    const apart = await checked([list("Cijfers")], asserting(false));
    expect(apart.said("toeleiding", "CM").value).toBe(130);
    // Three and four groups may be seven, or four.
    expect(apart.said("doelgroepen", "CM")).toMatchObject({
      outcome: "not-assessed",
      reason: "ambiguous",
    });
    const open = await checked([list("Cijfers")], asserting(null));
    expect(open.said("doelgroepen", "CM").outcome).toBe("not-assessed");
  });
});

describe("saved and used again", () => {
  /** The report but for why a column was recognised: next time the profile says it. */
  async function plain(sheets: readonly MemorySheet[], options: CheckOptions): Promise<unknown> {
    const report = await check(new MemoryWorkbook(sheets), options);
    const { lists, results, findings, asOf } = toJson(report, "1.0.0", "nl");
    return {
      asOf,
      results,
      findings,
      lists: lists.map(({ columns, ...list }) => ({
        ...list,
        columns: columns.map(({ field, column, header }) => ({ field, column, header })),
      })),
    };
  }

  test.each(normsWithCases().map((id) => [id]))(
    "the lists of %s give the same report",
    async (id) => {
      for (const item of casesOf(id).cases.slice(0, 4)) {
        const sheets = sheetsOf(item);
        const report = await check(new MemoryWorkbook(sheets), YEAR);
        const saved = profileOf(
          report.lists.map(({ list }) => list),
          null,
        );
        const again = await plain(sheets, { ...YEAR, profile: profile(saved) });
        expect(again).toEqual(await plain(sheets, YEAR));
      }
    },
  );
});
