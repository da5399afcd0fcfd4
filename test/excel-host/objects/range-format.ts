import { asFlag, asNumber, asText } from "../args";
import type { HostContext } from "../host-context";
import { invalidArgument } from "../host-error";
import type { Scalar } from "../host-class";
import type { Area } from "../model/area";
import type { CellFormat, CellFormatChange, FontFormat } from "../model/cell-format";
import { cellText } from "./cell-text";
import { excelClass, type ExcelClass } from "./excel-class";
import { applyFormat, colourOf, formatsIn, shared } from "./formats";
import { rangeBorders } from "./range-border";
import { usedPart, type Region } from "./region";

/** A property of the cells' format that is the same wherever it is set. */
function formatScalar(
  read: (format: CellFormat) => unknown,
  change: (value: unknown) => CellFormatChange,
): Scalar<Region, HostContext> {
  return {
    get: (region) => shared(formatsIn(region), read),
    set: (region, value, { guard }) => {
      guard.permission(region.sheet, "allowFormatCells");
      applyFormat(region, change(value));
    },
  };
}

export function asColour(value: unknown): string {
  const colour = colourOf(asText(value));
  if (colour === null) throw invalidArgument();
  return colour;
}

function fontScalar<K extends keyof FontFormat>(
  key: K,
  read: (value: unknown) => FontFormat[K],
): Scalar<Region, HostContext> {
  return formatScalar(
    (format) => format.font[key],
    (value) => ({ font: { [key]: read(value) } }),
  );
}

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

export function asUnderline(value: unknown): FontFormat["underline"] {
  const found = UNDERLINES.find((word) => word === value);
  if (!found) throw invalidArgument();
  return found;
}

const rangeFont: ExcelClass<Region> = excelClass("RangeFont", {
  scalars: {
    Name: fontScalar("name", asText),
    Size: fontScalar("size", asNumber),
    Color: fontScalar("color", asColour),
    Bold: fontScalar("bold", asFlag),
    Italic: fontScalar("italic", asFlag),
    Underline: fontScalar("underline", asUnderline),
    Strikethrough: fontScalar("strikethrough", asFlag),
    Subscript: fontScalar("subscript", asFlag),
    Superscript: fontScalar("superscript", asFlag),
  },
});

const rangeFill: ExcelClass<Region> = excelClass("RangeFill", {
  scalars: {
    // No fill reads as white (office-js issue 6218): a fill that is read and written back is not the same.
    Color: formatScalar(
      (format) => format.fill.color ?? "#FFFFFF",
      (value) => ({ fill: { color: asColour(value) } }),
    ),
    Pattern: formatScalar(
      (format) => format.fill.pattern,
      (value) => ({ fill: { pattern: asText(value) } }),
    ),
    PatternColor: formatScalar(
      (format) => format.fill.patternColor ?? "",
      (value) => ({ fill: { patternColor: asColour(value) } }),
    ),
  },
  methods: {
    Clear: (region, _args, { guard }) => {
      guard.permission(region.sheet, "allowFormatCells");
      applyFormat(region, { fill: { pattern: "None", color: null, patternColor: null } });
    },
  },
});

const formatProtection: ExcelClass<Region> = excelClass("FormatProtection", {
  scalars: {
    Locked: {
      get: (region) => shared(formatsIn(region), (format) => format.locked),
      set: (region, value, { guard }) => {
        guard.unprotected(region.sheet);
        applyFormat(region, { locked: asFlag(value) });
      },
    },
    FormulaHidden: {
      get: (region) => shared(formatsIn(region), (format) => format.formulaHidden),
      set: (region, value, { guard }) => {
        guard.unprotected(region.sheet);
        applyFormat(region, { formulaHidden: asFlag(value) });
      },
    },
  },
});

/** The width or height that all have; null where they differ. */
function sameSize(first: number, count: number, size: (index: number) => number): number | null {
  const value = size(first);
  for (let i = first + 1; i < first + count; i++) if (size(i) !== value) return null;
  return value;
}

