import { Exact } from "../norms/exact";
import type { IndicatorId, Norm, SimpleMeasure } from "../norms/norm";
import type { Finding } from "../lists/finding";
import type { Figure } from "../lists/read-indicators";
import type { Bounds } from "./bounds";
import { exactly, isExact, plus } from "./bounds";
import type { Evidence } from "./evidence";
import { missesOf } from "./judge";
import { simpleMeasures } from "./plan";
import type { FigureInCells, Reason, ResultCell } from "./result";
import {
  Accumulations,
  addedUpUsers,
  isOfYear,
  type Nature,
  type Resolved,
  resolveCount,
  resolveShare,
  type SeriesContext,
  type SeriesProblem,
} from "./series";
import type { Subject } from "./subjects";
import { figureOf } from "./verdict";

/** The figures of all monthly lists together, or of all annual reports together. */
export class FigureSource {
  readonly context: SeriesContext;
  private readonly byIndicator = new Map<IndicatorId, Figure[]>();

  constructor(
    readonly from: "indicatoren" | "jaarverslag",
    figures: readonly Figure[],
    reference: Pick<SeriesContext, "year" | "month" | "monthAsked" | "lastMonth">,
  ) {
    this.context = { ...reference, accumulation: new Accumulations(figures, reference.year) };
    for (const figure of figures) {
      const list = this.byIndicator.get(figure.indicator);
      if (list === undefined) this.byIndicator.set(figure.indicator, [figure]);
      else list.push(figure);
    }
  }

  get isEmpty(): boolean {
    return this.byIndicator.size === 0;
  }

  /** True when any figure of the year says something of this norm, for whomever. */
  speaksOf(norm: Norm): boolean {
    return tellingIndicators(norm).some((id) =>
      this.byIndicator
        .get(id)
        ?.some((figure) => figure.reading.is !== "blank" && isOfYear(figure, this.context.year)),
    );
  }

  /** Totals of users that add up months, in any scope. */
  addedUpUsers(norms: readonly Norm[]): Finding[] {
    const ids = norms
      .flatMap(simpleMeasures)
      .flatMap(({ of, indicator, lists }) =>
        of === "unique" && indicator !== undefined && !lists.includes("personeel")
          ? [indicator]
          : [],
      );
    return [...new Set(ids)].flatMap((id) => {
      const scopes = new Set((this.byIndicator.get(id) ?? []).map(({ scope }) => scope));
      return [...scopes].flatMap((scope) =>
        addedUpUsers(this.of(id, new Set([scope])), this.context),
      );
    });
  }

  /** Figures of an indicator that are the subject's own. */
  of(indicator: IndicatorId, own: ReadonlySet<number>): readonly Figure[] {
    return (this.byIndicator.get(indicator) ?? []).filter((figure) => own.has(figure.scope));
  }
}

/** The indicators that can say something of a norm. */
export function indicatorsOf(norm: Norm): IndicatorId[] {
  const ids = simpleMeasures(norm).map((measure) => measure.indicator);
  return [...ids, norm.measure.indicator].filter((id) => id !== undefined);
}

/** The indicators of which one alone says something of a norm: what a share is a share of does not. */
function tellingIndicators(norm: Norm): IndicatorId[] {
  const [counted] = simpleMeasures(norm);
  return [counted?.indicator, norm.measure.indicator].filter((id) => id !== undefined);
}

/** What the lists of figures say; null when they say nothing of this norm for the subject. */
export function figureEvidence(
  norm: Norm,
  subject: Subject,
  source: FigureSource,
): Evidence | null {
  return (
    givenEvidence(norm, subject, source) ??
    betweenServices(norm, subject, source) ??
    unclearService(norm, subject, source)
  );
}

function givenEvidence(norm: Norm, subject: Subject, source: FigureSource): Evidence | null {
  const { measure } = norm;
  if (measure.of !== "share") {
    const resolved = resolvedFor(measure, subject, source);
    return resolved && countEvidence(resolved, null, source);
  }
  const numerator = resolvedFor(measure.numerator, subject, source);
  const denominator = resolvedFor(measure.denominator, subject, source);
  const counts =
    numerator !== null && denominator !== null
      ? countEvidence(numerator, denominator, source)
      : null;
  const exact =
    counts?.numerator != null &&
    counts.denominator !== null &&
    isExact(counts.numerator) &&
    isExact(counts.denominator);
  if (exact || measure.indicator === undefined) return counts;
  const given = resolveShare(
    source.of(measure.indicator, ownOnly(subject)),
    natureOf(measure.numerator),
    source.context,
  );
  if (given === null) return counts;
  return {
    ...NO_COUNTS,
    from: source.from,
    share: { lo: given.lo, hi: given.hi },
    doubt: doubtOf(given.problem),
    cells: given.cells.map(asVerdict),
    inCells: given.figure && { numerator: given.figure, denominator: null },
    isSummed: false,
  };
}

const NO_COUNTS = {
  numerator: null,
  denominator: null,
  misses: null,
  blocked: false,
  basis: [],
  causes: [],
  obstacles: [],
} as const;

