import { normSet } from "../../src/norms/norm-set";
import { call, callWith, column, sentence } from "./call";

describe("NORM", () => {
  test.each([
    // Thresholds of design and report; by hand.
    ["zelfzorgvermogen", null, null, 0.5],
    ["vervolgacties", 2024, null, 0.2],
    ["doelgroepen", 2025, null, 5],
    ["hulpmiddelen", null, null, 20],
    ["alarm-bijdrage", 2024, null, 27.49],
    ["alarm-bijdrage", "2024", null, 27.49],
    ["alarm-waarborg", 2024, null, 0],
    ["actief-overleg", 2024, null, 1],
    // The amount of 2024 holds for 2024 only.
    ["alarm-bijdrage", 2025, null, "#N/A threshold-unknown"],
    ["alarm-bijdrage", null, null, "#N/A year-unknown"],
    ["bereikte-gebruikers", 2024, 47, "#N/A threshold-unknown"],
    ["mdo", 2024, null, "#N/A descriptive"],
    ["hulpmiddelen", 2022, null, "#N/A not-in-force"],
    ["zelfzorgvermogen", "vorig jaar", null, "#VALUE! year-invalid"],
    ["zelfzorgvermogen", 45657.5, null, "#VALUE! year-invalid"],
    ["zelfzorgvermogen", 2024, "veel", "#VALUE! fte-invalid"],
    ["zelfzorgvermogen", 2024, 0, "#VALUE! fte-invalid"],
    [null, null, null, "#VALUE! argument-missing"],
  ])("of %p in %p with %p is %p", (norm, year, fte, expected) => {
    expect(call("NORM", norm, year, fte)).toBe(expected);
  });
});

describe("a norm", () => {
  test.each([
    ["ZELFZORGVERMOGEN"],
    ["Zelfzorgvermögen"],
    [" zelfzorgvermogen "],
    [8],
    ["8"],
    ["Beperkt zelfzorgvermogen"],
    ["beperkt  ZELFZORGVERMOGEN"],
    ["Capacite d'autonomie reduite"],
    ["Limited ability to self-care"],
  ])("is found as %p", (typed) => {
    expect(call("NORM", typed)).toBe(0.5);
  });

  test.each([
    ["alarm bijdrage", 27.49],
    ["Alarm_Bijdrage", 27.49],
    ["hulpmiddelen", 20],
    [10, 20],
    [7, 0.2],
  ])("is found as %p", (typed, threshold) => {
    expect(call("NORM", typed, 2024)).toBe(threshold);
  });

  test("that does not exist names the nearest, and repeats no text of the cell", () => {
    const said = sentence("NORM", "zelfzorgvermogn");
    expect(said).toContain("zelfzorgvermogen");
    expect(said).not.toContain("zelfzorgvermogn.");
    expect(call("NORM", "zelfzorgvermogn")).toBe("#N/A norm-unknown");
    expect(call("NORM", 21)).toBe("#N/A norm-unknown");
    expect(call("NORM", 0)).toBe("#N/A norm-unknown");
    expect(call("NORM", "8,5")).toBe("#N/A norm-unknown");
    expect(call("NORM", true)).toBe("#VALUE! argument-missing");
  });

  test("is found by every id, number and title", () => {
    for (const { id, number, title } of normSet.norms) {
      const row = call("BRON", id);
      for (const name of [number, String(number), title.nl, title.fr, title.en, id.toUpperCase()]) {
        expect([name, call("BRON", name)]).toEqual([name, row]);
      }
    }
  });
});

describe("TOETS of what another function gives", () => {
  const users = column("G1", "G2");

  test.each([
    ["everyone", column("ja", "ja"), "Voldoet"],
    ["half of them", column("ja", "nee"), "Voldoet"],
    ["nobody", column("nee", "nee"), "Voldoet niet"],
  ])("holds for %s, with 1 as the denominator", (_name, marks, verdict) => {
    const share = call("ZELFZORG", users, marks);
    expect(call("TOETS", "zelfzorgvermogen", share, 1)).toBe(verdict);
    const followUps = call("OPVOLGING", marks, users);
    expect(call("TOETS", "vervolgacties", followUps, 1)).toBe(verdict);
  });

  test("says the formula to type where 1 stands alone, for the norm that was asked", () => {
    expect(sentence("TOETS", "actief-overleg", 1)).toContain("=DMW.TOETS(5; B2; 1)");
    expect(sentence("TOETS", "zelfzorgvermogen", 1)).toContain("=DMW.TOETS(8; B2; 1)");
  });
});

