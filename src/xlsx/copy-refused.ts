/** Why no copy can be written, although the workbook can be read. */
export const REFUSALS = [
  "signed", // digitally signed: any change breaks the signature
  "shared-workbook", // keeps a log of changes, which a new sheet would contradict
  "own-sheet-in-use", // work of the user on our sheet, or elsewhere about it, would break
  "not-patchable", // written in a way that cannot be added to safely
  "changed-meanwhile", // not the file any more that was checked
  "copy-differs", // the finished copy is not what it should be
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

/** What a user put on a sheet of ours. */
export const USERS_WORK = [
  "text-above",
  "text-beside",
  "text-below",
  "formula",
  "table-moved", // our table is not where it was written
  "table-changed", // without its header, with totals, with a source of its own
  "other-table",
  "merged-cells",
  "validation",
  "protection",
  "filter", // of the sheet, not of our table
  "conditional-format",
  "outward-link",
  "notes",
  "drawing", // shapes, charts, pictures
  "pivot-table",
  "slicer",
  "control",
  "something-else",
] as const;

/** What refers to a sheet of ours, or to its table, from elsewhere in the workbook. */
export const REFERENCES = [
  "formula-refers",
  "rule-refers",
  "validation-refers",
  "name-refers",
  "table-refers",
  "chart-refers",
  "shape-refers",
  "control-refers",
  "pivot-refers",
  "slicer-refers",
  "connection-refers",
  "link-refers",
] as const;

/** What of the way in which the workbook is written stands in the way. */
export const STRUCTURES = [
  "shared-part", // two sheets are one part
  "alternatives", // what counts depends on who reads
  "unusual-order", // parts or elements that are missing, double, or not where they belong
  "name-taken", // a name that our table needs
  "only-sheet", // nothing visible would be left
  "styles-full",
  "rules-full",
] as const;

export type UsersWork = (typeof USERS_WORK)[number];
export type Reference = (typeof REFERENCES)[number];
export type Structure = (typeof STRUCTURES)[number];

/** One thing in the way of a copy, and how often. */
export interface Obstacle {
  readonly what: UsersWork | Reference | Structure;
  /** The sheet that it is on; null when it is on none, or on one that is not told. */
  readonly sheet: string | null;
  readonly count: number;
}

/** A workbook that is left alone rather than written with a risk; the face turns it into a sentence. */
export class CopyRefused extends Error {
  override readonly name = "CopyRefused";

  constructor(
    readonly code: RefusalCode,
    /** Technical detail in English; no cell contents. */
    readonly detail: string,
    /** All that was found, where the code alone does not say it. */
    readonly obstacles: readonly Obstacle[] = [],
  ) {
    super(`${code}: ${detail}`);
  }
}

/** A structure that cannot be added to safely. */
export function notPatchable(what: Structure, detail: string): CopyRefused {
  return new CopyRefused("not-patchable", detail, [{ what, sheet: null, count: 1 }]);
}
