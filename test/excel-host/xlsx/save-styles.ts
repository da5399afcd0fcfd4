import type { BorderFormat, CellFormat, FontFormat } from "../model/cell-format";
import type { ConditionalStyle } from "../model/conditional-format";
import type { StyleTable } from "../model/style-table";
import { argb } from "./colours";
import { BORDER_SIDES, BORDERS, HORIZONTAL, PATTERNS, UNDERLINES, VERTICAL } from "./words";
import { tag, XML_HEAD } from "./xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Lower numbers are built in. */
const FIRST_OWN_NUMBER_FORMAT = 164;

/** A list of elements without doubles, by index. */
class Pool {
  readonly elements: string[] = [];
  private readonly indexes = new Map<string, number>();

  constructor(first: readonly string[]) {
    for (const element of first) this.indexOf(element);
  }

  indexOf(element: string): number {
    let index = this.indexes.get(element);
    if (index === undefined) {
      index = this.elements.push(element) - 1;
      this.indexes.set(element, index);
    }
    return index;
  }
}

/** The looks of conditional formats while sheets are written. */
export class Differences {
  private readonly pool = new Pool([]);

  /** The index of a dxf element given as XML. */
  indexOf(xml: string): number {
    return this.pool.indexOf(xml);
  }

  get xml(): string {
    const { elements } = this.pool;
    return tag("dxfs", { count: elements.length }, elements);
  }
}

/** styles.xml; cells refer to a style by its index in the table less one. */
export function saveStyles(styles: StyleTable, differences: Differences): string {
  const fills = new Pool([tag("fill", {}, fillOf("none")), tag("fill", {}, fillOf("gray125"))]);
  const fonts = new Pool([]);
  const borders = new Pool([]);
  const codes = new Pool([]);
  const xfs: string[] = [];
  for (let style = 1; style <= styles.size; style++) {
    const format = styles.format(style);
    const code =
      format.numberFormat === "General"
        ? 0
        : FIRST_OWN_NUMBER_FORMAT + codes.indexOf(format.numberFormat);
    xfs.push(
      tag(
        "xf",
        {
          numFmtId: code,
          fontId: fonts.indexOf(tag("font", {}, fontParts(format.font, true))),
          fillId: fills.indexOf(cellFill(format)),
          borderId: borders.indexOf(cellBorders(format)),
          xfId: 0,
          quotePrefix: format.quotePrefix || null,
          applyNumberFormat: 1,
          applyFont: 1,
          applyFill: 1,
          applyBorder: 1,
          applyAlignment: 1,
          applyProtection: 1,
        },
        [
          alignment(format),
          tag("protection", { locked: format.locked, hidden: format.formulaHidden }),
        ],
      ),
    );
  }
  const numFmts = codes.elements.map((formatCode, i) =>
    tag("numFmt", { numFmtId: FIRST_OWN_NUMBER_FORMAT + i, formatCode }),
  );
  const list = (name: string, elements: readonly string[]) =>
    tag(name, { count: elements.length }, elements);
  return (
    XML_HEAD +
    tag("styleSheet", { xmlns: SPREADSHEET }, [
      numFmts.length > 0 ? list("numFmts", numFmts) : "",
      list("fonts", fonts.elements),
      list("fills", fills.elements),
      list("borders", borders.elements),
      list("cellStyleXfs", [tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      list("cellXfs", xfs),
      list("cellStyles", [tag("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
      differences.xml,
    ])
  );
}

function fillOf(patternType: string, content: readonly string[] = []): string {
  return tag("patternFill", { patternType }, content);
}

function fontParts(font: Partial<FontFormat>, whole: boolean): string[] {
  const switched = (name: string, value: boolean | undefined) =>
    value === undefined || (whole && !value) ? "" : tag(name, value ? {} : { val: 0 });
  const { underline, color } = font;
  const script = font.superscript ? "superscript" : font.subscript ? "subscript" : null;
  const underlined = underline !== undefined && (underline !== "None" || !whole);
  return [
    switched("b", font.bold),
    switched("i", font.italic),
    switched("strike", font.strikethrough),
    underlined ? tag("u", { val: UNDERLINES[underline] ?? "none" }) : "",
    script === null ? "" : tag("vertAlign", { val: script }),
    font.size === undefined ? "" : tag("sz", { val: font.size }),
    color === undefined ? "" : tag("color", { rgb: argb(color) }),
    font.name === undefined ? "" : tag("name", { val: font.name }),
  ];
}

function cellFill({ fill }: CellFormat): string {
  const kind = PATTERNS[fill.pattern] ?? "none";
  if (kind === "none" || fill.color === null) return tag("fill", {}, fillOf("none"));
  const front = kind === "solid" ? fill.color : (fill.patternColor ?? "#000000");
  return tag(
    "fill",
    {},
    fillOf(kind, [
      tag("fgColor", { rgb: argb(front) }),
      kind === "solid" ? "" : tag("bgColor", { rgb: argb(fill.color) }),
    ]),
  );
}

function edge(name: string, border: BorderFormat | undefined): string {
  if (!border) return tag(name);
  const style = BORDERS[`${border.style} ${border.weight}`] ?? BORDERS[`${border.style} Thin`];
  return tag(name, { style: style ?? "thin" }, tag("color", { rgb: argb(border.color) }));
}

function cellBorders({ borders }: CellFormat): string {
  const sides = Object.entries(BORDER_SIDES).map(([side, name]) =>
    edge(name, borders[side as keyof typeof borders]),
  );
  const { DiagonalUp: up, DiagonalDown: down } = borders;
  return tag("border", { diagonalUp: up ? 1 : null, diagonalDown: down ? 1 : null }, [
    ...sides,
    edge("diagonal", up ?? down),
  ]);
}

function alignment(format: CellFormat): string {
  const { textOrientation: degrees } = format;
  return tag("alignment", {
    horizontal: HORIZONTAL[format.horizontalAlignment] ?? null,
    vertical: VERTICAL[format.verticalAlignment] ?? null,
    textRotation: degrees === 180 ? 255 : degrees < 0 ? 90 - degrees : degrees || null,
    wrapText: format.wrapText || null,
    indent: format.indentLevel || null,
    shrinkToFit: format.shrinkToFit || null,
  });
}

/** The dxf element of a conditional format. */
export function differenceXml(style: ConditionalStyle): string {
  const { numberFormat, fill, fillPattern, borders } = style;
  const font = fontParts(style.font, false);
  const sides = Object.entries(BORDER_SIDES)
    .map(([side, name]) => {
      const border = borders[side as keyof typeof borders];
      if (!border) return "";
      // Conditional formats have thin lines only.
      const drawn = BORDERS[`${border.style} Thin`] ?? "thin";
      return tag(name, { style: drawn }, tag("color", { rgb: argb(border.color) }));
    })
    .join("");
  const background = fill === null ? "" : tag("bgColor", { rgb: argb(fill) });
  const kind = fillPattern === null ? null : (PATTERNS[fillPattern] ?? null);
  return tag("dxf", {}, [
    font.join("") === "" ? "" : tag("font", {}, font),
    numberFormat === null
      ? ""
      : tag("numFmt", { numFmtId: FIRST_OWN_NUMBER_FORMAT, formatCode: numberFormat }),
    fill === null && kind === null
      ? ""
      : tag("fill", {}, tag("patternFill", { patternType: kind }, background)),
    sides === "" ? "" : tag("border", {}, sides),
  ]);
}
