import { asFlag, asOneOf, asText } from "../args";
import type { Scalar } from "../host-class";
import type { HostContext } from "../host-context";
import { invalidArgument } from "../host-error";
import {
  type ConditionalBorder,
  type ConditionalFormat,
  type ConditionalStyle,
} from "../model/conditional-format";
import type { Sheet } from "../model/sheet";
import { excelClass, type ExcelClass } from "./excel-class";
import { asColour, asUnderline } from "./range-format";

/** The model of a ConditionalFormat: it has no sheet of its own. */
export interface SheetConditionalFormat {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** To be called for every change; throws AccessDenied where the sheet allows none. */
export function changed({ sheet }: SheetConditionalFormat, { guard }: HostContext): void {
  guard.permission(sheet, "allowFormatCells");
  sheet.conditionalFormatsChanged("AddIn");
}

type Font = ConditionalStyle["font"];

function fontScalar<K extends keyof Font>(
  key: K,
  none: Font[K] | null,
  read: (value: unknown) => Font[K],
): Scalar<SheetConditionalFormat, HostContext> {
  return {
    get: ({ format }) => format.style.font[key] ?? none,
    set: (model, value, context) => {
      const { style } = model.format;
      style.font = { ...style.font, [key]: read(value) };
      changed(model, context);
    },
  };
}

const conditionalRangeFont: ExcelClass<SheetConditionalFormat> = excelClass(
  "ConditionalRangeFont",
  {
    scalars: {
      Bold: fontScalar("bold", false, asFlag),
      Italic: fontScalar("italic", false, asFlag),
      Strikethrough: fontScalar("strikethrough", false, asFlag),
      Underline: fontScalar("underline", "None", asUnderline),
      Color: fontScalar("color", null, asColour),
    },
    methods: {
      Clear: (model, _args, context) => {
        model.format.style.font = {};
        changed(model, context);
      },
    },
  },
);

const conditionalRangeFill: ExcelClass<SheetConditionalFormat> = excelClass(
  "ConditionalRangeFill",
  {
    scalars: {
      Color: {
        get: ({ format }) => format.style.fill ?? "",
        set: (model, value, context) => {
          model.format.style.fill = asColour(value);
          changed(model, context);
        },
      },
    },
    methods: {
      Clear: (model, _args, context) => {
        model.format.style.fill = null;
        changed(model, context);
      },
    },
  },
);

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
] as const satisfies readonly ConditionalBorder[];
/** Conditional formats know no double and no slanted lines. */
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

interface Border {
  readonly model: SheetConditionalFormat;
  readonly side: ConditionalBorder;
}

function setBorder(
  { model, side }: Border,
  change: Partial<NonNullable<ConditionalStyle["borders"][ConditionalBorder]>>,
  context: HostContext,
): void {
  const { style } = model.format;
  const { [side]: old, ...others } = style.borders;
  const border = { style: "Continuous" as const, color: "#000000", ...old, ...change };
  style.borders = border.style === "None" ? others : { ...others, [side]: border };
  changed(model, context);
}

const conditionalRangeBorder: ExcelClass<Border> = excelClass("ConditionalRangeBorder", {
  // No property of the class, but by it the library finds an item of the collection.
  key: "Id",
  scalars: {
    Id: { get: ({ side }) => side, implicit: false },
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: ({ model, side }) => model.format.style.borders[side]?.style ?? "None",
      set: (border, value, context) => {
        setBorder(border, { style: asOneOf(value, STYLES) }, context);
      },
    },
    Color: {
      get: ({ model, side }) => model.format.style.borders[side]?.color ?? "#000000",
      set: (border, value, context) => {
        setBorder(border, { color: asColour(value) }, context);
      },
    },
  },
});

const conditionalRangeBorders: ExcelClass<SheetConditionalFormat> = excelClass(
  "ConditionalRangeBorderCollection",
  {
    scalars: { Count: { get: () => SIDES.length } },
    objects: {
      Top: (model) => conditionalRangeBorder.of({ model, side: "EdgeTop" }),
      Bottom: (model) => conditionalRangeBorder.of({ model, side: "EdgeBottom" }),
      Left: (model) => conditionalRangeBorder.of({ model, side: "EdgeLeft" }),
      Right: (model) => conditionalRangeBorder.of({ model, side: "EdgeRight" }),
    },
    items: (model) => SIDES.map((side) => conditionalRangeBorder.of({ model, side })),
    item: (model, args) => conditionalRangeBorder.of({ model, side: asOneOf(args.raw(0), SIDES) }),
    methods: {
      GetItemAt: (model, args) => {
        const side = SIDES[args.integer(0)];
        if (!side) throw invalidArgument();
        return conditionalRangeBorder.of({ model, side });
      },
    },
  },
);

/** What a conditional format lays over its cells. */
export const conditionalRangeFormat: ExcelClass<SheetConditionalFormat> = excelClass(
  "ConditionalRangeFormat",
  {
    scalars: {
      NumberFormat: {
        get: ({ format }) => format.style.numberFormat,
        set: (model, value, context) => {
          model.format.style.numberFormat = value === null ? null : asText(value);
          changed(model, context);
        },
      },
    },
    objects: {
      Font: (model) => conditionalRangeFont.of(model),
      Fill: (model) => conditionalRangeFill.of(model),
      Borders: (model) => conditionalRangeBorders.of(model),
    },
  },
);
