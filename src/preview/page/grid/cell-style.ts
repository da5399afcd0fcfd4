import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleBase,
  type IStyleData,
} from "@univerjs/core";
import type { BorderFormat, CellFormat } from "../../../../test/excel-host/model/cell-format";
import type { ConditionalStyle } from "../../../../test/excel-host/model/conditional-format";

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const WEIGHTS: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

const SIDES = { EdgeTop: "t", EdgeRight: "r", EdgeBottom: "b", EdgeLeft: "l" } as const;

/** A cell's format as the grid draws it. */
export function cellStyle(format: CellFormat): IStyleData {
  const { font, fill, numberFormat } = format;
  const style: IStyleData = {
    ff: `"${font.name.replaceAll('"', "")}", Carlito, "Segoe UI", Arial, sans-serif`,
    fs: font.size,
    ...(font.bold && { bl: BooleanNumber.TRUE }),
    ...(font.italic && { it: BooleanNumber.TRUE }),
    ...(font.underline !== "None" && { ul: { s: BooleanNumber.TRUE } }),
    ...(font.strikethrough && { st: { s: BooleanNumber.TRUE } }),
    ...(font.color !== "#000000" && { cl: { rgb: font.color } }),
    ...(fill.pattern !== "None" && fill.color !== null && { bg: { rgb: fill.color } }),
    ...(numberFormat !== "General" && { n: { pattern: numberFormat } }),
    ...(format.wrapText && { tb: WrapStrategy.WRAP }),
    ...(format.textOrientation !== 0 && { tr: rotation(format.textOrientation) }),
    vt: VERTICAL[format.verticalAlignment] ?? VerticalAlign.BOTTOM,
  };
  const horizontal = HORIZONTAL[format.horizontalAlignment];
  if (horizontal !== undefined) style.ht = horizontal;
  const borders = bordersOf(format.borders);
  if (borders) style.bd = borders;
  return style;
}

/** What a conditional format lays over a cell. */
export function ruleStyle({ font, fill, borders }: ConditionalStyle): IStyleBase {
  const drawn = bordersOf(borders);
  return {
    ...(font.bold !== undefined && { bl: truth(font.bold) }),
    ...(font.italic !== undefined && { it: truth(font.italic) }),
    ...(font.strikethrough === true && { st: { s: BooleanNumber.TRUE } }),
    ...(font.underline !== undefined &&
      font.underline !== "None" && { ul: { s: BooleanNumber.TRUE } }),
    ...(font.color !== undefined && { cl: { rgb: font.color } }),
    ...(fill !== null && { bg: { rgb: fill } }),
    ...(drawn && { bd: drawn }),
  };
}

function bordersOf(
  borders: Readonly<Partial<Record<string, Partial<BorderFormat>>>>,
): IBorderData | null {
  const drawn: IBorderData = {};
  for (const [side, key] of Object.entries(SIDES)) {
    const border = borders[side];
    if (border) drawn[key] = line(border);
  }
  return Object.keys(drawn).length > 0 ? drawn : null;
}

function line({ style, weight, color }: Partial<BorderFormat>): IBorderStyleData {
  const kind = LINES[style ?? ""] ?? WEIGHTS[weight ?? "Thin"] ?? BorderStyleTypes.THIN;
  return { s: kind, cl: { rgb: color ?? "#000000" } };
}

function rotation(degrees: number): { a: number; v?: BooleanNumber } {
  // The grid turns clockwise, Excel the other way.
  return degrees === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -degrees };
}

function truth(is: boolean): BooleanNumber {
  return is ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
