import type { CellValue } from "../workbook/cell";
import type { SheetContent } from "../workbook/own-sheet";
import { sheetRows, tableRows } from "../workbook/own-sheet-layout";
import type { ByteSource } from "./byte-source";
import { tableCrc32 } from "./crc32";
import type { Host } from "./host";
import type { TableHead } from "./table-heads";
import { XlsxWorkbook } from "./xlsx-workbook";
import { cellText } from "./xml-write";

const START = "normtoets/1 ";

/**
 * What was written on a sheet of ours, in a few signs: kept as the comment of its table, which Excel keeps
 * and shows in its list of names. By it a report that somebody wrote in is known from one that is as it was.
 */
export function traceOf(content: SheetContent): string {
  const rows = sheetRows(content).map((cells) => cells.map(({ value }) => value));
  return digest(rows, tableRows(content).header);
}

/**
 * True when a report is no longer what was written there; sorting and filtering its table are no change.
 * False also when that is not known: written by the add-in, or saved by a program that leaves comments of
 * tables out. Throws WorkbookError.
 */
export async function isWrittenIn(
  source: ByteSource,
  host: Host,
  { sheet, comment, area }: TableHead,
  signal?: AbortSignal,
): Promise<boolean> {
  if (area === null || !comment.startsWith(START)) return false;
  const window = await new XlsxWorkbook(source, host).top(sheet.name, area.lastRow, signal);
  const rows: CellValue[][] = Array.from({ length: area.lastRow }, () => []);
  window.rows.forEach((values, i) => {
    const row = rows[window.firstRow - 1 + i];
    values.forEach((value, j) => {
      if (row === undefined) return;
      while (row.length < window.firstColumn + j) row.push(null);
      row.push(value);
    });
  });
  return digest(rows, area.firstRow) !== comment;
}

/** @param header 1-based row of the table's header; what comes after it counts in any order */
function digest(rows: readonly (readonly CellValue[])[], header: number): string {
  const texts = rows.map((row) => JSON.stringify(row.map(textOf)).replace(/(?:,?"")+\]$/, "]"));
  const ordered = [...texts.slice(0, header), ...texts.slice(header).sort()];
  const crc = tableCrc32(0, new TextEncoder().encode(ordered.join("\n")));
  return `${START}${rows.length} ${(crc >>> 0).toString(36)}`;
}

/** Blind to what programs change when they save: kinds of white space, and digits that few keep. */
function textOf(value: CellValue): string {
  if (typeof value === "number") return `${Number(value.toPrecision(12))}`;
  if (typeof value === "string") return cellText(value).replace(/\s+/g, " ").trim();
  return value === null ? "" : typeof value === "boolean" ? `${value}` : value.code;
}
