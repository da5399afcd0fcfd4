import { isSlip } from "./edit-distance";
import { stem } from "./normalise";

/**
 * Words one slip away from ours that are words of their own: they are what they say, no typing errors.
 * Words of our own tables need not stand here, see `Lexicon.near`.
 */
const OTHER_WORDS = [
  "contract contractdatum contractnummer bestelling besteding betaling bedrag gedrag",
  "zorgdrager zorgdragers vergadering verandering verwijdering verblijf",
  "verhuring inschrijving afschrijving voorschrijving toelating uitlating",
  "opbrengst opbracht verslag project begroting beperkt bereking rekening",
].flatMap((line) => line.split(" "));

/** The words of all aliases, to find what a mistyped word was meant to be. */
export class Lexicon {
  private readonly masks = new Map<string, number>();
  private readonly others = new Set(OTHER_WORDS.map(stem));
  private readonly cache = new Map<string, readonly string[]>();

  add(words: readonly string[]): void {
    for (const word of words) this.masks.set(word, letters(word));
    this.cache.clear();
  }

  has(word: string): boolean {
    return this.masks.has(word);
  }

  /** Known words that a word is a slip of; none when it is a known word itself. */
  near(of: string): readonly string[] {
    if (of.length < 6 || this.masks.has(of) || this.others.has(of)) return [];
    const cached = this.cache.get(of);
    if (cached !== undefined) return cached;
    // A slip in the ending hides the plural: "gebruikrs" is nearer with its s taken off.
    const forms = of.endsWith("s") ? [of, of.slice(0, -1)] : [of];
    const found: string[] = [];
    for (const form of forms) {
      const mask = letters(form);
      for (const [known, knownMask] of this.masks) {
        if (
          known.charCodeAt(0) === form.charCodeAt(0) &&
          Math.abs(known.length - form.length) <= 2 &&
          differing(mask, knownMask) <= 4 &&
          isSlip(form, known)
        ) {
          found.push(known);
        }
      }
    }
    if (this.cache.size > 20_000) this.cache.clear();
    this.cache.set(of, found);
    return found;
  }

  /** Known words that an abbreviation stands for: "verm." and "plaats.kost". */
  abbreviatedBy(start: string, end: string): string[] {
    return [...this.masks.keys()].filter(
      (word) =>
        word.length > start.length + end.length && word.startsWith(start) && word.endsWith(end),
    );
  }
}

/** Which letters occur in a word, as bits. */
function letters(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) - 97);
  return mask;
}

/** How many letters occur in only one of both. */
function differing(a: number, b: number): number {
  let count = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Shared by all indexes, so that a word of one list is never taken for a slip of another's. */
export const LEXICON = new Lexicon();
