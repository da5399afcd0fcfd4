import { columnIndex, MAX_COLUMN, MAX_ROW } from "../workbook/address";
import type { CellValue } from "../workbook/cell";
import { CellError, isBlank } from "../workbook/cell";
import {
  ErrorValues,
  parseBoolean,
  parseIndex,
  parseIsoDate,
  parseNumber,
  POWERS_OF_TEN,
} from "./cell-values";
import type { Limits } from "./limits";
import type { SharedStrings } from "./shared-strings";
import { ShortTexts } from "./short-texts";
import { decodeEscapes } from "./xml-text";
import type { Token } from "./xml-tokens";
import { END, FINISHED, NEED_MORE, START, XmlTokens } from "./xml-tokens";

/** Takes the rows as they come. Only rows that were asked for are reported. */
export interface RowTarget {
  /**
   * `held`: a cell within the span held something. `values[slot]` and, where it is not null,
   * `styles[slot]` (the index of a cell style) tell of the asked cells up to and with slot `used` - 1;
   * both arrays are used again for the next row. True pauses the scan.
   */
  endRow(
    row: number,
    hidden: boolean,
    held: boolean,
    values: readonly CellValue[],
    styles: readonly number[],
    used: number,
  ): boolean;
}

/** Sees the start of every element outside the rows: what lies above and below them. */
export interface SheetListener {
  element(tokens: XmlTokens): void;
}

export interface ScanRequest {
  /** For each of the sheet's columns its place among the asked ones, ascending; -1 leaves it out. */
  readonly slots: Int16Array;
  /** How many columns are asked for. */
  readonly width: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly span: { readonly firstColumn: number; readonly lastColumn: number };
  readonly strings: SharedStrings;
  readonly date1904: boolean;
  readonly target: RowTarget;
  readonly listener: SheetListener | null;
}

export type ScanState = "paused" | "need-more" | "finished";

// Where in the sheet we are.
const OUTSIDE = 0;
const DATA = 1;
const ROW = 2;
const CELL = 3;
const VALUE = 4;
const FORMULA = 5;
const INLINE = 6;
const INLINE_TEXT = 7;

// Types of cells by the letter the file uses; two have words.
const NUMBER = 110;
const SHARED = 115;
const BOOLEAN = 98;
const ERROR = 101;
const DATE = 100;
const STRING = 1;
const INLINE_STRING = 2;
const TYPES = new Map([
  ["n", NUMBER],
  ["s", SHARED],
  ["b", BOOLEAN],
  ["e", ERROR],
  ["d", DATE],
  ["str", STRING],
  ["inlineStr", INLINE_STRING],
]);

const LT = 60;
const GT = 62;
const SLASH = 47;
const SPACE = 32;
const QUOTE = 34;
const EQUALS = 61;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const PRESERVE = bytesOf(' xml:space="preserve">');
const STRING_WORD = bytesOf('str"');
const INLINE_WORD = bytesOf('inlineStr"');
const HIDDEN_WORD = bytesOf("hidden=");

/** Four characters as the number that `DataView.getInt32` gives for them: compared in one step. */
const word = (text: string) => new DataView(bytesOf(text).buffer).getInt32(0, true);
const CELL_START = word("<c r");
const STYLE_IS = word(' s="');
const TYPE_IS = word(' t="');
const VALUE_END = word("</v>");
const CELL_END = word("</c>");
const FORMULA_END = word("</f>");
const TEXT_END = word("</t>");
const INLINE_START = word("<is>");
const IS_END = [word("</is"), word("></c")] as const;
const ROW_END = word("</ro");
const ROW_START = word("<row");
/** Two characters as `DataView.getInt16` gives them. */
const pair = (text: string) => new DataView(bytesOf(text).buffer).getInt16(0, true);
const EQUALS_QUOTE = pair('="');
const OPEN_VALUE = pair("<v");
const OPEN_TEXT = pair("<t");
const OPEN_FORMULA = pair("<f");

