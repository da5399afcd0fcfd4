import { atOnce, type Sliced } from "../workbook/slices";
import { isSlip } from "./edit-distance";
import { isNoKind } from "./placeholder";
import { joinBrokenWords, normalise, stem } from "./normalise";

/**
 * Names that people use for the same kind of aid; merging can only lower a count. Users add their own
 * in a profile.
 */
export const DEFAULT_SYNONYMS: Readonly<Record<string, string>> = {
  rolwagen: "rolstoel",
  "rollator looprek": "rollator",
};

/** Stems of the words of a kind: "Rollators" and "rollator" are one kind. */
export function kindWords(text: string): string[] {
  return normalise(text).split(" ").filter(Boolean).map(stem);
}

/**
 * True for a cell that names no kind, such as "onbekend" or "10012", or more than one: how many kinds it
 * stands for cannot be told.
 */
export function namesNoKind(text: string): boolean {
  return isNoKind(text) || isCode(text) || namesSeveral(text);
}

/** True for kinds on lines of their own, or behind a semicolon. */
export function namesSeveral(text: string): boolean {
  return /;|\S[^\S\r\n]*[\r\n]+\s*\S/.test(joinBrokenWords(text));
}

/** "10012", "HM-0012": a number of a thing, and perhaps of a kind; which of both cannot be told. */
export function isCode(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, "").length;
  const digits = text.replace(/\D/gu, "").length;
  return digits > 0 && letters < 3 && (digits >= 3 || /^\s*\d+\s*$/u.test(text));
}

/** The names of kinds met so far in one field, each with a slot number. */
export class KindNames {
  private readonly slots = new Map<string, number>();
  private readonly words: (readonly string[])[] = [];
  /** For each slot the spellings met, the first one first. */
  private readonly spellings: Set<string>[] = [];
  private readonly synonyms: Map<string, string>;
  private near: { readonly names: number; readonly pairs: [number, number][] } | null = null;

  constructor(synonyms: Readonly<Record<string, string>>) {
    this.synonyms = new Map(
      Object.entries({ ...DEFAULT_SYNONYMS, ...synonyms }).map(([from, to]) => [key(from), to]),
    );
  }

  /** True for a name that a synonym is given for. */
  isSynonym(text: string): boolean {
    return this.synonyms.has(key(text));
  }

  /** The slot of a kind; the same for spellings that differ in case, accents, hyphens or plural. */
  slotOf(text: string): number {
    const target = this.synonyms.get(key(text)) ?? text;
    const own = key(target);
    let slot = this.slots.get(own);
    if (slot === undefined) {
      slot = this.words.length;
      this.slots.set(own, slot);
      this.words.push(kindWords(target));
      this.spellings.push(new Set());
    }
    this.spellings[slot]?.add(text.trim());
    return slot;
  }

  name(slot: number): string {
    const [first] = this.spellings[slot] ?? [];
    return first ?? "";
  }

  /** Slots that were written in more than one way. */
  mergedVariants(): { slot: number; spellings: string[] }[] {
    return this.spellings.flatMap((set, slot) =>
      set.size > 1 ? [{ slot, spellings: [...set] }] : [],
    );
  }

  /** Kinds of the list that a name consists of: "ouderen, jongeren" both, "Rolstoel 2" the rolstoel. */
  private within(slot: number): number[] {
    const name = this.name(slot);
    const parts = name.split(/[,/&+]| en /u);
    const base = withoutNumber(name);
    const names = [...(parts.length > 1 ? parts : []), ...(base === null ? [] : [base])];
    return names.flatMap((part) => {
      const found = this.slots.get(key(this.synonyms.get(key(part)) ?? part));
      return found === undefined || found === slot ? [] : [found];
    });
  }

  /** Names that are one kind with numbers behind it, each with the first of them. */
  private numbered(): [number, number][] {
    const firsts = new Map<string, number>();
    return this.words.flatMap((_, slot): [number, number][] => {
      const base = withoutNumber(this.name(slot));
      if (base === null || GENERIC.has(key(base))) return [];
      const first = firsts.get(key(base));
      if (first !== undefined) return [[first, slot]];
      firsts.set(key(base), slot);
      return [];
    });
  }

