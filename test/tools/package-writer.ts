import { strToU8, Zip, ZipDeflate, zipSync } from "fflate";

import { address, columnName, parseRange } from "../../src/workbook/address";

/**
 * Makes .xlsx packages for tests, sample lists and benchmarks, independent of src/xlsx:
 *
 * - `packageOf(parts)`: a zip of literal parts, for hand-written (also broken) packages;
 * - `writeWorkbook(sheets, options)`: a whole workbook from arrays, as bytes;
 * - `streamWorkbook(sheets, sink, options)`: the same into a sink, a row at a time, so that a million
 *   rows cost no memory (except that shared strings are remembered; write many different strings with
 *   `strings: "inline"`).
 *
 * What the two writers make opens in Excel and LibreOffice, and is the same bytes every time.
 */

/** How a number is shown; the names are those of CellFormat. */
export type WrittenFormat = "general" | "number" | "percent" | "date" | "currency" | "text";

/** A cell with more to say than its value. */
export interface WrittenCell {
  /** The value or, with `formula`, the stored result; left out: none. */
  readonly value?: number | string | boolean | Date | null;
  /** Without "=". With no `value` the file holds no result, as some exporters leave it. */
  readonly formula?: string;
  /** Defaults to "date" for a Date, else to "general". */
  readonly format?: WrittenFormat;
  readonly bold?: boolean;
}

/**
 * A cell. A Date is written as a serial number with a date format, by its UTC day and time. A string
 * that is an error value ("#N/A", "#DIV/0!" …) is written as an error. null writes no cell.
 */
export type Cell = null | undefined | number | string | boolean | Date | WrittenCell;

/** One sheet; `rows[i][j]` is row i + 1, column j (0 is A). An empty array or null is a blank row. */
export interface SheetToWrite {
  readonly name: string;
  readonly rows: Iterable<readonly Cell[] | null>;
  readonly visibility?: "visible" | "hidden" | "very-hidden";
  readonly protected?: boolean;
  /** This many rows from the top are bold. */
  readonly boldRows?: number;
  /** This many rows from the top stay in view. */
  readonly frozenRows?: number;
  /** In characters, from column A on; null leaves a column as it is. */
  readonly columnWidths?: readonly (number | null)[];
  /** 0-based. */
  readonly hiddenColumns?: readonly number[];
  /** 1-based. */
  readonly hiddenRows?: readonly number[];
  /** Like "A1:C1". */
  readonly merges?: readonly string[];
  /** An Excel table over a range like "A3:H120"; its first row must hold different, non-empty strings. */
  readonly table?: { readonly name: string; readonly range: string; readonly totalsRows?: number };
}

export type SheetToStream = Omit<SheetToWrite, "rows"> & {
  readonly rows: Iterable<readonly Cell[] | null> | AsyncIterable<readonly Cell[] | null>;
};

export interface WriteOptions {
  /** Where strings are kept; "shared" is what Excel does. */
  readonly strings?: "shared" | "inline";
  readonly date1904?: boolean;
  /** Deflate level, 0 to 9; default 6 as Excel's, 1 is faster. */
  readonly level?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
}

/** Takes the bytes of the file in order; awaited, so it may write to a disk. */
export type Sink = (bytes: Uint8Array) => void | Promise<void>;

/** A zip of these parts, in this order and with these names, whatever they hold. */
export function packageOf(
  parts: Readonly<Record<string, string | Uint8Array>>,
  options: { readonly level?: WriteOptions["level"] } = {},
): Uint8Array {
  const files = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === "string" ? strToU8(part) : part] as const,
  );
  return zipSync(Object.fromEntries(files), { mtime: EPOCH, level: options.level ?? 6 });
}

/** A workbook as bytes. See `SheetToWrite` and `WriteOptions`. */
export function writeWorkbook(
  sheets: readonly SheetToWrite[],
  options: WriteOptions = {},
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const file = new WorkbookFile(sheets, options, (bytes) => void pieces.push(bytes));
  file.start();
  sheets.forEach((sheet, i) => {
    file.startSheet(i);
    for (const row of sheet.rows) file.row(row);
    file.endSheet();
  });
  file.end();
  return joined(pieces);
}

