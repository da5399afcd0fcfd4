import { CellError, type CellValue } from "../../../test/excel-host/model/cell-value";
import { columnIndex, columnName } from "../../workbook/address";
import type { Splice } from "../../xlsx/splice";
import { escapeCellText, escapeXml } from "../../xlsx/xml-write";
import { SheetNotPatchable } from "./sheet-not-patchable";

/** A cell as it is to stand in a file. */
export interface CellPatch {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With equals sign; null for a plain value. */
  readonly formula: string | null;
  /** True when only the formula's result is new. */
  readonly isResult: boolean;
  /** The code that the cell is to be shown by; null for that of its style, whatever it is. */
  readonly numberFormat: string | null;
}

export interface CellSplices {
  readonly splices: readonly Splice[];
  /** Whether a cell got or lost a formula, which the file's calculation chain lists. */
  readonly changesFormulas: boolean;
}

/** The number of the style that is as another, but has this number format. Throws SheetNotPatchable. */
export type StyleFor = (base: number, numberFormat: string) => number;

const ROW_OR_CELL = /<((?:[\w.-]+:)?)(row|c|sheetData)((?:\s[^<>]*?)?)(\/?)>/g;

/** An element in the sheet: from its start tag up to behind its end. */
interface Found {
  readonly start: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly end: number;
  readonly attributes: string;
}

/**
 * What to change in the bytes of a sheet part, for cells on it. Everything else keeps its bytes; a
 * cell keeps its style but for its number format. Throws SheetNotPatchable.
 */