describe("TOETS and TEKORT", () => {
  test.each([
    // 49,96 % fails 50 %: two short of 2.500 among 5.000.
    ["zelfzorgvermogen", 2498, 5000, 2024, "Voldoet niet", 2],
    ["zelfzorgvermogen", 2500, 5000, 2024, "Voldoet", 0],
    ["zelfzorgvermogen", "2.500", "5.000", 2024, "Voldoet", 0],
    ["zelfzorgvermogen", 0.5, null, 2024, "Voldoet", 0],
    ["zelfzorgvermogen", 0.4996, null, 2024, "Voldoet niet", "#N/A share-without-counts"],
    ["zelfzorgvermogen", "49,96 %", null, 2024, "Voldoet niet", "#N/A share-without-counts"],
    ["zelfzorgvermogen", "50 %", null, null, "Voldoet", 0],
    // A bare 1 is 100 %, or one of a denominator whose cell is blank: it must say which.
    ["actief-overleg", 1, null, 2024, "#VALUE! share-one", "#VALUE! share-one"],
    ["vervolgacties", 1, null, 2024, "#VALUE! share-one", "#VALUE! share-one"],
    ["vervolgacties", 1, undefined, 2024, "#VALUE! share-one", "#VALUE! share-one"],
    ["vervolgacties", "1", null, 2024, "#VALUE! share-one", "#VALUE! share-one"],
    ["actief-overleg", "100 %", null, 2024, "Voldoet", 0],
    // A share of one is that share, whatever it is; how many are missing cannot be told from it.
    ["actief-overleg", 1, 1, 2024, "Voldoet", 0],
    ["zelfzorgvermogen", 0.5, 1, 2024, "Voldoet", 0],
    ["zelfzorgvermogen", 0.4996, 1, 2024, "Voldoet niet", "#N/A share-without-counts"],
    ["zelfzorgvermogen", 0, 1, 2024, "Voldoet niet", "#N/A share-without-counts"],
    ["zelfzorgvermogen", "49,96 %", "1", 2024, "Voldoet niet", "#N/A share-without-counts"],
    ["zelfzorgvermogen", 2, 1, 2024, "Niet beoordeeld", "#N/A numerator-exceeds-denominator"],
    // Nearly one is no one.
    ["zelfzorgvermogen", 0.5, 1.0000001, 2024, "#VALUE! count-invalid", "#VALUE! count-invalid"],
    ["zelfzorgvermogen", 1.5, 1, 2024, "#VALUE! count-invalid", "#VALUE! count-invalid"],
    ["zelfzorgvermogen", -1, 1, 2024, "#VALUE! count-invalid", "#VALUE! count-invalid"],
    ["zelfzorgvermogen", null, 1, 2024, "Niet beoordeeld", "#N/A value-missing"],
    ["doelgroepen", 1, 1, 2024, "#VALUE! denominator-unused", "#VALUE! denominator-unused"],
    // What is written as 47,3 without a sign may be anything.
    ["zelfzorgvermogen", 47.3, null, 2024, "#VALUE! share-invalid", "#VALUE! share-invalid"],
    ["zelfzorgvermogen", "101 %", null, 2024, "#VALUE! share-invalid", "#VALUE! share-invalid"],
    ["zelfzorgvermogen", -0.5, null, 2024, "#VALUE! share-invalid", "#VALUE! share-invalid"],
    ["zelfzorgvermogen", 10, 0, 2024, "Niet beoordeeld", "#N/A nothing-to-measure"],
    ["zelfzorgvermogen", 0, 0, 2024, "Niet beoordeeld", "#N/A nothing-to-measure"],
    ["zelfzorgvermogen", 6, 5, 2024, "Niet beoordeeld", "#N/A numerator-exceeds-denominator"],
    ["zelfzorgvermogen", 2.5, 5, 2024, "#VALUE! count-invalid", "#VALUE! count-invalid"],
    ["zelfzorgvermogen", 1, "", 2024, "Niet beoordeeld", "#N/A value-missing"],
    ["zelfzorgvermogen", null, 5000, 2024, "Niet beoordeeld", "#N/A value-missing"],
    ["zelfzorgvermogen", "  ", null, 2024, "Niet beoordeeld", "#N/A value-missing"],
    ["vervolgacties", 1, 5, 2024, "Voldoet", 0],
    ["vervolgacties", 19, 100, 2024, "Voldoet niet", 1],
    ["vervolgacties", 0.2, null, 2024, "Voldoet", 0],
    ["doelgroepen", 4, null, 2024, "Voldoet niet", 1],
    ["doelgroepen", "5", null, 2024, "Voldoet", 0],
    ["doelgroepen", "vijf", null, 2024, "#VALUE! count-invalid", "#VALUE! count-invalid"],
    ["doelgroepen", -5, null, 2024, "#VALUE! count-invalid", "#VALUE! count-invalid"],
    ["doelgroepen", 5, 10, 2024, "#VALUE! denominator-unused", "#VALUE! denominator-unused"],
    ["hulpmiddelen", 17, null, 2024, "Voldoet niet", 3],
    ["hulpmiddelen", 30, null, 2022, "Niet beoordeeld", "#N/A not-in-force"],
    ["alarm-bijdrage", 27.49, null, 2024, "Voldoet", 0],
    ["alarm-bijdrage", "€ 27,50", null, 2024, "Voldoet niet", 0.01],
    ["alarm-bijdrage", 10, null, 2025, "Niet beoordeeld", "#N/A threshold-unknown"],
    ["alarm-bijdrage", 10, null, null, "Niet beoordeeld", "#N/A year-unknown"],
    ["alarm-bijdrage", -1, null, 2024, "#VALUE! amount-invalid", "#VALUE! amount-invalid"],
    ["alarm-waarborg", 0, null, 2024, "Voldoet", 0],
    ["alarm-waarborg", 25, null, 2024, "Voldoet niet", 25],
    ["alarm-vermindering", "ja", null, 2024, "Voldoet", 0],
    ["alarm-vermindering", "nee", null, 2024, "Voldoet niet", 1],
    ["alarm-vermindering", 14, null, 2024, "Voldoet", 0],
    [
      "alarm-vermindering",
      "soms",
      null,
      2024,
      "#VALUE! presence-invalid",
      "#VALUE! presence-invalid",
    ],
    ["bereikte-gebruikers", 100000, null, 2024, "Niet beoordeeld", "#N/A threshold-unknown"],
    ["mdo", 12, null, 2024, "Niet beoordeeld", "#N/A descriptive"],
    ["nergens", 12, null, 2024, "#N/A norm-unknown", "#N/A norm-unknown"],
  ])("of %p at %p over %p in %p: %p, %p", (norm, value, over, year, answer, short) => {
    expect(call("TOETS", norm, value, over, year, null)).toBe(answer);
    expect(call("TEKORT", norm, value, over, year, null)).toBe(short);
  });

  test("never pass on an error, whatever it comes as", () => {
    class RuntimeError extends Error {
      constructor(readonly code: string) {
        super("");
      }
    }
    for (const error of [
      new RuntimeError("#N/A"),
      { code: "#N/A" },
      { type: "Error", errorType: "NotAvailable", basicValue: "#N/A" },
      "#N/B",
      "#N/A",
    ]) {
      expect(call("TOETS", "doelgroepen", error)).toBe("#N/A argument-error");
      expect(call("TOETS", "vervolgacties", 1, error)).toBe("#N/A argument-error");
    }
    for (const error of [new RuntimeError("#DIV/0!"), "#DEEL/0!", "#WAARDE!", "#NOM?", {}]) {
      expect(call("TOETS", "doelgroepen", error)).toBe("#VALUE! argument-error");
    }
  });

  test("name an error by its code, and never repeat a text that looks like one", () => {
    for (const text of ["#JANSSENS!", "#GEHEIM?", "#A/B", "#AAN_WIE!"]) {
      expect([text, call("TOETS", "doelgroepen", text)]).toEqual([text, "#VALUE! argument-error"]);
      expect(sentence("TOETS", "doelgroepen", text)).toContain("(#VALUE!)");
      expect(sentence("UNIEK", [[text]])).not.toContain(text);
    }
    expect(sentence("TOETS", "doelgroepen", "#BEZUG!")).toContain("(#BEZUG!)");
    expect(sentence("UNIEK", [["a"], ["#VERW!"]])).toContain("(#VERW!)");
  });

  test("take the number inside a formatted number, and a range of one cell", () => {
    expect(call("TOETS", "doelgroepen", { type: "FormattedNumber", basicValue: 5 })).toBe(
      "Voldoet",
    );
    expect(call("TOETS", "doelgroepen", [[5]])).toBe("Voldoet");
    expect(call("TOETS", "doelgroepen", [[5, 6]])).toBe("#VALUE! not-one-cell");
    expect(call("TOETS", "doelgroepen", [[5], [6]])).toBe("#VALUE! not-one-cell");
  });

  test("give the same words in French and English Excel", () => {
    for (const language of ["fr", "en"] as const) {
      expect(callWith({ language }, "TOETS", 6, 5)).toBe("Voldoet");
    }
  });
});

