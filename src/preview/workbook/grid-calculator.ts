import { FormulaCalculator } from "../../../test/excel-host/formulas/calculator";
import type { Sheet } from "../../../test/excel-host/model/sheet";

/**
 * For a workbook whose formulas the grid calculates: its results come back as results of cells. What is
 * left is to let formulas follow the sheets that they name.
 */
export class GridCalculator extends FormulaCalculator {
  /** The grid knows more functions than the emulated Excel. */
  override checkFormula(): void {
    // Whatever it does not understand shows as an error in the cell.
  }

  override cellsChanged(): readonly Sheet[] {
    return [];
  }

  override calculate(): void {
    // The grid calculates whatever depends on an edit at once.
  }
}
