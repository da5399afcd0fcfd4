import { call, column, sentence } from "./call";

describe("ZELFZORG", () => {
  const users = column("G1", "G2", "G3", "G4");

  test.each([
    ["yes and no", users, column("ja", "nee", "ja", "nee"), 0.5],
    ["ticks and blanks only: there a blank is no", users, column("x", null, "", null), 0.25],
    ["one user in two rows counts once", column("G1", "g1 ", "G2"), column("ja", "ja", "nee"), 0.5],
    ["numbers, also as text", column(1, "0001", 2), column(1, 1, 0), 0.5],
    ["booleans", users, column(true, true, true, false), 0.75],
    ["a title above", column("Lidnummer", "G1", "G2"), column("Zorgbehoefte", "ja", "nee"), 0.5],
    ["a total below", column("G1", "G2", "Totaal"), column("ja", "nee", null), 0.5],
    ["rows", [["G1", "G2"]], [["ja", "nee"]], 0.5],
    ["a row beside a column", [["G1", "G2"]], column("ja", "nee"), 0.5],
    [
      "blocks",
      [
        ["G1", "G2"],
        ["G3", null],
      ],
      [
        ["ja", "nee"],
        ["nee", null],
      ],
      1 / 3,
    ],
    ["blank rows at the end", column("G1", "G2", null, ""), column("ja", "ja", null, " "), 1],
    ["one cell each", "G1", "ja", 1],
  ])("%s", (_name, gebruikers, zorg, share) => {
    expect(call("ZELFZORG", gebruikers, zorg)).toBe(share);
  });

  test.each([
    ["a blank beside a no", users, column("ja", "nee", null, "ja"), "#VALUE! mark-blank", "rij 3"],
    ["a word", users, column("ja", "nee", "ja", "misschien"), "#VALUE! mark-unreadable", "rij 4"],
    ["a word among ticks", users, column("x", null, "?", "x"), "#VALUE! mark-unreadable", "rij 3"],
    [
      "an unknown title",
      column("Wie", "G1", "G2"),
      column("Nood", "ja", "nee"),
      "#VALUE! mark-unreadable",
      "rij 1",
    ],
    ["an error", users, column("ja", "#N/B", "ja", "ja"), "#VALUE! range-error", "rij 2"],
    [
      "an error of the runtime",
      users,
      column("ja", "ja", { code: "#REF!", basicValue: "#REF!" }, "ja"),
      "#VALUE! range-error",
      "rij 3",
    ],
    [
      "a user without number",
      column("G1", null, "G3"),
      column("ja", "ja", "nee"),
      "#VALUE! identifier-blank",
      "rij 2",
    ],
    [
      "a first user without number",
      column(null, "G1", "G2"),
      column("nee", "ja", "ja"),
      "#VALUE! identifier-blank",
      "rij 1",
    ],
    [
      "a blank in a block",
      [
        ["G1", "G2"],
        ["G3", "G4"],
      ],
      [
        ["ja", "nee"],
        ["nee", null],
      ],
      "#VALUE! mark-blank",
      "rij 2, kolom 2",
    ],
    [
      "a total below the users, among ticks",
      column("G1", "G2", "G3", 3),
      column("x", null, "x", null),
      "#VALUE! row-doubtful",
      "rij 4",
    ],
    [
      "a total below the marks",
      column("G1", "G2", "G3", "G4"),
      column("ja", "nee", "nee", 1),
      "#VALUE! row-doubtful",
      "rij 4",
    ],
  ])("%s gives no share, and says where", (_name, gebruikers, zorg, fault, place) => {
    expect(call("ZELFZORG", gebruikers, zorg)).toBe(fault);
    expect(sentence("ZELFZORG", gebruikers, zorg)).toContain(place);
  });

  test("refuses what it cannot count", () => {
    expect(call("ZELFZORG", column("G1", "G1"), column("ja", "nee"))).toBe(
      "#VALUE! users-contradict",
    );
    expect(call("ZELFZORG", column("G1", "G2"), column("ja"))).toBe("#VALUE! ranges-differ");
    expect(call("ZELFZORG", column(null, null), column(null, null))).toBe("#N/A range-empty");
    expect(call("ZELFZORG", column("G1", "G2"), column(null, null))).toBe("#N/A range-empty");
    expect(call("ZELFZORG", null, null)).toBe("#N/A range-empty");
  });

  test("an unreadable mark of someone who counts already does not matter less", () => {
    expect(call("ZELFZORG", column("G1", "G1", "G2"), column("ja", "?", "nee"))).toBe(
      "#VALUE! mark-unreadable",
    );
  });
});

