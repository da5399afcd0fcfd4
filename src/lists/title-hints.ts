import { findService } from "../norms/services";
import type { ServiceHint } from "./list";
import { normalise } from "./normalise";
import { findPeriod, type PeriodText, periodOfRange } from "./read-date";

export function isService(text: string): boolean {
  return text.length <= 120 && findService(text) !== null;
}

/** The service or federation that a title or the sheet's name mentions; titles come first. */
export function serviceHint(
  titles: readonly string[],
  names: readonly string[],
): ServiceHint | null {
  for (const title of titles) {
    const text = serviceWithin(title);
    if (text !== null) return { text, from: "title" };
  }
  for (const name of names) {
    const text = serviceWithin(name);
    if (text !== null) return { text, from: "sheet" };
  }
  return null;
}

/**
 * The longest run of words inside a text that names a service or federation: "Outputlijst DMW
 * Solidaris Antwerpen 2024" → "Solidaris Antwerpen". Null when none does, or when two different ones
 * are named, as that is asked rather than guessed.
 */
export function serviceWithin(text: string): string | null {
  const words = text
    .replace(/[\u00a0\u202f_]/g, " ")
    .split(/[\s,;:()[\]–—|/]+/u)
    .filter(Boolean)
    .slice(0, 40);
  let best: { text: string; from: number; to: number } | null = null;
  const found: { name: string; from: number; to: number }[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 8); to > from; to--) {
      const run = words.slice(from, to).join(" ");
      const service = findService(run);
      if (service === null) continue;
      const name = "service" in service ? service.service.name : service.federation.name;
      found.push({ name, from, to });
      if (best === null || to - from > best.to - best.from) best = { text: run, from, to };
      break;
    }
  }
  if (best === null) return null;
  const { from, to } = best;
  const outside = found.filter((other) => other.to <= from || other.from >= to);
  const chosen = found.find((other) => other.from === from && other.to === to);
  return outside.some((other) => other.name !== chosen?.name) ? null : best.text;
}

const DATE = String.raw`(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20|21)\d{2}|(?:19|20|21)\d{2}[-/.]?\d{2}[-/.]?\d{2}|\d{1,2} \p{L}{3,9}\.? (?:19|20|21)\d{2})`;
const MONTH = String.raw`(?:\p{L}{3,9} |\d{1,2}[-/])(?:19|20|21)\d{2}`;

/** When and by what rule a list was made is not what it is about: "Afgedrukt op 15/01/2025". */
const STAMPS = [
  String.raw`(?:af)?gedrukt|opgemaakt|gegenereerd|aangemaakt|geexporteerd|bijgewerkt|gewijzigd`,
  String.raw`export\w*|print\w*|afdruk\w*|versie|extractie\w*|uitdraai|update|bvr|besluit|decreet`,
] as const;
const STAMPED = new RegExp(
  String.raw`\b(?:(?:${STAMPS[0]})\b\D{0,40}?(?:${DATE}|${MONTH})|(?:${STAMPS[1]})\b\D{0,15}?${DATE})(?:\D{0,6}\d{1,2}[:.u]\d{2})?`,
  "giu",
);

const FROM = new RegExp(String.raw`\b(?:van|vanaf|begin\w*|start\w*)\b[\s:]*(${DATE})`, "iu");
const TO = new RegExp(
  String.raw`(?:\b(?:tot(?: en met)?|tem|eind\w*)\b|t/m|t\.e\.m\.|[-–])[\s:]*(${DATE})`,
  "iu",
);

/** The period that titles or names give, titles first; a later one only fills in what is missing. */
export function periodHint(titles: readonly string[], names: readonly string[]): PeriodText | null {
  const texts = [...titles, ...names].map((text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(/[\s\u00a0\u202f_]+/g, " ")
      .replace(STAMPED, " "),
  );
  const all = texts.slice(0, titles.length).join(" ");
  const range = periodOfRange(FROM.exec(all)?.[1] ?? "", TO.exec(all)?.[1] ?? "");
  if (range !== null) return range;
  let best: PeriodText | null = null;
  for (const text of texts) best = better(best, findPeriod(text));
  return best;
}

function better(best: PeriodText | null, other: PeriodText | null): PeriodText | null {
  if (best === null || other === null) return best ?? other;
  if (best.year === null && other.year !== null) return { ...best, year: other.year };
  return best.month === null && (other.year ?? best.year) === best.year
    ? { ...best, month: other.month }
    : best;
}

/** Whether titles say that figures run from January on; null when they say nothing. */
export function saysCumulative(texts: readonly string[]): boolean | null {
  const plain = texts.map((text) => normalise(text));
  if (plain.some((t) => /\b(?:niet cumulatief|per maand|maandelijks nieuw|nieuw)\b/.test(t))) {
    return false;
  }
  return plain.some((t) =>
    /\b(?:cumul\w*|gecumuleerd\w*|ytd|sinds januari|vanaf januari)\b/.test(t),
  )
    ? true
    : null;
}
