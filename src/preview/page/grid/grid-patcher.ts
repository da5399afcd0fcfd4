import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  type ICommandService,
  type IRange,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SelectionMoveType,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { Area } from "../../../../test/excel-host/model/area";
import type { GridPatch, GridRule, SheetFace, SheetLayout } from "../../wire";
import { changeMatrix, styleName } from "./cell-matrix";
import { cellStyle } from "./cell-style";
import { gridRule } from "./rule-config";
import { freezeOf, sheetData, toRange } from "./sheet-data";

/** Said to come from another person: else the grid goes to each sheet that comes or is shown. */
const BY_ANOTHER: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  SetWorksheetHideMutation.id,
]);

/** Changes the grid to what the workbook has become. */
export class GridPatcher {
  /** True while the grid changes by our hand: such changes are no person's. */
  isApplying = false;
  private readonly unitId: string;
  private readonly rules = new Map<string, readonly string[]>();

  constructor(
    private readonly workbook: Workbook,
    private readonly commands: ICommandService,
    shown: readonly SheetFace[] = [],
  ) {
    this.unitId = workbook.getUnitId();
    for (const { id, rules } of shown)
      this.rules.set(
        id,
        rules.map((rule) => rule.id),
      );
  }

  apply(patches: readonly GridPatch[]): void {
    this.isApplying = true;
    try {
      for (const patch of patches) this.applyOne(patch);
    } finally {
      this.isApplying = false;
    }
  }

  private applyOne(patch: GridPatch): void {
    switch (patch.kind) {
      case "formats":
        for (const [index, format] of patch.formats.entries()) {
          const name = styleName(patch.from + index + 1);
          this.workbook.getStyles().addCustomStyle(name, cellStyle(format));
        }
        return;
      case "sheet-added":
        this.addSheet(patch.sheet);
        return;
      case "sheet-deleted":
        this.run(RemoveSheetMutation.id, { subUnitId: patch.sheet, subUnitName: "" });
        return;
      default: {
        const sheet = this.workbook.getSheetBySheetId(patch.sheet);
        if (sheet) this.applyTo(sheet, patch);
      }
    }
  }

  private applyTo(
    sheet: Worksheet,
    patch: Exclude<GridPatch, { kind: "formats" | "sheet-added" | "sheet-deleted" }>,
  ): void {
    const subUnitId = sheet.getSheetId();
    switch (patch.kind) {
      case "cells":
        // Not as a local change: formulas that depend on these cells are to follow.
        this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
          unitId: this.unitId,
          subUnitId,
          cellValue: changeMatrix(patch.cells),
        });
        return;
      case "rules":
        this.setRules(subUnitId, patch.rules);
        return;
      case "layout":
        this.setLayout(sheet, patch.layout);
        return;
      case "activated":
        this.run(SetWorksheetActiveOperation.id, { subUnitId });
        return;
      case "selected":
        this.select(subUnitId, patch.areas);
        return;
    }
  }

  private addSheet(face: SheetFace): void {
    const sheet = mergeWorksheetSnapshotWithDefault(sheetData(face));
    this.run(InsertSheetMutation.id, { index: face.layout.position, sheet });
    this.setRules(face.id, face.rules);
  }

  private setRules(subUnitId: string, rules: readonly GridRule[]): void {
    for (const cfId of this.rules.get(subUnitId) ?? []) {
      this.run(DeleteConditionalRuleMutation.id, { subUnitId, cfId });
    }
    // The grid puts a new rule before the others.
    for (const rule of [...rules].reverse()) {
      this.run(AddConditionalRuleMutation.id, { subUnitId, rule: gridRule(rule) });
    }
    this.rules.set(
      subUnitId,
      rules.map(({ id }) => id),
    );
  }

  private select(subUnitId: string, areas: readonly Area[]): void {
    const selections = areas.map((area) => {
      const range = toRange(area);
      const { startRow, startColumn } = range;
      return {
        range,
        primary: {
          ...{ startRow, endRow: startRow, startColumn, endColumn: startColumn },
          actualRow: startRow,
          actualColumn: startColumn,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      };
    });
    this.run(SetSelectionsOperation.id, {
      subUnitId,
      selections,
      reveal: true,
      type: SelectionMoveType.MOVE_END,
    });
  }

  private setLayout(sheet: Worksheet, layout: SheetLayout): void {
    const subUnitId = sheet.getSheetId();
    const set = (id: string, params: object): void => {
      this.run(id, { subUnitId, ...params });
    };
    if (sheet.getName() !== layout.name) set(SetWorksheetNameMutation.id, { name: layout.name });
    if (sheet.isSheetHidden() !== truth(layout.isHidden)) {
      set(SetWorksheetHideMutation.id, { hidden: truth(layout.isHidden) });
    }
    set(SetTabColorMutation.id, { color: layout.tabColor });
    set(ToggleGridlinesMutation.id, { showGridlines: truth(layout.showGridlines) });
    set(SetFrozenMutation.id, freezeOf(layout));
    for (const [column, colWidth] of layout.columnWidths) {
      set(SetWorksheetColWidthMutation.id, { ranges: [columns(column)], colWidth });
    }
    for (const [row, rowHeight] of layout.rowHeights) {
      set(SetWorksheetRowHeightMutation.id, { ranges: [rows(row)], rowHeight });
    }
    const merged = sheet.getMergeData().map((range) => ({ ...range }));
    if (merged.length > 0) set(RemoveWorksheetMergeMutation.id, { ranges: merged });
    if (layout.merges.length > 0) {
      set(AddWorksheetMergeMutation.id, { ranges: layout.merges.map(toRange) });
    }
    const { hiddenRows, hiddenColumns } = layout;
    const shown = { startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
    set(SetRowVisibleMutation.id, {
      ranges: [{ ...shown, startRow: 0, endRow: sheet.getRowCount() - 1 }],
    });
    set(SetColVisibleMutation.id, {
      ranges: [{ ...shown, startRow: 0, endRow: sheet.getRowCount() - 1 }],
    });
    if (hiddenRows.length > 0) set(SetRowHiddenMutation.id, { ranges: hiddenRows.map(rows) });
    if (hiddenColumns.length > 0) {
      set(SetColHiddenMutation.id, { ranges: hiddenColumns.map(columns) });
    }
    const order = this.workbook.getSheetIndex(sheet);
    if (order !== layout.position) {
      set(SetWorksheetOrderMutation.id, { fromOrder: order, toOrder: layout.position });
    }
  }

  private run(id: string, params: object): void {
    const options = { onlyLocal: true, fromCollab: BY_ANOTHER.has(id) };
    this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, options);
  }
}

function rows(row: number): IRange {
  return { startRow: row, endRow: row, startColumn: 0, endColumn: 0 };
}

function columns(column: number): IRange {
  return { startRow: 0, endRow: 0, startColumn: column, endColumn: column };
}

function truth(is: boolean): BooleanNumber {
  return is ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
