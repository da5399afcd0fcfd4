import type { Cell, SheetToWrite } from "../../../test/tools/package-writer";
import { type Event, serviceYears, type ServiceYear } from "./data";
import { ANNUAL_REPORT_ERRORS, YEAR } from "./plan";
import { annualReport, capital, explanation, MONTHS, SYNTHETIC, textDate } from "./sheets";

const TITLE = `DMW CM – outputlijst ${YEAR}`;

/**
 * A system of its own: a sheet for each kind of registration, under title rows; headers in two rows,
 * or Excel tables with a total row; dates as text.
 */
export function cmWorkbook(): SheetToWrite[] {
  const years = serviceYears("CM");
  const [year] = years;
  if (year === undefined) throw new Error("CM has no service");
  return [
    explanation(["Opbouw: een blad per soort registratie, datums als tekst."]),
    users(year),
    guidance(year),
    actions(year),
    loans(year),
    aidsAdvice(year),
    alarms(year),
    events("Woonadviezen", "Datum advies", "Soort advies", year.housing, "Adviezen"),
    events("MDO", "Datum overleg", "Soort overleg", year.consultations, "Overleg"),
    events(
      "Toeleidingen",
      "Datum toeleiding",
      "Toegeleid naar",
      year.referrals ?? [],
      "Toeleidingen",
    ),
    events("Zorgplanning", "Datum gesprek", "Aard", year.planning, "Gesprekken"),
    staff(year),
    annualReport("DMW CM", years, ANNUAL_REPORT_ERRORS),
  ];
}

function titles(subject: string): Cell[][] {
  return [[`${TITLE}: ${subject}`], [capital(SYNTHETIC)], []];
}

function yes(is: boolean): string {
  return is ? "Ja" : "Nee";
}

/** Two header rows, merged; some users registered twice; a total below. */
function users({ users: all }: ServiceYear): SheetToWrite {
  const rows = all.flatMap((user, i): Cell[][] => {
    const row = [
      user.id,
      textDate(user.date),
      yes(user.inNeed),
      yes(user.handicap),
      yes(user.dementia),
    ];
    return i % 60 === 7 ? [row, row] : [row];
  });
  return {
    name: "Gebruikers",
    boldRows: 5,
    frozenRows: 5,
    columnWidths: [18, 22, 14, 14, 26],
    merges: ["A4:B4", "C4:E4"],
    rows: [
      ...titles("bereikte gebruikers"),
      ["Registratie", null, "Kenmerken van de gebruiker"],
      [
        "Gebruikersnr.",
        "Datum eerste contact",
        "Zorgbehoefte",
        "Handicap",
        "(Vermoeden van) dementie",
      ],
      ...rows,
      [
        { value: "Totaal", bold: true },
        { value: rows.length, bold: true },
      ],
    ],
  };
}

/** An Excel table below the title rows, with a total row. */
function table(
  name: string,
  subject: string,
  tableName: string,
  headers: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
  total: readonly Cell[] = [rows.length],
): SheetToWrite {
  const lastColumn = String.fromCharCode(64 + headers.length);
  const blanks = headers.slice(1 + total.length).map(() => null);
  return {
    name,
    boldRows: 4,
    frozenRows: 4,
    columnWidths: widths,
    table: {
      name: tableName,
      range: `A4:${lastColumn}${4 + rows.length + 1}`,
      totalsRows: 1,
    },
    rows: [...titles(subject), headers, ...rows, ["Totaal", ...blanks, ...total]],
  };
}

function guidance({ users: all }: ServiceYear): SheetToWrite {
  const rows = all
    .flatMap((user) => user.modules.map((module) => ({ user, module })))
    .sort((a, b) => a.module.date.getTime() - b.module.date.getTime())
    .map(({ user, module }) => [
      user.id,
      module.name,
      textDate(module.date),
      // The report gives no count for active consultation; here all guidance files have it.
      yes(module.name !== "Directe hulp en ondersteuning"),
    ]);
  return table(
    "Begeleidingen",
    "toegewezen typemodules",
    "Begeleidingen",
    ["Gebruikersnr.", "Typemodule", "Startdatum", "Actief overleg"],
    [18, 50, 14, 16],
    rows,
  );
}

