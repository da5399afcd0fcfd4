/** Words broken off at the end of a line are one word: "zelfzorg-\nvermogen"; "zorg- en" is not. */
export function joinBrokenWords(text: string): string {
  return text.replace(
    /(\p{L})[-\u2010\u2011\u00ad][ \t]*[\r\n]+\s*(?!(?:en|of)\b)(\p{L})/gu,
    "$1$2",
  );
}

/**
 * Text made comparable: lower case, no accents, punctuation and every kind of space (NBSP, narrow
 * NBSP, line breaks) as single spaces, camelCase and snake_case taken apart, '#' as the word it stands
 * for. "Lid-Nr.\u00a0" and "lidNr" both become "lid nr".
 */
export function normalise(text: string): string {
  return (
    joinBrokenWords(text)
      // Soft hyphens and marks without width, as they come along when text is copied.
      .replace(/\p{Cf}+/gu, "")
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .replace(/^[\s:.]*#[\s:.]*$/, "nr")
      .replace(/#/g, " aantal ")
      .replace(/\bn[°º]/giu, "nr ")
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .replace(/(\p{L})['’`´]s(?!\p{L})/gu, "$1")
      .replace(/[^\p{L}\p{N}%€]+/gu, " ")
      .trim()
  );
}

/** Words that carry no meaning of their own in a header. */
const FILLERS = new Set(
  [
    "het de een van voor per bij op in en of met te die dat tot aan om a werd wordt is zijn",
    "naar binnen over tijdens waarover waarvoor welk welke bestaat",
    "j n ja nee neen x jn eur euro €",
    // These tell a count or an identifier from the thing itself: see `countsIn` and `numbersIn`.
    "aantal aantallen aant totaal nr nummer nummers id code",
  ].flatMap((line) => line.split(" ")),
);

const COUNTING = new Set(["aantal", "aantallen", "aant", "totaal"]);
const NUMBERING = new Set(["nr", "nummer", "nummers", "id"]);

/** True when the words ask how many there are: "# acties", "acties (aantal)". */
export function countsIn(words: readonly string[]): boolean {
  return words.some((word) => COUNTING.has(word));
}

/** True when the words ask for a number that names a thing: "lidnr.", "uitlening_id". */
export function numbersIn(words: readonly string[]): boolean {
  return words.some((word) => NUMBERING.has(word) || NUMBER_SUFFIX.test(word));
}

const PLACING = new Set(["op", "in", "aan", "naar"]);

/** Prepositions that make another word of the one they stand by: "in dienst", "bereikt op". */
export function placingsIn(words: readonly string[]): string[] {
  return words.filter((word) => PLACING.has(word));
}

const NUMBER_SUFFIX = /^(\p{L}{3,}?)(?:nummer|nr)s?$/u;

/** The words of a text, normalised; "lidnr" and "lidnummer" stay whole. */
export function wordsOf(text: string): string[] {
  const plain = normalise(text);
  return plain === "" ? [] : plain.split(" ");
}

/** The stems of the words that matter; of all words when nothing else is left. */
export function keyWords(text: string): string[] {
  return keyWordsIn(wordsOf(text));
}

export function keyWordsIn(words: readonly string[]): string[] {
  const telling = words.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : words).map((word) =>
    stem(NUMBER_SUFFIX.exec(word)?.[1] ?? word),
  );
}

const IRREGULAR = new Map([
  ["leden", "lid"],
  ["data", "datum"],
  ["types", "type"],
]);

/** A plural in -s. Words such as "advies", "grens", "proces" and "adres" end in an s of their own. */
const PLURAL_S = /(?:el|er|(?<!gr)en|em|um|or|aar|ap|eur|je|(?<!adv|pr)ie|o|[dghlmnptv]e)s$/;

/**
 * What the singular and plural, and a word with and without its final -e, have in common: "acties" and
 * "actie" give "actie", "bijdragen" and "bijdrage" give "bijdraag", "proactieve" and "proactief" the
 * latter. By rule, for comparing two spellings, not to show to anyone. Words of fewer than five letters
 * are left alone.
 */
export function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length < 5 || /\d/.test(word)) return word;
  if (/(?:s|n|am|em)leden$/.test(word)) return `${word.slice(0, -5)}lid`;
  if (word.endsWith("heden")) return `${word.slice(0, -5)}heid`;
  if (word.endsWith("ieen")) return word.slice(0, -2);
  const one = word.length > 5 && PLURAL_S.test(word) ? word.slice(0, -1) : word;
  if (/(?:ie|je|ee)$/.test(one)) return one;
  const cut = /^(.*?)en?$/.exec(one)?.[1];
  // "groen" and "steen" are no plurals.
  return cut === undefined || cut.length < 3 || /[aeiou]$/.test(cut) ? one : closed(cut);
}

/** What is left when -en or -e falls off: v and z harden, doubles and open syllables close. */
function closed(cut: string): string {
  if (cut.endsWith("v")) return `${cut.slice(0, -1)}f`;
  if (cut.endsWith("z")) return `${cut.slice(0, -1)}s`;
  if (/([bdfgklmnprst])\1$/.test(cut)) return cut.slice(0, -1);
  // "namen" → "naam"; an open e or i stays as it is, and so does -tor: "middelen" → "middel".
  if (/[^aeiou][aou][bdfgklmnprst]$/.test(cut) && !cut.endsWith("tor")) {
    return `${cut.slice(0, -1)}${cut.charAt(cut.length - 2)}${cut.slice(-1)}`;
  }
  return cut;
}
