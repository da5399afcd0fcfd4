import { fillSheet, type Rows } from "../../../test/excel-host/model/make-workbook";
import { cellArea } from "../../../test/excel-host/model/area";
import { Workbook } from "../../../test/excel-host/model/workbook";
import type { Language } from "../language";

interface Words {
  readonly sheet: string;
  readonly title: string;
  readonly hint: string;
  readonly headers: readonly [string, string, string];
  readonly list: string;
  readonly listHeaders: readonly string[];
  readonly what: Readonly<Record<string, string>>;
}

const NL: Words = {
  sheet: "Functies",
  title: "Alle DMW-functies, berekend door de invoegtoepassing zelf",
  hint: "Wijzig een cel in de lijst eronder: de formules volgen meteen.",
  headers: ["Wat", "Uitkomst", "Formule"],
  list: "Een kleine lijst (verzonnen)",
  listHeaders: [
    "Gebruiker",
    "Zorgbehoefte",
    "Doelgroep",
    "Hulpmiddel",
    "Opvolging",
    "Maand",
    "Aantal",
  ],
  what: {
    NORM: "Drempel van de norm zelfzorgvermogen in 2024",
    TOETS: "Oordeel over 45 op 100 gebruikers",
    TEKORT: "Wat daaraan ontbreekt",
    ZELFZORG: "Aandeel gebruikers met een zorgbehoefte",
    OPVOLGING: "Aandeel acties met opvolging",
    DOELGROEPEN: "Verschillende doelgroepen",
    HULPMIDDELEN: "Verschillende soorten hulpmiddelen",
    UNIEK: "Unieke gebruikers",
    PROGNOSE: "Prognose voor het hele jaar",
    VTE: "Toegekende vte van CM in 2024",
    BRON: "Tekst en bron van de norm",
    NORMEN: "De normen van 2024",
  },
};

const FR: Words = {
  sheet: "Fonctions",
  title: "Toutes les fonctions DMW, calculées par le complément lui-même",
  hint: "Modifiez une cellule de la liste : les formules suivent aussitôt.",
  headers: ["Quoi", "Résultat", "Formule"],
  list: "Une petite liste (fictive)",
  listHeaders: [
    "Utilisateur",
    "Besoin",
    "Groupe cible",
    "Aide technique",
    "Suivi",
    "Mois",
    "Nombre",
  ],
  what: {
    NORM: "Seuil de la norme zelfzorgvermogen en 2024",
    TOETS: "Verdict pour 45 utilisateurs sur 100",
    TEKORT: "Ce qui y manque",
    ZELFZORG: "Part des utilisateurs avec un besoin de soins",
    OPVOLGING: "Part des actions avec suivi",
    DOELGROEPEN: "Groupes cibles différents",
    HULPMIDDELEN: "Types d’aides techniques différents",
    UNIEK: "Utilisateurs uniques",
    PROGNOSE: "Prévision pour toute l’année",
    VTE: "ETP accordés à la CM en 2024",
    BRON: "Texte et source de la norme",
    NORMEN: "Les normes de 2024",
  },
};

const EN: Words = {
  sheet: "Functions",
  title: "All DMW functions, calculated by the add-in itself",
  hint: "Change a cell of the list below: the formulas follow at once.",
  headers: ["What", "Result", "Formula"],
  list: "A small list (made up)",
  listHeaders: ["User", "In need", "Target group", "Aid", "Follow-up", "Month", "Number"],
  what: {
    NORM: "Threshold of the norm zelfzorgvermogen in 2024",
    TOETS: "Verdict on 45 of 100 users",
    TEKORT: "What they fall short",
    ZELFZORG: "Share of users in need of care",
    OPVOLGING: "Share of actions with follow-up",
    DOELGROEPEN: "Different target groups",
    HULPMIDDELEN: "Different kinds of aids",
    UNIEK: "Unique users",
    PROGNOSE: "Forecast for the whole year",
    VTE: "Fte granted to CM in 2024",
    BRON: "Text and source of the norm",
    NORMEN: "The norms of 2024",
  },
};

