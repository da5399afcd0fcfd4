/**
 * What the page and the workbook's own thread tell each other. The workbook lives in the worker; the grid
 * shows it and says what a person does to it.
 */
import type { HostReply } from "../../test/excel-host/host";
import type { Area } from "../../test/excel-host/model/area";
import type { CellFormat } from "../../test/excel-host/model/cell-format";
import type { ConditionalStyle } from "../../test/excel-host/model/conditional-format";
import type { HostMessage } from "../../test/excel-host/protocol";
import type { Language } from "./language";

/** A value as the grid shows it; an error is its code, told apart by `isError`. */
export type GridValue = number | string | boolean | null;

/** Cells of one column from `row` down: three lists of the same length, or null where all are the same. */
export interface ColumnCells {
  readonly row: number;
  readonly column: number;
  readonly values: readonly GridValue[];
  /** Indexes in the workbook's list of formats; 0 for none of its own. */
  readonly styles: Uint32Array | null;
  /** By index in this list, with equals sign. */
  readonly formulas: readonly (readonly [index: number, formula: string])[];
}

/** A conditional format that the grid can show. */
export interface GridRule {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly test: RuleTest;
  readonly style: ConditionalStyle;
}

export type RuleTest =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "scale"; readonly points: readonly ScalePoint[] }
  | { readonly kind: "bar"; readonly color: string };

export interface ScalePoint {
  readonly at: "min" | "max" | "number" | "percent" | "percentile";
  readonly value: number | null;
  readonly color: string;
}

/** Everything of a sheet besides cells and rules. Sizes are in pixels. */
export interface SheetLayout {
  readonly name: string;
  readonly position: number;
  readonly isHidden: boolean;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly columnWidths: readonly (readonly [column: number, width: number])[];
  readonly rowHeights: readonly (readonly [row: number, height: number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Area[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly links: readonly Area[];
}

export interface SheetFace {
  readonly id: string;
  readonly layout: SheetLayout;
  readonly usedRows: number;
  readonly usedColumns: number;
  /** Rows that the grid holds; fewer than usedRows in a large workbook. */
  readonly shownRows: number;
  readonly cells: readonly ColumnCells[];
  readonly rules: readonly GridRule[];
}

export interface WorkbookFace {
  readonly name: string;
  readonly sheets: readonly SheetFace[];
  readonly formats: readonly CellFormat[];
  readonly activeSheet: string;
  /**
   * Whether the grid calculates the formulas. In a workbook too large to show whole, it cannot: it then
   * shows results only, and the workbook's thread calculates what it can.
   */
  readonly calculates: "grid" | "workbook";
}

/** What became of the workbook by other hands than the grid's. */
export type GridPatch =
  | { readonly kind: "formats"; readonly from: number; readonly formats: readonly CellFormat[] }
  | { readonly kind: "cells"; readonly sheet: string; readonly cells: readonly ColumnCells[] }
  | { readonly kind: "rules"; readonly sheet: string; readonly rules: readonly GridRule[] }
  | { readonly kind: "layout"; readonly sheet: string; readonly layout: SheetLayout }
  | { readonly kind: "sheet-added"; readonly sheet: SheetFace }
  | { readonly kind: "sheet-deleted"; readonly sheet: string }
  | { readonly kind: "activated"; readonly sheet: string }
  | { readonly kind: "selected"; readonly sheet: string; readonly areas: readonly Area[] };

/** One cell as a person left it in the grid. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** As it was typed, to be read in the person's language; null when it came in another way. */
  readonly typed: string | null;
  /** Null empties the cell. */
  readonly value: GridValue;
  readonly formula: string | null;
  /** A text that must not be read as anything else. */
  readonly isText: boolean;
  /** Null when the number format stays. */
  readonly numberFormat: string | null;
}

/** A result that the grid calculated. */
export interface CellResult {
  readonly row: number;
  readonly column: number;
  readonly value: GridValue;
}

export type GridAction =
  | { readonly kind: "edit"; readonly sheet: string; readonly cells: readonly CellEdit[] }
  | { readonly kind: "calculated"; readonly sheet: string; readonly cells: readonly CellResult[] }
  /** The areas that results of more than one cell take now, each with the formula's own cell. */
  | { readonly kind: "spilled"; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly kind: "select"; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly kind: "activate"; readonly sheet: string }
  /** The workbook names it, and shows it to the grid. */
  | { readonly kind: "add-sheet"; readonly after: string }
  | { readonly kind: "rename-sheet"; readonly sheet: string; readonly name: string }
  | { readonly kind: "delete-sheet"; readonly sheet: string }
  /** Makes a hidden sheet visible, and goes there. */
  | { readonly kind: "show-sheet"; readonly sheet: string }
  | { readonly kind: "hide-sheet"; readonly sheet: string }
  | {
      readonly kind: "follow-link";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
    }
  | { readonly kind: "cell-editing"; readonly isEditing: boolean };

/** A custom function as the add-in's own metadata describes it. */
export interface FunctionSignature {
  readonly id: string;
  /** With the namespace, as cells write it. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
}

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
  /** Whether it takes a range; else it takes one cell. */
  readonly isRange: boolean;
}

/** A value or a grid, or an error as cells show it with the sentence that the function gave. */
export type FunctionResult =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "error"; readonly code: string; readonly message: string | null };

/** Why a file can't be opened, or a copy not be made; the page has a sentence for each. */
export type FileFault =
  | "not-xlsx"
  | "old-format"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "signed"
  | "cannot-patch"
  | "unexpected";

/** `lossless`: the file itself with marks and report; `plain`: written anew from what is on the screen. */
export type SaveKind = "lossless" | "plain";

/** What saving would do now. */
export interface SavePlan {
  /** Whether there is a file: not for a workbook made in memory. */
  readonly hasFile: boolean;
  /** What of the changes cannot be put into the file itself; nothing when it can be kept. */
  readonly obstacles: readonly KeepObstacle[];
  /** Whether the add-in keeps settings in the workbook, which no way of saving writes. */
  readonly hasSettings: boolean;
  /** What a plain save leaves out, by the parts of the file. */
  readonly lost: readonly LostPart[];
}

/**
 * Sheets that came, went or got other names; tables that grew or got other headers; rows that moved, or
 * more cells than are followed one by one.
 */
export type KeepObstacle = "sheets" | "tables" | "extent";

export type LostPart =
  | "charts"
  | "drawings"
  | "pivots"
  | "macros"
  | "comments"
  | "external-links"
  | "controls"
  | "custom-data"
  | "printer-settings"
  | "other";

export type ToWorkbook =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly language: Language;
      readonly functions: readonly FunctionSignature[];
    }
  | {
      readonly kind: "open-functions";
      readonly language: Language;
      readonly functions: readonly FunctionSignature[];
    }
  | { readonly kind: "request"; readonly id: number; readonly body: string; readonly flags: number }
  | { readonly kind: "pane-ready" }
  | { readonly kind: "action"; readonly action: GridAction }
  | {
      readonly kind: "call";
      readonly id: number;
      readonly functionId: string;
      readonly args: readonly unknown[];
      readonly address: string;
    }
  | { readonly kind: "rows"; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly kind: "plan-save"; readonly id: number }
  | { readonly kind: "save"; readonly id: number; readonly how: SaveKind };