describe("OPVOLGING", () => {
  const groups = column("ouderen", "jongeren", "ouderen", "mantelzorgers", "ouderen");

  test.each([
    ["yes and no", column("ja", "nee", "nee", "nee", "nee"), undefined, 0.2],
    ["yes and no beside the groups", column("ja", "nee", "nee", "nee", "nee"), groups, 0.2],
    ["ticks beside the groups", column("x", null, null, null, null), groups, 0.2],
    ["dates beside the groups", column(45300, null, null, 45310, null), groups, 0.4],
    ["dates beside dates", column(45300, null), column(45290, 45291), 0.5],
    ["counts", column(2, 0), column(6, 4), 0.2],
    ["counts of one action each", column(1, 0), column(1, 0), 1],
    ["two figures", 45, 200, 0.225],
    ["text figures", "1.045", "2.090", 0.5],
    // 45.000 is a day of 2023 as well: two figures are never days.
    ["two figures of the size of dates", 22500, 45000, 0.5],
    ["one figure of the size of a date", 9000, 45000, 0.2],
    ["one of few", 1, 4, 0.25],
    ["a lone no", "nee", undefined, 0],
    ["truth values", column(true, false), undefined, 0.5],
    [
      "titles",
      column("Vervolgactie", "ja", "nee"),
      column("Doelgroep", "ouderen", "jongeren"),
      0.5,
    ],
    ["titles over counts", column("Aantal vervolgacties", 1), column("Aantal acties", 4), 0.25],
  ])("%s", (_name, followUps, actions, share) => {
    expect(call("OPVOLGING", followUps, actions)).toBe(share);
  });

  test.each([
    [
      "a blank, with no knowing whether it is an action",
      column("ja", null, "nee"),
      undefined,
      "#VALUE! mark-blank",
    ],
    ["a count without the actions", 45, null, "#VALUE! actions-needed"],
    ["counts without the actions", column(3, 2), null, "#VALUE! actions-needed"],
    ["yes over counts", column("ja", "nee"), column(3, 2), "#VALUE! counts-on-both-sides"],
    [
      "counts over groups",
      column(3, 2),
      column("ouderen", "jongeren"),
      "#VALUE! counts-on-both-sides",
    ],
    ["more follow-ups than actions", 5, 4, "#VALUE! numerator-exceeds-denominator"],
    ["no actions", 0, 0, "#N/A nothing-to-measure"],
    ["a blank count", column(1, null), column(4, 4), "#VALUE! value-unreadable"],
    ["a negative count", column(-1, 1), column(4, 4), "#VALUE! counts-on-both-sides"],
    ["a blank beside a no", column("ja", null, "nee", "nee", "nee"), groups, "#VALUE! mark-blank"],
    ["ticks alone, whose blanks below may be actions", column("x"), null, "#VALUE! actions-needed"],
    ["yes alone", column("ja", "ja", "ja"), null, "#VALUE! actions-needed"],
    ["dates alone", column(45300, 45301), undefined, "#VALUE! actions-needed"],
    [
      "a tick and blanks",
      column("x", ...Array<null>(9).fill(null)),
      null,
      "#VALUE! actions-needed",
    ],
    ["a single one", 1, null, "#VALUE! actions-needed"],
    ["a single one as text", "1", undefined, "#VALUE! actions-needed"],
    ["a single zero", 0, null, "#VALUE! actions-needed"],
    ["a single date, which may be a count", 45300, null, "#VALUE! actions-needed"],
    ["one yes", "ja", null, "#VALUE! actions-needed"],
    ["a one below a title", column("Vervolgactie", 1), null, "#VALUE! actions-needed"],
    [
      "a total below the groups, among ticks",
      column("x", null, null, null),
      column("ouderen", "jongeren", "gezinnen", 3),
      "#VALUE! row-doubtful",
    ],
    ["a total below the marks", column("ja", "nee", "nee", 1), null, "#VALUE! row-doubtful"],
    [
      "ones and zeros over numbers of files",
      column(1, 0, 0),
      column(1001, 1002, 1003),
      "#VALUE! counts-or-marks",
    ],
    [
      "dates over numbers of files",
      column(45300, 45301),
      column(1001, 1002),
      "#VALUE! counts-or-marks",
    ],
    [
      "ones and zeros over numbers of files, with their title",
      column("Vervolgactie", 1, 0, 0),
      column("Dossiernummer", 1001, 1002, 1003),
      "#VALUE! counts-or-marks",
    ],
    ["nothing", column(null), groups, "#N/A range-empty"],
    ["other sizes", column("ja", "nee"), groups, "#VALUE! ranges-differ"],
  ])("%s gives no share", (_name, followUps, actions, fault) => {
    expect(call("OPVOLGING", followUps, actions)).toBe(fault);
  });
});

