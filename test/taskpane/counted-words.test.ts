/** What is counted reads well for nought, one and two, in every language; written out by hand. */
import type { Language } from "../../src/norms/norm";
import { say, WORDS, type WordKey } from "../../src/taskpane/words/words";

type Counts = readonly [none: string, one: string, two: string];
type Expected = Readonly<Record<Language, Counts>>;

/** What else the sentences name. */
const REST = {
  sheet: "Blad1",
  addresses: "A1",
  names: "Naam",
  services: "CM",
  cell: "A!A1",
  at: 1,
} as const;

const COUNTED: Readonly<Partial<Record<WordKey, Expected>>> = {
  "round.none-yet": {
    nl: ["0 cellen", "1 cel", "2 cellen"],
    fr: ["0 cellule", "1 cellule", "2 cellules"],
    en: ["0 cells", "1 cell", "2 cells"],
  },
  "card.more-cells": {
    nl: [
      "… en nog 0 plaatsen. Alles staat op het verslagblad.",
      "… en nog 1 plaats. Alles staat op het verslagblad.",
      "… en nog 2 plaatsen. Alles staat op het verslagblad.",
    ],
    fr: [
      "… et 0 autre emplacement. La feuille de rapport le cite.",
      "… et 1 autre emplacement. La feuille de rapport le cite.",
      "… et 2 autres emplacements. La feuille de rapport les cite.",
    ],
    en: [
      "… and 0 more places. The report sheet names them.",
      "… and 1 more place. The report sheet names it.",
      "… and 2 more places. The report sheet names them.",
    ],
  },
  "card.services-not": {
    nl: [
      "0 diensten halen de norm niet: CM.",
      "1 dienst haalt de norm niet: CM.",
      "2 diensten halen de norm niet: CM.",
    ],
    fr: [
      "0 service n’atteint pas la norme : CM.",
      "1 service n’atteint pas la norme : CM.",
      "2 services n’atteignent pas la norme : CM.",
    ],
    en: [
      "0 services do not meet the norm: CM.",
      "1 service does not meet the norm: CM.",
      "2 services do not meet the norm: CM.",
    ],
  },
  "card.services-not-yet": {
    nl: [
      "0 diensten halen de norm nog niet: CM.",
      "1 dienst haalt de norm nog niet: CM.",
      "2 diensten halen de norm nog niet: CM.",
    ],
    fr: [
      "0 service n’atteint pas encore la norme : CM.",
      "1 service n’atteint pas encore la norme : CM.",
      "2 services n’atteignent pas encore la norme : CM.",
    ],
    en: [
      "0 services do not meet the norm yet: CM.",
      "1 service does not meet the norm yet: CM.",
      "2 services do not meet the norm yet: CM.",
    ],
  },
  "findings.more": {
    nl: ["… en nog 0 opmerkingen.", "… en nog 1 opmerking.", "… en nog 2 opmerkingen."],
    fr: ["… et encore 0 remarque.", "… et encore 1 remarque.", "… et encore 2 remarques."],
    en: ["… and 0 more remarks.", "… and 1 more remark.", "… and 2 more remarks."],
  },
  "lists.figures": {
    nl: ["0 kolommen met cijfers", "1 kolom met cijfers", "2 kolommen met cijfers"],
    fr: ["0 colonne de chiffres", "1 colonne de chiffres", "2 colonnes de chiffres"],
    en: ["0 columns of figures", "1 column of figures", "2 columns of figures"],
  },
  "norms.open-count": {
    nl: [
      "0 drempels nog niet ingevuld",
      "1 drempel nog niet ingevuld",
      "2 drempels nog niet ingevuld",
    ],
    fr: [
      "0 seuil pas encore indiqué",
      "1 seuil pas encore indiqué",
      "2 seuils pas encore indiqués",
    ],
    en: [
      "0 thresholds not filled in yet",
      "1 threshold not filled in yet",
      "2 thresholds not filled in yet",
    ],
  },
  "actions.mark-left": {
    nl: [
      "0 plaatsen zijn niet gemarkeerd, want alles samen is het te veel.",
      "1 plaats is niet gemarkeerd, want alles samen is het te veel.",
      "2 plaatsen zijn niet gemarkeerd, want alles samen is het te veel.",
    ],
    fr: [
      "0 emplacement n’est pas marqué, car il y en a trop en tout.",
      "1 emplacement n’est pas marqué, car il y en a trop en tout.",
      "2 emplacements ne sont pas marqués, car il y en a trop en tout.",
    ],
    en: [
      "0 places are not marked: there are too many marks in all.",
      "1 place is not marked: there are too many marks in all.",
      "2 places are not marked: there are too many marks in all.",
    ],
  },
  "actions.fix-ask": {
    nl: [
      "0 formules worden vervangen door hun waarde:",
      "1 formule wordt vervangen door haar waarde:",
      "2 formules worden vervangen door hun waarde:",
    ],
    fr: [
      "0 formule sera remplacée par sa valeur :",
      "1 formule sera remplacée par sa valeur :",
      "2 formules seront remplacées par leur valeur :",
    ],
    en: [
      "0 formulas will be replaced by their values:",
      "1 formula will be replaced by its value:",
      "2 formulas will be replaced by their values:",
    ],
  },
  "actions.fix-line": {
    nl: ["Blad1: 0 (A1)", "Blad1: 1 (A1)", "Blad1: 2 (A1)"],
    fr: ["Blad1 : 0 (A1)", "Blad1 : 1 (A1)", "Blad1 : 2 (A1)"],
    en: ["Blad1: 0 (A1)", "Blad1: 1 (A1)", "Blad1: 2 (A1)"],
  },
  "actions.fix-protected": {
    nl: [
      "Blad1: 0, beveiligd en dus niet te vervangen",
      "Blad1: 1, beveiligd en dus niet te vervangen",
      "Blad1: 2, beveiligd en dus niet te vervangen",
    ],
    fr: [
      "Blad1 : 0, feuille protégée, impossible à remplacer",
      "Blad1 : 1, feuille protégée, impossible à remplacer",
      "Blad1 : 2, feuille protégée, impossible à remplacer",
    ],
    en: [
      "Blad1: 0, protected and so not replaceable",
      "Blad1: 1, protected and so not replaceable",
      "Blad1: 2, protected and so not replaceable",
    ],
  },
  "actions.fix-names": {
    nl: [
      "0 gedefinieerde namen gebruiken een DMW-functie en worden niet vervangen: Naam. Cellen met zo’n naam hebben de invoegtoepassing nodig.",
      "1 gedefinieerde naam gebruikt een DMW-functie en wordt niet vervangen: Naam. Cellen met zo’n naam hebben de invoegtoepassing nodig.",
      "2 gedefinieerde namen gebruiken een DMW-functie en worden niet vervangen: Naam. Cellen met zo’n naam hebben de invoegtoepassing nodig.",
    ],
    fr: [
      "0 nom défini utilise une fonction DMW et n’est pas remplacé : Naam. Les cellules où figure un tel nom ont besoin du complément.",
      "1 nom défini utilise une fonction DMW et n’est pas remplacé : Naam. Les cellules où figure un tel nom ont besoin du complément.",
      "2 noms définis utilisent une fonction DMW et ne sont pas remplacés : Naam. Les cellules où figure un tel nom ont besoin du complément.",
    ],
    en: [
      "0 defined names use a DMW function and are not replaced: Naam. Cells with such a name need the add-in.",
      "1 defined name uses a DMW function and is not replaced: Naam. Cells with such a name need the add-in.",
      "2 defined names use a DMW function and are not replaced: Naam. Cells with such a name need the add-in.",
    ],
  },
  "actions.fix-do": {
    nl: ["Vervang 0 formules", "Vervang 1 formule", "Vervang 2 formules"],
    fr: ["Remplacer 0 formule", "Remplacer 1 formule", "Remplacer 2 formules"],
    en: ["Replace 0 formulas", "Replace 1 formula", "Replace 2 formulas"],
  },
  "notice.formulas-fixed": {
    nl: [
      "0 formules zijn vervangen door hun waarde.",
      "1 formule is vervangen door haar waarde.",
      "2 formules zijn vervangen door hun waarde.",
    ],
    fr: [
      "0 formule est remplacée par sa valeur.",
      "1 formule est remplacée par sa valeur.",
      "2 formules sont remplacées par leur valeur.",
    ],
    en: [
      "0 formulas were replaced by their values.",
      "1 formula was replaced by its value.",
      "2 formulas were replaced by their values.",
    ],
  },
  "notice.formulas-left": {
    nl: [
      "0 zijn blijven staan: niet berekend, op een beveiligd blad of in een gedefinieerde naam.",
      "1 is blijven staan: niet berekend, op een beveiligd blad of in een gedefinieerde naam.",
      "2 zijn blijven staan: niet berekend, op een beveiligd blad of in een gedefinieerde naam.",
    ],
    fr: [
      "0 est restée : non calculée, sur une feuille protégée ou dans un nom défini.",
      "1 est restée : non calculée, sur une feuille protégée ou dans un nom défini.",
      "2 sont restées : non calculées, sur une feuille protégée ou dans un nom défini.",
    ],
    en: [
      "0 stayed: not calculated, on a protected sheet or in a defined name.",
      "1 stayed: not calculated, on a protected sheet or in a defined name.",
      "2 stayed: not calculated, on a protected sheet or in a defined name.",
    ],
  },
};

