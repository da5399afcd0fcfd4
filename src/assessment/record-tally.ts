import type { Condition, Field, SimpleMeasure } from "../norms/norm";
import { FIELDS } from "../lists/fields";
import type { Finding } from "../lists/finding";
import type { RecordList } from "../lists/list";
import { dateOf, type Day } from "../lists/read-date";
import {
  hasPeriod,
  readRecords,
  runsOn,
  type RecordBatch,
  type RecordRegistry,
  type RecordsSeen,
} from "../lists/read-records";
import { address } from "../workbook/address";
import type { Workbook } from "../workbook/workbook";
import { type ConditionContext, evaluate, FALSE, neededFields, TRUE, UNDECIDED } from "./condition";
import { newState, OUTSIDE, type StateOptions, type TallyBatch, type TallyState } from "./tally";

/** A measure with the key that tells equal ones apart. */
export interface PlannedMeasure {
  readonly key: string;
  readonly measure: SimpleMeasure;
  readonly options: StateOptions;
  /** For a half of a share: the other half's amount column, which must be there or lack as well. */
  readonly pairedAmount: Field | null;
  /** For the numerator of a share: what it asks on top of the denominator. */
  readonly given: Condition | null;
  /** For the numerator of a share: what its denominator asks. */
  readonly within: Condition | null;
}

/** What is taken for granted while a list is read; what was seen may prove it wrong. */
export interface Assumptions {
  /** Days that count, both ends included; null: all, also records without a date. */
  readonly period: { readonly from: Day; readonly to: Day; readonly yearEnd: Day } | null;
  /** Columns in which a blank means no. */
  readonly onlyMarks: ReadonlySet<Field>;
  readonly referenceDay: Day | null;
}

/** Where the list's records belong when it has no column that says so. */
export interface ListScope {
  readonly index: number;
  /** Federation or service around the list, to understand short names in it. */
  readonly around: string | undefined;
}

/** Months since January 1900, by how many records lie in each. */
export type MonthCounts = ReadonlyMap<number, number>;

/** What one record list comes to: for each measure, a state for each scope. */
export interface ListTally {
  readonly list: RecordList;
  readonly seen: RecordsSeen;
  readonly states: ReadonlyMap<string, ReadonlyMap<number, TallyState>>;
  /** Fields that a measure needs and this list has no column for. */
  readonly missing: ReadonlyMap<string, readonly Field[]>;
  /** Months of all its records, by scope index. */
  readonly months: ReadonlyMap<number, MonthCounts>;
  readonly otherYears: number;
  readonly afterReference: number;
  /** Records that began before the year and may have run on in it: they may count. */
  readonly begunBefore: number;
  readonly findings: readonly Finding[];
}

/** Scope index of records whose service cannot be read. */
export const NO_SCOPE = -1;

/** Streams a list once and tallies every measure that it can serve. */
export async function tallyList(
  workbook: Workbook,
  list: RecordList,
  scope: ListScope,
  measures: readonly PlannedMeasure[],
  assumptions: Assumptions,
  registry: RecordRegistry,
  date1904: boolean,
  signal?: AbortSignal,
  onProgress?: (fraction: number) => void,
): Promise<ListTally> {
  const tallier = new ListTallier(list, scope, measures, assumptions);
  const batches = readRecords(workbook, list, registry, scope.around, date1904, signal, onProgress);
  let step = await batches.next();
  while (!step.done) {
    tallier.add(step.value);
    step = await batches.next();
  }
  return tallier.tally(step.value);
}

/** Columns of a list in which a blank may mean no: taken for granted until the list shows otherwise. */
export function markFields(list: RecordList): ReadonlySet<Field> {
  return new Set(
    list.columns
      .map(({ field }) => field)
      .filter((field) => ["yes-no", "mark"].includes(FIELDS[field].type)),
  );
}

/** Whether a list was read with blanks as no in a column where, as was seen, they may not mean that. */
export function isMisread(onlyMarks: ReadonlySet<Field>, seen: RecordsSeen): boolean {
  return [...onlyMarks].some((field) => !seen.onlyMarks.has(field) && seen.blankMarks.has(field));
}

/** Adds up the records of one list, batch by batch, for every measure that the list can serve. */
export class ListTallier {
  private readonly missing: ReadonlyMap<string, readonly Field[]>;
  private readonly tallies: readonly MeasureTally[];
  private readonly months = new MonthCounter();
  private readonly dated: boolean;
  private readonly isOtherYear: boolean;
  private readonly isLater: boolean;
  private readonly earlier: EarlierRecords | null;
  private otherYears = 0;
  private afterReference = 0;
  private begunBefore = 0;

