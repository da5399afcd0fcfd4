import { normSet } from "../../src/norms/norm-set";
import type { MemorySheet, Plain } from "../tools/memory-workbook";
import { checked, day, gist, sheet, times, userNorms } from "./checked";

const HUNDRED = userNorms(2024, { woonadvies: { perFte: 1 } }, { CM: 100 });

function advices(...months: readonly (readonly [count: number, date: Plain])[]): MemorySheet {
  return sheet("Woonadviezen", [
    ["Datum", "Dienst", "Gebruiker"],
    ...months.flatMap(([count, date], i) => times(count, [date, "CM", `W${i}-{i}`])),
  ]);
}

function actions(groups: readonly string[], date: Plain): MemorySheet {
  return sheet("Proactieve acties", [
    ["Doelgroep", "Dienst", "Datum", "Vervolgactie"],
    ...groups.map((group, i): Plain[] => [group, "CM", date, i === 0 ? "ja" : "nee"]),
  ]);
}

const GROUPS = ["Mantelzorgers", "Langdurig zieken", "Weduwen en weduwnaars"];

describe("the year", () => {
  test("comes from the dates; records of another year are left out, and that is said", async () => {
    const book = await checked([advices([10, day(11, 2023)], [30, day(2)], [5, day(9)])], {
      userNorms: HUNDRED,
    });
    expect(book.json).toMatchObject({ asOf: "2024-09", normSet: { year: 2024 } });
    expect(gist(book.said("woonadvies", "CM"))).toBe("not-yet-met, value 35, short 65");
    expect(book.findings("other-year")).toMatchObject([
      { cell: { sheet: "Woonadviezen", address: "A1" }, count: 10, params: { year: 2024 } },
    ]);
  });

  test("can be another by option, and then the others are left out", async () => {
    const book = await checked([advices([10, day(11, 2023)], [30, day(2)])], { year: 2023 });
    expect(book.json).toMatchObject({ asOf: "2023-11", normSet: { year: 2023 } });
    expect(book.said("woonadvies", "CM")).toMatchObject({ value: 10 });
    expect(book.findings("other-year")[0]?.count).toBe(30);
  });

  test("comes with the month asked for", async () => {
    const book = await checked([advices([10, day(11, 2023)], [30, day(2)])], {
      asOf: { year: 2023, month: 12 },
    });
    expect(book.json).toMatchObject({ asOf: "2023-12", normSet: { year: 2023 } });
  });

  test("is that of the title, also beside a total of last year", async () => {
    const book = await checked([
      sheet("Outputlijst 2024 CM", [
        ["Indicator", "jan", "feb", "mrt", "Jaartotaal 2023"],
        ["MDO", 1, 2, 3, 30],
        ["Aantal doelgroepen", 1, 2, 3, 7],
      ]),
    ]);
    expect(book.json).toMatchObject({ asOf: "2024-03", normSet: { year: 2024 } });
    expect(book.said("doelgroepen", "CM").outcome).not.toBe("met");
  });

  const noDates = (title: string): MemorySheet =>
    sheet("Personenalarmen", [
      ...(title === "" ? [] : [[title], []]),
      ["Type", "Gebruikersbijdrage", "Waarborg"],
      ["vast", 27.49, 0],
      ["mobiel", 35, 0],
    ]);

  test("comes from a title where nothing has a date", async () => {
    const book = await checked([noDates("Personenalarmen CM 2024")], {});
    expect(book.json.normSet.year).toBe(2024);
    expect(gist(book.said("alarm-bijdrage", "CM"))).toBe("met, value 27.49");
    const month = await checked([noDates("Personenalarmen CM september 2024")], {});
    expect(month.json.asOf).toBe("2024-09");
  });

  test("comes from the headers of months", async () => {
    const list = sheet("Indicatoren", [
      ["Indicator", "01/2024", "02/2024"],
      ["Aantal woonadviezen", 20, 30],
      ["Aantal toeleidingen", 20, 30],
    ]);
    const book = await checked([list], { service: "CM", userNorms: HUNDRED });
    expect(book.json).toMatchObject({ asOf: "2024-02", normSet: { year: 2024 } });
  });

  test("comes from the file's name at the very last, and that is said", async () => {
    const book = await checked([noDates("")], { service: "CM" }, "cm-2024-09.xlsx");
    expect(book.json).toMatchObject({ asOf: "2024-09", normSet: { year: 2024 } });
    expect(book.findings("year-from-file-name")).toMatchObject([{ params: { year: 2024 } }]);
    expect(book.said("alarm-bijdrage", "CM").outcome).toBe("met");
    const dated = await checked([advices([10, day(2, 2023)])], {}, "cm-2024-09.xlsx");
    expect(dated.json.normSet.year).toBe(2023);
    expect(dated.findings("year-from-file-name")).toEqual([]);
  });

  test("unknown: an amount that goes with a year is not assessed, a deposit is", async () => {
    const book = await checked([noDates("")], { service: "CM" }, "lijst.xlsx");
    expect(book.json).toMatchObject({ asOf: null, normSet: { year: null } });
    expect(book.said("alarm-bijdrage", "CM")).toMatchObject({
      outcome: "not-assessed",
      reason: "unknown-threshold",
      value: 27.49,
      threshold: null,
    });
    expect(book.result("alarm-bijdrage", "CM").reason?.detail).toEqual({
      of: "threshold",
      why: "year-unknown",
    });
    expect(book.said("alarm-waarborg", "CM").outcome).toBe("met");
    expect(book.said("alarm-waarborg", "CM").message).toContain("Drempel zoals getoetst voor 2024");
    expect(book.findings("unknown-year")).toHaveLength(1);
  });
});

