import type { SimpleMeasure } from "../norms/norm";
import { grown } from "../lists/read-records";
import type { Sliced } from "../workbook/slices";
import type { Bounds } from "./bounds";
import { FALSE, TAKES_BACK, TRUE } from "./condition";
import { RowRuns } from "./row-runs";

/** A record that the denominator of a share does not count: it fits the numerator nor contradicts it. */
export const OUTSIDE = 3;

/** A batch as a measure sees it. */
export interface TallyBatch {
  readonly size: number;
  readonly rows: readonly number[];
  /** Scope index of each record; -1 when it cannot be told. */
  readonly scopes: Int32Array;
  /** FALSE: not in the period, or no record. UNDECIDED: its date cannot be read. */
  readonly included: Uint8Array;
  /** Whether the record fits the measure's condition; OUTSIDE only where records must agree. */
  readonly fits: Uint8Array;
  /** For the numerator of a share: whether the record fits it, if it counts in the denominator. */
  readonly given: Uint8Array | null;
  /** Codes of the measure's own field, where it has one. */
  readonly codes: Int32Array | Float64Array | null;
  /** Codes of the field it is grouped by. */
  readonly groups: Int32Array | Float64Array | null;
}

/** What the records of one scope in one list add up to. Only states of one kind are ever joined. */
export interface TallyState {
  /** Adds records of the batch, ascending; many at once, as it is called for each measure. */
  add(batch: TallyBatch, records: Int32Array): void;
  /** Rows that could not be decided. */
  readonly undecided: RowRuns;
  undecidedCount: number;
}

/** Bits of an identifier or kind. */
const FITS = 1;
const FITS_NOT = 2;
const PERHAPS = 4;
/** A record that fits the numerator, if it counts in the denominator. */
const IF_COUNTED = 8;
/** A record of which that is not sure: if it counts in the denominator, it may do so alone. */
const NOT_IF_COUNTED = 16;
/** A record that may say that it does not fit, where that speaks against the others. */
const PERHAPS_NOT = 32;
const BIT_COUNT = 6;
const ALL_BITS = (1 << BIT_COUNT) - 1;

class SlotState implements TallyState {
  bits = new Uint8Array(64);
  /** The first row of each slot, to be able to point at it; only where asked. */
  firstRows: Int32Array | null;
  /** Records whose slot could not be read. */
  unknown = 0;
  /** Those among them that fit the numerator, if they count in the denominator. */
  unknownIfCounted = 0;
  readonly undecided = new RowRuns();
  undecidedCount = 0;

  /** @param agree whether a record that does not fit speaks against one that does. */
  constructor(
    keepRows: boolean,
    private readonly agree: boolean,
  ) {
    this.firstRows = keepRows ? new Int32Array(64) : null;
  }

  /** One loop without calls for the usual record: here a large list spends its time. */
  add(batch: TallyBatch, records: Int32Array): void {
    const { fits, codes, included, given, rows } = batch;
    let { bits } = this;
    for (let k = 0; k < records.length; k++) {
      const i = records[k] as number;
      const slot = codes === null ? -1 : (codes[i] as number);
      if (fits[i] === OUTSIDE) continue;
      if (slot < 0) {
        this.addUnknown(batch, i);
        continue;
      }
      if (slot >= bits.length) bits = this.bits = grown(bits, slot);
      const certain = included[i] === TRUE;
      const unsure = given !== null && given[i] !== TRUE ? NOT_IF_COUNTED : 0;
      const before = (bits[slot] as number) | unsure;
      if (fits[i] === FALSE) {
        bits[slot] = before | (certain ? FITS_NOT : this.agree ? PERHAPS_NOT : 0);
        continue;
      }
      if (fits[i] === TRUE && certain) {
        bits[slot] = before | FITS;
      } else {
        const takesBack = fits[i] === TAKES_BACK ? PERHAPS_NOT : 0;
        bits[slot] =
          before | PERHAPS | takesBack | (given !== null && unsure === 0 ? IF_COUNTED : 0);
        this.remember(batch, i);
      }
      if (this.firstRows !== null) this.keepRow(slot, rows[i] ?? 0);
    }
  }

  /** A record whose identifier cannot be read may be of anyone. */
  private addUnknown(batch: TallyBatch, i: number): void {
    if (batch.fits[i] === FALSE) return;
    this.unknown++;
    if (batch.given?.[i] === TRUE) this.unknownIfCounted++;
    this.remember(batch, i);
  }