const WORDS: Readonly<Record<Language, Words>> = { nl: NL, fr: FR, en: EN };

const LIST: Rows = [
  ["G001", "ja", "Mantelzorgers", "Rollator", "ja", 1, 31],
  ["G002", "nee", "Nieuwkomers", "Rolstoel", "nee", 2, 28],
  ["G003", "ja", "Mantelzorgers", "Rolstoel", "ja", 3, 40],
  ["G001", "ja", "Eenoudergezinnen", "Hoog-laagbed", "ja", 4, 35],
  ["G004", "nee", "Senioren", "Tillift", "ja", 5, 33],
];

/** Where the list's first row stands: below the formulas, the last of which fills rows of its own. */
const LIST_ROW = 17;
const SPILL_ROW = 26;

/** The formulas; the list stands in E18:K22. */
const FORMULAS: readonly (readonly [id: string, formula: string])[] = [
  ["NORM", '=DMW.NORM("zelfzorgvermogen",2024)'],
  ["TOETS", '=DMW.TOETS("zelfzorgvermogen",45,100,2024)'],
  ["TEKORT", '=DMW.TEKORT("zelfzorgvermogen",45,100,2024)'],
  ["ZELFZORG", "=DMW.ZELFZORG(A18:A22,B18:B22)"],
  ["OPVOLGING", "=DMW.OPVOLGING(E18:E22)"],
  ["DOELGROEPEN", "=DMW.DOELGROEPEN(C18:C22)"],
  ["HULPMIDDELEN", "=DMW.HULPMIDDELEN(D18:D22)"],
  ["UNIEK", "=DMW.UNIEK(A18:A22)"],
  ["PROGNOSE", "=DMW.PROGNOSE(G18:G22)"],
  ["VTE", '=DMW.VTE("CM",2024)'],
  ["BRON", '=DMW.BRON("zelfzorgvermogen")'],
];

/** A workbook in which every function of the add-in stands once, over a small list. */
export function functionsWorkbook(language: Language): Workbook {
  const words = WORDS[language];
  const workbook = new Workbook("functies.xlsx");
  const sheet = workbook.addSheet(words.sheet);
  fillSheet(sheet, [[words.title], [words.hint], [], [...words.headers]]);
  for (const [index, [id, formula]] of FORMULAS.entries()) {
    const row = 4 + index;
    sheet.set(row, 0, words.what[id] ?? id);
    sheet.set(row, 1, null, formula);
    sheet.set(row, 2, formula.slice(1));
  }
  sheet.set(LIST_ROW - 2, 0, words.list);
  fillSheet(sheet, [[...words.listHeaders]], LIST_ROW - 1);
  fillSheet(sheet, LIST, LIST_ROW);
  sheet.set(SPILL_ROW - 2, 0, words.what["NORMEN"] ?? "");
  sheet.set(SPILL_ROW - 2, 2, "DMW.NORMEN(2024)");
  sheet.set(SPILL_ROW - 1, 0, null, "=DMW.NORMEN(2024)");
  sheet.setFormat(cellArea(0, 0), { font: { bold: true, size: 14 } });
  for (const row of [3, LIST_ROW - 2, LIST_ROW - 1, SPILL_ROW - 2]) {
    sheet.setFormat({ row, column: 0, rows: 1, columns: 7 }, { font: { bold: true } });
  }
  for (const row of [4, 7, 8]) sheet.setFormat(cellArea(row, 1), { numberFormat: "0.0%" });
  for (const [column, width] of [240, 120, 250, 110, 90, 70, 70].entries()) {
    sheet.columnWidths.set(column, width);
  }
  sheet.rowHeights.set(0, 22);
  workbook.isDirty = false;
  return workbook;
}
