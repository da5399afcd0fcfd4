import type { Finding } from "../../src/lists/finding";
import { isIndicatorList, type RecordList } from "../../src/lists/list";
import { readIndicators } from "../../src/lists/read-indicators";
import { readRecords, RecordRegistry, type RecordsSeen } from "../../src/lists/read-records";
import { recogniseSheet, WINDOW_ROWS } from "../../src/lists/recognise";
import { Scopes } from "../../src/lists/scopes";
import { type MemorySheet, MemoryWorkbook } from "../tools/memory-workbook";

async function recognised(sheet: MemorySheet, chunkRows: number) {
  const workbook = new MemoryWorkbook([sheet], { chunkRows });
  const [facts] = (await workbook.facts()).sheets;
  if (!facts) throw new Error("no sheet");
  const lists = recogniseSheet(facts, await workbook.top(facts.name, WINDOW_ROWS), false);
  const [list] = lists;
  if (list === undefined) throw new Error("no list recognised");
  return { workbook, list };
}

/** Code, address and count of each finding: what a test by hand can say of it. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ code, cell, count }) => `${code} ${cell?.address ?? "-"} ${count}`).sort();
}

export interface ReadRecords {
  readonly list: RecordList;
  /** For each field the codes of all rows; null where the row is no record. */
  readonly codes: Readonly<Record<string, (number | null)[]>>;
  /** For each row whether it is a record: 0 no, 1 yes, 2 perhaps. */
  readonly marks: readonly number[];
  readonly seen: RecordsSeen;
  readonly findings: string[];
  readonly scopes: Scopes;
  readonly registry: RecordRegistry;
}

/** Recognises the sheet and reads all of it, in small chunks so that their borders are tried too. */
export async function readSheet(sheet: MemorySheet, chunkRows = 2): Promise<ReadRecords> {
  const { workbook, list } = await recognised(sheet, chunkRows);
  if (isIndicatorList(list)) throw new Error(`recognised as ${list.kind}`);
  const scopes = new Scopes();
  const registry = new RecordRegistry(scopes);
  const codes: Record<string, (number | null)[]> = {};
  const marks: number[] = [];
  const reading = readRecords(workbook, list, registry, undefined, false);
  for (;;) {
    const step = await reading.next();
    if (step.done === true) {
      const seen = step.value;
      return { list, codes, marks, seen, findings: brief(seen.findings), scopes, registry };
    }
    const batch = step.value;
    marks.push(...batch.isRecord);
    for (const [field, column] of batch.columns) {
      const own = (codes[field] ??= []);
      for (let i = 0; i < batch.size; i++) {
        own.push(batch.isRecord[i] !== 0 ? (column[i] ?? null) : null);
      }
    }
  }
}

/** Recognises a list of figures and reads it; each figure as "indicator scope period = value @cell". */
export async function readFigures(sheet: MemorySheet) {
  const { workbook, list } = await recognised(sheet, 2);
  if (!isIndicatorList(list)) throw new Error(`recognised as ${list.kind}`);
  const scopes = new Scopes();
  const seen = await readIndicators(workbook, list, scopes, undefined, false);
  const figures = seen.figures.map((figure) => {
    const { indicator, scope, period, isTotal, reading, cell } = figure;
    const when =
      period === null
        ? isTotal
          ? "total"
          : "-"
        : [period.year ?? "?", period.month ?? "year"].join("/") + (isTotal ? " total" : "");
    const what =
      reading.is === "value"
        ? `${reading.value.number}${reading.value.written === "bare" ? "" : ` ${reading.value.written}`}`
        : reading.is === "blank"
          ? "blank"
          : reading.why;
    return `${indicator} ${scopes.get(scope).name || "-"} ${when} = ${what} @${cell.address}`;
  });
  return { list, figures, seen, findings: brief(seen.findings) };
}
