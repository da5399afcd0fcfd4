import { decodeEscapes, decodeText } from "./xml-text";

const SLOTS = 1 << 12;
const LONGEST = 48;

/**
 * Texts that stand in the cells themselves. A few come back again and again ("ja", a month, a kind of
 * aid); those are decoded once and come back as the same string.
 */
export class ShortTexts {
  private readonly texts: (string | undefined)[] = new Array<string | undefined>(SLOTS).fill(
    undefined,
  );

  /** The text of a cell from its bytes. Throws WorkbookError "damaged". */
  get(bytes: Uint8Array, start: number, end: number): string {
    if (end - start > LONGEST) return decodeEscapes(decodeText(bytes, start, end));
    let hash = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      // Entities, carriage returns, escapes, and what is not ASCII.
      if (byte === 38 || byte === 13 || byte === 95 || byte > 127) {
        return decodeEscapes(decodeText(bytes, start, end));
      }
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.texts[slot];
    if (known !== undefined && same(known, bytes, start, end)) return known;
    const text = decodeText(bytes, start, end);
    this.texts[slot] = text;
    return text;
  }
}

function same(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}
