import { asFlag, asInteger, asOneOf, asText } from "../args";
import { invalidArgument } from "../host-error";
import { WHOLE_SHEET, cellArea } from "../model/area";
import type { Sheet } from "../model/sheet";
import { autoFilter } from "./auto-filter";
import { commentCollection } from "./comment";
import { customProperties } from "./custom-property";
import { eventMethods } from "./events";
import { excelClass, type ExcelClass } from "./excel-class";
import { freezePanes } from "./freeze-panes";
import { namedItemCollection } from "./named-item";
import { pageLayout } from "./page-layout";
import { pivotTableCollection } from "./pivot-table";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { asColour } from "./range-format";
import { checkedArea, rangeFrom, regionFrom } from "./region";
import { tableCollection } from "./table";
import { worksheetProtection } from "./worksheet-protection";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

export const worksheet: ExcelClass<Sheet> = excelClass("Worksheet", {
  key: "Id",
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, { guard }) => {
        guard.structure();
        sheet.rename(asText(value), "AddIn");
      },
    },
    Position: {
      get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      set: (sheet, value, { guard }) => {
        guard.structure();
        const position = asInteger(value);
        if (position < 0 || position >= sheet.workbook.sheets.length) throw invalidArgument();
        sheet.workbook.moveSheet(sheet, position);
      },
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, { guard }) => {
        guard.structure();
        sheet.setVisibility(asOneOf(value, VISIBILITIES), "AddIn");
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value, { guard }) => {
        guard.workbookWrite();
        sheet.tabColor = value === "" ? "" : asColour(value);
      },
    },
    ShowGridlines: { get: (sheet) => sheet.showGridlines },
    ShowHeadings: { get: (sheet) => sheet.showHeadings },
    // The library reads ShowGridlines and ShowHeadings, but writes them by these names.
    Gridlines: {
      implicit: false,
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value, { guard }) => {
        guard.workbookWrite();
        sheet.showGridlines = asFlag(value);
      },
    },
    Headings: {
      implicit: false,
      get: (sheet) => sheet.showHeadings,
      set: (sheet, value, { guard }) => {
        guard.workbookWrite();
        sheet.showHeadings = asFlag(value);
      },
    },
    StandardWidth: { get: (sheet) => sheet.standardWidth },
    StandardHeight: { get: (sheet) => sheet.standardHeight },
  },
  objects: {
    AutoFilter: (sheet) => autoFilter.of({ sheet, table: null }),
    Comments: (sheet) => commentCollection.of(sheet.comments),
    CustomProperties: (sheet) => customProperties.of(sheet),
    FreezePanes: (sheet) => freezePanes.of(sheet),
    Names: (sheet) => namedItemCollection.of({ workbook: sheet.workbook, scope: sheet }),
    PageLayout: (sheet) => pageLayout.of(sheet),
    PivotTables: (sheet) => pivotTableCollection.of(sheet.pivots),
    Protection: (sheet) => worksheetProtection.of(sheet),
    Tables: (sheet) => tableCollection.of({ workbook: sheet.workbook, sheet }),
  },
  methods: {
    ...eventMethods<Sheet>(
      [
        "Activated",
        "Calculated",
        "DataChanged",
        "Deactivated",
        "NameChanged",
        "ProtectionChanged",
        "SelectionChanged",
        "VisibilityChanged",
      ],
      (sheet) => sheet.id,
    ),
    Activate: (sheet) => {
      sheet.activate();
    },
    Calculate: (sheet) => {
      sheet.workbook.calculator?.calculate();
    },
    Delete: (sheet, _args, { guard, state }) => {
      guard.structure();
      sheet.workbook.deleteSheet(sheet, "AddIn");
      state.undoStackCleared = true;
    },
    GetRange: (sheet, args) =>
      args.has(0) && args.raw(0) !== ""
        ? range.of(rangeFrom(args.raw(0), sheet))
        : range.of({ sheet, area: WHOLE_SHEET }),
    GetRanges: (sheet, args, context) =>
      args.has(0) && args.raw(0) !== ""
        ? rangeAreas.of(regionFrom(args.text(0), sheet, context))
        : rangeAreas.of({ sheet, areas: [WHOLE_SHEET] }),
    GetRangeByIndexes: (sheet, args) => {
      const [row, column] = [args.integer(0), args.integer(1)];
      return range.of({
        sheet,
        area: checkedArea(row, column, args.integer(2), args.integer(3)),
      });
    },
    GetCell: (sheet, args) =>
      range.of({ sheet, area: checkedArea(args.integer(0), args.integer(1), 1, 1) }),
    GetUsedRange: (sheet, args) =>
      range.of({ sheet, area: sheet.usedArea(args.flag(0, false)) ?? cellArea(0, 0) }),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const area = sheet.usedArea(args.flag(0, false));
      return area && range.of({ sheet, area });
    },
  },
});
