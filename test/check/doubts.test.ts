import { check, type CheckOptions } from "../../src/check";
import type { FindingCode } from "../../src/lists/finding";
import type { Profile, ProfileList } from "../../src/lists/profile";
import { parseUserNorms } from "../../src/norms/user-norms";
import { MemoryWorkbook, type MemorySheet, type Plain } from "../tools/memory-workbook";

/**
 * What is doubted is told, at its place, and whoever knows better can say so; ordinary lists that only
 * look a little like the doubtful ones keep their verdict.
 */
const KINDS = Array.from(
  { length: 26 },
  (_, i) => `${"abcdefghijklmnopqrstuvwxyz"[i] ?? ""}-stoel`,
);
const times = (count: number, row: (i: number) => Plain[]): Plain[][] =>
  Array.from({ length: count }, (_, i) => row(i));
const day = (i: number): string => `${(i % 28) + 1}/${(i % 12) + 1}/2024`;
const one = (name: string, rows: readonly (readonly Plain[])[]): MemorySheet[] => [{ name, rows }];

/** Forty asked of each: ten fte, four per fte. */
const FORTY: CheckOptions = (() => {
  const asked = ["begeleiding", "woonadvies", "personenalarmen", "bereikte-gebruikers"];
  const parsed = parseUserNorms({
    year: 2024,
    thresholds: Object.fromEntries(asked.map((id) => [id, { perFte: 4, source: "test" }])),
    fte: { CM: 10 },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { year: 2024, service: "CM", userNorms: parsed.norms };
})();
const YEAR: CheckOptions = { year: 2024, service: "CM" };

async function outcome(
  norm: string,
  sheets: readonly MemorySheet[],
  options: CheckOptions = {},
): Promise<string | undefined> {
  const report = await check(new MemoryWorkbook(sheets), options);
  return report.results.find((result) => result.norm.id === norm)?.outcome;
}

const profile = (list: Partial<ProfileList> & Pick<ProfileList, "sheet" | "kind">): Profile => ({
  lists: [{ columns: {}, service: null, cumulative: null, ...list }],
  services: {},
  synonyms: {},
});

const lent = (last: Plain): Plain[][] => [
  ["Soort hulpmiddel", "Lidnr"],
  ...times(19, (i) => [KINDS[i] ?? "", i + 1]),
  [last, 99],
];
const advices = (column: string, word: Plain): Plain[][] => [
  ["Datum", "Lidnr", column],
  ...times(40, (i) => [day(i), i + 1, word]),
];

describe("a doubt is told at its place", () => {
  const told: readonly (readonly [FindingCode, string | null, number, MemorySheet[]])[] = [
    [
      "names-nothing",
      "A4:A5",
      2,
      one("Gebruikers", [
        ["Lidnr", "Zorgbehoefte"],
        [1, "ja"],
        [2, "ja"],
        ["onbekend", "nee"],
        ["inconnu", "nee"],
        [5, "ja"],
      ]),
    ],
    ["names-nothing", "A21", 1, one("Hulpmiddelen", lent("andere"))],
    ["code-as-kind", "A21", 1, one("Hulpmiddelen", lent("HM-1000"))],
    [
      "record-not-done",
      "C3:C4",
      2,
      one("Woonadviezen", [
        ["Datum", "Lidnr", "Status"],
        [day(1), 1, "uitgevoerd"],
        [day(2), 2, "geannuleerd"],
        [day(3), 3, "annulé"],
      ]),
    ],
    [
      "staff-left",
      "C2",
      1,
      one("Personeel", [
        ["Medewerker", "Datum indiensttreding", "Datum uitdiensttreding"],
        ["A", "01/03/2021", "01/12/2021"],
        ["B", "01/03/2021", null],
      ]),
    ],
    [
      "part-row",
      "A3",
      1,
      one("Personenalarmen 2024", [
        ["Type", "Aantal"],
        ["vast", 25],
        ["waarvan met valdetectie", 15],
        ["mobiel", 10],
      ]),
    ],
    [
      "other-list-below",
      "A7:A8",
      2,
      one("Woonadviezen", [
        ["Datum", "Lidnr"],
        [day(1), 1],
        [day(2), 2],
        [],
        ["MDO"],
        ["Datum", "Lidnr"],
        [day(3), 3],
        [day(4), 4],
      ]),
    ],
    [
      "list-doubted",
      "A1",
      2,
      one("Liste d'attente aides (hulpmiddelen)", [
        ["Soort hulpmiddel", "Lidnr"],
        ["rolstoel", 1],
        ["krukken", 2],
      ]),
    ],
    [
      "plan-not-used",
      "A1",
      1,
      one("Prognose 2024", [
        ["Indicator", "Aantal"],
        ["Bereikte gebruikers", 110],
        ["Soorten hulpmiddelen", 20],
      ]),
    ],
    [
      "rows-are-sums",
      "B1",
      1,
      one("Woonadviezen 2024", [
        ["Maand", "Aantal"],
        ["jan 2024", 12],
        ["feb 2024", 12],
      ]),
    ],
    [
      "stock-list",
      "B1",
      1,
      one("Hulpmiddelen", [
        ["Soort hulpmiddel", "Aantal in stock"],
        ["rolstoel", 5],
        ["krukken", 5],
      ]),
    ],
    [
      "column-of-year",
      "C1",
      1,
      one("Gebruikers", [
        ["Lidnr", "Zorgbehoefte 2023", "Zorgbehoefte 2024"],
        [1, "ja", "nee"],
        [2, "ja", "ja"],
      ]),
    ],
    [
      "period-unused",
      "B1",
      1,
      one("Outputlijst", [
        ["Indicator", "Periode", "Waarde"],
        ["Soorten hulpmiddelen", "jan 2024", 12],
        ["Soorten hulpmiddelen", "norm", 20],
        ["Bereikte gebruikers", "jan 2024", 10],
      ]),
    ],
  ];
  test.each(told)("%s at %s", async (code, address, count, sheets) => {
    const { findings } = await check(new MemoryWorkbook(sheets), YEAR);
    const found = findings.filter((finding) => finding.code === code);
    expect(found.map((finding) => [finding.cell?.address, finding.count])).toEqual([
      [address, count],
    ]);
  });

  test("the reason of a verdict that is not given points to the remarks", async () => {
    const sheets = one("Woonadviezen", [
      ["Datum", "Lidnr", "Status"],
      ...times(50, (i) => [day(i), i + 1, i < 30 ? "uitgevoerd" : "geannuleerd"]),
    ]);
    const { results } = await check(new MemoryWorkbook(sheets), FORTY);
    const result = results.find(({ norm }) => norm.id === "woonadvies");
    expect(result?.reason).toEqual({
      code: "ambiguous",
      detail: { of: "ambiguity", why: "records-doubted" },
    });
  });

  test("shares written in two ways are told from months that run on", async () => {
    const sheets = one("Outputlijst 2024", [
      ["Indicator", "jan", "feb", "mrt"],
      ["% gebruikers met zorgbehoefte", 47.3, 49.1, 0.52],
      ["Bereikte gebruikers", 100, 200, 300],
    ]);
    const { results } = await check(new MemoryWorkbook(sheets), YEAR);
    const result = results.find(({ norm }) => norm.id === "zelfzorgvermogen");
    expect(result?.reason?.detail).toEqual({ of: "ambiguity", why: "scale-unclear" });
  });
});

describe("whoever knows better can say so", () => {
  test("a profile says that a list with a doubtful name counts", async () => {
    const sheets = one("Aanvragen hulpmiddelen", [
      ["Soort hulpmiddel", "Lidnr"],
      ...times(22, (i) => [KINDS[i] ?? "", i + 1]),
    ]);
    const list = { sheet: "Aanvragen hulpmiddelen", kind: "hulpmiddelen" } as const;
    expect(await outcome("hulpmiddelen", sheets, YEAR)).toBe("not-assessed");
    // A profile that was saved for another list says nothing of it.
    expect(await outcome("hulpmiddelen", sheets, { ...YEAR, profile: profile(list) })).toBe(
      "not-assessed",
    );
    const counts = profile({ ...list, counts: true });
    expect(await outcome("hulpmiddelen", sheets, { ...YEAR, profile: counts })).toBe("met");
  });

  test("a profile says that figures under the name of a plan are figures", async () => {
    const sheets = one("Doelstellingen 2024", [
      ["Indicator", "Aantal"],
      ["Bereikte gebruikers", 110],
      ["Soorten hulpmiddelen", 20],
    ]);
    const list = { sheet: "Doelstellingen 2024", kind: "indicatoren", counts: true } as const;
    expect(await outcome("hulpmiddelen", sheets, { profile: profile(list) })).toBe("met");
  });

  test("a synonym says which kind a code or 'andere' is", async () => {
    for (const written of ["HM-1000", "andere"]) {
      const synonyms = { soort: { [written]: "badlift" } };
      const given = { lists: [], services: {}, synonyms };
      const sheets = one("Hulpmiddelen", lent(written));
      expect(await outcome("hulpmiddelen", sheets, YEAR)).toBe("not-assessed");
      expect(await outcome("hulpmiddelen", sheets, { ...YEAR, profile: given })).toBe("met");
    }
  });

  test("a profile points out the column of the year before", async () => {
    const sheets = one("Gebruikers", [
      ["Lidnr", "Zorgbehoefte 2023", "Zorgbehoefte 2024"],
      ...times(20, (i) => [i + 1, "ja", "nee"]),
    ]);
    const columns = { zorgbehoefte: "Zorgbehoefte 2023" };
    const chosen = profile({ sheet: "Gebruikers", kind: "gebruikers", columns });
    const { findings, results } = await check(new MemoryWorkbook(sheets), {
      ...YEAR,
      profile: chosen,
    });
    expect(results.find(({ norm }) => norm.id === "zelfzorgvermogen")?.outcome).toBe("met");
    expect(findings.map(({ code }) => code)).not.toContain("column-of-year");
  });
});

describe("French words are read as the Dutch ones", () => {
  test.each(["annulé", "refusée", "prévu", "demandé", "liste d’attente"])(
    "a row with the state %s may not count",
    async (word) => {
      expect(await outcome("woonadvies", one("Woonadviezen", advices("Statut", word)), FORTY)).toBe(
        "not-assessed",
      );
    },
  );

  test.each(["autres", "divers", "néant", "vide", "sans objet", "autres aides"])(
    "%s is no twentieth kind",
    async (word) => {
      expect(await outcome("hulpmiddelen", one("Hulpmiddelen", lent(word)), YEAR)).toBe(
        "not-assessed",
      );
    },
  );
});

describe("ordinary lists keep their verdict", () => {
  test.each([
    ...["in begeleiding", "in behandeling", "lopend", "afgesloten", "actief", "uitgevoerd", "ok"],
    ...["in uitvoering", "stopgezet", "terug", "en cours", "clôturé"],
  ])("guidance with the state %s", async (word) => {
    const sheets = one("Begeleidingen", [
      ["Lidnr", "Typemodule", "Datum", "Status"],
      ...times(40, (i) => [i + 1, "trajectbegeleiding", day(i), word]),
    ]);
    expect(await outcome("begeleiding", sheets, FORTY)).toBe("met");
  });

  test.each([
    ...["aanvraag via huisarts", "terug op 3/4", "dubbel glas", "zie dossier"],
    ...["plaatsing gepland en uitgevoerd", "demande du médecin"],
  ])("an advice with the remark %s", async (word) => {
    const sheets = one("Woonadviezen", advices("Opmerking", word));
    expect(await outcome("woonadvies", sheets, FORTY)).toBe("met");
  });

  test("a remark alone in its row is no registration", async () => {
    const { results } = await check(
      new MemoryWorkbook(
        one("Gebruikers", [
          ["Lidnr", "Zorgbehoefte", "Opmerking"],
          ...times(10, (i) => [i + 1, i < 5 ? "ja" : "nee", null]),
          [null, null, "geannuleerd: zie mail"],
        ]),
      ),
      YEAR,
    );
    const result = results.find(({ norm }) => norm.id === "zelfzorgvermogen");
    expect([result?.outcome, result?.denominator]).toEqual(["met", 10]);
  });

  test("alarms with a result and a number of calls", async () => {
    const sheets = one("Personenalarmen", [
      ["Type", "Datum", "Lidnr", "Resultaat", "Aantal oproepen"],
      ...times(40, (i) => ["vast", day(i), i + 1, "geplaatst", 4]),
    ]);
    expect(await outcome("personenalarmen", sheets, FORTY)).toBe("met");
  });

  test.each(["andere", "Andere", "1"])("alarms of the type %s are alarms", async (type) => {
    const sheets = one("Personenalarmen", [
      ["Type", "Datum", "Lidnr"],
      ...times(40, (i) => [i < 35 ? "vast" : type, day(i), i + 1]),
    ]);
    expect(await outcome("personenalarmen", sheets, FORTY)).toBe("met");
  });

  test("alarms with a code for their type are counted one by one", async () => {
    const sheets = one("Personenalarmen", [
      ["Type", "Datum", "Lidnr"],
      ...times(40, (i) => [1 + (i % 2), day(i), i + 1]),
    ]);
    expect(await outcome("personenalarmen", sheets, FORTY)).toBe("met");
  });

  test("fees within the limit whatever the type", async () => {
    const sheets = one("Personenalarmen", [
      ["Type", "Datum", "Bijdrage"],
      ...times(9, (i) => [["vast", "mobiel", "andere"][i % 3] ?? "", day(i), 20]),
    ]);
    expect(await outcome("alarm-bijdrage", sheets, YEAR)).toBe("met");
  });

  test.each([
    ["the title again", ["Woonadviezen 2024"], ["Woonadviezen 2024"]],
    ["Pagina 2", [], ["Pagina 2"]],
    ["vervolg", [], ["Woonadviezen (vervolg)"]],
  ])("a list broken off by %s", async (_name, above, between) => {
    const sheets = one("Woonadviezen", [
      ...above.map((text) => [text]),
      ["Datum", "Lidnr"],
      ...times(20, (i) => [day(i), i + 1]),
      between,
      ["Datum", "Lidnr"],
      ...times(20, (i) => [day(i), i + 21]),
    ]);
    expect(await outcome("woonadvies", sheets, FORTY)).toBe("met");
  });

  test("a block for each month", async () => {
    const block = (title: string, date: string): Plain[][] => [
      [title],
      ["Datum", "Lidnr"],
      ...times(20, (i) => [date, i + 1]),
    ];
    const sheets = one("Woonadviezen 2024", [
      ...block("Januari", "3/1/2024"),
      [],
      ...block("Februari", "3/2/2024"),
    ]);
    expect(await outcome("woonadvies", sheets, FORTY)).toBe("met");
  });

  test("twenty-four kinds, others and a total", async () => {
    const sheets = one("Hulpmiddelen", [
      ["Soort hulpmiddel", "Aantal"],
      ...times(24, (i) => [KINDS[i] ?? "", 2]),
      ["Andere", 9],
      ["Eindtotaal", 57],
    ]);
    expect(await outcome("hulpmiddelen", sheets, { year: 2024 })).toBe("met");
  });

  test("target groups with ages", async () => {
    const groups = ["65-plussers", "80+", "mantelzorgers", "Nieuwe 65-jarigen", "weduwen"];
    const sheets = one("Proactieve acties", [
      ["Doelgroep", "Datum", "Vervolgactie"],
      ...groups.map((group, i): Plain[] => [group, day(i), "ja"]),
    ]);
    expect(await outcome("doelgroepen", sheets)).toBe("met");
  });

  const followed: readonly (readonly [string, Plain[][]])[] = [
    [
      "Opvolging normen",
      [
        ["Erkenningsnorm", "januari 2024", "februari 2024", "Cumul"],
        ["Soorten hulpmiddelen", 12, 18, 22],
        ["Bereikte gebruikers", 150, 144, 290],
      ],
    ],
    [
      "Doelstellingen en realisatie 2024",
      [
        ["Indicator", "Doelstelling", "Realisatie"],
        ["Soorten hulpmiddelen", 20, 22],
        ["Bereikte gebruikers", 150, 144],
      ],
    ],
    [
      "Doelstellingen 2024",
      [
        ["Indicator", "Doelstelling", "Aantal"],
        ["Soorten hulpmiddelen", 20, 22],
        ["Bereikte gebruikers", 150, 144],
      ],
    ],
  ];
  test.each(followed)("figures beside their targets on a sheet %s", async (name, rows) => {
    expect(await outcome("hulpmiddelen", one(name, rows))).toBe("met");
  });

  test("copies of a sheet of which the dates tell them apart, or without the sheet itself", async () => {
    const users = (from: number, date: string): Plain[][] => [
      ["Lidnr", "Datum", "Zorgbehoefte"],
      ...times(10, (i) => [from + i, date, "ja"]),
    ];
    const apart = [
      { name: "Gebruikers", rows: users(1, "3/1/2024") },
      { name: "Gebruikers (2)", rows: users(50, "3/2/2024") },
    ];
    expect(await outcome("zelfzorgvermogen", apart, YEAR)).toBe("met");
    expect(await outcome("zelfzorgvermogen", apart.slice(1), YEAR)).toBe("met");
  });

  test.each(["Gebruikersbijdrage personenalarm in het jaar 2024", "Gebruikersbijdrage per maand"])(
    "a fee labelled %s",
    async (label) => {
      const sheets = one("Outputlijst 2024", [
        ["Indicator", "Waarde"],
        [label.includes("alarm") ? label : `${label} personenalarm`, 20],
        ["Bereikte gebruikers", 200],
      ]);
      expect(await outcome("alarm-bijdrage", sheets, YEAR)).toBe("met");
    },
  );
});
