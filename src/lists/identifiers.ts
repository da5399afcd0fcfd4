/** Identifiers of users or staff, each with a slot number; two spellings of one have one slot. */
export class Identifiers {
  private readonly slots = new Map<string | number, number>();
  private count = 0;

  /** How many different identifiers were met. */
  get size(): number {
    return this.count;
  }

  /** The slot of a cell's value; case, spaces and the punctuation of numbers make no difference. */
  slotOf(value: string | number): number {
    const known = this.slots.get(value);
    if (known !== undefined) return known;
    const key = typeof value === "string" ? identifierKey(value) : value;
    const same = key === value ? undefined : this.slots.get(key);
    const slot = same ?? this.count++;
    this.slots.set(value, slot);
    if (key !== value && same === undefined) this.slots.set(key, slot);
    return slot;
  }
}

/** A whole number written as text is that number; the rest is compared without case and spacing. */
function identifierKey(text: string): string | number {
  const trimmed = text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  if (/^[\d .\-/]+$/.test(trimmed)) {
    const digits = trimmed.replace(/\D/g, "");
    if (/^(?:0|[1-9]\d{0,14})$/.test(digits)) return Number(digits);
    return digits === "" ? trimmed : digits;
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