describe("norms of other years", () => {
  const users = (year: number): MemorySheet =>
    sheet("Gebruikers", [
      ["Gebruiker", "Dienst", "Datum", "Zorgbehoefte"],
      ...times(5, ["A{i}", "CM", day(3, year), "ja"]),
      ...times(4, ["B{i}", "CM", day(3, year), "nee"]),
    ]);
  const alarms = (year: number): MemorySheet =>
    sheet("Personenalarmen", [
      ["Type", "Dienst", "Datum", "Gebruikersbijdrage", "Verminderde bijdrage"],
      ["vast", "CM", day(3, year), 20, "nee"],
      ["mobiel", "CM", day(3, year), 30, "ja"],
    ]);

  test("2025: shares and counts as tested for 2024, with that remark; the amount not", async () => {
    const book = await checked([users(2025), alarms(2025), actions(GROUPS, day(3, 2025))], {
      asOf: { year: 2025, month: 12 },
    });
    expect(book.said("zelfzorgvermogen", "CM")).toMatchObject({
      outcome: "met",
      threshold: 0.5,
      thresholdSource: "norm-set",
    });
    for (const norm of ["zelfzorgvermogen", "doelgroepen", "vervolgacties", "alarm-vermindering"]) {
      expect(book.said(norm, "CM").message).toContain("Drempel zoals getoetst voor 2024");
    }
    expect(gist(book.said("doelgroepen", "CM"))).toBe("not-met, value 3, short 2");
    expect(book.said("alarm-bijdrage", "CM")).toMatchObject({
      outcome: "not-assessed",
      reason: "unknown-threshold",
      value: 20,
    });
    expect(book.said("alarm-bijdrage", "CM").message).not.toContain("27,49");
  });

  test("2024: no such remark", async () => {
    const book = await checked([users(2024)], { asOf: { year: 2024, month: 12 } });
    expect(book.said("zelfzorgvermogen", "CM").message).not.toContain("getoetst");
  });

  test("2022: what was taken over in 2023 does not apply, the rest does", async () => {
    const book = await checked([users(2022), alarms(2022)], { asOf: { year: 2022, month: 12 } });
    const since2023 = [
      "ergotherapie",
      "woonadvies",
      "hulpmiddelen",
      "hulpmiddelenadvies",
      "personenalarmen",
      "alarm-bijdrage",
      "alarm-plaatsingskost",
      "alarm-waarborg",
      "alarm-vermindering",
    ];
    for (const { id } of normSet.norms) {
      const result = book.said(id, "CM");
      if (since2023.includes(id)) {
        expect(result).toMatchObject({ outcome: "not-applicable", reason: null, value: null });
        expect(result.message).toBe("Deze norm gold niet in 2022.");
      } else {
        expect(result.message).not.toContain("gold niet");
      }
    }
    expect(book.said("zelfzorgvermogen", "CM").outcome).toBe("met");
  });

  test("norms that a user filled in for another year are not used, and that is said", async () => {
    const book = await checked([advices([150, day(2, 2025)])], {
      userNorms: HUNDRED,
      asOf: { year: 2025, month: 12 },
    });
    expect(book.said("woonadvies", "CM")).toMatchObject({
      outcome: "not-assessed",
      reason: "unknown-threshold",
      value: 150,
      thresholdSource: null,
    });
    expect(book.result("woonadvies", "CM").reason?.detail).toEqual({
      of: "threshold",
      why: "user-norms-other-year",
    });
    expect(book.findings("user-norms-other-year")).toMatchObject([
      { params: { year: 2025, normsYear: 2024 } },
    ]);
  });

  test("the fte of 2024 are not those of 2025", async () => {
    const norms = userNorms(2025, { woonadvies: { perFte: 1 } });
    const options = { asOf: { year: 2025, month: 12 } };
    const unknown = await checked([advices([150, day(2, 2025)])], { ...options, userNorms: norms });
    expect(unknown.result("woonadvies", "CM").reason?.detail).toEqual({
      of: "threshold",
      why: "fte-unknown",
    });
    const known = await checked([advices([150, day(2, 2025)])], {
      ...options,
      userNorms: userNorms(2025, { woonadvies: { perFte: 1 } }, { CM: 150 }),
    });
    expect(known.said("woonadvies", "CM")).toMatchObject({
      outcome: "met",
      threshold: 150,
      thresholdSource: "user",
    });
    expect(known.said("woonadvies", "CM").message).toContain("Norm ingevuld door gebruiker");
    expect(known.findings("fte-differs")).toEqual([]);
  });

  test("fte that differ from the decree are followed, and that is said", async () => {
    const book = await checked([advices([10, day(2)])], { userNorms: HUNDRED });
    expect(book.said("woonadvies", "CM").threshold).toBe(100);
    expect(book.findings("fte-differs")).toMatchObject([
      { params: { service: "CM", given: 100, decree: 313.76 } },
    ]);
    expect(book.saidFindings("fte-differs")[0]?.message).toContain("313,76");
  });
});

