import { LEXICON } from "./lexicon";
import {
  countsIn,
  joinBrokenWords,
  keyWordsIn,
  normalise,
  numbersIn,
  placingsIn,
  stem,
  wordsOf,
} from "./normalise";

/** What a header asks besides the thing it names: how many there are, or the number of each. */
export type Sense = "count" | "number" | null;

/** A header or label taken apart, once for all the tables it is looked up in. */
export interface HeaderWords {
  readonly plain: string;
  /** Stems of the words that matter. */
  readonly stems: readonly string[];
  /** The stems as one word, so that "zorg-behoefte" is "zorgbehoefte". */
  readonly squeezed: string;
  readonly sense: Sense;
  readonly placings: readonly string[];
  /** For an abbreviated word, by its stem, the words of ours that it may stand for. */
  readonly abbreviated: ReadonlyMap<string, readonly string[]>;
}

const NO_WORDS: HeaderWords = {
  plain: "",
  stems: [],
  squeezed: "",
  sense: null,
  placings: [],
  abbreviated: new Map(),
};
const LONGEST = 120;
const MOST_KEPT = 20_000;

const cache = new Map<string, HeaderWords>();

/** Takes a header apart; no words for one that is too long to be a header. */
export function headerWords(text: string): HeaderWords {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const made = text.length > 2 * LONGEST ? NO_WORDS : takeApart(text);
  if (cache.size >= MOST_KEPT) cache.clear();
  cache.set(text, made);
  return made;
}

function takeApart(text: string): HeaderWords {
  const plain = normalise(text);
  if (plain === "" || plain.length > LONGEST) return NO_WORDS;
  const abbreviated = new Map<string, readonly string[]>();
  const words = wordsOf(text.includes(".") ? withoutStops(text, abbreviated) : text);
  const stems = keyWordsIn(words);
  return {
    plain,
    stems,
    squeezed: stems.join(""),
    sense: countsIn(words) ? "count" : numbersIn(words) ? "number" : null,
    placings: placingsIn(words),
    abbreviated,
  };
}

/** "verm." and "plaats.kost": the start of a word, a full stop, and perhaps the end of it. */
const STOPPED = /(?<!\p{L})(?:(\p{L}{4,})\.(?!\p{L})|(\p{L}{3,})\.(\p{L}{3,})(?!\p{L}))/gu;

function withoutStops(text: string, abbreviated: Map<string, readonly string[]>): string {
  return joinBrokenWords(text).replace(STOPPED, (all: string, ...groups: unknown[]) => {
    const [alone, from, to] = groups.map((group) => (typeof group === "string" ? group : ""));
    const start = normalise(alone || from || "");
    const end = stem(normalise(to ?? ""));
    const meant = LEXICON.has(stem(start + end)) ? [] : LEXICON.abbreviatedBy(start, end);
    // "datum.aanvraag" abbreviates nothing: its full stop only parts two words.
    if (meant.length === 0) return all;
    abbreviated.set(stem(start + end), meant);
    return start + end;
  });
}
