import { figureOf } from "../assessment/verdict";
import { FunctionFault } from "./function-fault";
import type { MeasuredRange } from "./measure-range";
import type { RangeCells } from "./range-argument";

/**
 * The share that ranges come to. Only an exact one: what leaves room for another share is a fault, of
 * which `faultAt` says the cell. A blank among ticks is in doubt only because of what stands elsewhere,
 * so that comes first; `suspect` is the cell that is left when the engine points at none, or -1. Throws
 * FunctionFault.
 */
export function exactShare(
  { evidence, obstacles }: MeasuredRange,
  marks: RangeCells,
  faultAt: (index: number) => FunctionFault,
  suspect: number,
): number {
  const figure = evidence === null || evidence.blocked ? null : figureOf(evidence);
  if (evidence !== null && figure !== null) {
    const { numerator, denominator } = evidence;
    if (numerator !== null && denominator !== null && numerator.lo > denominator.hi) {
      throw new FunctionFault("#VALUE!", "numerator-exceeds-denominator");
    }
    if (figure.hi?.equals(figure.lo)) return figure.lo.toNumber();
  }
  const first = obstacles.find((index) => (marks.cells[index] ?? null) !== null) ?? obstacles[0];
  if (first !== undefined) throw faultAt(first);
  const isContradicted =
    evidence?.doubt.detail.of === "ambiguity" && evidence.doubt.detail.why === "conflicting-values";
  if (!isContradicted && suspect >= 0) throw faultAt(suspect);
  throw isContradicted
    ? new FunctionFault("#VALUE!", "users-contradict")
    : new FunctionFault("#N/A", "nothing-to-measure");
}
