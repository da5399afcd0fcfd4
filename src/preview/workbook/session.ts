import { attachCalculator } from "../../../test/excel-host/formulas/calculator";
import { createHost, type ExcelHost, type HostReply } from "../../../test/excel-host/host";
import { cellArea, isInside } from "../../../test/excel-host/model/area";
import type { Grid } from "../../../test/excel-host/formulas/custom-functions";
import { CellError, type CellValue } from "../../../test/excel-host/model/cell-value";
import { DUTCH, ENGLISH, FRENCH, type Culture } from "../../../test/excel-host/model/culture";
import { formatAddress, parseAddress } from "../../../test/excel-host/model/a1";
import { ModelError } from "../../../test/excel-host/model/model-error";
import type { Sheet } from "../../../test/excel-host/model/sheet";
import type { Selection } from "../../../test/excel-host/model/sheet-parts";
import type { Workbook } from "../../../test/excel-host/model/workbook";
import type { WorkbookEvent } from "../../../test/excel-host/model/workbook-event";
import { EXCEL_LANGUAGE, type Language } from "../language";
import type {
  FromWorkbook,
  FunctionResult,
  FunctionSignature,
  GridAction,
  WorkbookFace,
} from "../wire";
import { gridValue } from "./read-cells";
import { applyEdit, applyResults } from "./apply-edit";
import { ChangedCells } from "./changed-cells";
import { GridCalculator } from "./grid-calculator";
import { GridMirror } from "./grid-mirror";
import { isTooLargeForGrid, workbookFace } from "./workbook-face";

const CULTURES: Readonly<Record<Language, Culture>> = { nl: DUTCH, fr: FRENCH, en: ENGLISH };

const SHEET_WORDS: Readonly<Record<Language, string>> = { nl: "Blad", fr: "Feuil", en: "Sheet" };

/** Calculated results come in parts; the add-in hears of them once they are all there. */
const RESULTS_SETTLE_MS = 60;

/** Events of what a person would want to save; results of formulas are none of it. */
const CHANGES: ReadonlySet<string> = new Set<WorkbookEvent["kind"]>([
  "cells-changed",
  "formats-changed",
  "conditional-formats-changed",
  "tables-changed",
  "sheet-added",
  "sheet-deleted",
  "sheet-renamed",
]);

/** One workbook: the emulated Excel over it, and the grid kept like it. */
export class Session {
  readonly face: WorkbookFace;
  /** What is other than in the file. */
  readonly changed: ChangedCells;
  private readonly host: ExcelHost;
  private readonly mirror: GridMirror;
  private readonly recalculated = new Set<Sheet>();
  /** Something of the workbook is other than the page was told. */
  private isChanged = false;
  private settling: ReturnType<typeof setTimeout> | null = null;

  constructor(
    readonly workbook: Workbook,
    private readonly language: Language,
    functions: readonly FunctionSignature[],
    private readonly tell: (message: FromWorkbook) => void,
  ) {
    workbook.culture = CULTURES[language];
    const isCut = isTooLargeForGrid(workbook);
    this.host = createHost(workbook, {
      platform: "desktop",
      displayLanguage: EXCEL_LANGUAGE[language],
    });
    if (isCut) this.calculateHere(functions);
    else workbook.calculator = new GridCalculator(workbook);
    this.changed = new ChangedCells(workbook);
    this.face = workbookFace(workbook, isCut);
    this.mirror = new GridMirror(workbook, isCut, this.face.sheets);
    workbook.listen((event) => {
      // What the workbook calculated by itself, after its functions answered.
      if (event.kind === "calculated") this.flushSoon();
      if (CHANGES.has(event.kind)) this.isChanged = true;
    });
  }

  /** Answers the add-in, and shows the grid what it did. */
  async request(body: string, flags: number): Promise<HostReply> {
    const reply = await this.host.execute(body, flags);
    this.flush();
    return reply;
  }

  /** The add-in listens from now on. */
  connect(): void {
    this.host.connect((messages) => {
      this.tell({ kind: "messages", messages });
    });
  }

  async call(id: string, args: readonly unknown[], address: string): Promise<FunctionResult> {
    return this.host.customFunctions.invoke(id, args, { address, allowErrors: true });
  }

  showRows(sheetId: string, row: number, count: number): void {
    const sheet = this.workbook.sheet(sheetId);
    if (sheet) this.tell({ kind: "patches", patches: this.mirror.rows(sheet, row, count) });
  }

  act(action: GridAction): void {
    if (action.kind === "cell-editing") {
      if (action.isEditing) this.host.state.enterCellEdit();
      else this.host.state.leaveCellEdit();
      return;
    }
    if (action.kind === "add-sheet") this.addSheet(action.after);
    else {
      const sheet = this.workbook.sheet(action.sheet);
      if (sheet) this.actOn(sheet, action);
    }
    this.flush();
  }

