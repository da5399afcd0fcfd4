import type { Exact } from "../../norms/exact";
import type { Language } from "../../norms/norm";
import { formatNumber } from "../../report/format";

/** Which sign splits thousands and which the decimals; spaces split thousands everywhere. */
const SIGNS: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = {
  nl: { group: ".", decimal: "," },
  fr: { group: ".", decimal: "," },
  en: { group: ",", decimal: "." },
};

/** More than anyone types; a double holds no more that can be told apart. */
const DECIMALS = 12;

/**
 * A number as people type it in that language: "4", "4,5" and "1.250,75" in Dutch, "1,250.75" in English;
 * null when it is none. The sign of the thousands is taken for that of the decimals only where it cannot
 * split thousands: "4.5" and "0.125" mean the same everywhere.
 */
export function typedNumber(text: string, language: Language): number | null {
  const plain = text.trim().replace(/[\s\u00a0\u202f]/g, "");
  const { group, decimal } = SIGNS[language];
  const grouped = new RegExp(`^[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`);
  if (grouped.test(plain)) return Number(plain.replaceAll(group, "").replace(decimal, "."));
  if (/^(0|[1-9]\d*)([.,]\d+)?$/.test(plain)) return Number(plain.replace(",", "."));
  return null;
}

/** A number as it is put into a field; `typedNumber` reads the same number back. */
export function asTyped(value: Exact, language: Language): string {
  return formatNumber(value, language, DECIMALS);
}
