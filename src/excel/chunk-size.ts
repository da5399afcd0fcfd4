/** What a response should hold: read and parsed before a person notices, and not too many of them. */
const WANTED_BYTES = 600_000;
const MOST_ROWS = 20_000;
const FIRST_CELLS = 32_000;

/** How many rows to ask for at once; learns from what they turn out to weigh. */
export class ChunkSize {
  private size: number;
  private most = MOST_ROWS;

  /** @param columns how many columns each row has. */
  constructor(columns: number) {
    this.size = bounded(FIRST_CELLS / Math.max(1, columns));
  }

  get rows(): number {
    return this.size;
  }

  /** Grows at most fourfold, since the next rows may be heavier. */
  learn(rows: number, bytes: number): void {
    const wanted = (rows * WANTED_BYTES) / Math.max(1, bytes);
    this.size = bounded(Math.min(this.size * 4, this.most, wanted));
  }

  /** After a refusal, for good. False when a single row was refused. */
  halve(): boolean {
    if (this.size === 1) return false;
    this.size = bounded(this.size / 2);
    this.most = this.size;
    return true;
  }
}

function bounded(rows: number): number {
  return Math.max(1, Math.min(MOST_ROWS, Math.floor(rows)));
}
