import { ownSheetOf } from "../../workbook/own-sheet";
import type { Workbook } from "../../workbook/workbook";

/** A workbook that tells which sheets of the user a check saw, so that they need not be asked again. */
export function seenSheets(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly names: () => readonly string[];
} {
  let names: readonly string[] = [];
  return {
    workbook: {
      facts: async (signal) => {
        const facts = await workbook.facts(signal);
        names = facts.sheets.filter((sheet) => ownSheetOf(sheet) === null).map(({ name }) => name);
        return facts;
      },
      top: (sheet, rowCount, signal) => workbook.top(sheet, rowCount, signal),
      columns: (request, signal) => workbook.columns(request, signal),
    },
    names: () => names,
  };
}
