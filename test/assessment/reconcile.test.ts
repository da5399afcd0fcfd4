import { normSet } from "../../src/norms/norm-set";
import type { MemorySheet, Plain } from "../tools/memory-workbook";
import { checked, day, gist, type Rows, sheet, times, userNorms } from "./checked";

const YEAR = { year: 2024, asOf: { year: 2024, month: 12 } } as const;

function users(inNeed: number, others: number, name = "Gebruikers"): MemorySheet {
  return sheet(name, [
    ["Gebruiker", "Dienst", "Datum", "Zorgbehoefte"],
    ...times(inNeed, ["A{i}", "CM", day(3), "ja"]),
    ...times(others, ["B{i}", "CM", day(3), "nee"]),
  ]);
}

function figures(name: string, rows: Rows): MemorySheet {
  return sheet(name, [["Indicator", "Dienst", "Periode", "Waarde"], ...rows]);
}

function asking(amount: number): typeof YEAR & { userNorms: ReturnType<typeof userNorms> } {
  return {
    ...YEAR,
    userNorms: userNorms(
      2024,
      { "bereikte-gebruikers": { perFte: amount / 100 }, woonadvies: { perFte: amount / 100 } },
      { CM: 100 },
    ),
  };
}

describe("records against the monthly list", () => {
  const reached = (count: number): MemorySheet =>
    figures("Maandcijfers", [["Bereikte gebruikers", "CM", "2024", count]]);

  test("a difference is said with both figures and both cells; the records decide", async () => {
    const book = await checked([users(209, 200), reached(412)], asking(400));
    expect(book.said("bereikte-gebruikers", "CM")).toMatchObject({ outcome: "met", value: 409 });
    expect(book.saidFindings("mismatch")).toEqual([
      {
        code: "mismatch",
        severity: "warning",
        sheet: "Maandcijfers",
        address: "D2",
        count: 2,
        message: "Bereikte gebruikers (CM): de maandlijst zegt 412, de registratielijst zegt 409.",
        cells: [
          { sheet: "Maandcijfers", address: "D2" },
          { sheet: "Gebruikers", address: "A1" },
        ],
      },
    ]);
  });

  test("figures that agree are not mentioned", async () => {
    const book = await checked([users(209, 200), reached(409)], asking(400));
    expect(book.findings("mismatch")).toEqual([]);
  });

  test("where the two give another verdict, neither is given", async () => {
    const book = await checked([users(209, 200), reached(412)], asking(410));
    expect(book.said("bereikte-gebruikers", "CM")).toMatchObject({
      outcome: "not-assessed",
      reason: "ambiguous",
      shortfall: null,
    });
    expect(book.result("bereikte-gebruikers", "CM").reason?.detail).toEqual({
      of: "ambiguity",
      why: "lists-disagree",
    });
    expect(book.findings("mismatch")).toHaveLength(1);
  });

  test("a share rounded to whole per cents is no difference, half a point more is", async () => {
    // 207 of 409 is 50.61 %.
    const share = (text: string): MemorySheet =>
      figures("Maandcijfers", [["Aandeel gebruikers met zorgbehoefte", "CM", "2024", text]]);
    const rounded = await checked([users(207, 202), share("51 %")], YEAR);
    expect(rounded.findings("mismatch")).toEqual([]);
    const other = await checked([users(207, 202), share("52 %")], YEAR);
    expect(other.saidFindings("mismatch").map(({ message }) => message)).toEqual([
      "Zelfzorgvermogen (CM): de maandlijst zegt 52\u00a0%, de registratielijst zegt 50,61\u00a0%.".replace(
        "Zelfzorgvermogen",
        other.result("zelfzorgvermogen", "CM").norm.title.nl,
      ),
    ]);
    expect(other.said("zelfzorgvermogen", "CM").outcome).toBe("met");
  });

  test("the same difference under two norms is said once", async () => {
    const book = await checked(
      [
        users(209, 200),
        figures("Maandcijfers", [
          ["Bereikte gebruikers", "CM", "2024", 412],
          ["Gebruikers met zorgbehoefte", "CM", "2024", 209],
        ]),
      ],
      YEAR,
    );
    expect(book.findings("mismatch").map(({ cell }) => cell?.address)).toEqual(["D2"]);
  });

  test("each service apart", async () => {
    const rows = ["LM Plus", "LM MUTPLUS.be"].flatMap((service) =>
      times(5, [`${service} {i}`, service, day(3), "ja"]),
    );
    const book = await checked(
      [
        sheet("Gebruikers", [["Gebruiker", "Dienst", "Datum", "Zorgbehoefte"], ...rows]),
        figures("Maandcijfers", [
          ["Bereikte gebruikers", "LM Plus", "2024", 5],
          ["Bereikte gebruikers", "LM MUTPLUS.be", "2024", 7],
        ]),
      ],
      YEAR,
    );
    expect(book.findings("mismatch").map(({ cell, params }) => [cell?.address, params])).toEqual([
      ["D3", expect.objectContaining({ service: "LM MUTPLUS.be", value: 7, otherValue: 5 })],
    ]);
  });
});

