import fc from "fast-check";
import { check } from "../../src/check";
import type { Report } from "../../src/report/report";
import { MemoryWorkbook, type MemorySheet, type Plain } from "../tools/memory-workbook";
import { marksByNorm, shows } from "./rule-shows";

const MONTHS = [
  ...["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september"],
  ...["oktober", "november", "december"],
];

const SHEET = "Maandlijst";

function list(title: string, header: readonly string[], rows: readonly Plain[][]): MemorySheet {
  return { name: SHEET, rows: [[title], ["Indicator", ...header], ...rows] };
}

function checked(sheet: MemorySheet): Promise<Report> {
  return check(new MemoryWorkbook([sheet]), { year: 2024 });
}

function outcome(report: Report, norm: string): string {
  return report.results.find(({ norm: { id } }) => id === norm)?.outcome ?? "none";
}

/** The sheet with cells changed, by their address. */
function changed(sheet: MemorySheet, cells: Readonly<Record<string, Plain>>): MemorySheet {
  const rows = sheet.rows.map((row) => [...row]);
  for (const [at, value] of Object.entries(cells)) {
    const [, letter = "", digits = ""] = /^([A-Z])(\d+)$/.exec(at) ?? [];
    const row = rows[Number(digits) - 1];
    if (row) row[letter.charCodeAt(0) - 65] = value;
  }
  return { ...sheet, rows };
}

/** Whether the norm's marks show, by the rules of the first check; and what a new check says. */
async function after(
  norm: string,
  sheet: MemorySheet,
  cells: Readonly<Record<string, Plain>>,
): Promise<string> {
  const marks = marksByNorm(await checked(sheet)).get(norm) ?? [];
  expect(marks.some((mark) => shows([sheet], mark))).toBe(true);
  const now = changed(sheet, cells);
  const shown = marks.some((mark) => shows([now], mark)) ? "marked" : "free";
  return `${shown}, ${outcome(await checked(now), norm)}`;
}

const AIDS = "Aantal soorten uitgeleende hulpmiddelen";
const GROUPS = "Aantal doelgroepen proactief";
const ACTIONS = "Aantal proactieve acties";
const FOLLOW_UPS = "Aantal vervolgacties";
const FEE = "Gebruikersbijdrage personenalarm";
const SELF_CARE = "Aandeel gebruikers met beperkt zelfzorgvermogen";

const rising = (last: number): number[] => MONTHS.map((_, i) => Math.round((last * (i + 1)) / 12));

