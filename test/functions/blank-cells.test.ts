import { call, column, sentence } from "./call";

/**
 * Excel hands a blank cell of a range over as null, as an empty text or, on some platforms and out of FILTER
 * and IF, as zero. What a function gives must not depend on which.
 */
const BLANKS = [
  ["null", null],
  ["an empty text", ""],
  ["zero", 0],
] as const;

describe.each(BLANKS)("a blank that comes as %s", (_name, blank) => {
  const tail = [blank, blank, blank];

  test.each([
    ["UNIEK", [column(blank, "Lidnummer", "G1", blank, "G2", ...tail)], 2],
    ["UNIEK", [column(12, 13, ...tail)], 2],
    ["DOELGROEPEN", [column(blank, "Doelgroep", "ouderen", blank, "jongeren", ...tail)], 2],
    ["HULPMIDDELEN", [column("rolstoel", "krukken", ...tail)], 2],
    ["HULPMIDDELEN", [column("rolstoel", "krukken", ...tail), column(2, 3, ...tail)], 2],
    [
      "HULPMIDDELEN",
      [
        column(blank, "Soort", "rolstoel", "krukken", ...tail),
        column(blank, "Aantal", 2, 0, ...tail),
      ],
      1,
    ],
    ["ZELFZORG", [column("G1", "G2", ...tail), column("ja", "nee", ...tail)], 0.5],
    [
      "ZELFZORG",
      [
        column(blank, blank, "Lidnummer", "G1", "G2", ...tail),
        column(blank, blank, "Zorgbehoefte", "ja", "nee", ...tail),
      ],
      0.5,
    ],
    // Ticks and blanks: a blank is no.
    [
      "ZELFZORG",
      [column("G1", "G2", "G3", "G4", ...tail), column("x", blank, blank, blank, ...tail)],
      0.25,
    ],
    // Ones and zeros: the zeros are no, and those below the last user are nothing.
    ["ZELFZORG", [column("G1", "G2", "G3", "G4", ...tail), column(1, 0, 0, 0, ...tail)], 0.25],
    ["ZELFZORG", [column(1, 2, ...tail), column(1, 0, ...tail)], 0.5],
    [
      "ZELFZORG",
      [
        column(blank, "Lidnummer", "G1", "G2", ...tail),
        column(blank, "Zorgbehoefte", 1, 0, ...tail),
      ],
      0.5,
    ],
    [
      "OPVOLGING",
      [column("x", blank, blank, blank, ...tail), column("a", "b", "a", "b", ...tail)],
      0.25,
    ],
    ["OPVOLGING", [column(45300, blank, ...tail), column("a", "b", ...tail)], 0.5],
    ["OPVOLGING", [column(45300, blank, ...tail), column(45290, 45291, ...tail)], 0.5],
    ["OPVOLGING", [column("ja", "nee", ...tail)], 0.5],
    [
      "OPVOLGING",
      [
        column(blank, "Aantal vervolgacties", 1, 1, ...tail),
        column(blank, "Aantal acties", 4, 4, ...tail),
      ],
      0.25,
    ],
    ["PROGNOSE", [column(30, 30, 30, ...tail), 3], 360],
  ] as const)("%s of %j is %p", (id, args, expected) => {
    expect(call(id, ...args)).toBe(expected);
  });

  test("is no answer where others answer yes or no", () => {
    const args = [column("G1", "G2", "G3"), column("ja", "nee", blank)];
    expect(call("ZELFZORG", ...args)).toBe("#VALUE! mark-blank");
    expect(sentence("ZELFZORG", ...args)).toContain("rij 3");
    expect(call("OPVOLGING", column("ja", "nee", blank), column("a", "b", "a"))).toBe(
      "#VALUE! mark-blank",
    );
    expect(call("ZELFZORG", column("G1", "G2", "G3"), column(true, false, blank))).toBe(
      "#VALUE! mark-blank",
    );
  });

  test("is no user", () => {
    const args = [column("G1", blank, "G3"), column("ja", "ja", "nee")];
    expect(call("ZELFZORG", ...args)).toBe("#VALUE! identifier-blank");
  });

  test("is nothing in an empty range", () => {
    expect(call("UNIEK", column(...tail))).toBe("#N/A range-empty");
    expect(call("DOELGROEPEN", column(...tail))).toBe("#N/A range-empty");
    expect(call("ZELFZORG", column(...tail), column(...tail))).toBe("#N/A range-empty");
  });
});

describe("months that may not have been filled in", () => {
  test("are asked for where they come as zero", () => {
    expect(call("PROGNOSE", column(30, 30, 30, 0, 0))).toBe("#VALUE! months-zero");
    expect(call("PROGNOSE", column(30, 30, 30, null, null))).toBe(360);
    // The month says that the zeros are figures.
    expect(call("PROGNOSE", column(30, 30, 30, 0, 0, 0), 6)).toBe(180);
    expect(call("PROGNOSE", column(0, 10))).toBe(60);
    expect(call("PROGNOSE", column(...Array.from({ length: 12 }, () => 0)))).toBe(
      "#VALUE! months-zero",
    );
    expect(call("PROGNOSE", column(...Array.from({ length: 12 }, () => 0)), 12)).toBe(0);
  });
});

describe("a total below a column of texts, whose label is in another column", () => {
  test("is no kind and no user", () => {
    expect(call("HULPMIDDELEN", column("Soort", "rolstoel", "krukken", "badplank", 389))).toBe(3);
    expect(call("HULPMIDDELEN", column("rolstoel", "krukken", "badplank", null, 389, null))).toBe(
      3,
    );
    expect(call("DOELGROEPEN", column("ouderen", "jongeren", "gezinnen", "ouderen", 60))).toBe(3);
    expect(call("UNIEK", column("Lidnr.", "G1", "G2", "G3", 3))).toBe(3);
  });

  test("cannot be told from a number among numbers, or from the only one", () => {
    expect(call("UNIEK", column("G1", 12, "G3", "G4", 13))).toBe(5);
    expect(call("UNIEK", column("Lidnummer", 12))).toBe(1);
    // Numbers that code the groups name none of them: 0 would say that there are none.
    expect(call("DOELGROEPEN", column(1, 2, 3, 4))).toBe("#VALUE! value-unreadable");
    expect(call("HULPMIDDELEN", column(1, 2, 3, 4), column(2, 2, 2, 0))).toBe(
      "#VALUE! value-unreadable",
    );
    expect(call("DOELGROEPEN", column("onbekend"))).toBe("#VALUE! value-unreadable");
  });
});
