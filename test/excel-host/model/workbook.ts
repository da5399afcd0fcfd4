import type { Area } from "./area";
import type { CellMove } from "./cell-move";
import { ENGLISH, type Culture } from "./culture";
import { ModelError } from "./model-error";
import type { NamedItem } from "./named-item";
import { Sheet } from "./sheet";
import { StyleTable } from "./style-table";
import type { Table } from "./table";
import type { EditSource, WorkbookEvent, WorkbookListener } from "./workbook-event";

/** What calculates formulas; a workbook without one keeps the results that cells were loaded with. */
export interface Calculator {
  /** Throws ModelError for a formula that Excel would not accept. */
  checkFormula(formula: string): void;
  /** Called after an edit and before its event; gives the sheets on which something was calculated. */
  cellsChanged(sheet: Sheet, area: Area): readonly Sheet[];
  /** Called after a sheet has its new name, so that formulas can follow. */
  sheetRenamed(sheet: Sheet, before: string): void;
  sheetDeleted(sheet: Sheet): void;
  /** Calculates everything anew. */
  calculate(): void;
  /** The formula after cells of a sheet have moved; `home` is the sheet that the formula stands on. */
  afterMove(formula: string, home: Sheet, moved: CellMove): string;
}

/** A workbook in memory: everything that the emulated Excel knows of it. */
export class Workbook {
  readonly styles = new StyleTable();
  /** In the order of their tabs. */
  sheets: Sheet[] = [];
  readonly names: NamedItem[] = [];
  /** JSON values, by key. */
  readonly settings = new Map<string, unknown>();
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  calculator: Calculator | null = null;
  date1904 = false;
  readOnly = false;
  /** No sheet may be added, removed, renamed or moved. */
  structureProtected = false;
  isDirty = false;
  autoSave = false;
  culture: Culture = ENGLISH;
  /** The year that a date typed without one falls in. */
  currentYear = new Date().getFullYear();
  private active: Sheet | null = null;
  private readonly listeners = new Set<WorkbookListener>();
  private lastId = 0;

  constructor(public name = "Map1.xlsx") {}

  // Sheets

  /** Throws ModelError while the workbook has no sheet. */
  get activeSheet(): Sheet {
    if (!this.active) throw new ModelError("ItemNotFound", "The workbook has no sheet.");
    return this.active;
  }

  /** By name in any case, or by id. */
  sheet(nameOrId: string): Sheet | null {
    const name = nameOrId.toLowerCase();
    return this.sheets.find((s) => s.id === nameOrId || s.name.toLowerCase() === name) ?? null;
  }

  /** A new sheet behind the last; throws ModelError for a name that Excel refuses. */
  addSheet(name: string | null = null, source: EditSource = "User"): Sheet {
    if (name !== null) this.checkSheetName(name);
    const sheet = new Sheet(this, this.newId(), name ?? this.freeSheetName());
    this.sheets.push(sheet);
    this.active ??= sheet;
    this.emit({ kind: "sheet-added", sheet, source });
    return sheet;
  }

  /** Throws ModelError for the last visible sheet. */
  deleteSheet(sheet: Sheet, source: EditSource = "User"): void {
    const index = this.sheets.indexOf(sheet);
    const others = this.sheets.filter((s) => s !== sheet);
    const next =
      others.slice(index).find((s) => s.visibility === "Visible") ??
      others.filter((s) => s.visibility === "Visible").at(-1);
    if (!next) throw new ModelError("InvalidOperation", "A workbook must show at least one sheet.");
    if (this.active === sheet) this.activate(next);
    this.sheets = others;
    for (const name of this.names.filter((item) => item.scope === sheet)) {
      this.names.splice(this.names.indexOf(name), 1);
    }
    this.calculator?.sheetDeleted(sheet);
    this.emit({ kind: "sheet-deleted", sheet, source });
  }

  /** Moves a sheet's tab; 0 is the first. */
  moveSheet(sheet: Sheet, position: number): void {
    const others = this.sheets.filter((s) => s !== sheet);
    others.splice(position, 0, sheet);
    this.sheets = others;
  }

  /** Throws ModelError for a hidden sheet. */
  activate(sheet: Sheet): void {
    if (this.active === sheet) return;
    if (sheet.visibility !== "Visible") {
      throw new ModelError("InvalidOperation", `The sheet ${sheet.name} is hidden.`);
    }
    const before = this.active;
    this.active = sheet;
    if (before) this.emit({ kind: "sheet-deactivated", sheet: before });
    this.emit({ kind: "sheet-activated", sheet });
  }

  /** Throws ModelError when Excel would not give a sheet this name. */
  checkSheetName(name: string, self: Sheet | null = null): void {
    const allowed =
      name !== "" &&
      name.length <= 31 &&
      !/[:\\/?*[\]]/.test(name) &&
      !name.startsWith("'") &&
      !name.endsWith("'") &&
      name.toLowerCase() !== "history";
    if (!allowed) throw new ModelError("InvalidArgument", `A sheet can't be named ${name}.`);
    const other = this.sheet(name);
    if (other && other !== self) {
      throw new ModelError("ItemAlreadyExists", `There is a sheet named ${name} already.`);
    }
  }

  // Tables and names

  get tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  table(nameOrId: string): Table | null {
    const name = nameOrId.toLowerCase();
    return this.tables.find((t) => t.id === nameOrId || t.name.toLowerCase() === name) ?? null;
  }

  /** A sheet's own name comes before one of the workbook. */
  namedItem(name: string, scope: Sheet | null = null): NamedItem | null {
    const named = this.names.filter((item) => item.name.toLowerCase() === name.toLowerCase());
    return (
      named.find((item) => item.scope !== null && item.scope === scope) ??
      named.find((item) => item.scope === null) ??
      null
    );
  }

  /** Tables and the workbook's names share one space. */
  isNameTaken(name: string): boolean {
    return this.table(name) !== null || this.namedItem(name) !== null;
  }

  freeTableName(): string {
    let n = this.tables.length + 1;
    while (this.isNameTaken(`Table${n}`)) n++;
    return `Table${n}`;
  }

  // Listening

  /** Gives back what ends the listening. */
  listen(listener: WorkbookListener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  emit(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** An identifier as Excel gives them: unique in the workbook, never used twice. */
  newId(): string {
    return `{00000000-0001-0000-${(++this.lastId).toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
  }

  private freeSheetName(): string {
    let n = this.sheets.length + 1;
    while (this.sheet(`Sheet${n}`)) n++;
    return `Sheet${n}`;
  }
}
