import type { Outcome } from "../../src/assessment/result";
import type { Workbook } from "../excel-host/model/workbook";
import type { Edit } from "./tools/edits";
import type { Sample } from "./tools/samples";

/**
 * What a user does with a sample list and what must come of it, written down by hand from what stands in
 * the lists (assets/samples/make/plan.ts) and in normen-voorbeeld.json.
 */
export interface Journey {
  readonly sample: Sample;
  /** With the invented thresholds of normen-voorbeeld.json. */
  readonly withNorms: boolean;
  /** Typed before the check, where the list as it is has too little to show. */
  readonly first: readonly Edit[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** The norm that fails, its service where the workbook has several, and the cell that Toon selects. */
  readonly failing: {
    readonly norm: string;
    readonly service?: string;
    readonly cell: string;
    /** In the words of the card. */
    readonly said: readonly string[];
  };
  readonly marked: (model: Workbook) => readonly string[];
  /** What the user types to mend it. */
  readonly repair: (model: Workbook) => readonly Edit[];
  /** The figure stands in a cell: the mark goes with it, without us. */
  readonly atOnce: boolean;
  readonly markedAfter: readonly string[];
  readonly countsAfter: Readonly<Record<Outcome, number>>;
}

const DEPOSIT = 25;

/** Cells of Helan's list with a deposit, which may not be asked. */
function deposits(model: Workbook): string[] {
  const sheet = model.sheet("Personenalarmen");
  return (sheet?.filledCells() ?? [])
    .filter(([row, column]) => column === 5 && sheet?.value(row, column) === DEPOSIT)
    .map(([row]) => `Personenalarmen!F${row + 1}`);
}

export const JOURNEYS: readonly Journey[] = [
  {
    sample: "cm",
    withNorms: false,
    first: [["Personenalarmen!F8", DEPOSIT]],
    counts: { "not-met": 1, "not-yet-met": 0, "not-assessed": 7, met: 9, "not-applicable": 3 },
    failing: {
      norm: "Geen extra waarborg voor een personenalarm",
      cell: "Personenalarmen!F4",
      said: ["voldoet niet", "25,00 euro", "hoogstens 0,00 euro", "25,00 euro te veel."],
    },
    marked: () => ["Personenalarmen!F4", "Personenalarmen!F8"],
    repair: () => [["Personenalarmen!F8", 0]],
    atOnce: false,
    markedAfter: [],
    countsAfter: {
      "not-met": 0,
      "not-yet-met": 0,
      "not-assessed": 7,
      met: 10,
      "not-applicable": 3,
    },
  },
  {
    sample: "helan",
    withNorms: false,
    first: [],
    counts: { "not-met": 1, "not-yet-met": 0, "not-assessed": 7, met: 9, "not-applicable": 3 },
    failing: {
      norm: "Geen extra waarborg voor een personenalarm",
      cell: "Personenalarmen!F4",
      said: ["voldoet niet", "25,00 euro", "hoogstens 0,00 euro", "25,00 euro te veel."],
    },
    marked: (model) => ["Personenalarmen!F4", ...deposits(model)].sort(),
    repair: (model) => deposits(model).map((cell): Edit => [cell, 0]),
    atOnce: false,
    markedAfter: [],
    countsAfter: {
      "not-met": 0,
      "not-yet-met": 0,
      "not-assessed": 7,
      met: 10,
      "not-applicable": 3,
    },
  },
  {
    sample: "lm",
    withNorms: true,
    first: [],
    counts: { "not-met": 10, "not-yet-met": 0, "not-assessed": 0, met: 58, "not-applicable": 12 },
    failing: {
      norm: "Gebruikers met een handicap of dementie",
      service: "LM Oost-Vlaanderen",
      cell: "Bereikte gebruikers!F4",
      // 11.64 fte of 2.5 users each.
      said: ["voldoet niet", "25 gebruikers", "minstens 29,1", "Nog 5 gebruikers tekort."],
    },
    marked: () => ["Begeleidingen!C4", "Bereikte gebruikers!F4", "Woonadviezen!A4"],
    // The user finds that the threshold was copied wrong: 2 for each fte.
    repair: () => [["Normen (eigen)!C9", 2]],
    atOnce: false,
    markedAfter: ["Begeleidingen!C4", "Woonadviezen!A4"],
    countsAfter: {
      "not-met": 8,
      "not-yet-met": 0,
      "not-assessed": 0,
      met: 60,
      "not-applicable": 12,
    },
  },
  {
    sample: "nzf",
    withNorms: true,
    first: [],
    counts: { "not-met": 7, "not-yet-met": 0, "not-assessed": 3, met: 44, "not-applicable": 6 },
    failing: {
      norm: "Proactief benaderde doelgroepen",
      service: "Vlaams & Neutraal Ziekenfonds",
      cell: "Proactieve acties!D4",
      said: ["voldoet niet", "4 doelgroepen", "minstens 5", "Nog 1 doelgroep tekort."],
    },
    marked: () => ["Begeleidingen!C4", "Proactieve acties!D4"],
    // One action was for another group, in the monthly figures and the annual report too.
    repair: () => [
      ["Proactieve acties!D5", "Mantelzorgers"],
      ["Outputlijst!D142", 5],
      ["Jaarverslag 2024!B10", 5],
    ],
    atOnce: false,
    markedAfter: ["Begeleidingen!C4"],
    countsAfter: {
      "not-met": 5,
      "not-yet-met": 0,
      "not-assessed": 3,
      met: 46,
      "not-applicable": 6,
    },
  },
  {
    sample: "solidaris",
    withNorms: true,
    // Limburg lent 18 kinds of aids all year, two short.
    first: "CDEFGHIJKLMN".split("").map((column): Edit => [`Output 2024!${column}56`, 18]),
    counts: { "not-met": 4, "not-yet-met": 0, "not-assessed": 0, met: 98, "not-applicable": 18 },
    failing: {
      norm: "Soorten uitgeleende hulpmiddelen",
      service: "Solidaris Limburg",
      cell: "Output 2024!O56",
      said: ["voldoet niet", "18 soorten", "minstens 20", "Nog 2 soorten tekort."],
    },
    marked: () => ["Alarmtoestellen!H3", "Output 2024!O56"],
    repair: () => [["Output 2024!N56", 24]],
    atOnce: true,
    markedAfter: ["Alarmtoestellen!H3"],
    countsAfter: {
      "not-met": 2,
      "not-yet-met": 0,
      "not-assessed": 0,
      met: 100,
      "not-applicable": 18,
    },
  },
];
