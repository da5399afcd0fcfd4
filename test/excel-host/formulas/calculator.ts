import { cellArea, intersection, isInside, type Area } from "../model/area";
import type { CellMove } from "../model/cell-move";
import { CellError, type CellValue } from "../model/cell-value";
import { ModelError } from "../model/model-error";
import type { Sheet } from "../model/sheet";
import type { Calculator, Workbook } from "../model/workbook";
import type { Expression } from "./ast";
import { firstValue } from "./broadcast";
import { CustomFunctionCalls, type Caller, type CustomFunction } from "./custom-functions";
import { evaluate } from "./evaluate";
import { FormulaError } from "./formula-error";
import { ArrayOperand, CellsOperand, toGrid, type Operand } from "./operand";
import { parseFormula } from "./parse";
import { isEvaluable, precedentsOf, type Precedent } from "./precedents";
import { mapReferences, moveReference } from "./rewrite";

/** A formula that a calculation looks at. */
interface FormulaCell extends Caller {
  readonly expression: Expression;
  readonly precedents: readonly Precedent[];
}

/** Spilled results may set off further calculations; a sheet that never rests is cut off. */
const MAX_ROUNDS = 25;

/**
 * Calculates a workbook's formulas: after an edit those that depend on it. Formulas of a loaded file that
 * use what the emulated Excel does not know keep the result they came with, until they are typed anew.
 */
export class FormulaCalculator implements Calculator {
  private readonly parsed = new Map<string, Expression | null>();
  private readonly kept = new Set<string>();
  private readonly calls = new CustomFunctionCalls((caller) => {
    const area = cellArea(caller.row, caller.column);
    const changed = this.recalculate([{ sheet: caller.sheet, area }]);
    for (const sheet of changed) this.workbook.emit({ kind: "calculated", sheet });
  });
  private waiting: Precedent[] = [];
  private suspended = false;

  constructor(private readonly workbook: Workbook) {
    for (const sheet of workbook.sheets) {
      for (const { row, column, formula } of sheet.cells.formulaCells()) {
        const expression = this.expression(formula);
        const evaluable =
          expression !== null && isEvaluable(expression, (name) => this.calls.has(name));
        if (!evaluable && sheet.value(row, column) !== null) this.kept.add(formula);
      }
    }
  }

  /** Makes a function of an add-in known. Cells that use it already are calculated again. */
  register(name: string, compute: CustomFunction): void {
    this.calls.register(name, compute);
    this.kept.clear();
  }

  unregister(name: string): void {
    this.calls.unregister(name);
  }

  /** When every custom function has answered. */
  settled(): Promise<void> {
    return this.calls.settled();
  }

  /** Nothing is calculated until resume, but for what is typed in itself. */
  suspend(): void {
    this.suspended = true;
  }

  resume(): void {
    this.suspended = false;
    if (this.workbook.calculationMode === "Manual") return;
    this.announce(this.recalculate(this.waiting.splice(0)));
  }

  checkFormula(formula: string): void {
    try {
      parseFormula(formula);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      throw new ModelError("InvalidArgument", `There's an error in the formula ${formula}`);
    }
  }

  cellsChanged(sheet: Sheet, area: Area): readonly Sheet[] {
    const seed = { sheet, area };
    if (this.workbook.calculationMode !== "Manual" && !this.suspended) {
      return this.recalculate([seed]);
    }
    this.waiting.push(seed);
    const typed = this.formulaCells().filter((cell) => lies(cell, seed));
    return this.evaluateAll(typed).sheets;
  }

  sheetRenamed(sheet: Sheet, before: string): void {
    const old = before.toLowerCase();
    this.rewriteFormulas((formula) =>
      mapReferences(formula, (reference) =>
        reference.sheet?.toLowerCase() === old ? { ...reference, sheet: sheet.name } : reference,
      ),
    );
  }