  private actOn(
    sheet: Sheet,
    action: Exclude<GridAction, { kind: "cell-editing" | "add-sheet" }>,
  ): void {
    switch (action.kind) {
      case "edit":
        this.edit(sheet, action);
        return;
      case "calculated":
        if (applyResults(sheet, action.cells, this.changed)) this.noteCalculated(sheet);
        return;
      case "spilled":
        sheet.spills.clear();
        for (const area of action.areas) {
          const { row, column } = area;
          sheet.spills.set(`${row},${column}`, { row, column, area });
        }
        return;
      case "select":
        this.mirror.fromGrid(() => {
          if (sheet.visibility === "Visible") sheet.select(action.areas as unknown as Selection);
        });
        return;
      case "activate":
        this.mirror.fromGrid(() => {
          if (sheet.visibility === "Visible") sheet.activate();
        });
        return;
      case "rename-sheet":
        this.attempt(sheet, () => {
          sheet.rename(action.name);
        });
        return;
      case "delete-sheet":
        this.attempt(sheet, () => {
          this.workbook.deleteSheet(sheet);
        });
        return;
      case "show-sheet":
        sheet.setVisibility("Visible");
        sheet.activate();
        return;
      case "hide-sheet":
        this.attempt(sheet, () => {
          sheet.setVisibility("Hidden");
        });
        return;
      case "follow-link":
        this.followLink(sheet, action);
        return;
    }
  }

  private edit(sheet: Sheet, { cells }: Extract<GridAction, { kind: "edit" }>): void {
    const areas = cells.map(({ row, column }) => cellArea(row, column));
    if (areas.some((area) => sheet.isLocked(area))) {
      for (const area of areas) this.mirror.show(sheet, area);
      this.tell({ kind: "refused", sheet: sheet.name, why: "protected" });
      return;
    }
    const isDone = this.attempt(sheet, () => {
      for (const { row, column } of applyEdit(sheet, cells)) {
        this.mirror.show(sheet, cellArea(row, column));
      }
    });
    if (!isDone) for (const area of areas) this.mirror.show(sheet, area);
    if (this.face.calculates === "workbook") this.showResults(sheet, cells);
  }

  /** The grid does not calculate: it needs the result of a formula that was typed. */
  private showResults(sheet: Sheet, cells: readonly { row: number; column: number }[]): void {
    for (const { row, column } of cells) this.mirror.show(sheet, cellArea(row, column));
  }

  private addSheet(after: string): void {
    const sheet = this.workbook.addSheet(this.freeSheetName());
    const place = this.workbook.sheets.findIndex(({ id }) => id === after);
    if (place >= 0) this.workbook.moveSheet(sheet, place + 1);
    sheet.activate();
  }

  /** As Excel names a new sheet in the person's language. */
  private freeSheetName(): string {
    const names = new Set(this.workbook.sheets.map(({ name }) => name.toLowerCase()));
    let number = 1;
    while (names.has(`${SHEET_WORDS[this.language]}${number}`.toLowerCase())) number += 1;
    return `${SHEET_WORDS[this.language]}${number}`;
  }

  /** Does what the grid has done; false, and said, where the workbook does not allow it. */
  private attempt(sheet: Sheet, act: () => void): boolean {
    try {
      this.mirror.fromGrid(act);
      return true;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      this.tell({ kind: "refused", sheet: sheet.name, why: "not-allowed" });
      return false;
    }
  }

  private followLink(sheet: Sheet, action: Extract<GridAction, { kind: "follow-link" }>): void {
    const { row, column } = action;
    const link = sheet.hyperlinks.find(({ area }) => isInside(area, row, column));
    const address = link?.documentReference?.replace(/^#/, "");
    const target = address === undefined ? null : parseAddress(address);
    if (!target) return;
    const there = target.sheet === null ? sheet : this.workbook.sheet(target.sheet);
    if (there?.visibility === "Visible") there.select([target.area]);
    else if (there) {
      this.tell({ kind: "link-to-hidden", sheet: there.id, name: there.name, link: action });
    }
  }

  /** What the grid calculated is told to the add-in when it comes to rest. */
  private noteCalculated(sheet: Sheet): void {
    this.recalculated.add(sheet);
    if (this.settling !== null) clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.settling = null;
      for (const changed of this.recalculated) {
        this.workbook.emit({ kind: "calculated", sheet: changed });
      }
      this.recalculated.clear();
    }, RESULTS_SETTLE_MS);
  }

  private flushSoon(): void {
    if (this.face.calculates === "workbook")
      setTimeout(() => {
        this.flush();
      });
  }

  private flush(): void {
    if (this.isChanged) this.tell({ kind: "changed" });
    this.isChanged = false;
    const patches = this.mirror.flush();
    if (patches.length > 0) this.tell({ kind: "patches", patches });
  }

  /** The workbook's own calculator, with the add-in's functions. */
  private calculateHere(functions: readonly FunctionSignature[]): void {
    const calculator = attachCalculator(this.workbook);
    for (const { id, name } of functions) {
      calculator.register(name, async (args, { sheet, row, column }) => {
        const address = formatAddress(sheet.name, cellArea(row, column));
        const outcome = await this.call(id, args.map(argument), address);
        return outcome.kind === "error"
          ? (CellError.parse(outcome.code) ?? VALUE_ERROR)
          : cellResult(outcome.value);
      });
    }
  }
}

const VALUE_ERROR = CellError.of("#VALUE!");

/** Cells as Excel hands them to a function: one cell as its value, errors as their codes. */
function argument(grid: Grid | null): unknown {
  if (grid === null) return null;
  const plain = grid.map((line) => line.map(gridValue));
  return plain.length === 1 && plain[0]?.length === 1 ? plain[0][0] : plain;
}

function cellResult(value: unknown): CellValue | Grid {
  if (Array.isArray(value)) {
    return value.map((line: unknown) => (Array.isArray(line) ? line.map(cellValue) : []));
  }
  return cellValue(value);
}

function cellValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") {
    return value;
  }
  return value == null ? null : VALUE_ERROR;
}
