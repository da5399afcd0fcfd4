import {
  changeFormat,
  DEFAULT_FORMAT,
  type CellFormat,
  type CellFormatChange,
} from "./cell-format";

/** The index of a cell that has no format of its own: it follows its row, then its column. */
export const NO_STYLE = 0;
/** The index of Excel's default format. */
export const DEFAULT_STYLE = 1;

/** Every format of the workbook once; cells hold an index. */
export class StyleTable {
  private readonly formats: CellFormat[] = [DEFAULT_FORMAT];
  private readonly indexes = new Map<string, number>([[keyOf(DEFAULT_FORMAT), DEFAULT_STYLE]]);

  get size(): number {
    return this.formats.length;
  }

  format(style: number): CellFormat {
    return this.formats[style - 1] ?? DEFAULT_FORMAT;
  }

  indexOf(format: CellFormat): number {
    const key = keyOf(format);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const index = this.formats.push(format);
    this.indexes.set(key, index);
    return index;
  }

  /** A function from old style to new, which works each style out once. */
  changer(change: CellFormatChange): (style: number) => number {
    const done = new Map<number, number>();
    return (style) => {
      let changed = done.get(style);
      if (changed === undefined) {
        changed = this.indexOf(changeFormat(this.format(style), change));
        done.set(style, changed);
      }
      return changed;
    };
  }
}

/** JSON of a format with its keys in a fixed order. */
function keyOf(format: CellFormat): string {
  return JSON.stringify(format, (_key, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
