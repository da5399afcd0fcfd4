import type { MarksState, PaneOptions } from "./state";

/** What a workbook remembers besides the profile. */
export interface Remembered {
  readonly options: PaneOptions;
  readonly recheck: boolean;
  readonly marks: boolean;
}

/** Reads what an earlier session left, by whatever version; what is not understood is left out. */
export function readRemembered(json: unknown): Remembered {
  const { options, recheck, marks } = isObject(json) ? json : {};
  return { options: readOptions(options), recheck: recheck === true, marks: marks === true };
}

export function toRemember(options: PaneOptions, recheck: boolean, marks: MarksState): Remembered {
  return { options, recheck, marks: marks.on };
}

function readOptions(json: unknown): PaneOptions {
  if (!isObject(json)) return {};
  const { year, asOf, service, federation } = json;
  return {
    ...(isYear(year) ? { year } : {}),
    ...(isObject(asOf) && isYear(asOf["year"]) && isMonth(asOf["month"])
      ? { asOf: { year: asOf["year"], month: asOf["month"] } }
      : {}),
    ...(typeof service === "string" && service !== "" ? { service } : {}),
    ...(typeof federation === "string" && federation !== "" ? { federation } : {}),
  };
}

export function isYear(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 2000 && Number(value) <= 2199;
}

function isMonth(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 12;
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
