import type { Outcome } from "../assessment/result";
import { judgeFigure } from "./judge-figure";

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
  norm: unknown,
  waarde: unknown,
  noemer?: unknown,
  jaar?: unknown,
  vte?: unknown,
  drempel?: unknown,
): string {
  const judged = judgeFigure({
    norm,
    value: waarde,
    denominator: noemer,
    year: jaar,
    fte: vte,
    threshold: drempel,
  });
  return ANSWERS[judged.result.outcome];
}
