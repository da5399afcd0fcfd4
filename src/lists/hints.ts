import { LIST_KINDS, RECORD_LIST_KINDS } from "./fields";
import { LEXICON } from "./lexicon";
import { keyWords, keyWordsIn, normalise, stem, wordsOf } from "./normalise";
import type { RecordListKind } from "../norms/norm";

/** Words that make a sheet something else than a list of registrations, however alike its columns. */
const OTHER_KINDS_OF_SHEET = stems([
  "begroting budget factuur facturen facturatie kost kosten uitgaven inkomsten boekhouding omzet",
  "inventaris stock voorraad voorraadlijst stocklijst bestelling bestellingen order",
  "prijslijst prijzen offerte leveranciers aankoop aankopen onkosten catalogus webshop",
  "rooster uurrooster planning verlof vakantie agenda kalender adreslijst ledenbestand",
  "contactenlijst wagenpark tijdsregistratie urenstaat notulen inschrijvingen lidgeld",
  "enquête tevredenheid tevredenheidsmeting marketing campagne communicatieplan",
]);

/** Words that say so in the name of a sheet; in a title they may head a block of report settings. */
const OTHER_NAMES = stems([
  "keuzelijst lookup sjabloon voorbeeldlijst parameters instellingen codes codelijst handleiding",
]);

/** Lists of these kinds hold costs, so that the word tells nothing against them. */
const HAVE_COSTS: ReadonlySet<RecordListKind> = new Set<RecordListKind>(["personenalarmen"]);
const COST = stem("kosten");

function stems(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => keyWords(line)));
}

const HINTS = new Map(
  RECORD_LIST_KINDS.map((kind) => [kind, LIST_KINDS[kind].hints.map((hint) => keyWords(hint))]),
);
const HINT_WORDS = new Set([...HINTS.values()].flat(2));
LEXICON.add([...HINT_WORDS]);

/** "Personeelsoverzicht" speaks of personeel, "gebruikerslijst" of gebruikers. */
const LISTING = /^(\p{L}{3,}?)s?(?:overzicht|lijst|register|registratie|bestand|tabel|export)$/u;

const cache = new Map<string, readonly string[]>();

/**
 * The stems of a name or title. What is written with a hyphen or as CamelCase is one word where that
 * makes a word of ours; a mistyped or abbreviated word of ours is read as it was meant.
 */
function titleWords(text: string): readonly string[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const words = text.split(/[\s_]+/u).flatMap((part) => {
    const [joined] = keyWords(part.replace(/[-\u2010\u2011]/g, "").toLowerCase());
    if (joined !== undefined && HINT_WORDS.has(meant(joined))) return [meant(joined)];
    const start = /^(\p{L}{4,})\.$/u.exec(part)?.[1];
    const whole = start === undefined ? [] : hintsFrom(stem(normalise(start)));
    return whole.length > 0 ? whole : keyWordsIn(wordsOf(part)).map(meant);
  });
  if (cache.size > 5000) cache.clear();
  cache.set(text, words);
  return words;
}

function hintsFrom(start: string): string[] {
  return [...HINT_WORDS].filter((word) => word.startsWith(start));
}

function meant(word: string): string {
  if (HINT_WORDS.has(word)) return word;
  const listed = LISTING.exec(word)?.[1];
  if (listed !== undefined && HINT_WORDS.has(stem(listed))) return stem(listed);
  return LEXICON.near(word).find((near) => HINT_WORDS.has(near)) ?? word;
}

/** True when sheet names or titles say that this is no list of registrations. */
export function saysOtherKind(
  names: readonly string[],
  titles: readonly string[],
  kind?: RecordListKind,
): boolean {
  const allowed = kind !== undefined && HAVE_COSTS.has(kind) ? COST : null;
  const isOther = (word: string): boolean => OTHER_KINDS_OF_SHEET.has(word) && word !== allowed;
  return (
    [...names, ...titles].some((text) => titleWords(text).some(isOther)) ||
    names.some((text) => titleWords(text).some((word) => OTHER_NAMES.has(word)))
  );
}

const subjects = new Map<string, readonly string[]>();

/** What a text says it is a list of: not what comes after "met" or "per", if it names a list before. */
function subjectWords(text: string): readonly string[] {
  const known = subjects.get(text);
  if (known !== undefined) return known;
  const [start = ""] = text.split(/\s(?:met|per|zonder)\s/u, 1);
  const before = titleWords(start);
  const names = [...HINTS.values()].some((hints) => hints.some((hint) => isIn(hint, before)));
  const words = names ? before : titleWords(text);
  if (subjects.size > 5000) subjects.clear();
  subjects.set(text, words);
  return words;
}

function isIn(hint: readonly string[], words: readonly string[]): boolean {
  return hint.every((word) => words.includes(word));
}

/** How strongly texts name a list: 0 not at all, 1 with a hint of one word, more with a longer one. */
export function hintStrength(texts: readonly string[], kind: RecordListKind): number {
  let best = 0;
  for (const text of texts) {
    const words = subjectWords(text);
    for (const hint of HINTS.get(kind) ?? []) {
      if (isIn(hint, words)) best = Math.max(best, 1 + 0.2 * (hint.length - 1));
    }
  }
  return best;
}
