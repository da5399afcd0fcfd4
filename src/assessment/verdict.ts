import { Exact } from "../norms/exact";
import type { Norm } from "../norms/norm";
import { fteOf, isInForce, type ThresholdAnswer, thresholdFor } from "../norms/norm-set";
import type { UserNorms } from "../norms/user-norms";
import { isExact } from "./bounds";
import type { Evidence } from "./evidence";
import {
  type ExactBounds,
  exactBounds,
  forecast,
  outcomeOf,
  shareBounds,
  shortfall,
  side,
  type Side,
} from "./judge";
import type { Reason, Result } from "./result";
import type { Subject } from "./subjects";

/** What verdicts are given with. */
export interface VerdictContext {
  readonly year: number | null;
  /** Reference month, 1 to 12. */
  readonly month: number;
  readonly userNorms: UserNorms | null;
  /** Kinds of lists that the host could not give whole. */
  readonly tooLarge: (norm: Norm) => boolean;
}

/** The verdict on one norm for one subject, from all that the workbook says of it. */
export function verdict(
  norm: Norm,
  subject: Subject,
  evidences: readonly Evidence[],
  context: VerdictContext,
): Result {
  const base = blank(norm, subject);
  const { year } = context;
  if (year !== null && !isInForce(norm, year)) return { ...base, outcome: "not-applicable" };

  const threshold = thresholdOf(norm, subject, context);
  const usable = evidences.find((evidence) => !evidence.blocked && figureOf(evidence) !== null);
  const held = usable ?? evidences.find((evidence) => !evidence.blocked) ?? evidences[0];
  const withThreshold = { ...base, ...thresholdFields(threshold) };
  if (held === undefined) {
    return { ...withThreshold, reason: noList(norm, context) };
  }
  if (usable === undefined) {
    const empty = !held.blocked;
    return {
      ...withThreshold,
      from: held.from,
      numerator: empty ? (held.numerator?.lo ?? null) : null,
      denominator: empty ? (held.denominator?.lo ?? null) : null,
      cells: held.cells,
      reason: empty ? { code: "empty-denominator", detail: { of: "nothing" } } : held.doubt,
    };
  }

  const figure = figureOf(usable);
  if (figure === null) return withThreshold;
  if (norm.threshold === null) {
    return { ...withFigure(withThreshold, usable, figure, "lo"), outcome: "not-applicable" };
  }
  if (!threshold.known) {
    const reason: Reason = {
      code: "unknown-threshold",
      detail: { of: "threshold", why: threshold.why },
    };
    return { ...withFigure(withThreshold, usable, figure, "lo"), reason };
  }
  const { relation } = norm.threshold;
  const decided = side(figure, relation, threshold.value);
  const doubt =
    decided === "undecided"
      ? usable.doubt
      : disagreement(norm, evidences, usable, threshold.value, decided);
  if (decided === "undecided" || doubt !== null) {
    return {
      ...withFigure(withThreshold, usable, figure, "lo"),
      cells: [...usable.cells, ...usable.obstacles],
      reason: doubt ?? usable.doubt,
    };
  }

  // The bound shown is the one nearest to the other verdict, so the shortfall is never too small.
  const worst = (decided === "met") === (relation === "at-least") ? "lo" : "hi";
  const shown = withFigure(withThreshold, usable, figure, worst);
  const yearRuns = context.month < 12;
  const outcome = outcomeOf(decided, norm, yearRuns);
  const share =
    shown.numerator !== null && shown.denominator !== null
      ? { numerator: shown.numerator, denominator: shown.denominator }
      : null;
  const counted = usable.share === null;
  return {
    ...shown,
    outcome,
    shortfall:
      decided === "met"
        ? Exact.ZERO
        : counted && shown.value !== null
          ? shortfall(relation, threshold.value, shown.value, share)
          : null,
    forecast:
      outcome === "not-yet-met" && norm.measure.of !== "distinct" && usable.numerator !== null
        ? forecast(usable.numerator.lo, context.month, threshold.value)
        : null,
    cells: decided === "met" ? usable.cells : [...usable.cells, ...usable.causes],
  };
}

