import { check, type CheckOptions } from "../../src/check";
import { MemoryWorkbook, type MemorySheet, type Plain } from "../tools/memory-workbook";
import { day, FORTY, KINDS, MONTHS, one, times, YEAR } from "./sheet-cases";

/**
 * Sheets with which an inspector got a wrong verdict; what each may give was written by hand before the
 * engine was asked. The outcomes after the norm are all that may be said of the sheet.
 */
type Case = readonly [
  name: string,
  norm: string,
  may: readonly string[],
  sheets: readonly MemorySheet[],
  options?: CheckOptions,
];

const OPEN = ["not-assessed"];
const SHORT = ["not-assessed", "not-met", "not-yet-met"];
const NO_BREACH = ["not-assessed", "met"];

const GROUPS = ["ouderen", "jongeren", "mantelzorgers", "weduwen", "nieuwkomers"];
const STAFF: CheckOptions = { asOf: { year: 2024, month: 12 }, service: "CM" };

const needed = (id: Plain): Plain[][] => [
  ["Lidnr", "Zorgbehoefte"],
  ...times(10, (i) => [i + 1, "ja"]),
  ...times(30, () => [id, "nee"]),
];
const aids = (last: Plain): Plain[][] => [
  ["Soort hulpmiddel", "Lidnr"],
  ...times(19, (i) => [KINDS[i] ?? "", i + 1]),
  [last, 99],
];
const actions = (last: Plain): Plain[][] => [
  ["Doelgroep", "Datum", "Vervolgactie"],
  ...times(4, (i) => [GROUPS[i] ?? "", day(i), "ja"]),
  [last, day(4), "nee"],
];
const alarms = (headers: Plain[], row: (i: number) => Plain[]): Plain[][] => [
  ["Type", "Datum plaatsing", ...headers],
  ...times(6, (i) => [i % 2 ? "mobiel" : "vast", day(i), ...row(i)]),
];
const staff = (headers: Plain[], ...rows: Plain[][]): MemorySheet[] =>
  one("Personeel", [["Medewerker", "Datum indiensttreding", ...headers], ...rows]);
const figures = (...rows: Plain[][]): MemorySheet[] =>
  one("Outputlijst 2024", [["Indicator", "Waarde"], ...rows]);