  /** Keeps the first row of each slot. */
  private keepRow(slot: number, row: number): void {
    let { firstRows } = this;
    if (firstRows === null) return;
    if (slot >= firstRows.length) {
      firstRows = new Int32Array(Math.max(firstRows.length * 2, slot + 1));
      firstRows.set(this.firstRows ?? []);
      this.firstRows = firstRows;
    }
    if (firstRows[slot] === 0) firstRows[slot] = row;
  }

  private remember(batch: TallyBatch, i: number): void {
    this.undecidedCount++;
    this.undecided.add(batch.rows[i] ?? 0);
  }
}

class CountState implements TallyState {
  lo = 0;
  hi = 0;
  readonly undecided = new RowRuns();
  undecidedCount = 0;

  add(batch: TallyBatch, records: Int32Array): void {
    for (let k = 0; k < records.length; k++) this.addOne(batch, records[k] as number);
  }

  private addOne(batch: TallyBatch, i: number): void {
    const fits = batch.fits[i];
    if (fits === FALSE) return;
    const amount = batch.codes === null ? 1 : (batch.codes[i] ?? -1);
    const certain = fits === TRUE && batch.included[i] === TRUE;
    if (amount < 0) this.hi = Infinity;
    else {
      if (certain) this.lo += amount;
      this.hi += amount;
    }
    if (!certain || amount < 0) {
      this.undecidedCount++;
      this.undecided.add(batch.rows[i] ?? 0);
    }
  }
}

class AmountState implements TallyState {
  /** For each group the highest amount read; one group when the measure has none. */
  readonly highest = new Map<number, number>();
  /** For each group the highest amount of records that may not count. */
  readonly perhaps = new Map<number, number>();
  /** Groups in which an amount could not be read. */
  readonly doubtful = new Set<number>();
  /** For each group the highest amount of records that do not fit: reduced fees, so no fee is lower. */
  readonly unfit = new Map<number, number>();
  /** Highest amount of a record whose group could not be read; Infinity when neither could. */
  stray: number | null = null;
  readonly above = new RowRuns();
  readonly undecided = new RowRuns();
  undecidedCount = 0;

  constructor(private readonly causeAbove: number | null) {}

  add(batch: TallyBatch, records: Int32Array): void {
    for (let k = 0; k < records.length; k++) this.addOne(batch, records[k] as number);
  }

  private addOne(batch: TallyBatch, i: number): void {
    const fits = batch.fits[i];
    const row = batch.rows[i] ?? 0;
    const amount = batch.codes?.[i] ?? -1;
    const group = batch.groups === null ? 0 : (batch.groups[i] ?? -1);
    if (fits === FALSE) {
      this.unfit.set(group, Math.max(amount, this.unfit.get(group) ?? 0));
      return;
    }
    const certain = fits === TRUE && batch.included[i] === TRUE;
    if (!certain || amount < 0 || group < 0) {
      this.undecidedCount++;
      this.undecided.add(row);
    }
    if (group < 0) {
      this.stray = Math.max(this.stray ?? 0, amount < 0 ? Infinity : amount);
      return;
    }
    if (amount < 0) {
      this.doubtful.add(group);
      return;
    }
    const amounts = certain ? this.highest : this.perhaps;
    const before = amounts.get(group);
    if (before === undefined || amount > before) amounts.set(group, amount);
    if (!certain) return;
    if (this.causeAbove !== null && amount > this.causeAbove) this.above.add(row);
  }
}

class ExistsState implements TallyState {
  records = 0;
  certain = false;
  perhaps = false;
  readonly undecided = new RowRuns();
  undecidedCount = 0;

  add(batch: TallyBatch, records: Int32Array): void {
    for (let k = 0; k < records.length; k++) this.addOne(batch, records[k] as number);
  }

  private addOne(batch: TallyBatch, i: number): void {
    this.records++;
    const fits = batch.fits[i];
    if (fits === FALSE) return;
    if (fits === TRUE && batch.included[i] === TRUE) {
      this.certain = true;
    } else {
      this.perhaps = true;
      this.undecidedCount++;
      this.undecided.add(batch.rows[i] ?? 0);
    }
  }
}

export interface StateOptions {
  /** Amounts above this are pointed at. */
  readonly causeAbove: number | null;
  /** Remember where each identifier stands. */
  readonly keepRows: boolean;
}

export function newState(measure: SimpleMeasure, options: StateOptions): TallyState {
  switch (measure.of) {
    case "unique":
    case "distinct":
      return new SlotState(options.keepRows, measure.of === "unique" && measure.agree === true);
    case "count":
      return new CountState();
    case "lowest":
    case "highest":
      return new AmountState(options.causeAbove);
    case "exists":
      return new ExistsState();
  }
}

