import type { Workbook } from "../model/workbook";
import { excelClass, type ExcelClass } from "./excel-class";

/** Protection of the workbook's structure; without a password, as nothing here needs one. */
export const workbookProtection: ExcelClass<Workbook> = excelClass("WorkbookProtection", {
  scalars: { Protected: { get: (workbook) => workbook.structureProtected } },
  methods: {
    Protect: (workbook, _args, { guard, state }) => {
      guard.workbookWrite();
      workbook.structureProtected = true;
      state.undoStackCleared = true;
    },
    Unprotect: (workbook, _args, { guard, state }) => {
      guard.workbookWrite();
      workbook.structureProtected = false;
      state.undoStackCleared = true;
    },
  },
});