const FALSE_MET: readonly Case[] = [
  // 1 nobody in particular
  ...["anoniem", "onbekend", "?", "-", "#N/B", "XXXXX", 0, "8,5073E+10", "geen lid"].map(
    (id): Case => [
      `30 users without a number, written ${id}`,
      "zelfzorgvermogen",
      SHORT,
      one("Gebruikers", needed(id)),
      YEAR,
    ],
  ),
  // 2 no kind
  ...[
    "(leeg)",
    "#N/B",
    "n/a",
    "nihil",
    "Overige",
    "Diversen",
    "Varia",
    "nog te bepalen",
    "niet ingevuld",
    "alle hulpmiddelen",
    "andere hulpmiddelen",
  ].map((kind): Case => [
    `a twentieth kind written ${kind}`,
    "hulpmiddelen",
    SHORT,
    one("Hulpmiddelen", aids(kind)),
    YEAR,
  ]),
  ...[
    "(leeg)",
    "Overige",
    "algemeen",
    "alle leden",
    "diverse doelgroepen",
    "niet gespecificeerd",
  ].map((group): Case => [
    `a fifth group written ${group}`,
    "doelgroepen",
    SHORT,
    one("Proactieve acties", actions(group)),
  ]),
  [
    "inventory numbers as kinds",
    "hulpmiddelen",
    OPEN,
    one("Hulpmiddelen", [["Hulpmiddel", "Lidnr"], ...times(25, (i) => [`HM-${1000 + i}`, i + 1])]),
    YEAR,
  ],
  [
    "numbers as kinds",
    "hulpmiddelen",
    OPEN,
    one("Hulpmiddelen", [["Hulpmiddel", "Lidnr"], ...times(25, (i) => [10_001 + i, i + 1])]),
    YEAR,
  ],
  [
    "a serial number in brackets",
    "hulpmiddelen",
    OPEN,
    one("Hulpmiddelen", [
      ["Hulpmiddel", "Lidnr"],
      ...times(25, (i) => [`Rolstoel (nr. ${4711 + i})`, i + 1]),
    ]),
    YEAR,
  ],
  [
    "a number in front",
    "hulpmiddelen",
    OPEN,
    one("Hulpmiddelen", [
      ["Hulpmiddel", "Lidnr"],
      ...times(25, (i) => [`${i + 1} - rolstoel`, i + 1]),
    ]),
    YEAR,
  ],
  [
    "a short kind with numbers",
    "hulpmiddelen",
    OPEN,
    one("Hulpmiddelen", [["Hulpmiddel", "Lidnr"], ...times(25, (i) => [`Bed ${i + 1}`, i + 1])]),
    YEAR,
  ],
  [
    "a count before the kind",
    "hulpmiddelen",
    SHORT,
    one("Hulpmiddelen", [
      ["Hulpmiddel", "Lidnr"],
      ...times(10, (i) => [KINDS[i] ?? "", i + 1]),
      ...times(10, (i) => [`2x ${KINDS[i] ?? ""}`, i + 1]),
    ]),
    YEAR,
  ],
  [
    "left and right",
    "hulpmiddelen",
    SHORT,
    one("Hulpmiddelen", [
      ["Hulpmiddel", "Lidnr"],
      ...times(10, (i) => [`${KINDS[i] ?? ""} links`, i + 1]),
      ...times(10, (i) => [`${KINDS[i] ?? ""} rechts`, i + 1]),
    ]),
    YEAR,
  ],
  // 3 figures as registrations
  [
    "a month and a number of kinds in each row",
    "hulpmiddelen",
    OPEN,
    one("Hulpmiddelen 2024", [
      ["Maand", "Soorten hulpmiddelen"],
      ...times(24, (i) => [`${MONTHS[i % 12] ?? ""} 2024`, i + 1]),
    ]),
    YEAR,
  ],
  [
    "numbers of target groups",
    "doelgroepen",
    OPEN,
    one("Proactieve acties", [
      ["Doelgroepen", "Acties", "Vervolgacties"],
      [3, 100, 30],
      [2, 50, 20],
      [1, 20, 8],
      [4, 80, 20],
      [5, 10, 5],
    ]),
    YEAR,
  ],
  [
    "rows of a hundred letters each",
    "vervolgacties",
    OPEN,
    one("Proactieve acties", [
      ["Doelgroep", "Aantal", "Vervolgactie"],
      ...times(5, (i) => [GROUPS[i] ?? "", 100, i === 0 ? "ja" : "nee"]),
    ]),
    YEAR,
  ],
  // 4 state columns
  [
    "cancelled advices",
    "woonadvies",
    SHORT,
    one("Woonadviezen", [
      ["Datum", "Lidnr", "Status"],
      ...times(50, (i) => [day(i), i + 1, i < 30 ? "uitgevoerd" : "geannuleerd"]),
    ]),
    FORTY,
  ],
  [
    "aids only asked",
    "hulpmiddelen",
    SHORT,
    one("Hulpmiddelen", [
      ["Soort hulpmiddel", "Datum", "Status"],
      ...times(20, (i) => [KINDS[i] ?? "", day(i), i < 15 ? "uitgeleend" : "aangevraagd"]),
    ]),
  ],
  [
    "a column Geannuleerd",
    "hulpmiddelen",
    SHORT,
    one("Hulpmiddelen", [
      ["Soort hulpmiddel", "Datum", "Geannuleerd"],
      ...times(20, (i) => [KINDS[i] ?? "", day(i), i < 15 ? null : "x"]),
    ]),
  ],
  [
    "a fifth group only planned",
    "doelgroepen",
    SHORT,
    one("Proactieve acties", [
      ["Doelgroep", "Datum", "Vervolgactie", "Status"],
      ...times(5, (i) => [GROUPS[i] ?? "", day(i), "ja", i < 4 ? "uitgevoerd" : "gepland"]),
    ]),
  ],
  [
    "struck out in a remark",
    "hulpmiddelen",
    SHORT,
    one("Hulpmiddelen", [
      ["Soort hulpmiddel", "Datum", "Opmerking"],
      ...times(20, (i) => [KINDS[i] ?? "", day(i), i < 19 ? null : "GESCHRAPT"]),
    ]),
  ],
  // 5 names of sheets
  ...[
    "Wachtlijst hulpmiddelen",
    "Aanvragen hulpmiddelen",
    "Hulpmiddelen aanbod",
    "Hulpmiddelen retour",
    "Geweigerde hulpmiddelen",
  ].map((name): Case => [
    `a sheet ${name}`,
    "hulpmiddelen",
    OPEN,
    one(name, [["Soort hulpmiddel", "Opmerking"], ...times(22, (i) => [KINDS[i] ?? "", null])]),
    YEAR,
  ]),
  ...["Niet-bereikte gebruikers", "Gebruikers wachtlijst", "Steekproef gebruikers"].map(
    (name): Case => [
      `a sheet ${name}`,
      "zelfzorgvermogen",
      OPEN,
      one(name, [["Lidnr", "Zorgbehoefte"], ...times(20, (i) => [i + 1, i < 15 ? "ja" : "nee"])]),
      YEAR,
    ],
  ),
  ...["Gebruikers (oud)", "Gebruikers (2)", "Gebruikers backup", "Gebruikers vorig jaar"].map(
    (name): Case => [
      `${name} beside the list itself`,
      "zelfzorgvermogen",
      SHORT,
      [
        {
          name: "Gebruikers",
          rows: [["Lidnr", "Zorgbehoefte"], ...times(30, (i) => [i + 1, i < 10 ? "ja" : "nee"])],
        },
        { name, rows: [["Lidnr", "Zorgbehoefte"], ...times(30, (i) => [i + 500, "ja"])] },
      ],
      YEAR,
    ],
  ),
  ...["Doelstellingen 2024", "Prognose 2024", "Streefcijfers 2024", "Simulatie 2024"].map(
    (name): Case => [
      `targets on a sheet ${name}`,
      "hulpmiddelen",
      OPEN,
      one(name, [
        ["Indicator", "Aantal"],
        ["Bereikte gebruikers", 110],
        ["Soorten hulpmiddelen", 20],
      ]),
    ],
  ),
  // 6 several lists below each other
  [
    "consultations below the advices",
    "woonadvies",
    SHORT,
    one("Woonadviezen", [
      ["Datum", "Lidnr"],
      ...times(30, (i) => [day(i), i + 1]),
      [],
      ["MDO"],
      ["Datum", "Lidnr"],
      ...times(20, (i) => [day(i), i + 1]),
    ]),
    FORTY,
  ],
  [
    "aids asked below those lent",
    "hulpmiddelen",
    SHORT,
    one("Hulpmiddelen", [
      ["Uitgeleend"],
      ["Soort hulpmiddel", "Datum"],
      ...times(15, (i) => [KINDS[i] ?? "", day(i)]),
      [],
      ["Aangevraagd"],
      ["Soort hulpmiddel", "Datum"],
      ...times(6, (i) => [KINDS[i + 15] ?? "", day(i)]),
    ]),
  ],
  [
    "groups below users",
    "bereikte-gebruikers",
    OPEN.concat("not-met"),
    one("Gebruikers", [
      ["Lidnr", "Zorgbehoefte", "Datum"],
      ...times(37, (i) => [i + 1, "ja", day(i)]),
      [],
      ["Proactieve acties"],
      ["Doelgroep", "Vervolgactie", "Datum"],
      ...times(20, (i) => [GROUPS[i % 5] ?? "", "nee", day(i)]),
    ]),
    FORTY,
  ],
  // 7 two columns for one field
  [
    "last year's column first",
    "zelfzorgvermogen",
    SHORT,
    one("Gebruikers", [
      ["Lidnr", "Zorgbehoefte 2023", "Zorgbehoefte 2024"],
      ...times(20, (i) => [i + 1, "ja", i < 5 ? "ja" : "nee"]),
    ]),
    YEAR,
  ],
  [
    "a deposit since this year",
    "alarm-waarborg",
    SHORT,
    one(
      "Personenalarmen",
      alarms(["Waarborg 2023", "Waarborg 2024"], () => [0, 25]),
    ),
    YEAR,
  ],
  [
    "a fee that went up",
    "alarm-bijdrage",
    SHORT,
    one(
      "Personenalarmen",
      alarms(["Bijdrage 2023", "Bijdrage 2024"], () => [26, 29]),
    ),
    YEAR,
  ],
  [
    "a column for nee before one for ja",
    "zelfzorgvermogen",
    SHORT,
    one("Gebruikers", [
      ["Lidnr", "Zorgbehoefte nee", "Zorgbehoefte ja"],
      ...times(20, (i) => [i + 1, i < 15 ? "x" : null, i < 15 ? null : "x"]),
    ]),
    YEAR,
  ],
  [
    "ja in the column for nee",
    "actief-overleg",
    SHORT,
    one("Begeleidingen", [
      ["Lidnr", "Typemodule", "Actief overleg nee"],
      ...times(10, (i) => [i + 1, "trajectbegeleiding", "ja"]),
    ]),
    YEAR,
  ],
  // 8 answers
  [
    "codes 1 and 2 for a follow-up",
    "vervolgacties",
    SHORT,
    one("Proactieve acties", [
      ["Doelgroep", "Datum", "Vervolgactie"],
      ...times(10, (i) => [GROUPS[i % 5] ?? "", day(i), i < 1 ? 1 : 2]),
    ]),
    YEAR,
  ],
  [
    "ja? is no yes",
    "zelfzorgvermogen",
    OPEN,
    one("Gebruikers", [
      ["Lidnr", "Zorgbehoefte"],
      ...times(20, (i) => [i + 1, i < 8 ? "ja" : i < 12 ? "ja?" : "nee"]),
    ]),
    YEAR,
  ],
  [
    "what the service contributes is no user fee",
    "alarm-bijdrage",
    OPEN,
    one(
      "Personenalarmen",
      alarms(["Bijdrage dienst"], () => [15]),
    ),
    YEAR,
  ],
  // 9 sums and parts
  [
    "a row waarvan",
    "personenalarmen",
    SHORT,
    one("Personenalarmen 2024", [
      ["Type", "Aantal"],
      ["vast", 25],
      ["waarvan met valdetectie", 15],
      ["mobiel", 10],
    ]),
    FORTY,
  ],
  [
    "a row alle types",
    "personenalarmen",
    SHORT,
    one("Personenalarmen 2024", [
      ["Type", "Aantal"],
      ["vast", 15],
      ["mobiel", 10],
      ["alle types", 25],
    ]),
    FORTY,
  ],
  [
    "waarvan in a share",
    "vervolgacties",
    SHORT,
    one("Proactieve acties", [
      ["Doelgroep", "Aantal acties", "Aantal vervolgacties"],
      ["ouderen", 100, 10],
      ["waarvan 80+", 60, 30],
      ["jongeren", 50, 5],
    ]),
    YEAR,
  ],
  [
    "a stock list",
    "hulpmiddelen",
    OPEN,
    one("Hulpmiddelen", [
      ["Soort hulpmiddel", "Aantal in stock"],
      ...times(22, (i) => [KINDS[i] ?? "", 5]),
    ]),
    YEAR,
  ],
  // 10 lists of figures
  [
    "months under the heading Prognose",
    "hulpmiddelen",
    SHORT,
    one("Outputlijst 2024", [
      ["", "Realisatie", ...Array<null>(8).fill(null), "Prognose", null, null],
      ["Indicator", ...MONTHS],
      ["Soorten hulpmiddelen", 10, 12, 13, 14, 15, 16, 17, 17, 18, 18, 19, 20],
      ["Bereikte gebruikers", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    ]),
  ],
  [
    "a last row Norm below months",
    "hulpmiddelen",
    OPEN,
    one("Outputlijst 2024", [
      ["Maand", "Bereikte gebruikers", "Soorten hulpmiddelen"],
      ...MONTHS.map((m): Plain[] => [m, 15, 6]),
      ["Norm", 100, 20],
    ]),
    YEAR,
  ],
  [
    "a period Norm in a tidy list",
    "hulpmiddelen",
    SHORT,
    one("Outputlijst", [
      ["Indicator", "Periode", "Waarde"],
      ...MONTHS.map((m): Plain[] => ["Soorten hulpmiddelen", `${m} 2024`, 12]),
      ["Soorten hulpmiddelen", "norm", 20],
      ["Bereikte gebruikers", "dec 2024", 10],
    ]),
    YEAR,
  ],
  [
    "a percentage of the norm",
    "doelgroepen",
    OPEN,
    one("Outputlijst 2024", [
      ["Indicator", "Behaald"],
      ["Proactief benaderde doelgroepen", { v: 5, format: "percent" }],
      ["Soorten hulpmiddelen", { v: 20, format: "percent" }],
    ]),
    YEAR,
  ],
  [
    "a correction at the end",
    "hulpmiddelen",
    SHORT,
    one("Outputlijst 2024", [
      ["Indicator", ...MONTHS],
      ["Bereikte gebruikers", 10, 22, 30, 45, 50, 66, 70, 80, 90, 105, 104, 99],
      ["Soorten hulpmiddelen", 5, 7, 9, 10, 12, 13, 15, 17, 18, 20, 21, 19],
    ]),
    YEAR,
  ],
  [
    "a yearly fee in a label",
    "alarm-bijdrage",
    OPEN,
    figures(["Bijdrage personenalarm per jaar", 20], ["Bereikte gebruikers", 200]),
    YEAR,
  ],
];

const NOT_DONE: readonly Case[] = (
  [
    ["Uitgevoerd", "ja", "nee"],
    ["Uitgevoerd?", "j", "neen"],
    ["No-show", null, "x"],
  ] as const
).map(([header, done, not]) => [
  `a column ${header}`,
  "woonadvies",
  SHORT,
  one("Woonadviezen", [
    ["Datum", "Lidnr", header],
    ...times(50, (i) => [day(i), i + 1, i < 30 ? done : not]),
  ]),
  FORTY,
]);

const FALSE_BREACH: readonly Case[] = [
  [
    "crosses as ticks",
    "zelfzorgvermogen",
    NO_BREACH,
    one("Gebruikers", [
      ["Lidnr", "Zorgbehoefte"],
      ...times(20, (i) => [i + 1, i < 12 ? "✗" : null]),
    ]),
    YEAR,
  ],
  [
    "staff that left",
    "dementieopleiding",
    NO_BREACH,
    staff(
      ["Datum uitdiensttreding", "Datum opleiding dementie"],
      ["A", "01/03/2021", "01/12/2021", null],
      ["B", "01/03/2021", null, "01/06/2022"],
    ),
    STAFF,
  ],
  [
    "users without a number may be thirty",
    "bereikte-gebruikers",
    NO_BREACH,
    one("Gebruikers", needed("onbekend")),
    FORTY,
  ],
  [
    "twelve advices in each row",
    "woonadvies",
    NO_BREACH,
    one("Woonadviezen 2024", [
      ["Maand", "Aantal"],
      ...MONTHS.map((m): Plain[] => [`${m} 2024`, 12]),
    ]),
    FORTY,
  ],
  [
    "a yearly fee",
    "alarm-bijdrage",
    NO_BREACH,
    one(
      "Personenalarmen",
      alarms(["Bijdrage per jaar"], () => [120]),
    ),
    YEAR,
  ],
  [
    "three decimals are no thousands of euro",
    "alarm-bijdrage",
    NO_BREACH,
    one(
      "Personenalarmen",
      alarms(["Bijdrage"], () => ["27.490"]),
    ),
    YEAR,
  ],
  [
    "a quarter is not the year",
    "woonadvies",
    NO_BREACH,
    one("Outputlijst", [
      ["Indicator", "Periode", "Waarde"],
      ...["Q1 2024", "Q2 2024", "Q3 2024", "Q4 2024"].flatMap((q): Plain[][] => [
        ["Aantal woonadviezen", q, 30],
        ["Bereikte gebruikers", q, 90],
      ]),
    ]),
    FORTY,
  ],
  [
    "an average below months is no total",
    "woonadvies",
    NO_BREACH,
    one("Outputlijst 2024", [
      ["Maand", "Bereikte gebruikers", "Aantal woonadviezen"],
      ...MONTHS.map((m, i): Plain[] => [m, 15 + i, 10]),
      ["Gemiddelde", 20, 10],
    ]),
    FORTY,
  ],
  [
    "a share written in two ways",
    "zelfzorgvermogen",
    NO_BREACH,
    one("Outputlijst 2024", [
      ["Indicator", "jan", "feb", "mrt"],
      ["% gebruikers met zorgbehoefte", 47.3, 49.1, 0.52],
      ["Bereikte gebruikers", 100, 200, 300],
    ]),
    YEAR,
  ],
  [
    "100 % of the norm is not one",
    "doelgroepen",
    OPEN,
    one("Outputlijst 2024", [
      ["Indicator", "Behaald"],
      ["Proactief benaderde doelgroepen", { v: 1, format: "percent" }],
      ["Soorten hulpmiddelen", { v: 1, format: "percent" }],
    ]),
    YEAR,
  ],
  [
    "services and numbers of kinds",
    "hulpmiddelen",
    NO_BREACH,
    one("Outputlijst 2024", [
      ["Dienst", "Bereikte gebruikers", "Soorten hulpmiddelen"],
      ["LM Plus", 100, 22],
      ["LM MUTPLUS.be", 50, 21],
    ]),
    { year: 2024 },
  ],
];

const NEEDLESS: readonly Case[] = [
  [
    "months by name under a title with the year",
    "woonadvies",
    ["met"],
    one("Woonadviezen 2024", [
      ["Maand", "Lidnr"],
      ...times(48, (i) => [["januari", "februari", "maart"][i % 3] ?? "", i + 1]),
    ]),
    FORTY,
  ],
  [
    "no deposit, in words",
    "alarm-waarborg",
    ["met"],
    one(
      "Personenalarmen",
      alarms(["Waarborg"], () => ["nee"]),
    ),
    YEAR,
  ],
  [
    "boxes that are ticked or not",
    "zelfzorgvermogen",
    ["met"],
    one("Gebruikers", [
      ["Lidnr", "Zorgbehoefte"],
      ...times(20, (i) => [i + 1, i < 12 ? "☒" : "☐"]),
    ]),
    YEAR,
  ],
];

describe.each([
  ["no false voldoet", [...FALSE_MET, ...NOT_DONE]],
  ["no false voldoet niet", FALSE_BREACH],
  ["no needless niet beoordeeld", NEEDLESS],
])("%s", (_title, cases) => {
  test.each(cases.map((item) => [item[0], item] as const))("%s", async (_name, item) => {
    const [, norm, may, sheets, options] = item;
    const report = await check(new MemoryWorkbook(sheets), options ?? {});
    const found = report.results.find((result) => result.norm.id === norm);
    expect(may).toContain(found?.outcome ?? "no result");
  });
});
