import { Identifiers } from "../lists/identifiers";
import { isDigit, isLetter } from "./plain-text";

/** More digits than this are no number that is exact. */
const MOST_DIGITS = 15;

/**
 * Slots of users, as a check gives them out. The usual spellings are written first as the check would
 * write them: then it need not look for spaces, accents and the signs of national numbers in each.
 */
export class UserSlots {
  private readonly identifiers = new Identifiers();

  get size(): number {
    return this.identifiers.size;
  }

  slotOf(cell: string | number): number {
    return this.identifiers.slotOf(typeof cell === "string" ? usual(cell) : cell);
  }
}

/** Digits as their number, plain letters and digits in capitals; the rest as it is. */
function usual(text: string): string | number {
  let letters = 0;
  let small = 0;
  let number = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      number = number * 10 + code - 48;
      continue;
    }
    if (!isLetter(code)) return text;
    letters++;
    if (code > 90) small++;
  }
  if (small > 0) return text.toUpperCase();
  return letters > 0 || text.length > MOST_DIGITS ? text : number;
}
