import type { Area } from "./area";

/** Small parts of a sheet, in the words of Office.js. */

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Excel.WorksheetProtectionOptions. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

export const STRICT_PROTECTION: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export interface Protection {
  readonly options: ProtectionOptions;
  /** Null for a protection without password, or one of a file of which only the hash is known. */
  readonly password: string | null;
  /** The attributes of a file's password hash; saved again as they came. */
  readonly hash: Readonly<Record<string, string>>;
}

export interface Hyperlink {
  readonly area: Area;
  /** An address outside the workbook; null when there is none. */
  readonly address: string | null;
  /** A place in the workbook such as `Blad1!A1`; null when there is none. */
  readonly documentReference: string | null;
  readonly screenTip: string | null;
}

export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly kind: "note" | "thread";
}

export interface Validation {
  readonly areas: readonly Area[];
  /** Excel.DataValidationType. */
  readonly type: string;
  /** Excel.DataValidationRule as JSON. */
  readonly rule: unknown;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: unknown;
  readonly prompt: unknown;
}

/** A pivot table: known by name and place only. */
export interface Pivot {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly definition: unknown;
}

/** Rows above and columns left of the panes' cut. */
export interface FreezePanes {
  readonly rows: number;
  readonly columns: number;
}

export interface HeaderFooter {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

/** Margins are in points. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** Excel.PaperType, such as `A4`. */
  readonly paperSize: string;
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly blackAndWhite: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly printArea: readonly Area[];
  readonly printTitleRows: Area | null;
  readonly printTitleColumns: Area | null;
  readonly headerFooter: HeaderFooter;
}

export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  printGridlines: false,
  printHeadings: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  printArea: [],
  printTitleRows: null,
  printTitleColumns: null,
  headerFooter: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
};

/** What is selected on a sheet; the first cell of the first area is the active one. */
export type Selection = readonly [Area, ...Area[]];
