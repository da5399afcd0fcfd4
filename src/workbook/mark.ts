import type { Range } from "./address";

/** The four looks of a mark: which verdict, and whether the cell gives the figure or is why it fails. */
export type Look =
  "not-met-verdict" | "not-met-cause" | "not-yet-met-verdict" | "not-yet-met-cause";

/**
 * A mark on cells: one conditional format of ours, on one sheet. Never a fill: what was there stays,
 * and comes back exactly when the mark is taken away.
 */
export interface Mark {
  readonly sheet: string;
  /** Not empty; the first one holds the cell that Excel takes relative references from. */
  readonly areas: readonly Range[];
  /**
   * The rule, in English functions and without "=": always begins as `rule-marker.ts` says, and refers
   * to cells of the same sheet only, absolutely.
   */
  readonly formula: string;
  readonly look: Look;
}

/** How a look is drawn, by Excel in a workbook and by src/xlsx in a file. Colours are "#RRGGBB". */
export interface LookStyle {
  readonly fill: string;
  readonly font: { readonly color: string; readonly bold: boolean; readonly italic: boolean };
  readonly border: { readonly style: "continuous" | "dash" | "dot"; readonly color: string };
}

/**
 * Looks differ in more than hue: bold upright in an unbroken frame is not met, italic in a broken one
 * not yet; a cause is light, without bold. Text on each fill has a contrast of at least 7 to 1.
 */
export const LOOKS: Readonly<Record<Look, LookStyle>> = {
  "not-met-verdict": {
    fill: "#F8CFCB",
    font: { color: "#6E0811", bold: true, italic: false },
    border: { style: "continuous", color: "#A4262C" },
  },
  "not-met-cause": {
    fill: "#FDF0EE",
    font: { color: "#6E0811", bold: false, italic: false },
    border: { style: "dot", color: "#A4262C" },
  },
  "not-yet-met-verdict": {
    fill: "#FFE8A8",
    font: { color: "#4A3400", bold: true, italic: true },
    border: { style: "dash", color: "#8A6100" },
  },
  "not-yet-met-cause": {
    fill: "#FFF8E3",
    font: { color: "#4A3400", bold: false, italic: true },
    border: { style: "dot", color: "#8A6100" },
  },
};

/** What became of the marks: ours are now exactly those asked for, except on sheets that refused. */
export interface MarkOutcome {
  /** Conditional formats, not cells. */
  readonly added: number;
  readonly removed: number;
  readonly unchanged: number;
  /**
   * Sheets that could not be touched. protected: something was to be done there; never unprotected by us.
   * unreadable: the program that holds the workbook cannot list the conditional formats there.
   */
  readonly refused: readonly {
    readonly sheet: string;
    readonly why: "protected" | "unreadable";
  }[];
}

/** Puts marks into a workbook. Apart from the reading port, so that whoever only checks cannot write. */
export interface Marker {
  /**
   * Makes our marks exactly these: adds what lacks, takes away what is no longer asked, leaves alone
   * what is there already and whatever is not ours. An empty list clears all of ours.
   * Throws WorkbookError (read-only, cell-edit-mode, cancelled …).
   */
  setMarks(marks: readonly Mark[], signal?: AbortSignal): Promise<MarkOutcome>;
}
