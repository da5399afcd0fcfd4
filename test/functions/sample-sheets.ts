/**
 * What a person would type beside each sample list, written by looking at the lists: for each service and
 * norm the formula of the figure, in the words of the file format (English names, commas).
 */
export interface SheetRow {
  readonly service: string;
  readonly norm: string;
  /** A formula, or null where no formula gives the figure: it is then copied from the report. */
  readonly value: string | null;
  readonly denominator?: string;
}

type Figures = Readonly<Record<string, string | readonly [value: string, denominator: string]>>;

function rowsOf(service: string, figures: Figures): SheetRow[] {
  return Object.entries(figures).map(([norm, figure]) =>
    typeof figure === "string"
      ? { service, norm, value: figure === "" ? null : figure }
      : { service, norm, value: figure[0], denominator: figure[1] },
  );
}

const NO_GUIDANCE = '"Directe hulp en ondersteuning"';
const ERGOTHERAPY = '"Ergotherapeutische begeleiding"';

/** One service, a sheet for each kind of registration; whole columns where no title stands above them. */
const CM = rowsOf("CM", {
  "bereikte-gebruikers": "DMW.UNIEK(Gebruikers!A5:A3300)",
  begeleiding: `DMW.UNIEK(IF(Begeleidingen!B5:B2800<>${NO_GUIDANCE},Begeleidingen!A5:A2800,""))`,
  ergotherapie: `DMW.UNIEK(IF(Begeleidingen!B5:B2800=${ERGOTHERAPY},Begeleidingen!A5:A2800,""))`,
  "handicap-dementie":
    'DMW.UNIEK(IF((Gebruikers!D6:D3300="Ja")+(Gebruikers!E6:E3300="Ja")>0,Gebruikers!A6:A3300,""))',
  "actief-overleg": [
    `DMW.UNIEK(IF((Begeleidingen!B5:B2800<>${NO_GUIDANCE})*(Begeleidingen!D5:D2800="Ja"),Begeleidingen!A5:A2800,""))`,
    `DMW.UNIEK(IF(Begeleidingen!B5:B2800<>${NO_GUIDANCE},Begeleidingen!A5:A2800,""))`,
  ],
  doelgroepen: "DMW.DOELGROEPEN('Proactieve acties'!A4:A64,'Proactieve acties'!C4:C64)",
  vervolgacties: "DMW.OPVOLGING('Proactieve acties'!D:D,'Proactieve acties'!C:C)",
  zelfzorgvermogen: "DMW.ZELFZORG(Gebruikers!A5:A3300,Gebruikers!C5:C3300)",
  woonadvies: "COUNTA(Woonadviezen!B5:B393)",
  hulpmiddelen: "DMW.HULPMIDDELEN(Hulpmiddelen!C:C)",
  hulpmiddelenadvies: "DMW.HULPMIDDELEN(Hulpmiddelenadvies!A4:A50)",
  personenalarmen: "COUNTA(Personenalarmen!B5:B333)",
  // Texts with a euro sign, which Excel does not compare: the lowest and the highest were looked up.
  "alarm-bijdrage": "Personenalarmen!D5",
  "alarm-plaatsingskost": "Personenalarmen!E8",
  "alarm-waarborg": "Personenalarmen!F5",
  "alarm-vermindering": "Personenalarmen!G5",
  mdo: "COUNTA(MDO!B5:B264)",
  toeleiding: "COUNTA(Toeleidingen!B5:B652)",
  zorgplanning: "COUNTA(Zorgplanning!B5:B328)",
  dementieopleiding: "",
});

