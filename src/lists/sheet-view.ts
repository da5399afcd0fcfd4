import { type CellFormat, type CellValue, isBlank } from "../workbook/cell";
import type { SheetFacts, SheetWindow } from "../workbook/workbook";
import { joinBrokenWords } from "./normalise";

/** Columns that are looked at: no list has nearly as many, and every one costs time in all readings. */
const WIDEST = 400;

/**
 * The top of a sheet, or of one Excel table in it, as the recognisers look at it. Rows are indices
 * into the window; texts of merged cells stand in every cell of the first row of the merge.
 */
export class SheetView {
  readonly height: number;
  readonly width: number;
  private readonly texts: string[][] = [];
  private readonly leftTexts: (readonly string[])[] = [];

  constructor(
    readonly sheet: SheetFacts,
    private readonly window: SheetWindow,
  ) {
    this.height = window.rows.length;
    this.width = Math.min(window.rows[0]?.length ?? 0, WIDEST);
  }

  /** Sheet row number of a window row. */
  rowNumber(row: number): number {
    return this.window.firstRow + row;
  }

  columnNumber(column: number): number {
    return this.window.firstColumn + column;
  }

  cell(row: number, column: number): CellValue {
    return this.window.rows[row]?.[column] ?? null;
  }

  format(row: number, column: number): CellFormat {
    return this.window.formats[row]?.[column] ?? "general";
  }

  /** The cell's text on one line, "" when it holds none. */
  text(row: number, column: number): string {
    const texts = (this.texts[row] ??= (this.window.rows[row] ?? []).map((cell) =>
      typeof cell === "string" ? joinBrokenWords(cell).replace(/\s+/g, " ").trim() : "",
    ));
    return texts[column] ?? "";
  }

  /** The cells that hold something below a row, of a column of the sheet. */
  cellsBelow(row: number, sheetColumn: number): CellValue[] {
    const column = sheetColumn - this.columnNumber(0);
    return Array.from({ length: this.height - row - 1 }, (_, i) => row + 1 + i)
      .filter((at) => !this.isBlank(at, column))
      .map((at) => this.cell(at, column));
  }

  isBlank(row: number, column: number): boolean {
    return isBlank(this.cell(row, column));
  }

  /** How many cells of a row hold something. */
  filled(row: number): number {
    let count = 0;
    for (let column = 0; column < this.width; column++) if (!this.isBlank(row, column)) count++;
    return count;
  }

  /** The text of the merged cell or, in a group row, of the nearest text to the left. */
  groupText(row: number, column: number): string {
    const number = this.rowNumber(row);
    const at = this.columnNumber(column);
    const merges = this.window.merges;
    const merge = merges?.find(
      (m) =>
        m.firstRow <= number && number <= m.lastRow && m.firstColumn <= at && at <= m.lastColumn,
    );
    if (merge) {
      return this.text(
        merge.firstRow - this.window.firstRow,
        merge.firstColumn - this.window.firstColumn,
      );
    }
    return this.textsToTheLeft(row)[column] ?? "";
  }

  /** For each column of a row its text, or the nearest to the left; made once, as rows may be wide. */
  private textsToTheLeft(row: number): readonly string[] {
    let texts = this.leftTexts[row];
    if (texts === undefined) {
      let last = "";
      texts = Array.from({ length: this.width }, (_, column) => {
        last = this.text(row, column) || last;
        return last;
      });
      this.leftTexts[row] = texts;
    }
    return texts;
  }

  /** True when one merged cell covers this column in both rows. */
  mergedDown(row: number, column: number): boolean {
    const number = this.rowNumber(row);
    const at = this.columnNumber(column);
    return (
      this.window.merges?.some(
        (m) =>
          m.firstRow < number && number <= m.lastRow && m.firstColumn <= at && at <= m.lastColumn,
      ) ?? false
    );
  }

  /** Texts above a row, one for each row that holds any, at most twenty. */
  titlesAbove(row: number): string[] {
    const titles: string[] = [];
    for (let above = 0; above < row && titles.length < 20; above++) {
      const texts: string[] = [];
      for (let column = 0; column < this.width; column++) {
        const cell = this.cell(above, column);
        // A year under a title is often a number of its own.
        const isYear = typeof cell === "number" && /^20\d{2}$/.test(String(cell));
        const text = isYear ? String(cell) : this.text(above, column);
        if (text !== "") texts.push(text.slice(0, 200));
      }
      if (texts.length > 0) titles.push(texts.join(" "));
    }
    return titles;
  }

  verticalMerges(): { column: number; firstRow: number; lastRow: number }[] {
    return (this.window.merges ?? [])
      .filter((m) => m.lastRow > m.firstRow)
      .map((m) => ({ column: m.firstColumn, firstRow: m.firstRow, lastRow: m.lastRow }));
  }

  hiddenColumns(): readonly number[] {
    return this.window.hiddenColumns;
  }

  get more(): boolean {
    return this.window.more;
  }
}

/** The part of a window that an Excel table covers, header row first. */
export function tableView(sheet: SheetFacts, window: SheetWindow, table: number): SheetView | null {
  const facts = sheet.tables[table];
  if (facts === undefined || facts.headerRows !== 1) return null;
  const { firstRow, lastRow, firstColumn, lastColumn } = facts.range;
  const top = firstRow - window.firstRow;
  const left = firstColumn - window.firstColumn;
  if (top < 0 || left < 0 || top >= window.rows.length) return null;
  const bottom = Math.min(lastRow - facts.totalsRows, window.firstRow + window.rows.length - 1);
  const rows = window.rows.slice(top, bottom - window.firstRow + 1);
  const formats = window.formats.slice(top, bottom - window.firstRow + 1);
  return new SheetView(sheet, {
    ...window,
    firstRow,
    firstColumn,
    rows: rows.map((row) => row.slice(left, lastColumn - window.firstColumn + 1)),
    formats: formats.map((row) => row.slice(left, lastColumn - window.firstColumn + 1)),
  });
}
