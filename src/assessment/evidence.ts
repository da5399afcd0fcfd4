import type { Exact } from "../norms/exact";
import type { Bounds } from "./bounds";
import type { FigureInCells, Reason, ResultCell } from "./result";

/** What one source in the workbook says about one norm for one subject. */
export interface Evidence {
  readonly from: "records" | "indicatoren" | "jaarverslag";
  /** Null when there was nothing to measure, or when only a share is given. */
  readonly numerator: Bounds | null;
  /** Only for shares. */
  readonly denominator: Bounds | null;
  /** Only for shares: what is in the denominator and not in the numerator. */
  readonly misses: Bounds | null;
  /** A share given ready-made. */
  readonly share: { readonly lo: Exact; readonly hi: Exact } | null;
  /** Why no verdict can follow when the bounds leave room, or at all. */
  readonly doubt: Reason;
  /** Set when the source cannot give the figure at all. */
  readonly blocked: boolean;
  /** True for a federation's figure that was put together from its services. */
  readonly isSummed: boolean;
  readonly cells: readonly ResultCell[];
  /** How the figure is computed from cells; null when it does not stand in cells. */
  readonly inCells: FigureInCells | null;
  /** Only for shares of counts: where what it is a share of stands. */
  readonly basis: readonly ResultCell[];
  /** Cells to point at when the norm is not met, and when it could not be assessed. */
  readonly causes: readonly ResultCell[];
  readonly obstacles: readonly ResultCell[];
}
