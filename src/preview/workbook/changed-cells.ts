import { isInside } from "../../../test/excel-host/model/area";
import type { Area } from "../../../test/excel-host/model/area";
import type { Sheet } from "../../../test/excel-host/model/sheet";
import type { Workbook } from "../../../test/excel-host/model/workbook";
import type { CellPatch } from "./cell-splices";
import { ownSheetIn } from "./own-content";

/** More cells than this are not followed one by one: everything is saved anew then. */
const MOST_CELLS = 200_000;

/** What is new in a cell: anything, or only the result of its formula. */
type Change = "edited" | "calculated";

/** Follows which cells of the user's sheets are other than in the file. */
export class ChangedCells {
  private readonly cells = new Map<Sheet, Map<string, Change>>();
  private count = 0;
  /** Sheets of the user came, went or got another name, or too much changed to follow. */
  isBeyondCells = false;

  constructor(private readonly workbook: Workbook) {
    const inFile = new Set(workbook.sheets);
    workbook.listen((event) => {
      const { sheet } = event;
      if (event.kind === "cells-changed" && inFile.has(sheet)) {
        // Whole rows or columns that came or went move all others.
        if (event.changeType !== "RangeEdited") this.isBeyondCells = true;
        else this.add(sheet, event.area, "edited");
      }
      const isOurs = "source" in event && event.source === "AddIn";
      if (event.kind === "sheet-renamed") this.isBeyondCells = true;
      if (event.kind === "sheet-added" && !isOurs) this.isBeyondCells = true;
      if (event.kind === "sheet-deleted" && inFile.has(sheet) && !ownSheetIn(sheet)) {
        this.isBeyondCells = true;
      }
    });
  }

  /** The grid's results have no event and are told here. */
  add(sheet: Sheet, { row, column, rows, columns }: Area, change: Change): void {
    this.count += rows * columns;
    if (this.count > MOST_CELLS) {
      this.isBeyondCells = true;
      return;
    }
    const cells = this.cells.get(sheet) ?? new Map<string, Change>();
    this.cells.set(sheet, cells);
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const key = `${r},${c}`;
        if (cells.get(key) !== "edited") cells.set(key, change);
      }
    }
  }

  /** Cells in the header of a table name its columns in a part of their own. */
  get isInTableHeader(): boolean {
    return [...this.patches()].some(([name, patches]) => {
      const tables = this.workbook.sheet(name)?.tables ?? [];
      return patches.some(({ row, column }) =>
        tables.some(({ headerArea }) => headerArea !== null && isInside(headerArea, row, column)),
      );
    });
  }

  /** The cells as they are now, by the names of their sheets; our own sheets are left out. */
  patches(): Map<string, CellPatch[]> {
    const patches = new Map<string, CellPatch[]>();
    for (const [sheet, cells] of this.cells) {
      if (!this.workbook.sheets.includes(sheet) || ownSheetIn(sheet)) continue;
      patches.set(
        sheet.name,
        [...cells].flatMap(([key, change]): CellPatch[] => {
          const [row = 0, column = 0] = key.split(",").map(Number);
          const formula = sheet.formula(row, column);
          // Excel works out itself what a formula shows in other cells.
          if (formula === null && sheet.spillAt(row, column) !== null) return [];
          const isResult = change === "calculated";
          return [{ row, column, value: sheet.value(row, column), formula, isResult }];
        }),
      );
    }
    return patches;
  }
}