/** Shares cannot be added over services, but that of the whole lies between the lowest and highest. */
function betweenServices(norm: Norm, subject: Subject, source: FigureSource): Evidence | null {
  if (norm.measure.of !== "share" || subject.parts.length === 0) return null;
  let lo: Exact | null = null;
  let hi: Exact | null = null;
  const cells: ResultCell[] = [];
  for (const part of subject.parts) {
    const evidence = givenEvidence(norm, part, source);
    const figure = evidence && figureOf(evidence);
    if (figure === null) return null;
    const highest = figure.hi ?? Exact.ONE;
    if (lo === null || figure.lo.compare(lo) < 0) lo = figure.lo;
    if (hi === null || highest.compare(hi) > 0) hi = highest;
    cells.push(...(evidence?.cells ?? []));
  }
  if (lo === null || hi === null) return null;
  return {
    ...NO_COUNTS,
    from: source.from,
    share: { lo, hi },
    doubt: { code: "ambiguous", detail: { of: "ambiguity", why: "service-undecided" } },
    cells,
    inCells: null,
    isSummed: true,
  };
}

/** Figures that may be the subject's, as nothing says whose they are: they cannot be used. */
function unclearService(norm: Norm, subject: Subject, source: FigureSource): Evidence | null {
  const figures = indicatorsOf(norm)
    .flatMap((indicator) => source.of(indicator, subject.floating))
    .filter(({ reading }) => reading.is !== "blank");
  const [first] = figures;
  if (first === undefined) return null;
  return {
    ...NO_COUNTS,
    from: source.from,
    share: null,
    doubt: { code: "ambiguous", detail: { of: "ambiguity", why: "service-unclear" } },
    blocked: true,
    cells: [asVerdict(first.cell)],
    inCells: null,
    isSummed: false,
  };
}

function countEvidence(
  numerator: ResolvedFor,
  denominator: ResolvedFor | null,
  source: FigureSource,
): Evidence {
  return {
    from: source.from,
    numerator: numerator.bounds,
    denominator: denominator?.bounds ?? null,
    misses: denominator && missesOf(numerator.bounds, denominator.bounds),
    share: null,
    doubt: doubtOf(numerator.problem ?? denominator?.problem ?? null),
    blocked: false,
    cells: numerator.cells.map(asVerdict),
    inCells: inCells(numerator, denominator),
    isSummed: numerator.isSummed && denominator?.isSummed !== false,
    basis: (denominator?.cells ?? []).map(asVerdict),
    causes: (denominator?.cells ?? []).map((cell) => ({ ...cell, role: "cause" })),
    obstacles: [],
  };
}

function inCells(numerator: Resolved, denominator: Resolved | null): FigureInCells | null {
  if (numerator.figure === null || denominator?.figure === null) return null;
  return { numerator: numerator.figure, denominator: denominator?.figure ?? null };
}

function asVerdict(cell: { sheet: string; address: string }): ResultCell {
  return { ...cell, role: "verdict" };
}

function doubtOf(problem: SeriesProblem | null): Reason {
  if (problem !== null && problem !== "unreadable") {
    return { code: "ambiguous", detail: { of: "ambiguity", why: problem } };
  }
  return { code: "unreadable-values", detail: { of: "cells", count: 1 } };
}

/** A simple measure's figure for the subject: its own, or for a federation that of its services. */
export function resolvedFor(
  measure: SimpleMeasure,
  subject: Subject,
  source: FigureSource,
): ResolvedFor | null {
  const { indicator } = measure;
  if (indicator === undefined) return null;
  const nature = natureOf(measure);
  if (subject.parts.length > 0) {
    const told = resolveCount(source.of(indicator, ownOnly(subject)), nature, source.context);
    if (told !== null) return { ...told, isSummed: false };
    const parts = subject.parts.map((part) =>
      resolveCount(source.of(indicator, part.own), nature, source.context),
    );
    return parts.some((part) => part === null) ? null : joined(parts as Resolved[], measure);
  }
  const resolved = resolveCount(source.of(indicator, subject.own), nature, source.context);
  return resolved && { ...resolved, isSummed: false };
}

/** For a federation: whether it was put together from its services. */
interface ResolvedFor extends Resolved {
  readonly isSummed: boolean;
}

/** The scopes that are the subject's own and not those of a service of it. */
export function ownOnly({ own, parts }: Subject): ReadonlySet<number> {
  const inParts = new Set(parts.flatMap((part) => [...part.own]));
  return new Set([...own].filter((scope) => !inParts.has(scope)));
}

/** Several services as one: counts add up; kinds overlap by nobody knows how much. */
function joined(parts: readonly Resolved[], measure: SimpleMeasure): ResolvedFor | null {
  if (parts.length === 0) return null;
  const all = parts.map(({ bounds }) => bounds);
  return {
    bounds: joinBounds(all, measure),
    cells: parts.flatMap(({ cells }) => cells),
    figure: null,
    problem: parts.find(({ problem }) => problem !== null)?.problem ?? null,
    isSummed: true,
  };
}

function joinBounds(all: readonly Bounds[], measure: SimpleMeasure): Bounds {
  const los = all.map(({ lo }) => lo);
  const his = all.map(({ hi }) => hi);
  switch (measure.of) {
    case "unique":
    case "count":
      return all.reduce(plus, exactly(0));
    case "distinct":
      return { lo: Math.max(...los), hi: his.reduce((sum, hi) => sum + hi, 0) };
    case "lowest":
      return { lo: Math.min(...los), hi: Math.min(...his) };
    case "highest":
    case "exists":
      return { lo: Math.max(...los), hi: Math.max(...his) };
  }
}

function natureOf(measure: SimpleMeasure): Nature {
  switch (measure.of) {
    case "unique":
      return measure.lists.includes("personeel") ? "stock" : "unique";
    case "count":
      return "additive";
    case "distinct":
      return "distinct";
    case "lowest":
    case "highest":
      return "price";
    case "exists":
      return "presence";
  }
}
