import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check";
import type { Result } from "../../src/assessment/result";
import { isIndicatorList, type RecordList } from "../../src/lists/list";
import { dateOf, readDay } from "../../src/lists/read-date";
import type { FunctionId } from "../../src/functions/catalogue";
import { ANSWERS } from "../../src/functions/test-figure";
import type { Field } from "../../src/norms/norm";
import { findService } from "../../src/norms/services";
import { parseUserNorms, type UserNorms } from "../../src/norms/user-norms";
import type { Report } from "../../src/report/report";
import { CellError, type CellValue } from "../../src/workbook/cell";
import type { Workbook } from "../../src/workbook/workbook";
import { bytesSource, openXlsx } from "../../src/xlsx/open";
import { call, callWith } from "./call";

/**
 * A sheet of formulas beside each sample: what they give is what the command line gives. The rows that
 * a person would select (a service, the year) are selected here; the rest is the functions' own.
 */

const FOLDER = join(__dirname, "..", "..", "assets", "samples");
const FILES = ["cm", "helan", "lm", "nzf", "solidaris"].map((name) => `${name}-2024.xlsx`);

function open(file: string): Workbook {
  return openXlsx(bytesSource(file, new Uint8Array(readFileSync(join(FOLDER, file)))));
}

function sampleNorms(): UserNorms {
  const parsed = parseUserNorms(
    JSON.parse(readFileSync(join(FOLDER, "normen-voorbeeld.json"), "utf8")),
  );
  if (!parsed.ok) throw new Error("normen-voorbeeld.json");
  return parsed.norms;
}

/** What formulas over a record list stand in, by norm: the share or count, as TOETS then takes it. */
const OVER_LISTS: readonly {
  readonly norm: string;
  readonly kind: RecordList["kind"];
  readonly id: FunctionId;
  readonly fields: readonly Field[];
}[] = [
  {
    norm: "zelfzorgvermogen",
    kind: "gebruikers",
    id: "ZELFZORG",
    fields: ["gebruiker", "zorgbehoefte"],
  },
  {
    norm: "vervolgacties",
    kind: "proactieve-acties",
    id: "OPVOLGING",
    fields: ["vervolgactie", "doelgroep"],
  },
  {
    norm: "vervolgacties",
    kind: "proactieve-acties",
    id: "OPVOLGING",
    fields: ["aantal-vervolgacties", "aantal-acties"],
  },
  { norm: "doelgroepen", kind: "proactieve-acties", id: "DOELGROEPEN", fields: ["doelgroep"] },
  { norm: "hulpmiddelen", kind: "hulpmiddelen", id: "HULPMIDDELEN", fields: ["soort"] },
  { norm: "bereikte-gebruikers", kind: "gebruikers", id: "UNIEK", fields: ["gebruiker"] },
];

/** Five formulas over lists for each service; Solidaris has lists of alarms and staff only. */
const COMPARED: Readonly<Record<string, number>> = {
  "cm-2024.xlsx": 5,
  "helan-2024.xlsx": 5,
  "lm-2024.xlsx": 15,
  "nzf-2024.xlsx": 10,
  "solidaris-2024.xlsx": 0,
};

