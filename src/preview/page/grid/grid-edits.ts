import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
  type Nullable,
  type Workbook,
} from "@univerjs/core";
import {
  FormulaExecutedStateType,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  type ISetArrayFormulaDataMutationParams,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import {
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  type IRemoveSheetMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetActiveOperationParams,
  type ISetWorksheetHideMutationParams,
  type ISetWorksheetNameMutationParams,
} from "@univerjs/sheets";
import { SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import type { Area } from "../../../../test/excel-host/model/area";
import type { AddinCalls } from "./addin-calls";
import { CalculatedResults } from "./calculated-results";
import type { TypedText } from "./typed-text";
import type { CellEdit, CellResult, GridAction, GridValue } from "../../wire";

/** By row, then column. */
type Matrix<T> = Readonly<Record<number, Readonly<Record<number, T>> | undefined>>;
type Cells = Matrix<Nullable<ICellData>>;

/** Reads what happened in the grid as actions on the workbook. */
export class GridEdits {
  private readonly results = new CalculatedResults();

  constructor(
    private readonly workbook: Workbook,
    private readonly calculates: boolean,
    private readonly typed: TypedText,
    private readonly calls: AddinCalls,
  ) {}

  actionsOf({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): GridAction[] {
    switch (id) {
      case SetRangeValuesMutation.id:
        // Results come by their own mutation, with their sheet.
        if (options?.["fromFormula"] === true) return [];
        this.calls.cellsChanged();
        return this.edited(params as ISetRangeValuesMutationParams);
      case SetFormulaCalculationResultMutation.id: {
        const { unitData } = params as ISetFormulaCalculationResultMutation;
        this.calculated(unitData);
        return this.settled();
      }
      case SetArrayFormulaDataMutation.id: {
        const { arrayFormulaCellData, arrayFormulaRange } =
          params as ISetArrayFormulaDataMutationParams;
        if (this.calculates) this.results.setSpills(this.spilled(arrayFormulaRange));
        this.calculated(arrayFormulaCellData);
        return this.settled();
      }
      case SetFormulaCalculationNotificationMutation.id: {
        const { functionsExecutedState: end } =
          params as ISetFormulaCalculationNotificationMutation;
        if (end === undefined) return [];
        // A calculation that was stopped begins again.
        if (end === FormulaExecutedStateType.STOP_EXECUTION) {
          this.calls.cellsChanged();
          return [];
        }
        this.calls.calculated();
        return this.settled();
      }
      case SetSelectionsOperation.id: {
        const { subUnitId, selections } = params as ISetSelectionsOperationParams;
        const areas = selections.map(({ range }) => toArea(range));
        return areas.length > 0 ? [{ kind: "select", sheet: subUnitId, areas }] : [];
      }
      case SetWorksheetActiveOperation.id: {
        const { subUnitId } = params as ISetWorksheetActiveOperationParams;
        return [{ kind: "activate", sheet: subUnitId }];
      }
      case RemoveSheetMutation.id: {
        const { subUnitId } = params as IRemoveSheetMutationParams;
        return [{ kind: "delete-sheet", sheet: subUnitId }];
      }
      case SetWorksheetNameMutation.id: {
        const { subUnitId, name } = params as ISetWorksheetNameMutationParams;
        return [{ kind: "rename-sheet", sheet: subUnitId, name }];
      }
      case SetWorksheetHideMutation.id: {
        const { subUnitId: sheet, hidden } = params as ISetWorksheetHideMutationParams;
        return [{ kind: hidden === BooleanNumber.TRUE ? "hide-sheet" : "show-sheet", sheet }];
      }
      case SetCellEditVisibleOperation.id: {
        const { visible } = params as { visible: boolean };
        return [{ kind: "cell-editing", isEditing: visible }];
      }
      default:
        return [];
    }
  }

  private edited({ subUnitId, cellValue }: ISetRangeValuesMutationParams): GridAction[] {
    const cells: CellEdit[] = [];
    eachCell(cellValue, (row, column, cell) => {
      const edit = this.edit(subUnitId, row, column, cell);
      if (edit) cells.push(edit);
    });
    return cells.length > 0 ? [{ kind: "edit", sheet: subUnitId, cells }] : [];
  }

  /** Null for a change that leaves value and number format as they are. */
  private edit(
    sheet: string,
    row: number,
    column: number,
    change: Nullable<ICellData>,
  ): CellEdit | null {
    const isFormatOnly =
      change != null &&
      !("v" in change) &&
      !("f" in change) &&
      !("si" in change) &&
      !("p" in change);
    if (isFormatOnly && change.s === undefined) return null;
    const cell = this.workbook.getSheetBySheetId(sheet)?.getCellRaw(row, column);
    const style = this.workbook.getStyles().getStyleByCell(cell ?? null);
    return {
      row,
      column,
      typed: this.typed.take(sheet, row, column),
      value: valueOf(cell),
      formula: cell?.f != null && cell.f !== "" ? cell.f : null,
      isText: cell?.t === CellValueType.FORCE_STRING,
      numberFormat: change?.s === undefined ? null : (style?.n?.pattern ?? null),
    };
  }

  private calculated(units: Readonly<Record<string, unknown>>): void {
    if (!this.calculates) return;
    const sheets = (units[this.workbook.getUnitId()] ?? {}) as Record<string, Cells | undefined>;
    for (const [sheet, matrix] of Object.entries(sheets)) {
      const cells: CellResult[] = [];
      eachCell(matrix, (row, column, cell) => {
        cells.push({ row, column, value: valueOf(cell) });
      });
      this.results.add(sheet, cells);
    }
  }

  private settled(): GridAction[] {
    return this.calls.isWaiting ? [] : this.results.take();
  }

  private spilled(units: ISetArrayFormulaDataMutationParams["arrayFormulaRange"]): GridAction[] {
    const sheets = units[this.workbook.getUnitId()] ?? {};
    return Object.entries(sheets).map(([sheet, matrix]) => ({
      kind: "spilled",
      sheet,
      areas: Object.values(matrix as Matrix<IRange>).flatMap((line) =>
        Object.values(line ?? {}).map(toArea),
      ),
    }));
  }
}

function eachCell(
  matrix: Cells | undefined,
  visit: (row: number, column: number, cell: Nullable<ICellData>) => void,
): void {
  for (const [row, line] of Object.entries(matrix ?? {})) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      visit(Number(row), Number(column), cell);
    }
  }
}

function valueOf(cell: Nullable<ICellData>): GridValue {
  if (cell?.v == null) return richText(cell);
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === "1";
  if (cell.t === CellValueType.NUMBER && typeof cell.v === "string") return Number(cell.v);
  return cell.v;
}

/** Text with looks of its own, as pasted from elsewhere: the workbook keeps the text. */
function richText(cell: Nullable<ICellData>): string | null {
  const text = cell?.p?.body?.dataStream;
  return text === undefined ? null : text.replace(/\r\n$/, "");
}

/** Whole rows and columns have no bounds in the grid. */
function toArea(range: IRange): Area {
  const row = Number.isNaN(range.startRow) ? 0 : range.startRow;
  const column = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
  const lastRow = Number.isNaN(range.endRow) ? 1_048_575 : range.endRow;
  const lastColumn = Number.isNaN(range.endColumn) ? 16_383 : range.endColumn;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
