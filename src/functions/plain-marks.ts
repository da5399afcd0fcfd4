import { readYesNo } from "../lists/read-yes-no";
import type { CellValue } from "../workbook/cell";

/** Words for yes and no are few: with more different texts than this, they are something else. */
const MOST_TEXTS = 1000;

/** Index of the first blank among answers that make it something else than no. */
export interface Unanswered {
  readonly unanswered: number;
}

/** Reads answers that can be read one way only, each text once. */
export class PlainMarks {
  private readonly texts = new Map<string, boolean | null>();
  private yes = 0;
  private no = 0;
  private firstBlank = -1;

  /** @param type what the column may hold: "mark" is also a number or a date that says yes by being there. */
  constructor(private readonly type: "yes-no" | "mark") {}

  /** Null for what is not plainly yes, no or blank; a blank is no, unless it is `unanswered` in the end. */
  isYes(cell: CellValue, index: number): boolean | null {
    if (cell === null) {
      if (this.firstBlank < 0) this.firstBlank = index;
      return false;
    }
    const yes = this.read(cell);
    if (yes === true) this.yes++;
    else if (yes === false) this.no++;
    return yes;
  }

  /** A blank cannot be told from no beside a no, or where nothing says yes. */
  get unanswered(): Unanswered | null {
    if (this.firstBlank < 0 || (this.yes > 0 && this.no === 0)) return null;
    return { unanswered: this.firstBlank };
  }

  private read(cell: CellValue): boolean | null {
    if (typeof cell === "boolean") return cell;
    if (typeof cell === "number") return this.readNumber(cell);
    if (typeof cell !== "string") return null;
    const known = this.texts.get(cell);
    if (known !== undefined) return known;
    const read = readYesNo(cell);
    const yes = read.is === "value" ? read.value : null;
    if (this.texts.size < MOST_TEXTS) this.texts.set(cell, yes);
    return yes;
  }

  private readNumber(cell: number): boolean | null {
    if (this.type === "mark" ? cell > 0 : cell === 1) return true;
    return cell === 0 ? false : null;
  }
}
