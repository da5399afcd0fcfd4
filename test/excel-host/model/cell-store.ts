import { MAX_ROWS, type Area } from "./area";
import type { CellValue } from "./cell-value";
import { DEFAULT_STYLE, NO_STYLE } from "./style-table";

const CHUNK_BITS = 10;
const CHUNK = 1 << CHUNK_BITS;

interface Chunk {
  values: CellValue[] | null;
  styles: Uint32Array | null;
}

/** One column, cut into chunks of rows; what was never touched takes no room. */
interface Column {
  readonly chunks: (Chunk | undefined)[];
  readonly formulas: Map<number, string>;
}

/** The values, formulas and style indexes of a sheet: column by column, as lists are long and narrow. */
export class CellStore {
  private readonly columns: (Column | undefined)[] = [];

  value(row: number, column: number): CellValue {
    return this.columns[column]?.chunks[row >> CHUNK_BITS]?.values?.[row & (CHUNK - 1)] ?? null;
  }

  /** The formula in English syntax with its equals sign; null for a cell without. */
  formula(row: number, column: number): string | null {
    return this.columns[column]?.formulas.get(row) ?? null;
  }

  /** NO_STYLE when the cell has no format of its own. */
  style(row: number, column: number): number {
    const chunk = this.columns[column]?.chunks[row >> CHUNK_BITS];
    return chunk?.styles?.[row & (CHUNK - 1)] ?? NO_STYLE;
  }

  setValue(row: number, column: number, value: CellValue): void {
    if (value === null && this.value(row, column) === null) return;
    const chunk = this.chunk(row, column);
    // Filled at once: an array with holes is slower to read.
    chunk.values ??= new Array<CellValue>(CHUNK).fill(null);
    chunk.values[row & (CHUNK - 1)] = value;
  }

  setFormula(row: number, column: number, formula: string | null): void {
    if (formula === null) {
      this.columns[column]?.formulas.delete(row);
      return;
    }
    // forEach and usedArea look in chunks only.
    this.chunk(row, column);
    this.column(column).formulas.set(row, formula);
  }

  setStyle(row: number, column: number, style: number): void {
    if (style === NO_STYLE && this.style(row, column) === NO_STYLE) return;
    const chunk = this.chunk(row, column);
    chunk.styles ??= new Uint32Array(CHUNK);
    chunk.styles[row & (CHUNK - 1)] = style;
  }

  /** Every formula cell, column by column, each column from the top. */
  *formulaCells(): Generator<{ row: number; column: number; formula: string }> {
    for (const [column, data] of this.columns.entries()) {
      if (!data || data.formulas.size === 0) continue;
      for (const row of [...data.formulas.keys()].sort((a, b) => a - b)) {
        const formula = data.formulas.get(row);
        if (formula !== undefined) yield { row, column, formula };
      }
    }
  }

  /** Calls back for every cell of the area that holds a value, formula or format, column by column. */
  forEach(area: Area, visit: (row: number, column: number) => void): void {
    const lastColumn = Math.min(area.column + area.columns, this.columns.length);
    const end = area.row + area.rows;
    for (let column = area.column; column < lastColumn; column++) {
      const data = this.columns[column];
      if (!data) continue;
      const lastChunk = Math.min((end - 1) >> CHUNK_BITS, data.chunks.length - 1);
      for (let index = area.row >> CHUNK_BITS; index <= lastChunk; index++) {
        const chunk = data.chunks[index];
        if (!chunk) continue;
        const base = index << CHUNK_BITS;
        const from = Math.max(area.row - base, 0);
        const to = Math.min(end - base, CHUNK);
        for (let at = from; at < to; at++) {
          const holds =
            (chunk.values !== null && chunk.values[at] !== null) ||
            (chunk.styles !== null && (chunk.styles[at] ?? NO_STYLE) > DEFAULT_STYLE) ||
            data.formulas.has(base + at);
          if (holds) visit(base + at, column);
        }
      }
    }
  }

  /** Calls back for every cell that has a format of its own, column by column. */
  forEachStyle(visit: (row: number, column: number, style: number) => void): void {
    for (const [column, data] of this.columns.entries()) {
      for (const [index, chunk] of data?.chunks.entries() ?? []) {
        for (const [at, style] of chunk?.styles?.entries() ?? []) {
          if (style !== NO_STYLE) visit((index << CHUNK_BITS) + at, column, style);
        }
      }
    }
  }

  /**
   * The smallest area that holds every cell with a value or formula and, unless valuesOnly, with a
   * format other than Excel's default; null when there is none.
   */
  usedArea(valuesOnly = false): Area | null {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (const [column, data] of this.columns.entries()) {
      if (!data) continue;
      const first = edge(data, valuesOnly, 1);
      if (first < 0) continue;
      top = Math.min(top, first);
      bottom = Math.max(bottom, edge(data, valuesOnly, -1));
      left = Math.min(left, column);
      right = column;
    }
    if (right < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Puts empty rows in before a row, or takes rows out. What leaves the sheet is lost. */
  moveRows(kind: "insert" | "delete", index: number, count: number): void {
    for (const [column, old] of this.columns.entries()) {
      if (!old) continue;
      const area = { row: index, column, rows: MAX_ROWS - index, columns: 1 };
      const moved: { row: number; value: CellValue; formula: string | null; style: number }[] = [];
      this.forEach(area, (row) => {
        const value = this.value(row, column);
        const formula = this.formula(row, column);
        moved.push({ row, value, formula, style: this.style(row, column) });
        this.put(row, column, null, null, NO_STYLE);
      });
      for (const { row, value, formula, style } of moved) {
        const to = kind === "insert" ? row + count : row - count;
        const stays = kind === "insert" ? to < MAX_ROWS : row >= index + count;
        if (stays) this.put(to, column, value, formula, style);
      }
    }
  }

  /** Puts empty columns in before a column, or takes columns out. */
  moveColumns(kind: "insert" | "delete", index: number, count: number): void {
    // A hole in the list is an untouched column; splice would not reach beyond its end.
    if (index >= this.columns.length) return;
    if (kind === "delete") this.columns.splice(index, count);
    else this.columns.splice(index, 0, ...new Array<undefined>(count).fill(undefined));
  }

  private put(
    row: number,
    column: number,
    value: CellValue,
    formula: string | null,
    style: number,
  ): void {
    this.setValue(row, column, value);
    this.setFormula(row, column, formula);
    this.setStyle(row, column, style);
  }

  private column(column: number): Column {
    return (this.columns[column] ??= { chunks: [], formulas: new Map() });
  }

  private chunk(row: number, column: number): Chunk {
    return (this.column(column).chunks[row >> CHUNK_BITS] ??= { values: null, styles: null });
  }
}

/** The first (step 1) or last (step -1) row of a column that holds something; -1 for none. */
function edge(column: Column, valuesOnly: boolean, step: 1 | -1): number {
  const { chunks, formulas } = column;
  for (let i = step === 1 ? 0 : chunks.length - 1; i >= 0 && i < chunks.length; i += step) {
    const chunk = chunks[i];
    if (!chunk) continue;
    for (let at = step === 1 ? 0 : CHUNK - 1; at >= 0 && at < CHUNK; at += step) {
      const value = chunk.values !== null && chunk.values[at] !== null;
      const style =
        !valuesOnly && chunk.styles !== null && (chunk.styles[at] ?? NO_STYLE) > DEFAULT_STYLE;
      if (value || style || formulas.has((i << CHUNK_BITS) + at)) return (i << CHUNK_BITS) + at;
    }
  }
  return -1;
}
