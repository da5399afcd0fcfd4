import { WorkbookError } from "../workbook/workbook-error";
import type { Limits } from "./limits";
import { decodeAttribute, decodeBytes, decodeCdata, decodeText } from "./xml-text";

/** What `XmlTokens.next` found. */
export const NEED_MORE = 0;
export const START = 1;
export const END = 2;
export const TEXT = 3;
export const FINISHED = 4;
export type Token = typeof NEED_MORE | typeof START | typeof END | typeof TEXT | typeof FINISHED;

/** The namespaces we know; transitional and strict OOXML have their own names for the same. */
export const OTHER = 0;
export const MAIN = 1;
export const RELATIONSHIP_IDS = 2;
export const COMPATIBILITY = 3;
export const PACKAGE = 4;
const NO_PREFIX = 5;

const SPACES = new Map([
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", MAIN],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", MAIN],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", RELATIONSHIP_IDS],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", RELATIONSHIP_IDS],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", COMPATIBILITY],
  ["http://schemas.openxmlformats.org/package/2006/relationships", PACKAGE],
  ["http://schemas.openxmlformats.org/package/2006/content-types", PACKAGE],
]);

/** Room after the data, so that the fast scanner may look ahead without asking where the data ends. */
const PADDING = 64;
const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const MAX_NAME = 255;
const MAX_ATTRIBUTES = 256;

/** 1 where a byte may be part of a name. Wider than XML's rule: it need only end where a name ends. */
const NAME = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 32 && !"\"'<>=/&".includes(String.fromCharCode(byte)) ? 1 : 0,
);

interface Binding {
  readonly prefix: string;
  readonly uri: string;
  readonly space: number;
  readonly depth: number;
}

/**
 * Cuts XML into tokens as its bytes come in, without entities, DTDs or a tree. It checks that tags
 * match and that there is one root, resolves namespaces, and takes the Fallback of
 * mc:AlternateContent, since it understands no extension.
 *
 * `bytes`, `position` and `end` are open to a scanner that knows its XML better (see SheetScanner); the
 * data is followed by a "<" and zeros.
 */
export class XmlTokens {
  bytes = new Uint8Array(PADDING);
  /** The same bytes. */
  view = new DataView(this.bytes.buffer);
  position = 0;
  end = 0;
  /** Elements that are open. */
  depth = 0;

  // The last token: the local name of a START or END and its namespace, or a TEXT.
  private nameStart = 0;
  private nameEnd = 0;
  space = OTHER;
  private textStart = 0;
  private textEnd = 0;
  private isCdata = false;
  private readonly attributes = new Int32Array(MAX_ATTRIBUTES * 4);
  private attributeCount = 0;

  /** Bytes that went before `bytes`: positions in the part are this much higher. */
  private dropped = 0;
  /** Where the last tag begins, in `bytes`. */
  private tagStart = 0;
  /** The innermost element is passed over until its end tag. */
  private passing = false;
  private finished = false;
  private begun = false;
  private rootSeen = false;
  private selfClosing = false;
  /** Depth from which nothing is reported; 0 is none. */
  private skipFrom = 0;
  private bindings: Binding[] = [];
  private defaultSpace = OTHER;
  /** Names of the open elements, one after the other. */
  private names = new Uint8Array(4096);
  private readonly nameOffsets: Int32Array;
  private readonly spaces: Uint8Array;
  /** 1 for the open elements that are not reported themselves. */
  private readonly transparent: Uint8Array;

  constructor(
    /** For messages. */
    private readonly part: string,
    private readonly limits: Limits,
    /** "reported": mc:AlternateContent and what it holds come as the elements they are. */
    private readonly compatibility: "resolved" | "reported" = "resolved",
  ) {
    this.nameOffsets = new Int32Array(limits.depth + 2);
    this.spaces = new Uint8Array(limits.depth + 2);
    this.transparent = new Uint8Array(limits.depth + 2);
    this.bytes[0] = LT;
  }

  /** Adds bytes; call it when `next` asked for more. */
  feed(chunk: Uint8Array): void {
    const rest = this.end - this.position;
    this.dropped += this.position;
    if (rest > this.limits.tokenBytes) throw this.damaged("a tag or text without end");
    const needed = rest + chunk.length + PADDING;
    if (needed > this.bytes.length) {
      const wider = new Uint8Array(needed + (needed >> 2));
      wider.set(this.bytes.subarray(this.position, this.end));
      this.bytes = wider;
      this.view = new DataView(wider.buffer);
    } else {
      this.bytes.copyWithin(0, this.position, this.end);
    }
    this.bytes.set(chunk, rest);
    this.position = 0;
    this.end = rest + chunk.length;
    this.bytes.fill(0, this.end, this.end + PADDING);
    this.bytes[this.end] = LT;
  }

