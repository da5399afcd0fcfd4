import { address } from "../workbook/address";
import { WorkbookError } from "../workbook/workbook-error";
import type { Navigator, Place, Shown } from "./excel-host";
import type { ExcelRun } from "./run";

/** Selects cells; never unhides anything, since hiding was somebody's choice. */
export class ExcelNavigator implements Navigator {
  constructor(private readonly run: ExcelRun) {}

  show({ sheet: name, address: cells }: Place): Promise<Shown> {
    return this.run.write(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject) throw new WorkbookError("sheet-gone", "the sheet to show");
      if (sheet.visibility === Excel.SheetVisibility.hidden) return "hidden-sheet";
      if (sheet.visibility === Excel.SheetVisibility.veryHidden) return "very-hidden-sheet";

      const range = sheet.getRange(cells);
      range.load("rowHidden,columnHidden");
      sheet.activate();
      range.select();
      await context.sync();
      return isAllHidden(range.rowHidden) || isAllHidden(range.columnHidden)
        ? "hidden-cells"
        : "shown";
    });
  }

  current(): Promise<Place> {
    return this.run.read(async (context) => {
      const cell = context.workbook.getActiveCell();
      const { worksheet } = cell;
      cell.load("rowIndex,columnIndex");
      worksheet.load("name");
      await context.sync();
      return {
        sheet: worksheet.name,
        address: address(cell.rowIndex + 1, cell.columnIndex),
      };
    });
  }
}

/** Typed as a boolean, and null when only some are hidden: then there is something to see. */
function isAllHidden(hidden: unknown): boolean {
  return hidden === true;
}
