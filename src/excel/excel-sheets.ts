import type { Range } from "../workbook/address";
import {
  OWN_SHEETS,
  type OwnSheet,
  type SheetContent,
  type SheetOutcome,
  type SheetWriter,
} from "../workbook/own-sheet";
import { throwIfCancelled } from "../workbook/slices";
import { WorkbookError } from "../workbook/workbook-error";
import { rangeAt, width } from "./area";
import { addressOf, splitByAddress } from "./mark-areas";
import { traceOf } from "./own-cells";
import { findOwn, freeName, type OwnPlace, readOwnCells } from "./own-place";
import { keepTrace } from "./own-trace";
import type { OwnWrites } from "./own-writes";
import { type ExcelRun, hasExcelApi } from "./run";
import { type CellStyle, layOut, type SheetLayout } from "./sheet-layout";

/** About what one request weighs; Excel on the web refuses 5 MB. */
const REQUEST_BYTES = 1_000_000;
const BYTES_OF_LINK = 1_000;

/** Our own sheets, known by the name of their table. Nothing of the user is ever written over. */
export class ExcelSheets implements SheetWriter {
  constructor(
    private readonly run: ExcelRun,
    private readonly ownWrites: OwnWrites,
  ) {}

  /** Cannot be cancelled once it writes: half a report would look like a whole one. */
  async writeSheet(content: SheetContent, signal?: AbortSignal): Promise<SheetOutcome> {
    throwIfCancelled(signal);
    const layout = layOut(content);
    return this.ownWrites.during((touch) =>
      this.run.write(async (context) => {
        const place = await findOwn(context, content.own, content);
        const sheet = makeRoom(context, content.own, place);
        sheet.load("id,name");
        // The table first: by it the sheet is known as ours, also if anything below would fail.
        addTable(sheet, content, layout);
        await context.sync();
        touch(sheet.id);
        if (place.ours !== null) touch(place.ours.sheet.id);
        await fill(context, sheet, layout);
        dress(sheet, content, layout);
        await context.sync();
        if (hasExcelApi("1.12")) {
          // As Excel holds it now, which may differ from what it was given.
          keepTrace(sheet, traceOf(await readOwnCells(context, sheet, layout.table)));
          await context.sync();
        }
        return outcomeOf(sheet.name, place);
      }),
    );
  }

  async removeSheet(own: OwnSheet, signal?: AbortSignal): Promise<boolean> {
    throwIfCancelled(signal);
    return this.ownWrites.during((touch) =>
      this.run.write(async (context) => {
        const { ours, structureLocked } = await findOwn(context, own, null);
        if (ours === null) return false;
        touch(ours.sheet.id);
        if (!ours.wholly) giveToUser(ours.table);
        else if (structureLocked) throw structureProtected();
        else ours.sheet.delete();
        await context.sync();
        return true;
      }),
    );
  }
}

function outcomeOf(sheet: string, { ours }: OwnPlace): SheetOutcome {
  if (ours === null) return { sheet, replaced: false };
  return ours.wholly
    ? { sheet, replaced: true }
    : { sheet, replaced: false, kept: ours.sheet.name };
}

function structureProtected(): WorkbookError {
  return new WorkbookError("structure-protected", "sheets cannot be added or removed");
}

/** The sheet to write on, empty: ours cleared, or a new one. */
function makeRoom(
  context: Excel.RequestContext,
  own: OwnSheet,
  { ours, names, structureLocked }: OwnPlace,
): Excel.Worksheet {
  if (ours?.wholly === true) {
    const { sheet, table } = ours;
    table.clearFilters();
    table.convertToRange();
    const cells = sheet.getRange();
    cells.clear();
    cells.rowHidden = false;
    cells.columnHidden = false;
    sheet.freezePanes.unfreeze();
    return sheet;
  }
  if (structureLocked) throw structureProtected();
  if (ours !== null) giveToUser(ours.table);
  return context.workbook.worksheets.add(freeName(OWN_SHEETS[own].sheet, names));
}

