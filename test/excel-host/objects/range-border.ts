import { asOneOf } from "../args";
import type { HostContext } from "../host-context";
import { invalidArgument } from "../host-error";
import { CELL_BORDERS, type BorderFormat, type CellBorder } from "../model/cell-format";
import type { Area } from "../model/area";
import { excelClass, type ExcelClass } from "./excel-class";
import { applyFormat, formatsIn, shared } from "./formats";
import { asColour } from "./range-format";
import type { Region } from "./region";

/** Excel.BorderIndex, in the order of the collection. */
const SIDES = [...CELL_BORDERS, "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof SIDES)[number];

interface Border {
  readonly region: Region;
  readonly side: Side;
}

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

interface Edge {
  readonly area: Area;
  readonly border: CellBorder;
}

/** Which edges of which cells a side of an area is; inner borders are the edges of two cells. */
function edgesOf(area: Area, side: Side): Edge[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, border: side }];
    case "EdgeBottom":
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, border: side }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, border: side }];
    case "EdgeRight":
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, border: side }];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ area, border: side }];
    case "InsideHorizontal":
      if (rows === 1) return [];
      return [
        { area: { ...area, rows: rows - 1 }, border: "EdgeBottom" },
        { area: { ...area, row: row + 1, rows: rows - 1 }, border: "EdgeTop" },
      ];
    case "InsideVertical":
      if (columns === 1) return [];
      return [
        { area: { ...area, columns: columns - 1 }, border: "EdgeRight" },
        { area: { ...area, column: column + 1, columns: columns - 1 }, border: "EdgeLeft" },
      ];
  }
}

function read<K extends keyof BorderFormat>(
  { region, side }: Border,
  key: K,
  none: BorderFormat[K],
) {
  const values = region.areas
    .flatMap((area) => edgesOf(area, side).slice(0, 1))
    .map(({ area, border }) =>
      shared(formatsIn({ sheet: region.sheet, areas: [area] }), (format) => {
        return format.borders[border]?.[key] ?? none;
      }),
    );
  const [first = none] = values;
  return values.every((value) => value === first) ? first : null;
}

function write(
  { region, side }: Border,
  change: Partial<BorderFormat>,
  context: HostContext,
): void {
  const { sheet, areas } = region;
  context.guard.permission(sheet, "allowFormatCells");
  for (const { area, border } of areas.flatMap((each) => edgesOf(each, side))) {
    const value = change.style === "None" ? null : change;
    applyFormat({ sheet, areas: [area] }, { borders: { [border]: value } });
  }
}

const rangeBorder: ExcelClass<Border> = excelClass("RangeBorder", {
  // No property of the class, but by it the library finds an item of the collection.
  key: "Id",
  scalars: {
    Id: { get: (border) => border.side, implicit: false },
    SideIndex: { get: (border) => border.side },
    Style: {
      get: (border) => read(border, "style", "None"),
      set: (border, value, context) => {
        write(border, { style: asOneOf(value, STYLES) }, context);
      },
    },
    Weight: {
      get: (border) => read(border, "weight", "Thin"),
      set: (border, value, context) => {
        write(border, { weight: asOneOf(value, WEIGHTS) }, context);
      },
    },
    Color: {
      get: (border) => read(border, "color", "#000000"),
      set: (border, value, context) => {
        write(border, { color: asColour(value) }, context);
      },
    },
  },
});

export const rangeBorders: ExcelClass<Region> = excelClass("RangeBorderCollection", {
  scalars: { Count: { get: () => SIDES.length } },
  items: (region) => SIDES.map((side) => rangeBorder.of({ region, side })),
  item: (region, args) => rangeBorder.of({ region, side: asOneOf(args.raw(0), SIDES) }),
  methods: {
    GetItemAt: (region, args) => {
      const side = SIDES[args.integer(0)];
      if (!side) throw invalidArgument();
      return rangeBorder.of({ region, side });
    },
  },
});
