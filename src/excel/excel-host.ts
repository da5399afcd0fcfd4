import type { Marker } from "../workbook/mark";
import type { SheetWriter } from "../workbook/own-sheet";
import type { Pause } from "../workbook/slices";
import type { Workbook } from "../workbook/workbook";
import { ExcelChanges } from "./excel-changes";
import { ExcelFormulas } from "./excel-formulas";
import { ExcelMarker } from "./excel-marker";
import { ExcelMemory } from "./excel-memory";
import { ExcelNavigator } from "./excel-navigator";
import { ExcelSheets } from "./excel-sheets";
import { ExcelWorkbook } from "./excel-workbook";
import { OwnWrites } from "./own-writes";
import { excelRun } from "./run";
import { timeSlices } from "./time-slices";

/**
 * All that the add-in does with the workbook that is open in Excel. Every method throws WorkbookError
 * and nothing else when Excel refuses; what is odd but no failure is told in the value.
 */
export interface ExcelHost {
  /**
   * `facts()` begins a new reading: the tops of the sheets are fetched together after it and kept until
   * the next `facts()`. One check at a time.
   */
  readonly workbook: Workbook;
  readonly marker: Marker;
  readonly sheets: SheetWriter;
  readonly memory: WorkbookMemory;
  readonly navigator: Navigator;
  readonly changes: Changes;
  readonly formulas: Formulas;
  /** For long work with what was read: the page is at hand meanwhile. */
  readonly pause: Pause;
}

export interface ExcelHostOptions {
  /**
   * What to do while somebody types in a cell: "refuse" throws `cell-edit-mode` at once, so that the
   * person can be told; "wait" goes on when the typing ends, right for what the add-in does by itself.
   * Defaults to "refuse".
   */
  readonly cellEdit?: "refuse" | "wait";
  /** When the page has its turn; by slices of time unless told otherwise. */
  readonly pause?: Pause;
}

/** What may be remembered in the workbook; of cells only titles of columns and the names that the user explained. */
export type MemoryKey = "profile" | "options";

/** Small JSON values, kept in the workbook itself and saved with it. */
export interface WorkbookMemory {
  /** null when nothing was remembered, or by a later version in a way unknown here. Check its shape. */
  recall(key: MemoryKey): Promise<unknown>;
  /**
   * Throws WorkbookError: too-large, read-only, and host-busy when Excel did not keep it (it is read
   * back). It is on disk only when the user saves the workbook.
   */
  remember(key: MemoryKey, value: unknown): Promise<void>;
  forget(key: MemoryKey): Promise<void>;
}

/** A cell or run of cells: "D3", "D4:D9". */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/**
 * shown: selected, and in sight. hidden-cells: selected, but its row (filtered or hidden) or column is
 * hidden. hidden-sheet, very-hidden-sheet: nothing was selected and nothing unhidden.
 */
export type Shown = "shown" | "hidden-cells" | "hidden-sheet" | "very-hidden-sheet";

export interface Navigator {
  /** Throws WorkbookError sheet-gone when no sheet has that name (any more). */
  show(place: Place): Promise<Shown>;
  /** The active cell. */
  current(): Promise<Place>;
}

/**
 * cells: contents of cells changed, also by a co-author. sheets: a sheet was added, removed, renamed,
 * hidden or shown.
 */
export interface Change {
  readonly what: "cells" | "sheets";
}

export interface Changes {
  /**
   * Calls back for every change that we did not make ourselves; often, so debounce.
   * @returns stops watching; may be called twice.
   */
  watch(onChange: (change: Change) => void): Promise<() => Promise<void>>;
}

/** Formulas that need the add-in, and what they give now. */
export interface FormulasFound {
  readonly sheet: string;
  /** Cells with such a formula: "D3"; a spilled one is named by the cell that holds it. */
  readonly addresses: readonly string[];
  /** The sheet is protected: they cannot be replaced. */
  readonly protected: boolean;
}

export interface FormulasFixed {
  /** Cells with a formula that were replaced. */
  readonly fixed: number;
  /**
   * Left alone: cells not calculated (#NAME?, #BUSY!), on a protected sheet, in an array of several cells
   * or not among those given; and the defined names that `names` gives.
   */
  readonly left: readonly Place[];
}

/** 'Formules vastzetten': replaces formulas of DMW functions by their values. */
export interface Formulas {
  /** Sheets without any are left out. */
  find(signal?: AbortSignal): Promise<readonly FormulasFound[]>;
  /**
   * Defined names that use the functions, each by its name on the sheet "" or its own. They are never
   * replaced, so a cell that uses one stays in need of the add-in.
   */
  names(signal?: AbortSignal): Promise<readonly Place[]>;
  /** Replaces those that `find` found and the user agreed to, spilled ranges as a whole; no other formula. */
  fix(found: readonly FormulasFound[], signal?: AbortSignal): Promise<FormulasFixed>;
}

/** Call after Office.onReady. Nothing is asked of Excel yet. */
export function openExcelHost({
  cellEdit = "refuse",
  pause = timeSlices(),
}: ExcelHostOptions = {}): ExcelHost {
  const run = excelRun(cellEdit, pause);
  const ownWrites = new OwnWrites();
  return {
    pause,
    workbook: new ExcelWorkbook(run),
    marker: new ExcelMarker(run),
    sheets: new ExcelSheets(run, ownWrites),
    memory: new ExcelMemory(run),
    navigator: new ExcelNavigator(run),
    changes: new ExcelChanges(run, ownWrites),
    formulas: new ExcelFormulas(run, ownWrites),
  };
}