describe("the annual report", () => {
  const report = (rows: Rows): MemorySheet => figures("Jaarverslag 2024", rows);

  test("is held against the registrations, which decide", async () => {
    const book = await checked(
      [users(209, 200), report([["Bereikte gebruikers", "CM", "2024", 412]])],
      asking(410),
    );
    expect(book.said("bereikte-gebruikers", "CM")).toMatchObject({
      outcome: "not-met",
      value: 409,
      shortfall: 1,
    });
    expect(book.saidFindings("mismatch")[0]).toMatchObject({
      message: "Bereikte gebruikers (CM): het jaarverslag zegt 412, de registratielijst zegt 409.",
      cells: [
        { sheet: "Jaarverslag 2024", address: "D2" },
        { sheet: "Gebruikers", address: "A1" },
      ],
    });
  });

  test("alone it is used, and that is said", async () => {
    const book = await checked([report([["Bereikte gebruikers", "CM", "2024", 412]])], asking(410));
    expect(gist(book.said("bereikte-gebruikers", "CM"))).toBe("met, value 412");
    expect(book.said("bereikte-gebruikers", "CM").message).toContain("jaarverslag");
  });

  test("differs from the monthly list as well: each difference has its own cells", async () => {
    const book = await checked(
      [
        users(209, 200),
        figures("Maandcijfers", [["Bereikte gebruikers", "CM", "2024", 410]]),
        report([["Bereikte gebruikers", "CM", "2024", 412]]),
      ],
      YEAR,
    );
    expect(
      book.findings("mismatch").map(({ params }) => [params["value"], params["otherValue"]]),
    ).toEqual([
      [410, 409],
      [412, 409],
      [412, 410],
    ]);
  });

  test("of a federation is held against its services together", async () => {
    const rows = [
      ["LM Plus", 94],
      ["LM MUTPLUS.be", 30],
      ["LM Oost-Vlaanderen", 47],
    ].flatMap(([service, count]) =>
      times(Number(count), [day(5), String(service), `${String(service)} {i}`]),
    );
    const book = await checked(
      [
        sheet("Woonadviezen", [["Datum", "Dienst", "Gebruiker"], ...rows]),
        report([["Aantal woonadviezen", "LM", "2024", 175]]),
      ],
      YEAR,
    );
    expect(book.saidFindings("mismatch").map(({ message }) => message)).toEqual([
      expect.stringContaining("(LM): het jaarverslag zegt 175, de registratielijst zegt 171."),
    ]);
  });

  test("every norm that it leaves out is named; what a share is a share of says nothing", async () => {
    const book = await checked(
      [
        report([
          ["Bereikte gebruikers", "CM", "2024", 412],
          ["Proactief benaderde doelgroepen", "CM", "2024", 6],
          ["Aandeel vervolgacties", "CM", "2024", "25 %"],
          ["Aantal woonadviezen", "CM", "2024", null],
        ]),
      ],
      YEAR,
    );
    const spoken = ["bereikte-gebruikers", "doelgroepen", "vervolgacties"];
    expect(book.findings("silent-norm").map(({ params }) => params["norm"])).toEqual(
      normSet.norms.map(({ id }) => id).filter((id) => !spoken.includes(id)),
    );
  });

  test("of another year says nothing of this one", async () => {
    const book = await checked(
      [
        sheet("Jaarverslag", [
          ["Indicator", 2023, 2024],
          ["Bereikte gebruikers", 400, 412],
          ["Aantal woonadviezen", 80, null],
        ]),
      ],
      { service: "CM", ...YEAR },
    );
    const silent = book.findings("silent-norm").map(({ params }) => params["norm"]);
    expect(silent).toContain("woonadvies");
    expect(silent).not.toContain("bereikte-gebruikers");
  });

  test("is not blamed for norms that did not apply", async () => {
    const book = await checked(
      [figures("Jaarverslag 2022", [["Bereikte gebruikers", "CM", "2022", 412]])],
      {},
    );
    const silent = book.findings("silent-norm").map(({ params }) => params["norm"]);
    expect(silent).toContain("begeleiding");
    expect(silent).not.toContain("woonadvies");
    expect(silent).not.toContain("hulpmiddelen");
  });

  test("is not missed where there is none", async () => {
    const book = await checked([users(5, 4)], YEAR);
    expect(book.findings("silent-norm")).toEqual([]);
  });
});

