import fc from "fast-check";
import { keyWords, normalise, stem } from "../../src/lists/normalise";

test.each([
  ["Lid-Nr.\u00a0", "lid nr"],
  ["lidNr", "lid nr"],
  ["lid_nr", "lid nr"],
  ["LIDNR", "lidnr"],
  ["Cliënt", "client"],
  ["Clie\u0308nt", "client"],
  ["zelfzorg-\nvermogen", "zelfzorgvermogen"],
  ["zelfzorg-\r\n  vermogen", "zelfzorgvermogen"],
  ["zelfzorg\u00ad\nvermogen", "zelfzorgvermogen"],
  ["zelf\u00adzorg", "zelfzorg"],
  ["zorg-\nen hulpvraag", "zorg en hulpvraag"],
  ["zorg- en hulpvraag", "zorg en hulpvraag"],
  ["datum\nregistratie", "datum registratie"],
  ["Dienst\u202fMW", "dienst mw"],
  ["# acties", "aantal acties"],
  ["#", "nr"],
  ["N° lid", "nr lid"],
  ["MDO's", "mdo"],
  ["foto’s", "foto"],
  ["  a   b  ", "a b"],
  ["47,3 %", "47 3 %"],
  ["!?", ""],
  ["", ""],
])("normalise %j", (text, expected) => {
  expect(normalise(text)).toBe(expected);
});

test("what is normalised stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const once = normalise(text);
      expect(normalise(once)).toBe(once);
    }),
  );
});

test.each([
  ["acties", "actie"],
  ["gebruikers", "gebruiker"],
  ["rollators", "rollator"],
  ["handicaps", "handicap"],
  ["krukken", "kruk"],
  ["bedden", "bed"],
  ["stoelen", "stoel"],
  ["kussens", "kussen"],
  ["rolwagens", "rolwagen"],
  ["namen", "naam"],
  ["personen", "persoon"],
  ["woonadviezen", "woonadvies"],
  ["hulpmiddelen", "hulpmiddel"],
  ["modules", "module"],
  ["types", "type"],
  ["datums", "datum"],
  ["data", "datum"],
  ["functies", "functie"],
  ["bijdragen", "bijdrage"],
  ["personeelsleden", "personeelslid"],
  ["mogelijkheden", "mogelijkheid"],
  ["categorieen", "categorie"],
  ["organisaties", "organisatie"],
  ["indicatoren", "indicator"],
  ["brieven", "brief"],
  ["prijzen", "prijs"],
  ["zaken", "zaak"],
  ["kosten", "kost"],
  ["fiches", "fiche"],
  ["douches", "douche"],
  ["loopfietsen", "loopfiets"],
  ["matrassen", "matras"],
  ["adressen", "adres"],
  ["grenzen", "grens"],
  ["proactieve", "proactief"],
  ["erkende", "erkend"],
  ["totale", "totaal"],
])("%s and %s have one stem", (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

test.each(
  [
    "advies woonadvies dienst datum bus grens proces thuis huis plaats prijs kans matras beurs adres",
    "gebruiker koffie niets project actie functie type lid bed zorg norm overleg handicap dementie",
    "groen schoen steen waarborg kanaal begeleiding soort aantal 80plus inkomensgrens alarm",
  ].flatMap((line) => line.split(" ")),
)("%s does not change", (word) => {
  expect(stem(word)).toBe(word);
});

test.each([
  ["bed", "bad"],
  ["advies", "actie"],
  ["teller", "tellen"],
  ["rolstoel", "rolstoelband"],
  ["begeleiding", "begeleider"],
])("%s and %s keep two stems", (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});

test.each([
  ["Aantal acties", ["actie"]],
  ["# acties", ["actie"]],
  ["Lidnr.", ["lid"]],
  ["Lidnummer van de gebruiker", ["lid", "gebruiker"]],
  ["Dementie (J/N)", ["dementie"]],
  ["Nr.", ["nr"]],
  ["Aantal", ["aantal"]],
  ["", []],
])("keyWords %j", (text, expected) => {
  expect(keyWords(text)).toEqual(expected);
});
