import { CellValueType, type Injector } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";

/** Before the grid's own reading of numbers and days. */
const FIRST = 10_000;

/**
 * What a person typed, as it was typed. The grid reads numbers the English way; the workbook reads them
 * as Excel in the person's language does, and has the last word.
 */
export class TypedText {
  private last: { readonly key: string; readonly text: string } | null = null;

  constructor(injector: Injector) {
    injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { subUnitId, row, col }, next) => {
        const text = cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? cell?.v;
        const isPlain = cell != null && cell.f == null && cell.t !== CellValueType.FORCE_STRING;
        this.last =
          isPlain && text != null ? { key: keyOf(subUnitId, row, col), text: String(text) } : null;
        return next(cell);
      },
    });
  }

  /** The text typed in a cell just now, once; null for cells that got their value in another way. */
  take(sheet: string, row: number, column: number): string | null {
    if (this.last?.key !== keyOf(sheet, row, column)) return null;
    const { text } = this.last;
    this.last = null;
    return text;
  }
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${sheet}!${row},${column}`;
}