  sheetDeleted(sheet: Sheet): void {
    const gone = sheet.name.toLowerCase();
    this.rewriteFormulas((formula) =>
      mapReferences(formula, (reference) =>
        reference.sheet?.toLowerCase() === gone ? null : reference,
      ),
    );
    this.calculate();
  }

  calculate(): void {
    this.calls.forget();
    this.waiting = [];
    this.announce(this.recalculate(null));
  }

  afterMove(formula: string, home: Sheet, moved: CellMove): string {
    return mapReferences(formula, (reference) => {
      const target = reference.sheet === null ? home : this.workbook.sheet(reference.sheet);
      return target === moved.sheet ? moveReference(reference, moved) : reference;
    });
  }

  private announce(sheets: readonly Sheet[]): void {
    for (const sheet of sheets) this.workbook.emit({ kind: "calculated", sheet });
  }

  private expression(formula: string): Expression | null {
    let expression = this.parsed.get(formula);
    if (expression === undefined) {
      try {
        expression = parseFormula(formula);
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        expression = null;
      }
      this.parsed.set(formula, expression);
    }
    return expression;
  }

  private formulaCells(): FormulaCell[] {
    const cells: FormulaCell[] = [];
    for (const sheet of this.workbook.sheets) {
      for (const { row, column, formula } of sheet.cells.formulaCells()) {
        if (this.kept.has(formula) && sheet.value(row, column) !== null) continue;
        const expression = this.expression(formula) ?? {
          kind: "value" as const,
          value: CellError.of("#NAME?"),
        };
        cells.push({ sheet, row, column, expression, precedents: precedentsOf(expression, sheet) });
      }
    }
    return cells;
  }

  /** Calculates what depends on the seeds, or everything for null; gives the sheets it touched. */
  private recalculate(seeds: readonly Precedent[] | null): readonly Sheet[] {
    const touched = new Set<Sheet>();
    let from: readonly Precedent[] | null = seeds;
    for (let round = 0; round < MAX_ROUNDS && (from === null || from.length > 0); round++) {
      const cells = this.formulaCells();
      if (cells.length === 0) break;
      const { sheets, spilled } = this.evaluateAll(from ? dependents(cells, from) : cells);
      for (const sheet of sheets) touched.add(sheet);
      from = spilled;
    }
    return [...touched];
  }

  /** Evaluates formulas, each after those it reads. */
  private evaluateAll(cells: readonly FormulaCell[]): {
    sheets: readonly Sheet[];
    spilled: Precedent[];
  } {
    const state = new Map<FormulaCell, "open" | "done">();
    const spilled: Precedent[] = [];
    const visit = (cell: FormulaCell): void => {
      if (state.has(cell)) return;
      state.set(cell, "open");
      for (const other of cells) {
        // What is open reads itself in a ring; it keeps its old value, where Excel gives a warning.
        if (
          !state.has(other) &&
          cell.precedents.some((precedent) => meets(filledBy(other), precedent))
        ) {
          visit(other);
        }
      }
      state.set(cell, "done");
      spilled.push(...this.evaluateCell(cell));
    };
    for (const cell of cells) visit(cell);
    return { sheets: [...new Set(cells.map(({ sheet }) => sheet))], spilled };
  }

  /** Puts a formula's result on the sheet; gives the areas of spilled cells that changed. */
  private evaluateCell(cell: FormulaCell): Precedent[] {
    const { sheet, row, column } = cell;
    const result = evaluate(cell.expression, {
      sheet,
      row,
      column,
      rowShift: 0,
      columnShift: 0,
      custom: (name, args) => this.calls.call(name, args, cell),
    });
    const grid = resultGrid(result);
    const key = `${row},${column}`;
    const before = sheet.spills.get(key);
    if (before) {
      sheet.spills.delete(key);
      setArea(sheet, before.area, row, column, () => null);
    }
    const area = { row, column, rows: grid.length, columns: grid[0]?.length ?? 1 };
    const single = area.rows === 1 && area.columns === 1;
    const blocked = !single && !isFree(sheet, area);
    const value = blocked ? CellError.of("#SPILL!") : (grid[0]?.[0] ?? 0);
    sheet.cells.setValue(row, column, value);
    if (single || blocked) return before ? [{ sheet, area: before.area }] : [];
    setArea(sheet, area, row, column, (r, c) => grid[r]?.[c] ?? 0);
    sheet.spills.set(key, { row, column, area });
    return before && intersection(before.area, area) && sameGrid(before.area, area)
      ? []
      : [{ sheet, area: withoutAnchor(area) }, ...(before ? [{ sheet, area: before.area }] : [])];
  }

