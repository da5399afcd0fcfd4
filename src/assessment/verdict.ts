import { Exact } from "../norms/exact";
import type { Norm } from "../norms/norm";
import { fteOf, isInForce, type ThresholdAnswer, thresholdFor } from "../norms/norm-set";
import type { UserNorms } from "../norms/user-norms";
import type { Bounds } from "./bounds";
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
import type { Forecast, Reason, Result } from "./result";
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
  const usable = evidences.find((evidence) => isUsable(evidence, evidences));
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
    const shown = withFigure(withThreshold, usable, figure, "lo");
    // Nothing is judged, but a figure that could be anything is no figure.
    return figure.hi === null
      ? { ...shown, value: null, numerator: null, reason: usable.doubt }
      : { ...shown, outcome: "not-applicable" };
  }
  if (isImpossible(usable)) {
    const why = "numerator-exceeds-denominator";
    return {
      ...withFigure(withThreshold, usable, figure, "lo"),
      value: null,
      numerator: usable.numerator?.lo ?? null,
      denominator: usable.denominator?.lo ?? null,
      reason: { code: "ambiguous", detail: { of: "ambiguity", why } },
    };
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
  const other =
    decided === "undecided"
      ? null
      : disagreement(norm, evidences, usable, threshold.value, decided);
  if (decided === "undecided" || other !== null) {
    return {
      ...withFigure(withThreshold, usable, figure, "lo"),
      cells: [...usable.cells, ...(other?.cells ?? usable.obstacles)],
      reason: other === null ? usable.doubt : DISAGREE,
    };
  }

  // The bound shown is the one nearest to the other verdict: what is missing is that at the least.
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
        ? soundForecast(usable.numerator, context.month, threshold.value)
        : null,
    cells: decided === "met" ? usable.cells : [...usable.cells, ...usable.causes],
  };
}

/**
 * Whether a source can give the figure. An annual report is held against the registrations: where these
 * are there but lack something, it does not take their place.
 */
function isUsable(evidence: Evidence, all: readonly Evidence[]): boolean {
  if (evidence.blocked || figureOf(evidence) === null) return false;
  return evidence.from !== "jaarverslag" || !all.some(({ from }) => from !== "jaarverslag");
}

/** A forecast from the count that is sure, unless what is not sure could turn it. */
function soundForecast({ lo, hi }: Bounds, months: number, at: Exact): Forecast | null {
  const sure = forecast(lo, months, at);
  const possible = forecast(hi, months, at);
  return sure?.reachesThreshold === possible?.reachesThreshold ? sure : null;
}

/** More in the numerator than in the denominator: one of the two figures is wrong. */
function isImpossible({ numerator, denominator }: Evidence): boolean {
  return numerator !== null && denominator !== null && numerator.lo > denominator.hi;
}

const DISAGREE: Reason = {
  code: "ambiguous",
  detail: { of: "ambiguity", why: "lists-disagree" },
};

/** Another list of registrations that gives the other verdict: then neither is proven. */
function disagreement(
  norm: Norm,
  evidences: readonly Evidence[],
  usable: Evidence,
  at: Exact,
  decided: Side,
): Evidence | null {
  if (norm.threshold === null) return null;
  for (const other of evidences) {
    // An annual report is held against the registrations, not the reverse.
    if (other === usable || other.from === "jaarverslag" || other.blocked) continue;
    const figure = figureOf(other);
    if (figure === null) continue;
    const otherSide = side(figure, norm.threshold.relation, at);
    if (otherSide !== "undecided" && otherSide !== decided) return other;
  }
  return null;
}

/** The judged figure between its bounds; null when there is nothing to judge. */
export function figureOf(evidence: Evidence): ExactBounds | null {
  if (evidence.share !== null) return evidence.share;
  if (evidence.numerator === null) return null;
  if (evidence.denominator === null) return exactBounds(evidence.numerator);
  return evidence.misses === null ? null : shareBounds(evidence.numerator, evidence.misses);
}

function withFigure(
  result: Result,
  evidence: Evidence,
  figure: ExactBounds,
  bound: "lo" | "hi",
): Result {
  const { numerator, misses } = evidence;
  const top = numerator?.[bound] ?? null;
  const against = misses?.[bound === "lo" ? "hi" : "lo"] ?? null;
  const bottom = top === null || against === null ? null : top + against;
  // Bounds without an end say nothing that could be shown.
  const finite = [top, bottom].every((n) => n === null || Number.isFinite(n));
  return {
    ...result,
    from: evidence.from,
    value: finite ? figure[bound] : null,
    numerator: finite ? top : null,
    denominator: finite ? bottom : null,
    isBound: figure.hi === null || !figure.lo.equals(figure.hi),
    cells: evidence.cells,
    inCells: evidence.inCells,
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
    failing: [],
    forecast: null,
    cells: [],
    inCells: null,
    reason: null,
    from: null,
  };
}
