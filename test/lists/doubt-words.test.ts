import { copiedSheet, doubtIn } from "../../src/lists/doubted-list";
import { isNoMonthlyFee, isPaidByOther } from "../../src/lists/fee-words";
import { ListBelow } from "../../src/lists/list-below";
import { isAllOfThem, isNobody, isNoKind } from "../../src/lists/placeholder";
import { isNoPeriod, saysPlan } from "../../src/lists/plan-words";
import { parseProfile, PROFILE_SCHEMA, writeProfile } from "../../src/lists/profile";
import { RecordState, stateSaidBy } from "../../src/lists/record-state";
import { isPartText } from "../../src/lists/total-row";

describe("an identifier", () => {
  test.each([
    ...["onbekend", "Anoniem", "?", "--", "XXXX", "****", "0", "000", "#N/B", "8,5073E+10", 0],
    ...["inconnu", "n.v.t.", "geen lid"],
  ])("%j is nobody", (value) => {
    expect(isNobody(value)).toBe(true);
  });

  test.each(["12", 7, "A0012", "Jan Peeters", "AA", "85.07.30-033.28", "2024/1", "X1"])(
    "%j is somebody",
    (value) => {
      expect(isNobody(value)).toBe(false);
    },
  );
});

describe("a kind", () => {
  test.each(["andere", "Overige hulpmiddelen", "(leeg)", "alle leden", "samen", "autres aides"])(
    "%j names none",
    (text) => {
      expect(isNoKind(text)).toBe(true);
    },
  );

  test.each(["andere rollator", "alle-terreinrolstoel", "samenzit", "80+", "algemene rolstoel"])(
    "%j is a name",
    (text) => {
      expect(isNoKind(text)).toBe(false);
    },
  );

  test("all of them together are told from others", () => {
    expect(["alle types", "samen", "toutes les aides"].filter(isAllOfThem)).toHaveLength(3);
    expect(["andere", "overige types", "allesbrander"].filter(isAllOfThem)).toEqual([]);
    expect(
      ["waarvan met valdetectie", "wv. mobiel", "dont mobiles"].filter(isPartText),
    ).toHaveLength(3);
    expect(["waarvanaf", "donton"].filter(isPartText)).toEqual([]);
  });
});

describe("the name of a sheet", () => {
  test.each([
    ...["Wachtlijst hulpmiddelen", "Gebruikers (oud)", "Niet-bereikte gebruikers", "Depot"],
    ...["Liste d'attente", "Échantillon usagers", "Demandes 2024", "Usagers (copie)"],
  ])("%j makes its records doubtful", (name) => {
    expect(doubtIn([name], [])).toBe(name);
  });

  test.each(["Gebruikers", "Gebruikersarchief 2024", "Oudere gebruikers", "Hulpmiddelen 2024"])(
    "%j does not",
    (name) => {
      expect(doubtIn([name], [])).toBeNull();
    },
  );

  test("only a sample is believed of a title", () => {
    expect(doubtIn(["Gebruikers"], ["Steekproef van 50"])).toBe("Steekproef van 50");
    expect(doubtIn(["Gebruikers"], ["Aanvragen en begeleidingen"])).toBeNull();
  });

  test("says of which sheet it is a copy", () => {
    expect(copiedSheet("Gebruikers (2)")).toBe("Gebruikers");
    expect(copiedSheet("Gebruikers (2024)")).toBeNull();
    expect(copiedSheet("(2)")).toBeNull();
  });
});

describe("the state of a record", () => {
  test.each([
    ["Status", "words"],
    ["Opmerkingen", "words"],
    ["Geannuleerd?", "cancelled"],
    ["No-show", "cancelled"],
    ["Uitgevoerd?", "done"],
    ["Datum uit dienst", "left"],
    ["Beweging", "movement"],
    ["Type", null],
    ["Contactpersoon", null],
  ] as const)("%s says %s", (header, said) => {
    expect(stateSaidBy("personeel", header)).toBe(said);
  });

  test("only staff leaves", () => {
    expect(stateSaidBy("gebruikers", "Datum uit dienst")).toBeNull();
  });

  test.each([
    ["words", "geannuleerd op vraag van de familie", true],
    ["words", "aanvraag", true],
    ["words", "aanvraag via huisarts", false],
    ["words", "terug", false],
    ["words", 3, false],
    ["words", "", false],
    ["cancelled", "x", true],
    ["cancelled", "nee", false],
    ["cancelled", 0, false],
    ["cancelled", 45000, true],
    ["movement", "terug", true],
    ["movement", "uit", false],
    ["left", 45000, true],
    ["left", null, false],
  ] as const)("%s: %j leaves it open: %s", (said, cell, is) => {
    expect(new RecordState(said).doubts(cell)).toBe(is);
  });
});

test("plans, periods and fees", () => {
  expect(["Prognose", "Doelstellingen 2024", "Objectifs"].filter(saysPlan)).toHaveLength(3);
  expect(["Zorgplanning", "vroegtijdige zorg-planning", "Doelgroepen"].filter(saysPlan)).toEqual(
    [],
  );
  expect(["Norm", "Gemiddelde", "Q1 2024", "2e kwartaal"].filter(isNoPeriod)).toHaveLength(4);
  expect(["2024", "januari 2024", "Jaar", "Eindstand"].filter(isNoPeriod)).toEqual([]);
  expect(["Bijdrage per jaar", "Weekbedrag per week"].filter(isNoMonthlyFee)).toHaveLength(2);
  expect(["Bijdrage", "Bijdrage in het jaar 2024"].filter(isNoMonthlyFee)).toEqual([]);
  expect(isPaidByOther("Bijdrage dienst")).toBe(true);
  expect(isPaidByOther("Gebruikersbijdrage aan de dienst")).toBe(false);
});

describe("a list below", () => {
  const below = (): ListBelow => new ListBelow(["Woonadviezen 2024"], (text) => text === "CM");

  test.each(["Woonadviezen 2024", "Maart", "Pagina 2", "CM", "Woonadviezen (vervolg)"])(
    "does not begin at the header repeated under %s",
    (title) => {
      const list = below();
      list.row(title);
      list.sameHeader();
      expect(list.hasBegun).toBe(false);
    },
  );

  test("begins at the header repeated under a title of its own, and directly below it only", () => {
    const list = below();
    list.row("Aangevraagd");
    list.row(null);
    list.sameHeader();
    expect(list.hasBegun).toBe(false);
    list.row("Aangevraagd");
    list.sameHeader();
    expect(list.hasBegun).toBe(true);
  });

  test("begins at the header of another list, and at no record", () => {
    expect(below().isOtherHeader(["rolstoel", "mobiel"])).toBe(false);
    expect(below().isOtherHeader(["Datum", 12])).toBe(false);
    expect(below().isOtherHeader(["Datum", null])).toBe(false);
    expect(below().isOtherHeader(["Doelgroep", "Vervolgactie", null])).toBe(true);
  });
});

test("a profile keeps that a list counts", () => {
  const lists = [{ sheet: "Aanvragen", kind: "hulpmiddelen", counts: true }];
  const parsed = parseProfile({ schema: PROFILE_SCHEMA, lists });
  if (!("profile" in parsed)) throw new Error("problems");
  expect(parsed.profile.lists[0]?.counts).toBe(true);
  expect(parseProfile(JSON.parse(writeProfile(parsed.profile)))).toEqual(parsed);
  expect(parseProfile({ schema: PROFILE_SCHEMA, lists: [{ ...lists[0], counts: 1 }] })).toEqual({
    problems: [{ path: "lists[0].counts", expected: "true" }],
  });
});
