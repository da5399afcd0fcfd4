import { isInside } from "../../../test/excel-host/model/area";
import type { Area } from "../../../test/excel-host/model/area";
import type { Sheet } from "../../../test/excel-host/model/sheet";
import type { Workbook } from "../../../test/excel-host/model/workbook";
import { patchOf } from "./cell-patch";
import type { CellPatch } from "./cell-splices";
import { ChangedSheets } from "./changed-sheets";
import type { KeepObstacle } from "../wire";

/** More cells than this are not followed one by one: everything is saved anew then. */
const MOST_CELLS = 200_000;

/** What is new in a cell: anything, or only the result of its formula. */
type Change = "edited" | "calculated";

/** Follows which cells are other than in the file. */
export class ChangedCells {
  readonly sheets: ChangedSheets;
  private readonly cells = new Map<Sheet, Map<string, Change>>();
  private count = 0;

  constructor(private readonly workbook: Workbook) {
    this.sheets = new ChangedSheets(workbook);
    workbook.listen((event) => {
      if (event.kind !== "cells-changed" || !this.sheets.has(event.sheet)) return;
      this.add(event.sheet, event.area, "edited");
    });
  }

  /** The grid's results have no event and are told here. */
  add(sheet: Sheet, { row, column, rows, columns }: Area, change: Change): void {
    this.count += rows * columns;
    if (this.count > MOST_CELLS) return;
    const cells = this.cells.get(sheet) ?? new Map<string, Change>();
    this.cells.set(sheet, cells);
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const key = `${r},${c}`;
        if (cells.get(key) !== "edited") cells.set(key, change);
      }
    }
  }

  /** What cannot be put into the file itself, cell by cell; nothing when all of it can. */
  get obstacles(): KeepObstacle[] {
    const found = new Set(this.sheets.obstacles);
    if (this.count > MOST_CELLS) found.add("extent");
    else if (this.isInTableHeader) found.add("tables");
    return [...found];
  }

  /** Cells in the header of a table name its columns in a part of their own. */
  private get isInTableHeader(): boolean {
    return this.kept.some(([sheet, cells]) =>
      sheet.tables.some(({ headerArea }) => {
        if (headerArea === null) return false;
        return [...cells.keys()].some((key) => {
          const [row, column] = placeOf(key);
          return isInside(headerArea, row, column);
        });
      }),
    );
  }

  /** The cells as they are now, by the names of their sheets; sheets that are written anew are left out. */
  patches(): Map<string, CellPatch[]> {
    return new Map(
      this.kept.map(([sheet, cells]) => [
        sheet.name,
        [...cells].flatMap(([key, change]): CellPatch[] => {
          const [row, column] = placeOf(key);
          const patch = patchOf(sheet, row, column);
          if (!patch) return [];
          return change === "edited" ? [patch] : [{ ...patch, isResult: true, numberFormat: null }];
        }),
      ]),
    );
  }

  private get kept(): [Sheet, Map<string, Change>][] {
    return [...this.cells].filter(
      ([sheet]) => this.workbook.sheets.includes(sheet) && this.sheets.isKept(sheet),
    );
  }
}

function placeOf(key: string): [row: number, column: number] {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return [row, column];
}
