import { asFlag, asInteger, asOneOf, asText } from "../args";
import type { HostContext } from "../host-context";
import { invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import type { ConditionalFormatType } from "../model/conditional-format";
import { sameArea, type Area } from "../model/area";
import { changed, conditionalRangeFormat, type SheetConditionalFormat } from "./conditional-style";
import { excelClass, type ExcelClass } from "./excel-class";
import { fromLocalFormula, toLocalFormula } from "./local-formula";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import type { Region } from "./region";

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const satisfies readonly ConditionalFormatType[];

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

const conditionalFormatRule: ExcelClass<SheetConditionalFormat> = excelClass(
  "ConditionalFormatRule",
  {
    scalars: {
      Formula: {
        get: ({ format }) => format.formula,
        set: (model, value, context) => {
          model.format.formula = withEquals(asText(value));
          changed(model, context);
        },
      },
      FormulaLocal: {
        get: ({ format }, { workbook }) => toLocalFormula(format.formula, workbook.culture),
        set: (model, value, context) => {
          const { culture } = context.workbook;
          model.format.formula = fromLocalFormula(withEquals(asText(value)), culture);
          changed(model, context);
        },
      },
    },
  },
);

const customConditionalFormat: ExcelClass<SheetConditionalFormat> = excelClass(
  "CustomConditionalFormat",
  {
    objects: {
      Rule: (model) => conditionalFormatRule.of(model),
      Format: (model) => conditionalRangeFormat.of(model),
    },
  },
);

const cellValueConditionalFormat: ExcelClass<SheetConditionalFormat> = excelClass(
  "CellValueConditionalFormat",
  {
    scalars: {
      Rule: {
        get: ({ format }) => format.rule?.definition ?? null,
        set: (model, value, context) => {
          model.format.rule = { definition: value };
          changed(model, context);
        },
      },
    },
    objects: { Format: (model) => conditionalRangeFormat.of(model) },
  },
);

/** The part of a format that only one type has. */
function ofType(
  model: SheetConditionalFormat,
  type: ConditionalFormatType,
  cls: ExcelClass<SheetConditionalFormat>,
) {
  if (model.format.type !== type) throw invalidOperation();
  return cls.of(model);
}

const orNull = (
  model: SheetConditionalFormat,
  type: ConditionalFormatType,
  cls: ExcelClass<SheetConditionalFormat>,
) => (model.format.type === type ? cls.of(model) : null);

export const conditionalFormat: ExcelClass<SheetConditionalFormat> = excelClass(
  "ConditionalFormat",
  {
    key: "Id",
    scalars: {
      Id: { get: ({ format }) => format.id },
      Type: { get: ({ format }) => format.type },
      Priority: {
        get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
        set: (model, value, { guard }) => {
          guard.permission(model.sheet, "allowFormatCells");
          const priority = asInteger(value);
          if (priority < 0) throw invalidArgument();
          model.sheet.prioritise(model.format, priority, "AddIn");
        },
      },
      StopIfTrue: {
        get: ({ format }) => format.stopIfTrue,
        set: (model, value, context) => {
          model.format.stopIfTrue = asFlag(value);
          changed(model, context);
        },
      },
    },
    objects: {
      Custom: (model) => ofType(model, "Custom", customConditionalFormat),
      CustomOrNullObject: (model) => orNull(model, "Custom", customConditionalFormat),
      CellValue: (model) => ofType(model, "CellValue", cellValueConditionalFormat),
      CellValueOrNullObject: (model) => orNull(model, "CellValue", cellValueConditionalFormat),
    },
    methods: {
      GetRange: ({ sheet, format }) => {
        const [area, ...others] = format.areas;
        if (!area || others.length > 0) throw invalidOperation();
        return range.of({ sheet, area });
      },
      GetRangeOrNullObject: ({ sheet, format }) => {
        const [area, ...others] = format.areas;
        return area && others.length === 0 ? range.of({ sheet, area }) : null;
      },
      GetRanges: ({ sheet, format }) => rangeAreas.of({ sheet, areas: format.areas }),
      Delete: ({ sheet, format }, _args, { guard }) => {
        guard.permission(sheet, "allowFormatCells");
        sheet.deleteConditionalFormat(format, "AddIn");
      },
    },
  },
);

/** Formats that touch a region, highest priority first, each once. */
function formatsOf({ sheet, areas }: Region): SheetConditionalFormat[] {
  const touching = new Set(areas.flatMap((area) => sheet.conditionalFormatsIn(area)));
  return sheet.conditionalFormats
    .filter((format) => touching.has(format))
    .map((format) => ({ sheet, format }));
}

function byId(region: Region, id: string): SheetConditionalFormat | null {
  const bare = (text: string): string => text.replace(/[{}]/g, "").toUpperCase();
  return formatsOf(region).find(({ format }) => bare(format.id) === bare(id)) ?? null;
}

function add({ sheet, areas }: Region, type: unknown, { guard }: HostContext) {
  guard.permission(sheet, "allowFormatCells");
  const format = sheet.addConditionalFormat(asOneOf(type, TYPES), distinct(areas), "AddIn");
  return conditionalFormat.of({ sheet, format });
}

const distinct = (areas: readonly Area[]): Area[] =>
  areas.filter((area, i) => areas.findIndex((other) => sameArea(other, area)) === i);

export const conditionalFormatCollection: ExcelClass<Region> = excelClass(
  "ConditionalFormatCollection",
  {
    items: (region) => formatsOf(region).map((model) => conditionalFormat.of(model)),
    item: (region, args) => {
      const model = byId(region, args.text(0));
      if (!model) throw itemNotFound();
      return conditionalFormat.of(model);
    },
    methods: {
      Add: (region, args, context) => add(region, args.raw(0), context),
      ClearAll: ({ sheet, areas }, _args, { guard }) => {
        guard.permission(sheet, "allowFormatCells");
        for (const area of areas) sheet.clearConditionalFormats(area, "AddIn");
      },
      GetCount: (region) => formatsOf(region).length,
      GetItemAt: (region, args) => {
        const model = formatsOf(region)[args.integer(0)];
        if (!model) throw invalidArgument();
        return conditionalFormat.of(model);
      },
      GetItemOrNullObject: (region, args) => conditionalFormat.maybe(byId(region, args.text(0))),
    },
  },
);
