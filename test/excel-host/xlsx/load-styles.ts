import {
  changeFormat,
  DEFAULT_FORMAT,
  type BorderFormat,
  type CellBorder,
  type CellFormat,
  type FillFormat,
  type FontFormat,
} from "../model/cell-format";
import {
  noConditionalStyle,
  type ConditionalBorder,
  type ConditionalStyle,
} from "../model/conditional-format";
import { BUILT_IN_FORMATS } from "./built-in-formats";
import { readColour, themeColours } from "./colours";
import {
  BORDER_SIDES,
  BORDERS,
  HORIZONTAL,
  inverted,
  PATTERNS,
  UNDERLINES,
  VERTICAL,
} from "./words";
import { attribute, child, childrenNamed, flag, numberAttribute, type XmlElement } from "./xml";

/** What the file says of looks. */
export interface LoadedStyles {
  /** By the index that cells refer to. */
  readonly formats: readonly CellFormat[];
  /** The elements that conditional formats refer to. */
  readonly differences: readonly XmlElement[];
  readonly difference: (element: XmlElement | null) => ConditionalStyle;
}

export function loadStyles(styles: XmlElement | null, theme: XmlElement | null): LoadedStyles {
  const colours = themeColours(theme);
  const codes = new Map<number, string>(
    childrenNamed(child(styles, "numFmts"), "numFmt").map((element) => [
      numberAttribute(element, "numFmtId") ?? 0,
      attribute(element, "formatCode") ?? "General",
    ]),
  );
  const fonts = (child(styles, "fonts")?.children ?? []).map((font) => readFont(font, colours));
  const fills = (child(styles, "fills")?.children ?? []).map((fill) => readFill(fill, colours));
  const borders = (child(styles, "borders")?.children ?? []).map((border) =>
    readBorders(border, colours),
  );
  const formats = childrenNamed(child(styles, "cellXfs"), "xf").map((xf): CellFormat => {
    const code = numberAttribute(xf, "numFmtId") ?? 0;
    const alignment = child(xf, "alignment");
    const protection = child(xf, "protection");
    const rotation = Number((alignment && attribute(alignment, "textRotation")) ?? 0);
    return changeFormat(DEFAULT_FORMAT, {
      numberFormat: codes.get(code) ?? BUILT_IN_FORMATS[code] ?? "General",
      font: { ...DEFAULT_FORMAT.font, ...fonts[numberAttribute(xf, "fontId") ?? 0] },
      fill: fills[numberAttribute(xf, "fillId") ?? 0] ?? DEFAULT_FORMAT.fill,
      borders: borders[numberAttribute(xf, "borderId") ?? 0] ?? {},
      horizontalAlignment: word(HORIZONTAL, alignment, "horizontal") ?? "General",
      verticalAlignment: word(VERTICAL, alignment, "vertical") ?? "Bottom",
      wrapText: flag(alignment, "wrapText"),
      shrinkToFit: flag(alignment, "shrinkToFit"),
      indentLevel: Number((alignment && attribute(alignment, "indent")) ?? 0),
      // 91 to 180 lean down; 255 is text from top to bottom.
      textOrientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
      locked: flag(protection, "locked", true),
      formulaHidden: flag(protection, "hidden"),
      quotePrefix: flag(xf, "quotePrefix"),
    });
  });
  return {
    formats,
    differences: childrenNamed(child(styles, "dxfs"), "dxf"),
    difference: (element) => readDifference(element, colours),
  };
}

function word(
  words: Readonly<Record<string, string>>,
  element: XmlElement | null,
  name: string,
): string | undefined {
  const given = element && attribute(element, name);
  return given === null ? undefined : inverted(words)[given];
}

function on(font: XmlElement, name: string): { readonly [key: string]: boolean } {
  const element = child(font, name);
  return element ? { [name]: flag(element, "val", true) } : {};
}

