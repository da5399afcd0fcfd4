import type { Exact } from "../norms/exact";
import type { Field, Norm, RecordListKind } from "../norms/norm";
import type { FindingCell } from "../lists/finding";

export type Outcome = "met" | "not-met" | "not-yet-met" | "not-assessed" | "not-applicable";

/** Why a norm was not assessed; the detail says what to do. */
export type ReasonCode =
  | "no-list"
  | "missing-column"
  | "unreadable-values"
  | "empty-denominator"
  | "unknown-threshold"
  | "too-large"
  | "ambiguous";

export type ReasonDetail =
  | { readonly of: "lists"; readonly lists: readonly RecordListKind[] }
  | { readonly of: "columns"; readonly columns: readonly Field[]; readonly list: RecordListKind }
  | {
      readonly of: "threshold";
      readonly why: "threshold-unknown" | "fte-unknown" | "year-unknown" | "user-norms-other-year";
    }
  | { readonly of: "cells"; readonly count: number }
  | {
      readonly of: "ambiguity";
      readonly why:
        | "service-unclear"
        | "near-variants"
        | "conflicting-values"
        | "overlapping-lists"
        | "repeated-records"
        | "begun-before"
        | "selected-records"
        | "accumulation-unclear"
        | "totals-disagree"
        | "kinds-added-up"
        | "users-added-up"
        | "reduced-only"
        | "records-doubted"
        | "scale-unclear"
        | "lists-disagree"
        | "numerator-exceeds-denominator"
        | "services-missing"
        | "service-undecided";
    }
  | { readonly of: "nothing" };

export interface Reason {
  readonly code: ReasonCode;
  readonly detail: ReasonDetail;
}

/** verdict: the cell that gives the figure, or the header that decides it. cause: why it fails. */
export interface ResultCell extends FindingCell {
  readonly role: "verdict" | "cause";
}

/** How a number follows from cells of one series: what it is at the least, and at the most. */
export interface SeriesInCells {
  /**
   * each: every cell says it. sum, highest: of them all. between: from the highest cell to their sum,
   * as for users of months that may share them.
   */
  readonly how: "each" | "sum" | "highest" | "between";
  /** In the order of the months. */
  readonly cells: readonly FindingCell[];
  /** Earlier months of figures that run on: none is above the last, or they would not run on. */
  readonly before: readonly FindingCell[];
}

/**
 * A figure as cells give it, so that a mark can follow them: it says what is true of these cells when
 * the figure is read from them as it was now. Where anything of it no longer holds, another check may
 * read them otherwise.
 */
export interface CellsFigure extends SeriesInCells {
  /** What a cell must hold to be read: "bare-fraction" is 0.45 without a percent format. */
  readonly holds: "count" | "amount" | "fraction" | "bare-fraction" | "percent";
  /** Cells of the same series that hold nothing; when filled in, they count too. */
  readonly blank: readonly FindingCell[];
  /** For a total: the months that it must agree with. */
  readonly months: SeriesInCells | null;
  /** Kinds and users: a total that adds up months proves no more than the highest of them. */
  readonly kinds: boolean;
  /**
   * How often the months go down and up, where it is by this that they are seen to stand on their own;
   * null where it does not matter.
   */
  readonly steps: { readonly falls: number; readonly rises: number } | null;
}

/** The judged figure as cells give it; counts of a share apart. */
export interface FigureInCells {
  readonly numerator: CellsFigure;
  /** Only for shares of counts. */
  readonly denominator: CellsFigure | null;
}

/** The tool's own expectation for the end of the year; its method is straight proportion. */
export interface Forecast {
  readonly value: number;
  /** Months of the year that the figure covers. */
  readonly months: number;
  readonly reachesThreshold: boolean;
}

/** The verdict on one norm for one service, federation, or the whole when no service is said. */
export interface Result {
  readonly norm: Norm;
  readonly level: "service" | "federation";
  /** Null for a federation, and when no list says the service. */
  readonly service: string | null;
  readonly federation: string | null;
  readonly outcome: Outcome;
  /** The figure judged: a share, a count or an amount; null when there is none. */
  readonly value: Exact | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** True when the unreadable cells leave room: the value shown is the one nearest to the other verdict. */
  readonly isBound: boolean;
  readonly threshold: Exact | null;
  readonly thresholdSource: "norm-set" | "user" | null;
  /** The threshold was tested for another year. */
  readonly asTested: boolean;
  /** Where the user found the threshold. */
  readonly userSource: string | null;
  /** Things still to do, or for a maximum the amount above it; 0 when met, null when not judged. */
  readonly shortfall: Exact | null;
  /** For a federation: its services that are the reason for not being met, or not yet. */
  readonly failing: readonly string[];
  readonly forecast: Forecast | null;
  readonly cells: readonly ResultCell[];
  /** Null when the figure does not stand in cells: computed from records, or put together otherwise. */
  readonly inCells: FigureInCells | null;
  readonly reason: Reason | null;
  /** Where the figure comes from. */
  readonly from: "records" | "indicatoren" | "jaarverslag" | null;
}