describe("VTE", () => {
  test.each([
    ["CM", null, 313.76],
    ["LM Plus", 2024, 23.34],
    ["lm", null, 42.34],
    ["NZF", null, 16.76],
    ["Helan", "2024", 53.93],
    ["Solidaris Limburg", null, 24.61],
    ["Solidaris", null, 145.27],
    ["LM", 2025, "#N/A fte-of-year-unknown"],
    ["Oost-Vlaanderen", null, "#N/A service-unknown"],
    ["Kring", null, "#N/A service-unknown"],
    ["", null, "#VALUE! argument-missing"],
  ])("of %p in %p is %p", (service, year, expected) => {
    expect(call("VTE", service, year)).toBe(expected);
  });
});

describe("BRON and NORMEN", () => {
  test("BRON quotes the source in Dutch, and says the rest in the language of Excel", () => {
    expect(call("BRON", "vervolgacties")).toMatch(/2\.3\.3: “.*20%.*vervolgactie.*”$/s);
    const french = callWith({ language: "fr" }, "BRON", "vervolgacties");
    expect(french).toMatch(/^Actions de suivi/);
  });

  test("NORMEN spills a rectangle of a header and twenty norms", () => {
    const table = call("NORMEN", 2024);
    if (typeof table !== "object") throw new Error("no table");
    expect(table).toHaveLength(21);
    expect(new Set(table.map((row) => row.length))).toEqual(new Set([8]));
    expect(table[0]?.slice(0, 5)).toEqual(["nummer", "norm", "titel", "vraagt", "drempel 2024"]);
    const thresholds: unknown = Object.fromEntries(table.slice(1).map((row) => [row[1], row[4]]));
    expect(thresholds).toEqual({
      "bereikte-gebruikers": "",
      begeleiding: "",
      ergotherapie: "",
      "handicap-dementie": "",
      "actief-overleg": 1,
      doelgroepen: 5,
      vervolgacties: 0.2,
      zelfzorgvermogen: 0.5,
      woonadvies: "",
      hulpmiddelen: 20,
      hulpmiddelenadvies: 20,
      personenalarmen: "",
      "alarm-bijdrage": 27.49,
      "alarm-plaatsingskost": "",
      "alarm-waarborg": 0,
      "alarm-vermindering": 1,
      mdo: "",
      toeleiding: "",
      zorgplanning: "",
      dementieopleiding: 1,
    });
    expect(call("NORMEN")).toEqual(table);
    expect(call("NORMEN", "morgen")).toBe("#VALUE! year-invalid");
  });

  test("NORMEN of another year gives no amount of 2024, and says what was tested when", () => {
    const table = call("NORMEN", 2022);
    if (typeof table !== "object") throw new Error("no table");
    const row = (id: string): readonly unknown[] => table.find((r) => r[1] === id) ?? [];
    expect(row("alarm-bijdrage")[4]).toBe("");
    expect(row("alarm-bijdrage")[6]).toBe("gold niet in 2022");
    expect(row("zelfzorgvermogen")[6]).toBe("minstens; drempel zoals getoetst voor 2024");
    expect(row("bereikte-gebruikers")[6]).toBe("drempel per vte niet ingevuld");
  });
});

