import { intersection } from "../model/area";
import type { Validation } from "../model/sheet-parts";
import { excelClass, type ExcelClass } from "./excel-class";
import type { Region } from "./region";

/** The first validation in the region; null for none. */
function find({ sheet, areas }: Region): Validation | null {
  return (
    sheet.validations.find((each) =>
      each.areas.some((own) => areas.some((area) => intersection(own, area))),
    ) ?? null
  );
}

export const dataValidation: ExcelClass<Region> = excelClass("DataValidation", {
  scalars: {
    Type: { get: (region) => find(region)?.type ?? "None" },
    Rule: { get: (region) => find(region)?.rule ?? {} },
    IgnoreBlanks: { get: (region) => find(region)?.ignoreBlanks ?? true },
    ErrorAlert: { get: (region) => find(region)?.errorAlert ?? {} },
    Prompt: { get: (region) => find(region)?.prompt ?? {} },
  },
});