  /**
   * Pairs that differ by a slip only, or by a number behind them: perhaps one kind, so they are asked and
   * not merged.
   */
  nearVariants(): readonly [number, number][] {
    return atOnce(this.comparing());
  }

  /** The same name by name: two thousand of them are two million pairs. */
  *comparing(): Sliced<readonly [number, number][]> {
    // Asked for every norm and service, and as long as no name comes in, the same.
    if (this.near?.names === this.words.length) return this.near.pairs;
    const pairs = this.numbered();
    const names = this.words.length;
    if (names <= 2000) {
      const compared = this.words.map((words) => ({
        words,
        plain: withoutVariants(words).join(" "),
      }));
      for (const [a, one] of compared.entries()) {
        yield;
        for (let b = a + 1; b < names; b++) {
          const other = compared[b];
          if (other !== undefined && areNear(one, other)) pairs.push([a, b]);
        }
        for (const b of this.within(a)) pairs.push([a, b]);
      }
    }
    this.near = { names, pairs };
    return pairs;
  }
}

function key(text: string): string {
  return kindWords(text).join("");
}

/** "2x rollator", "3 stuks rollator", "12. rollator", "1 - rollator". */
const NUMBER_BEFORE = /^\d+(?:\s*(?:x|st\.?|stuks?|pcs)\s+|[.)]?\s+[–-]?\s*)/iu;
/** "Rolstoel (nr. 4711)". */
const IN_BRACKETS = /\s*\([^()]*\d[^()]*\)$/u;
/** "Rolstoel 2", "Rolstoel nr. 4711", "Rolstoel-12". */
const NUMBER_BEHIND = /[\s.:#–-]*(?:\b(?:nr|nummer|sn|n°|no)\.?\s*)?\d+$/iu;
/** "Rolstoel B". */
const LETTER_BEHIND = /\s+\p{L}$/u;
/** A number stuck to a name may be part of it: "B12", "mp3". */
const STUCK = /\p{L}\d+$/u;

/** Its words without the number of a piece or how many there are: "Rolstoel 2" is a wheelchair. */
function withoutNumber(text: string): string | null {
  const whole = text.trim();
  const name = [NUMBER_BEFORE, IN_BRACKETS, NUMBER_BEHIND, LETTER_BEHIND].reduce(
    (rest, part) => rest.replace(part, ""),
    whole,
  );
  const letters = name.replace(/\P{L}/gu, "").length;
  return name !== whole && letters >= (STUCK.test(whole) ? 6 : 3) ? name : null;
}

/** Stems of words that stand for any kind: "Doelgroep 1" and "Doelgroep 2" name two. */
const GENERIC = new Set(
  [
    "doelgroep",
    "groep",
    "wijk",
    "zone",
    "fase",
    "categorie",
    "hulpmiddel",
    "materiaal",
    "artikel",
    "groupe",
    "catégorie",
    "category",
  ].map(key),
);

/** "45 cm", "45cm", "XL": a size makes no other kind, or perhaps it does; it is asked. So are a side and a state. */
const VARIANT =
  /^(?:\d+(?:cm|mm|kg|cl|ml|l|liter|inch)|cm|mm|kg|liter|inch|maat|xs|xl|xxl|small|medium|large|smal|breed|links|rechts|gauche|droite?|nieuw|oud|defect|stuk|reserve|tweedehands|verhuur|verkoop|huur|koop)$/;

function withoutVariants(words: readonly string[]): string[] {
  const varied = words.some((word) => VARIANT.test(word));
  return words.filter((word) => !VARIANT.test(word) && !(varied && /^\d+$/.test(word)));
}

/** A name as it is compared with thousands of others: its sizes and the like are left out once. */
interface Compared {
  readonly words: readonly string[];
  readonly plain: string;
}

function areNear(one: Compared, other: Compared): boolean {
  if (one.plain !== "" && one.plain === other.plain) return true;
  const [a, b] = [one.words, other.words];
  if (a.length !== b.length) return false;
  let slips = 0;
  for (let i = 0; i < a.length; i++) {
    const left = a[i] ?? "";
    const right = b[i] ?? "";
    if (left === right) continue;
    if (++slips > 1 || !isSlip(left, right)) return false;
  }
  return slips === 1;
}
