import { address, columnName, MAX_ROW } from "../workbook/address";
import type { SheetCell, SheetContent } from "../workbook/own-sheet";
import { sheetRows, tableHeaders, tableRows } from "../workbook/own-sheet-layout";
import { traceOf } from "./report-trace";
import type { CellStyle, SheetStyles } from "./sheet-styles";
import { quotedSheet, type Edition } from "./workbook-edit";
import { cellText, escapeCellText, escapeXml } from "./xml-write";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Heights in points: of a line of 11-point text, and Excel's limit. */
const LINE = 15;
const MAX_HEIGHT = 405;

/** The styles that the cells of a sheet of ours need, told before it is written. */
export function noteStyles(content: SheetContent, styles: SheetStyles): void {
  for (const row of styledCells(content)) {
    for (const cell of row) styles.indexOf(styleOf(cell));
  }
}

/** A sheet of ours as a part; its table is the relationship rId1. */
export function sheetXml(content: SheetContent, styles: SheetStyles, edition: Edition): string {
  const { columns } = content;
  const { header, last } = tableRows(content);
  if (columns.length === 0 || content.rows.length === 0 || last > MAX_ROW) {
    throw new RangeError("a sheet needs columns and rows, and fewer than Excel's");
  }
  const links: string[] = [];
  const rows = styledCells(content).map((cells, i) => {
    const row = i + 1;
    const written = cells.map((styled, column) => {
      const { cell } = styled;
      if (cell.link !== undefined) links.push(linkXml(cell.link, address(row, column)));
      return cellXml(cell, address(row, column), styles.numberOf(styleOf(styled)));
    });
    const height = heightOf(cells, columns);
    return written.length === 0
      ? ""
      : `<row r="${row}"${height > LINE ? ` ht="${height}"` : ""}>${written.join("")}</row>`;
  });
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const below = `A${header + 1}`;
  return [
    `${DECLARATION}<worksheet xmlns="${edition.main}" xmlns:r="${edition.relationships}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${address(last, widest(content) - 1)}"/>`,
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">',
    `<pane ySplit="${header}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>`,
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.join("")}</cols><sheetData>${rows.join("")}</sheetData>`,
    links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>",
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  ].join("");
}

/** The table of a sheet of ours as a part. */
export function tableXml(
  content: SheetContent,
  table: { readonly id: number; readonly name: string },
  edition: Edition,
): string {
  const { header, last } = tableRows(content);
  const ref = `A${header}:${columnName(content.columns.length - 1)}${last}`;
  const columns = tableHeaders(content).map(
    (name, i) => `<tableColumn id="${i + 1}" name="${columnNameText(name)}"/>`,
  );
  return [
    `${DECLARATION}<table xmlns="${edition.main}" id="${table.id}" name="${table.name}"`,
    ` displayName="${table.name}" ref="${ref}" totalsRowShown="0" comment="${traceOf(content)}"><autoFilter ref="${ref}"/>`,
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0"',
    ' showRowStripes="1" showColumnStripes="0"/></table>',
  ].join("");
}

/** The links of a sheet of ours. */
export function sheetRelationshipsXml(target: string, edition: Edition): string {
  return [
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`,
    `<Relationship Id="rId1" Type="${edition.relationships}/table" Target="${escapeXml(target)}"/>`,
    "</Relationships>",
  ].join("");
}

interface StyledCell {
  readonly cell: SheetCell;
  readonly wrap: boolean;
  readonly header: boolean;
}

/**
 * How high a row has to be, in points, for its wrapped texts. An estimate, and not marked as chosen by
 * the user: a program that fits rows to their text on opening still does so.
 */
function heightOf(cells: readonly StyledCell[], columns: SheetContent["columns"]): number {
  const lines = cells.map(({ cell, wrap }, i) =>
    wrap && typeof cell.value === "string"
      ? linesOf(cell.value, 1.1 * (columns[i]?.width ?? 10))
      : 1,
  );
  return Math.min(MAX_HEIGHT, LINE * Math.max(1, ...lines));
}

/** Words that do not fit move to the next line. */
function linesOf(text: string, width: number): number {
  return text
    .split("\n")
    .map((paragraph) => {
      let lines = 1;
      let used = 0;
      for (const word of paragraph.split(" ")) {
        if (used > 0 && used + word.length > width) {
          lines++;
          used = 0;
        }
        lines += Math.floor(word.length / (width + 1));
        used += word.length + 1;
      }
      return lines;
    })
    .reduce((sum, lines) => sum + lines, 0);
}

/** The rows of the sheet; those of the table as wide as it is. */
function styledCells(content: SheetContent): readonly (readonly StyledCell[])[] {
  const { columns } = content;
  const { header } = tableRows(content);
  return sheetRows(content).map((cells, i) => {
    const row = i + 1;
    if (row < header) return cells.map((cell) => ({ cell, wrap: false, header: false }));
    if (row === header) return cells.map((cell) => ({ cell, wrap: true, header: true }));
    if (cells.length > columns.length) throw new RangeError("a row wider than its table");
    return columns.map(({ wrap }, column) => ({
      cell: cells[column] ?? { value: null },
      wrap: wrap === true,
      header: false,
    }));
  });
}

function styleOf({ cell: { format, bold, link, tone }, wrap, header }: StyledCell): CellStyle {
  return {
    format: format ?? null,
    bold: bold === true,
    link: link !== undefined,
    tone: tone ?? null,
    wrap,
    header,
  };
}

function cellXml({ value }: SheetCell, reference: string, style: number): string {
  const start = `<c r="${reference}" s="${style}"`;
  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError("a figure without a number");
    return `${start}><v>${value}</v></c>`;
  }
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(cellText(value))}</t></is></c>`;
}

function linkXml(link: NonNullable<SheetCell["link"]>, reference: string): string {
  const location = `${quotedSheet(link.sheet)}!${link.address}`;
  return `<hyperlink ref="${reference}" location="${escapeXml(location)}"/>`;
}

/** In a table part a line break of a header is an escape. */
function columnNameText(name: string): string {
  return escapeCellText(name.replace(/\n/g, "\u0000"))
    .replace(/_x0000_/g, "_x000a_")
    .replace(/"/g, "&quot;");
}

function widest({ lines, columns }: SheetContent): number {
  return Math.max(columns.length, ...lines.map((line) => line.length));
}
