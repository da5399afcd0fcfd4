import { parseArea } from "../model/a1";
import { CellError, type CellValue } from "../model/cell-value";
import { serialOfDay } from "../model/serial-date";
import type { Sheet } from "../model/sheet";
import { mapReferences } from "../formulas/rewrite";
import type { Corner } from "../formulas/ast";
import { decodeText } from "./cell-text";
import {
  allText,
  attribute,
  child,
  flag,
  localName,
  numberAttribute,
  type XmlElement,
} from "./xml";

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Puts the rows of a sheet part on a sheet, element by element. */
export class CellLoader {
  private readonly shared = new Map<string, SharedFormula>();
  private row = -1;
  private column = -1;

  constructor(
    private readonly sheet: Sheet,
    private readonly strings: readonly string[],
    /** The model's style for a style index of the file. */
    private readonly styles: readonly number[],
  ) {}

  /** Takes a cell, or the row that it ends; says whether it was one. */
  take(element: XmlElement): boolean {
    const name = localName(element.name);
    if (name === "c" && attribute(element, "r") !== null) this.cell(element);
    else if (name === "row") this.endRow(element);
    // Cells without an address wait for their row, which knows its number.
    else return false;
    return true;
  }

  private endRow(element: XmlElement): void {
    this.row = (numberAttribute(element, "r") ?? this.row + 2) - 1;
    this.column = -1;
    for (const cell of element.children) if (localName(cell.name) === "c") this.cell(cell);
    const height = numberAttribute(element, "ht");
    if (height !== null && flag(element, "customHeight")) {
      this.sheet.rowHeights.set(this.row, height);
    }
    if (flag(element, "hidden")) this.sheet.hiddenRows.add(this.row);
    const style = this.styles[numberAttribute(element, "s") ?? -1];
    if (style !== undefined && flag(element, "customFormat")) {
      this.sheet.rowStyles.set(this.row, style);
    }
  }

  private cell(element: XmlElement): void {
    const at = parseArea(attribute(element, "r") ?? "");
    const row = at?.row ?? this.row;
    const column = at?.column ?? this.column + 1;
    this.column = column;
    const style = this.styles[numberAttribute(element, "s") ?? 0];
    if (style !== undefined) this.sheet.cells.setStyle(row, column, style);
    this.sheet.cells.setValue(row, column, this.value(element));
    const formula = child(element, "f");
    if (formula) this.formula(formula, row, column);
  }

  private value(element: XmlElement): CellValue {
    const type = attribute(element, "t") ?? "n";
    if (type === "inlineStr") {
      const inline = child(element, "is");
      return inline ? decodeText(stringOf(inline)) : null;
    }
    const content = child(element, "v");
    if (!content) return null;
    switch (type) {
      case "s":
        return this.strings[Number(content.text)] ?? null;
      case "str":
        return decodeText(content.text);
      case "b":
        return content.text.trim() === "1" || content.text.trim() === "true";
      case "e":
        return CellError.parse(content.text.trim()) ?? CellError.of("#UNKNOWN!");
      case "d":
        return isoSerial(content.text, this.sheet.workbook.date1904);
      default:
        return content.text === "" ? null : Number(content.text);
    }
  }

  private formula(element: XmlElement, row: number, column: number): void {
    const type = attribute(element, "t");
    const index = attribute(element, "si") ?? "";
    const area = parseArea(attribute(element, "ref") ?? "");
    let formula = element.text === "" ? null : `=${element.text}`;
    if (type === "shared" && formula !== null) this.shared.set(index, { row, column, formula });
    else if (type === "shared") {
      const master = this.shared.get(index);
      if (master) formula = moved(master, row - master.row, column - master.column);
    }
    if (formula !== null) this.sheet.cells.setFormula(row, column, formula);
    if (type === "array" && area && area.rows * area.columns > 1) {
      this.sheet.spills.set(`${row},${column}`, { row, column, area });
    }
  }
}

function moved({ formula }: SharedFormula, rows: number, columns: number): string {
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.columnFixed ? corner.column : corner.column + columns,
  });
  return mapReferences(formula, (reference) => ({
    ...reference,
    start: move(reference.start),
    end: move(reference.end),
  }));
}

/** The text of a string item: its runs without looks, and without furigana. */
export function stringOf(item: XmlElement): string {
  return item.children
    .filter(({ name }) => ["t", "r"].includes(localName(name)))
    .map(allText)
    .join("");
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/;

function isoSerial(text: string, date1904: boolean): CellValue {
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] =
    ISO.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return text;
  const serial = serialOfDay(year, month, day, date1904);
  if (serial === null) return text;
  const time = [hours, minutes, seconds].map((part) => (Number.isNaN(part) ? 0 : part));
  return serial + ((time[0] ?? 0) * 3600 + (time[1] ?? 0) * 60 + (time[2] ?? 0)) / 86_400;
}