/** Another list of registrations that gives the other verdict: then neither is proven. */
function disagreement(
  norm: Norm,
  evidences: readonly Evidence[],
  usable: Evidence,
  at: Exact,
  decided: Side,
): Reason | null {
  if (norm.threshold === null) return null;
  for (const other of evidences) {
    // An annual report is held against the registrations, not the reverse.
    if (other === usable || other.from === "jaarverslag" || other.blocked) continue;
    const figure = figureOf(other);
    if (figure === null) continue;
    const otherSide = side(figure, norm.threshold.relation, at);
    if (otherSide !== "undecided" && otherSide !== decided) {
      return { code: "ambiguous", detail: { of: "ambiguity", why: "lists-disagree" } };
    }
  }
  return null;
}

/** The judged figure between its bounds; null when there is nothing to judge. */
export function figureOf(evidence: Evidence): ExactBounds | null {
  if (evidence.share !== null) return evidence.share;
  if (evidence.numerator === null) return null;
  if (evidence.denominator === null) return exactBounds(evidence.numerator);
  return shareBounds(evidence.numerator, evidence.denominator);
}

function withFigure(
  result: Result,
  evidence: Evidence,
  figure: ExactBounds,
  bound: "lo" | "hi",
): Result {
  const { numerator, denominator } = evidence;
  const opposite = bound === "lo" ? "hi" : "lo";
  const exact =
    evidence.share !== null
      ? evidence.share.lo.equals(evidence.share.hi)
      : (numerator === null || isExact(numerator)) &&
        (denominator === null || isExact(denominator));
  // Bounds without an end say nothing that could be shown.
  const top = numerator?.[bound] ?? null;
  const bottom = denominator?.[opposite] ?? null;
  const finite = (n: number | null): number | null => (n !== null && Number.isFinite(n) ? n : null);
  const shown = bound === "lo" ? figure.lo : figure.hi;
  const unbounded =
    (top !== null && finite(top) === null) || (bottom !== null && finite(bottom) === null);
  return {
    ...result,
    from: evidence.from,
    value: unbounded ? null : shown,
    numerator: finite(top),
    denominator: finite(bottom),
    isBound: !exact,
    cells: evidence.cells,
  };
}

function thresholdOf(norm: Norm, subject: Subject, context: VerdictContext): ThresholdAnswer {
  const { year, userNorms } = context;
  return thresholdFor(norm, { year, fte: fteOf(subject.fteOf, year, userNorms), userNorms });
}

function thresholdFields(
  answer: ThresholdAnswer,
): Pick<Result, "threshold" | "thresholdSource" | "asTested" | "userSource"> {
  if (!answer.known) {
    return { threshold: null, thresholdSource: null, asTested: false, userSource: null };
  }
  return {
    threshold: answer.value,
    thresholdSource: answer.source,
    asTested: answer.remark === "as-tested",
    userSource: answer.userSource ?? null,
  };
}

function noList(norm: Norm, context: VerdictContext): Reason {
  const { measure } = norm;
  const lists = measure.of === "share" ? measure.numerator.lists : measure.lists;
  return {
    code: context.tooLarge(norm) ? "too-large" : "no-list",
    detail: { of: "lists", lists },
  };
}

function blank(norm: Norm, subject: Subject): Result {
  return {
    norm,
    level: subject.level,
    service: subject.service,
    federation: subject.federation,
    outcome: "not-assessed",
    value: null,
    numerator: null,
    denominator: null,
    isBound: false,
    threshold: null,
    thresholdSource: null,
    asTested: false,
    userSource: null,
    shortfall: null,
    forecast: null,
    cells: [],
    reason: null,
    from: null,
  };
}
