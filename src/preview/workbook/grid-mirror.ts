import { boundingArea, intersection, type Area } from "../../../test/excel-host/model/area";
import type { Sheet } from "../../../test/excel-host/model/sheet";
import type { Workbook } from "../../../test/excel-host/model/workbook";
import type { WorkbookEvent } from "../../../test/excel-host/model/workbook-event";
import type { GridPatch, SheetFace } from "../wire";
import { gridRules } from "./grid-rules";
import { readCells } from "./read-cells";
import { sheetLayout } from "./sheet-layout";
import { formatsFrom, sheetFace } from "./workbook-face";

/** Rows above and below a cell that is shown in a cut sheet. */
const ROWS_AROUND = 200;
/** Rows of a cut sheet that are told at a time. */
const MOST_ROWS = 10_000;

/** What the grid knows of a sheet, and what of it is out of date. */
interface SheetMirror {
  shownRows: number;
  layout: string;
  dirty: Area | null;
  isRulesDirty: boolean;
}

/** Keeps the grid like the workbook: collects what changed by other hands than the grid's. */
export class GridMirror {
  private readonly sheets = new Map<Sheet, SheetMirror>();
  private knownFormats: number;
  private activated: Sheet | null = null;
  private selected: Sheet | null = null;
  private isFromGrid = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly isCut: boolean,
    shown: readonly SheetFace[],
  ) {
    for (const [index, sheet] of workbook.sheets.entries()) {
      const face = shown[index];
      if (face) this.sheets.set(sheet, mirrorOf(sheet, face));
    }
    this.knownFormats = workbook.styles.size;
    workbook.listen((event) => {
      this.note(event);
    });
  }

  /** Does something that the grid shows already: what it changes is not told to the grid. */
  fromGrid(act: () => void): void {
    this.isFromGrid = true;
    try {
      act();
    } finally {
      this.isFromGrid = false;
    }
  }

  /** Shows cells again, whoever changed them. */
  show(sheet: Sheet, area: Area): void {
    const mirror = this.sheets.get(sheet);
    if (mirror) mirror.dirty = mirror.dirty ? boundingArea(mirror.dirty, area) : area;
  }

  /** Rows that a cut sheet did not show yet. */
  rows(sheet: Sheet, row: number, count: number): GridPatch[] {
    const area = within(sheet, { row, column: 0, rows: count, columns: Infinity });
    if (!area) return [];
    const cells = readCells(sheet, area, !this.isCut);
    return [...this.newFormats(), { kind: "cells", sheet: sheet.id, cells }];
  }

  /** What to tell the grid now; asking again gives nothing. */
  flush(): GridPatch[] {
    const patches: GridPatch[] = [];
    for (const [sheet] of [...this.sheets]) {
      if (this.workbook.sheets.includes(sheet)) continue;
      this.sheets.delete(sheet);
      patches.push({ kind: "sheet-deleted", sheet: sheet.id });
    }
    for (const sheet of this.workbook.sheets) patches.push(...this.flushSheet(sheet));
    if (this.activated && this.workbook.sheets.includes(this.activated)) {
      patches.push({ kind: "activated", sheet: this.activated.id });
    }
    if (this.selected && this.workbook.sheets.includes(this.selected)) {
      const { id, selection } = this.selected;
      patches.push(...this.rowsAround(this.selected, selection[0].row));
      patches.push({ kind: "selected", sheet: id, areas: selection });
    }
    this.activated = null;
    this.selected = null;
    // Cells may bring formats that the grid does not have yet.
    return [...this.newFormats(), ...patches];
  }

  /** The neighbourhood of a row that a cut sheet may not show yet. */
  private rowsAround(sheet: Sheet, row: number): GridPatch[] {
    const shown = this.sheets.get(sheet)?.shownRows ?? 0;
    if (!this.isCut || row < shown) return [];
    return this.rows(sheet, Math.max(shown, row - ROWS_AROUND), 2 * ROWS_AROUND);
  }

  private newFormats(): GridPatch[] {
    const from = this.knownFormats;
    if (this.workbook.styles.size === from) return [];
    this.knownFormats = this.workbook.styles.size;
    return [{ kind: "formats", from, formats: formatsFrom(this.workbook, from) }];
  }

  private flushSheet(sheet: Sheet): GridPatch[] {
    const mirror = this.sheets.get(sheet);
    if (!mirror) {
      const face = sheetFace(sheet, this.isCut);
      this.sheets.set(sheet, mirrorOf(sheet, face));
      return [{ kind: "sheet-added", sheet: face }];
    }
    const patches: GridPatch[] = [];
    const layout = sheetLayout(sheet);
    const text = JSON.stringify(layout);
    if (text !== mirror.layout) {
      mirror.layout = text;
      patches.push({ kind: "layout", sheet: sheet.id, layout });
    }
    if (mirror.dirty) {
      const { dirty } = mirror;
      const area = this.isCut ? { ...dirty, rows: Math.min(dirty.rows, MOST_ROWS) } : dirty;
      mirror.dirty = null;
      const cells = readCells(sheet, area, !this.isCut);
      if (cells.length > 0) patches.push({ kind: "cells", sheet: sheet.id, cells });
    }
    if (mirror.isRulesDirty) {
      mirror.isRulesDirty = false;
      patches.push({ kind: "rules", sheet: sheet.id, rules: gridRules(sheet, this.isCut) });
    }
    return patches;
  }

  private note(event: WorkbookEvent): void {
    const mirror = this.sheets.get(event.sheet);
    // Rules of a cut workbook are worked out here, and follow every change.
    if (mirror && this.isCut && event.kind === "cells-changed") mirror.isRulesDirty = true;
    if (this.isFromGrid) return;
    // Also of a sheet that the grid is yet to get.
    if (event.kind === "sheet-activated") this.activated = event.sheet;
    if (event.kind === "selection-changed") this.selected = event.sheet;
    if (!mirror) return;
    switch (event.kind) {
      case "cells-changed":
      case "formats-changed": {
        const area = within(event.sheet, event.area);
        // What was emptied may lie outside of what is used now.
        this.show(event.sheet, area ?? small(event.area));
        if (area && event.area.rows * event.area.columns < 1_000_000) {
          this.show(event.sheet, event.area);
        }
        return;
      }
      case "calculated":
        if (this.isCut) {
          const area = within(event.sheet, {
            row: 0,
            column: 0,
            rows: Infinity,
            columns: Infinity,
          });
          if (area) this.show(event.sheet, area);
        }
        return;
      case "tables-changed": {
        const all = within(event.sheet, { row: 0, column: 0, rows: Infinity, columns: Infinity });
        if (all) this.show(event.sheet, all);
        return;
      }
      case "conditional-formats-changed":
        mirror.isRulesDirty = true;
        return;
      default:
        return;
    }
  }
}

function mirrorOf(sheet: Sheet, { shownRows }: Pick<SheetFace, "shownRows">): SheetMirror {
  return {
    shownRows,
    layout: JSON.stringify(sheetLayout(sheet)),
    dirty: null,
    isRulesDirty: false,
  };
}

/** As much of an area as lies on the used part of the sheet. */
function within(sheet: Sheet, area: Area): Area | null {
  const used = sheet.usedArea();
  return used ? intersection(used, area) : null;
}

/** An area that is not used any more, as far as it is worth telling. */
function small(area: Area): Area {
  return { ...area, rows: Math.min(area.rows, 5000), columns: Math.min(area.columns, 100) };
}