/** Helan has one service; its columns are those of LM without the first. */
const HELAN = rowsOf("Helan", {
  "bereikte-gebruikers": "DMW.UNIEK('Bereikte gebruikers'!A4:A590)",
  begeleiding: `DMW.UNIEK(IF(Begeleidingen!B5:B485<>${NO_GUIDANCE},Begeleidingen!A5:A485,""))`,
  ergotherapie: `DMW.UNIEK(IF(Begeleidingen!B5:B485=${ERGOTHERAPY},Begeleidingen!A5:A485,""))`,
  "handicap-dementie":
    "DMW.UNIEK(IF(('Bereikte gebruikers'!D5:D590=\"j\")+('Bereikte gebruikers'!E5:E590=\"j\")>0,'Bereikte gebruikers'!A5:A590,\"\"))",
  "actief-overleg": [
    `DMW.UNIEK(IF((Begeleidingen!B5:B485<>${NO_GUIDANCE})*(Begeleidingen!D5:D485="j"),Begeleidingen!A5:A485,""))`,
    `DMW.UNIEK(IF(Begeleidingen!B5:B485<>${NO_GUIDANCE},Begeleidingen!A5:A485,""))`,
  ],
  doelgroepen: "DMW.DOELGROEPEN('Proactieve acties'!C:C)",
  vervolgacties: "DMW.OPVOLGING('Proactieve acties'!E:E,'Proactieve acties'!C:C)",
  zelfzorgvermogen: "DMW.ZELFZORG('Bereikte gebruikers'!A4:A590,'Bereikte gebruikers'!C4:C590)",
  woonadvies: "COUNT(Woonadviezen!A:A)",
  hulpmiddelen: "DMW.HULPMIDDELEN('Uitleen hulpmiddelen'!C:C)",
  hulpmiddelenadvies:
    "DMW.HULPMIDDELEN(IF('Uitleen hulpmiddelen'!D5:D75=\"j\",'Uitleen hulpmiddelen'!C5:C75,\"\"))",
  personenalarmen: "COUNT(Personenalarmen!A:A)",
  "alarm-bijdrage": "MIN(Personenalarmen!D:D)",
  "alarm-plaatsingskost": "MAX(Personenalarmen!E:E)",
  "alarm-waarborg": "MAX(Personenalarmen!F:F)",
  "alarm-vermindering": 'COUNTIF(Personenalarmen!G:G,"j")',
  mdo: "Outputlijst!D158",
  toeleiding: "Outputlijst!D159",
  zorgplanning: "Outputlijst!D160",
  dementieopleiding: "",
});

/** Where lists with a column for the service end, and where a service's rows are that only merges show. */
interface Shared {
  readonly users: number;
  readonly guidance: number;
  readonly actions: number;
  readonly housing: number;
  readonly alarms: number;
  readonly aids: readonly [from: number, to: number];
  /** Cells of the last monthly figures; blank where the list has none. */
  readonly notes: readonly [mdo: string, toeleiding: string, zorgplanning: string];
}

/** Several services in each list: the rows of one are selected by its name. */
function shared(service: string, at: Shared): SheetRow[] {
  const column = (sheet: string, letter: string, last: number): string =>
    `'${sheet}'!${letter}5:${letter}${last}`;
  const users = (letter: string): string => column("Bereikte gebruikers", letter, at.users);
  const guidance = (letter: string): string => column("Begeleidingen", letter, at.guidance);
  const actions = (letter: string): string => column("Proactieve acties", letter, at.actions);
  const alarms = (letter: string): string => column("Personenalarmen", letter, at.alarms);
  const aids = (letter: string): string =>
    `'Uitleen hulpmiddelen'!${letter}${at.aids[0]}:${letter}${at.aids[1]}`;
  const own = (list: (letter: string) => string, letter: string, also = ""): string =>
    `IF((${list("A")}="${service}")${also},${list(letter)},"")`;
  const guided = `*(${guidance("C")}<>${NO_GUIDANCE})`;
  return rowsOf(service, {
    "bereikte-gebruikers": `DMW.UNIEK(${own(users, "B")})`,
    begeleiding: `DMW.UNIEK(${own(guidance, "B", guided)})`,
    ergotherapie: `DMW.UNIEK(${own(guidance, "B", `*(${guidance("C")}=${ERGOTHERAPY})`)})`,
    "handicap-dementie": `DMW.UNIEK(${own(users, "B", `*((${users("E")}="j")+(${users("F")}="j")>0)`)})`,
    "actief-overleg": [
      `DMW.UNIEK(${own(guidance, "B", `${guided}*(${guidance("E")}="j")`)})`,
      `DMW.UNIEK(${own(guidance, "B", guided)})`,
    ],
    doelgroepen: `DMW.DOELGROEPEN(${own(actions, "D")})`,
    vervolgacties: `DMW.OPVOLGING(${own(actions, "F")},${own(actions, "D")})`,
    zelfzorgvermogen: `DMW.ZELFZORG(${own(users, "B")},${own(users, "D")})`,
    woonadvies: `COUNTIF(${column("Woonadviezen", "A", at.housing)},"${service}")`,
    hulpmiddelen: `DMW.HULPMIDDELEN(${aids("D")})`,
    hulpmiddelenadvies: `DMW.HULPMIDDELEN(IF(${aids("E")}="j",${aids("D")},""))`,
    personenalarmen: `COUNTIF(Personenalarmen!A:A,"${service}")`,
    "alarm-bijdrage": `MIN(${own(alarms, "E")})`,
    "alarm-plaatsingskost": `MAX(${own(alarms, "F")})`,
    "alarm-waarborg": `MAX(${own(alarms, "G")})`,
    "alarm-vermindering": `COUNTIFS(Personenalarmen!A:A,"${service}",Personenalarmen!H:H,"j")`,
    mdo: at.notes[0],
    toeleiding: at.notes[1],
    zorgplanning: at.notes[2],
    dementieopleiding: "",
  });
}

