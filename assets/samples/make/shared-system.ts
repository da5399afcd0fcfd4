import type { Cell, SheetToWrite } from "../../../test/tools/package-writer";
import { DIRECT_HELP, serviceYears, type ServiceYear } from "./data";
import { type Figures, figuresUpTo } from "./figures";
import { YEAR } from "./plan";
import { annualReport, capital, euro, explanation, MONTHS, percent, SYNTHETIC } from "./sheets";

/**
 * The registration system that three federations share: a tidy list of figures (indicator, service,
 * period, value, numerator, denominator), record lists with abbreviated headers and j/n or x, the aids
 * hidden away, and a budget that is no list at all.
 */
export function sharedSystemWorkbook(federation: string): SheetToWrite[] {
  const years = serviceYears(federation);
  const title = years.length > 1 ? federation : `DMW ${federation}`;
  const lists = new Lists(title, years);
  return [
    lists.figures(),
    lists.users(),
    lists.guidance(),
    lists.actions(),
    lists.housing(),
    lists.aids(),
    lists.alarms(),
    lists.staff(),
    annualReport(title, years),
    budget(title),
    explanation(["Opbouw: een lijst met cijfers per maand, met de registraties erachter."]),
  ];
}

class Lists {
  private readonly several: boolean;

  constructor(
    private readonly title: string,
    private readonly years: readonly ServiceYear[],
  ) {
    this.several = years.length > 1;
  }

  /** From January on up to each month. */
  figures(): SheetToWrite {
    const rows = this.years.flatMap((year) =>
      MONTHS.flatMap((_, i) => {
        const figures = figuresUpTo([year], i + 1);
        const period = `${String(i + 1).padStart(2, "0")}/${YEAR}`;
        return indicators(figures).map(([label, ...cells]) => [
          label,
          year.service.name,
          period,
          ...cells,
        ]);
      }),
    );
    return {
      name: "Outputlijst",
      boldRows: 4,
      frozenRows: 4,
      columnWidths: [54, 32, 12, 12, 12, 12],
      rows: [
        [`Outputlijst ${YEAR} ${this.title} – cumulatief vanaf januari`],
        [capital(SYNTHETIC)],
        [],
        ["Indicator", "Dienst", "Periode", "Waarde", "Teller", "Noemer"],
        ...rows,
      ],
    };
  }

  users(): SheetToWrite {
    return this.list(
      "Bereikte gebruikers",
      ["Lidnr.", "Reg.datum", "Zorgbeh.", "Handicap", "Verm. dementie"],
      [12, 13, 11, 11, 16],
      (year) =>
        year.users.map((user) => [
          user.id,
          user.date,
          jn(user.inNeed),
          jn(user.handicap),
          jn(user.dementia),
        ]),
    );
  }

  guidance(): SheetToWrite {
    return this.list(
      "Begeleidingen",
      ["Lidnr.", "Typemodule", "Startdatum", "Actief overl."],
      [12, 48, 13, 14],
      (year) =>
        year.users.flatMap((user) =>
          user.modules.map((module) => [
            user.id,
            module.name,
            module.date,
            // The report gives no count for active consultation; here all guidance files have it.
            jn(module.name !== DIRECT_HELP),
          ]),
        ),
    );
  }

  /** A follow-up is an x; no follow-up is nothing. */
  actions(): SheetToWrite {
    return this.list(
      "Proactieve acties",
      ["Datum actie", "Lidnr.", "Doelgroep", "Kanaal", "Vervolgactie"],
      [13, 12, 40, 14, 14],
      (year) =>
        year.actions.map((action) => [
          action.date,
          action.user,
          action.targetGroup,
          action.channel,
          action.hasFollowUp ? "x" : null,
        ]),
    );
  }

  housing(): SheetToWrite {
    return this.list(
      "Woonadviezen",
      ["Datum advies", "Lidnr.", "Soort advies", "Huisbezoek"],
      [14, 12, 46, 13],
      (year) =>
        year.housing.map((event) => [
          event.date,
          event.user,
          event.what,
          jn(event.what.startsWith("Aanpassing")),
        ]),
    );
  }