  /** Says that no bytes follow: `next` then ends with FINISHED. */
  finish(): void {
    this.finished = true;
  }

  /** Throws WorkbookError: damaged, forbidden-xml or unsupported. */
  next(): Token {
    for (;;) {
      const token = this.read();
      if (token === START) {
        if (this.skipFrom === 0) {
          if (this.space !== COMPATIBILITY || this.compatibility === "reported") return START;
          this.enterCompatibility();
        }
      } else if (token === END) {
        const closed = this.depth + 1;
        if (this.skipFrom === 0) {
          if (this.transparent[closed] === 0) return END;
        } else if (closed === this.skipFrom) {
          this.skipFrom = 0;
        }
      } else if (token !== TEXT || this.skipFrom === 0) {
        return token;
      }
    }
  }

  /** After START: leaves out the element with all it holds; its END is not reported either. */
  skip(): void {
    this.skipFrom = this.depth;
  }

  /**
   * After START: goes on at the element's end tag without looking at what it holds, which is many times
   * faster. What lies between is not checked, apart from comments and CDATA that could hide the end.
   */
  passOver(): void {
    this.passing = !this.selfClosing;
  }

  /** Where the last tag begins in the part; the END of a self-closing tag is at its START. */
  get tagAt(): number {
    return this.dropped + this.tagStart;
  }

  /** Where the part goes on after the last token. */
  get tagEnd(): number {
    return this.dropped + this.position;
  }

  /** True when the last START is `<a/>`: its END follows. */
  get isSelfClosing(): boolean {
    return this.selfClosing;
  }

  /** Name of the last START or END, without prefix. */
  get localName(): string {
    return decodeBytes(this.bytes, this.nameStart, this.nameEnd);
  }

  /** Prefix of the last START, with its colon; "" when it has none. */
  get prefix(): string {
    return decodeBytes(this.bytes, this.tagStart + 1, this.nameStart);
  }

  /** The namespace that a prefix (without colon) stands for here; null when for none. */
  namespaceOf(prefix: string): string | null {
    return [...this.bindings].reverse().find((binding) => binding.prefix === prefix)?.uri ?? null;
  }

  /** A prefix (with colon) that stands for a namespace here; null when there is none. */
  prefixFor(space: number): string | null {
    const found = this.bindings.find(
      (binding) =>
        binding.space === space && binding.prefix !== "" && this.spaceOf(binding.prefix) === space,
    );
    return found === undefined ? null : `${found.prefix}:`;
  }

  /** Where the value of an attribute without prefix stands in the part, quotes left out. */
  attributeSpan(name: string): { readonly start: number; readonly end: number } | null {
    for (let i = 0; i < this.attributeCount * 4; i += 4) {
      const [start = 0, stop = 0, valueStart = 0, valueEnd = 0] = this.attributes.subarray(
        i,
        i + 4,
      );
      if (!this.equals(start, stop, name)) continue;
      return { start: this.dropped + valueStart, end: this.dropped + valueEnd };
    }
    return null;
  }

  /** True when the START or END is this element of SpreadsheetML or of the package. */
  is(name: string): boolean {
    return (this.space === MAIN || this.space === PACKAGE) && this.named(name);
  }

  /** The text of a TEXT token. */
  text(): string {
    return this.isCdata
      ? decodeCdata(this.bytes, this.textStart, this.textEnd)
      : decodeText(this.bytes, this.textStart, this.textEnd);
  }

  /** The value of an attribute of a START; null when absent. */
  attribute(name: string): string | null {
    return this.find(name, NO_PREFIX);
  }

  /** The same as a number: -1 when absent, Infinity when it is none of up to nine digits. */
  index(name: string): number {
    for (let i = 0; i < this.attributeCount * 4; i += 4) {
      const start = this.attributes[i] as number;
      if (!this.equals(start, this.attributes[i + 1] as number, name)) continue;
      const end = this.attributes[i + 3] as number;
      let at = this.attributes[i + 2] as number;
      if (at === end || end - at > 9) return Infinity;
      let number = 0;
      for (; at < end; at++) {
        const digit = (this.bytes[at] as number) - 48;
        if (digit < 0 || digit > 9) return Infinity;
        number = number * 10 + digit;
      }
      return number;
    }
    return -1;
  }

  /** The value of an attribute in the namespace of relationship ids: r:id. */
  relationshipAttribute(name: string): string | null {
    return this.find(name, RELATIONSHIP_IDS);
  }

