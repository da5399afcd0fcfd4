import { headerWords, type HeaderWords, type Sense } from "./header-words";
import { LEXICON } from "./lexicon";
import { keyWords } from "./normalise";
import { isNeutralNumber, NEUTRAL } from "./neutral-words";

/** How a header was recognised, for the reason shown to the user. */
export type MatchHow =
  "exact" | "same-words" | "extra-words" | "abbreviation" | "typo" | "profile" | "content";

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

/** An alias of fewer letters, all words together, is not looked for among other words. */
const SHORTEST_WITHIN = 6;

interface Entry<T> {
  readonly target: T;
  readonly alias: string;
  readonly words: HeaderWords;
  /** Earlier aliases of a target name it better; breaks ties between two columns. */
  readonly rank: number;
}

export interface AliasOptions<T> {
  /** Words that go without saying in this table, besides those that always do. */
  readonly neutral?: readonly string[];
  /** What headers of a target may ask; by default a count or nothing. */
  readonly senses?: (target: T) => readonly Sense[];
}

/** Finds what a header or label means by its aliases. */
export class AliasIndex<T extends string> {
  private readonly exact = new Map<string, Entry<T>>();
  private readonly byStem = new Map<string, Entry<T>[]>();
  private readonly bySqueezed = new Map<string, Entry<T>[]>();
  private readonly byTarget = new Map<T, Entry<T>[]>();
  private readonly cache = new Map<string, readonly AliasMatch<T>[]>();
  private readonly neutral: ReadonlySet<string>;
  private readonly senses: (target: T) => readonly Sense[];

  constructor(
    aliases: Iterable<readonly [target: T, aliases: readonly string[]]>,
    options: AliasOptions<T> = {},
  ) {
    this.neutral = new Set([...NEUTRAL, ...(options.neutral ?? []).flatMap(keyWords)]);
    this.senses = options.senses ?? (() => [null, "count"]);
    for (const [target, list] of aliases) {
      list.forEach((alias, rank) => {
        const words = headerWords(alias);
        const entry = { target, alias, words, rank };
        if (!this.exact.has(words.plain)) this.exact.set(words.plain, entry);
        for (const stem of new Set(words.stems)) add(this.byStem, stem, entry);
        add(this.bySqueezed, words.squeezed, entry);
        add(this.byTarget, target, entry);
        LEXICON.add(words.stems);
      });
    }
  }

  /** The best target, also below CONFIDENCE_BAR; null when nothing is alike. */
  match(text: string): AliasMatch<T> | null {
    return this.matches(text)[0] ?? null;
  }

  /** The best match of each target that is alike at all, the best first. */
  matches(text: string): readonly AliasMatch<T>[] {
    const known = this.cache.get(text);
    if (known !== undefined) return known;
    const found = this.find(headerWords(text));
    if (this.cache.size > 20_000) this.cache.clear();
    this.cache.set(text, found);
    return found;
  }

  private find(header: HeaderWords): AliasMatch<T>[] {
    if (header.plain === "") return [];
    const best = new Map<T, AliasMatch<T>>();
    const consider = (match: AliasMatch<T> | null): void => {
      if (match === null) return;
      const other = best.get(match.target);
      if (other === undefined || match.confidence > other.confidence) best.set(match.target, match);
    };
    const exact = this.exact.get(header.plain);
    if (exact !== undefined) consider(found(exact, 1, "exact"));
    for (const entry of this.bySqueezed.get(header.squeezed) ?? []) {
      if (header.squeezed.length >= SHORTEST_WITHIN && this.asksAlike(entry, header)) {
        consider(found(entry, 0.96, "same-words"));
      }
    }
    for (const entry of this.alike(header)) {
      if (this.asksAlike(entry, header)) consider(this.compare(entry, header));
    }
    return withMargin([...best.values()].sort((a, b) => b.confidence - a.confidence));
  }

  /** "Aantal gebruikers" is no user, "uitlening_id" no number of loans, "dienst" not "in dienst". */
  private asksAlike({ target, words }: Entry<T>, header: HeaderWords): boolean {
    if (!words.placings.every((word) => header.placings.includes(word))) return false;
    return words.sense === null
      ? this.senses(target).includes(header.sense)
      : words.sense === header.sense;
  }

  /** Aliases that share a word with the header, or one that it is a slip or abbreviation of. */
  private alike(header: HeaderWords): Set<Entry<T>> {
    const entries = new Set<Entry<T>>();
    for (const stem of header.stems) {
      for (const word of [stem, ...looser(stem, header)]) {
        for (const entry of this.byStem.get(word) ?? []) entries.add(entry);
      }
    }
    return entries;
  }

  /** All words of the alias must be there; what stands beside them decides. */
  private compare(entry: Entry<T>, header: HeaderWords): AliasMatch<T> | null {
    const left = [...header.stems];
    let slips = 0;
    let abbreviations = 0;
    for (const word of entry.words.stems) {
      let at = left.indexOf(word);
      if (at < 0) {
        at = left.findIndex((other) => looser(other, header).includes(word));
        if (at < 0) return null;
        if (header.abbreviated.has(left[at] ?? "")) abbreviations++;
        else slips++;
      }
      left.splice(at, 1);
    }
    const loose = slips + abbreviations;
    const how = slips > 0 ? "typo" : "abbreviation";
    if (left.length === 0) {
      if (loose === 0) return found(entry, 0.96, "same-words");
      return found(entry, 0.88 - 0.06 * (loose - 1), how);
    }
    if (entry.words.squeezed.length < SHORTEST_WITHIN && loose > 0) return null;
    const telling = left.filter((word) => !this.neutral.has(word) && !isNeutralNumber(word));
    if (telling.length > 0) {
      const rest = this.othersOf(entry.target, telling);
      if (rest > 0) return loose > 0 ? null : found(entry, 0.5, "extra-words");
    } else if (entry.words.squeezed.length < SHORTEST_WITHIN) {
      return found(entry, 0.5, "extra-words");
    }
    return found(entry, 0.86 - 0.02 * left.length - 0.08 * loose, loose > 0 ? how : "extra-words");
  }

  /** How many words are left when those of the target's other aliases are taken out. */
  private othersOf(target: T, words: readonly string[]): number {
    let left = [...words];
    for (const { words: alias } of this.byTarget.get(target) ?? []) {
      if (alias.stems.every((stem) => left.includes(stem))) {
        left = left.filter((stem) => !alias.stems.includes(stem));
      }
    }
    return left.length;
  }
}

/** Known words that a word of a header may have been meant to be. */
function looser(stem: string, header: HeaderWords): readonly string[] {
  return header.abbreviated.get(stem) ?? LEXICON.near(stem);
}

/** The first stays above the bar only when it beats the second clearly, or is exact. */
function withMargin<T>(matches: AliasMatch<T>[]): AliasMatch<T>[] {
  const [first, second] = matches;
  if (first === undefined || second === undefined || first.confidence > 0.9) return matches;
  if (first.confidence - second.confidence >= MARGIN) return matches;
  const unsure = CONFIDENCE_BAR - MARGIN;
  return matches.map((m) => ({ ...m, confidence: Math.min(m.confidence, unsure) }));
}

function found<T>(entry: Entry<T>, confidence: number, how: MatchHow): AliasMatch<T> {
  const precise = confidence - Math.min(entry.rank, 40) * 0.001;
  return { target: entry.target, confidence: precise, how, alias: entry.alias };
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
