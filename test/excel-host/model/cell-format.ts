/** Words in these types are those of Office.js, so that the host passes them on as they are. */
export interface FontFormat {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly subscript: boolean;
  readonly superscript: boolean;
  /** `#RRGGBB`. */
  readonly color: string;
}

export interface FillFormat {
  /** `None`, `Solid`, `Gray50`, `LightUp` …, as in Excel.FillPattern. */
  readonly pattern: string;
  /** `#RRGGBB`; null where there is no fill (which Excel reports as #FFFFFF). */
  readonly color: string | null;
  readonly patternColor: string | null;
}

export interface BorderFormat {
  readonly style:
    "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

/** InsideHorizontal and InsideVertical belong to ranges: cells hold edges only. */
export const CELL_BORDERS = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type CellBorder = (typeof CELL_BORDERS)[number];

export interface CellFormat {
  /** In English syntax, such as `#,##0.00`; `General` for none, `@` for text. */
  readonly numberFormat: string;
  readonly font: FontFormat;
  readonly fill: FillFormat;
  /** Only the borders there are. */
  readonly borders: Readonly<Partial<Record<CellBorder, BorderFormat>>>;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  /** Degrees, -90 to 90, or 180 for vertical text. */
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Whether the text was entered with a leading apostrophe. */
  readonly quotePrefix: boolean;
}

/** A change to a format: what is left out stays. A border that is null is taken away. */
export type CellFormatChange = Partial<
  Omit<CellFormat, "font" | "fill" | "borders"> & {
    readonly font: Partial<FontFormat>;
    readonly fill: Partial<FillFormat>;
    readonly borders: Readonly<Partial<Record<CellBorder, Partial<BorderFormat> | null>>>;
  }
>;

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: "None",
    subscript: false,
    superscript: false,
    color: "#000000",
  },
  fill: { pattern: "None", color: null, patternColor: null },
  borders: {},
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
};

export const DEFAULT_BORDER: BorderFormat = {
  style: "Continuous",
  weight: "Thin",
  color: "#000000",
};

/** A format with a change laid over it. */
export function changeFormat(format: CellFormat, change: CellFormatChange): CellFormat {
  const borders: Partial<Record<CellBorder, BorderFormat>> = {};
  for (const side of CELL_BORDERS) {
    const old = format.borders[side];
    const given = change.borders?.[side];
    const border =
      given === null ? undefined : given ? { ...DEFAULT_BORDER, ...old, ...given } : old;
    if (border && border.style !== "None") borders[side] = border;
  }
  const fill = { ...format.fill, ...change.fill };
  // As in Excel, a colour alone makes a solid fill.
  if (change.fill?.color != null && change.fill.pattern === undefined && fill.pattern === "None") {
    fill.pattern = "Solid";
  }
  return { ...format, ...change, font: { ...format.font, ...change.font }, fill, borders };
}
