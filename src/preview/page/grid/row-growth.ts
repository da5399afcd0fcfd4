import type { ICommandService, Injector, Workbook } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { CellFormat } from "../../../../test/excel-host/model/cell-format";
import type { ColumnCells, GridPatch, WorkbookFace } from "../../wire";

/** Rows that are measured at a time; in a sheet with more, the others stay as high as one line. */
const MOST_ROWS = 2000;

/** Makes rows as high as their wrapped texts, as Excel does where nobody set a height. */
export class RowGrowth {
  /** Indexes of the formats that wrap. */
  private readonly wrapping = new Set<number>();
  /** By sheet, the rows whose height is set. */
  private readonly fixed = new Map<string, ReadonlySet<number>>();

  constructor(
    private readonly injector: Injector,
    private readonly commands: ICommandService,
    private readonly workbook: Workbook,
  ) {}

  /** For a workbook that the grid has just got. */
  show({ formats, sheets }: WorkbookFace): void {
    this.learn(0, formats);
    for (const { id, layout, cells } of sheets) {
      this.fixed.set(id, new Set(layout.rowHeights.map(([row]) => row)));
      this.grow(id, cells);
    }
  }

  /** After the grid has carried out the patches. */
  follow(patches: readonly GridPatch[]): void {
    for (const patch of patches) {
      if (patch.kind === "formats") this.learn(patch.from, patch.formats);
      if (patch.kind === "layout") this.fix(patch.sheet, patch.layout.rowHeights);
      if (patch.kind === "sheet-added") this.fix(patch.sheet.id, patch.sheet.layout.rowHeights);
    }
    for (const patch of patches) {
      if (patch.kind === "cells") this.grow(patch.sheet, patch.cells);
      if (patch.kind === "sheet-added") this.grow(patch.sheet.id, patch.sheet.cells);
    }
  }

  private learn(from: number, formats: readonly CellFormat[]): void {
    for (const [index, { wrapText }] of formats.entries()) {
      if (wrapText) this.wrapping.add(from + index + 1);
    }
  }

  private fix(sheet: string, heights: readonly (readonly [number, number])[]): void {
    this.fixed.set(sheet, new Set(heights.map(([row]) => row)));
  }

  private grow(subUnitId: string, cells: readonly ColumnCells[]): void {
    const rows = this.wrappedRows(cells, this.fixed.get(subUnitId) ?? new Set());
    if (rows.length === 0) return;
    const unitId = this.workbook.getUnitId();
    const sheet = this.workbook.getSheetBySheetId(subUnitId);
    const render = this.injector.get(IRenderManagerService).getRenderById(unitId);
    const skeleton = render?.with(SheetSkeletonManagerService).ensureSkeleton(subUnitId);
    if (!sheet || !skeleton) return;
    const endColumn = sheet.getColumnCount() - 1;
    const rowsAutoHeightInfo = skeleton.calculateAutoHeightInRange(
      rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn })),
    );
    const params = { unitId, subUnitId, rowsAutoHeightInfo };
    const { id } = SetWorksheetRowAutoHeightMutation;
    this.commands.syncExecuteCommand(id, params, { onlyLocal: true });
  }

  private wrappedRows(cells: readonly ColumnCells[], fixed: ReadonlySet<number>): number[] {
    const rows = new Set<number>();
    if (this.wrapping.size === 0) return [];
    for (const { row, styles, values } of cells) {
      styles?.forEach((style, i) => {
        const isText = typeof values[i] === "string";
        if (isText && this.wrapping.has(style) && !fixed.has(row + i)) rows.add(row + i);
      });
    }
    return [...rows].slice(0, MOST_ROWS);
  }
}