/** The cells of some columns of a list for one service and year, as Excel hands them over. */
async function rangesOf(
  workbook: Workbook,
  list: RecordList,
  fields: readonly Field[],
  service: string | null,
  year: number,
): Promise<unknown[][][] | null> {
  const at = (field: Field): number | undefined =>
    list.columns.find((column) => column.field === field)?.column;
  const asked = fields.map(at);
  if (asked.some((column) => column === undefined)) return null;
  const [serviceAt, dateAt, countAt] = [at("dienst"), at("datum"), at("aantal")];
  const columns = [...new Set([...asked, serviceAt, dateAt, countAt])]
    .filter((column) => column !== undefined)
    .sort((a, b) => a - b);
  const ranges: unknown[][][] = fields.map(() => []);
  let named: CellValue = null;
  for await (const chunk of workbook.columns({
    sheet: list.sheet,
    columns,
    firstRow: list.firstRow,
    span: list.span,
    ...(list.lastRow === null ? {} : { lastRow: list.lastRow }),
  })) {
    chunk.rows.forEach((row, i) => {
      const cell = (column: number | undefined): CellValue =>
        column === undefined ? null : (chunk.columns[columns.indexOf(column)]?.[i] ?? null);
      // A service in a merged cell stands in its first row only.
      const isMerged = list.merges.some(
        (m) => m.column === serviceAt && m.firstRow < row && row <= m.lastRow,
      );
      if (!isMerged) named = cell(serviceAt);
      const found = typeof named === "string" ? findService(named, service ?? undefined) : null;
      const isOther = found !== null && !("service" in found && found.service.name === service);
      const day = dateAt === undefined ? null : readDay(cell(dateAt), false);
      const isOtherYear = day?.is === "value" && dateOf(day.value).year !== year;
      // A kind of which none was lent stands in the list, and is not selected either.
      if (isOther || isOtherYear || cell(countAt) === 0) return;
      asked.forEach((column, k) => {
        const value = cell(column);
        ranges[k]?.push([value instanceof CellError ? value.code : value]);
      });
    });
  }
  return ranges;
}

describe.each(FILES)("%s", (file) => {
  const userNorms = sampleNorms();
  let plain: Report;
  let filledIn: Report;

  beforeAll(async () => {
    plain = await check(open(file));
    filledIn = await check(open(file), { userNorms });
  });

  test("formulas over the lists give the figures and verdicts of the check", async () => {
    let compared = 0;
    const lists = plain.lists
      .map(({ list }) => list)
      .filter((list): list is RecordList => !isIndicatorList(list));
    const services = plain.results.filter(({ level }) => level === "service");
    for (const { norm, kind, id, fields } of OVER_LISTS) {
      for (const result of services.filter((r) => r.norm.id === norm && r.from === "records")) {
        const own = lists.filter((list) => list.kind === kind);
        const [list] = own;
        if (list === undefined || own.length > 1) continue;
        const ranges = await rangesOf(open(file), list, fields, result.service, plain.year ?? 0);
        if (ranges === null) continue;
        const figure = call(id, ...ranges);
        compared++;
        const about = `${norm} ${String(result.service)}`;
        if (!result.isBound) expect([about, figure]).toEqual([about, result.value?.toNumber()]);
        expect([about, call("TOETS", norm, figure, null, plain.year)]).toEqual([
          about,
          ANSWERS[result.outcome],
        ]);
      }
    }
    expect([file, compared]).toEqual([file, COMPARED[file]]);
  });

  test.each(["without", "with"])("TOETS and TEKORT agree on each norm, %s own norms", (which) => {
    const report = which === "with" ? filledIn : plain;
    const setting = { language: "nl", userNorms: which === "with" ? userNorms : null } as const;
    let judged = 0;
    for (const result of report.results) {
      // A federation fails by its services, and bounds are no one figure.
      if (result.level === "federation" || result.isBound || result.value === null) continue;
      const [value, denominator] = figureOf(result);
      const fte = fteOf(result, report.year);
      const args = [result.norm.id, value, denominator, report.year, fte] as const;
      const about = `${result.norm.id} ${String(result.service)}`;
      expect([about, callWith(setting, "TOETS", ...args)]).toEqual([
        about,
        ANSWERS[result.outcome],
      ]);
      if (result.outcome === "met" || result.outcome === "not-met") {
        judged++;
        const short = callWith(setting, "TEKORT", ...args);
        const isShareOnly = denominator === null && result.norm.measure.of === "share";
        if (!isShareOnly) expect([about, short]).toEqual([about, result.shortfall?.toNumber()]);
      }
    }
    expect(judged).toBeGreaterThanOrEqual(which === "with" ? 12 : 5);
  });
});

function figureOf({ norm, value, numerator, denominator }: Result): [unknown, unknown] {
  if (norm.measure.of === "share" && numerator !== null && denominator !== null) {
    return [numerator, denominator];
  }
  return [value?.toNumber() ?? null, null];
}

function fteOf({ service }: Result, year: number | null): unknown {
  return service === null ? null : call("VTE", service, year);
}
