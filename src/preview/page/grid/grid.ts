import {
  CanceledError,
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  UniverInstanceType,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  type IWorkbookData,
  type Univer,
  type Workbook,
} from "@univerjs/core";
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { InsertSheetCommand, InsertSheetMutation, RemoveSheetMutation } from "@univerjs/sheets";
import {
  HoverManagerService,
  SetCellEditVisibleOperation,
  SetScrollOperation,
} from "@univerjs/sheets-ui";
import { CutCommand } from "@univerjs/ui";
import type { Language } from "../../language";
import type { FunctionSignature, GridAction, GridPatch, GridRule, WorkbookFace } from "../../wire";
import { cellStyle } from "./cell-style";
import { styleName } from "./cell-matrix";
import { GridEdits } from "./grid-edits";
import { AddinCalls, type CallFunction, type CallingCell } from "./addin-calls";
import { registerFunctions } from "./grid-functions";
import { GridPatcher } from "./grid-patcher";
import { lightenDrawing } from "./lighter-drawing";
import { showLocalNumbers } from "./local-numbers";
import { showPending } from "./pending-cells";
import { RowGrowth } from "./row-growth";
import { gridRule } from "./rule-config";
import { sheetData } from "./sheet-data";
import { TypedText } from "./typed-text";
import { isCarried } from "./carried-commands";

export interface GridListener {
  /** What a person did in the grid, or what the grid calculated. */
  onAction(action: GridAction): void;
  /** Rows of a large sheet that were left out so far. */
  onRowsWanted(sheet: string, row: number, count: number): void;
  /** Something that the grid can do but that would not reach the workbook. */
  onRefused(): void;
}

/** The name under which the grid keeps its one workbook. */
const UNIT = "workbook";
/** Rows of a large sheet that are fetched at a time, and about as many as are ever in sight. */
const BLOCK = 1000;
const ROWS_IN_SIGHT = 120;
const RULES_RESOURCE = "SHEET_CONDITIONAL_FORMATTING_PLUGIN";

/** The spreadsheet grid on the page, showing one workbook at a time. */
export class Grid {
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private functions: readonly FunctionSignature[] = [];
  private calls = new AddinCalls(noAddin, () => undefined);
  private cut = new Map<string, { readonly shownRows: number; readonly loaded: Set<number> }>();
  private typed: TypedText | null = null;
  private patcher: GridPatcher | null = null;
  private edits: GridEdits | null = null;
  private growth: RowGrowth | null = null;
  private hasBars = false;
  /** Cutting then takes text out of the cell; otherwise it would move cells. */
  private isEditingCell = false;

  constructor(
    private readonly univer: Univer,
    private readonly language: Language,
    private readonly listener: GridListener,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.commands.beforeCommandExecuted((info) => {
      this.beforeCommand(info);
    });
    this.commands.onCommandExecuted((info, options) => {
      this.afterCommand(info, options);
    });
  }

  /** The add-in's functions, for every workbook shown from now on. */
  useFunctions(functions: readonly FunctionSignature[], call: CallFunction): void {
    this.functions = functions;
    this.calls = new AddinCalls(call, (cells) => {
      this.recalculate(cells);
    });
  }

  /** Shows a workbook in place of the one before. */
  show(face: WorkbookFace): void {
    this.close();
    const data = workbookData(face);
    this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    const workbook = this.workbook();
    if (!workbook) return;
    this.typed ??= this.equip();
    this.patcher = new GridPatcher(workbook, this.commands, face.sheets);
    const cut = face.sheets.filter(({ shownRows, usedRows }) => shownRows < usedRows);
    this.cut = new Map(
      cut.map(({ id, shownRows }) => [id, { shownRows, loaded: new Set<number>() }]),
    );
    this.edits = new GridEdits(workbook, face.calculates === "grid", this.typed, this.calls);
    this.patcher.apply([{ kind: "activated", sheet: face.activeSheet }]);
    this.hasBars = face.sheets.some(({ rules }) => rules.some(isBar));
    lightenDrawing(this.injector, UNIT, () => this.hasBars);
    this.growth = new RowGrowth(this.injector, this.commands, workbook);
    this.growth.show(face);
  }

  apply(patches: readonly GridPatch[]): void {
    this.hasBars ||= patches.some((patch) => patch.kind === "rules" && patch.rules.some(isBar));
    this.calls.cellsChanged();
    this.patcher?.apply(patches);
    this.growth?.follow(patches);
  }

