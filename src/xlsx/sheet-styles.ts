import type { SheetCell, SheetFormat } from "../workbook/own-sheet";
import { SHEET_FORMATS, TONES } from "../workbook/own-sheet-style";
import type { Limits } from "./limits";
import { color } from "./mark-xml";
import { appendStyles, countOf, firstOf, reservedFill, stylesPrefix } from "./style-collections";
import { notPatchable } from "./copy-refused";
import { walkXml } from "./walk-xml";
import { END, START } from "./xml-tokens";

/** How a cell of a sheet of ours looks. */
export interface CellStyle {
  readonly format: SheetFormat | null;
  readonly bold: boolean;
  readonly link: boolean;
  readonly tone: NonNullable<SheetCell["tone"]> | null;
  readonly wrap: boolean;
  /** Of the table: light on dark, also where the table's own style is not shown. */
  readonly header: boolean;
}

const LINK_COLOR = "#0563C1";
const HEADER = { fill: "#1B3A57", color: "#FFFFFF" };

/** Excel's own limit is 65,490 cell styles. */
const MAX_STYLES = 65_000;

/** The cell styles that our sheets use, each once; they get their numbers when they are written. */
export class SheetStyles {
  private readonly styles: CellStyle[] = [];
  private first = 0;

  /** Place of a style among ours. */
  indexOf(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.styles.findIndex((other) => JSON.stringify(other) === key);
    return known >= 0 ? known : this.styles.push(style) - 1;
  }

  /** What cells refer to; right only after `writeTo`. */
  numberOf(style: CellStyle): number {
    return this.first + this.indexOf(style);
  }

  /** Adds the styles, with the fonts and fills they need. Throws CopyRefused. */
  writeTo(styles: Uint8Array, limits: Limits): Uint8Array {
    if (this.styles.length === 0) return styles;
    if (countOf(styles, "cellXfs", limits) + this.styles.length > MAX_STYLES) {
      throw notPatchable("styles-full", "no room for cell styles");
    }
    const p = stylesPrefix(styles, limits);
    const fonts = unique(this.styles.map((style) => fontXml(style, styles, p, limits)));
    const fills = unique(this.styles.map((style) => fillXml(style, p)));
    // Excel keeps the first two fills for itself, whatever they say.
    const isShort = countOf(styles, "fills", limits) === 1 && fills.list.length > 0;
    const padding = isShort ? [reservedFill(p)] : [];
    const hadBase = countOf(styles, "cellXfs", limits) > 0;
    let bytes = styles;
    if (countOf(bytes, "borders", limits) === 0) {
      bytes = appendStyles(bytes, "borders", [], limits).styles;
    }
    const withFonts = appendStyles(bytes, "fonts", fonts.list, limits);
    const withFills = appendStyles(withFonts.styles, "fills", [...padding, ...fills.list], limits);
    const xfs = this.styles.map((style, i) => {
      const font = fonts.places[i] ?? null;
      const fill = fills.places[i] ?? null;
      return xfXml(style, {
        p,
        font: font === null ? 0 : withFonts.first + font,
        fill: fill === null ? 0 : withFills.first + padding.length + fill,
        named: hadBase,
      });
    });
    const done = appendStyles(withFills.styles, "cellXfs", xfs, limits);
    this.first = done.first;
    return done.styles;
  }
}

function xfXml(
  { format, wrap }: CellStyle,
  at: { readonly p: string; readonly font: number; readonly fill: number; readonly named: boolean },
): string {
  const { p, font, fill, named } = at;
  const numFmtId = format === null ? 0 : SHEET_FORMATS[format].id;
  return [
    `<${p}xf numFmtId="${numFmtId}" fontId="${font}" fillId="${fill}" borderId="0"`,
    named ? ' xfId="0"' : "",
    numFmtId > 0 ? ' applyNumberFormat="1"' : "",
    font > 0 ? ' applyFont="1"' : "",
    fill > 0 ? ' applyFill="1"' : "",
    ` applyAlignment="1"><${p}alignment vertical="top"${wrap ? ' wrapText="1"' : ""}/></${p}xf>`,
  ].join("");
}

/** The workbook's own font, bold, coloured or underlined; null for the font as it is. */
function fontXml(style: CellStyle, styles: Uint8Array, p: string, limits: Limits): string | null {
  const { bold, link } = style;
  const shown = coloursOf(style)?.color ?? (link ? LINK_COLOR : null);
  if (!bold && !link && shown === null) return null;
  const base = fontParts(styles, limits);
  return [
    `<${p}font>`,
    bold ? `<${p}b/>` : "",
    link ? `<${p}u/>` : "",
    base.get("sz") ?? `<${p}sz val="11"/>`,
    shown === null ? (base.get("color") ?? "") : color("color", shown, p),
    base.get("name") ?? `<${p}name val="Calibri"/>`,
    ...["family", "charset", "scheme"].map((part) => base.get(part) ?? ""),
    `</${p}font>`,
  ].join("");
}

/** What the first font of the file says, by the name of the element, as it stands. */
function fontParts(styles: Uint8Array, limits: Limits): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  if (firstOf(styles, "fonts", limits) === null) return parts;
  let inFonts = false;
  let fonts = 0;
  let child: { name: string; at: number } | null = null;
  walkXml("styles.xml", styles, limits, (token, tokens) => {
    const { depth } = tokens;
    if (token === START) {
      if (depth === 2) inFonts = tokens.is("fonts");
      if (depth === 3 && inFonts) fonts++;
      if (depth === 4 && inFonts && fonts === 1) {
        child = { name: tokens.localName, at: tokens.tagAt };
      }
    } else if (token === END && depth === 3 && child !== null) {
      const { name, at } = child;
      parts.set(name, new TextDecoder().decode(styles.subarray(at, tokens.tagEnd)));
      child = null;
    }
  });
  return parts;
}

function coloursOf({ header, tone }: CellStyle): { fill: string; color: string } | null {
  if (header) return HEADER;
  return tone === null ? null : TONES[tone];
}

function fillXml(style: CellStyle, p: string): string | null {
  const colours = coloursOf(style);
  if (colours === null) return null;
  return [
    `<${p}fill><${p}patternFill patternType="solid">`,
    color("fgColor", colours.fill, p),
    `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
  ].join("");
}

/** Each text once, and where each of the given ones went; null stays null. */
function unique(texts: readonly (string | null)[]): {
  readonly list: readonly string[];
  readonly places: readonly (number | null)[];
} {
  const list = [...new Set(texts.filter((text) => text !== null))];
  return { list, places: texts.map((text) => (text === null ? null : list.indexOf(text))) };
}