export function cellSplices(
  sheet: Uint8Array,
  patches: readonly CellPatch[],
  styleFor: StyleFor,
): CellSplices {
  // One character a byte: places in the text are places in the part.
  const text = new TextDecoder("latin1").decode(sheet);
  if (/<!--|<!\[CDATA\[|<!DOCTYPE/.test(text)) {
    throw new SheetNotPatchable("comments or character data between the cells");
  }
  const rows = new Map<number, CellPatch[]>();
  for (const patch of patches) {
    const line = rows.get(patch.row) ?? [];
    rows.set(patch.row, line);
    line.push(patch);
  }
  return new SheetSplicer(sheet, text, rows, styleFor).run();
}

class SheetSplicer {
  private readonly splices: Splice[] = [];
  private changesFormulas = false;
  private prefix = "";

  constructor(
    private readonly bytes: Uint8Array,
    private readonly text: string,
    private readonly rows: Map<number, CellPatch[]>,
    private readonly styleFor: StyleFor,
  ) {}

  run(): CellSplices {
    const data = this.find("sheetData", 0);
    if (!data) throw new SheetNotPatchable("no cells");
    const waiting = [...this.rows.keys()].sort((a, b) => a - b);
    let lastRow = -1;
    let made = "";
    for (let at = data.bodyStart; waiting.length > 0;) {
      const row = at < data.bodyEnd ? this.find("row", at, data.bodyEnd) : null;
      const number = row ? numberOf(row) : Infinity;
      if (row && number <= lastRow) throw new SheetNotPatchable("rows out of order");
      for (let next = waiting[0]; next !== undefined && next < number; next = waiting[0]) {
        waiting.shift();
        made += this.newRow(next);
      }
      const place = row ? row.start : data.bodyEnd;
      if (made !== "" && (row || data.bodyEnd > data.bodyStart)) {
        this.splices.push({ at: place, remove: 0, insert: made });
        made = "";
      }
      if (!row) break;
      lastRow = number;
      if (waiting[0] === number) {
        waiting.shift();
        this.patchRow(row, this.rows.get(number) ?? []);
      }
      at = row.end;
    }
    if (made !== "") this.fill(data, "sheetData", made);
    return { splices: this.splices, changesFormulas: this.changesFormulas };
  }

  private patchRow(row: Found, patches: readonly CellPatch[]): void {
    const waiting = [...patches].sort((a, b) => a.column - b.column);
    if (row.bodyStart === row.end) {
      this.fill(row, "row", waiting.map((patch) => this.cell(patch, "", null)).join(""));
      return;
    }
    for (let at = row.bodyStart; waiting.length > 0;) {
      const cell = at < row.bodyEnd ? this.find("c", at, row.bodyEnd) : null;
      const column = cell ? columnOf(cell) : Infinity;
      let made = "";
      for (let next = waiting[0]; next && next.column < column; next = waiting[0]) {
        waiting.shift();
        made += this.cell(next, "", null);
      }
      if (made !== "") {
        this.splices.push({ at: cell ? cell.start : row.bodyEnd, remove: 0, insert: made });
      }
      if (!cell) break;
      const [patch] = waiting;
      if (patch?.column === column) {
        waiting.shift();
        const body = this.read(cell.bodyStart, cell.bodyEnd);
        const insert = this.cell(patch, cell.attributes, body);
        this.splices.push({ at: cell.start, remove: cell.end - cell.start, insert });
      }
      at = cell.end;
    }
  }

  /** Gives an element without content its content. */
  private fill(empty: Found, name: string, content: string): void {
    if (empty.end > empty.bodyStart) {
      this.splices.push({ at: empty.bodyStart, remove: 0, insert: content });
      return;
    }
    const tag = `<${this.prefix}${name}${empty.attributes}>${content}</${this.prefix}${name}>`;
    this.splices.push({ at: empty.start, remove: empty.end - empty.start, insert: tag });
  }

  private newRow(row: number): string {
    const cells = [...(this.rows.get(row) ?? [])].sort((a, b) => a.column - b.column);
    const written = cells.map((patch) => this.cell(patch, "", null)).join("");
    return `<${this.prefix}row r="${row + 1}">${written}</${this.prefix}row>`;
  }

  private cell(patch: CellPatch, attributes: string, body: string | null): string {
    const formula =
      body === null ? null : /<(?:[\w.-]+:)?f\b[^>]*?(?:\/>|>[^]*?<\/(?:[\w.-]+:)?f>)/.exec(body);
    const p = this.prefix;
    const isSame = formula !== null && (patch.isResult || isFormula(formula[0], patch.formula));
    if (formula && !isSame && /\sref="|\st="(?:array|dataTable)"/.test(formula[0])) {
      throw new SheetNotPatchable("a formula that other cells share");
    }
    if (!isSame && (formula !== null || patch.formula !== null)) this.changesFormulas = true;
    const own = patch.formula === null ? "" : `<${p}f>${escapeXml(patch.formula.slice(1))}</${p}f>`;
    const kept = isSame ? formula[0] : own;
    const { type, content } = valueXml(patch, p);
    const name = `${columnName(patch.column)}${patch.row + 1}`;
    const rest = attributes.replace(/\s(?:r|s|t|cm|vm)="[^"]*"/g, "");
    const style = this.styleOf(patch, attributes);
    const head = `<${p}c r="${name}"${style}${rest}${type === "" ? "" : ` t="${type}"`}`;
    const inside = kept + content;
    return inside === "" ? `${head}/>` : `${head}>${inside}</${p}c>`;
  }

  private styleOf({ numberFormat }: CellPatch, attributes: string): string {
    const own = /\ss="(\d+)"/.exec(attributes);
    if (numberFormat === null) return own?.[0] ?? "";
    const base = Number(own?.[1] ?? 0);
    const style = this.styleFor(base, numberFormat);
    return own !== null || style !== 0 ? ` s="${style}"` : "";
  }

  /** What stands there, with its characters as they are. */
  private read(start: number, end: number): string {
    return new TextDecoder().decode(this.bytes.subarray(start, end));
  }

  /** The next element of that name before `limit`. */
  private find(name: "sheetData" | "row" | "c", from: number, limit = Infinity): Found | null {
    ROW_OR_CELL.lastIndex = from;
    for (let tag = ROW_OR_CELL.exec(this.text); tag; tag = ROW_OR_CELL.exec(this.text)) {
      if (tag.index >= limit) return null;
      const [all, prefix = "", found, raw = "", closed] = tag;
      if (found !== name) continue;
      const behindName = tag.index + 1 + prefix.length + name.length;
      const attributes = this.read(behindName, behindName + raw.length);
      this.prefix = prefix;
      const bodyStart = tag.index + all.length;
      if (closed === "/") {
        return { start: tag.index, bodyStart, bodyEnd: bodyStart, end: bodyStart, attributes };
      }
      const close = `</${prefix}${name}>`;
      const bodyEnd = this.text.indexOf(close, bodyStart);
      if (bodyEnd < 0) throw new SheetNotPatchable("an element without end");
      const end = bodyEnd + close.length;
      return { start: tag.index, bodyStart, bodyEnd, end, attributes };
    }
    return null;
  }
}

function isFormula(element: string, formula: string | null): boolean {
  const escaped = escapeXml((formula ?? "=").slice(1)).replace(/&quot;/g, '"');
  return escaped !== "" && formulaText(element) === escaped;
}

/** The text of a formula element; "" for one that shares the formula of another cell. */
function formulaText(element: string): string {
  const text = />([^]*?)<\//.exec(element)?.[1] ?? "";
  return text.replace(/&quot;/g, '"').replace(/&apos;/g, "'");
}

function valueXml({ value, formula }: CellPatch, p: string): { type: string; content: string } {
  if (value === null) return { type: "", content: "" };
  if (typeof value === "number") return { type: "", content: `<${p}v>${value}</${p}v>` };
  if (typeof value === "boolean") return { type: "b", content: `<${p}v>${value ? 1 : 0}</${p}v>` };
  if (value instanceof CellError) return { type: "e", content: `<${p}v>${value.code}</${p}v>` };
  const text = escapeCellText(value);
  if (formula !== null) return { type: "str", content: `<${p}v>${text}</${p}v>` };
  return {
    type: "inlineStr",
    content: `<${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is>`,
  };
}

function numberOf({ attributes }: Found): number {
  const row = /\sr="(\d+)"/.exec(attributes)?.[1];
  if (row === undefined) throw new SheetNotPatchable("rows without numbers");
  return Number(row) - 1;
}

function columnOf({ attributes }: Found): number {
  const name = /\sr="([A-Z]+)\d+"/.exec(attributes)?.[1];
  const column = name === undefined ? null : columnIndex(name);
  if (column === null) throw new SheetNotPatchable("cells without names");
  return column;
}