  /** True for an attribute that says yes as xsd:boolean does. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === "1" || value === "true" || value === "on";
  }

  /** True when names without a prefix are SpreadsheetML here. */
  get unprefixedIsMain(): boolean {
    return this.defaultSpace === MAIN;
  }

  /** For the fast scanner: an element without prefix or namespace declarations was opened. */
  enter(nameStart: number, nameEnd: number): void {
    this.open(nameStart, nameEnd, MAIN);
  }

  /** For the fast scanner: the innermost element, opened by `enter`, was closed by its own name. */
  leave(): void {
    this.depth--;
  }

  /** For the fast scanner: nothing is pending, so that it may read on from `position`. */
  get settled(): boolean {
    return !this.selfClosing && this.skipFrom === 0;
  }

  damaged(what: string): WorkbookError {
    return new WorkbookError("damaged", `${this.part}: ${what}`);
  }

  private read(): Token {
    if (this.selfClosing) {
      this.selfClosing = false;
      return this.close();
    }
    if (!this.begun && !this.begin()) return NEED_MORE;
    if (this.passing && !this.findEndTag()) return this.incomplete();
    const b = this.bytes;
    for (;;) {
      const at = this.position;
      if (at >= this.end) return this.atEnd();
      if (b[at] !== LT) {
        // The "<" after the data makes sure that it is found.
        const stop = b.indexOf(LT, at);
        if (stop >= this.end && !this.finished) return NEED_MORE;
        this.textStart = at;
        this.textEnd = stop;
        this.isCdata = false;
        this.position = stop;
        if (this.depth > 0) return TEXT;
        if (!this.onlySpace(at, stop)) throw this.damaged("text outside the root element");
        continue;
      }
      const c = b[at + 1];
      if (c === SLASH) return this.endTag(at);
      if (c === 33) {
        const token = this.declaration(at);
        if (token !== null) return token;
      } else if (c === 63) {
        const stop = this.findPair(63, at + 2);
        if (stop < 0) return this.incomplete();
        this.checkEncoding(at, stop);
        this.position = stop + 2;
      } else {
        return this.startTag(at);
      }
    }
  }

  /** The first bytes tell the encoding. False when there are too few yet. */
  private begin(): boolean {
    const available = this.end - this.position;
    if (available < 4 && !this.finished) return false;
    this.begun = true;
    const [a, c, d] = this.bytes.subarray(this.position, this.end);
    if (a === 0xef && c === 0xbb && d === 0xbf) {
      this.position += 3;
    } else if ((a === 0xff && c === 0xfe) || (a === 0xfe && c === 0xff) || a === 0 || c === 0) {
      throw new WorkbookError("unsupported", `${this.part}: UTF-16`);
    }
    return true;
  }

