import { asOneOf } from "../args";
import type { Workbook } from "../model/workbook";
import { excelClass, type ExcelClass } from "./excel-class";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

const numberFormatInfo: ExcelClass<Workbook> = excelClass("NumberFormatInfo", {
  scalars: {
    NumberDecimalSeparator: { get: ({ culture }) => culture.decimalSeparator },
    NumberGroupSeparator: { get: ({ culture }) => culture.groupSeparator },
  },
});

const cultureInfo: ExcelClass<Workbook> = excelClass("CultureInfo", {
  scalars: { Name: { get: ({ culture }) => culture.name } },
  objects: { NumberFormat: (workbook) => numberFormatInfo.of(workbook) },
});

export const application: ExcelClass<Workbook> = excelClass("Application", {
  scalars: {
    CalculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value, { guard }) => {
        guard.workbookWrite();
        workbook.calculationMode = asOneOf(value, MODES);
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: ({ culture }) => culture.decimalSeparator },
    ThousandsSeparator: { get: ({ culture }) => culture.groupSeparator },
  },
  objects: { CultureInfo: (workbook) => cultureInfo.of(workbook) },
  methods: {
    Calculate: (workbook, args, { state }) => {
      asOneOf(args.raw(0), ["Recalculate", "Full", "FullRebuild"]);
      state.calculations += 1;
      workbook.calculator?.calculate();
    },
    SuspendApiCalculationUntilNextSync: (_workbook, _args, { state }) => {
      state.calculationSuspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: (_workbook, _args, { state }) => {
      state.screenUpdatesSuspended = true;
    },
  },
});