/** Only what the element says. */
function readFont(font: XmlElement, colours: readonly string[]): Partial<FontFormat> {
  const [bold, italic, strike] = [
    on(font, "b")["b"],
    on(font, "i")["i"],
    on(font, "strike")["strike"],
  ];
  const underline = child(font, "u");
  const script = child(font, "vertAlign");
  const name = child(font, "name");
  const size = child(font, "sz");
  const colour = readColour(child(font, "color"), colours);
  const kind = underline && (attribute(underline, "val") ?? "single");
  return {
    ...(name && { name: attribute(name, "val") ?? "" }),
    ...(size && { size: numberAttribute(size, "val") ?? 11 }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(strike !== undefined && { strikethrough: strike }),
    ...(kind !== null && {
      underline: (inverted(UNDERLINES)[kind] ?? "None") as FontFormat["underline"],
    }),
    ...(script && { [attribute(script, "val") ?? ""]: true }),
    ...(colour !== null && { color: colour }),
  };
}

function readFill(fill: XmlElement, colours: readonly string[]): FillFormat {
  const pattern = child(fill, "patternFill");
  const kind =
    inverted(PATTERNS)[(pattern && attribute(pattern, "patternType")) ?? "none"] ?? "None";
  if (kind === "None") return { pattern: "None", color: null, patternColor: null };
  const front = readColour(child(pattern, "fgColor"), colours);
  const back = readColour(child(pattern, "bgColor"), colours);
  return kind === "Solid"
    ? { pattern: kind, color: front ?? "#000000", patternColor: null }
    : { pattern: kind, color: back ?? "#FFFFFF", patternColor: front ?? "#000000" };
}

function readBorder(
  element: XmlElement | null,
  colours: readonly string[],
): BorderFormat | undefined {
  const style = element && attribute(element, "style");
  const words = style === null ? undefined : inverted(BORDERS)[style]?.split(" ");
  if (!words) return undefined;
  return {
    style: words[0] as BorderFormat["style"],
    weight: words[1] as BorderFormat["weight"],
    color: readColour(child(element, "color"), colours) ?? "#000000",
  };
}

function readBorders(
  border: XmlElement,
  colours: readonly string[],
): Partial<Record<CellBorder, BorderFormat>> {
  const found: Partial<Record<CellBorder, BorderFormat>> = {};
  for (const [side, name] of Object.entries(BORDER_SIDES)) {
    const edge = readBorder(child(border, name), colours);
    if (edge) found[side as CellBorder] = edge;
  }
  const diagonal = readBorder(child(border, "diagonal"), colours);
  if (diagonal && flag(border, "diagonalUp")) found.DiagonalUp = diagonal;
  if (diagonal && flag(border, "diagonalDown")) found.DiagonalDown = diagonal;
  return found;
}

function readDifference(dxf: XmlElement | null, colours: readonly string[]): ConditionalStyle {
  const style = noConditionalStyle();
  if (!dxf) return style;
  const font = child(dxf, "font");
  if (font) {
    const { bold, italic, strikethrough, underline, color } = readFont(font, colours);
    style.font = {
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
      ...(strikethrough !== undefined && { strikethrough }),
      ...(underline !== undefined && { underline }),
      ...(color !== undefined && { color }),
    };
  }
  const pattern = child(child(dxf, "fill"), "patternFill");
  const kind = pattern && attribute(pattern, "patternType");
  // Here a solid fill has its colour as background, other than in cells.
  style.fill = readColour(child(pattern, "bgColor"), colours);
  style.fillPattern = kind === null || kind === "solid" ? null : (inverted(PATTERNS)[kind] ?? null);
  const border = child(dxf, "border");
  for (const [side, name] of Object.entries(BORDER_SIDES)) {
    const edge = readBorder(child(border, name), colours);
    if (edge) style.borders[side as ConditionalBorder] = { style: edge.style, color: edge.color };
  }
  const code = child(dxf, "numFmt");
  style.numberFormat = code && attribute(code, "formatCode");
  return style;
}