  private checkEncoding(at: number, stop: number): void {
    if (!this.equals(at + 2, Math.min(at + 5, stop), "xml")) return;
    const match = /^<\?xml\s[^]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(
      decodeBytes(this.bytes, at, Math.min(stop, at + 256)),
    );
    const encoding = match?.[1];
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) {
      throw new WorkbookError("unsupported", `${this.part}: encoding ${encoding}`);
    }
  }

  /** A comment (null: read on), CDATA, or what has no place in a workbook. */
  private declaration(at: number): Token | null {
    const b = this.bytes;
    const available = this.end - at;
    if (b[at + 2] === 45 && (b[at + 3] === 45 || available < 4)) {
      const stop = available < 4 ? -1 : this.findTriple(45, at + 4);
      if (stop < 0) return this.incomplete();
      this.position = stop + 3;
      return null;
    }
    const begin = "<![CDATA[";
    let same = 0;
    while (same < 9 && same < available && b[at + same] === begin.charCodeAt(same)) same++;
    if (same < 9) {
      if (same === available) return this.incomplete();
      throw new WorkbookError("forbidden-xml", `${this.part}: document type declaration`);
    }
    const stop = this.findTriple(93, at + 9);
    if (stop < 0) return this.incomplete();
    if (this.depth === 0) throw this.damaged("text outside the root element");
    this.textStart = at + 9;
    this.textEnd = stop;
    this.isCdata = true;
    this.position = stop + 3;
    return TEXT;
  }

  /** Moves to the end tag of the innermost element; false when it has not come yet. */
  private findEndTag(): boolean {
    const b = this.bytes;
    const offset = this.nameOffsets[this.depth] as number;
    const length = (this.nameOffsets[this.depth + 1] as number) - offset;
    const first = this.names[offset];
    for (let at = this.position; ; at++) {
      // The "<" after the data ends this.
      while (b[at] !== LT) at++;
      this.position = Math.min(at, this.end);
      if (at + 1 >= this.end) return false;
      const c = b[at + 1];
      if (c === SLASH) {
        if (b[at + 2] !== first) continue;
        if (at + 2 + length >= this.end) return false;
        let same = 1;
        while (same < length && b[at + 2 + same] === this.names[offset + same]) same++;
        if (same < length || NAME[b[at + 2 + length] as number] === 1) continue;
        this.passing = false;
        return true;
      }
      if (c !== 33 && c !== 63) continue;
      const end = this.endOfAside(at);
      if (end < 0) return false;
      at = end - 1;
    }
  }

  /** Where a comment, CDATA or instruction ends; -1 when its end has not come yet. */
  private endOfAside(at: number): number {
    if (at + 4 > this.end) return -1;
    if (this.bytes[at + 1] === 63) {
      const stop = this.findPair(63, at + 2);
      return stop < 0 ? -1 : stop + 2;
    }
    const isComment = this.bytes[at + 2] === 45 && this.bytes[at + 3] === 45;
    const isData = this.bytes[at + 2] === 91;
    if (!isComment && !isData) {
      throw new WorkbookError("forbidden-xml", `${this.part}: document type declaration`);
    }
    const stop = this.findTriple(isComment ? 45 : 93, at + 4);
    return stop < 0 ? -1 : stop + 3;
  }

  private endTag(at: number): Token {
    this.tagStart = at;
    const b = this.bytes;
    let p = at + 2;
    while (NAME[b[p] as number] === 1) p++;
    const nameEnd = p;
    while (isSpace(b[p])) p++;
    if (p >= this.end) return this.incomplete();
    if (b[p] !== GT || this.depth === 0) throw this.damaged("end tag");
    const offset = this.nameOffsets[this.depth] as number;
    const length = (this.nameOffsets[this.depth + 1] as number) - offset;
    let same = nameEnd - at - 2 === length;
    for (let i = 0; same && i < length; i++) same = b[at + 2 + i] === this.names[offset + i];
    if (!same) throw this.damaged("tags do not match");
    this.position = p + 1;
    this.nameStart = at + 2;
    this.nameEnd = nameEnd;
    return this.close();
  }

  /** The name of the END is that of the tag that was read last, less its prefix. */
  private close(): Token {
    this.space = this.spaces[this.depth] as number;
    this.nameStart = this.afterColon(this.nameStart, this.nameEnd);
    this.depth--;
    const declaredHere = this.bindings.at(-1);
    if (declaredHere !== undefined && declaredHere.depth > this.depth) {
      this.bindings = this.bindings.filter((binding) => binding.depth <= this.depth);
      this.defaultSpace = this.spaceOf("");
    }
    return END;
  }

  private startTag(at: number): Token {
    this.tagStart = at;
    const b = this.bytes;
    let p = at + 1;
    while (NAME[b[p] as number] === 1) p++;
    const nameEnd = p;
    if (nameEnd === at + 1 && p < this.end) throw this.damaged("a tag without a name");
    let count = 0;
    let declares = false;
    let closing = false;
    for (;;) {
      const before = p;
      while (isSpace(b[p])) p++;
      const c = b[p];
      if (c === GT) break;
      if (c === SLASH) {
        if (p + 1 >= this.end) return this.incomplete();
        if (b[p + 1] !== GT) throw this.damaged("tag");
        closing = true;
        p++;
        break;
      }
      const start = p;
      while (NAME[b[p] as number] === 1) p++;
      const stop = p;
      while (isSpace(b[p])) p++;
      if (p >= this.end) return this.incomplete();
      if (before === start || start === stop || b[p] !== EQUALS) throw this.damaged("tag");
      p++;
      while (isSpace(b[p])) p++;
      if (p >= this.end) return this.incomplete();
      const quote = b[p];
      if (quote !== 34 && quote !== 39) throw this.damaged("attribute without quotes");
      const valueStart = ++p;
      while (b[p] !== quote && b[p] !== LT) p++;
      if (p >= this.end) return this.incomplete();
      if (b[p] === LT) throw this.damaged("attribute without end");
      if (count === MAX_ATTRIBUTES) throw this.damaged("too many attributes");
      const slot = count * 4;
      this.attributes[slot] = start;
      this.attributes[slot + 1] = stop;
      this.attributes[slot + 2] = valueStart;
      this.attributes[slot + 3] = p;
      count++;
      if (b[start] === 120 && b[start + 1] === 109) declares = true;
      p++;
    }
    if (this.depth === 0) {
      if (this.rootSeen) throw this.damaged("two root elements");
      this.rootSeen = true;
    }
    this.position = p + 1;
    this.attributeCount = count;
    this.selfClosing = closing;
    if (declares) this.declare();
    const local = this.afterColon(at + 1, nameEnd);
    const space =
      local === at + 1 ? this.defaultSpace : this.spaceOf(decodeBytes(b, at + 1, local - 1));
    this.open(at + 1, nameEnd, space);
    this.nameStart = local;
    this.nameEnd = nameEnd;
    this.space = space;
    return START;
  }

  private open(nameStart: number, nameEnd: number, space: number): void {
    const depth = ++this.depth;
    const length = nameEnd - nameStart;
    if (depth > this.limits.depth) throw this.damaged("elements nested too deep");
    if (length > MAX_NAME) throw this.damaged("a name too long");
    const offset = this.nameOffsets[depth] as number;
    if (offset + length > this.names.length) {
      const wider = new Uint8Array(this.names.length * 2);
      wider.set(this.names);
      this.names = wider;
    }
    for (let i = 0; i < length; i++) this.names[offset + i] = this.bytes[nameStart + i] as number;
    this.nameOffsets[depth + 1] = offset + length;
    this.spaces[depth] = space;
    this.transparent[depth] = 0;
  }

  /** The namespaces that the tag just read declares; they hold for the element itself. */
  private declare(): void {
    const b = this.bytes;
    for (let i = 0; i < this.attributeCount * 4; i += 4) {
      const [start = 0, stop = 0, valueStart = 0, valueEnd = 0] = this.attributes.subarray(
        i,
        i + 4,
      );
      const name = decodeBytes(b, start, stop);
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      const uri = decodeAttribute(b, valueStart, valueEnd);
      const space = SPACES.get(uri) ?? OTHER;
      this.bindings.push({ prefix: name.slice(6), uri, space, depth: this.depth + 1 });
    }
    this.defaultSpace = this.spaceOf("");
  }

  private spaceOf(prefix: string): number {
    for (let i = this.bindings.length - 1; i >= 0; i--) {
      const binding = this.bindings[i];
      if (binding?.prefix === prefix) return binding.space;
    }
    if (prefix === "" || prefix === "xml") return OTHER;
    throw this.damaged("a prefix without a namespace");
  }

  /** AlternateContent and Fallback are looked through; Choice asks for what we do not know. */
  private enterCompatibility(): void {
    if (this.named("Choice")) this.skip();
    else this.transparent[this.depth] = 1;
  }

  private find(name: string, space: number): string | null {
    let found: string | null = null;
    for (let i = 0; i < this.attributeCount * 4; i += 4) {
      const start = this.attributes[i] as number;
      const stop = this.attributes[i + 1] as number;
      const local = this.afterColon(start, stop);
      if (!this.equals(local, stop, name)) continue;
      const prefixed = local > start;
      if (prefixed !== (space !== NO_PREFIX)) continue;
      if (prefixed && this.spaceOf(decodeBytes(this.bytes, start, local - 1)) !== space) continue;
      if (found !== null) throw this.damaged("an attribute given twice");
      const valueStart = this.attributes[i + 2] as number;
      const valueEnd = this.attributes[i + 3] as number;
      found = decodeAttribute(this.bytes, valueStart, valueEnd);
    }
    return found;
  }

  private named(name: string): boolean {
    return this.equals(this.nameStart, this.nameEnd, name);
  }

  private equals(start: number, end: number, name: string): boolean {
    if (end - start !== name.length) return false;
    for (let i = 0; i < name.length; i++) {
      if (this.bytes[start + i] !== name.charCodeAt(i)) return false;
    }
    return true;
  }

  private afterColon(start: number, end: number): number {
    for (let i = start; i < end; i++) if (this.bytes[i] === COLON) return i + 1;
    return start;
  }

  private findPair(first: number, from: number): number {
    const b = this.bytes;
    for (let i = from; i + 1 < this.end; i++) {
      if (b[i] === first && b[i + 1] === GT) return i;
    }
    return -1;
  }

  private findTriple(twice: number, from: number): number {
    const b = this.bytes;
    for (let i = from; i + 2 < this.end; i++) {
      if (b[i] === twice && b[i + 1] === twice && b[i + 2] === GT) return i;
    }
    return -1;
  }

  private onlySpace(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (!isSpace(this.bytes[i])) return false;
    return true;
  }

  private incomplete(): Token {
    if (this.finished) throw this.damaged("ends within a tag");
    return NEED_MORE;
  }

  private atEnd(): Token {
    if (!this.finished) return NEED_MORE;
    if (this.depth > 0 || !this.rootSeen) throw this.damaged("ends too early");
    return FINISHED;
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}
