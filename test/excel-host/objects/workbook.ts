import { asFlag } from "../args";
import type { HostContext } from "../host-context";
import { firstCell } from "./region";
import { application } from "./application";
import { excelClass, type ExcelClass } from "./excel-class";
import { functions } from "./functions";
import { namedItemCollection } from "./named-item";
import { pivotTableCollection } from "./pivot-table";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { settingCollection } from "./setting";
import { tableCollection } from "./table";
import { workbookProtection } from "./workbook-protection";
import { worksheetCollection } from "./worksheet-collection";
import { invalidOperation } from "../host-error";
import type { Args } from "../args";
import type { Workbook } from "../model/workbook";

const tracked = (_workbook: Workbook, args: Args, { byReference }: HostContext) =>
  byReference(args.text(0));

/** The root of the object model. */
export const workbookClass: ExcelClass<Workbook> = excelClass("Workbook", {
  scalars: {
    Name: { get: (workbook) => workbook.name },
    ReadOnly: { get: (workbook, { options }) => workbook.readOnly || options.viewOnly },
    IsDirty: {
      get: (workbook) => workbook.isDirty,
      set: (workbook, value) => {
        workbook.isDirty = asFlag(value);
      },
    },
    AutoSave: { get: (workbook) => workbook.autoSave },
  },
  objects: {
    Application: (workbook) => application.of(workbook),
    Functions: (workbook) => functions.of(workbook),
    Names: (workbook) => namedItemCollection.of({ workbook, scope: null }),
    PivotTables: (workbook) =>
      pivotTableCollection.of(workbook.sheets.flatMap((sheet) => sheet.pivots)),
    Protection: (workbook) => workbookProtection.of(workbook),
    Settings: (workbook) => settingCollection.of(workbook),
    Tables: (workbook) => tableCollection.of({ workbook, sheet: null }),
    Worksheets: (workbook) => worksheetCollection.of(workbook),
  },
  methods: {
    GetSelectedRange: ({ activeSheet: sheet }) => {
      const [area, ...others] = sheet.selection;
      // With several areas selected Excel gives this error; getSelectedRanges takes them all.
      if (others.length > 0) throw invalidOperation();
      return range.of({ sheet, area });
    },
    GetSelectedRanges: ({ activeSheet: sheet }) => rangeAreas.of({ sheet, areas: sheet.selection }),
    GetActiveCell: ({ activeSheet: sheet }) =>
      range.of({ sheet, area: firstCell(sheet.selection[0]) }),
    _GetRangeForEventByReferenceId: tracked,
    _GetRangeOrNullObjectForEventByReferenceId: tracked,
  },
});