function eachIndex(
  areas: readonly Area[],
  of: (area: Area) => readonly [first: number, count: number],
  visit: (index: number) => void,
): void {
  for (const area of areas) {
    const [first, count] = of(area);
    for (let i = first; i < first + count; i++) visit(i);
  }
}

const columnsOf = (area: Area) => [area.column, area.columns] as const;
const rowsOf = (area: Area) => [area.row, area.rows] as const;

/** Wide enough for the longest text, at some 5.25 points a character, as Calibri 11 has it. */
function autofitColumns({ sheet, areas }: Region): void {
  const { culture, date1904 } = sheet.workbook;
  for (const area of areas) {
    const used = usedPart(sheet, area, true);
    if (!used) continue;
    for (let column = used.column; column < used.column + used.columns; column++) {
      let longest = 0;
      for (let row = used.row; row < used.row + used.rows; row++) {
        const { numberFormat, wrapText } = sheet.format(row, column);
        if (wrapText || sheet.mergeAt(row, column)) continue;
        const text = cellText(sheet.value(row, column), numberFormat, culture, date1904);
        longest = Math.max(longest, text.length);
      }
      if (longest > 0) sheet.columnWidths.set(column, Math.round(longest * 5.25 + 4));
    }
  }
}

export const rangeFormat: ExcelClass<Region> = excelClass("RangeFormat", {
  scalars: {
    ColumnWidth: {
      get: ({ sheet, areas: [area] }) =>
        area ? sameSize(area.column, area.columns, (i) => sheet.columnWidth(i)) : null,
      set: ({ sheet, areas }, value, { guard }) => {
        guard.permission(sheet, "allowFormatColumns");
        const width = asNumber(value);
        if (width < 0) throw invalidArgument();
        eachIndex(areas, columnsOf, (column) => sheet.columnWidths.set(column, width));
      },
    },
    RowHeight: {
      get: ({ sheet, areas: [area] }) =>
        area ? sameSize(area.row, area.rows, (i) => sheet.rowHeight(i)) : null,
      set: ({ sheet, areas }, value, { guard }) => {
        guard.permission(sheet, "allowFormatRows");
        const height = asNumber(value);
        if (height < 0) throw invalidArgument();
        eachIndex(areas, rowsOf, (row) => sheet.rowHeights.set(row, height));
      },
    },
    WrapText: formatScalar(
      (format) => format.wrapText,
      (value) => ({ wrapText: asFlag(value) }),
    ),
    HorizontalAlignment: formatScalar(
      (format) => format.horizontalAlignment,
      (value) => ({ horizontalAlignment: asText(value) }),
    ),
    VerticalAlignment: formatScalar(
      (format) => format.verticalAlignment,
      (value) => ({ verticalAlignment: asText(value) }),
    ),
    IndentLevel: formatScalar(
      (format) => format.indentLevel,
      (value) => ({ indentLevel: asNumber(value) }),
    ),
    ShrinkToFit: formatScalar(
      (format) => format.shrinkToFit,
      (value) => ({ shrinkToFit: asFlag(value) }),
    ),
    TextOrientation: formatScalar(
      (format) => format.textOrientation,
      (value) => ({ textOrientation: asNumber(value) }),
    ),
  },
  objects: {
    Fill: (region) => rangeFill.of(region),
    Font: (region) => rangeFont.of(region),
    Borders: (region) => rangeBorders.of(region),
    Protection: (region) => formatProtection.of(region),
  },
  methods: {
    AutofitColumns: (region, _args, { guard }) => {
      guard.permission(region.sheet, "allowFormatColumns");
      autofitColumns(region);
    },
    AutofitRows: ({ sheet, areas }, _args, { guard }) => {
      guard.permission(sheet, "allowFormatRows");
      for (const area of areas) {
        for (const row of sheet.rowHeights.keys()) {
          if (row >= area.row && row < area.row + area.rows) sheet.rowHeights.delete(row);
        }
      }
    },
  },
});
