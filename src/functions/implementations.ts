import { careNeedShare } from "./care-need-share";
import type { FunctionId } from "./catalogue";
import { distinctAids, distinctTargetGroups } from "./distinct-kinds";
import { followUpShare } from "./follow-up-share";
import { grantedFteOf } from "./granted-fte";
import { normSource } from "./norm-source";
import { normTable, type TableRow } from "./norm-table";
import { normThreshold } from "./norm-threshold";
import type { Setting } from "./setting";
import { shortfallOfFigure } from "./shortfall-of-figure";
import { testFigure } from "./test-figure";
import { uniqueValues } from "./unique-values";
import { yearEndForecast } from "./year-end-forecast";

/** What a function gives: a value, or rows that spill. Throws FunctionFault. */
export type FunctionResult = string | number | readonly TableRow[];
export type Implementation = (setting: Setting, ...args: readonly unknown[]) => FunctionResult;

/** The pure function behind each id; arguments in the order of the catalogue, null when left out. */
export const IMPLEMENTATIONS: Readonly<Record<FunctionId, Implementation>> = {
  NORM: (_setting, norm, year, fte) => normThreshold(norm, year, fte),
  TOETS: (_setting, norm, value, denominator, year, fte, threshold) =>
    testFigure(norm, value, denominator, year, fte, threshold),
  TEKORT: (_setting, norm, value, denominator, year, fte, threshold) =>
    shortfallOfFigure(norm, value, denominator, year, fte, threshold),
  ZELFZORG: (_setting, users, careNeed) => careNeedShare(users, careNeed),
  OPVOLGING: (_setting, followUps, actions) => followUpShare(followUps, actions),
  DOELGROEPEN: (_setting, groups, counts) => distinctTargetGroups(groups, counts),
  HULPMIDDELEN: (_setting, kinds, counts) => distinctAids(kinds, counts),
  UNIEK: (_setting, range) => uniqueValues(range),
  PROGNOSE: (_setting, figures, month) => yearEndForecast(figures, month),
  VTE: (_setting, service, year) => grantedFteOf(service, year),
  BRON: (setting, norm) => normSource(setting, norm),
  NORMEN: (setting, year) => normTable(setting, year),
};