  /** Hidden, and with each service written once in a cell merged over its rows. */
  aids(): SheetToWrite {
    const sheet = this.list(
      "Uitleen hulpmiddelen",
      ["Uitleendatum", "Lidnr.", "Hulpmiddel", "Advies"],
      [15, 12, 28, 10],
      (year) => year.loans.map((loan) => [loan.date, loan.user, loan.kind, jn(loan.withAdvice)]),
    );
    if (!this.several) return { ...sheet, visibility: "hidden" };
    const merges: string[] = [];
    let row = 5;
    for (const { loans } of this.years) {
      merges.push(`A${row}:A${row + loans.length - 1}`);
      row += loans.length;
    }
    const rows = [...sheet.rows].map((cells, i) =>
      i < 4 || merges.some((merge) => merge.startsWith(`A${i + 1}:`))
        ? cells
        : [null, ...(cells ?? []).slice(1)],
    );
    return { ...sheet, rows, merges, visibility: "hidden" };
  }

  alarms(): SheetToWrite {
    return this.list(
      "Personenalarmen",
      [
        "Geplaatst op",
        "Lidnr.",
        "Type",
        "Gebr.bijdrage",
        "Plaatsingsk.",
        "Waarborg",
        "Verm. bijdr.",
      ],
      [14, 12, 12, 15, 14, 12, 14],
      (year) =>
        year.alarms.map((alarm) => [
          alarm.date,
          alarm.user,
          alarm.type,
          euro(alarm.fee),
          euro(alarm.placementCost),
          euro(alarm.deposit),
          jn(alarm.isReduced),
        ]),
    );
  }

  staff(): SheetToWrite {
    return this.list(
      "Personeel",
      ["Personeelsnr.", "Functie", "In dienst sinds", "Opleiding dementie"],
      [15, 26, 16, 20],
      (year) => year.staff.map((one) => [one.id, one.role, one.hired, one.trained]),
    );
  }

  /** A record list; the service stands in a column where there are several, else in the title. */
  private list(
    name: string,
    headers: readonly string[],
    widths: readonly number[],
    rowsOf: (year: ServiceYear) => readonly (readonly Cell[])[],
  ): SheetToWrite {
    const own = <T>(cell: T, rest: readonly T[]) => (this.several ? [cell, ...rest] : rest);
    return {
      name,
      boldRows: 4,
      frozenRows: 4,
      columnWidths: own(32, widths),
      rows: [
        [`${name} ${YEAR} – ${this.title}`],
        [capital(SYNTHETIC)],
        [],
        own<Cell>("Dienst", headers),
        ...this.years.flatMap((year) =>
          rowsOf(year).map((row) => own<Cell>(year.service.name, row)),
        ),
      ],
    };
  }
}

function jn(is: boolean): string {
  return is ? "j" : "n";
}

function indicators(f: Figures): [label: string, ...cells: Cell[]][] {
  const share = (top: number, bottom: number): Cell[] => [
    bottom === 0 ? null : percent(Math.round((top / bottom) * 1000) / 1000),
    top,
    bottom,
  ];
  return [
    ["Bereikte gebruikers", f.users],
    ["Gebruikers in begeleiding", f.guided],
    ["Gebruikers in ergotherapeutische begeleiding", f.ergo],
    ["Gebruikers met handicap of (vermoeden van) dementie", f.special],
    ["Begeleidingsdossiers met actief overleg (%)", ...share(f.guided, f.guided)],
    ["Benaderde doelgroepen", f.targetGroups],
    ["Proactieve acties met vervolgactie (%)", ...share(f.followUps, f.actions)],
    ["Gebruikers met zorgbehoefte (%)", ...share(f.inNeed, f.users)],
    ["Woonadviezen", f.housing],
    ["Soorten uitgeleende hulpmiddelen", f.aids],
    ["MDO", f.consultations],
    ...(f.referrals === null ? [] : [["Toeleidingen", f.referrals] as [string, Cell]]),
    ["Vroegtijdige zorgplanning", f.planning],
  ];
}

/** Stands in the same workbook and has nothing to do with the norms. */
function budget(title: string): SheetToWrite {
  const posts = [
    ["Personeelskosten", 41_500],
    ["Huur kantoren", 3_200],
    ["Aankoop hulpmiddelen", 1_150],
    ["Verplaatsingen", 940],
    ["Vorming en opleiding", 610],
  ] as const;
  return {
    name: "Budget",
    boldRows: 4,
    columnWidths: [28, ...MONTHS.map(() => 12), 14],
    rows: [
      [`Budget ${YEAR} ${title}`],
      [capital(SYNTHETIC)],
      [],
      ["Post", ...MONTHS, "Totaal"],
      ...posts.map(([post, amount], i) => [
        post,
        ...MONTHS.map(() => euro(amount)),
        {
          value: amount * 12,
          formula: `SUM(B${i + 5}:M${i + 5})`,
          format: "currency" as const,
          bold: true,
        },
      ]),
    ],
  };
}