describe("up to when", () => {
  test("the last month with figures, unless asked; what comes after is left out and said", async () => {
    const list = advices([40, day(2)], [30, day(6)], [50, day(9)]);
    const all = await checked([list], { userNorms: HUNDRED });
    expect(all.json.asOf).toBe("2024-09");
    expect(gist(all.said("woonadvies", "CM"))).toBe("met, value 120");
    const june = await checked([list], { userNorms: HUNDRED, asOf: { year: 2024, month: 6 } });
    expect(june.json.asOf).toBe("2024-06");
    expect(gist(june.said("woonadvies", "CM"))).toBe("not-yet-met, value 70, short 30");
    expect(june.findings("after-reference-date")).toMatchObject([{ count: 50 }]);
  });

  test("a count that falls short while the year runs: how it will end, in proportion", async () => {
    // 41 in five months is 98.4 in twelve; 42 is 100.8.
    const misses = await checked([advices([41, day(5)])], { userNorms: HUNDRED });
    expect(gist(misses.said("woonadvies", "CM"))).toBe("not-yet-met, value 41, short 59");
    expect(misses.result("woonadvies", "CM").forecast).toEqual({
      value: 98,
      months: 5,
      reachesThreshold: false,
    });
    expect(misses.said("woonadvies", "CM").message).toMatch(
      /Prognose van dit hulpmiddel, evenredig doorgerekend: 98.adviezen .*te weinig/,
    );
    const reaches = await checked([advices([42, day(5)])], { userNorms: HUNDRED });
    expect(reaches.result("woonadvies", "CM").forecast).toEqual({
      value: 100,
      months: 5,
      reachesThreshold: true,
    });
  });

  test("in December it is over: not met, and nothing to forecast", async () => {
    const book = await checked([advices([41, day(5)], [1, day(12)])], { userNorms: HUNDRED });
    expect(gist(book.said("woonadvies", "CM"))).toBe("not-met, value 42, short 58");
    expect(book.result("woonadvies", "CM").forecast).toBeNull();
    expect(book.said("woonadvies", "CM").message).not.toContain("Prognose");
  });

  test("kinds do not grow in proportion: no forecast", async () => {
    const book = await checked([actions(GROUPS, day(5))], {});
    expect(gist(book.said("doelgroepen", "CM"))).toBe("not-yet-met, value 3, short 2");
    expect(book.result("doelgroepen", "CM").forecast).toBeNull();
    expect(book.said("doelgroepen", "CM").message).toContain("mei 2024");
  });

  test("shares and limits are judged as they stand: not met, whatever the month", async () => {
    const book = await checked(
      [
        sheet("Gebruikers", [
          ["Gebruiker", "Dienst", "Datum", "Zorgbehoefte"],
          ...times(4, ["A{i}", "CM", day(3), "ja"]),
          ...times(5, ["B{i}", "CM", day(3), "nee"]),
        ]),
        sheet("Personenalarmen", [
          ["Type", "Dienst", "Datum", "Gebruikersbijdrage", "Verminderde bijdrage"],
          ["vast", "CM", day(3), 27.5, "nee"],
        ]),
      ],
      {},
    );
    expect(book.json.asOf).toBe("2024-03");
    for (const norm of ["zelfzorgvermogen", "alarm-bijdrage", "alarm-vermindering"]) {
      expect(book.said(norm, "CM").outcome).toBe("not-met");
      expect(book.result(norm, "CM").forecast).toBeNull();
    }
  });

  test("a norm that is met is met, also in March", async () => {
    const book = await checked([advices([100, day(3)])], { userNorms: HUNDRED });
    expect(gist(book.said("woonadvies", "CM"))).toBe("met, value 100");
    expect(book.result("woonadvies", "CM").forecast).toBeNull();
  });
});

