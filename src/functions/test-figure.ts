import type { Outcome } from "../assessment/result";
import { judgeFigure } from "./judge-figure";
import type { Setting } from "./setting";

/**
 * The answers of DMW.TOETS. The same in every language of Excel, as other formulas compare with them
 * and a workbook travels.
 */
export const ANSWERS = {
  met: "Voldoet",
  "not-met": "Voldoet niet",
  "not-yet-met": "Voldoet niet",
  "not-assessed": "Niet beoordeeld",
  "not-applicable": "Niet beoordeeld",
} as const satisfies Record<Outcome, string>;

/** DMW.TOETS: the verdict on a figure. Throws FunctionFault for arguments that cannot be read. */
export function testFigure(
  setting: Setting,
  norm: unknown,
  waarde: unknown,
  noemer?: unknown,
  jaar?: unknown,
  vte?: unknown,
): string {
  const args = { norm, value: waarde, denominator: noemer, year: jaar, fte: vte };
  return ANSWERS[judgeFigure(args, setting).result.outcome];
}
