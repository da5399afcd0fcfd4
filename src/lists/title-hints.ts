import { findService, serviceNamed } from "../norms/services";
import type { ServiceHint } from "./list";
import { normalise } from "./normalise";
import { findPeriod, type PeriodText, periodOfRange } from "./read-date";

/** Whether a text names a service or federation; `around` as in findService. */
export function isService(text: string, around?: string): boolean {
  return text.length <= 120 && findService(text, around) !== null;
}

/**
 * The service that a title or the sheet's name mentions, titles first, by the name of the catalogue.
 * Where only a federation is found, its services are looked for under their short names: the title
 * "Solidaris" over a sheet "Antwerpen" is Solidaris Antwerpen. Null also when a title names another
 * service than the sheet does, as that is asked rather than guessed.
 */
export function serviceHint(
  titles: readonly string[],
  names: readonly string[],
  around?: string,
): ServiceHint | null {
  const texts = [
    ...titles.map((text) => ({ text, from: "title" as const })),
    ...names.map((text) => ({ text, from: "sheet" as const })),
  ];
  const find = (federation?: string): ServiceHint[] =>
    texts.flatMap(({ text, from }) => {
      const name = serviceWithin(text, federation);
      return name === null ? [] : [{ text: name, from }];
    });
  const named = find(around);
  const [first] = named;
  const inTitle = named.find(({ from }) => from === "title");
  const inName = named.find(({ from }) => from === "sheet");
  if (inTitle && inName && !agree(inTitle.text, inName.text)) return null;
  const federation = first?.text ?? around;
  if (federation === undefined || serviceNamed(federation) !== null) return first ?? null;
  return find(federation).find(({ text }) => serviceNamed(text) !== null) ?? first ?? null;
}

/** True when one is the other, or a service of it. */
function agree(one: string, other: string): boolean {
  return (
    one === other ||
    serviceNamed(one)?.federation === other ||
    serviceNamed(other)?.federation === one
  );
}

/**
 * The service or federation named by the longest run of words inside a text: "Outputlijst DMW
 * Solidaris Antwerpen 2024" → "Solidaris Antwerpen". Null when none is, or when two different ones
 * are, as that is asked rather than guessed.
 */
export function serviceWithin(text: string, around?: string): string | null {
  const words = text
    .replace(/[\u00a0\u202f_]/g, " ")
    .split(/[\s,;:()[\]–—|/]+/u)
    .filter(Boolean)
    .slice(0, 40);
  const found: { name: string; from: number; to: number }[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 8); to > from; to--) {
      const service = findService(words.slice(from, to).join(" "), around);
      if (service === null) continue;
      const name = "service" in service ? service.service.name : service.federation.name;
      found.push({ name, from, to });
      break;
    }
  }
  const longest = Math.max(...found.map(({ from, to }) => to - from));
  const best = found.find(({ from, to }) => to - from === longest);
  if (best === undefined) return null;
  // The name of a service's own federation beside it says nothing else.
  const own = serviceNamed(best.name)?.federation;
  const others = found.filter(
    ({ name, from, to }) =>
      (to <= best.from || from >= best.to) && name !== best.name && name !== own,
  );
  return others.length > 0 ? null : best.name;
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
  if (
    plain.some((t) =>
      /\b(?:niet cumulatief|per maand|maandelijks nieuw|nieuwe per maand)\b/.test(t),
    )
  ) {
    return false;
  }
  return plain.some((t) =>
    /\b(?:cumul\w*|gecumuleerd\w*|ytd|sinds januari|vanaf januari)\b/.test(t),
  )
    ? true
    : null;
}