const LM_ENDS = { users: 452, guidance: 372, actions: 543, housing: 51, alarms: 54 };
const LM = [
  ...shared("LM Plus", {
    ...LM_ENDS,
    aids: [5, 34],
    notes: ["Outputlijst!D158", "Outputlijst!D159", "Outputlijst!D160"],
  }),
  ...shared("LM MUTPLUS.be", {
    ...LM_ENDS,
    aids: [35, 64],
    notes: ["Outputlijst!D314", "Outputlijst!D315", "Outputlijst!D316"],
  }),
  ...shared("LM Oost-Vlaanderen", {
    ...LM_ENDS,
    aids: [65, 97],
    notes: ["Outputlijst!D470", "Outputlijst!D471", "Outputlijst!D472"],
  }),
];

const NZF_ENDS = { users: 189, guidance: 149, actions: 226, housing: 29, alarms: 26 };
/** Referrals are not in its lists. */
const NZF = [
  ...shared("Vlaams & Neutraal Ziekenfonds", {
    ...NZF_ENDS,
    aids: [5, 37],
    notes: ["Outputlijst!D147", "", "Outputlijst!D148"],
  }),
  ...shared("Neutraal Ziekenfonds Vlaanderen", {
    ...NZF_ENDS,
    aids: [38, 69],
    notes: ["Outputlijst!D291", "", "Outputlijst!D292"],
  }),
];

/** Figures by month, 19 rows for each service, with alarms in a list of their own. */
const SOLIDARIS = [
  "Solidaris Antwerpen",
  "Solidaris Brabant",
  "Solidaris Limburg",
  "Solidaris Oost-Vlaanderen",
  "Solidaris West-Vlaanderen",
].flatMap((service, i) => {
  const total = (row: number): string => `'Output 2024'!O${row + 19 * i}`;
  const own = (letter: string): string =>
    `IF(Alarmtoestellen!A4:A162="${service}",Alarmtoestellen!${letter}4:${letter}162,"")`;
  return rowsOf(service, {
    "bereikte-gebruikers": total(6),
    begeleiding: total(9),
    ergotherapie: total(10),
    "handicap-dementie": total(11),
    "actief-overleg": [total(13), total(12)],
    doelgroepen: total(14),
    vervolgacties: [total(16), total(15)],
    zelfzorgvermogen: [total(7), total(6)],
    woonadvies: total(17),
    hulpmiddelen: total(18),
    hulpmiddelenadvies: total(19),
    personenalarmen: `COUNTIF(Alarmtoestellen!A:A,"${service}")`,
    "alarm-bijdrage": `MIN(${own("E")})`,
    "alarm-plaatsingskost": `MAX(${own("F")})`,
    "alarm-waarborg": `MAX(${own("G")})`,
    "alarm-vermindering": `COUNTIFS(Alarmtoestellen!A:A,"${service}",Alarmtoestellen!H:H,"ja")`,
    mdo: total(20),
    toeleiding: total(21),
    zorgplanning: total(22),
    dementieopleiding: "",
  });
});

/** The rows of the sheet beside each sample. */
export const SAMPLE_SHEETS: Readonly<Record<string, readonly SheetRow[]>> = {
  "cm-2024.xlsx": CM,
  "helan-2024.xlsx": HELAN,
  "lm-2024.xlsx": LM,
  "nzf-2024.xlsx": NZF,
  "solidaris-2024.xlsx": SOLIDARIS,
};