  private rewriteFormulas(rewrite: (formula: string) => string): void {
    for (const sheet of this.workbook.sheets) {
      for (const { row, column, formula } of [...sheet.cells.formulaCells()]) {
        sheet.cells.setFormula(row, column, rewrite(formula));
      }
      for (const format of sheet.conditionalFormats) format.formula = rewrite(format.formula);
    }
    for (const item of this.workbook.names) item.formula = rewrite(item.formula);
  }
}

/** Gives a workbook's formulas life. */
export function attachCalculator(workbook: Workbook): FormulaCalculator {
  const calculator = new FormulaCalculator(workbook);
  workbook.calculator = calculator;
  return calculator;
}

function resultGrid(result: Operand): readonly (readonly CellValue[])[] {
  if (result instanceof ArrayOperand) return result.rows;
  const area = result instanceof CellsOperand ? result.single : null;
  return area && area.rows * area.columns > 1 ? toGrid(result) : [[firstValue(result)]];
}

function lies(cell: Caller, { sheet, area }: Precedent): boolean {
  return cell.sheet === sheet && isInside(area, cell.row, cell.column);
}

/** The cells that a formula fills: its own, and those it spilled into. */
function filledBy({ sheet, row, column }: Caller): Precedent {
  return { sheet, area: sheet.spills.get(`${row},${column}`)?.area ?? cellArea(row, column) };
}

function meets(a: Precedent, b: Precedent): boolean {
  return a.sheet === b.sheet && intersection(a.area, b.area) !== null;
}

/** Formulas in the seeds, formulas that read them, and so on; what they spill counts as theirs. */
function dependents(cells: readonly FormulaCell[], seeds: readonly Precedent[]): FormulaCell[] {
  const found = new Set<FormulaCell>();
  const queue = [...seeds];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const cell of cells) {
      if (found.has(cell)) continue;
      const { sheet, row, column } = cell;
      const changed = next;
      const reads = cell.precedents.some((precedent) => meets(precedent, changed));
      // A blocked formula tries again whenever something on its sheet changes.
      const blocked = sheet === next.sheet && sheet.value(row, column) === CellError.of("#SPILL!");
      if (!lies(cell, next) && !reads && !blocked) continue;
      found.add(cell);
      queue.push(filledBy(cell));
    }
  }
  return cells.filter((cell) => found.has(cell));
}

function isFree(sheet: Sheet, area: Area): boolean {
  const others = sheet
    .filledCells(area)
    .filter(([row, column]) => row !== area.row || column !== area.column);
  return others.length === 0 && !sheet.merges.some((merge) => intersection(merge, area));
}

function setArea(
  sheet: Sheet,
  area: Area,
  row: number,
  column: number,
  valueAt: (row: number, column: number) => CellValue,
): void {
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      if (r + c > 0) sheet.cells.setValue(row + r, column + c, valueAt(r, c));
    }
  }
}

/** Further rounds must not begin at the formula itself, or they would never end. */
function withoutAnchor(area: Area): Area {
  return area.rows > 1
    ? { ...area, row: area.row + 1, rows: area.rows - 1 }
    : { ...area, column: area.column + 1, columns: area.columns - 1 };
}

function sameGrid(a: Area, b: Area): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}
