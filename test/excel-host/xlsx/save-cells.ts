import { columnName, formatArea } from "../model/a1";
import { cellArea, WHOLE_SHEET } from "../model/area";
import { CellError, type CellValue } from "../model/cell-value";
import type { Sheet } from "../model/sheet";
import { DEFAULT_STYLE } from "../model/style-table";
import { encodeText } from "./cell-text";
import { escapeText, tag } from "./xml";

/** The shared strings while sheets are written. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();

  indexOf(text: string): number {
    let index = this.indexes.get(text);
    if (index === undefined) this.indexes.set(text, (index = this.indexes.size));
    return index;
  }

  get items(): string[] {
    return [...this.indexes.keys()].map((text) =>
      tag("si", {}, tag("t", { "xml:space": "preserve" }, escapeText(encodeText(text)))),
    );
  }
}

/** The rows of a sheet: sheetData and what is in it. */
export function saveRows(sheet: Sheet, strings: SharedStrings): string {
  const columnsOfRow = new Map<number, number[]>();
  sheet.cells.forEach(WHOLE_SHEET, (row, column) => {
    const columns = columnsOfRow.get(row);
    if (columns) columns.push(column);
    else columnsOfRow.set(row, [column]);
  });
  const special = [
    ...sheet.rowHeights.keys(),
    ...sheet.hiddenRows,
    ...sheet.filteredRows,
    ...sheet.rowStyles.keys(),
  ];
  const rows = [...new Set([...columnsOfRow.keys(), ...special])].sort((a, b) => a - b);
  return tag(
    "sheetData",
    {},
    rows.map((row) => {
      const height = sheet.rowHeights.get(row);
      const style = sheet.rowStyles.get(row);
      return tag(
        "row",
        {
          r: row + 1,
          ht: height,
          customHeight: height === undefined ? null : true,
          hidden: sheet.isRowHidden(row) || null,
          s: style === undefined ? null : style - 1,
          customFormat: style === undefined ? null : true,
        },
        (columnsOfRow.get(row) ?? []).map((column) => saveCell(sheet, row, column, strings)),
      );
    }),
  );
}

function saveCell(sheet: Sheet, row: number, column: number, strings: SharedStrings): string {
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  const style = sheet.style(row, column);
  const { type, content } = saveValue(value, formula !== null, strings);
  const spill = sheet.spills.get(`${row},${column}`);
  const spread = spill && { t: "array", ref: formatArea(spill.area) };
  const f = formula === null ? "" : tag("f", spread ?? {}, escapeText(formula.slice(1)));
  const v = content === null ? "" : `<v>${content}</v>`;
  // Put together by hand: a sheet may have millions of cells.
  const s = style === DEFAULT_STYLE ? "" : ` s="${style - 1}"`;
  const t = type === null ? "" : ` t="${type}"`;
  return `<c r="${columnName(column)}${row + 1}"${s}${t}>${f}${v}</c>`;
}

function saveValue(
  value: CellValue,
  isResult: boolean,
  strings: SharedStrings,
): { type: string | null; content: string | null } {
  if (value === null) return { type: null, content: null };
  if (value instanceof CellError) return { type: "e", content: value.code };
  if (typeof value === "boolean") return { type: "b", content: value ? "1" : "0" };
  if (typeof value === "number") return { type: null, content: String(value) };
  return isResult
    ? { type: "str", content: escapeText(encodeText(value)) }
    : { type: "s", content: String(strings.indexOf(value)) };
}

/** An address of one cell. */
export function cellAddress(row: number, column: number): string {
  return formatArea(cellArea(row, column));
}
