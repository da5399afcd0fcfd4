import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NAMESPACE } from "../../src/functions/catalogue";
import { functionsMetadata } from "../../src/functions/metadata";
import { openExcelHost, type ExcelHost } from "../../src/excel/excel-host";
import { ownNormsSheet } from "../../src/report/own-norms-sheet";
import { parseUserNorms, type UserNorms } from "../../src/norms/user-norms";
import { normtoets } from "../cli/run";
import { bindCustomFunctions } from "../excel-host/bind-custom-functions";
import type { Sheet } from "../excel-host/model/sheet";
import { openExcel, type OpenExcel } from "../excel-host/open-excel";
import type { FunctionOutcome } from "../excel-host/services/custom-functions";
import { loadXlsx } from "../excel-host/xlsx/load";
import { buildFunctions } from "./bundle";
import { SAMPLE_SHEETS, type SheetRow } from "./sample-sheets";

/**
 * A sheet full of formulas in each sample: the built bundle calculates them through office.js in the
 * emulated Excel, and they say what the command line says of the same file.
 */

const FOLDER = join(__dirname, "..", "..", "assets", "samples");
const NORMS = join(FOLDER, "normen-voorbeeld.json");
const YEAR = 2024;

interface Result {
  readonly norm: string;
  readonly level: string;
  readonly service: string | null;
  readonly outcome: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly shortfall: number | null;
}

/** What a cell says for an outcome; by hand, from the design. */
const SAYS: Readonly<Record<string, string>> = {
  met: "Voldoet",
  "not-met": "Voldoet niet",
  "not-assessed": "Niet beoordeeld",
  "not-applicable": "Niet beoordeeld",
};

let bundle = "";

beforeAll(async () => {
  bundle = await buildFunctions();
}, 60_000);

let excel: OpenExcel;
let addIn: ExcelHost;

afterEach(() => {
  expect(excel.host.faults).toEqual([]);
  excel.close();
});

/** The sample in an Excel with the add-in, where cells can use its functions. */
function openSample(file: string): void {
  const model = loadXlsx(new Uint8Array(readFileSync(join(FOLDER, file))), file);
  excel = openExcel(model, { displayLanguage: "nl-BE" });
  addIn = openExcelHost();
  globalThis.eval(bundle);
  bindCustomFunctions(excel.host, excel.calculator, NAMESPACE, functionsMetadata("nl"));
}

function sampleNorms(): UserNorms {
  const parsed = parseUserNorms(JSON.parse(readFileSync(NORMS, "utf8")));
  if (!parsed.ok) throw new Error("normen-voorbeeld.json");
  return parsed.norms;
}

/** Where the amounts stand that the user filled in, by norm: a formula refers to the cell. */
function ownAmounts(): ReadonlyMap<string, string> {
  const sheet = sheetOf("Normen (eigen)");
  const amounts = new Map<string, string>();
  for (let row = 0; row < 40; row++) {
    const key = sheet.value(row, 0);
    if (typeof key === "string") amounts.set(key, `'Normen (eigen)'!C${row + 1}`);
  }
  return amounts;
}