/** Added up already: a row for each target group and month. */
function actions({ actions: all }: ServiceYear): SheetToWrite {
  const groups = [...new Set(all.map((action) => action.targetGroup))].sort();
  const rows = groups.flatMap((group) =>
    MONTHS.flatMap((month, i) => {
      const own = all.filter((a) => a.targetGroup === group && a.date.getUTCMonth() === i);
      const followed = own.filter((action) => action.hasFollowUp).length;
      return own.length === 0 ? [] : [[group, `${month} ${YEAR}`, own.length, followed]];
    }),
  );
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
  return table(
    "Proactieve acties",
    "proactieve acties per doelgroep",
    "Acties",
    ["Doelgroep", "Maand", "Aantal acties", "Aantal vervolgacties"],
    [42, 14, 16, 22],
    rows,
    [sum(2), sum(3)],
  );
}

function loans({ loans: all }: ServiceYear): SheetToWrite {
  // Not everyone writes a kind in the same way.
  const spelt = (kind: string, i: number) =>
    kind === "Rollator" && i % 5 === 0 ? "rollators" : kind;
  return table(
    "Hulpmiddelen",
    "uitgeleende hulpmiddelen",
    "Uitleningen",
    ["Datum uitlening", "Gebruikersnr.", "Soort hulpmiddel"],
    [18, 18, 28],
    all.map((loan, i) => [textDate(loan.date), loan.user, spelt(loan.kind, i)]),
  );
}

function aidsAdvice({ loans: all }: ServiceYear): SheetToWrite {
  const kinds = [...new Set(all.filter((loan) => loan.withAdvice).map((loan) => loan.kind))].sort();
  return table(
    "Hulpmiddelenadvies",
    "adviezen over hulpmiddelen",
    "Adviesfiches",
    ["Soort hulpmiddel", "Drager"],
    [28, 16],
    kinds.flatMap((kind) => [
      [kind, "Digitaal"],
      [kind, "Papier"],
    ]),
  );
}

/** Amounts as text, as the supplier's portal writes them. */
function alarms({ alarms: all }: ServiceYear): SheetToWrite {
  const amount = (value: number) => `€ ${value.toFixed(2).replace(".", ",")}`;
  return table(
    "Personenalarmen",
    "uitgeleende personenalarmtoestellen",
    "Alarmen",
    [
      "Datum plaatsing",
      "Gebruikersnr.",
      "Type toestel",
      "Gebruikersbijdrage",
      "Plaatsingskost",
      "Waarborg",
      "Verminderde bijdrage",
    ],
    [17, 16, 26, 20, 16, 12, 22],
    all.map((alarm) => [
      textDate(alarm.date),
      alarm.user,
      alarm.type,
      amount(alarm.fee),
      amount(alarm.placementCost),
      amount(alarm.deposit),
      yes(alarm.isReduced),
    ]),
  );
}

function events(
  name: string,
  dateHeader: string,
  whatHeader: string,
  all: readonly Event[],
  tableName: string,
): SheetToWrite {
  return table(
    name,
    name.toLowerCase(),
    tableName,
    [dateHeader, "Gebruikersnr.", whatHeader],
    [18, 18, 46],
    all.map((event) => [textDate(event.date), event.user, event.what]),
  );
}

/** Comes from the personnel department, with real dates. */
function staff({ staff: all }: ServiceYear): SheetToWrite {
  return table(
    "Personeel",
    "personeelslijst",
    "Personeel",
    ["Personeelsnr.", "Functie", "Datum indiensttreding", "Opleiding dementiekundige basiszorg"],
    [16, 28, 22, 38],
    all.map((one) => [one.id, one.role, one.hired, one.trained]),
  );
}
