import {
  boundingArea,
  covers,
  intersection,
  isInside,
  MAX_COLUMNS,
  MAX_ROWS,
  WHOLE_SHEET,
  cellArea,
  type Area,
} from "./area";
import type { CellFormat, CellFormatChange } from "./cell-format";
import { CellStore } from "./cell-store";
import { hostValue, type CellValue } from "./cell-value";
import { ConditionalFormat, type ConditionalFormatType } from "./conditional-format";
import { ENGLISH, type Culture } from "./culture";
import { readEntry } from "./entry";
import { ModelError } from "./model-error";
import {
  DEFAULT_PAGE_LAYOUT,
  type Comment,
  type FreezePanes,
  type Hyperlink,
  type PageLayout,
  type Pivot,
  type Protection,
  type Selection,
  type Validation,
  type Visibility,
} from "./sheet-parts";
import { DEFAULT_STYLE, NO_STYLE } from "./style-table";
import { Table, type AutoFilter } from "./table";
import type { EditSource } from "./workbook-event";
import type { Workbook } from "./workbook";

/** What may be written to a cell; null leaves it alone, "" empties it. */
export type CellInput = number | string | boolean | null;

/** In points, as Excel shows a new sheet in Calibri 11. */
export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;

/** Cells that show the result of a formula in another cell. */
export interface Spill {
  readonly row: number;
  readonly column: number;
  /** With the formula's own cell. */
  readonly area: Area;
}

/**
 * A worksheet. Methods that change cells, formats, tables or names tell the workbook's listeners; plain
 * fields (widths, freeze panes, page layout …) have no events in Excel either.
 */