function sheetOf(name: string): Sheet {
  const sheet = excel.model.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Every result of the services, as the command line reports them. */
function reported(file: string, withNorms: boolean): Result[] {
  const { out } = normtoets(join(FOLDER, file), "--json", ...(withNorms ? ["--norms", NORMS] : []));
  const { results } = JSON.parse(out) as { results: Result[] };
  return results.filter(({ level }) => level === "service");
}

/** Fills the sheet 'Formules': service, norm, figure, denominator, verdict, shortfall, threshold. */
async function fill(
  rows: readonly SheetRow[],
  results: readonly Result[],
  amounts: ReadonlyMap<string, string>,
): Promise<Sheet> {
  const sheet = excel.model.addSheet("Formules");
  rows.forEach(({ service, norm, value, denominator }, i) => {
    const n = i + 1;
    sheet.enter(i, 0, service);
    sheet.enter(i, 1, norm);
    if (value === null) {
      const found = results.find((one) => one.service === service && one.norm === norm);
      const isShare = (found?.denominator ?? null) !== null;
      sheet.enter(i, 2, String((isShare ? found?.numerator : found?.value) ?? ""));
      if (isShare) sheet.enter(i, 3, String(found?.denominator));
    } else sheet.enter(i, 2, `=${value}`);
    if (denominator !== undefined) sheet.enter(i, 3, `=${denominator}`);
    const of = sheet.value(i, 3) === null ? "" : `D${n}`;
    const args = `B${n},C${n},${of},${YEAR},DMW.VTE(A${n}),${amounts.get(norm) ?? ""}`;
    sheet.enter(i, 4, `=DMW.TOETS(${args.replace(/,$/, "")})`);
    sheet.enter(i, 5, `=DMW.TEKORT(${args.replace(/,$/, "")})`);
    sheet.enter(i, 6, `=IFERROR(DMW.NORM(B${n},${YEAR},DMW.VTE(A${n})),"")`);
  });
  await excel.calculator.settled();
  return sheet;
}

describe.each(Object.entries(SAMPLE_SHEETS))("%s", (file, rows) => {
  test.each([
    ["without", false],
    ["with", true],
  ])(
    "calculates what the command line says, %s own norms",
    async (_which, withNorms) => {
      const results = reported(file, withNorms);
      openSample(file);
      if (withNorms) await addIn.sheets.writeSheet(ownNormsSheet(sampleNorms(), "nl"));
      const sheet = await fill(rows, results, withNorms ? ownAmounts() : new Map());

      // Every norm of every service has its row.
      expect(results.map(({ service, norm }) => `${String(service)} ${norm}`).sort()).toEqual(
        rows.map(({ service, norm }) => `${service} ${norm}`).sort(),
      );
      const shown = rows.map((row, i) => ({
        about: aboutOf(row),
        figure: figureShown(row, sheet, i),
        verdict: String(sheet.value(i, 4)),
        shortfall: String(sheet.value(i, 5)),
      }));
      expect(shown).toEqual(
        rows.map((row) => {
          const found = results.find((one) => aboutOf(one) === aboutOf(row));
          return {
            about: aboutOf(row),
            figure: figureReported(row, found),
            verdict: SAYS[found?.outcome ?? ""],
            shortfall: shortfallOf(row, found),
          };
        }),
      );
    },
    120_000,
  );
});

function aboutOf({ service, norm }: Pick<Result, "service" | "norm">): string {
  return `${String(service)} ${norm}`;
}

/** Amounts that are texts, and yes or no, are figures only to TOETS. */
function figureShown({ norm }: SheetRow, sheet: Sheet, i: number): unknown {
  const cells = [sheet.value(i, 2), sheet.value(i, 3)];
  return cells.some((cell) => typeof cell === "string") || norm === "alarm-vermindering"
    ? "text"
    : cells;
}

function figureReported(row: SheetRow, result: Result | undefined): unknown {
  const isText = row.service === "CM" && row.norm.startsWith("alarm-");
  if (isText || row.norm === "alarm-vermindering") return "text";
  if (result === undefined || result.value === null) return [null, null];
  return result.denominator !== null && !isShareAlone(row, result)
    ? [result.numerator, result.denominator]
    : [result.value, null];
}

/** A formula that gives a share, without what it is a share of. */
function isShareAlone({ value, denominator }: SheetRow, result: Result): boolean {
  return value !== null && denominator === undefined && result.denominator !== null;
}

/** A share alone does not tell how many are missing; what is not judged has no shortfall. */
function shortfallOf(row: SheetRow, result: Result | undefined): string {
  if (result?.outcome === "met") return "0";
  return result?.outcome === "not-met" && !isShareAlone(row, result)
    ? String(result.shortfall)
    : "#N/A";
}

/** Every formula of the workbook, by its cell. */
function formulas(): Map<string, string> {
  const found = new Map<string, string>();
  for (const sheet of excel.model.sheets) {
    for (const { row, column, formula } of sheet.cells.formulaCells()) {
      found.set(`${sheet.name}!${row},${column}`, formula);
    }
  }
  return found;
}

/** What cells show; an empty text shows as a blank. */
function values(sheet: Sheet, rows: number, columns: number): string[] {
  return Array.from({ length: rows * columns }, (_, i) =>
    String(sheet.value(Math.floor(i / columns), i % columns) ?? ""),
  );
}

test("'Formules vastzetten' keeps what the sheet shows, and every other formula of the sample", async () => {
  const file = "solidaris-2024.xlsx";
  const rows = SAMPLE_SHEETS[file] ?? [];
  openSample(file);
  await addIn.sheets.writeSheet(ownNormsSheet(sampleNorms(), "nl"));
  const sheet = await fill(rows, reported(file, true), ownAmounts());
  sheet.enter(0, 8, "=DMW.NORMEN(2024)");
  sheet.enter(0, 17, '=COUNTIF(E1:E100,"Voldoet")');
  sheet.enter(1, 17, '="DMW.TOETS("&E1');
  await excel.calculator.settled();
  const before = formulas();
  const shown = values(sheet, rows.length, 18);
  expect(shown.filter((value) => value === "Voldoet").length).toBeGreaterThan(40);

  const own = [...before].filter(([, formula]) => /DMW\.[A-Z]+\((?!"&)/.test(formula));
  const found = await addIn.formulas.find();
  // Verdict, shortfall and threshold of every row, and the table.
  expect(own).toHaveLength(3 * rows.length + 1);
  expect(found.map((one) => [one.sheet, one.addresses.length])).toEqual([["Formules", own.length]]);
  expect(await addIn.formulas.fix(found)).toEqual({ fixed: own.length, left: [] });

  const kept = new Map(before);
  for (const [cell] of own) kept.delete(cell);
  expect(kept.size).toBeGreaterThan(90);
  expect(formulas()).toEqual(kept);
  expect(values(sheet, rows.length, 18)).toEqual(shown);
  expect(await addIn.formulas.find()).toEqual([]);
}, 60_000);

/** What cells of a sheet of its own give, once every function has answered. */
async function enter(cells: Readonly<Record<string, string>>): Promise<Sheet> {
  const sheet = excel.model.sheet("Proef") ?? excel.model.addSheet("Proef");
  for (const [cell, text] of Object.entries(cells)) {
    sheet.enter(Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65, text);
  }
  await excel.calculator.settled();
  return sheet;
}

test.each([
  // Users and those in need of all services together, from the annual reports and lists in the samples.
  ["lm-2024.xlsx", 245 + 81 + 122, 134 + 47 + 73],
  ["nzf-2024.xlsx", 85 + 100, 48 + 62],
])("whole columns of %s give the figures of all its services", async (file, users, inNeed) => {
  openSample(file);
  const sheet = await enter({
    A1: "=DMW.UNIEK('Bereikte gebruikers'!B:B)",
    A2: "=DMW.ZELFZORG('Bereikte gebruikers'!B:B,'Bereikte gebruikers'!D:D)",
    A3: '=DMW.TEKORT("zelfzorgvermogen",COUNTIF(\'Bereikte gebruikers\'!D:D,"j"),A1)',
  });
  expect([sheet.value(0, 0), sheet.value(1, 0), sheet.value(2, 0)]).toEqual([
    users,
    inNeed / users,
    0,
  ]);
});

describe("on the sheet", () => {
  beforeEach(() => {
    openSample("helan-2024.xlsx");
  });

  test("a verdict follows its cells, the user's own threshold among them, and nothing else", async () => {
    const sheet = await enter({
      A1: "26",
      B1: "2,5",
      C1: '=DMW.TOETS("woonadvies",A1,,2024,10.5,B1)',
      D1: '=DMW.TEKORT("woonadvies",A1,,2024,10.5,B1)',
    });
    // As typed in an English Excel, where 2,5 is a text; it is read as the Dutch number that it is.
    expect([sheet.value(0, 2), sheet.value(0, 3)]).toEqual(["Voldoet niet", 1]);
    await enter({ A1: "27" });
    expect([sheet.value(0, 2), sheet.value(0, 3)]).toEqual(["Voldoet", 0]);
    await enter({ B1: "3" });
    expect([sheet.value(0, 2), sheet.value(0, 3)]).toEqual(["Voldoet niet", 5]);
    await enter({ B1: "" });
    expect([sheet.value(0, 2), String(sheet.value(0, 3))]).toEqual(["Niet beoordeeld", "#N/A"]);
  });

  test("a cell that may be blank is asked for first, as the docs say", async () => {
    const sheet = await enter({
      B1: '=IF(A1="","",DMW.TOETS("alarm-waarborg",A1))',
      B2: '=DMW.TOETS("zelfzorgvermogen",A1,A2)',
    });
    expect([sheet.value(0, 1), sheet.value(1, 1)]).toEqual(["", "Niet beoordeeld"]);
    await enter({ A1: "0" });
    expect(sheet.value(0, 1)).toBe("Voldoet");
    await enter({ A1: "" });
    expect(sheet.value(0, 1)).toBe("");
  });

  test("a figure follows its list", async () => {
    const groups = sheetOf("Proactieve acties");
    const sheet = await enter({ A1: "=DMW.DOELGROEPEN('Proactieve acties'!C:C)" });
    expect(sheet.value(0, 0)).toBe(7);
    groups.enter(4, 2, "Pasgepensioneerde landbouwers");
    await excel.calculator.settled();
    expect(sheet.value(0, 0)).toBe(8);
  });

  test("the table of norms spills, and says so where it has no room", async () => {
    const sheet = await enter({ A1: "=DMW.NORMEN(2024)", B30: "in de weg", A20: "=1" });
    expect(String(sheet.value(0, 0))).toBe("#SPILL!");
    await enter({ A20: "", A1: "=DMW.NORMEN(2024)" });
    expect([sheet.value(0, 0), sheet.value(1, 1), sheet.value(8, 1), sheet.value(8, 4)]).toEqual([
      "nummer",
      "bereikte-gebruikers",
      "zelfzorgvermogen",
      0.5,
    ]);
    // A threshold that the set does not know is a blank text, never zero.
    expect(sheet.value(1, 4)).toBe("");
    expect(sheet.value(20, 0)).toBe(20);
    expect(sheet.value(21, 0)).toBeNull();
  });

  test("errors show in the cell, with their sentence", async () => {
    const invoke = jest.spyOn(excel.host.customFunctions, "invoke");
    const sentences = async (): Promise<unknown[]> => {
      const calls = invoke.mock.results.map(({ value }) => value as Promise<FunctionOutcome>);
      const outcomes = await Promise.all(calls);
      return outcomes.map((outcome) => (outcome.kind === "error" ? outcome.message : null));
    };
    const sheet = await enter({
      A1: '=DMW.NORM("zelfzorg")',
      A2: '=DMW.TOETS("zelfzorgvermogen",47.3)',
      A3: "=DMW.UNIEK(Z1:Z9)",
      A4: "=DMW.BESTAATNIET(1)",
    });
    expect([0, 1, 2, 3].map((row) => String(sheet.value(row, 0)))).toEqual([
      "#N/A",
      "#VALUE!",
      "#N/A",
      "#NAME?",
    ]);
    await enter({ A5: '=DMW.TOETS("doelgroepen",A1)' });
    expect(String(sheet.value(4, 0))).toBe("#N/A");
    expect(await sentences()).toEqual([
      expect.stringMatching(/^Deze norm bestaat niet\. Dichtst in de buurt: zelfzorgvermogen/),
      expect.stringMatching(/^Geef een aandeel als 47,3 %/),
      expect.stringMatching(/^Het bereik ‘bereik’ is leeg, en dat bewijst niets\./),
      expect.stringMatching(/^Het argument ‘waarde’ is een Excel-fout \(#N\/A\)/),
    ]);
  });
});
