import type { CellResult, GridAction } from "../../wire";
import { PENDING } from "./addin-calls";

/**
 * Results of formulas on their way to the workbook. While calls of the add-in have no answer they are
 * kept: nobody is to hear of a result that is about to be another.
 */
export class CalculatedResults {
  private spills: GridAction[] = [];
  private readonly sheets = new Map<string, Map<string, CellResult>>();

  add(sheet: string, cells: readonly CellResult[]): void {
    const known = this.sheets.get(sheet) ?? new Map<string, CellResult>();
    this.sheets.set(sheet, known);
    for (const cell of cells) known.set(`${cell.row} ${cell.column}`, cell);
  }

  /** The areas of results of more than one cell; what was said of them before no longer counts. */
  setSpills(spills: readonly GridAction[]): void {
    this.spills = [...spills];
  }

  /** What is known now, to be told once. */
  take(): GridAction[] {
    const told = [...this.spills];
    for (const [sheet, known] of this.sheets) {
      const cells = [...known.values()].filter(({ value }) => value !== PENDING);
      if (cells.length > 0) told.push({ kind: "calculated", sheet, cells });
    }
    this.spills = [];
    this.sheets.clear();
    return told;
  }
}
