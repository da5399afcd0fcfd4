import type { MemorySheet, Plain } from "../tools/memory-workbook";

/**
 * Small record lists with a hand-made judge for each: it reads the cells itself, knows nothing of the
 * engine, and takes only whole lists. What the engine says of a damaged list is held against what this
 * judge says of every way in which the damage could be repaired.
 */
export interface Specimen {
  readonly norm: string;
  readonly sheet: string;
  readonly header: readonly string[];
  /** For each column, every value it can hold. */
  readonly values: readonly (readonly Plain[])[];
  /** True when a whole list meets the norm; null when there is nothing to judge. */
  readonly judge: (rows: readonly (readonly Plain[])[]) => boolean | null;
}

const IN_2024 = 45_350;

function distinct(rows: readonly (readonly Plain[])[], column: number): Set<Plain> {
  return new Set(rows.map((row) => row[column] ?? null));
}

export const SPECIMENS: readonly Specimen[] = [
  {
    norm: "zelfzorgvermogen",
    sheet: "Gebruikers",
    header: ["Lidnr.", "Datum", "Zorgbehoefte"],
    values: [
      ["A1", "A2", "A3", "A4", "A5", "A6"],
      [IN_2024, IN_2024 + 40],
      ["ja", "nee"],
    ],
    judge: (rows) => {
      const users = distinct(rows, 0);
      if (users.size === 0) return null;
      let certainly = 0;
      let perhaps = 0;
      for (const user of users) {
        const answers = new Set(rows.filter((row) => row[0] === user).map((row) => row[2]));
        if (answers.has("ja")) perhaps++;
        if (answers.has("ja") && !answers.has("nee")) certainly++;
      }
      // A user of whom both is said is in need or not: only a verdict that holds both ways counts.
      const least = 2 * certainly >= users.size;
      const most = 2 * perhaps >= users.size;
      return least === most ? least : null;
    },
  },
  {
    norm: "doelgroepen",
    sheet: "Proactieve acties",
    header: ["Doelgroep", "Datum", "Vervolgactie"],
    values: [
      ["ouderen", "mantelzorgers", "alleenstaanden", "nieuwkomers", "jongeren", "pas gehuwden"],
      [IN_2024, IN_2024 + 40],
      ["ja", "nee"],
    ],
    judge: (rows) => distinct(rows, 0).size >= 5,
  },
  {
    norm: "vervolgacties",
    sheet: "Proactieve acties",
    header: ["Doelgroep", "Datum", "Vervolgactie"],
    values: [
      ["ouderen", "mantelzorgers"],
      [IN_2024, IN_2024 + 40],
      ["ja", "nee", "nee", "nee", "nee"],
    ],
    judge: (rows) =>
      rows.length === 0 ? null : 5 * rows.filter((row) => row[2] === "ja").length >= rows.length,
  },
  {
    norm: "alarm-waarborg",
    sheet: "Personenalarmen",
    header: ["Type toestel", "Datum", "Bijdrage", "Waarborg"],
    values: [["vast", "mobiel"], [IN_2024], [20, 27.49, 27.5, 40], [0, 0, 0, 0, 25]],
    judge: (rows) => (rows.length === 0 ? null : rows.every((row) => row[3] === 0)),
  },
  {
    norm: "alarm-bijdrage",
    sheet: "Personenalarmen",
    header: ["Type toestel", "Datum", "Bijdrage", "Waarborg"],
    values: [["vast", "mobiel", "horloge"], [IN_2024], [20, 27.49, 27.5, 40], [0]],
    judge: (rows) => {
      const fees = [...distinct(rows, 0)].map((type) =>
        Math.max(...rows.filter((row) => row[0] === type).map((row) => Number(row[2]))),
      );
      return fees.length === 0 ? null : Math.min(...fees) <= 27.49;
    },
  },
  {
    norm: "actief-overleg",
    sheet: "Begeleidingen",
    header: ["Lidnr.", "Datum", "Typemodule", "Actief overleg"],
    values: [
      ["A1", "A2", "A3"],
      [IN_2024],
      ["Trajectbegeleiding", "Ergotherapeutische begeleiding", "Directe hulp en ondersteuning"],
      ["ja", "ja", "ja", "nee"],
    ],
    judge: (rows) => {
      const guided = rows.filter((row) => row[2] !== "Directe hulp en ondersteuning");
      const files = distinct(guided, 0);
      if (files.size === 0) return null;
      return [...files].every((file) => guided.some((row) => row[0] === file && row[3] === "ja"));
    },
  },
];

export function asSheet(specimen: Specimen, rows: readonly (readonly Plain[])[]): MemorySheet {
  return { name: specimen.sheet, rows: [[...specimen.header], ...rows] };
}
