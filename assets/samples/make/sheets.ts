import type { Cell, SheetToWrite } from "../../../test/tools/package-writer";
import type { ServiceYear } from "./data";
import { figuresUpTo } from "./figures";
import { YEAR } from "./plan";

/** Stands in every workbook, so that nobody takes a sample for the real thing. */
export const SYNTHETIC = "synthetische voorbeeldgegevens – niet echt";

export const MONTHS = [
  ...["jan", "feb", "mrt", "apr", "mei", "jun"],
  ...["jul", "aug", "sep", "okt", "nov", "dec"],
];

export function bold(value: Exclude<Cell, object | null | undefined>): Cell {
  return { value, bold: true };
}

export function percent(value: number): Cell {
  return { value, format: "percent" };
}

export function euro(value: number): Cell {
  return { value, format: "currency" };
}

/** "31/12/2024", as some systems export a date: text. */
export function textDate(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** The sheet that says what the workbook is. */
export function explanation(lines: readonly string[]): SheetToWrite {
  return {
    name: "Toelichting",
    boldRows: 1,
    columnWidths: [110],
    rows: [
      [capital(SYNTHETIC)],
      [],
      ["Dit bestand is gemaakt door assets/samples/make-samples.ts van Normtoets."],
      ["Alle gebruikers, medewerkers, aantallen en bedragen zijn verzonnen."],
      [
        "Wie hier welke norm niet haalt, is willekeurig gekozen en zegt niets over de echte diensten.",
      ],
      ["Alleen hoe vaak een norm niet gehaald wordt, volgt het beleidsrapport over 2024."],
      ...lines.map((line) => [line]),
    ],
  };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The annual report in figures, one column for each service. As the report found (3 Besluit), it is
 * silent about aids and personal alarms.
 */
export function annualReport(
  title: string,
  years: readonly ServiceYear[],
  errors: { readonly begeleiding: number; readonly woonadvies: number } = {
    begeleiding: 0,
    woonadvies: 0,
  },
): SheetToWrite {
  const each = years.map((year) => figuresUpTo([year], 12));
  const columns = years.length > 1 ? [...each, figuresUpTo(years, 12)] : each;
  const headers = years.length > 1 ? [...years.map((y) => y.service.name), "Totaal"] : ["Aantal"];
  const count = (label: string, value: (f: (typeof columns)[number]) => Cell): Cell[] => [
    label,
    ...columns.map(value),
  ];
  const rows: Cell[][] = [
    count("Bereikte gebruikers", (f) => f.users),
    count("Gebruikers in begeleiding", (f) => f.guided + errors.begeleiding),
    count("Gebruikers in ergotherapeutische begeleiding", (f) => f.ergo),
    count("Gebruikers met een handicap of (vermoeden van) dementie", (f) => f.special),
    count("Aandeel begeleidingsdossiers met actief overleg", () => percent(1)),
    count("Proactief benaderde doelgroepen", (f) => f.targetGroups),
    count("Proactieve acties", (f) => f.actions),
    count("Proactieve acties met een vervolgactie", (f) => f.followUps),
    count("Gebruikers met zorgbehoefte", (f) => f.inNeed),
    count("Woonadviezen", (f) => f.housing + errors.woonadvies),
    count("Multidisciplinair overleg (MDO)", (f) => f.consultations),
    ...(columns.every((f) => f.referrals !== null)
      ? [count("Toeleidingen naar andere hulp", (f) => f.referrals)]
      : []),
    count("Vroegtijdige zorgplanning", (f) => f.planning),
    count("Aandeel medewerkers met opleiding dementiekundige basiszorg", () => percent(1)),
  ];
  return {
    name: `Jaarverslag ${YEAR}`,
    columnWidths: [58, ...headers.map(() => 19)],
    boldRows: 4,
    rows: [
      [`Jaarverslag ${YEAR} – ${title}`],
      [capital(SYNTHETIC)],
      [],
      ["Indicator", ...headers],
      ...rows,
    ],
  };
}