/** Of three columns so many are found; one column in all. */
const FOUND: Expected = {
  nl: ["0 van 3 kolommen gevonden", "1 van 3 kolommen gevonden", "2 van 3 kolommen gevonden"],
  fr: ["0 colonne sur 3 trouvée", "1 colonne sur 3 trouvée", "2 colonnes sur 3 trouvées"],
  en: ["0 of 3 columns found", "1 of 3 columns found", "2 of 3 columns found"],
};

/** Numbers that are names or places, or stand before a label as on the counters of the pane. */
const NOT_THINGS = new Set<WordKey>([
  "notice.checked",
  "notice.checked-itself",
  "notice.shown-at",
  "round.at",
  "lists.found",
]);

const LANGUAGES = ["nl", "fr", "en"] as const;
const PLAIN = /[\u00a0\u202f]/g;

function said(language: Language, key: WordKey, count: number): string {
  const params = { ...REST, count, of: key === "lists.found" ? 3 : count };
  return say(language, key, params).replace(PLAIN, " ");
}

test("nothing is counted that is not written out here", () => {
  const counts = /\{(?:count|of|left|notMet|placed|removed)[:}]|\{\w+:[^}]*\|/;
  const counted = (Object.keys(WORDS.nl) as WordKey[]).filter((key) =>
    LANGUAGES.some((language) => counts.test(WORDS[language][key])),
  );
  expect(counted.filter((key) => !NOT_THINGS.has(key)).sort()).toEqual(Object.keys(COUNTED).sort());
});

describe.each(Object.entries(COUNTED) as [WordKey, Expected][])("%s", (key, expected) => {
  test.each(LANGUAGES)("%s: nought, one, two", (language) => {
    expect([0, 1, 2].map((count) => said(language, key, count))).toEqual(expected[language]);
  });
});

test.each(LANGUAGES)("%s: columns found, of several and of one", (language) => {
  expect([0, 1, 2].map((count) => said(language, "lists.found", count))).toEqual(FOUND[language]);
  const ofOne = {
    nl: "1 van 1 kolom gevonden",
    fr: "1 colonne sur 1 trouvée",
    en: "1 of 1 column found",
  };
  const one = say(language, "lists.found", { count: 1, of: 1 }).replace(PLAIN, " ");
  expect(one).toBe(ofOne[language]);
});
