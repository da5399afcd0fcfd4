/** Ids of the elements that buttons elsewhere in the pane lead to. */
export const optionsId = "options-year";

export function thresholdId(norm: string): string {
  return `threshold-${norm}`;
}

/** The fte of one service; of none in particular the first one. */
export function fteId(service: string | null): string {
  return service === null ? "fte-heading" : `fte-${service.replace(/[^a-z0-9]+/gi, "-")}`;
}