/**
 * Reads a worksheet part while its bytes come in. Two paths lead to the same cells. The general one
 * goes token by token and knows all of XML. The fast one, `takeUsual`, knows only the shape in which
 * nearly every writer writes its cells; it takes whole cells and rows that lie ready, and wherever
 * anything differs it takes nothing and leaves that element to the general one.
 */
export class SheetScanner {
  private readonly tokens: XmlTokens;
  private readonly texts = new ShortTexts();
  private readonly errors = new ErrorValues();
  private rootSeen = false;
  private dataSeen = false;
  private place = OUTSIDE;

  private row = 0;
  private rowHidden = false;
  /** The row is one that was asked for. */
  private active = false;
  private held = false;
  /** The row's start tag was taken by the fast path, so its name has no prefix. */
  private rowIsUsual = false;
  private readonly rowTail = new RowTail();
  /** The last column that had a cell. */
  private column = -1;

  /** The asked cells of the row; all null from `used` on. */
  private readonly values: CellValue[];
  private readonly styles: number[];
  private used = 0;

  // The cell the general path is in.
  private type = NUMBER;
  private style = 0;
  private hasValue = false;
  private hasFormula = false;
  private hasInline = false;
  private text = "";

  constructor(
    part: string,
    private readonly limits: Limits,
    private readonly request: ScanRequest,
  ) {
    this.tokens = new XmlTokens(part, limits);
    this.values = new Array<CellValue>(request.width).fill(null);
    this.styles = new Array<number>(request.width).fill(0);
  }

  /** True when all rows that were asked for have been seen. */
  get pastLastRow(): boolean {
    return this.row > this.request.lastRow;
  }

  /** Adds bytes; call it when `scan` asked for more. */
  feed(chunk: Uint8Array): void {
    this.tokens.feed(chunk);
  }

  /** Says that no bytes follow. */
  finish(): void {
    this.tokens.finish();
  }

  /** Goes on until the target pauses it or the bytes run out. Throws WorkbookError. */
  scan(): ScanState {
    const { tokens } = this;
    for (;;) {
      if (
        (this.place === ROW || this.place === DATA) &&
        tokens.settled &&
        tokens.unprefixedIsMain &&
        this.takeUsual()
      ) {
        return "paused";
      }
      const token = tokens.next();
      if (token === NEED_MORE) return "need-more";
      if (token === FINISHED) {
        if (!this.dataSeen) throw tokens.damaged("no rows element");
        return "finished";
      }
      if (this.take(token)) return "paused";
    }
  }

  private take(token: Token): boolean {
    if (token === START) this.start();
    else if (token === END) return this.end();
    else if (this.place === VALUE || this.place === INLINE_TEXT) {
      this.text += this.tokens.text();
      if (this.text.length > this.limits.textLength) throw this.tokens.damaged("a text too long");
    }
    return false;
  }

  private start(): void {
    const { tokens } = this;
    switch (this.place) {
      case OUTSIDE:
        if (!this.rootSeen) {
          if (!tokens.is("worksheet")) throw tokens.damaged("no worksheet inside");
          this.rootSeen = true;
        } else if (tokens.is("sheetData")) {
          if (this.dataSeen) throw tokens.damaged("rows in two places");
          this.dataSeen = true;
          this.place = DATA;
        } else {
          this.request.listener?.element(tokens);
        }
        return;
      case DATA:
        if (tokens.is("row")) this.startRow();
        else tokens.skip();
        return;
      case ROW:
        if (tokens.is("c")) this.startCell();
        else tokens.skip();
        return;
      case CELL:
        this.startInCell();
        return;
      case INLINE:
        if (tokens.is("t")) this.place = INLINE_TEXT;
        // Phonetic runs (rPh) repeat the text in another script.
        else if (!tokens.is("r")) tokens.skip();
        return;
      default:
        tokens.skip();
    }
  }

  private end(): boolean {
    switch (this.place) {
      case DATA:
        this.place = OUTSIDE;
        return false;
      case ROW:
        this.place = DATA;
        return this.endRow();
      case CELL:
        this.place = ROW;
        this.endCell();
        return false;
      case VALUE:
      case FORMULA:
        this.place = CELL;
        return false;
      case INLINE_TEXT:
        this.place = INLINE;
        return false;
      case INLINE:
        if (this.tokens.is("is")) this.place = CELL;
        return false;
      default:
        return false;
    }
  }