  constructor(
    private readonly list: RecordList,
    private readonly scope: ListScope,
    measures: readonly PlannedMeasure[],
    private readonly assumptions: Assumptions,
  ) {
    const fields = new Set(list.columns.map((c) => c.field));
    const serving = measures.filter(({ measure }) => measure.lists.includes(list.kind));
    this.missing = new Map(serving.map((m) => [m.key, missingFields(m, list, fields)]));
    this.tallies = serving.map((m) => new MeasureTally(m, list, fields, assumptions));
    this.dated = hasPeriod(list.kind) && fields.has("datum");
    this.isOtherYear = !this.dated && saysOtherYear(list, assumptions);
    this.isLater = !this.dated && saysLaterMonth(list, assumptions);
    this.earlier = this.dated && mayRunOn(list, assumptions) ? new EarlierRecords() : null;
  }

  add(batch: RecordBatch): void {
    const { assumptions, isOtherYear } = this;
    const scopes = scopesOf(batch, this.scope.index);
    const days = this.dated ? (batch.columns.get("datum") as Int32Array) : null;
    if (days !== null) this.months.add(batch, scopes, days);
    const inPeriod = isOtherYear ? new Uint8Array(batch.size) : inclusion(batch, days, assumptions);
    const isDoubted = this.isLater || this.list.doubt !== undefined;
    const included = isDoubted ? doubted(inPeriod) : inPeriod;
    if (isOtherYear) for (const flag of batch.isRecord) this.otherYears += flag === 0 ? 0 : 1;
    else if (days !== null && assumptions.period !== null) {
      const ends = batch.columns.get("einddatum") as Int32Array | undefined;
      const { from, to, yearEnd } = assumptions.period;
      const earlier = this.earlier === null ? null : new Uint8Array(batch.size);
      for (let i = 0; i < included.length; i++) {
        if (included[i] === TRUE || batch.isRecord[i] === 0) continue;
        const day = days[i] ?? 0;
        if (included[i] === UNDECIDED) {
          if (ends !== undefined && day >= 0 && day < from) this.begunBefore++;
          continue;
        }
        if (day > to && day <= yearEnd) this.afterReference++;
        else this.otherYears++;
        if (earlier !== null && day < from && ends === undefined) earlier[i] = UNDECIDED;
      }
      if (earlier !== null) this.earlier?.add(batch, scopes, earlier, included);
    }
    const groups = groupByScope(scopes, included);
    for (const tally of this.tallies) tally.add(batch, scopes, included, groups);
  }

  /** What it all comes to; to be asked after the last batch. */
  tally(seen: RecordsSeen): ListTally {
    if (this.earlier?.areMany === true) this.addEarlier(this.earlier);
    return {
      list: this.list,
      seen,
      states: new Map(
        this.tallies.map((tally) => [
          tally.planned.key,
          seen.namesServices ? ofNobody(tally.states) : tally.states,
        ]),
      ),
      missing: this.missing,
      months: this.months.byScope,
      otherYears: this.otherYears,
      afterReference: this.afterReference,
      begunBefore: this.begunBefore,
      findings: [
        ...seen.findings,
        ...doubtOf(this.list, seen.records),
        ...this.begunBeforeFinding(),
      ],
    };
  }

  private addEarlier({ batches, count }: EarlierRecords): void {
    for (const { batch, scopes, included } of batches) {
      const groups = groupByScope(scopes, included);
      for (const tally of this.tallies) tally.add(batch, scopes, included, groups);
    }
    this.otherYears -= count;
    this.begunBefore += count;
  }

  private begunBeforeFinding(): Finding[] {
    const { list, begunBefore, assumptions } = this;
    const column = list.columns.find(({ field }) => field === "datum")?.column;
    if (begunBefore === 0 || column === undefined || assumptions.period === null) return [];
    return [
      {
        code: "begun-before",
        cell: { sheet: list.sheet, address: address(list.headerRow, column) },
        count: begunBefore,
        params: { year: dateOf(assumptions.period.from).year },
      },
    ];
  }
}

/** From this share on, dates before the year that a title names are no slips: the list runs on. */
const RUNNING_SHARE = 0.2;

/** Records before the year, kept until it is known whether they are many. */
class EarlierRecords {
  readonly batches: { batch: RecordBatch; scopes: Int32Array; included: Uint8Array }[] = [];
  count = 0;
  private dated = 0;

  /** `earlier` marks the records before the year, `inYear` those that count or may. */
  add(batch: RecordBatch, scopes: Int32Array, earlier: Uint8Array, inYear: Uint8Array): void {
    let count = 0;
    for (let i = 0; i < batch.size; i++) {
      if (earlier[i] !== FALSE) count++;
      else if (inYear[i] !== FALSE) this.dated++;
    }
    if (count === 0) return;
    this.count += count;
    this.dated += count;
    this.batches.push({ batch, scopes, included: earlier });
  }

