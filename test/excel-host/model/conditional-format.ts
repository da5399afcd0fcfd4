import { isInside, subtract, type Area } from "./area";
import type { BorderFormat, FontFormat } from "./cell-format";

/** Excel.ConditionalFormatType. */
export type ConditionalFormatType =
  | "Custom"
  | "DataBar"
  | "ColorScale"
  | "IconSet"
  | "TopBottom"
  | "PresetCriteria"
  | "ContainsText"
  | "CellValue";

export type ConditionalBorder = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** What a conditional format lays over a cell; what is left out shows through. */
export interface ConditionalStyle {
  font: Partial<Pick<FontFormat, "bold" | "italic" | "strikethrough" | "underline" | "color">>;
  /** `#RRGGBB`; null for no fill of its own. */
  fill: string | null;
  /** The pattern over the fill, as in Excel.FillPattern; null for none. Only from files. */
  fillPattern: string | null;
  borders: Partial<Record<ConditionalBorder, Pick<BorderFormat, "style" | "color">>>;
  /** Null when the number format stays. */
  numberFormat: string | null;
}

export function noConditionalStyle(): ConditionalStyle {
  return { font: {}, fill: null, fillPattern: null, borders: {}, numberFormat: null };
}

/** A rule of a kind that the host only keeps: never looked into, and saved as it came. */
export interface OpaqueRule {
  /** JSON, or the XML element of the file it came from. */
  readonly definition: unknown;
}

/**
 * One conditional format of a sheet. Its place in Sheet.conditionalFormats is its priority.
 * A Custom format has a formula; every other kind has an opaque rule.
 */
export class ConditionalFormat {
  stopIfTrue = false;
  /** Excel's formula for Custom, in English syntax with equals sign; "" until it is given. */
  formula = "";
  style = noConditionalStyle();
  rule: OpaqueRule | null = null;

  constructor(
    readonly id: string,
    public type: ConditionalFormatType,
    /** The first area's top left cell is what relative references in the formula count from. */
    public areas: readonly Area[],
  ) {}

  appliesTo(row: number, column: number): boolean {
    return this.areas.some((area) => isInside(area, row, column));
  }

  /** Takes an area out; what is left may be nothing. */
  cutOut(cut: Area): void {
    this.areas = this.areas.flatMap((area) => subtract(area, cut));
  }
}
