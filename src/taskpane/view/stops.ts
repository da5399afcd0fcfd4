import type { Result, ResultCell } from "../../assessment/result";
import { cardId, sectionsOf } from "./cards";

/** A failing cell on the round that 'vorige' and 'volgende' make. */
export interface Stop {
  readonly id: string;
  readonly card: string;
  readonly cell: ResultCell;
}

/**
 * The cells of what is not met or not yet, in the order of the cards; the cell of the figure first. A cell by
 * which several norms or services fail is one place on the round, at the first card that names it.
 */
export function stopsOf(results: readonly Result[]): readonly Stop[] {
  return onePerPlace(allStops(results));
}

/** The cells of one result, each once, verdict before cause. */
export function stopsOfResult(result: Result): readonly Stop[] {
  const cells = [...result.cells].sort(
    (a, b) => Number(a.role === "cause") - Number(b.role === "cause"),
  );
  const card = cardId(result);
  return onePerPlace(cells.map((cell) => ({ id: `${card} ${placeOf(cell)}`, card, cell })));
}

/** Where a stop of any card is on the round, from 0; -1 when it is not there. */
export function placeOnRound(results: readonly Result[], current: string | null): number {
  const stop = allStops(results).find(({ id }) => id === current);
  if (stop === undefined) return -1;
  return stopsOf(results).findIndex(({ cell }) => placeOf(cell) === placeOf(stop.cell));
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

function allStops(results: readonly Result[]): readonly Stop[] {
  return sectionsOf(results)
    .filter(({ outcome }) => outcome === "not-met" || outcome === "not-yet-met")
    .flatMap(({ cards }) => cards.flatMap(({ results: [result] }) => stopsOfResult(result)));
}

function onePerPlace(stops: readonly Stop[]): readonly Stop[] {
  const places = new Map<string, Stop>();
  for (const stop of stops) {
    const place = placeOf(stop.cell);
    if (!places.has(place)) places.set(place, stop);
  }
  return [...places.values()];
}

function placeOf({ sheet, address }: Pick<ResultCell, "sheet" | "address">): string {
  return `${sheet}!${address}`;
}
