import type { Result, ResultCell } from "../../assessment/result";
import { cardId, sectionsOf } from "./cards";

/** A failing cell on the round that 'vorige' and 'volgende' make. */
export interface Stop {
  readonly id: string;
  readonly card: string;
  readonly cell: ResultCell;
}

/** The cells of what is not met or not yet, in the order of the cards; the cell of the figure first. */
export function stopsOf(results: readonly Result[]): readonly Stop[] {
  return sectionsOf(results)
    .filter(({ outcome }) => outcome === "not-met" || outcome === "not-yet-met")
    .flatMap(({ cards }) => cards.flatMap(({ results: [result] }) => stopsOfResult(result)));
}

/** All cells of one result, verdict before cause. */
export function stopsOfResult(result: Result): readonly Stop[] {
  const cells = [...result.cells].sort(
    (a, b) => Number(a.role === "cause") - Number(b.role === "cause"),
  );
  const card = cardId(result);
  return cells.map((cell) => ({ id: `${card} ${cell.sheet}!${cell.address}`, card, cell }));
}

/** The stop `step` places on from `current`, round and round; null when there are none. */
export function nextStop(
  stops: readonly Stop[],
  current: string | null,
  step: 1 | -1,
): Stop | null {
  const at = stops.findIndex(({ id }) => id === current);
  const start = at === -1 && step === -1 ? 0 : at;
  return stops[(start + step + stops.length) % Math.max(1, stops.length)] ?? null;
}
