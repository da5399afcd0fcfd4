import { isSlip } from "./edit-distance";
import { keyWords, normalise } from "./normalise";

/** How a header was recognised, for the reason shown to the user. */
export type MatchHow = "exact" | "same-words" | "extra-words" | "typo" | "profile" | "content";

export interface AliasMatch<T> {
  readonly target: T;
  /** 0 to 1. */
  readonly confidence: number;
  readonly how: MatchHow;
  /** The alias it was recognised by. */
  readonly alias: string;
}

/** Below this a match is a suggestion: the field stays open and the user is asked. */
export const CONFIDENCE_BAR = 0.75;

/** A match counts only when it beats the next best target by this much, unless it is exact. */
const MARGIN = 0.05;

/** Words that may stand beside an alias without changing what the column is. */
const NEUTRAL = new Set([
  ...[
    "gebruiker",
    "client",
    "lid",
    "persoon",
    "gegeven",
    "geregistreerd",
    "vastgesteld",
    "indicatie",
  ],
  ...[
    "indicator",
    "veld",
    "waarde",
    "erkend",
    "erkende",
    "huidig",
    "laatste",
    "officieel",
    "volgen",
  ],
  ...[
    "heeft",
    "gebeurd",
    "uitgevoerd",
    "gevolgd",
    "gegeven",
    "toegekend",
    "dienst",
    "jaar",
    "thuis",
  ],
  ...[
    "uniek",
    "unieke",
    "betrokken",
    "duidelijk",
    "proactief",
    "proactieve",
    "eigen",
    "maand",
    "cumul",
  ],
  ...[
    "cumulatief",
    "cumulatieve",
    "ytd",
    "werkjaar",
    "verschillend",
    "verschillende",
    "bereikt",
    "via",
  ],
]);

interface Entry<T> {
  readonly target: T;
  readonly alias: string;
  readonly words: readonly string[];
  /** Earlier aliases of a target name it better; breaks ties between two columns. */
  readonly rank: number;
}

/** Finds what a header or label means by its aliases. */
export class AliasIndex<T extends string> {
  private readonly exact = new Map<string, Entry<T>>();
  private readonly byWords = new Map<string, Entry<T>>();
  private readonly entries: Entry<T>[] = [];
  private readonly cache = new Map<string, AliasMatch<T> | null>();

  constructor(aliases: Iterable<readonly [target: T, aliases: readonly string[]]>) {
    for (const [target, list] of aliases) {
      list.forEach((alias, rank) => {
        const entry = { target, alias, words: keyWords(alias), rank };
        this.entries.push(entry);
        setOnce(this.exact, normalise(alias), entry);
        setOnce(this.byWords, wordKey(entry.words), entry);
      });
    }
  }

  /** The best target, also below CONFIDENCE_BAR; null when nothing is alike. */
  match(text: string): AliasMatch<T> | null {
    const known = this.cache.get(text);
    if (known !== undefined) return known;
    const match = this.find(text);
    this.cache.set(text, match);
    return match;
  }

  private find(text: string): AliasMatch<T> | null {
    const plain = normalise(text);
    if (plain === "" || plain.length > 120) return null;
    const exact = this.exact.get(plain);
    if (exact) return found(exact, 1, "exact");
    const words = keyWords(text);
    const same = this.byWords.get(wordKey(words));
    if (same) return found(same, 0.96, "same-words");

    let best: AliasMatch<T> | null = null;
    let runnerUp = 0;
    for (const entry of this.entries) {
      const match = loosely(entry, words);
      if (match === null) continue;
      if (best === null || match.confidence > best.confidence) {
        if (best !== null && best.target !== match.target) runnerUp = best.confidence;
        best = match;
      } else if (match.target !== best.target) {
        runnerUp = Math.max(runnerUp, match.confidence);
      }
    }
    if (best !== null && best.confidence - runnerUp < MARGIN) {
      return { ...best, confidence: Math.min(best.confidence, CONFIDENCE_BAR - MARGIN) };
    }
    return best;
  }
}

function found<T>(entry: Entry<T>, confidence: number, how: MatchHow): AliasMatch<T> {
  const precise = confidence - Math.min(entry.rank, 40) * 0.001;
  return { target: entry.target, confidence: precise, how, alias: entry.alias };
}

function wordKey(words: readonly string[]): string {
  return [...new Set(words)].sort().join(" ");
}

function setOnce<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

/** Same words but for slips, or the alias with neutral words beside it. */
function loosely<T>(entry: Entry<T>, words: readonly string[]): AliasMatch<T> | null {
  const left = [...words];
  let slips = 0;
  for (const word of entry.words) {
    let at = left.indexOf(word);
    if (at < 0) {
      at = left.findIndex((other) => isSlip(word, other));
      slips++;
    }
    if (at < 0) return null;
    left.splice(at, 1);
  }
  if (left.length === 0) return found(entry, slips === 1 ? 0.88 : 0.8, "typo");
  const letters = entry.words.reduce((sum, word) => sum + word.length, 0);
  if (slips > 0 || letters < 6) return null;
  const telling = left.filter((word) => !NEUTRAL.has(word) && !/^\d+$/.test(word));
  if (telling.length === 0) return found(entry, 0.86 - 0.02 * left.length, "extra-words");
  return found(entry, 0.5, "extra-words");
}