  get areMany(): boolean {
    return this.count > RUNNING_SHARE * this.dated;
  }
}

/** A list of what runs on, under a title of the year, may hold all that ran in that year. */
function mayRunOn(list: RecordList, { period }: Assumptions): boolean {
  const said = list.period?.year ?? null;
  return period !== null && said === dateOf(period.from).year && runsOn(list.kind);
}

/** Says that the name of the list leaves it open whether its records count. */
function doubtOf({ doubt, headerRow, sheet, span }: RecordList, records: number): Finding[] {
  if (doubt === undefined || records === 0) return [];
  const cell = { sheet, address: address(headerRow, span.firstColumn) };
  return [{ code: "list-doubted", cell, count: records, params: { said: doubt.said } }];
}

/** Leaves it open whether any of the records counts. */
function doubted(included: Uint8Array): Uint8Array {
  return included.map((flag) => (flag === FALSE ? FALSE : UNDECIDED));
}

/** Under the title of a later month, part of the records without a date are too late. */
function saysLaterMonth(list: RecordList, { period }: Assumptions): boolean {
  const month = list.period?.month ?? null;
  return month !== null && period !== null && month > dateOf(period.to).month;
}

/** Without a column of services all records are of one scope; headings between them take that away. */
function ofNobody(states: ReadonlyMap<number, TallyState>): ReadonlyMap<number, TallyState> {
  return new Map([...states.values()].map((state) => [NO_SCOPE, state]));
}

/** Records without a date are of the year that the title gives, and not of another. */
function saysOtherYear(list: RecordList, { period }: Assumptions): boolean {
  const said = list.period?.year ?? null;
  if (said === null || period === null || !hasPeriod(list.kind)) return false;
  return said !== dateOf(period.from).year;
}

/** Columns that the measure cannot do without in this list and that it lacks. */
export function missingFields(
  { measure, pairedAmount }: PlannedMeasure,
  list: RecordList,
  fields: ReadonlySet<Field>,
): Field[] {
  const needed: Field[] = [];
  if (measure.of === "count") {
    const byAmount = measure.amount !== undefined && fields.has(measure.amount);
    if (measure.amount !== undefined && !byAmount && pairedAmount && fields.has(pairedAmount)) {
      needed.push(measure.amount);
    }
    if (byAmount) {
      if (pairedAmount && !fields.has(pairedAmount)) needed.push(pairedAmount);
    } else {
      needed.push(...neededFields(measure.where, list.kind));
    }
  } else {
    needed.push(...neededFields(measure.where, list.kind));
    if (measure.of !== "exists") needed.push(measure.field);
    if (measure.of === "lowest") needed.push(measure.per);
  }
  return [...new Set(needed)].filter((field) => !fields.has(field));
}

class MeasureTally {
  readonly states = new Map<number, TallyState>();
  private readonly context: ConditionContext;
  private readonly byAmount: boolean;
  private readonly broken: boolean;

  constructor(
    readonly planned: PlannedMeasure,
    list: RecordList,
    fields: ReadonlySet<Field>,
    { onlyMarks, referenceDay }: Assumptions,
  ) {
    this.context = { kind: list.kind, onlyMarks, referenceDay };
    const { measure, pairedAmount } = planned;
    const amount = measure.of === "count" ? measure.amount : undefined;
    this.byAmount = amount !== undefined && fields.has(amount);
    // Records over amounts would be a share of nothing: then every record is undecided.
    this.broken =
      amount !== undefined && pairedAmount !== null && this.byAmount !== fields.has(pairedAmount);
  }

  add(
    batch: RecordBatch,
    scopes: Int32Array,
    included: Uint8Array,
    groups: readonly ScopeGroup[],
  ): void {
    const { measure, options } = this.planned;
    const view: TallyBatch = {
      size: batch.size,
      rows: batch.rows,
      scopes,
      included,
      fits: this.fits(batch),
      given: this.given(batch),
      codes: this.codes(batch),
      groups:
        measure.of === "lowest"
          ? (batch.columns.get(measure.per) ?? new Int32Array(batch.size).fill(NO_SCOPE))
          : null,
    };
    for (const { scope, records } of groups) {
      let state = this.states.get(scope);
      if (state === undefined) {
        state = newState(measure, options);
        this.states.set(scope, state);
      }
      state.add(view, records);
    }
  }

  private fits(batch: RecordBatch): Uint8Array {
    const { measure } = this.planned;
    if (this.broken) return new Uint8Array(batch.size).fill(UNDECIDED);
    if (measure.where === undefined || this.byAmount) return new Uint8Array(batch.size).fill(TRUE);
    const fits = evaluate(measure.where, batch, this.context);
    const { within } = this.planned;
    if (within === null || measure.of !== "unique" || measure.agree !== true) return fits;
    // What the whole does not count contradicts nothing: an earlier contract of somebody trained since.
    const counted = evaluate(within, batch, this.context);
    return fits.map((fit, i) => (counted[i] === FALSE ? OUTSIDE : fit));
  }

