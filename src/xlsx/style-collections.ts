import { type CopyRefused, notPatchable } from "./copy-refused";
import type { Limits } from "./limits";
import { noteOf, noteText, NOTE_START } from "./own-note";
import { splice, type Splice } from "./splice";
import { walkXml } from "./walk-xml";
import { COMPATIBILITY, END, MAIN, START } from "./xml-tokens";

/** The children of a style sheet, in the order that the schema asks. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

export type StyleCollection = "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** What a collection begins with where a file has none: cells without a style refer to it. */
const BASE: Readonly<Record<StyleCollection, (p: string) => readonly string[]>> = {
  fonts: (p) => [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`],
  fills: (p) => [`<${p}fill><${p}patternFill patternType="none"/></${p}fill>`, reservedFill(p)],
  borders: (p) => [
    `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`,
  ],
  cellXfs: (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`],
  dxfs: () => [],
};

/** The second fill of every file, which Excel shows as dots whatever it says. */
export function reservedFill(p: string): string {
  return `<${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`;
}

/** Where a collection stands in styles.xml. */
interface Place {
  readonly tagAt: number;
  readonly tagEnd: number;
  readonly closed: boolean;
  /** Its end tag; for `<a/>` the same as the tag. */
  endAt: number;
  endEnd: number;
  /** Where each of its elements begins. */
  readonly children: number[];
  readonly count: { readonly start: number; readonly end: number } | null;
}

interface StylesMap {
  /** Of the root, with colon. */
  readonly prefix: string;
  readonly root: Place;
  readonly collections: ReadonlyMap<string, Place>;
}

/** How many elements the collection has; 0 when it is not there. */
export function countOf(styles: Uint8Array, name: StyleCollection, limits: Limits): number {
  return map(styles, limits).collections.get(name)?.children.length ?? 0;
}

/** The prefix of the style sheet's own elements, with colon; "" for none. */
export function stylesPrefix(styles: Uint8Array, limits: Limits): string {
  return map(styles, limits).prefix;
}

/** The first element of a collection as it stands; null when there is none. */
export function firstOf(
  styles: Uint8Array,
  name: StyleCollection,
  limits: Limits,
): Uint8Array | null {
  const place = map(styles, limits).collections.get(name);
  const [first, second] = place?.children ?? [];
  return place === undefined || first === undefined
    ? null
    : styles.subarray(first, second ?? place.endAt);
}

/**
 * Adds elements at the end of a collection. Throws CopyRefused when they cannot be counted safely.
 * @returns the new part, and the index of the first that was added.
 */
export function appendStyles(
  styles: Uint8Array,
  name: StyleCollection,
  items: readonly string[],
  limits: Limits,
): { readonly styles: Uint8Array; readonly first: number } {
  const found = map(styles, limits);
  const place = found.collections.get(name);
  if (place === undefined) return created(styles, found, name, items);
  const before = place.children.length;
  const all = before === 0 ? [...BASE[name](found.prefix), ...items] : items;
  const first = before + all.length - items.length;
  const counted = countIn(styles, place);
  const recount = counted !== null && counted === before;
  const note = noteText({
    was: place.closed ? "empty" : "more",
    count: all.length,
    counted: recount ? counted : null,
  });
  const splices: Splice[] = [];
  if (recount && place.count !== null) {
    const { start, end } = place.count;
    splices.push({ at: start, remove: end - start, insert: String(before + all.length) });
  }
  splices.push(filled(styles, place, `${note}${all.join("")}`));
  return { styles: splice(styles, splices), first };
}

/**
 * The number of the first element that `appendStyles` added for us and that only we refer to; null when
 * there is none, or when something has been added or taken away after it.
 */
export function firstOwn(styles: Uint8Array, name: StyleCollection, limits: Limits): number | null {
  const { prefix, collections } = map(styles, limits);
  const own = ownIn(styles, collections.get(name));
  if (own === null) return null;
  // What a collection begins with is what cells without a style refer to: they did so before.
  return own.first === 0 ? BASE[name](prefix).length : own.first;
}

/** Takes away what `appendStyles` added, where nothing came after it. */
export function removeAppended(
  styles: Uint8Array,
  name: StyleCollection,
  limits: Limits,
): Uint8Array {
  const place = map(styles, limits).collections.get(name);
  const own = ownIn(styles, place);
  if (place === undefined || own === null) return styles;
  const { note, start } = own;
  if (note.was === "new") {
    const whole = { at: place.tagAt, remove: place.endEnd - place.tagAt, insert: "" };
    return closedAgain(splice(styles, [whole]), limits);
  }
  const splices: Splice[] = [];
  if (note.counted !== null && place.count !== null) {
    const { start: from, end } = place.count;
    splices.push({ at: from, remove: end - from, insert: String(note.counted) });
  }
  if (note.was === "more") splices.push({ at: start, remove: place.endAt - start, insert: "" });
  else {
    // `<a>…</a>` becomes `<a/>` again.
    splices.push({ at: place.tagEnd - 1, remove: place.endEnd - place.tagEnd + 1, insert: "/>" });
  }
  return splice(styles, splices);
}

