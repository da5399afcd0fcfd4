import type { Cell, SheetToWrite } from "../../../test/tools/package-writer";
import type { Service } from "../../../src/norms/services";
import { serviceYears, type ServiceYear } from "./data";
import { type Figures, figuresUpTo } from "./figures";
import { type PerFteNorm, PLANS, requiredNumber, YEAR } from "./plan";
import { annualReport, bold, capital, euro, explanation, MONTHS, SYNTHETIC } from "./sheets";

const NAME = "Solidaris";
const HEADER_ROW = 4;

/**
 * A system of its own: one wide list with a column for each month and a block of rows for each
 * service, and records only of alarms and staff.
 */
export function solidarisWorkbook(): SheetToWrite[] {
  const years = serviceYears(NAME);
  return [
    output(years),
    alarms(years),
    staff(years),
    annualReport(NAME, years),
    explanation([
      "Opbouw: een maandlijst met een blok per dienst, en lijsten van alarmen en personeel.",
      "De kolom ‘Norm’ is berekend met de verzonnen aantallen per vte van normen-voorbeeld.json.",
    ]),
  ];
}

interface Line {
  readonly label: string;
  readonly of: (figures: Figures) => number | null;
  readonly isShare?: true;
  readonly norm?: PerFteNorm | number;
}

const LINES: readonly Line[] = [
  { label: "Aantal bereikte gebruikers", of: (f) => f.users, norm: "bereikte-gebruikers" },
  { label: "Waarvan met zorgbehoefte", of: (f) => f.inNeed },
  {
    label: "% gebruikers met zorgbehoefte",
    of: (f) => (f.users === 0 ? null : f.inNeed / f.users),
    isShare: true,
    norm: 0.5,
  },
  { label: "Aantal gebruikers in begeleiding", of: (f) => f.guided, norm: "begeleiding" },
  { label: "Aantal gebruikers in ergotherapie", of: (f) => f.ergo, norm: "ergotherapie" },
  {
    label: "Aantal gebruikers met handicap of dementie",
    of: (f) => f.special,
    norm: "handicap-dementie",
  },
  { label: "Aantal begeleidingsdossiers", of: (f) => f.guided },
  // The report gives no count for active consultation; here all guidance files have it.
  { label: "Aantal begeleidingsdossiers met actief overleg", of: (f) => f.guided },
  { label: "Aantal proactief benaderde doelgroepen", of: (f) => f.targetGroups, norm: 5 },
  { label: "Aantal proactieve acties", of: (f) => f.actions },
  { label: "Aantal vervolgacties", of: (f) => f.followUps },
  { label: "Aantal woonadviezen", of: (f) => f.housing, norm: "woonadvies" },
  { label: "Aantal soorten uitgeleende hulpmiddelen", of: (f) => f.aids, norm: 20 },
  { label: "Aantal soorten hulpmiddelen met advies", of: (f) => f.aidsAdvice, norm: 20 },
  { label: "Aantal MDO", of: (f) => f.consultations },
  { label: "Aantal toeleidingen", of: (f) => f.referrals },
  { label: "Aantal gesprekken vroegtijdige zorgplanning", of: (f) => f.planning },
];

function output(years: readonly ServiceYear[]): SheetToWrite {
  const rows: Cell[][] = [];
  for (const year of years) {
    rows.push([bold(year.service.name)]);
    for (const { label, of, isShare, norm } of LINES) {
      const number = HEADER_ROW + rows.length + 1;
      const format = isShare ? "percent" : "general";
      const months = MONTHS.map((_, i) => of(figuresUpTo([year], i + 1)));
      const asked = typeof norm === "string" ? requiredNumber(year.service, norm) : norm;
      rows.push([
        label,
        asked === undefined ? null : { value: asked, format },
        ...months.map((value) => ({ value, format }) as const),
        { value: months.at(-1) ?? null, formula: `N${number}`, format, bold: true },
      ]);
    }
    rows.push([]);
  }
  return {
    name: `Output ${YEAR}`,
    boldRows: HEADER_ROW,
    frozenRows: HEADER_ROW,
    columnWidths: [50, 9, ...MONTHS.map(() => 8), 10],
    rows: [
      [`${NAME} – maandelijkse outputlijst ${YEAR}, cumulatief`],
      [capital(SYNTHETIC)],
      [],
      ["Erkenningsnorm", "Norm", ...MONTHS, "Totaal"],
      ...rows,
    ],
  };
}

function alarms(years: readonly ServiceYear[]): SheetToWrite {
  return {
    name: "Alarmtoestellen",
    boldRows: 3,
    frozenRows: 3,
    columnWidths: [28, 17, 14, 26, 22, 16, 12, 22, 22],
    rows: [
      [`Uitgeleende personenalarmtoestellen ${YEAR} – ${SYNTHETIC}`],
      [],
      [
        "Dienst",
        "Datum plaatsing",
        "Cliëntnr.",
        "Type toestel",
        "Maandelijkse bijdrage",
        "Plaatsingskost",
        "Waarborg",
        "Verminderde bijdrage",
        "Wijze van toekenning",
      ],
      ...years.flatMap(({ service, alarms: all }) =>
        all.map((alarm) => [
          service.name,
          alarm.date,
          alarm.user,
          alarm.type,
          euro(alarm.fee),
          euro(alarm.placementCost),
          euro(alarm.deposit),
          alarm.isReduced ? "ja" : "nee",
          alarm.isReduced ? granting(service) : null,
        ]),
      ),
    ],
  };
}

function granting({ name }: Service): string {
  return PLANS[name]?.reducesOnRequest ? "op aanvraag" : "automatisch";
}

function staff(years: readonly ServiceYear[]): SheetToWrite {
  return {
    name: "Personeel",
    boldRows: 3,
    frozenRows: 3,
    columnWidths: [28, 16, 28, 22, 38],
    rows: [
      [`Personeelslijst ${YEAR} – ${SYNTHETIC}`],
      [],
      ["Dienst", "Stamnummer", "Functie", "Datum in dienst", "Attest dementiekundige basiszorg"],
      ...years.flatMap(({ service, staff: all }) =>
        all.map((one) => [service.name, one.id, one.role, one.hired, one.trained]),
      ),
    ],
  };
}
