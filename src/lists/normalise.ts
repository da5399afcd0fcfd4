/**
 * Text made comparable: lower case, no accents, punctuation and every kind of space (NBSP, narrow
 * NBSP, line breaks) as single spaces, camelCase and snake_case taken apart. "Lid-Nr.\u00a0" and
 * "lidNr" both become "lid nr".
 */
export function normalise(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€]+/gu, " ")
    .trim();
}

/** Words that carry no meaning of their own in a header, so that "aantal acties" equals "# acties". */
const FILLERS = new Set([
  ...["aantal", "aant", "nr", "nummer", "nummers", "id", "code", "het", "de", "een", "van", "voor"],
  ...[
    "per",
    "bij",
    "op",
    "in",
    "en",
    "of",
    "met",
    "te",
    "die",
    "dat",
    "tot",
    "door",
    "aan",
    "werd",
  ],
  ...[
    "j",
    "n",
    "ja",
    "nee",
    "neen",
    "x",
    "jn",
    "is",
    "dmw",
    "totaal",
    "eur",
    "euro",
    "€",
    "a",
    "om",
  ],
]);

/** The words of a text without fillers and in the singular; all words when nothing else is left. */
export function keyWords(text: string): string[] {
  const words = normalise(text).split(" ").filter(Boolean).map(withoutNumberSuffix);
  const telling = words.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : words).map(singular);
}

/** "lidnr" and "lidnummer" are a "lid"; "nummer" alone stays. */
function withoutNumberSuffix(word: string): string {
  const match = /^(.{3,}?)(?:nummer|nr)s?$/.exec(word);
  return match?.[1] ?? word;
}

const IRREGULAR = new Map([
  ["noden", "nood"],
  ["diensten", "dienst"],
  ["leden", "lid"],
  ["krukken", "kruk"],
  ["bedden", "bed"],
  ["kussens", "kussen"],
  ["kussen", "kussen"],
  ["teken", "teken"],
  ["keuken", "keuken"],
  ["wagen", "wagen"],
  ["rollen", "rol"],
  ["middelen", "middel"],
  ["advies", "advies"],
  ["adviezen", "advies"],
  ["bus", "bus"],
  ["datum", "datum"],
  ["data", "datum"],
]);

/**
 * Dutch singular of a normalised word, by rule: good enough to compare two spellings of one kind,
 * not to show to anyone. Words of fewer than five letters are left alone.
 */
export function singular(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length < 5 || /\d/.test(word)) return word;
  if (word.endsWith("middelen")) return word.slice(0, -2);
  if (word.endsWith("adviezen")) return `${word.slice(0, -4)}es`;
  if (/(?:el|er|en|em|je|ie|[aou])s$/.test(word)) return word.slice(0, -1);
  if (word.endsWith("heden")) return `${word.slice(0, -4)}id`;
  if (word.endsWith("ieen")) return word.slice(0, -2);
  if (word.endsWith("en")) {
    const stem = word.slice(0, -2);
    if (stem.endsWith("v")) return `${stem.slice(0, -1)}f`;
    if (stem.endsWith("z")) return `${stem.slice(0, -1)}s`;
    if (/([bdfgklmnprst])\1$/.test(stem)) return stem.slice(0, -1);
    // An open syllable closes in the singular: "stoelen" → "stoel", but "namen" → "naam".
    if (/[^aeiou][aou][bdfgklmnprst]$/.test(stem)) {
      return `${stem.slice(0, -1)}${stem.charAt(stem.length - 2)}${stem.slice(-1)}`;
    }
    return stem;
  }
  return word;
}