describe("a period that was asked and that no list is about", () => {
  const lists = [advices([10, day(2)], [30, day(9)])];
  test("is one remark, before all others, with what was asked and what is there", async () => {
    const book = await checked(lists, { year: 2030 });
    expect(book.findings("nothing-in-period")).toEqual([
      {
        code: "nothing-in-period",
        cell: null,
        count: 1,
        params: { asked: "2030", from: "2024-02", to: "2024-09" },
      },
    ]);
    const [said] = book.saidFindings("nothing-in-period");
    expect(said?.severity).toBe("error");
    expect(said?.message).toBe(
      "Gevraagd is 2030, maar de lijsten gaan over februari 2024 – september 2024: daarom is er niets om te meten. Kies een periode die in de lijsten staat, of laat jaar en maand weg.",
    );
  });
  test("a month before the first one", async () => {
    const book = await checked([advices([30, day(9)])], { asOf: { year: 2024, month: 3 } });
    expect(book.findings("nothing-in-period")[0]?.params).toEqual({
      asked: "2024-03",
      from: "2024-09",
      to: "2024-09",
    });
    expect(book.saidFindings("nothing-in-period")[0]?.message).toContain(
      "maart 2024, maar de lijsten gaan over september 2024:",
    );
  });
  test.each([
    ["the year that is there", { year: 2024 }],
    ["a month in which something is", { asOf: { year: 2024, month: 2 } }],
    ["a month after the last one", { asOf: { year: 2024, month: 12 } }],
    ["nothing asked", {}],
  ])("%s: no remark", async (_, options) => {
    expect((await checked(lists, options)).findings("nothing-in-period")).toEqual([]);
  });
  test("one record in that year is something to measure", async () => {
    const book = await checked([advices([40, day(2)], [1, day(2, 2030)])], { year: 2030 });
    expect(book.findings("nothing-in-period")).toEqual([]);
  });
  test("slips of the pen are not among what the lists are about", async () => {
    const book = await checked([advices([99, day(2)], [1, day(2, 1924)])], { year: 2030 });
    expect(book.findings("nothing-in-period")[0]?.params).toMatchObject({ from: "2024-02" });
  });
  test("figures of the whole year beside months of it: the months", async () => {
    const annual = sheet("Jaarverslag 2024 CM", [
      ["Indicator", "2024"],
      ["Bereikte gebruikers", 30],
      ["Woonadviezen", 30],
    ]);
    const book = await checked([advices([10, day(2)], [30, day(9)]), annual], { year: 2030 });
    expect(book.findings("nothing-in-period")[0]?.params).toMatchObject({
      from: "2024-02",
      to: "2024-09",
    });
  });
  test("figures of a title count, lists without any date do not", async () => {
    const monthly = sheet("Outputlijst 2024 CM", [
      ["Indicator", "jan", "feb", "mrt"],
      ["MDO", 1, 2, 3],
      ["Aantal doelgroepen", 1, 2, 3],
    ]);
    const book = await checked([monthly], { year: 2025 });
    expect(book.findings("nothing-in-period")[0]?.params).toEqual({
      asked: "2025",
      from: "2024-01",
      to: "2024-03",
    });
    const undated = sheet("Gebruikers", [
      ["Lidnr.", "Dienst", "Zorgbehoefte"],
      ["U1", "CM", "ja"],
    ]);
    expect((await checked([undated], { year: 2025 })).findings("nothing-in-period")).toEqual([]);
  });
});
