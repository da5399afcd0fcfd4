import type { Workbook } from "../model/workbook";
import { serialOfDay } from "../model/serial-date";
import { excelClass, type ExcelClass } from "./excel-class";

interface FunctionResult {
  readonly value: unknown;
  readonly error: string | null;
}

const functionResult: ExcelClass<FunctionResult> = excelClass("FunctionResult", {
  scalars: { Value: { get: ({ value }) => value }, Error: { get: ({ error }) => error } },
});

/** Worksheet functions that the add-in calls outside of cells. */
export const functions: ExcelClass<Workbook> = excelClass("Functions", {
  methods: {
    Date: (workbook, args) => {
      const [year, month, day] = [args.integer(0), args.integer(1), args.integer(2)];
      const serial = serialOfDay(year, month, day, workbook.date1904);
      return functionResult.of({ value: serial, error: serial === null ? "#NUM!" : null });
    },
  },
});