  private given(batch: RecordBatch): Uint8Array | null {
    const { given, measure } = this.planned;
    return given === null || measure.of !== "unique" ? null : evaluate(given, batch, this.context);
  }

  private codes(batch: RecordBatch): Int32Array | Float64Array | null {
    const { measure } = this.planned;
    switch (measure.of) {
      case "count":
        return this.byAmount && measure.amount !== undefined
          ? (batch.columns.get(measure.amount) ?? null)
          : null;
      case "exists":
        return null;
      default:
        return batch.columns.get(measure.field) ?? null;
    }
  }
}

function scopesOf(batch: RecordBatch, listScope: number): Int32Array {
  const column = batch.columns.get("dienst");
  if (column === undefined) return new Int32Array(batch.size).fill(listScope);
  const scopes = new Int32Array(batch.size);
  for (let i = 0; i < scopes.length; i++) {
    const code = column[i] ?? NO_SCOPE;
    scopes[i] = code < 0 ? NO_SCOPE : code;
  }
  return scopes;
}

/** The records of one scope in a batch that may count, ascending. */
interface ScopeGroup {
  readonly scope: number;
  readonly records: Int32Array;
}

/** Sorts the records once for all measures; neighbours of different scopes are the rule in a list. */
function groupByScope(scopes: Int32Array, included: Uint8Array): ScopeGroup[] {
  // Scope indexes are small and start at NO_SCOPE. First how many each has, then where each begins.
  const ends: number[] = [0];
  for (let i = 0; i < scopes.length; i++) {
    if (included[i] === FALSE) continue;
    const at = (scopes[i] as number) - NO_SCOPE + 1;
    while (ends.length <= at) ends.push(0);
    ends[at] = (ends[at] as number) + 1;
  }
  for (let at = 1; at < ends.length; at++)
    ends[at] = (ends[at] as number) + (ends[at - 1] as number);
  const next = Int32Array.from(ends);
  const order = new Int32Array(scopes.length);
  for (let i = 0; i < scopes.length; i++) {
    if (included[i] === FALSE) continue;
    const at = (scopes[i] as number) - NO_SCOPE;
    const place = next[at] as number;
    order[place] = i;
    next[at] = place + 1;
  }
  return ends.slice(1).flatMap((end, at) => {
    const records = order.subarray(ends[at], end);
    return records.length === 0 ? [] : [{ scope: at + NO_SCOPE, records }];
  });
}

function inclusion(
  batch: RecordBatch,
  days: Int32Array | null,
  { period }: Assumptions,
): Uint8Array {
  if (days === null || period === null) return batch.isRecord;
  const ends = batch.columns.get("einddatum");
  const included = new Uint8Array(batch.size);
  for (let i = 0; i < included.length; i++) {
    // What is perhaps a record is undecided, as it is where there are no dates.
    const mark = batch.isRecord[i] ?? FALSE;
    if (mark === FALSE) continue;
    const day = days[i] ?? -1;
    if (day < 0) included[i] = UNDECIDED;
    else if (day < period.from) {
      // What ended before the year does not count; what ran on in it may.
      const end = ends?.[i] ?? FALSE;
      included[i] = ends !== undefined && (end < 0 || end >= period.from) ? UNDECIDED : FALSE;
    } else included[i] = day > period.to ? FALSE : mark;
  }
  return included;
}

class MonthCounter {
  readonly byScope = new Map<number, Map<number, number>>();
  private readonly monthOf = new Map<Day, number>();

  add(batch: RecordBatch, scopes: Int32Array, days: Int32Array): void {
    let counts: Map<number, number> | undefined;
    let scope = NaN;
    for (let i = 0; i < days.length; i++) {
      const day = days[i] ?? -1;
      if (day < 0 || batch.isRecord[i] !== 1) continue;
      const own = scopes[i] ?? NO_SCOPE;
      if (own !== scope || counts === undefined) {
        counts = this.byScope.get(own);
        if (counts === undefined) {
          counts = new Map();
          this.byScope.set(own, counts);
        }
        scope = own;
      }
      let month = this.monthOf.get(day);
      if (month === undefined) {
        month = monthIndex(day);
        this.monthOf.set(day, month);
      }
      counts.set(month, (counts.get(month) ?? 0) + 1);
    }
  }
}

/** Months since January 1900. */
export function monthIndex(day: Day): number {
  const { year, month } = dateOf(day);
  return (year - 1900) * 12 + month - 1;
}