  private startRow(): void {
    const { tokens } = this;
    const reference = tokens.attribute("r");
    if (reference !== null && !/^\d{1,7}$/.test(reference)) throw tokens.damaged("row number");
    this.place = ROW;
    this.rowIsUsual = false;
    this.beginRow(reference === null ? this.row + 1 : Number(reference), tokens.flag("hidden"));
  }

  private beginRow(row: number, hidden: boolean): void {
    // Readers would disagree on rows that come twice or go back.
    if (row <= this.row) throw this.tokens.damaged(`row ${row} after row ${this.row}`);
    if (row > MAX_ROW) throw this.tokens.damaged(`row ${row} lies outside any sheet`);
    this.row = row;
    this.rowTail.set(row);
    this.rowHidden = hidden;
    this.column = -1;
    this.held = false;
    this.active = row >= this.request.firstRow && row <= this.request.lastRow;
  }

  private endRow(): boolean {
    if (!this.active) return false;
    const { values, styles, used } = this;
    this.used = 0;
    const { target } = this.request;
    const pauses = target.endRow(this.row, this.rowHidden, this.held, values, styles, used);
    for (let slot = 0; slot < used; slot++) values[slot] = null;
    return pauses;
  }

  private startCell(): void {
    const { tokens } = this;
    const reference = tokens.attribute("r");
    const column = reference === null ? this.column + 1 : this.columnOf(reference);
    if (column <= this.column) throw tokens.damaged(`cells of row ${this.row} out of order`);
    if (column > MAX_COLUMN) throw tokens.damaged(`row ${this.row} is wider than any sheet`);
    const type = TYPES.get(tokens.attribute("t") ?? "n");
    if (type === undefined) throw tokens.damaged("unknown type of cell");
    this.place = CELL;
    this.column = column;
    this.type = type;
    this.style = Number(tokens.attribute("s") ?? "0");
    this.hasValue = false;
    this.hasFormula = false;
    this.hasInline = false;
    this.text = "";
  }

  private columnOf(reference: string): number {
    const match = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(reference);
    const column = columnIndex(match?.[1] ?? "");
    if (column === null || Number(match?.[2]) !== this.row) {
      throw this.tokens.damaged(`an impossible cell in row ${this.row}`);
    }
    return column;
  }

  private startInCell(): void {
    const { tokens } = this;
    if (tokens.is("v")) {
      if (this.hasValue) throw tokens.damaged("two values in a cell");
      this.hasValue = true;
      this.place = VALUE;
      // What stands in <v> counts before an <is>.
      this.text = "";
    } else if (tokens.is("f")) {
      this.hasFormula = true;
      this.place = FORMULA;
    } else if (tokens.is("is") && !this.hasValue) {
      if (this.hasInline) throw tokens.damaged("two values in a cell");
      this.hasInline = true;
      this.place = INLINE;
    } else {
      tokens.skip();
    }
  }

  private endCell(): void {
    if (!this.active) return;
    this.put(this.column, this.cellValue(), this.style);
  }

  /** Gives a value to the target, when asked for, and sees whether the row holds anything. */
  private put(column: number, value: CellValue, style: number): void {
    const { slots, span } = this.request;
    const slot = slots[column] as number;
    if (slot >= 0) {
      this.values[slot] = value;
      this.styles[slot] = style;
      this.used = slot + 1;
    }
    if (!this.held && column >= span.firstColumn && column <= span.lastColumn && !isBlank(value)) {
      this.held = true;
    }
  }

  private cellValue(): CellValue {
    const { text, type } = this;
    if (this.hasInline && !this.hasValue) return decodeEscapes(text);
    if (type === STRING && this.hasValue) return decodeEscapes(text);
    if (text.trim() === "") return this.hasFormula ? CellError.uncalculated : null;
    switch (type) {
      case NUMBER:
        return parseNumber(text);
      case SHARED:
        return this.request.strings.get(parseIndex(text));
      case BOOLEAN:
        return parseBoolean(text);
      case ERROR:
        return this.errors.of(text);
      case DATE:
        return parseIsoDate(text, this.request.date1904);
      default:
        return decodeEscapes(text);
    }
  }