  /** Once, with the first workbook: until then the grid has not started. It calculates after this. */
  private equip(): TypedText {
    registerFunctions(this.injector, this.functions, this.calls);
    showLocalNumbers(this.injector, this.language);
    showPending(this.injector, this.language);
    this.injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location }) => {
      const { subUnitId: sheet, row, col: column } = location;
      this.listener.onAction({ kind: "follow-link", sheet, row, column });
    });
    return new TypedText(this.injector);
  }

  /** A sheet that came or went cannot be undone, as in Excel; nor can what was done before. */
  private forgetUndo(): void {
    // The command that did it still has to say how it would be undone.
    queueMicrotask(() => {
      this.injector.get(IUndoRedoService).clearUndoRedo(UNIT);
    });
  }

  /** Calculates cells again, and what depends on them. */
  private recalculate(cells: readonly CallingCell[]): void {
    const dirtyRanges = cells.map(({ unitId, sheetId, row, column }) => ({
      unitId,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    const { id } = SetTriggerFormulaCalculationStartMutation;
    this.commands.syncExecuteCommand(id, { dirtyRanges }, { onlyLocal: true });
  }

  private close(): void {
    this.calls.reset();
    this.patcher = null;
    this.edits = null;
    this.growth = null;
    if (this.workbook()) this.injector.get(IUniverInstanceService).disposeUnit(UNIT);
  }

  private workbook(): Workbook | null {
    const instances = this.injector.get(IUniverInstanceService);
    return instances.getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET) ?? null;
  }

  /** Asks for rows that come into sight and are not here yet. */
  private scrolled({ sheetId, sheetViewStartRow }: ScrollParams): void {
    const sheet = this.cut.get(sheetId);
    if (!sheet) return;
    for (const row of [sheetViewStartRow, sheetViewStartRow + ROWS_IN_SIGHT]) {
      const block = Math.floor(row / BLOCK);
      if (row < sheet.shownRows || sheet.loaded.has(block)) continue;
      sheet.loaded.add(block);
      this.listener.onRowsWanted(sheetId, block * BLOCK, BLOCK);
    }
  }

  private beforeCommand({ id, type }: Readonly<ICommandInfo>): void {
    if (!this.patcher || this.patcher.isApplying || type !== CommandType.COMMAND) return;
    if (id === InsertSheetCommand.id) {
      // The workbook makes it, at its place and with its name, and the grid gets that one.
      const after = this.workbook()?.getActiveSheet().getSheetId();
      if (after !== undefined) this.listener.onAction({ kind: "add-sheet", after });
      throw new CanceledError();
    }
    if (isCarried(id) || (id === CutCommand.id && this.isEditingCell)) return;
    this.listener.onRefused();
    // The way to stop a command: its caller hears that it was not carried out.
    throw new CanceledError();
  }

  private afterCommand(info: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (info.id === SetCellEditVisibleOperation.id) {
      this.isEditingCell = (info.params as { visible: boolean }).visible;
    }
    if (info.id === SetScrollOperation.id) this.scrolled(info.params as ScrollParams);
    if (info.id === InsertSheetMutation.id || info.id === RemoveSheetMutation.id) {
      this.forgetUndo();
    }
    if (!this.edits || !this.patcher || this.patcher.isApplying) return;
    for (const action of this.edits.actionsOf(info, options)) this.listener.onAction(action);
  }
}

/** Without the add-in's functions, no formula calls them. */
const noAddin: CallFunction = () => Promise.resolve({ kind: "error", code: "#N/A", message: null });

function isBar({ test }: GridRule): boolean {
  return test.kind === "bar";
}

interface ScrollParams {
  readonly sheetId: string;
  readonly sheetViewStartRow: number;
}

function workbookData(face: WorkbookFace): IWorkbookData {
  return {
    id: UNIT,
    name: face.name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: Object.fromEntries(
      face.formats.map((format, index) => [styleName(index + 1), cellStyle(format)]),
    ),
    sheetOrder: face.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(face.sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
    resources: [
      {
        name: RULES_RESOURCE,
        data: JSON.stringify(
          Object.fromEntries(face.sheets.map(({ id, rules }) => [id, rules.map(gridRule)])),
        ),
      },
    ],
  };
}