describe("a mark follows its figure", () => {
  it("disappears when a cumulative figure is repaired", async () => {
    const sheet = list("DMW CM – cumulatief 2024", MONTHS, [[AIDS, ...rising(16)]]);
    expect(await after("hulpmiddelen", sheet, { M3: 19 })).toBe("marked, not-met");
    expect(await after("hulpmiddelen", sheet, { M3: 20 })).toBe("free, met");
  });

  it.each<[string, Plain]>([
    ["text", "twintig"],
    ["a number as text", "25"],
    ["an Excel error", "#N/A"],
    ["nothing", null],
    ["half a kind", 20.5],
    ["a negative number", -25],
    ["a yes", true],
  ])("stays when the figure becomes %s", async (_, value) => {
    const sheet = list("DMW CM – cumulatief 2024", MONTHS, [[AIDS, ...rising(16)]]);
    expect(await after("hulpmiddelen", sheet, { M3: value })).toMatch(/^marked/);
  });

  it("stays when months that may share kinds only add up to the norm", async () => {
    const months = [1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0];
    const sheet = list("DMW CM – per maand 2024", MONTHS, [[GROUPS, ...months]]);
    expect(await after("doelgroepen", sheet, { B3: 2 })).toBe("marked, not-assessed");
    expect(await after("doelgroepen", sheet, { B3: 5 })).toBe("free, met");
  });

  it("follows counts of months that stand on their own", async () => {
    const actions = [40, 55, 31, 60, 22, 47, 39, 58, 33, 41, 52, 30];
    const followUps = [5, 9, 3, 8, 2, 6, 4, 9, 3, 5, 7, 2];
    const sheet = list("DMW CM – per maand 2024", MONTHS, [
      [ACTIONS, ...actions],
      [FOLLOW_UPS, ...followUps],
    ]);
    // 508 actions, so 102 are needed; there are 63.
    expect(await after("vervolgacties", sheet, { G4: 44 })).toBe("marked, not-met");
    expect(await after("vervolgacties", sheet, { G4: 45 })).toBe("free, met");
  });

  it("stays when a total no longer agrees with its months", async () => {
    const sheet = list(
      "DMW CM – cumulatief 2024",
      [...MONTHS, "Totaal 2024"],
      [[AIDS, ...rising(16), 16]],
    );
    expect(await after("hulpmiddelen", sheet, { N3: 20 })).toBe("marked, not-assessed");
    expect(await after("hulpmiddelen", sheet, { N3: 20, M3: 20 })).toBe("free, met");
  });

  it("counts an indicator that stands there twice as the check does", async () => {
    const sheet = list("DMW CM – per maand 2024", MONTHS, [
      [ACTIONS, ...MONTHS.map((_, i) => (i % 2 === 0 ? 12 : 8))],
      [FOLLOW_UPS, ...MONTHS.map(() => 1)],
      [FOLLOW_UPS, ...MONTHS.map(() => 1)],
    ]);
    const marks = marksByNorm(await checked(sheet)).get("vervolgacties") ?? [];
    expect(outcome(await checked(sheet), "vervolgacties")).toBe("not-met");
    expect(marks.every((mark) => shows([sheet], mark))).toBe(true);
  });

  it("knows in which way a share is written", async () => {
    const fractions = list("DMW CM 2024", MONTHS, [
      [SELF_CARE, ...MONTHS.map((_, i) => 0.4 + i / 1000)],
    ]);
    expect(await after("zelfzorgvermogen", fractions, { M3: 45 })).toMatch(/^marked/);
    const percent = list("DMW CM – cumulatief 2024", MONTHS, [
      [SELF_CARE, ...MONTHS.map((_, i) => ({ v: 0.4 + i / 1000, format: "percent" as const }))],
    ]);
    expect(await after("zelfzorgvermogen", percent, { M3: { v: 0.5, format: "percent" } })).toBe(
      "free, met",
    );
    expect(await after("zelfzorgvermogen", percent, { M3: { v: 1.2, format: "percent" } })).toMatch(
      /^marked/,
    );
  });

  it("marks every month above a maximum, each by itself", async () => {
    const fees = [20, 30, 20, 29, 20, 20, 20, 20, 20, 20, 20, 20];
    const sheet = list("DMW CM 2024", MONTHS, [[FEE, ...fees]]);
    const marks = marksByNorm(await checked(sheet)).get("alarm-bijdrage") ?? [];
    const shown = (now: MemorySheet): string[] =>
      marks
        .filter((mark) => shows([now], mark))
        .flatMap(({ areas }) => areas.map(({ firstColumn }) => MONTHS[firstColumn - 1] ?? ""));
    expect(shown(sheet)).toEqual(["februari", "april"]);
    expect(shown(changed(sheet, { C3: 27.49 }))).toEqual(["april"]);
    expect(shown(changed(sheet, { C3: 27.49, E3: 27.49 }))).toEqual([]);
    // Excel adds up in binary.
    expect(shown(changed(sheet, { C3: 27.490000000000002, E3: 27.495 }))).toEqual(["april"]);
  });
});

describe("marks of a federation", () => {
  const services = (plus: number, mutplus: number): MemorySheet => ({
    name: SHEET,
    rows: [
      ["LM – cumulatief 2024"],
      ["Dienst", "Indicator", "Totaal 2024"],
      ["LM Plus", AIDS, plus],
      ["LM MUTPLUS.be", AIDS, mutplus],
      ["LM Oost-Vlaanderen", AIDS, 30],
    ],
  });

  it("are those of the services that fail, and none on a service that does well", async () => {
    const sheet = services(19, 25);
    const marks = marksByNorm(await checked(sheet)).get("hulpmiddelen") ?? [];
    expect(marks.flatMap(({ areas }) => areas.map(({ firstRow }) => firstRow))).toEqual([3]);
    const repaired = services(20, 25);
    expect(marks.some((mark) => shows([repaired], mark))).toBe(false);
  });
});