/** States of one measure are all of one class; this tells the compiler which. */
function only<T extends TallyState>(
  states: readonly TallyState[],
  type: new (...args: never[]) => T,
): readonly T[] {
  return states.filter((state): state is T => state instanceof type);
}

/** What a measure comes to. */
export interface Total {
  /** Null when there was nothing to measure, such as no alarm to have a fee. */
  readonly bounds: Bounds | null;
  /** Identifiers that fit in one record and not in another. */
  readonly conflicts: number;
}

/**
 * Joins the states of the scopes that are meant (`own`) with those of records that may be theirs
 * (`floating`). `nearPairs`: slots that may be one kind, so that the lower bound counts them once.
 */
export function* total(
  measure: SimpleMeasure,
  own: readonly TallyState[],
  floating: readonly TallyState[],
  nearPairs: readonly (readonly [number, number])[],
): Sliced<Total> {
  switch (measure.of) {
    case "unique":
      return yield* slots(
        only(own, SlotState),
        only(floating, SlotState),
        measure.agree === true,
        [],
      );
    case "distinct":
      return yield* slots(only(own, SlotState), only(floating, SlotState), false, nearPairs);
    case "count":
      return { bounds: counts(only(own, CountState), only(floating, CountState)), conflicts: 0 };
    case "lowest":
      return { bounds: lowest(only(own, AmountState), only(floating, AmountState)), conflicts: 0 };
    case "highest":
      return { bounds: highest(only(own, AmountState), only(floating, AmountState)), conflicts: 0 };
    case "exists":
      return { bounds: exists(only(own, ExistsState), only(floating, ExistsState)), conflicts: 0 };
  }
}

/** Slots looked at in one piece of work: a part of a millisecond, or a few the first time. */
const SLOTS_AT_ONCE = 1 << 15;

/** Does work on one range of slots after another, `from` to before `to`. */
function* bySlots(length: number, work: (from: number, to: number) => void): Sliced<void> {
  for (let from = 0; from < length; from += SLOTS_AT_ONCE) {
    if (from > 0) yield;
    work(from, Math.min(length, from + SLOTS_AT_ONCE));
  }
}

function* slots(
  own: readonly SlotState[],
  floating: readonly SlotState[],
  agree: boolean,
  nearPairs: readonly (readonly [number, number])[],
): Sliced<Total> {
  const joined = yield* join(own);
  const loose = yield* join(floating);
  let lo = 0;
  let hi = 0;
  let conflicts = 0;
  const counts = yield* combinations(joined, loose);
  counts.forEach((count, combination) => {
    const bits = combination & ALL_BITS;
    const either = bits | (combination >> BIT_COUNT);
    if (count === 0 || (either & (FITS | PERHAPS)) === 0) return;
    hi += count;
    if ((bits & FITS) === 0) return;
    const contradicted = agree && (either & FITS_NOT) !== 0;
    // One record that cannot be read may contradict as well.
    const mayContradict = (either & (agree ? PERHAPS | PERHAPS_NOT : PERHAPS_NOT)) !== 0;
    if (contradicted) conflicts += count;
    else if (!mayContradict) lo += count;
  });
  for (const state of [...own, ...floating]) hi += state.unknown;
  lo -= mergeable(joined, nearPairs);
  return { bounds: { lo, hi }, conflicts };
}

/**
 * How many slots have each combination of bits: the first array's in the low bits, the second's above.
 * A look at a slot is all that is done for each of them, which may be many; the rest is done once for
 * each combination.
 */
function* combinations(low: Uint8Array, high: Uint8Array): Sliced<Int32Array> {
  const counts = new Int32Array(1 << (2 * BIT_COUNT));
  const count = (combination: number) => {
    counts[combination] = (counts[combination] as number) + 1;
  };
  const both = Math.min(low.length, high.length);
  yield* bySlots(both, (from, to) => {
    for (let slot = from; slot < to; slot++) {
      count((low[slot] as number) | ((high[slot] as number) << BIT_COUNT));
    }
  });
  yield* bySlots(low.length - both, (from, to) => {
    for (let slot = both + from; slot < both + to; slot++) count(low[slot] as number);
  });
  yield* bySlots(high.length - both, (from, to) => {
    for (let slot = both + from; slot < both + to; slot++) {
      count((high[slot] as number) << BIT_COUNT);
    }
  });
  return counts;
}