/** A workbook into a sink, a row at a time. See `SheetToStream` and `WriteOptions`. */
export async function streamWorkbook(
  sheets: readonly SheetToStream[],
  sink: Sink,
  options: WriteOptions = {},
): Promise<void> {
  const waiting: Uint8Array[] = [];
  const drain = async () => {
    for (const bytes of waiting.splice(0)) await sink(bytes);
  };
  const file = new WorkbookFile(sheets, options, (bytes) => void waiting.push(bytes));
  file.start();
  for (const [i, sheet] of sheets.entries()) {
    file.startSheet(i);
    for await (const row of sheet.rows) {
      file.row(row);
      if (waiting.length > 0) await drain();
    }
    file.endSheet();
    await drain();
  }
  file.end();
  await drain();
}

const EPOCH = new Date(1980, 0, 1);
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ERROR_VALUE = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!)$/;
const FLUSH_AT = 1 << 16;

/** In the order of the cell styles in styles.xml; the bold ones follow in the same order. */
const FORMATS: readonly WrittenFormat[] = [
  "general",
  "number",
  "percent",
  "date",
  "currency",
  "text",
];
const FORMAT_IDS = [0, 4, 164, 14, 165, 49];

type SheetHead = Omit<SheetToWrite, "rows">;

/** Writes the parts in the order in which a row-at-a-time writer comes to know them. */
class WorkbookFile {
  private readonly zip: Zip;
  private part: ZipDeflate | null = null;
  private text = "";
  private readonly shared = new Map<string, number>();
  private sharedUses = 0;
  private sheet: SheetHead | null = null;
  private rowNumber = 0;
  private hiddenRows = new Set<number>();
  private tableHeader: readonly Cell[] = [];

  constructor(
    private readonly sheets: readonly SheetHead[],
    private readonly options: WriteOptions,
    emit: (bytes: Uint8Array) => void,
  ) {
    this.zip = new Zip((error, bytes) => {
      if (error) throw error;
      if (bytes.length > 0) emit(bytes);
    });
  }

