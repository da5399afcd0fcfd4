import { TextSlots } from "./text-slots";

/** Identifiers of users or staff, each with a slot number; two spellings of one have one slot. */
export class Identifiers {
  private readonly texts = new TextSlots();
  private readonly numbers = new Map<number, number>();
  /** Spellings that had to be looked at closely, so that it is done once for each. */
  private readonly spellings = new Map<string, number>();
  private count = 0;

  /** How many different identifiers were met. */
  get size(): number {
    return this.count;
  }

  /** The slot of a cell's value; case, spaces and the punctuation of national numbers make no difference. */
  slotOf(value: string | number): number {
    if (typeof value === "number") return this.slotOfNumber(value);
    if (isCapitalsAndDigits(value)) return this.slotOfText(value);
    const known = this.spellings.get(value);
    if (known !== undefined) return known;
    const key = identifierKey(value);
    const slot = typeof key === "number" ? this.slotOfNumber(key) : this.slotOfText(key);
    this.spellings.set(value, slot);
    return slot;
  }

  private slotOfNumber(value: number): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    const slot = this.count++;
    this.numbers.set(value, slot);
    return slot;
  }

  private slotOfText(key: string): number {
    const slot = this.texts.slotOf(key, this.count);
    if (slot === this.count) this.count++;
    return slot;
  }
}

/** True for what `identifierKey` leaves as it is; that is how most identifiers are written. */
function isCapitalsAndDigits(text: string): boolean {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) letters++;
    else if (code < 48 || code > 57) return false;
  }
  return letters > 0;
}

/** The shape of a national register number: "85.07.30-033.28". */
const NATIONAL = /^\d{2}[ .\-/]?\d{2}[ .\-/]?\d{2}[ .\-/]?\d{3}[ .\-/]?\d{2}$/;
const GROUPED = /^\d{1,3}(?: \d{3})+$/;

/**
 * A whole number written as text is that number, with or without leading zeros: Excel drops them from
 * some cells of a column and not from others. Other signs between digits tell identifiers apart:
 * "2024/1/23" is not "2024/12/3". The rest is compared without case and spacing.
 */
function identifierKey(text: string): string | number {
  const trimmed = text
    .replace(/\p{Cf}+/gu, "")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
  if (/^\d+$/.test(trimmed) || GROUPED.test(trimmed) || NATIONAL.test(trimmed)) {
    const digits = trimmed.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
    if (/^\d{1,15}$/.test(digits)) return Number(digits);
    return digits;
  }
  return trimmed
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toUpperCase();
}

/** True for a Belgian national register number: eleven digits with a right check number. */
export function isNationalNumber(value: string | number): boolean {
  const digits = String(value).replace(/[ .\-/]/g, "");
  if (!/^\d{10,11}$/.test(digits)) return false;
  const full = digits.padStart(11, "0");
  const check = Number(full.slice(9));
  const base = full.slice(0, 9);
  return 97 - (Number(base) % 97) === check || 97 - (Number(`2${base}`) % 97) === check;
}
