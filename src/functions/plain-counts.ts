import { readCount } from "../lists/read-number";
import type { CellValue } from "../workbook/cell";
import type { ListStart } from "./list-start";
import { PlainText } from "./plain-text";
import type { RangeCells } from "./range-argument";

/** Counts added up; `isWhole` is false when a cell of the part cannot be read, so that it may be more. */
export interface PlainCounts {
  readonly part: number;
  readonly isWhole: boolean;
  readonly all: number;
}

/**
 * Adds up two columns of counts, of a part and of all. Null at the first count of all that cannot be read, or
 * that lacks: then the engine has to weigh them. The headers are those of all and of the part.
 */
export function plainCounts(
  { first, headers }: ListStart,
  all: RangeCells,
  part: RangeCells,
): PlainCounts | null {
  const ofAll = new Counter(headers[0] ?? "");
  const ofPart = new Counter(headers[1] ?? "");
  const length = Math.max(all.cells.length, part.cells.length);
  let isWhole = true;
  for (let i = first; i < length; i++) {
    const one = all.cells[i] ?? null;
    const other = part.cells[i] ?? null;
    if (one === null && other === null) continue;
    if (!ofAll.add(one)) return null;
    if (!ofPart.add(other)) isWhole = false;
  }
  return { part: ofPart.sum, isWhole, all: ofAll.sum };
}

class Counter {
  sum = 0;
  private readonly texts: PlainText;

  constructor(header: string) {
    this.texts = new PlainText(header);
  }

  /** False for what is no count, or may be no count of a record. */
  add(cell: CellValue): boolean {
    if (typeof cell === "number" && Number.isSafeInteger(cell) && cell >= 0) {
      this.sum += cell;
      return this.isExact();
    }
    if (typeof cell === "string" && !this.texts.isPlain(cell)) return false;
    const read = readCount(cell);
    if (read.is !== "value") return false;
    this.sum += read.value;
    return this.isExact();
  }

  /** Above this a double loses ones; the engine adds such counts up exactly. */
  private isExact(): boolean {
    return Number.isSafeInteger(this.sum);
  }
}