  start(): void {
    this.whole("[Content_Types].xml", contentTypes(this.sheets, this.inline));
    this.whole("_rels/.rels", relationships([["rId1", "officeDocument", "xl/workbook.xml"]]));
    this.whole("xl/workbook.xml", workbookPart(this.sheets, this.options.date1904 ?? false));
    this.whole("xl/_rels/workbook.xml.rels", workbookRelationships(this.sheets, this.inline));
    this.whole("xl/styles.xml", stylesPart());
    this.sheets.forEach((sheet, i) => {
      if (!sheet.table) return;
      this.whole(
        `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
        relationships([["rId1", "table", `../tables/table${i + 1}.xml`]]),
      );
    });
  }

  startSheet(index: number): void {
    const sheet = this.sheets[index];
    if (!sheet) throw new RangeError(`no sheet ${index}`);
    this.sheet = sheet;
    this.rowNumber = 0;
    this.hiddenRows = new Set(sheet.hiddenRows);
    this.open(`xl/worksheets/sheet${index + 1}.xml`);
    this.write(sheetHead(sheet, index === this.firstVisible));
  }

  row(cells: readonly Cell[] | null): void {
    const number = ++this.rowNumber;
    const table = this.sheet?.table;
    if (table && range(table.range).firstRow === number) this.tableHeader = cells ?? [];
    const hidden = this.hiddenRows.has(number);
    if (!hidden && (!cells || cells.length === 0)) return;
    const bold = number <= (this.sheet?.boldRows ?? 0);
    let xml = `<row r="${number}"${hidden ? ' hidden="1"' : ""}>`;
    for (let j = 0; j < (cells?.length ?? 0); j++) xml += this.cell(number, j, cells?.[j], bold);
    this.write(`${xml}</row>`);
  }

  endSheet(): void {
    const sheet = this.sheet;
    if (!sheet) throw new Error("no sheet was started");
    this.write(sheetTail(sheet));
    this.close();
    if (sheet.table) {
      const number = this.sheets.indexOf(sheet) + 1;
      this.whole(`xl/tables/table${number}.xml`, tablePart(sheet.table, number, this.tableHeader));
    }
  }

  end(): void {
    if (!this.inline) {
      this.open("xl/sharedStrings.xml");
      this.write(
        `${DECLARATION}<sst xmlns="${MAIN}" count="${this.sharedUses}" uniqueCount="${this.shared.size}">`,
      );
      for (const text of this.shared.keys()) this.write(`<si>${textElement(text)}</si>`);
      this.write("</sst>");
      this.close();
    }
    this.zip.end();
  }

  private get inline(): boolean {
    return this.options.strings === "inline";
  }

  private get firstVisible(): number {
    return this.sheets.findIndex((sheet) => (sheet.visibility ?? "visible") === "visible");
  }

  private cell(row: number, column: number, cell: Cell, boldRow: boolean): string {
    if (cell === null || cell === undefined) return "";
    const { value, formula, format, bold } =
      typeof cell === "object" && !(cell instanceof Date) ? cell : ({ value: cell } as WrittenCell);
    const shown = format ?? (value instanceof Date ? "date" : "general");
    const style = FORMATS.indexOf(shown) + (boldRow || bold ? FORMATS.length : 0);
    const head = `<c r="${columnName(column)}${row}"${style > 0 ? ` s="${style}"` : ""}`;
    const f = formula === undefined ? "" : `<f>${escaped(formula)}</f>`;
    if (value === null || value === undefined) return f === "" ? `${head}/>` : `${head}>${f}</c>`;
    if (typeof value === "number") return `${head}>${f}<v>${value}</v></c>`;
    if (typeof value === "boolean") return `${head} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
    if (value instanceof Date) return `${head}>${f}<v>${this.serial(value)}</v></c>`;
    if (ERROR_VALUE.test(value)) return `${head} t="e">${f}<v>${value}</v></c>`;
    if (f !== "") return `${head} t="str">${f}<v>${encoded(value)}</v></c>`;
    if (this.inline) return `${head} t="inlineStr"><is>${textElement(value)}</is></c>`;
    return `${head} t="s"><v>${this.sharedIndex(value)}</v></c>`;
  }

  private serial(date: Date): number {
    return date.getTime() / 86_400_000 + 25_569 - (this.options.date1904 ? 1462 : 0);
  }

  private sharedIndex(text: string): number {
    this.sharedUses++;
    let index = this.shared.get(text);
    if (index === undefined) {
      index = this.shared.size;
      this.shared.set(text, index);
    }
    return index;
  }

  private whole(name: string, xml: string): void {
    this.open(name);
    this.write(xml);
    this.close();
  }

  private open(name: string): void {
    this.part = new ZipDeflate(name, { level: this.options.level ?? 6 });
    this.part.mtime = EPOCH;
    this.zip.add(this.part);
  }

  /** Gathers rows: pushing each by itself would compress badly and slowly. */
  private write(xml: string): void {
    this.text += xml;
    if (this.text.length >= FLUSH_AT) this.flush(false);
  }

  private close(): void {
    this.flush(true);
    this.part = null;
  }

  private flush(last: boolean): void {
    this.part?.push(strToU8(this.text), last);
    this.text = "";
  }
}

function contentTypes(sheets: readonly SheetHead[], inline: boolean): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${SPREADSHEET_TYPE}.${type}+xml"/>`;
  return [
    `${DECLARATION}<Types xmlns="${CONTENT_TYPES}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("workbook.xml", "sheet.main"),
    override("styles.xml", "styles"),
    ...(inline ? [] : [override("sharedStrings.xml", "sharedStrings")]),
    ...sheets.map((_, i) => override(`worksheets/sheet${i + 1}.xml`, "worksheet")),
    ...sheets.map((sheet, i) => (sheet.table ? override(`tables/table${i + 1}.xml`, "table") : "")),
    "</Types>",
  ].join("");
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]) {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;
}

function workbookRelationships(sheets: readonly SheetHead[], inline: boolean): string {
  const next = sheets.length + 1;
  return relationships([
    ...sheets.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
    [`rId${next}`, "styles", "styles.xml"],
    ...(inline ? [] : ([[`rId${next + 1}`, "sharedStrings", "sharedStrings.xml"]] as const)),
  ]);
}

function workbookPart(sheets: readonly SheetHead[], date1904: boolean): string {
  const states = { visible: "", hidden: ' state="hidden"', "very-hidden": ' state="veryHidden"' };
  const first = sheets.findIndex((sheet) => (sheet.visibility ?? "visible") === "visible");
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    date1904 ? '<workbookPr date1904="1"/>' : "",
    `<bookViews><workbookView activeTab="${Math.max(0, first)}"/></bookViews>`,
    "<sheets>",
    ...sheets.map(
      (sheet, i) =>
        `<sheet name="${escaped(sheet.name)}" sheetId="${i + 1}"${states[sheet.visibility ?? "visible"]} r:id="rId${i + 1}"/>`,
    ),
    "</sheets></workbook>",
  ].join("");
}

function stylesPart(): string {
  const styles = [0, 1].flatMap((font) =>
    FORMAT_IDS.map(
      (id) =>
        `<xf numFmtId="${id}" fontId="${font}" fillId="0" borderId="0" xfId="0"${id ? ' applyNumberFormat="1"' : ""}${font ? ' applyFont="1"' : ""}/>`,
    ),
  );
  const font = (bold: string) =>
    `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  return [
    `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/>',
    `<numFmt numFmtId="165" formatCode="${escaped('"€" #,##0.00')}"/></numFmts>`,
    `<fonts count="2">${font("")}${font("<b/>")}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.length}">${styles.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}

function sheetHead(sheet: SheetHead, active: boolean): string {
  const frozen = sheet.frozenRows ?? 0;
  const pane =
    frozen > 0
      ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
      : "";
  const hidden = new Set(sheet.hiddenColumns);
  const count = Math.max(sheet.columnWidths?.length ?? 0, ...[...hidden].map((j) => j + 1));
  let columns = "";
  for (let j = 0; j < count; j++) {
    const width = sheet.columnWidths?.[j] ?? null;
    if (width === null && !hidden.has(j)) continue;
    columns += `<col min="${j + 1}" max="${j + 1}" width="${width ?? 9}"${width === null ? "" : ' customWidth="1"'}${hidden.has(j) ? ' hidden="1"' : ""}/>`;
  }
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    `<sheetViews><sheetView workbookViewId="0"${active ? ' tabSelected="1"' : ""}>${pane}</sheetView></sheetViews>`,
    columns === "" ? "" : `<cols>${columns}</cols>`,
    "<sheetData>",
  ].join("");
}

function sheetTail(sheet: SheetHead): string {
  const merges = sheet.merges ?? [];
  return [
    "</sheetData>",
    sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "",
    merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`,
    sheet.table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : "",
    "</worksheet>",
  ].join("");
}

function tablePart(
  table: NonNullable<SheetToWrite["table"]>,
  id: number,
  header: readonly Cell[],
): string {
  const { firstRow, lastRow, firstColumn, lastColumn } = range(table.range);
  const totals = table.totalsRows ?? 0;
  const filter = address(firstRow, firstColumn, lastRow - totals, lastColumn);
  const names: string[] = [];
  for (let j = firstColumn; j <= lastColumn; j++) {
    const cell = header[j];
    const name =
      cell !== null && typeof cell === "object" && !(cell instanceof Date) ? cell.value : cell;
    if (typeof name !== "string" || name === "" || names.includes(name)) {
      throw new Error(`table ${table.name}: column ${columnName(j)} has no heading of its own`);
    }
    names.push(name);
  }
  return [
    `${DECLARATION}<table xmlns="${MAIN}" id="${id}" name="${escaped(table.name)}" displayName="${escaped(table.name)}" ref="${table.range}"`,
    totals > 0 ? ` totalsRowCount="${totals}">` : ' totalsRowShown="0">',
    `<autoFilter ref="${filter}"/><tableColumns count="${names.length}">`,
    ...names.map((name, i) => `<tableColumn id="${i + 1}" name="${encoded(name)}"/>`),
    "</tableColumns></table>",
  ].join("");
}

function textElement(text: string): string {
  const keep = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${keep}>${encoded(text)}</t>`;
}

/** Text as SpreadsheetML keeps it: what XML cannot hold becomes _xHHHH_, and so does what looks like it. */
function encoded(text: string): string {
  return escaped(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      // Control characters, and a carriage return that an XML reader would turn into a line feed.
      .replace(
        /[^\t\n\u0020-\ud7ff\ud800-\udfff\ue000-\ufffd]/g,
        (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
      ),
  );
}

function escaped(text: string): string {
  if (!/[&<>"\n]/.test(text)) return text;
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function range(text: string) {
  const parsed = parseRange(text);
  if (!parsed) throw new Error(`not a range: ${text}`);
  return parsed;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