describe("lists that overlap", () => {
  const advices = (name: string, count: number, month: number, from = 1): MemorySheet =>
    sheet(name, [
      ["Datum", "Dienst", "Gebruiker"],
      ...times(count, [day(month), "CM", "W{i}"], from),
    ]);

  test("a copied sheet of users changes nothing", async () => {
    const one = await checked([users(209, 200)], asking(400));
    const two = await checked([users(209, 200), users(209, 200, "Gebruikers (2)")], asking(400));
    for (const norm of ["bereikte-gebruikers", "zelfzorgvermogen"]) {
      const [a, b] = [one.said(norm, "CM"), two.said(norm, "CM")];
      expect([b.outcome, b.value, b.numerator, b.denominator]).toEqual([
        a.outcome,
        a.value,
        a.numerator,
        a.denominator,
      ]);
    }
  });

  test("a copied sheet of advices never counts double", async () => {
    const sheets = [advices("Woonadviezen", 60, 3), advices("Woonadviezen (2)", 60, 3)];
    const book = await checked(sheets, asking(100));
    expect(book.said("woonadvies", "CM")).toMatchObject({
      outcome: "not-assessed",
      reason: "ambiguous",
    });
    expect(book.result("woonadvies", "CM").reason?.detail).toEqual({
      of: "ambiguity",
      why: "overlapping-lists",
    });
    expect((await checked(sheets, asking(60))).said("woonadvies", "CM").outcome).toBe("met");
    expect((await checked(sheets, asking(121))).said("woonadvies", "CM").outcome).toBe("not-met");
  });

  test("a copied sheet of actions does not change their share", async () => {
    const actions = (name: string): MemorySheet =>
      sheet(name, [
        ["Doelgroep", "Dienst", "Datum", "Vervolgactie"],
        ...times(15, ["Mantelzorgers", "CM", day(3), "ja"]),
        ...times(85, ["Mantelzorgers", "CM", day(3), "nee"]),
      ]);
    const book = await checked([actions("Acties"), actions("Acties (2)")], YEAR);
    expect(book.said("vervolgacties", "CM").outcome).not.toBe("met");
  });

  test("sheets of different months do add up", async () => {
    const book = await checked(
      [advices("Woonadviezen jan", 60, 1), advices("Woonadviezen feb", 50, 2)],
      asking(110),
    );
    expect(gist(book.said("woonadvies", "CM"))).toBe("met, value 110");
    expect(book.findings("mismatch")).toEqual([]);
  });

  test("sheets of different services do add up for their federation", async () => {
    const own = (service: string, count: number): MemorySheet => ({
      ...advices(`Woonadviezen ${service}`, count, 3),
      rows: [["Datum", "Gebruiker"], ...times(count, [day(3), `${service}{i}`] satisfies Plain[])],
    });
    const book = await checked(
      [own("LM Plus", 94), own("LM MUTPLUS.be", 30), own("LM Oost-Vlaanderen", 47)],
      { ...YEAR, userNorms: userNorms(2024, { woonadvies: { perFte: 4 } }) },
    );
    expect(book.said("woonadvies", { federation: "LM" })).toMatchObject({
      outcome: "met",
      value: 171,
    });
  });
});
