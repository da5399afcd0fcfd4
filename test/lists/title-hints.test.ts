import {
  periodHint,
  saysCumulative,
  serviceHint,
  serviceWithin,
} from "../../src/lists/title-hints";

describe("the period of a list", () => {
  test.each([
    [["Outputlijst september 2024"], { year: 2024, month: 9 }],
    [["Outputlijst september 2024", "Afgedrukt op 15/01/2025"], { year: 2024, month: 9 }],
    [["Afgedrukt op 15/01/2025", "Outputlijst 2024"], { year: 2024, month: null }],
    [["Outputlijst 2024  Afgedrukt op: 15/01/2025 08:30"], { year: 2024, month: null }],
    [["Gegenereerd op 2025-01-15", "Registraties 2024"], { year: 2024, month: null }],
    [["Opgemaakt te Gent, 15 januari 2025", "Jaarcijfers 2024"], { year: 2024, month: null }],
    [["Export 15/01/2025 – gebruikers 2024"], { year: 2024, month: null }],
    [["Export_20250115 gebruikers 2024"], { year: 2024, month: null }],
    [["Versie 15-01-2025", "2024"], { year: 2024, month: null }],
    [["Laatste update: 15 januari 2025", "Maand: december 2024"], { year: 2024, month: 12 }],
    [["Volgens BVR 28 juni 2019", "Outputlijst 2024"], { year: 2024, month: null }],
    [["Periode van 01/01/2024", "Periode tot 31/01/2024"], { year: 2024, month: 1 }],
    [["Periode van 01/01/2024", "Periode tot 31/12/2024"], { year: 2024, month: null }],
    [["Periode: van 01/01/2024 tot en met 30/09/2024"], { year: 2024, month: 9 }],
    [["Outputlijst 2024", "maand september"], { year: 2024, month: 9 }],
    [["september", "Outputlijst 2024"], { year: 2024, month: 9 }],
    [["Export gebruikers 2024"], { year: 2024, month: null }],
    [["Stand op 31/12/2024"], { year: 2024, month: 12 }],
  ])("%j", (titles, period) => {
    expect(periodHint(titles, [])).toEqual(period);
  });

  test.each([
    [["Afgedrukt op 15/01/2025"]],
    [["Opgemaakt door Jan"]],
    [["Bereikte gebruikers"]],
    [[]],
  ])("%j gives none", (titles) => {
    expect(periodHint(titles, [])).toBeNull();
  });

  test("the sheet's name fills in what titles leave out", () => {
    expect(periodHint(["Gebruikers"], ["2024-03"])).toEqual({ year: 2024, month: 3 });
    expect(periodHint(["Gebruikers 2024"], ["maart"])).toEqual({ year: 2024, month: 3 });
    expect(periodHint(["Gebruikers maart 2024"], ["april"])).toEqual({ year: 2024, month: 3 });
  });
});

describe("the service of a list", () => {
  test.each([
    ["Outputlijst DMW Solidaris Antwerpen 2024", "Solidaris Antwerpen"],
    ["CM – bereikte gebruikers", "CM"],
    ["Dienst: LM Plus", "LM Plus"],
    ["LM\u00a0Plus", "LM Plus"],
  ])("%j names %s", (text, service) => {
    expect(serviceWithin(text)).toContain(service);
  });

  test.each(["Outputlijst 2024", "", "CM en Helan vergeleken", "Mutualiteit", "Antwerpen"])(
    "%j names none",
    (text) => {
      expect(serviceWithin(text)).toBeNull();
    },
  );

  test("titles come before the name of the sheet", () => {
    // A title and a sheet that name different services are asked about, not guessed.
    expect(serviceHint(["Helan 2024"], ["CM"])).toBeNull();
    expect(serviceHint(["CM 2024"], ["CM"])).toEqual({ text: "CM", from: "title" });
    expect(serviceHint(["Gebruikers"], ["CM"])).toEqual({ text: "CM", from: "sheet" });
    expect(serviceHint(["Gebruikers"], ["Blad1"])).toBeNull();
  });
});

test.each([
  ["Outputlijst 2024 (cumulatief)", true],
  ["Gecumuleerde cijfers", true],
  ["YTD", true],
  ["Cijfers sinds januari", true],
  ["niet-cumulatief", false],
  ["Aantal per maand", false],
  ["Outputlijst 2024", null],
])("%j says cumulative: %s", (text, expected) => {
  expect(saysCumulative([text])).toBe(expected);
});
