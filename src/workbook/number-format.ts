import type { CellFormat } from "./cell";

/** The category of a built-in number format; null for an id that styles.xml must define. */
export function builtInFormat(id: number): CellFormat | null {
  if (id === 0) return "general";
  if (id === 9 || id === 10) return "percent";
  if (id === 49) return "text";
  if ((id >= 5 && id <= 8) || id === 42 || id === 44) return "currency";
  // 27–36 and 50–58 are dates in East Asian versions of Excel; 45–47 are times.
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)) return "date";
  if (id >= 50 && id <= 58) return "date";
  if ((id >= 1 && id <= 4) || (id >= 11 && id <= 13)) return "number";
  if ((id >= 37 && id <= 41) || id === 43 || id === 48) return "number";
  return null;
}

const QUOTED_OR_SKIPPED = /"[^"]*"?|\\.|_.|\*./g;
const CURRENCY_SIGN = /[€$£¥]|\b(?:EUR|USD|GBP|CHF)\b/;

/** The category of a format code such as `#,##0.00 "km"` or `[$-413]d mmm yyyy`. */
export function formatOfCode(code: string): CellFormat {
  const section = firstSection(code);
  // [$€-413] shows a sign, [$-413] only names a language; [Red] and [>100] show nothing, [h] is time.
  const sign = /\[\$[^\]-]+/.test(section);
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(section);
  const literals = (section.match(/"[^"]*"?|\\./g) ?? []).join("");
  const bare = section.replace(/\[[^\]]*\]?/g, "").replace(QUOTED_OR_SKIPPED, "");
  if (bare.includes("%")) return "percent";
  if (/^general$/i.test(bare.trim()) || code.trim() === "") return "general";
  if (elapsed || /[dmyhs]/i.test(bare.replace(/general/gi, ""))) return "date";
  if (sign || CURRENCY_SIGN.test(bare) || CURRENCY_SIGN.test(literals)) return "currency";
  if (bare.includes("@")) return "text";
  return /[0#?]/.test(bare) ? "number" : "general";
}

/** Up to the first ";" outside quotes: what is shown for positive numbers. */
function firstSection(code: string): string {
  return /^(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;"\\[])*/.exec(code)?.[0] ?? "";
}
