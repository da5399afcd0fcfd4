import { openExcelHost, type ExcelHost, type ExcelHostOptions } from "../../src/excel/excel-host";
import { parseRange, type Range } from "../../src/workbook/address";
import type { Look, Mark } from "../../src/workbook/mark";
import { markedRule } from "../../src/workbook/rule-marker";
import type { ColumnChunk, ColumnRequest, Workbook } from "../../src/workbook/workbook";
import type { Workbook as Model } from "../excel-host/model/workbook";
import type { Rows } from "../excel-host/model/make-workbook";
import { openExcel, type OpenExcel } from "../excel-host/open-excel";
import { type HostOptions, requirementSets } from "../excel-host/options";

export interface Opened extends OpenExcel {
  readonly addIn: ExcelHost;
}

let opened: Opened | null = null;

/** An emulated Excel with the add-in's adapter on it; closed after the test. */
export function open(
  content: Model | Readonly<Record<string, Rows>>,
  options: Partial<HostOptions> = {},
  addIn: ExcelHostOptions = {},
): Opened {
  opened = { ...openExcel(content, options), addIn: openExcelHost(addIn) };
  return opened;
}

afterEach(() => {
  // What the host could not answer would otherwise hide behind an error that a test expects.
  const faults = opened?.host.faults ?? [];
  opened?.close();
  opened = null;
  expect(faults).toEqual([]);
});

/** An Excel of another version. */
export function excelApi(version: string): Partial<HostOptions> {
  return { requirements: requirementSets("web", version) };
}

export function area(text: string): Range {
  const range = parseRange(text);
  if (range === null) throw new Error(`no range: ${text}`);
  return range;
}

export function mark(
  sheet: string,
  areas: string,
  norm: string,
  look: Look = "not-met-verdict",
  condition: string | null = null,
): Mark {
  return {
    sheet,
    areas: areas.split(",").map(area),
    formula: markedRule({ norm, look }, condition),
    look,
  };
}

export async function columnsOf(
  workbook: Workbook,
  request: ColumnRequest,
  signal?: AbortSignal,
): Promise<ColumnChunk[]> {
  const chunks: ColumnChunk[] = [];
  for await (const chunk of workbook.columns(request, signal)) chunks.push(chunk);
  return chunks;
}

/** All chunks as one: row numbers, and the columns beside them. */
export async function wholeColumns(workbook: Workbook, request: ColumnRequest) {
  const chunks = await columnsOf(workbook, request);
  return {
    rows: chunks.flatMap(({ rows }) => rows),
    columns: request.columns.map((_, i) => chunks.flatMap(({ columns }) => columns[i] ?? [])),
    formats: request.columns.map((_, i) => chunks.flatMap(({ formats }) => formats?.[i] ?? [])),
    hiddenRows: chunks.reduce((sum, { hiddenRows }) => sum + hiddenRows, 0),
  };
}

/** Requests that do anything but let go of objects that the library kept. */
export function requests(excel: OpenExcel): number {
  return excel.host.traffic.batches.filter(({ members }) =>
    members.some((member) => !/_?ReleaseReference|RemoveReference/i.test(member)),
  ).length;
}
