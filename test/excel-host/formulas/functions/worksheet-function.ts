import type { Expression } from "../ast";
import type { EvaluationContext } from "../context";
import type { Operand } from "../operand";

/**
 * A built-in function: it evaluates the arguments it wants, so that IF leaves the other branch alone.
 * Throws Failure for an error.
 */
export type WorksheetFunction = (
  args: readonly Expression[],
  context: EvaluationContext,
  evaluate: (argument: Expression) => Operand,
) => Operand;

export type FunctionTable = Readonly<Record<string, WorksheetFunction>>;

/** A function that wants all its arguments evaluated. */
export function eager(
  compute: (args: readonly Operand[], context: EvaluationContext) => Operand,
): WorksheetFunction {
  return (args, context, evaluate) => compute(args.map(evaluate), context);
}
