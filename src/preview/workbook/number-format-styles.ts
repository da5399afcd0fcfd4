import { escapeXml } from "../../xlsx/xml-write";
import type { Limits } from "../../xlsx/limits";
import { splice, type Splice } from "../../xlsx/splice";
import { walkXml } from "../../xlsx/walk-xml";
import { END, MAIN, START } from "../../xlsx/xml-tokens";
import { BUILT_IN_FORMATS } from "../../../test/excel-host/xlsx/built-in-formats";
import { SheetNotPatchable } from "./sheet-not-patchable";

/** Lower numbers are Excel's own. */
const FIRST_OWN_FORMAT = 164;
/** Excel's own limit is 65,490 cell styles. */
const MOST_STYLES = 65_000;

/** Where a list stands in styles.xml: its first tag, its end tag, and its count. */
interface List {
  readonly tagAt: number;
  readonly tagEnd: number;
  readonly isEmpty: boolean;
  readonly name: string;
  endAt: number;
  readonly count: { readonly start: number; readonly end: number } | null;
}

/**
 * The cell styles of a file, with those added that differ from one that is there only by number format:
 * a cell in which a day was typed is to show a day. No two added ones are the same.
 */
export class NumberFormatStyles {
  private readonly codes = new Map<number, string>();
  /** The cell styles as they stand in the file. */
  private readonly styles: { readonly xml: string; readonly format: number }[] = [];
  private readonly lists = new Map<string, List>();
  private readonly newFormats: string[] = [];
  private readonly newStyles: string[] = [];
  private readonly known = new Map<string, number>();
  private firstListAt = 0;
  private prefix = "";

  /** Throws WorkbookError for what is no XML. */
  constructor(
    private readonly bytes: Uint8Array,
    limits: Limits,
  ) {
    this.read(limits);
  }

  /** The style that is as `base` and has this number format. Throws SheetNotPatchable. */
  styleOf(base: number, code: string): number {
    const style = this.styles[base];
    const now = style ? this.codeOf(style.format) : "General";
    if (now === code) return base;
    const key = `${base} ${code}`;
    const known = this.known.get(key) ?? this.sameInFile(base, code) ?? this.add(base, code);
    this.known.set(key, known);
    return known;
  }

  /** The style sheet with what was added; null when nothing was. */
  written(): Uint8Array | null {
    if (this.newStyles.length === 0) return null;
    const splices = [
      ...this.listSplices("numFmts", this.newFormats),
      ...this.listSplices("cellXfs", this.newStyles),
    ];
    return splice(
      this.bytes,
      splices.sort((a, b) => a.at - b.at),
    );
  }

  private codeOf(format: number): string {
    return this.codes.get(format) ?? BUILT_IN_FORMATS[format] ?? "General";
  }

  private sameInFile(base: number, code: string): number | null {
    const wanted = this.styles[base];
    if (!wanted) return null;
    const place = this.styles.findIndex(
      ({ xml, format }) =>
        this.codeOf(format) === code && withoutFormat(xml) === withoutFormat(wanted.xml),
    );
    return place < 0 ? null : place;
  }

  private add(base: number, code: string): number {
    const style = this.styles[base];
    const place = this.styles.length + this.newStyles.length;
    if (!style || !this.lists.has("cellXfs") || place >= MOST_STYLES) {
      throw new SheetNotPatchable("no room for a number format");
    }
    const format = this.formatOf(code);
    const attributes = ` numFmtId="${format}" applyNumberFormat="1"`;
    const xml = withoutFormat(style.xml).replace(/^<[^\s/>]+/, (tag) => tag + attributes);
    this.newStyles.push(xml);
    return place;
  }

  private formatOf(code: string): number {
    const own = [...this.codes].find(([, known]) => known === code);
    if (own) return own[0];
    const builtIn = Object.entries(BUILT_IN_FORMATS).find(
      ([id, known]) => known === code && !this.codes.has(Number(id)),
    );
    if (builtIn) return Number(builtIn[0]);
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.codes.keys()) + 1;
    this.codes.set(id, code);
    this.newFormats.push(
      `<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
    );
    return id;
  }

  private listSplices(name: string, items: readonly string[]): Splice[] {
    if (items.length === 0) return [];
    const list = this.lists.get(name);
    const tag = `${this.prefix}${name}`;
    const content = items.join("");
    if (!list) {
      // Number formats come before all other lists.
      const insert = `<${tag} count="${items.length}">${content}</${tag}>`;
      return [{ at: this.firstListAt, remove: 0, insert }];
    }
    const splices: Splice[] = [];
    if (list.count !== null) {
      const { start, end } = list.count;
      const count = Number(new TextDecoder().decode(this.bytes.subarray(start, end)));
      if (Number.isSafeInteger(count)) {
        splices.push({ at: start, remove: end - start, insert: String(count + items.length) });
      }
    }
    splices.push(
      list.isEmpty
        ? { at: list.tagEnd - 2, remove: 2, insert: `>${content}</${tag}>` }
        : { at: list.endAt, remove: 0, insert: content },
    );
    return splices;
  }

  private read(limits: Limits): void {
    let list: List | null = null;
    let style: { readonly at: number; readonly format: number } | null = null;
    walkXml("styles.xml", this.bytes, limits, (token, tokens) => {
      const { depth, tagAt, tagEnd } = tokens;
      if (token === START && depth === 1) {
        this.prefix = tokens.prefix;
        this.firstListAt = tagEnd;
      } else if (token === START && depth === 2) {
        const name = tokens.localName;
        const { isSelfClosing } = tokens;
        list = null;
        if (tokens.space !== MAIN) return;
        const count = tokens.attributeSpan("count");
        list = { tagAt, tagEnd, isEmpty: isSelfClosing, name, endAt: tagAt, count };
        this.lists.set(name, list);
      } else if (token === START && depth === 3) {
        const format = Number(tokens.attribute("numFmtId") ?? "0");
        if (list?.name === "numFmts") {
          this.codes.set(format, tokens.attribute("formatCode") ?? "General");
        } else if (list?.name === "cellXfs") style = { at: tagAt, format };
      } else if (token === END && depth === 2 && style) {
        const xml = new TextDecoder().decode(this.bytes.subarray(style.at, tagEnd));
        this.styles.push({ xml, format: style.format });
        style = null;
      } else if (token === END && depth === 1 && list) list.endAt = tagAt;
    });
  }
}

/** A cell style's XML but for its number format. */
function withoutFormat(xml: string): string {
  return xml.replace(/^<[^>]*>/, (tag) =>
    tag.replace(/\s(?:numFmtId|applyNumberFormat)\s*=\s*(?:"[^"]*"|'[^']*')/g, ""),
  );
}
