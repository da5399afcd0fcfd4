import type { Trace } from "./own-cells";
import { hasExcelApi } from "./run";

/** Of a property of the sheet itself: it goes when the sheet goes. */
const KEY = "normtoets.written";

/** Asks for what is kept; null where Excel is too old to keep anything with a sheet (ExcelApi 1.12). */
export function loadTrace(sheet: Excel.Worksheet): Excel.WorksheetCustomProperty | null {
  if (!hasExcelApi("1.12")) return null;
  const property = sheet.customProperties.getItemOrNullObject(KEY);
  property.load("value");
  return property;
}

/** What was kept; null when that is nothing, or nothing of this version. */
export function traceIn(property: Excel.WorksheetCustomProperty | null): Trace | null {
  if (property === null || property.isNullObject) return null;
  const [lines, headers, rows, ...others] = property.value.split(" ");
  if (lines === undefined || headers === undefined || rows === undefined) return null;
  return others.length > 0 ? null : { lines, headers, rows };
}

export function keepTrace(sheet: Excel.Worksheet, { lines, headers, rows }: Trace): void {
  sheet.customProperties.add(KEY, [lines, headers, rows].join(" "));
}
