import { itemNotFound } from "../host-error";
import { WORKBOOK_TARGET } from "../event-hub";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { eventMethods } from "./events";
import { excelClass, type ExcelClass } from "./excel-class";
import { worksheet } from "./worksheet";

const sheetsOf = (workbook: Workbook, visibleOnly: boolean): readonly Sheet[] =>
  workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");

export const worksheetCollection: ExcelClass<Workbook> = excelClass("WorksheetCollection", {
  items: (workbook) => workbook.sheets.map((sheet) => worksheet.of(sheet)),
  item: (workbook, args) => {
    const sheet = workbook.sheet(args.text(0));
    if (!sheet) throw itemNotFound();
    return worksheet.of(sheet);
  },
  methods: {
    ...eventMethods<Workbook>(
      [
        "Activated",
        "Added",
        "Calculated",
        "DataChanged",
        "Deactivated",
        "Deleted",
        "NameChanged",
        "ProtectionChanged",
        "SelectionChanged",
        "VisibilityChanged",
      ],
      () => WORKBOOK_TARGET,
    ),
    Add: (workbook, args, { guard }) => {
      guard.structure();
      return worksheet.of(workbook.addSheet(args.optionalText(0) ?? null, "AddIn"));
    },
    GetActiveWorksheet: (workbook) => worksheet.of(workbook.activeSheet),
    GetCount: (workbook, args) => sheetsOf(workbook, args.flag(0, false)).length,
    GetFirst: (workbook, args) => worksheet.maybe(sheetsOf(workbook, args.flag(0, false))[0]),
    GetLast: (workbook, args) => worksheet.maybe(sheetsOf(workbook, args.flag(0, false)).at(-1)),
    GetItemOrNullObject: (workbook, args) => worksheet.maybe(workbook.sheet(args.text(0))),
  },
});