describe("a threshold of one's own", () => {
  // 2.5 an fte times 10.5 fte is 26.25: 26 is one short, 27 is enough. By hand.
  test.each([
    ["woonadvies", 26, null, 2024, 10.5, 2.5, "Voldoet niet", 1],
    ["woonadvies", 27, null, 2024, 10.5, 2.5, "Voldoet", 0],
    ["woonadvies", 27, null, 2024, "10,5", "2,5", "Voldoet", 0],
    ["woonadvies", 27, null, 2024, 10.5, [[2.5]], "Voldoet", 0],
    ["woonadvies", 27, null, 2031, 10.5, 2.5, "Voldoet", 0],
    // The placing costs 50 euro at most, by the user: 51,50 is 1,50 too much.
    ["alarm-plaatsingskost", 51.5, null, 2024, null, 50, "Voldoet niet", 1.5],
    ["alarm-plaatsingskost", 50, null, 2024, null, "€ 50,00", "Voldoet", 0],
    // 0.1 times 3 is 0.30000000000000004 in binary; Excel shows 0,3, and 30 times that is 9.
    ["woonadvies", 9, null, 2024, 30, 0.1 * 3, "Voldoet", 0],
    ["woonadvies", 8, null, 2024, 30, 0.1 * 3, "Voldoet niet", 1],
    // The norm set knows the fee of 2024 alone.
    ["alarm-bijdrage", 28, null, 2025, null, 28.1, "Voldoet", 0],
    // Not filled in, or filled in by no one: a blank cell comes as zero.
    ["woonadvies", 27, null, 2024, 10.5, null, "Niet beoordeeld", "#N/A threshold-unknown"],
    ["woonadvies", 27, null, 2024, 10.5, "", "Niet beoordeeld", "#N/A threshold-unknown"],
    ["woonadvies", 27, null, 2024, 10.5, 0, "Niet beoordeeld", "#N/A threshold-unknown"],
    ["alarm-plaatsingskost", 0, null, 2024, null, 0, "Niet beoordeeld", "#N/A threshold-unknown"],
    ["woonadvies", 27, null, 2024, null, 2.5, "Niet beoordeeld", "#N/A fte-unknown"],
    // The known threshold stays, also beside a cell that is not filled in.
    ["hulpmiddelen", 17, null, 2024, null, 0, "Voldoet niet", 3],
  ])("%p: %p of %p in %p with %p fte, held to %p: %p, %p short", (...row) => {
    const [norm, value, denominator, year, fte, threshold, verdict, short] = row;
    const args = [norm, value, denominator, year, fte, threshold];
    expect(call("TOETS", ...args)).toBe(verdict);
    expect(call("TEKORT", ...args)).toBe(short);
  });

  test.each([
    // Never in the place of one that is known.
    ["hulpmiddelen", 2024, 1, "#VALUE! threshold-unused"],
    ["zelfzorgvermogen", 2024, "10 %", "#VALUE! threshold-unused"],
    ["mdo", 2024, 1, "#VALUE! threshold-unused"],
    ["alarm-vermindering", 2024, 1, "#VALUE! threshold-unused"],
    ["woonadvies", null, 2.5, "#VALUE! threshold-without-year"],
    ["woonadvies", 2024, -1, "#VALUE! threshold-invalid"],
    ["woonadvies", 2024, "0", "#VALUE! threshold-invalid"],
    ["woonadvies", 2024, "veel", "#VALUE! threshold-invalid"],
    // A percentage of what, for things that are counted, or euro?
    ["woonadvies", 2024, "50 %", "#VALUE! threshold-invalid"],
    ["alarm-plaatsingskost", 2024, "50 %", "#VALUE! threshold-invalid"],
    ["woonadvies", 2024, true, "#VALUE! threshold-invalid"],
    ["woonadvies", 2024, "#N/B", "#N/A argument-error"],
    ["woonadvies", 2024, [[1], [2]], "#VALUE! not-one-cell"],
  ])("%p in %p is not held to %p", (norm, year, threshold, fault) => {
    expect(call("TOETS", norm, 5, null, year, 10.5, threshold)).toBe(fault);
  });
});