export class Sheet {
  readonly cells = new CellStore();
  readonly columnStyles = new Map<number, number>();
  readonly rowStyles = new Map<number, number>();
  /** In points; absent for the standard width. */
  readonly columnWidths = new Map<number, number>();
  /** In points; absent for the standard height. */
  readonly rowHeights = new Map<number, number>();
  /** Hidden by hand. */
  readonly hiddenRows = new Set<number>();
  /** Hidden by a filter. */
  readonly filteredRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  standardWidth = DEFAULT_COLUMN_WIDTH;
  standardHeight = DEFAULT_ROW_HEIGHT;
  tables: Table[] = [];
  /** The first has the highest priority (0). */
  conditionalFormats: ConditionalFormat[] = [];
  merges: Area[] = [];
  hyperlinks: Hyperlink[] = [];
  comments: Comment[] = [];
  validations: Validation[] = [];
  pivots: Pivot[] = [];
  readonly spills = new Map<string, Spill>();
  autoFilter: AutoFilter | null = null;
  freeze: FreezePanes | null = null;
  protection: Protection | null = null;
  pageLayout: PageLayout = DEFAULT_PAGE_LAYOUT;
  /** `#RRGGBB`, or "" for none. */
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  readonly customProperties = new Map<string, string>();
  selection: Selection = [cellArea(0, 0)];
  visibilityState: Visibility = "Visible";
  /** What an edit under way reaches: the edited area, and spills that it ends. */
  private touched: Area = cellArea(0, 0);

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    /** Change it with rename. */
    public name: string,
  ) {}

  // Reading

  value(row: number, column: number): CellValue {
    return this.cells.value(row, column);
  }

  formula(row: number, column: number): string | null {
    return this.cells.formula(row, column);
  }

  /** The formula, or else the value, as Range.formulas gives it. */
  input(row: number, column: number): number | string | boolean {
    return this.formula(row, column) ?? hostValue(this.value(row, column));
  }

  /** The format that a cell shows, its own or that of its row or column. */
  format(row: number, column: number): CellFormat {
    return this.workbook.styles.format(this.style(row, column));
  }

  style(row: number, column: number): number {
    const own = this.cells.style(row, column);
    if (own !== NO_STYLE) return own;
    return this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? DEFAULT_STYLE;
  }

  /** Null for a sheet without anything; formats count unless valuesOnly. */
  usedArea(valuesOnly = false): Area | null {
    return this.cells.usedArea(valuesOnly);
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filteredRows.has(row);
  }

  columnWidth(column: number): number {
    return this.hiddenColumns.has(column)
      ? 0
      : (this.columnWidths.get(column) ?? this.standardWidth);
  }

  rowHeight(row: number): number {
    return this.isRowHidden(row) ? 0 : (this.rowHeights.get(row) ?? this.standardHeight);
  }

  mergeAt(row: number, column: number): Area | null {
    return this.merges.find((area) => isInside(area, row, column)) ?? null;
  }

  tableAt(row: number, column: number): Table | null {
    return this.tables.find((table) => isInside(table.area, row, column)) ?? null;
  }

  /** The spill that a cell is part of; its own formula's cell too. */
  spillAt(row: number, column: number): Spill | null {
    for (const spill of this.spills.values()) if (isInside(spill.area, row, column)) return spill;
    return null;
  }

  /** Whether protection forbids writing somewhere in the area. */
  isLocked(area: Area): boolean {
    if (!this.protection) return false;
    const { row, column, rows, columns } = area;
    // Cells without a style of their own are locked, unless their whole row or column is not.
    if (rows * columns > 1_000_000) return true;
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) if (this.format(r, c).locked) return true;
    }
    return false;
  }

  // Cells

  /** Types something into one cell. */
  enter(row: number, column: number, input: CellInput, source: EditSource = "User"): void {
    this.write(cellArea(row, column), [[input]], source);
  }

  /**
   * Writes a grid with Excel's entry rules: texts that look like a number, a day, a truth or an error
   * become one unless the cell is formatted as text, `=` begins a formula. Null leaves a cell alone.
   * Throws ModelError when the grid has another size than the area.
   */
  write(
    area: Area,
    inputs: readonly (readonly CellInput[])[],
    source: EditSource = "User",
    culture: Culture = ENGLISH,
  ): void {
    if (inputs.length !== area.rows || inputs.some((line) => line.length !== area.columns)) {
      throw new ModelError(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    this.change(area, source, () => {
      for (const [i, line] of inputs.entries()) {
        for (const [j, input] of line.entries()) {
          if (input !== null) this.put(area.row + i, area.column + j, input, culture);
        }
      }
    });
  }

  /** The same input in every cell of the area. */
  fill(area: Area, input: CellInput, source: EditSource = "User", culture = ENGLISH): void {
    if (input === null) return;
    this.change(area, source, () => {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          this.put(row, column, input, culture);
        }
      }
    });
  }

  /** Empties cells; formats stay. */
  clearContents(area: Area, source: EditSource = "User"): void {
    this.change(area, source, () => {
      this.cells.forEach(area, (row, column) => {
        this.endSpill(row, column);
        this.cells.setFormula(row, column, null);
        this.cells.setValue(row, column, null);
      });
    });
  }

  /** Takes away formats, and conditional formats as far as they lie in the area. */
  clearFormats(area: Area, source: EditSource = "User"): void {
    this.cells.forEach(area, (row, column) => {
      const follows = this.rowStyles.has(row) || this.columnStyles.has(column);
      this.cells.setStyle(row, column, follows ? DEFAULT_STYLE : NO_STYLE);
    });
    if (area.rows === MAX_ROWS) {
      for (let i = 0; i < area.columns; i++) this.columnStyles.delete(area.column + i);
    }
    if (area.columns === MAX_COLUMNS) {
      for (const row of this.rowStyles.keys())
        if (isInside(area, row, 0)) this.rowStyles.delete(row);
    }
    this.workbook.emit({ kind: "formats-changed", sheet: this, area, source });
    if (this.conditionalFormatsIn(area).length > 0) this.clearConditionalFormats(area, source);
  }

  /**
   * Puts a value or formula as it is, without entry rules, events or calculation: for loading and for
   * the calculator. A value beside a formula is its result.
   */
  set(row: number, column: number, value: CellValue, formula: string | null = null): void {
    this.cells.setFormula(row, column, formula);
    this.cells.setValue(row, column, value);
  }

  /** Lays a change over the format of every cell in the area. */
  setFormat(area: Area, change: CellFormatChange, source: EditSource = "User"): void {
    const changed = this.workbook.styles.changer(change);
    if (area.rows === MAX_ROWS) this.setColumnFormat(area, changed);
    else if (area.columns === MAX_COLUMNS) this.setRowFormat(area, changed);
    else {
      for (let column = area.column; column < area.column + area.columns; column++) {
        for (let row = area.row; row < area.row + area.rows; row++) {
          this.cells.setStyle(row, column, changed(this.style(row, column)));
        }
      }
    }
    this.workbook.emit({ kind: "formats-changed", sheet: this, area, source });
  }

  // Conditional formats

  conditionalFormatsIn(area: Area): ConditionalFormat[] {
    return this.conditionalFormats.filter((format) =>
      format.areas.some((own) => intersection(own, area) !== null),
    );
  }

  /** A new conditional format, with the highest priority as in Excel. */
  addConditionalFormat(
    type: ConditionalFormatType,
    areas: readonly Area[],
    source: EditSource = "User",
  ): ConditionalFormat {
    const format = new ConditionalFormat(this.workbook.newId(), type, [...areas]);
    this.conditionalFormats.unshift(format);
    this.conditionalFormatsChanged(source);
    return format;
  }

  deleteConditionalFormat(format: ConditionalFormat, source: EditSource = "User"): void {
    this.conditionalFormats = this.conditionalFormats.filter((other) => other !== format);
    this.conditionalFormatsChanged(source);
  }

  /** Clears an area: a format that also lies elsewhere stays there. */
  clearConditionalFormats(area: Area, source: EditSource = "User"): void {
    for (const format of this.conditionalFormatsIn(area)) format.cutOut(area);
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.areas.length > 0);
    this.conditionalFormatsChanged(source);
  }

  /** Moves a format to another priority; 0 is the highest. */
  prioritise(format: ConditionalFormat, priority: number, source: EditSource = "User"): void {
    const others = this.conditionalFormats.filter((other) => other !== format);
    others.splice(Math.min(Math.max(priority, 0), others.length), 0, format);
    this.conditionalFormats = others;
    this.conditionalFormatsChanged(source);
  }

  /** To be called after a change to a rule or look. */
  conditionalFormatsChanged(source: EditSource = "User"): void {
    this.workbook.emit({ kind: "conditional-formats-changed", sheet: this, source });
  }

  // Tables, merges

  /** Throws ModelError when it overlaps a table or its name is taken. */
  addTable(area: Area, name: string | null = null, source: EditSource = "User"): Table {
    if (this.tables.some((table) => intersection(table.area, area))) {
      throw new ModelError("InvalidArgument", "A table can't overlap another table.");
    }
    const table = new Table(
      this.workbook.newId(),
      this,
      name ?? this.workbook.freeTableName(),
      area,
    );
    if (name !== null && this.workbook.isNameTaken(name)) {
      throw new ModelError("InvalidArgument", `There is something named ${name} already.`);
    }
    this.tables.push(table);
    this.fillHeaders(table);
    this.workbook.emit({ kind: "tables-changed", sheet: this, source });
    return table;
  }

  /** A table as a file has it: its headers stand in the cells, and nobody is told. */
  restoreTable(area: Area, name: string): Table {
    const table = new Table(this.workbook.newId(), this, name, area);
    this.tables.push(table);
    return table;
  }

  /** With delete the cells go too; without, the table becomes plain cells. */
  removeTable(table: Table, cells: "delete" | "keep", source: EditSource = "User"): void {
    this.tables = this.tables.filter((other) => other !== table);
    if (cells === "delete") {
      this.clearContents(table.area, source);
      this.clearFormats(table.area, source);
    }
    this.workbook.emit({ kind: "tables-changed", sheet: this, source });
  }

  /** Merges an area: only its first cell keeps its content. */
  merge(area: Area, source: EditSource = "User"): void {
    if (area.rows === 1 && area.columns === 1) return;
    this.unmerge(area);
    for (const [row, column] of this.filledCells(area)) {
      if (row !== area.row || column !== area.column) {
        this.clearContents(cellArea(row, column), source);
      }
    }
    this.merges.push(area);
  }

  unmerge(area: Area): void {
    this.merges = this.merges.filter((merged) => !intersection(merged, area));
  }

  // The sheet itself

  get visibility(): Visibility {
    return this.visibilityState;
  }

  /** Throws ModelError when no sheet would be left to see. */
  setVisibility(visibility: Visibility, source: EditSource = "User"): void {
    const before = this.visibilityState;
    if (visibility === before) return;
    const others = this.workbook.sheets.filter((s) => s !== this && s.visibility === "Visible");
    const [next] = others;
    if (visibility !== "Visible" && !next) {
      throw new ModelError("InvalidOperation", "A workbook must show at least one sheet.");
    }
    this.visibilityState = visibility;
    this.workbook.emit({ kind: "sheet-visibility-changed", sheet: this, before, source });
    if (visibility !== "Visible" && this.workbook.activeSheet === this && next) next.activate();
  }

  /** Throws ModelError for a name that Excel refuses. */
  rename(name: string, source: EditSource = "User"): void {
    if (name === this.name) return;
    this.workbook.checkSheetName(name, this);
    const before = this.name;
    this.name = name;
    this.workbook.calculator?.sheetRenamed(this, before);
    this.workbook.emit({ kind: "sheet-renamed", sheet: this, before, source });
  }

  activate(): void {
    this.workbook.activate(this);
  }

  /** Selects areas and shows the sheet; the first area's first cell is active. */
  select(selection: Selection): void {
    this.selection = selection;
    this.activate();
    this.workbook.emit({ kind: "selection-changed", sheet: this });
  }

  filledCells(area: Area = WHOLE_SHEET): [row: number, column: number][] {
    const found: [number, number][] = [];
    this.cells.forEach(area, (row, column) => {
      if (this.value(row, column) !== null || this.formula(row, column) !== null) {
        found.push([row, column]);
      }
    });
    return found;
  }

  private put(
    row: number,
    column: number,
    input: number | string | boolean,
    culture: Culture,
  ): void {
    this.endSpill(row, column);
    const { numberFormat, quotePrefix } = this.format(row, column);
    const { date1904, currentYear: year } = this.workbook;
    const entry =
      typeof input === "string"
        ? readEntry(input, { numberFormat, date1904, culture, year })
        : { value: input, formula: null, numberFormat: null, quotePrefix: false };
    if (entry.formula !== null) this.workbook.calculator?.checkFormula(entry.formula);
    this.set(row, column, entry.value, entry.formula);
    if (entry.quotePrefix !== quotePrefix && entry.value !== null) {
      this.restyle(row, column, { quotePrefix: entry.quotePrefix });
    }
    if (entry.numberFormat !== null && numberFormat === "General") {
      this.restyle(row, column, { numberFormat: entry.numberFormat });
    }
  }

  private restyle(row: number, column: number, change: CellFormatChange): void {
    this.cells.setStyle(row, column, this.workbook.styles.changer(change)(this.style(row, column)));
  }

  /** Takes back what a formula showed in other cells, when something is written in one of them. */
  private endSpill(row: number, column: number): void {
    if (this.spills.size === 0) return;
    const spill = this.spillAt(row, column);
    if (!spill) return;
    this.spills.delete(`${spill.row},${spill.column}`);
    this.touched = boundingArea(this.touched, spill.area);
    for (let r = 0; r < spill.area.rows; r++) {
      for (let c = 0; c < spill.area.columns; c++) {
        if (r + c > 0) this.cells.setValue(spill.row + r, spill.column + c, null);
      }
    }
  }

  /** Runs an edit, calculates, and tells the listeners. */
  private change(area: Area, source: EditSource, edit: () => void): void {
    const single = area.rows === 1 && area.columns === 1;
    const before = single ? this.value(area.row, area.column) : null;
    this.touched = area;
    edit();
    this.growTables(area);
    this.workbook.isDirty = true;
    const calculated = this.workbook.calculator?.cellsChanged(this, this.touched) ?? [];
    const after = single ? this.value(area.row, area.column) : null;
    this.workbook.emit({
      kind: "cells-changed",
      sheet: this,
      area,
      changeType: "RangeEdited",
      source,
      detail: single ? { before, after } : null,
    });
    for (const sheet of calculated) this.workbook.emit({ kind: "calculated", sheet });
  }

  /** What is written just below a table makes it longer, as Excel does by default. */
  private growTables(area: Area): void {
    for (const table of this.tables) {
      const { row, rows } = table.area;
      const below = { ...table.area, row: row + rows, rows: area.row + area.rows - row - rows };
      if (!table.showTotals && area.row === row + rows && covers(below, area)) {
        table.area = { ...table.area, rows: rows + area.rows };
      }
    }
  }

  /** Blank headers get a name, double ones a number, and every header becomes text. */
  private fillHeaders(table: Table): void {
    const { row, column, columns } = table.area;
    const seen = new Set<string>();
    for (let i = 0; i < columns; i++) {
      const given = String(hostValue(this.value(row, column + i)));
      const base = given === "" ? `Column${i + 1}` : given;
      let name = base;
      for (let n = 2; seen.has(name.toLowerCase()); n++) name = `${base}${n}`;
      seen.add(name.toLowerCase());
      this.set(row, column + i, name);
    }
  }

  private setColumnFormat(area: Area, changed: (style: number) => number): void {
    this.cells.forEach(area, (row, column) => {
      this.cells.setStyle(row, column, changed(this.style(row, column)));
    });
    for (let column = area.column; column < area.column + area.columns; column++) {
      for (const row of this.rowStyles.keys()) {
        this.cells.setStyle(row, column, changed(this.style(row, column)));
      }
    }
    for (let column = area.column; column < area.column + area.columns; column++) {
      this.columnStyles.set(column, changed(this.columnStyles.get(column) ?? DEFAULT_STYLE));
    }
  }

  private setRowFormat(area: Area, changed: (style: number) => number): void {
    this.cells.forEach(area, (row, column) => {
      this.cells.setStyle(row, column, changed(this.style(row, column)));
    });
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (const column of this.columnStyles.keys()) {
        this.cells.setStyle(row, column, changed(this.style(row, column)));
      }
      this.rowStyles.set(row, changed(this.rowStyles.get(row) ?? DEFAULT_STYLE));
    }
  }
}
