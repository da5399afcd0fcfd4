import type { Result } from "../../assessment/result";
import { figureType } from "../../report/format";

/** A figure against its threshold, drawn on a track from 0 to 1. */
export interface Bar {
  /** Where the filled part ends. */
  readonly value: number;
  /** Where the line of the threshold stands. */
  readonly threshold: number;
  /** What lacks, or for a maximum what is too much; null when the figure is on the right side. */
  readonly gap: { readonly from: number; readonly to: number } | null;
}

/** Room beyond the larger of the two, so that both ends can be seen. */
const ROOM = 1.15;

/** Null where there is nothing to draw: no figure, no threshold, yes or no, both zero. */
export function barOf({ norm, value, threshold, outcome }: Result): Bar | null {
  if (value === null || threshold === null || figureType(norm) === "presence") return null;
  const [figure, limit] = [value.toNumber(), threshold.toNumber()];
  const isShare = figureType(norm) === "share";
  const full = isShare ? Math.max(1, figure) : Math.max(figure, limit) * ROOM;
  if (full <= 0) return null;
  const place = (amount: number): number => Math.min(1, Math.max(0, amount / full));
  // A federation can fail by its services while its own figure is enough.
  const isEnough = norm.threshold?.relation === "at-most" ? figure <= limit : figure >= limit;
  const fails = !isEnough && (outcome === "not-met" || outcome === "not-yet-met");
  const [from, to] = [place(Math.min(figure, limit)), place(Math.max(figure, limit))];
  return {
    value: place(figure),
    threshold: place(limit),
    gap: fails && to > from ? { from, to } : null,
  };
}