/** All that stands on the sheet stays as it is; without our table it is no longer ours. */
function giveToUser(table: Excel.Table): void {
  table.clearFilters();
  table.convertToRange();
}

function addTable(sheet: Excel.Worksheet, { own }: SheetContent, layout: SheetLayout): void {
  const range = rangeAt(sheet, layout.table);
  range.getRow(0).values = [
    layout.values[layout.headerRow - 1]?.slice(0, width(layout.table)) ?? [],
  ];
  const table = sheet.tables.add(range, true);
  table.name = OWN_SHEETS[own].table;
  table.style = "TableStyleLight1";
}

/** Links before values: making a link may put its address into the cell. */
async function fill(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { values, numberFormats, links }: SheetLayout,
): Promise<void> {
  let bytes = 0;
  // One request, unless it would be too large for Excel on the web.
  const room = async (wanted: number): Promise<void> => {
    if (bytes > 0 && bytes + wanted > REQUEST_BYTES) {
      await context.sync();
      bytes = 0;
    }
    bytes += wanted;
  };
  for (const { row, column, to } of links) {
    await room(BYTES_OF_LINK);
    const documentReference = `${quoted(to.sheet)}!${to.address}`;
    sheet.getCell(row - 1, column).hyperlink = { documentReference, screenTip: documentReference };
  }
  for (const { first, last } of rowsByBytes(values)) {
    const rows = values.slice(first, last + 1);
    await room(bytesOf(rows));
    const range = sheet.getRangeByIndexes(first, 0, rows.length, rows[0]?.length ?? 1);
    range.numberFormat = numberFormats.slice(first, last + 1).map((row) => [...row]);
    range.values = rows.map((row) => [...row]);
  }
}

function rowsByBytes(
  values: readonly (readonly (string | number)[])[],
): { first: number; last: number }[] {
  const parts: { first: number; last: number }[] = [];
  let bytes = Infinity;
  values.forEach((row, i) => {
    const own = bytesOf([row]);
    const part = parts.at(-1);
    if (part === undefined || bytes + own > REQUEST_BYTES / 2) {
      parts.push({ first: i, last: i });
      bytes = own;
    } else {
      part.last = i;
      bytes += own;
    }
  });
  return parts;
}

/** With the number format of each cell. A character outside English may take three bytes. */
function bytesOf(rows: readonly (readonly (string | number)[])[]): number {
  let bytes = 0;
  for (const row of rows) {
    for (const value of row) bytes += 15 + (typeof value === "string" ? value.length * 3 : 10);
  }
  return bytes;
}

/** 'It''s a sheet': quotes are always right, and needed for most names. */
function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

function dress(sheet: Excel.Worksheet, content: SheetContent, layout: SheetLayout): void {
  const { headerRow, table, styles } = layout;
  const body: Range = { ...table, firstRow: headerRow + 1 };
  for (const { style, cells } of styles) {
    for (const areas of splitByAddress(cells)) {
      setStyle(sheet.getRanges(addressOf(areas)).format, style);
    }
  }
  if (content.lines.length > 0) sheet.getRange("A1").format.font.size = 14;
  content.columns.forEach(({ width: characters, wrap }, column) => {
    const cells = { ...body, firstColumn: column, lastColumn: column };
    rangeAt(sheet, cells).format.columnWidth = points(characters);
    if (wrap === true) rangeAt(sheet, cells).format.wrapText = true;
  });
  const rows = rangeAt(sheet, table).format;
  rows.verticalAlignment = "Top";
  rows.autofitRows();
  sheet.freezePanes.freezeRows(headerRow);

  const page = sheet.pageLayout;
  page.orientation = Excel.PageOrientation.landscape;
  page.paperSize = Excel.PaperType.a4;
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintTitleRows(`$${headerRow}:$${headerRow}`);
  page.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
}

function setStyle(format: Excel.RangeFormat, { bold, fill, color }: CellStyle): void {
  if (bold) format.font.bold = true;
  if (color !== null) format.font.color = color;
  if (fill !== null) format.fill.color = fill;
}

/** Of the standard font, Calibri 11: 7 pixels a character and 5 around them, of 0.75 points each. */
function points(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
