import { asFlag, asNumber, asOneOf, asRecord, asText } from "../args";
import type { Scalar } from "../host-class";
import type { HostContext } from "../host-context";
import { invalidArgument } from "../host-error";
import type { Sheet } from "../model/sheet";
import type { HeaderFooter, PageLayout } from "../model/sheet-parts";
import { excelClass, type ExcelClass } from "./excel-class";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { rangeFrom } from "./region";

function layoutScalar<K extends keyof PageLayout>(
  key: K,
  read: (value: unknown) => PageLayout[K],
): Scalar<Sheet, HostContext> {
  return {
    get: (sheet) => sheet.pageLayout[key],
    set: (sheet, value, { guard }) => {
      guard.unprotected(sheet);
      sheet.pageLayout = { ...sheet.pageLayout, [key]: read(value) };
    },
  };
}

function asZoom(value: unknown): PageLayout["zoom"] {
  const given = asRecord(value);
  const zoom: Record<string, number> = {};
  for (const key of ["scale", "horizontalFitToPages", "verticalFitToPages"]) {
    if (given[key] != null) zoom[key] = asNumber(given[key]);
  }
  const { scale } = zoom;
  if (scale !== undefined && (scale < 10 || scale > 400)) throw invalidArgument();
  return zoom;
}

function headerScalar(key: keyof HeaderFooter): Scalar<Sheet, HostContext> {
  return {
    get: (sheet) => sheet.pageLayout.headerFooter[key],
    set: (sheet, value, { guard }) => {
      guard.unprotected(sheet);
      const { headerFooter } = sheet.pageLayout;
      sheet.pageLayout = {
        ...sheet.pageLayout,
        headerFooter: { ...headerFooter, [key]: asText(value) },
      };
    },
  };
}

const headerFooter: ExcelClass<Sheet> = excelClass("HeaderFooter", {
  scalars: {
    LeftHeader: headerScalar("leftHeader"),
    CenterHeader: headerScalar("centerHeader"),
    RightHeader: headerScalar("rightHeader"),
    LeftFooter: headerScalar("leftFooter"),
    CenterFooter: headerScalar("centerFooter"),
    RightFooter: headerScalar("rightFooter"),
  },
});

const headerFooterGroup: ExcelClass<Sheet> = excelClass("HeaderFooterGroup", {
  objects: { DefaultForAllPages: (sheet) => headerFooter.of(sheet) },
});

const MARGINS = [
  ["top", "topMargin"],
  ["bottom", "bottomMargin"],
  ["left", "leftMargin"],
  ["right", "rightMargin"],
  ["header", "headerMargin"],
  ["footer", "footerMargin"],
] as const;

/** Points in each Excel.PrintMarginUnit. */
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export const pageLayout: ExcelClass<Sheet> = excelClass("PageLayout", {
  scalars: {
    Orientation: layoutScalar("orientation", (value) =>
      asOneOf(value, ["Portrait", "Landscape"] as const),
    ),
    PaperSize: layoutScalar("paperSize", asText),
    Zoom: layoutScalar("zoom", asZoom),
    CenterHorizontally: layoutScalar("centerHorizontally", asFlag),
    CenterVertically: layoutScalar("centerVertically", asFlag),
    BlackAndWhite: layoutScalar("blackAndWhite", asFlag),
    PrintGridlines: layoutScalar("printGridlines", asFlag),
    PrintHeadings: layoutScalar("printHeadings", asFlag),
    LeftMargin: layoutScalar("leftMargin", asNumber),
    RightMargin: layoutScalar("rightMargin", asNumber),
    TopMargin: layoutScalar("topMargin", asNumber),
    BottomMargin: layoutScalar("bottomMargin", asNumber),
    HeaderMargin: layoutScalar("headerMargin", asNumber),
    FooterMargin: layoutScalar("footerMargin", asNumber),
  },
  objects: { HeadersFooters: (sheet) => headerFooterGroup.of(sheet) },
  methods: {
    SetPrintArea: (sheet, args, { guard }) => {
      guard.unprotected(sheet);
      const given = rangeAreas.modelOf(args.raw(0));
      const printArea = given?.areas ?? [rangeFrom(args.raw(0), sheet).area];
      sheet.pageLayout = { ...sheet.pageLayout, printArea };
    },
    GetPrintAreaOrNullObject: (sheet) => {
      const { printArea } = sheet.pageLayout;
      return printArea.length === 0 ? null : rangeAreas.of({ sheet, areas: printArea });
    },
    SetPrintTitleRows: (sheet, args, { guard }) => {
      guard.unprotected(sheet);
      const { area } = rangeFrom(args.raw(0), sheet);
      sheet.pageLayout = { ...sheet.pageLayout, printTitleRows: area };
    },
    GetPrintTitleRowsOrNullObject: (sheet) => {
      const area = sheet.pageLayout.printTitleRows;
      return area && range.of({ sheet, area });
    },
    SetPrintMargins: (sheet, args, { guard }) => {
      guard.unprotected(sheet);
      const unit = UNITS[args.text(0)];
      if (unit === undefined) throw invalidArgument();
      const given = asRecord(args.raw(1));
      for (const [name, key] of MARGINS) {
        if (given[name] == null) continue;
        sheet.pageLayout = { ...sheet.pageLayout, [key]: asNumber(given[name]) * unit };
      }
    },
  },
});
