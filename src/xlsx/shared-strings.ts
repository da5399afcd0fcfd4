import { WorkbookError } from "../workbook/workbook-error";
import type { Limits } from "./limits";
import type { PartStream } from "./part-stream";
import { decodeEscapes, decodeText } from "./xml-text";
import { END, FINISHED, NEED_MORE, START, XmlTokens } from "./xml-tokens";

/**
 * The strings that cells refer to by index. They stay bytes until asked for, so that the strings of
 * columns nobody asks for never become JavaScript strings.
 */
export class SharedStrings {
  private readonly decoded: (string | undefined)[] = [];

  /** The text of string i lies at `bytes[starts[i]]` up to `bytes[starts[i + 1]]`, as XML text. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly starts: Uint32Array,
    /** How many there are. */
    readonly count: number,
  ) {}

  /** The same instance each time. Throws WorkbookError "damaged" when there is no such string. */
  get(index: number): string {
    const known = this.decoded[index];
    if (known !== undefined) return known;
    if (!(index < this.count)) throw new WorkbookError("damaged", `no shared string ${index}`);
    // Filled in order at first, so that the engine keeps a plain array instead of a dictionary.
    while (this.decoded.length < index) this.decoded.push(undefined);
    const text = decodeEscapes(
      decodeText(this.bytes, this.starts[index] as number, this.starts[index + 1] as number),
    );
    this.decoded[index] = text;
    return text;
  }
}

export const NO_SHARED_STRINGS = new SharedStrings(new Uint8Array(0), new Uint32Array(1), 0);

/** Throws WorkbookError. */
export async function readSharedStrings(part: PartStream, limits: Limits): Promise<SharedStrings> {
  if (part.size > limits.sharedStringBytes) {
    throw new WorkbookError("zip-bomb", `${part.name}: ${part.size} bytes`);
  }
  const reader = new SharedStringReader(part.name, limits);
  for await (const chunk of part.chunks()) reader.feed(chunk);
  return reader.finish();
}

/** Gathers the strings while the part streams by. */
export class SharedStringReader {
  private readonly tokens: XmlTokens;
  private bytes: Uint8Array = new Uint8Array(1 << 16);
  private length = 0;
  private starts = new Uint32Array(1 << 12);
  private count = 0;
  private inTable = false;
  private inString = false;
  private inText = false;

  constructor(part: string, limits: Limits) {
    this.tokens = new XmlTokens(part, limits);
  }

  feed(chunk: Uint8Array): void {
    this.tokens.feed(chunk);
    this.drain();
  }

  finish(): SharedStrings {
    this.tokens.finish();
    this.drain();
    this.starts[this.count] = this.length;
    return new SharedStrings(this.bytes, this.starts, this.count);
  }

  private drain(): void {
    const { tokens } = this;
    for (;;) {
      if (
        this.inTable &&
        !this.inString &&
        tokens.depth === 1 &&
        tokens.settled &&
        tokens.unprefixedIsMain
      ) {
        this.takePlain();
      }
      const token = tokens.next();
      if (token === NEED_MORE || token === FINISHED) return;
      if (token === START) this.start();
      else if (token === END) this.end();
      else if (this.inText) this.append(encoder.encode(reescaped(tokens.text())));
    }
  }

  private start(): void {
    const { tokens } = this;
    if (!this.inTable) {
      if (!tokens.is("sst")) throw tokens.damaged("no shared strings inside");
      this.inTable = true;
    } else if (!this.inString) {
      if (tokens.is("si")) this.begin();
      else tokens.skip();
    } else if (tokens.is("t")) {
      this.inText = true;
    } else if (!tokens.is("r")) {
      // Phonetic runs repeat the text in another script; rPr and its like hold none.
      tokens.skip();
    }
  }

  private end(): void {
    if (this.tokens.is("t")) this.inText = false;
    else if (this.tokens.is("si")) this.inString = false;
  }

  private begin(): void {
    this.inString = true;
    this.mark();
  }

  private mark(): void {
    if (this.count + 1 >= this.starts.length) {
      const wider = new Uint32Array(this.starts.length * 2);
      wider.set(this.starts);
      this.starts = wider;
    }
    this.starts[this.count++] = this.length;
  }

  private append(text: Uint8Array): void {
    this.reserve(text.length);
    this.bytes.set(text, this.length);
    this.length += text.length;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
  }

  /** As many strings of the usual shape, `<si><t>text</t></si>`, as lie ready; others go token by token. */
  private takePlain(): void {
    const { tokens } = this;
    const b = tokens.bytes;
    let at = tokens.position;
    for (;;) {
      if (b[at] !== 60 || b[at + 1] !== 115 || b[at + 2] !== 105 || b[at + 3] !== 62) break;
      if (b[at + 4] !== 60 || b[at + 5] !== 116) break;
      let start = at + 7;
      if (b[at + 6] === 32) {
        // <t xml:space="preserve">: white space is kept either way.
        start = at + 6 + PRESERVE.length;
        if (!matches(b, at + 6, PRESERVE)) break;
      } else if (b[at + 6] !== 62) {
        break;
      }
      let end = start;
      while (b[end] !== 60) end++;
      if (!matches(b, end, CLOSE)) break;
      const length = end - start;
      this.mark();
      this.reserve(length);
      if (length < 32) {
        const to = this.length - start;
        for (let i = start; i < end; i++) this.bytes[to + i] = b[i] as number;
      } else {
        this.bytes.set(b.subarray(start, end), this.length);
      }
      this.length += length;
      at = end + CLOSE.length;
    }
    tokens.position = at;
  }
}

const encoder = new TextEncoder();
const PRESERVE = encoder.encode(' xml:space="preserve">');
const CLOSE = encoder.encode("</t></si>");

function matches(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/** Text as it would stand in XML; a carriage return that was spelled out must stay one. */
function reescaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/\r/g, "&#13;");
}