describe("DOELGROEPEN and HULPMIDDELEN", () => {
  test.each([
    ["case, accents, plural", column("Ouderen", "ouderen", "OUDEREN", "jongeren", "jongere"), 2],
    ["blanks", column("ouderen", null, "", " ", "jongeren", null), 2],
    ["a title", column("Doelgroep", "ouderen", "jongeren"), 2],
    ["a total", column("ouderen", "jongeren", "Totaal"), 2],
    [
      "a block",
      [
        ["ouderen", "jongeren"],
        ["mantelzorgers", "ouderen"],
      ],
      3,
    ],
    ["one cell", "ouderen", 1],
    ["an unknown that cannot turn the verdict", column("ouderen", "onbekend"), 1],
  ])("target groups: %s", (_name, range, count) => {
    expect(call("DOELGROEPEN", range)).toBe(count);
  });

  const four = ["ouderen", "jongeren", "mantelzorgers", "alleenstaanden"];

  test("give no number where what cannot be read could make it enough", () => {
    expect(call("DOELGROEPEN", column(...four))).toBe(4);
    expect(call("DOELGROEPEN", column(...four, "onbekend"))).toBe("#VALUE! value-unreadable");
    expect(sentence("DOELGROEPEN", column(...four, "onbekend"))).toContain("rij 5");
    expect(call("DOELGROEPEN", column(...four, "alleenstaandem"))).toBe("#VALUE! kinds-alike");
    expect(call("DOELGROEPEN", column(...four, "gezinnen", "alleenstaandem"))).toBe(5);
    expect(call("DOELGROEPEN", column(...four, "#N/A"))).toBe("#VALUE! range-error");
    expect(call("DOELGROEPEN", column(null, ""))).toBe("#N/A range-empty");
    expect(call("DOELGROEPEN", column("Doelgroep"))).toBe("#N/A range-empty");
  });

  test("a number beside texts is no kind", () => {
    const block = [
      ["rolstoel", 3],
      ["krukken", 2],
    ];
    expect(call("HULPMIDDELEN", block)).toBe("#VALUE! value-unreadable");
    expect(sentence("HULPMIDDELEN", block)).toContain("rij 1, kolom 2");
    expect(call("DOELGROEPEN", [["ouderen", 3, "jongeren", 2]])).toBe("#VALUE! value-unreadable");
    expect(call("DOELGROEPEN", [["ouderen", "jongeren", "gezinnen", 60]])).toBe(3);
    expect(call("HULPMIDDELEN", [["Soort", "rolstoel", "krukken", "badplank", 389, null]])).toBe(3);
    // Numbers that code the groups: what they stand for is not known.
    expect(
      call("DOELGROEPEN", [
        [1, 2],
        [3, 1],
      ]),
    ).toBe("#VALUE! value-unreadable");
  });

  test("aids: synonyms, plural and hyphens", () => {
    const kinds = column(
      "Soort",
      "Rolstoel",
      "rolwagen",
      "Rollators",
      "rollator",
      "bad-plank",
      "badplank",
    );
    expect(call("HULPMIDDELEN", kinds)).toBe(3);
  });
});