export type FromWorkbook =
  | { readonly kind: "opened"; readonly workbook: WorkbookFace }
  | { readonly kind: "failed"; readonly fault: FileFault; readonly detail: string }
  /** The workbook is other than it was opened or saved. */
  | { readonly kind: "changed" }
  /** Something went wrong that nobody asked for. */
  | { readonly kind: "stumbled"; readonly detail: string }
  /** What was asked could not be done. */
  | { readonly kind: "not-done"; readonly id: number; readonly detail: string }
  | { readonly kind: "reply"; readonly id: number; readonly reply: HostReply }
  | { readonly kind: "messages"; readonly messages: readonly HostMessage[] }
  | { readonly kind: "patches"; readonly patches: readonly GridPatch[] }
  | {
      readonly kind: "refused";
      readonly sheet: string;
      readonly why: "protected" | "not-allowed";
    }
  /** A link leads to a sheet that is hidden. */
  | {
      readonly kind: "link-to-hidden";
      readonly sheet: string;
      readonly name: string;
      readonly link: Extract<GridAction, { kind: "follow-link" }>;
    }
  | { readonly kind: "result"; readonly id: number; readonly result: FunctionResult }
  | { readonly kind: "save-plan"; readonly id: number; readonly plan: SavePlan }
  | {
      readonly kind: "saved";
      readonly id: number;
      readonly bytes: Uint8Array;
      readonly name: string;
    }
  | {
      readonly kind: "not-saved";
      readonly id: number;
      readonly fault: FileFault;
      readonly detail: string;
    };
