import { normalise } from "../lists/normalise";
import { isTotalText } from "../lists/total-row";

/** Texts that had to be looked at closely are remembered, as long as there are not too many. */
const MOST_KNOWN = 50_000;

/**
 * Tells texts that are plainly of a record from those that may be a total or the header again, which the
 * engine then looks at. Never says so of what the engine leaves out; may miss what it takes.
 */
export class PlainText {
  private readonly header: string;
  private readonly hasNumber: boolean;
  /** What the words of the header begin with, small and capital. */
  private readonly initials: ReadonlySet<number>;
  private readonly known = new Map<string, boolean>();

  /** @param header the text above the column, or an empty one. */
  constructor(header: string) {
    this.header = normalise(header);
    this.hasNumber = /\d/.test(this.header);
    this.initials = new Set(
      this.header.split(" ").flatMap((word) => {
        const initial = word.charAt(0);
        return [initial.charCodeAt(0), initial.toUpperCase().charCodeAt(0)];
      }),
    );
  }

  isPlain(text: string): boolean {
    if (!this.hasNumber && isNumbered(text)) return true;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const plain = !isTotalText(text) && !this.mayRepeat(text);
    if (this.known.size < MOST_KNOWN) this.known.set(text, plain);
    return plain;
  }

  private mayRepeat(text: string): boolean {
    const { header } = this;
    if (header === "" || text.length > header.length + 20) return false;
    const initial = text.charCodeAt(0);
    if (initial > 32 && initial < 128 && !this.initials.has(initial)) return false;
    const words = normalise(text);
    return header.startsWith(words) || header.endsWith(words);
  }
}

/** "G123", "0123", "9A4": neither a total nor a header without a number begins and ends like that. */
function isNumbered(text: string): boolean {
  return (
    isDigit(text.charCodeAt(1)) &&
    isDigit(text.charCodeAt(text.length - 1)) &&
    (isDigit(text.charCodeAt(0)) || isLetter(text.charCodeAt(0)))
  );
}

/** Longer than any number of a file: a line of words. */
const LONGEST_NUMBER = 30;

/**
 * True for the number of a file or a member as they are usually written, "G123" or "2024/17-3": plain letters
 * and digits in one word. Words without a digit, signs, and a row of zeros may stand for nobody.
 */
export function isFileNumber(text: string): boolean {
  if (text.length > LONGEST_NUMBER) return false;
  let letters = 0;
  let digits = 0;
  let zeros = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      digits++;
      if (code === 48) zeros++;
    } else if (isLetter(code)) letters++;
    else if (i === 0 || (code !== 45 && code !== 47)) return false;
  }
  return digits > zeros || (digits > 0 && letters > 0);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A plain letter, without an accent. */
export function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
