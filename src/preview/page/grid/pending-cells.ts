import { InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Language } from "../../language";
import { PENDING } from "./addin-calls";

const WORDS: Readonly<Record<Language, string>> = {
  nl: "wordt berekend…",
  fr: "calcul en cours…",
  en: "calculating…",
};

/** Says in words which cells wait for the add-in. */
export function showPending(injector: Injector, language: Language): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    handler: (cell, location, next) => {
      if (cell?.v !== PENDING) return next(cell);
      const shown = cell === location.rawData ? { ...cell } : cell;
      shown.v = WORDS[language];
      return next(shown);
    },
  });
}
