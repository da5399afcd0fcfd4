/** Excel tells of a change some time after it was made. */
const LATE = 2_000;

/**
 * Which sheets we are writing to, so that the watching of changes can leave our own out where Excel does
 * not say who made them (below ExcelApi 1.14). Only cells that are no list are ever written by us, or
 * their values stay the same, so that a change of a user on such a sheet at that very moment may be
 * missed without harm.
 */
export class OwnWrites {
  private readonly until = new Map<string, number>();
  private busy: Promise<unknown> = Promise.resolve();

  constructor(private readonly now: () => number = Date.now) {}

  /** @param work is given what to name each sheet by that it writes to: by its id. */
  async during<T>(work: (touch: (sheetId: string) => void) => Promise<T>): Promise<T> {
    const touched: string[] = [];
    const writing = work((id) => touched.push(id));
    this.busy = Promise.allSettled([this.busy, writing]);
    try {
      return await writing;
    } finally {
      for (const id of touched) this.until.set(id, this.now() + LATE);
    }
  }

  /** Waits for what is being written: a new sheet's id is known only then. */
  async touched(sheetId: string): Promise<boolean> {
    await this.busy;
    const until = this.until.get(sheetId);
    if (until === undefined) return false;
    if (this.now() <= until) return true;
    this.until.delete(sheetId);
    return false;
  }
}
