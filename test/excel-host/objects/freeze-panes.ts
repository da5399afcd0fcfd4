import { invalidArgument } from "../host-error";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import { excelClass, type ExcelClass } from "./excel-class";
import { range } from "./range";
import { rangeFrom } from "./region";

/** The frozen cells: whole rows, whole columns, or the corner where both are. */
function location(sheet: Sheet): Area | null {
  if (!sheet.freeze) return null;
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  return { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
}

function frozen(count: number): number {
  if (count < 0) throw invalidArgument();
  return count;
}

export const freezePanes: ExcelClass<Sheet> = excelClass("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (sheet, args) => {
      sheet.freeze = { rows: frozen(args.has(0) ? args.integer(0) : 1), columns: 0 };
    },
    FreezeColumns: (sheet, args) => {
      sheet.freeze = { rows: 0, columns: frozen(args.has(0) ? args.integer(0) : 1) };
    },
    FreezeAt: (sheet, args) => {
      const { area } = rangeFrom(args.raw(0), sheet);
      const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
      const columns = area.columns === MAX_COLUMNS ? 0 : area.column + area.columns;
      sheet.freeze = { rows, columns };
    },
    Unfreeze: (sheet) => {
      sheet.freeze = null;
    },
    GetLocationOrNullObject: (sheet) => {
      const area = location(sheet);
      return area && range.of({ sheet, area });
    },
  },
});