/** The identifiers of a share's denominator, apart by whether they fit its numerator. */
export interface Split {
  readonly hits: Bounds;
  readonly misses: Bounds;
}

/**
 * Splits identifiers into those that fit the numerator and those that do not. Bounds of the two apart
 * say more than bounds of numerator and denominator: an identifier that is in both or in neither can
 * only raise the share.
 */
export function* split(
  numerator: { own: readonly TallyState[]; floating: readonly TallyState[] },
  denominator: { own: readonly TallyState[]; floating: readonly TallyState[] },
  agree: boolean,
): Sliced<Split> {
  const hitOwn = yield* join(only(numerator.own, SlotState));
  const hitLoose = yield* join(only(numerator.floating, SlotState));
  const inOwn = yield* join(only(denominator.own, SlotState));
  const inLoose = yield* join(only(denominator.floating, SlotState));
  const hits = { lo: 0, hi: 0 };
  const misses = { lo: 0, hi: 0 };
  const add = (slot: number): void => {
    const within = inOwn[slot] ?? 0;
    const maybeWithin = within | (inLoose[slot] ?? 0);
    if ((maybeWithin & (FITS | PERHAPS)) === 0) return;
    const certain = (within & FITS) !== 0;
    const own = hitOwn[slot] ?? 0;
    const all = own | (hitLoose[slot] ?? 0);
    const contradicted = agree && (all & FITS_NOT) !== 0;
    const unread = (all & PERHAPS) !== 0 && (all & IF_COUNTED) === 0;
    const doubted = agree && (unread || (all & PERHAPS_NOT) !== 0);
    const hit = (own & FITS) !== 0 && !contradicted && !doubted;
    // Counted for certain, it is so by another record than the one that would make it a hit.
    const sure = (all & IF_COUNTED) !== 0 && (all & NOT_IF_COUNTED) === 0;
    const hitIfCounted = hit || (!certain && !contradicted && !doubted && sure);
    const maybeHit = (all & (FITS | PERHAPS)) !== 0;
    if (hit && certain) hits.lo++;
    if (maybeHit) hits.hi++;
    if (!hitIfCounted) misses.hi++;
    if (certain && !maybeHit) misses.lo++;
  };
  yield* bySlots(Math.max(inOwn.length, inLoose.length), (from, to) => {
    for (let slot = from; slot < to; slot++) add(slot);
  });
  // A record of nobody knows whom may be of someone new, or of someone counted already: then it turns
  // a miss into a hit, and where records must agree also a hit into a miss.
  const sum = (states: readonly TallyState[], of: (state: SlotState) => number): number =>
    only(states, SlotState).reduce((all, state) => all + of(state), 0);
  const maybeHits = sum([...numerator.own, ...numerator.floating], (state) => state.unknown);
  const sureHits = sum([...numerator.own, ...numerator.floating], (s) => s.unknownIfCounted);
  const within = sum([...denominator.own, ...denominator.floating], (state) => state.unknown);
  hits.hi += maybeHits;
  misses.lo = Math.max(0, misses.lo - maybeHits);
  misses.hi += within - sureHits;
  if (agree) hits.lo = Math.max(0, hits.lo - (within - sureHits));
  return { hits, misses };
}

function* join(states: readonly SlotState[]): Sliced<Uint8Array> {
  const [only] = states;
  if (only !== undefined && states.length === 1) return only.bits;
  const joined = new Uint8Array(Math.max(0, ...states.map((state) => state.bits.length)));
  for (const { bits } of states) {
    yield* bySlots(bits.length, (from, to) => {
      for (let slot = from; slot < to; slot++) {
        joined[slot] = (joined[slot] ?? 0) | (bits[slot] ?? 0);
      }
    });
  }
  return joined;
}

/** How many certain kinds would fall away if every near pair were one kind. */
function mergeable(bits: Uint8Array, pairs: readonly (readonly [number, number])[]): number {
  const parent = new Map<number, number>();
  const find = (slot: number): number => {
    const up = parent.get(slot);
    return up === undefined ? slot : find(up);
  };
  let merged = 0;
  for (const [a, b] of pairs) {
    if (((bits[a] ?? 0) & FITS) === 0 || ((bits[b] ?? 0) & FITS) === 0) continue;
    const left = find(a);
    const right = find(b);
    if (left === right) continue;
    parent.set(left, right);
    merged++;
  }
  return merged;
}