  /**
   * The fast path: takes rows and cells of the usual shape from the tokens' bytes, as many as lie
   * ready. True when the target paused.
   *
   * It may look up to 64 bytes beyond the data without asking: there stand a "<" and zeros, which no
   * usual shape continues with; and every shape ends with a ">" that lies within the data.
   */
  private takeUsual(): boolean {
    const { tokens } = this;
    const { slots, span, strings } = this.request;
    const { values, styles } = this;
    const { firstColumn, lastColumn } = span;
    const b = tokens.bytes;
    const view = tokens.view;
    let at = tokens.position;
    let row = this.row;
    let column = this.column;
    let active = this.active;
    let held = this.held;
    let paused = false;
    let inRow = this.place === ROW;
    let { length: tailLength, first, firstMask, second, secondMask } = this.rowTail;

    usual: for (;;) {
      if (b[at] !== LT) {
        if (b[at] === 10 || b[at] === 13 || b[at] === SPACE || b[at] === 9) {
          at++;
          continue;
        }
        break;
      }

      const start = view.getInt32(at, true);
      if (start === CELL_START) {
        // <c r="B5" s="1" t="s">
        if (!inRow || view.getInt16(at + 4, true) !== EQUALS_QUOTE) break;
        let p = at + 6;
        let ch = b[p] as number;
        let cellColumn = 0;
        while (ch >= 65 && ch <= 90 && cellColumn < 1000) {
          cellColumn = cellColumn * 26 + ch - 64;
          ch = b[++p] as number;
        }
        cellColumn--;
        if (
          cellColumn <= column ||
          cellColumn > MAX_COLUMN ||
          (view.getInt32(p, true) & firstMask) !== first ||
          (view.getInt32(p + 4, true) & secondMask) !== second
        ) {
          break;
        }
        p += tailLength;
        ch = b[p] as number;
        let style = 0;
        let type = NUMBER;
        while (ch === SPACE) {
          const attribute = view.getInt32(p, true);
          p += 4;
          ch = b[p] as number;
          if (attribute === STYLE_IS) {
            style = 0;
            while (ch >= 48 && ch <= 57) {
              style = style * 10 + ch - 48;
              ch = b[++p] as number;
            }
            if (ch !== QUOTE) break usual;
          } else if (attribute === TYPE_IS && type === NUMBER) {
            if (b[p + 1] === QUOTE) {
              if (ch !== SHARED && ch !== NUMBER && ch !== BOOLEAN && ch !== ERROR && ch !== DATE) {
                break usual;
              }
              type = ch;
              p++;
            } else if (ch === 105 && matches(b, p, INLINE_WORD)) {
              type = INLINE_STRING;
              p += 9;
            } else if (ch === 115 && matches(b, p, STRING_WORD)) {
              type = STRING;
              p += 3;
            } else {
              break usual;
            }
          } else {
            break usual;
          }
          ch = b[++p] as number;
        }

        if (ch === SLASH) {
          if (b[p + 1] !== GT) break;
          column = cellColumn;
          at = p + 2;
          continue;
        }
        if (ch !== GT) break;
        p++;

        // Whether anybody wants to know what the cell holds.
        const slot = active ? (slots[cellColumn] as number) : -1;
        const wanted =
          slot >= 0 || (active && !held && cellColumn >= firstColumn && cellColumn <= lastColumn);
        let value: CellValue = null;

        let opening = view.getInt16(p, true);
        if (opening === OPEN_FORMULA) {
          // <f>…</f>, <f t="shared" …>…</f> or <f … />, of which only the presence matters.
          p += 2;
          while (b[p] !== GT && b[p] !== LT) p++;
          if (b[p] !== GT) break;
          if (b[p - 1] !== SLASH) {
            p++;
            while (b[p] !== LT) p++;
            if (view.getInt32(p, true) !== FORMULA_END) break;
            p += 3;
          }
          p++;
          opening = view.getInt16(p, true);
          if (view.getInt32(p, true) === CELL_END) {
            if (slot >= 0) {
              values[slot] = CellError.uncalculated;
              styles[slot] = style;
              this.used = slot + 1;
            }
            if (wanted && cellColumn >= firstColumn && cellColumn <= lastColumn) held = true;
            column = cellColumn;
            at = p + 4;
            continue;
          }
        }

        if (type === INLINE_STRING) {
          // <is><t>text</t></is></c>
          if (view.getInt32(p, true) !== INLINE_START) break;
          if (view.getInt16(p + 4, true) !== OPEN_TEXT) break;
          p += 6;
          if (b[p] === GT) p++;
          else if (matches(b, p, PRESERVE)) p += PRESERVE.length;
          else break;
          const textStart = p;
          while (b[p] !== LT) p++;
          if (
            view.getInt32(p, true) !== TEXT_END ||
            view.getInt32(p + 4, true) !== IS_END[0] ||
            view.getInt32(p + 8, true) !== IS_END[1] ||
            b[p + 12] !== GT
          ) {
            break;
          }
          if (wanted) value = this.texts.get(b, textStart, p);
          p += 13;
        } else {
          // <v>12</v></c>; an empty one may mean several things.
          if (opening !== OPEN_VALUE || b[p + 2] !== GT) break;
          p += 3;
          const valueStart = p;
          if (!wanted) {
            while (b[p] !== LT) p++;
          } else if (type === NUMBER) {
            // Up to 15 digits and a power of ten up to 10^22 are exact, so that dividing them rounds
            // once, as it should.
            ch = b[p] as number;
            const negative = ch === 45;
            if (negative) ch = b[++p] as number;
            const digits = p;
            let mantissa = 0;
            while (ch >= 48 && ch <= 57) {
              mantissa = mantissa * 10 + ch - 48;
              ch = b[++p] as number;
            }
            let count = p - digits;
            let scale = 0;
            if (ch === 46 && count > 0) {
              ch = b[++p] as number;
              const decimals = p;
              while (ch >= 48 && ch <= 57) {
                mantissa = mantissa * 10 + ch - 48;
                ch = b[++p] as number;
              }
              scale = p - decimals;
              count += scale;
            }
            if (ch === LT && count > 0 && count <= 15) {
              if (scale > 0) mantissa /= POWERS_OF_TEN[scale] as number;
              value = negative && mantissa !== 0 ? -mantissa : mantissa;
            } else {
              while (b[p] !== LT) p++;
              if (!endsCell(view, p)) break;
              // Exponents and long fractions; what has other characters is not usual.
              if (!mayBeNumber(b, valueStart, p)) break;
              value = parseNumber(ascii(b, valueStart, p));
            }
          } else if (type === SHARED) {
            let index = 0;
            ch = b[p] as number;
            while (ch >= 48 && ch <= 57) {
              index = index * 10 + ch - 48;
              ch = b[++p] as number;
            }
            if (p === valueStart || !endsCell(view, p)) break;
            value = strings.get(index);
          } else {
            while (b[p] !== LT) p++;
            if (!endsCell(view, p)) break;
            const text = this.texts.get(b, valueStart, p);
            if (type === STRING) value = text;
            else if (isBlank(text)) break;
            else if (type === BOOLEAN) value = parseBoolean(text);
            else if (type === ERROR) value = this.errors.of(text);
            else value = parseIsoDate(text, this.request.date1904);
          }
          if (p === valueStart || !endsCell(view, p)) break;
          p += 8;
        }

        if (wanted) {
          if (slot >= 0) {
            values[slot] = value;
            styles[slot] = style;
            this.used = slot + 1;
          }
          if (!held && cellColumn >= firstColumn && cellColumn <= lastColumn) {
            held = typeof value !== "string" || beginsVisibly(value) || !isBlank(value);
          }
        }
        column = cellColumn;
        at = p;
      } else if (start === ROW_END) {
        if (!inRow || !this.rowIsUsual || b[at + 4] !== 119 || b[at + 5] !== GT) break;
        at += 6;
        tokens.leave();
        this.place = DATA;
        inRow = false;
        this.held = held;
        if (active && this.endRow()) {
          paused = true;
          break;
        }
      } else {
        // <row r="5" spans="1:8" hidden="1">
        if (inRow || start !== ROW_START) break;
        let p = at + 4;
        let ch = b[p] as number;
        let rowNumber = row + 1;
        let hidden = false;
        let digits = 0;
        while (ch === SPACE) {
          p++;
          if (b[p] === 114 && b[p + 1] === EQUALS && b[p + 2] === QUOTE) {
            if (digits > 0) break usual;
            p += 3;
            digits = p;
            ch = b[p] as number;
            rowNumber = 0;
            while (ch >= 48 && ch <= 57) {
              rowNumber = rowNumber * 10 + ch - 48;
              ch = b[++p] as number;
            }
            if (ch !== QUOTE) break usual;
          } else {
            const isHidden = matches(b, p, HIDDEN_WORD);
            if (b[p] === 120 && b[p + 1] === 109) break usual; // xmlns
            ch = b[p] as number;
            while (ch > SPACE && ch !== EQUALS && ch !== GT && ch !== LT) ch = b[++p] as number;
            if (ch !== EQUALS || b[p + 1] !== QUOTE) break usual;
            p += 2;
            const start = p;
            while (b[p] !== QUOTE && b[p] !== LT) p++;
            if (b[p] !== QUOTE) break usual;
            if (isHidden) {
              if (p - start !== 1) break usual;
              hidden = b[start] === 49;
            }
          }
          ch = b[++p] as number;
        }
        const empty = ch === SLASH;
        if (empty) ch = b[++p] as number;
        if (ch !== GT || rowNumber <= row || rowNumber > MAX_ROW) break;
        this.beginRow(rowNumber, hidden);
        row = rowNumber;
        column = -1;
        active = this.active;
        ({ length: tailLength, first, firstMask, second, secondMask } = this.rowTail);
        held = false;
        if (empty) {
          if (active && this.endRow()) {
            at = p + 1;
            paused = true;
            break;
          }
        } else {
          tokens.enter(at + 1, at + 4);
          this.rowIsUsual = true;
          this.place = ROW;
          inRow = true;
        }
        at = p + 1;
      }
    }

    tokens.position = at;
    this.column = column;
    this.held = held;
    return paused;
  }
}

