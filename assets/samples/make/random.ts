/** A small generator of numbers that look random and are the same every time (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: string) {
    let hash = 2166136261;
    for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
    this.state = hash >>> 0;
  }

  /** At least 0, below 1. */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** From `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(from: readonly T[]): T {
    const one = from[this.whole(0, from.length - 1)];
    if (one === undefined) throw new RangeError("nothing to pick from");
    return one;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const keyed = list.map((item) => [this.fraction(), item] as const);
    return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
  }

  /** A weekday from one day to another, both included if they are weekdays. */
  weekday(from: Date, to: Date): Date {
    const days = Math.floor((to.getTime() - from.getTime()) / DAY);
    for (;;) {
      const date = new Date(from.getTime() + this.whole(0, Math.max(0, days)) * DAY);
      if (days < 3 || (date.getUTCDay() % 6 !== 0 && date <= to)) return date;
    }
  }
}

const DAY = 86_400_000;