/** Rows of the identifiers that fit the denominator but not the numerator, one row each. */
export function* rowsLacking(
  denominator: readonly TallyState[],
  numerator: readonly TallyState[],
): Sliced<RowRuns[]> {
  const fitting = yield* join(only(numerator, SlotState));
  const lacking: RowRuns[] = [];
  for (const { bits, firstRows } of only(denominator, SlotState)) {
    const rows = new Int32Array(bits.length);
    let count = 0;
    yield* bySlots(bits.length, (from, to) => {
      for (let slot = from; slot < to; slot++) {
        if (((bits[slot] as number) & FITS) === 0) continue;
        if (slot < fitting.length && ((fitting[slot] as number) & FITS) !== 0) continue;
        const row = firstRows?.[slot] ?? 0;
        if (row > 0) rows[count++] = row;
      }
    });
    const sorted = rows.subarray(0, count).sort();
    const runs = new RowRuns();
    yield* bySlots(count, (from, to) => {
      for (let i = from; i < to; i++) runs.add(sorted[i] as number);
    });
    lacking.push(runs);
  }
  return lacking;
}

/** Rows with an amount above the threshold that was known while reading. */
export function rowsAbove(states: readonly TallyState[]): RowRuns[] {
  return only(states, AmountState).map((state) => state.above);
}

function counts(own: readonly CountState[], floating: readonly CountState[]): Bounds {
  let lo = 0;
  let hi = 0;
  for (const state of own) {
    lo += state.lo;
    hi += state.hi;
  }
  for (const state of floating) hi += state.hi;
  return { lo, hi };
}

/** The highest amount of each group, then the lowest of these. */
function lowest(own: readonly AmountState[], floating: readonly AmountState[]): Bounds | null {
  const highestOf = joinHighest(own.map(({ highest }) => highest));
  const perhaps = joinHighest(own.map((state) => state.perhaps));
  const doubtful = new Set(own.flatMap((state) => [...state.doubtful]));
  const unfit = joinHighest(own.map((state) => state.unfit));
  // What may be another's can raise a group that we know, or be a cheaper group of our own.
  let stray = strayOf(own);
  for (const state of floating) {
    for (const amount of [...state.highest.values(), ...state.perhaps.values()]) {
      stray = Math.max(stray ?? 0, amount);
    }
    if (state.doubtful.size > 0) stray = Infinity;
  }
  const strayElsewhere = strayOf(floating);
  if (strayElsewhere !== null) stray = Math.max(stray ?? 0, strayElsewhere);

  const groups = new Set([...highestOf.keys(), ...perhaps.keys(), ...doubtful, ...unfit.keys()]);
  if (groups.size === 0 && stray === null) return null;
  let lo = stray === null ? Infinity : 0;
  let hi = Infinity;
  for (const group of groups) {
    const known = highestOf.get(group);
    lo = Math.min(lo, known ?? unfit.get(group) ?? 0);
    if (known === undefined || doubtful.has(group)) continue;
    hi = Math.min(hi, Math.max(known, perhaps.get(group) ?? 0, stray ?? 0));
  }
  return { lo, hi };
}

function highest(own: readonly AmountState[], floating: readonly AmountState[]): Bounds | null {
  const all = [...own, ...floating];
  const lo = Math.max(-1, ...joinHighest(own.map((state) => state.highest)).values());
  const hi = Math.max(
    lo,
    ...joinHighest(all.flatMap((state) => [state.highest, state.perhaps])).values(),
    all.some((state) => state.doubtful.size > 0) ? Infinity : -1,
    strayOf(all) ?? -1,
  );
  return hi < 0 ? null : { lo: Math.max(lo, 0), hi };
}

function joinHighest(maps: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const joined = new Map<number, number>();
  for (const map of maps) {
    for (const [group, amount] of map) {
      joined.set(group, Math.max(amount, joined.get(group) ?? 0));
    }
  }
  return joined;
}

function strayOf(states: readonly AmountState[]): number | null {
  const strays = states.flatMap(({ stray }) => (stray === null ? [] : [stray]));
  return strays.length === 0 ? null : Math.max(...strays);
}

function exists(own: readonly ExistsState[], floating: readonly ExistsState[]): Bounds | null {
  const records = own.reduce((sum, state) => sum + state.records, 0);
  const certain = own.some((state) => state.certain);
  const perhaps = [...own, ...floating].some((state) => state.perhaps || state.certain);
  if (records === 0 && !perhaps) return null;
  return { lo: certain ? 1 : 0, hi: perhaps ? 1 : 0 };
}