/** Monthly lists as people make them, some of them odd. */
const LISTS = fc
  .record({
    title: fc.constantFrom("DMW CM – cumulatief 2024", "DMW CM – per maand 2024", "DMW CM 2024"),
    months: fc.constantFrom(12, 12, 9),
    cumulative: fc.boolean(),
    total: fc.constantFrom("none", "none", "right", "sum", "only"),
    seed: fc.array(fc.nat({ max: 1000 }), { minLength: 60, maxLength: 60 }),
    left: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  })
  .map(({ title, months, cumulative, total, seed, left }) => {
    const number = (i: number, from: number, to: number): number =>
      from + ((seed[i % seed.length] ?? 0) % (to - from + 1));
    const series: [string, (i: number) => number][] = [
      [AIDS, (i) => (cumulative ? 5 + i : number(i, 0, 4))],
      [GROUPS, (i) => (cumulative ? 1 + Math.floor(i / 3) : number(i + 7, 0, 1))],
      [ACTIONS, (i) => (cumulative ? 50 * (i + 1) : number(i + 13, 30, 60))],
      [FOLLOW_UPS, (i) => (cumulative ? 5 * (i + 1) : number(i + 20, 1, 10))],
      [FEE, (i) => [20, 27.49, 28][number(i + 30, 0, 2)] ?? 20],
      [SELF_CARE, (i) => [0.45, 0.49, 0.5][number(i + 40, 0, 2)] ?? 0.5],
    ];
    const rows = series.flatMap(([label, of], k): Plain[][] => {
      if (left[k] === true) return [];
      const figures = MONTHS.map((_, i) => (i < months ? of(i) : null));
      const filled = figures.filter((figure) => figure !== null);
      const sum = filled.reduce((all, figure) => all + figure, 0);
      const last = filled.at(-1) ?? 0;
      const whole = label === FEE || label === SELF_CARE ? Math.max(...filled) : last;
      const right = cumulative || label === FEE || label === SELF_CARE ? whole : sum;
      if (total === "only") return [[label, right]];
      return [[label, ...figures, ...(total === "none" ? [] : [total === "sum" ? sum : right])]];
    });
    const header = total === "only" ? [] : MONTHS;
    return list(title, [...header, ...(total === "none" ? [] : ["Totaal 2024"])], rows);
  });

/** What people type over a figure. */
const TYPED = fc.oneof(
  fc.integer({ min: 0, max: 120 }),
  fc.constantFrom<Plain>(0.5, 0.55, 1, 12.5, -3, 27.49, 45, "x", "20", null, "#N/A", true),
);

describe("whatever is typed over the figures", () => {
  it("a mark shows at first, and goes only where the next check finds the norm met", async () => {
    await fc.assert(
      fc.asyncProperty(
        LISTS,
        fc.array(fc.tuple(fc.nat(), fc.nat(), TYPED), { minLength: 1, maxLength: 3 }),
        async (sheet, edits) => {
          const marks = marksByNorm(await checked(sheet));
          for (const own of marks.values()) {
            expect(own.some((mark) => shows([sheet], mark))).toBe(true);
          }
          for (const [norm, own] of marks) {
            // Over the figures that the marks stand on, where somebody repairs them.
            const cells = own.flatMap(({ areas }) =>
              areas.map(
                ({ firstRow, firstColumn }) =>
                  `${String.fromCharCode(65 + firstColumn)}${firstRow}`,
              ),
            );
            const typed = edits.map(([where, , value]) => [
              cells[where % cells.length] ?? "",
              value,
            ]);
            const now = changed(sheet, Object.fromEntries(typed) as Record<string, Plain>);
            if (own.some((mark) => shows([now], mark))) continue;
            expect([norm, outcome(await checked(now), norm)]).toEqual([norm, "met"]);
          }
        },
      ),
      { numRuns: 250 },
    );
  }, 120_000);
});
