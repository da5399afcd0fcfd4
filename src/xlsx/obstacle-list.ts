import { CopyRefused, type Obstacle } from "./copy-refused";

/** Gathers what stands in the way, so that it is told at once and not one thing after the other. */
export class ObstacleList {
  private readonly found = new Map<string, { -readonly [K in keyof Obstacle]: Obstacle[K] }>();

  add(what: Obstacle["what"], sheet: string | null): void {
    const key = `${what} ${sheet ?? ""}`;
    const known = this.found.get(key);
    if (known === undefined) this.found.set(key, { what, sheet, count: 1 });
    else known.count++;
  }

  get all(): readonly Obstacle[] {
    return [...this.found.values()];
  }

  /** Throws CopyRefused own-sheet-in-use when there is anything. */
  refuse(): void {
    if (this.found.size === 0) return;
    const detail = this.all.map(({ what, sheet, count }) =>
      [
        what,
        ...(count > 1 ? [`×${count}`] : []),
        ...(sheet === null ? [] : [`on “${sheet}”`]),
      ].join(" "),
    );
    throw new CopyRefused("own-sheet-in-use", detail.join(", "), this.all);
  }
}