describe("HULPMIDDELEN and DOELGROEPEN with counts", () => {
  const kinds = column("rolstoel", "krukken", "rollator", "badplank");

  test.each([
    ["none lent", kinds, column(2, 0, 1, 0), 2],
    ["all lent", kinds, column(1, 1, 1, 1), 4],
    ["nothing lent at all", kinds, column(0, 0, 0, 0), 0],
    ["left out", kinds, null, 4],
    ["as text", kinds, column("2", "0", "1.045", "0,0"), 2],
    ["once none, once some", column("krukken", "krukken"), column(0, 3), 1],
    ["titles", column("Soort", "rolstoel", "krukken"), column("Aantal", 1, 0), 1],
    ["a total", column("rolstoel", "krukken", "Totaal"), column(4, 0, 4), 1],
    ["rows", [["rolstoel", "krukken"]], [[0, 5]], 1],
    ["whole columns", column("rolstoel", "krukken", null, ""), column(0, 5, null, ""), 1],
    ["a blank that cannot turn the verdict", kinds, column(1, null, 1, 1), 3],
    ["other sizes", kinds, column(1, 1), "#VALUE! ranges-differ"],
    ["an error", kinds, column(1, "#N/B", 1, 1), "#VALUE! range-error"],
    ["nothing", kinds, column(null, null, null, null), "#N/A range-empty"],
  ])("aids: %s", (_name, soorten, aantallen, expected) => {
    expect(call("HULPMIDDELEN", soorten, aantallen)).toBe(expected);
  });

  const four = ["ouderen", "jongeren", "mantelzorgers", "alleenstaanden"];

  test.each([
    ["no actions", column(...four, "gezinnen"), column(1, 2, 3, 4, 0), 4],
    ["actions with each", column(...four, "gezinnen"), column(1, 2, 3, 4, 1), 5],
    ["titles", column("Doelgroep", ...four), column("Aantal acties", 1, 0, 0, 2), 2],
  ])("target groups: %s", (_name, groups, counts, expected) => {
    expect(call("DOELGROEPEN", groups, counts)).toBe(expected);
  });

  test("no number where a count that cannot be read could make it enough; the count is named", () => {
    for (const unreadable of [null, "enkele", -1, 1.5]) {
      const args = [column(...four, "gezinnen"), column(1, 2, 3, 4, unreadable)];
      expect([unreadable, call("DOELGROEPEN", ...args)]).toEqual([
        unreadable,
        "#VALUE! value-unreadable",
      ]);
      expect(sentence("DOELGROEPEN", ...args)).toMatch(/‘aantallen’ is rij 5 /);
    }
    expect(sentence("DOELGROEPEN", column(...four, "onbekend"), column(1, 2, 3, 4, 5))).toMatch(
      /‘doelgroepen’ is rij 5 /,
    );
  });

  test("a group that is not named is not asked for where there were no actions", () => {
    expect(call("DOELGROEPEN", column(...four, "onbekend"), column(1, 2, 3, 4, 0))).toBe(4);
  });
});

describe("UNIEK", () => {
  test.each([
    ["case and spaces", column("g1", "G1 ", "G2", null), 2],
    ["numbers with and without leading zeros", column(12, "0012", "12", 13), 2],
    ["a title that is known", column("Lidnummer", "G1", "G2"), 2],
    ["a row", [["a1", "a2", "a1"]], 2],
    ["one cell", 5, 1],
  ])("%s", (_name, range, count) => {
    expect(call("UNIEK", range)).toBe(count);
  });

  test("refuses errors and emptiness", () => {
    expect(call("UNIEK", column("a1", "#N/A"))).toBe("#VALUE! range-error");
    expect(call("UNIEK", column())).toBe("#N/A range-empty");
    expect(call("UNIEK", column("a1", true))).toBe("#VALUE! value-unreadable");
  });
});

describe("PROGNOSE", () => {
  test.each([
    // 90 in three months is 360 in twelve; 100 in seven is 171,4…, rounded down.
    ["three months", [[30, 30, 30, null, null]], null, 360],
    ["rounded down", column(10, 15, 15, 15, 15, 15, 15), null, 171],
    ["up to the month asked", column(30, 30, 30, 99), 3, 360],
    ["text", column("1.000", "1.000"), null, 12000],
    ["one figure so far", 450, 9, 600],
    ["a whole year", column(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), null, 78],
    ["the last month of the year", 78, 12, 78],
    ["a zero", column(0, 10), null, 60],
    ["one figure without its month", 450, null, "#VALUE! month-needed"],
    ["a gap", column(10, null, 10), null, "#VALUE! month-figure-missing"],
    ["fewer figures than months", column(10, 10), 3, "#VALUE! month-figure-missing"],
    ["a word", column(10, "veel"), null, "#VALUE! month-figure-missing"],
    ["an error", column(10, "#N/A"), null, "#VALUE! range-error"],
    [
      "thirteen months",
      column(...Array.from({ length: 13 }, () => 1)),
      null,
      "#VALUE! too-many-months",
    ],
    ["a thirteenth month", 10, 13, "#VALUE! month-invalid"],
    ["nothing", column(null), null, "#N/A range-empty"],
  ])("%s", (_name, figures, month, expected) => {
    expect(call("PROGNOSE", figures, month)).toBe(expected);
  });
});