function ownIn(styles: Uint8Array, place: Place | undefined) {
  if (place === undefined || place.closed) return null;
  const found = lastNote(styles, place.tagEnd, place.endAt);
  if (found === null) return null;
  const first = place.children.filter((child) => child < found.start).length;
  return place.children.length - first === found.note.count ? { ...found, first } : null;
}

function created(
  styles: Uint8Array,
  { prefix, root, collections }: StylesMap,
  name: StyleCollection,
  items: readonly string[],
): { readonly styles: Uint8Array; readonly first: number } {
  const base = BASE[name](prefix);
  const all = [...base, ...items];
  const note = noteText({ was: "new", count: all.length, counted: null });
  const tag = `${prefix}${name}`;
  const xml = `<${tag} count="${all.length}">${note}${all.join("")}</${tag}>`;
  if (root.closed) {
    const rootNote = noteText({ was: "empty", count: 0, counted: null });
    return { styles: splice(styles, [filled(styles, root, rootNote + xml)]), first: base.length };
  }
  const later: readonly string[] = ORDER.slice(ORDER.indexOf(name) + 1);
  const following = [...collections].filter(([other]) => later.includes(other));
  const at = Math.min(root.endAt, ...following.map(([, { tagAt }]) => tagAt));
  return { styles: splice(styles, [{ at, remove: 0, insert: xml }]), first: base.length };
}

/** Puts something at the end of an element, which may be `<a/>`. */
function filled(styles: Uint8Array, place: Place, insert: string): Splice {
  if (!place.closed) return { at: place.endAt, remove: 0, insert };
  const tag = new TextDecoder().decode(styles.subarray(place.tagAt, place.tagEnd));
  const [, name = ""] = /^<([^\s/>]+)/.exec(tag) ?? [];
  return { at: place.tagEnd - 2, remove: 2, insert: `>${insert}</${name}>` };
}

/** The root becomes `<styleSheet/>` again, when it was so. */
function closedAgain(styles: Uint8Array, limits: Limits): Uint8Array {
  const { root, collections } = map(styles, limits);
  if (root.closed || collections.size > 0) return styles;
  const inner = new TextDecoder().decode(styles.subarray(root.tagEnd, root.endAt));
  if (noteOf(inner)?.length !== inner.length) return styles;
  const at = root.tagEnd - 1;
  return splice(styles, [{ at, remove: root.endEnd - at, insert: "/>" }]);
}

function countIn(styles: Uint8Array, { count }: Place): number | null {
  if (count === null) return null;
  const text = new TextDecoder().decode(styles.subarray(count.start, count.end));
  return /^(?:0|[1-9]\d{0,6})$/.test(text) ? Number(text) : null;
}

function lastNote(styles: Uint8Array, from: number, to: number) {
  const mark = new TextEncoder().encode(NOTE_START);
  for (let at = to - mark.length; at >= from; at--) {
    if (!mark.every((byte, i) => styles[at + i] === byte)) continue;
    const read = noteOf(new TextDecoder().decode(styles.subarray(at, Math.min(to, at + 80))));
    return read === null ? null : { note: read.note, start: at };
  }
  return null;
}

function map(styles: Uint8Array, limits: Limits): StylesMap {
  const collections = new Map<string, Place>();
  const roots: Place[] = [];
  let prefix = "";
  let open: Place | null = null;
  walkXml("styles.xml", styles, limits, (token, tokens) => {
    const { depth } = tokens;
    if (token === START) {
      if (depth === 1) {
        if (!tokens.is("styleSheet")) throw notPatchable("unusual-order", "no style sheet");
        ({ prefix } = tokens);
        roots.push(placeOf(tokens));
      } else if (depth === 2) {
        open = placeOf(tokens);
        if (tokens.space === COMPATIBILITY) throw alternative();
        if (tokens.space !== MAIN) return;
        const name = tokens.localName;
        if (collections.has(name)) throw notPatchable("unusual-order", `two ${name}`);
        collections.set(name, open);
      } else if (depth === 3 && open !== null) {
        if (tokens.space === COMPATIBILITY) throw alternative();
        open.children.push(tokens.tagAt);
      }
    } else if (token === END && depth < 2) {
      const place = depth === 0 ? roots[0] : open;
      if (!place) return;
      place.endAt = tokens.tagAt;
      place.endEnd = tokens.tagEnd;
    }
  });
  const [root] = roots;
  if (root === undefined) throw notPatchable("unusual-order", "no style sheet");
  return { prefix, root, collections };
}

function placeOf(tokens: Parameters<Parameters<typeof walkXml>[3]>[1]): Place {
  return {
    tagAt: tokens.tagAt,
    tagEnd: tokens.tagEnd,
    closed: tokens.isSelfClosing,
    endAt: tokens.tagAt,
    endEnd: tokens.tagEnd,
    children: [],
    count: tokens.attributeSpan("count"),
  };
}

/** What counts depends on who reads: then an index means two things. */
function alternative(): CopyRefused {
  return notPatchable("alternatives", "styles with alternative content");
}
