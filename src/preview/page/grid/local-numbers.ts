import { CellValueType, InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import type { Language } from "../../language";

/** Significant digits that Excel keeps, and fits in a cell of common width. */
const MOST_DIGITS = 11;

/** Shows numbers as Excel does in the person's language: with a decimal comma in Dutch and French. */
export function showLocalNumbers(injector: Injector, language: Language): void {
  if (language === "en") return;
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(language);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    handler: (cell, location, next) => {
      // What has a number format of its own comes formatted, as text.
      if (typeof cell?.v !== "number" || cell.t !== CellValueType.NUMBER) return next(cell);
      if (Number.isInteger(cell.v)) return next(cell);
      const plain = String(Number(cell.v.toPrecision(MOST_DIGITS))).replace(".", ",");
      const shown = cell === location.rawData ? { ...cell } : cell;
      shown.v = plain;
      return next(shown);
    },
  });
}
