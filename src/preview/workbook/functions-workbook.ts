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
  title: "Wat de twaalf DMW-functies beantwoorden",
  hint: "Wijzig een cel in de lijst hieronder: de antwoorden volgen.",
  headers: ["Vraag", "Antwoord", "Formule"],
  list: "De lijst waarover de vragen gaan (verzonnen)",
  listHeaders: [
    "Gebruiker",
    "Zorgbehoefte",
    "Doelgroep",
    "Hulpmiddel",
    "Vervolgactie",
    "Maand",
    "Aantal",
  ],
  what: {
    NORM: "Welke drempel heeft de norm zelfzorgvermogen in 2024?",
    TOETS: "Volstaan daarvoor 45 van de 100 gebruikers?",
    TEKORT: "Hoeveel gebruikers ontbreken er dan?",
    ZELFZORG: "Welk deel van de gebruikers heeft een zorgbehoefte?",
    OPVOLGING: "Welk deel van de acties kreeg een vervolgactie?",
    DOELGROEPEN: "Hoeveel verschillende doelgroepen zijn er?",
    HULPMIDDELEN: "Hoeveel soorten hulpmiddelen zijn er?",
    UNIEK: "Hoeveel gebruikers zijn er, elk één keer geteld?",
    PROGNOSE: "Op hoeveel komt het jaar uit, als het zo voortgaat?",
    VTE: "Hoeveel vte kreeg CM toegekend voor 2024?",
    BRON: "Wat vraagt de norm zelfzorgvermogen, en waar staat dat?",
    NORMEN: "Welke normen gelden in 2024?",
  },
};

const FR: Words = {
  sheet: "Fonctions",
  title: "À quoi répondent les douze fonctions DMW",
  hint: "Modifiez une cellule de la liste ci-dessous : les réponses suivent.",
  headers: ["Question", "Réponse", "Formule"],
  list: "La liste dont parlent les questions (fictive)",
  listHeaders: [
    "Usager",
    "Besoin de soins",
    "Groupe cible",
    "Aide technique",
    "Suivi",
    "Mois",
    "Nombre",
  ],
  what: {
    NORM: "Quel est le seuil de la norme zelfzorgvermogen en 2024 ?",
    TOETS: "45 usagers sur 100 y suffisent-ils ?",
    TEKORT: "Combien d’usagers manque-t-il alors ?",
    ZELFZORG: "Quelle part des usagers a un besoin de soins ?",
    OPVOLGING: "Quelle part des actions a eu un suivi ?",
    DOELGROEPEN: "Combien y a-t-il de groupes cibles différents ?",
    HULPMIDDELEN: "Combien y a-t-il de types d’aides techniques ?",
    UNIEK: "Combien d’usagers, chacun compté une fois ?",
    PROGNOSE: "À combien arrivera l’année, à ce rythme ?",
    VTE: "Combien d’ETP la CM a-t-elle obtenus pour 2024 ?",
    BRON: "Que demande la norme zelfzorgvermogen, et où ?",
    NORMEN: "Quelles normes valent en 2024 ?",
  },
};

const EN: Words = {
  sheet: "Functions",
  title: "What the twelve DMW functions answer",
  hint: "Change a cell of the list below: the answers follow.",
  headers: ["Question", "Answer", "Formula"],
  list: "The list that the questions are about (made up)",
  listHeaders: ["User", "In need", "Target group", "Aid", "Follow-up", "Month", "Number"],
  what: {
    NORM: "What is the threshold of the norm zelfzorgvermogen in 2024?",
    TOETS: "Are 45 of 100 users enough for it?",
    TEKORT: "How many users are missing then?",
    ZELFZORG: "Which share of the users is in need of care?",
    OPVOLGING: "Which share of the actions had a follow-up?",
    DOELGROEPEN: "How many different target groups are there?",
    HULPMIDDELEN: "How many kinds of aids are there?",
    UNIEK: "How many users are there, each counted once?",
    PROGNOSE: "What will the year come to, at this rate?",
    VTE: "How many fte was CM granted for 2024?",
    BRON: "What does the norm zelfzorgvermogen ask, and where?",
    NORMEN: "Which norms hold in 2024?",
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

/** The formulas; the list stands in A18:G22. */
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
  for (const [column, width] of [290, 95, 250, 110, 90, 70, 70].entries()) {
    sheet.columnWidths.set(column, width);
  }
  sheet.rowHeights.set(0, 22);
  workbook.isDirty = false;
  return workbook;
}
