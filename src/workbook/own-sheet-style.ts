import { LOOKS } from "./mark";
import type { SheetCell, SheetFormat } from "./own-sheet";

/**
 * How numbers on our sheets are shown: Excel's own number formats, which follow the language of who
 * reads. By their code, and by the number that a file gives them.
 */
export const SHEET_FORMATS: Readonly<
  Record<SheetFormat, { readonly code: string; readonly id: number }>
> = {
  year: { code: "0", id: 1 },
  integer: { code: "#,##0", id: 3 },
  decimal: { code: "#,##0.00", id: 4 },
  percent: { code: "0.00%", id: 10 },
};

/** Colours of a verdict on our sheets, as "#RRGGBB": those of its marks, so that they are known again. */
export const TONES: Readonly<
  Record<NonNullable<SheetCell["tone"]>, { readonly fill: string; readonly color: string }>
> = {
  "not-met": {
    fill: LOOKS["not-met-verdict"].fill,
    color: LOOKS["not-met-verdict"].font.color,
  },
  "not-yet-met": {
    fill: LOOKS["not-yet-met-verdict"].fill,
    color: LOOKS["not-yet-met-verdict"].font.color,
  },
  "not-assessed": { fill: "#EDEBE9", color: "#323130" },
};
