import type { SheetFacts, TableFacts } from "./workbook";

/**
 * The sheets that we write ourselves. Each is known as ours by the name of the table on it, which is
 * unique in a workbook and stays when the sheet is renamed or moved; the name of the sheet may be
 * somebody else's.
 */
export const OWN_SHEETS = {
  report: { sheet: "Normtoets", table: "NormtoetsVerslag" },
  norms: { sheet: "Normen (eigen)", table: "NormtoetsNormen" },
} as const;

export type OwnSheet = keyof typeof OWN_SHEETS;

/** Which of our sheets this is, and its table; null when it is the user's. */
export function ownSheetOf(sheet: SheetFacts): { is: OwnSheet; table: TableFacts } | null {
  for (const is of ["report", "norms"] as const) {
    const wanted = OWN_SHEETS[is].table.toLowerCase();
    const table = sheet.tables.find(({ name }) => name.toLowerCase() === wanted);
    if (table !== undefined) return { is, table };
  }
  return null;
}

/**
 * How a number on a sheet of ours is shown: 1 234, 1 234,50, 49,96 %, 2024. Without one as Excel likes.
 */
export type SheetFormat = "integer" | "decimal" | "percent" | "year";

/** A cell of a sheet of ours. Text is always written as text, also where it begins with "=". */
export interface SheetCell {
  readonly value: string | number | null;
  readonly format?: SheetFormat;
  readonly bold?: boolean;
  /** A cell of the workbook to jump to. */
  readonly link?: { readonly sheet: string; readonly address: string };
  /** Look of a verdict; the text says the same, so colour is never the only sign. */
  readonly tone?: "not-met" | "not-yet-met" | "not-assessed";
}

/**
 * A whole sheet of ours, in both ports written alike: lines on top, then one Excel table with a filter
 * and a header that stays in sight, printed on A4 landscape as wide as one page.
 */
export interface SheetContent {
  readonly own: OwnSheet;
  /** Above the table, from A1; an empty row follows. The first line is the title. */
  readonly lines: readonly (readonly SheetCell[])[];
  readonly columns: readonly {
    readonly header: string;
    /** In characters of the standard font. */
    readonly width: number;
    readonly wrap?: boolean;
  }[];
  /** As wide as `columns`; at least one row. */
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface SheetOutcome {
  /** The name it got: another one than wanted where a sheet of the user has that name. */
  readonly sheet: string;
  /** True when a sheet of ours stood there and was replaced. */
  readonly replaced: boolean;
  /** A sheet of ours that was left as it stands, since the user put something on it; now it is theirs. */
  readonly kept?: string;
}

/**
 * Writes and removes our own sheets, and no other. What the user put on one is never lost without a
 * word: a formula anywhere, text above, beside or below what was written, a report that was changed.
 * Excel then leaves that sheet as it stands, without our table, and writes under the next free name
 * (`kept`); a copy of a file is refused where there is anything of the kind (own-sheet-in-use), and the file itself
 * is never changed. Only the amounts and sources on the sheet of norms are written over: whoever writes
 * it has read them, and `content` holds them all.
 */
export interface SheetWriter {
  /** Throws WorkbookError (workbook-protected, read-only, cell-edit-mode …). */
  writeSheet(content: SheetContent, signal?: AbortSignal): Promise<SheetOutcome>;
  /** True when there was one; with something of the user on it, it stays and only is no longer ours. */
  removeSheet(own: OwnSheet, signal?: AbortSignal): Promise<boolean>;
}
