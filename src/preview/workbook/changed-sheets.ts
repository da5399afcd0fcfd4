import type { Sheet } from "../../../test/excel-host/model/sheet";
import type { Workbook } from "../../../test/excel-host/model/workbook";
import type { OwnSheet } from "../../workbook/own-sheet";
import type { KeepObstacle } from "../wire";
import { ownSheetIn } from "./own-content";

/** A sheet as the file has it. */
interface SheetInFile {
  readonly name: string;
  readonly own: OwnSheet | null;
  /** Names and places of its tables. */
  readonly tables: string;
}

/** Follows which sheets are other than in the file, and which of ours are to be written anew. */
export class ChangedSheets {
  private readonly inFile = new Map<Sheet, SheetInFile>();
  /** Sheets of ours on which the add-in wrote. */
  private readonly rewritten = new Set<Sheet>();
  private areRowsMoved = false;

  constructor(private readonly workbook: Workbook) {
    for (const sheet of workbook.sheets) {
      const own = ownSheetIn(sheet)?.own ?? null;
      this.inFile.set(sheet, { name: sheet.name, own, tables: tablesOf(sheet) });
    }
    workbook.listen((event) => {
      const { sheet } = event;
      const before = this.inFile.get(sheet);
      if (!before) return;
      const isContent = ["cells-changed", "formats-changed", "tables-changed"].includes(event.kind);
      const isAddIn = "source" in event && event.source === "AddIn";
      if (isContent && isAddIn && before.own !== null) this.rewritten.add(sheet);
      else if (event.kind === "cells-changed" && event.changeType !== "RangeEdited") {
        // Whole rows or columns that came or went move all others.
        this.areRowsMoved = true;
      }
    });
  }

  has(sheet: Sheet): boolean {
    return this.inFile.has(sheet);
  }

  /** Whether the file keeps this sheet but for some cells. */
  isKept(sheet: Sheet): boolean {
    return this.has(sheet) && !this.isWrittenAnew(sheet);
  }

  /** Sheets of ours that the file does not have as they are now. */
  get own(): Sheet[] {
    return this.workbook.sheets.filter((sheet) => ownSheetIn(sheet) && !this.isKept(sheet));
  }

  /** Sheets of ours in the file that are there no more. */
  get removed(): OwnSheet[] {
    const now = this.workbook.sheets.map((sheet) => ownSheetIn(sheet)?.own);
    return [...this.inFile.values()].flatMap(({ own }) =>
      own === null || now.includes(own) ? [] : [own],
    );
  }

  /** What cannot be put into the file itself. */
  get obstacles(): KeepObstacle[] {
    const found = new Set<KeepObstacle>();
    const { sheets } = this.workbook;
    for (const sheet of sheets) {
      const before = this.inFile.get(sheet);
      const own = ownSheetIn(sheet)?.own ?? null;
      if (!before) {
        if (own === null) found.add("sheets");
      } else {
        if (sheet.name !== before.name || own !== before.own) found.add("sheets");
        if (before.own === null && tablesOf(sheet) !== before.tables) found.add("tables");
      }
    }
    for (const [sheet, { own }] of this.inFile) {
      if (own === null && !sheets.includes(sheet)) found.add("sheets");
    }
    if (this.areRowsMoved) found.add("extent");
    return [...found];
  }

  private isWrittenAnew(sheet: Sheet): boolean {
    const before = this.inFile.get(sheet);
    if (!before || before.own === null) return false;
    return this.rewritten.has(sheet) || tablesOf(sheet) !== before.tables;
  }
}

function tablesOf(sheet: Sheet): string {
  return JSON.stringify(sheet.tables.map(({ name, area }) => [name, area]));
}
