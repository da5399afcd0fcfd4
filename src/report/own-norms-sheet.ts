import { OWN_TITLES } from "../lists/own-sheets";
import { OWN_NORMS_COLUMNS } from "../lists/own-norms";
import type { Exact } from "../norms/exact";
import type { Language, Norm, NormId } from "../norms/norm";
import { normSet, ownThreshold } from "../norms/norm-set";
import { grantedFte, services } from "../norms/services";
import type { UserNorms } from "../norms/user-norms";
import type { SheetCell, SheetContent } from "../workbook/own-sheet";
import { figureType } from "./format";
import { say } from "./messages";

/** What a user filled in, as the sheet keeps it: thresholds that the norm set lacks, and fte. */
export type OwnNorms = Pick<UserNorms, "year" | "thresholds" | "fte">;

/**
 * The sheet 'Normen (eigen)': a row for each threshold and each service's fte that the norm set does
 * not give for the year, filled in or still blank, and for fte that the user gives otherwise. `readOwnNorms` of src/lists reads it back.
 */
export function ownNormsSheet(own: OwnNorms, language: Language): SheetContent {
  const open = normSet.norms.filter((norm) => takesThreshold(norm, own.year));
  return {
    own: "norms",
    lines: [
      [{ value: OWN_TITLES.norms[language], bold: true }],
      [
        { value: say(language, "own-norms.year"), bold: true },
        { value: own.year, format: "year" },
      ],
      [{ value: say(language, "own-norms.how") }],
    ],
    columns: [
      { header: OWN_NORMS_COLUMNS.key[language], width: 24 },
      { header: OWN_NORMS_COLUMNS.name[language], width: 44, wrap: true },
      { header: OWN_NORMS_COLUMNS.amount[language], width: 16 },
      { header: OWN_NORMS_COLUMNS.unit[language], width: 22 },
      { header: OWN_NORMS_COLUMNS.source[language], width: 60, wrap: true },
    ],
    rows: [
      ...open.map((norm) => thresholdRow(norm, own.thresholds.get(norm.id), language)),
      ...services
        .filter(
          (service) => own.fte.has(service.name) || grantedFte({ service }, own.year) === null,
        )
        .map(({ name }) => fteRow(name, own.fte.get(name), language)),
    ],
  };
}

/** True for a norm whose threshold the set lacks for that year, and that can be filled in. */
export function takesThreshold(norm: Norm, year: number): boolean {
  return norm.threshold !== null && norm.kind !== "presence" && ownThreshold(norm, year) === null;
}

/** Norms of the year whose thresholds are still unknown: neither in the set nor filled in. */
export function openThresholds(year: number, filledIn: ReadonlySet<NormId>): readonly Norm[] {
  return normSet.norms.filter((norm) => takesThreshold(norm, year) && !filledIn.has(norm.id));
}

function thresholdRow(
  norm: Norm,
  filledIn: { readonly amount: Exact; readonly source: string } | undefined,
  language: Language,
): SheetCell[] {
  return [
    { value: norm.id },
    { value: norm.title[language] },
    amountCell(filledIn?.amount),
    { value: unitText(norm, language) },
    { value: filledIn?.source ?? null },
  ];
}

function fteRow(service: string, fte: Exact | undefined, language: Language): SheetCell[] {
  return [
    { value: service },
    { value: say(language, "own-norms.fte-of", { service }) },
    amountCell(fte),
    { value: say(language, "own-norms.fte") },
    { value: null },
  ];
}

function amountCell(amount: Exact | undefined): SheetCell {
  return { value: amount?.toNumber() ?? null };
}

/** What an amount is counted in: "gebruikers per vte", "euro", "0,5 is 50 %" for shares. */
function unitText(norm: Norm, language: Language): string {
  if (figureType(norm) === "share") return "0–1 (0,5 = 50 %)";
  const unit = norm.unit.many[language];
  return norm.threshold?.perFte === true ? say(language, "own-norms.per-fte", { unit }) : unit;
}
