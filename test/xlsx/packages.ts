import type { Inflate } from "../../src/xlsx/open";
import { bytesSource, openXlsx } from "../../src/xlsx/open";
import type { CellValue } from "../../src/workbook/cell";
import type { ColumnChunk, ColumnRequest, Workbook } from "../../src/workbook/workbook";
import type { WorkbookErrorCode } from "../../src/workbook/workbook-error";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { packageOf } from "../tools/package-writer";
import { inflateWithZlib, zlibCrc32 } from "./node-host";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const SHEET_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

export type Parts = Record<string, string | Uint8Array>;

/** The parts of a workbook with one sheet "S", to be broken by tests. `sheet` is what <worksheet> holds. */
export function partsOf(sheet: string, more: Parts = {}): Parts {
  return {
    "[Content_Types].xml": contentTypes(SHEET_MAIN),
    "_rels/.rels": links([["r1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": links([
      ["r1", "worksheet", "worksheets/sheet1.xml"],
      ["r2", "sharedStrings", "sharedStrings.xml"],
      ["r3", "styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>nul</t></si><si><t>een</t></si></sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"/>`,
    ...more,
  };
}

export function contentTypes(workbookType: string): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbookType}"/></Types>`;
}

export function links(
  list: readonly (readonly [id: string, type: string, target: string])[],
  base = RELATIONSHIPS,
): string {
  const each = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

export function rows(xml: string): string {
  return `<sheetData>${xml}</sheetData>`;
}

export function open(bytes: Uint8Array, options: Parameters<typeof openXlsx>[1] = {}): Workbook {
  return openXlsx(bytesSource("test.xlsx", bytes), {
    inflate: inflateWithZlib,
    crc32: zlibCrc32,
    ...options,
  });
}

export function openParts(parts: Parts, options: Parameters<typeof openXlsx>[1] = {}): Workbook {
  return open(packageOf(parts), options);
}

/** A sheet as { "3": [A3, B3, C3] }: the asked columns of every row that is delivered. */
export async function rowsOf(
  workbook: Workbook,
  request: Partial<ColumnRequest> = {},
): Promise<Record<number, CellValue[]>> {
  const found: Record<number, CellValue[]> = {};
  for await (const chunk of workbook.columns(wholeRequest(request))) {
    chunk.rows.forEach((row, i) => {
      found[row] = chunk.columns.map((column) => column[i] as CellValue);
    });
  }
  return found;
}

export async function chunksOf(
  workbook: Workbook,
  request: Partial<ColumnRequest> = {},
  signal?: AbortSignal,
): Promise<ColumnChunk[]> {
  const chunks: ColumnChunk[] = [];
  for await (const chunk of workbook.columns(wholeRequest(request), signal)) chunks.push(chunk);
  return chunks;
}

function wholeRequest(request: Partial<ColumnRequest>): ColumnRequest {
  return {
    sheet: "S",
    columns: [0, 1, 2],
    firstRow: 1,
    span: { firstColumn: 0, lastColumn: 2 },
    ...request,
  };
}

/** Everything the port gives: what a face asks for, in its order. */
export async function readAll(workbook: Workbook): Promise<unknown> {
  const facts = await workbook.facts();
  const sheets = [];
  for (const { name } of facts.sheets) {
    const top = await workbook.top(name, 5);
    sheets.push({ top, rows: await rowsOf(workbook, { sheet: name }) });
  }
  return { facts: { ...facts, sha256: null }, sheets };
}

/** The code with which it fails; another failure is thrown, success is null. */
export async function codeOf(reading: Promise<unknown>): Promise<WorkbookErrorCode | null> {
  try {
    await reading;
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

/** Stored parts come out in pieces of these sizes, in turn. */
export function inPieces(sizes: readonly number[]): Inflate {
  return async function* (compressed) {
    let turn = 0;
    for await (const piece of inflateWithZlib(compressed)) {
      for (let at = 0; at < piece.length;) {
        const size = sizes[turn++ % sizes.length] ?? 1;
        yield piece.slice(at, at + size);
        at += size;
      }
    }
  };
}
