import { DATES } from "./dates";
import { INFORMATION } from "./information";
import { LOGIC } from "./logic";
import { NUMBERS } from "./numbers";
import { STATISTICS } from "./statistics";
import { TEXTS } from "./texts";
import type { WorksheetFunction } from "./worksheet-function";

const CATALOGUE: ReadonlyMap<string, WorksheetFunction> = new Map(
  [LOGIC, INFORMATION, STATISTICS, NUMBERS, DATES, TEXTS].flatMap((table) => Object.entries(table)),
);

/** A built-in function by its English name in capitals; null when the emulated Excel has none such. */
export function functionNamed(name: string): WorksheetFunction | null {
  return CATALOGUE.get(name) ?? null;
}