function matches(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/** Saves looking through the whole text, which is nearly never blank. */
function beginsVisibly(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > 32 && code < 127;
}

function endsCell(view: DataView, at: number): boolean {
  return view.getInt32(at, true) === VALUE_END && view.getInt32(at + 4, true) === CELL_END;
}

/**
 * What follows the letters in the reference of each cell of a row: its digits and a quote, as two
 * numbers to compare with.
 */
class RowTail {
  length = 0;
  first = 0;
  firstMask = 0;
  second = 0;
  secondMask = 0;

  set(row: number): void {
    let length = 1;
    for (let rest = row; rest > 0; rest = (rest / 10) | 0) length++;
    this.length = length;
    this.first = this.second = 0;
    this.firstMask = length >= 4 ? -1 : (1 << (length * 8)) - 1;
    this.secondMask = length <= 4 ? 0 : length === 8 ? -1 : (1 << ((length - 4) * 8)) - 1;
    let rest = row;
    for (let i = length - 1; i >= 0; i--) {
      const byte = i === length - 1 ? QUOTE : 48 + (rest % 10);
      if (i < length - 1) rest = (rest / 10) | 0;
      if (i < 4) this.first |= byte << (i * 8);
      else this.second |= byte << ((i - 4) * 8);
    }
  }
}

function mayBeNumber(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    const isDigit = byte >= 48 && byte <= 57;
    // + - . E e
    if (!isDigit && byte !== 43 && byte !== 45 && byte !== 46 && byte !== 69 && byte !== 101) {
      return false;
    }
  }
  return end > start;
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] as number);
  return text;
}
