import type { Field, Norm, RecordListKind, SimpleMeasure } from "../norms/norm";
import { copiedSheet } from "../lists/doubted-list";
import type { FindingCode } from "../lists/finding";
import { normalise } from "../lists/normalise";
import type { RecordRegistry } from "../lists/read-records";
import { selectedBy } from "../lists/selection";
import { address } from "../workbook/address";
import { atOnce, type Sliced } from "../workbook/slices";
import type { Bounds } from "./bounds";
import type { Evidence } from "./evidence";
import { conditionFields, decisiveFields, measureKey, simpleMeasures } from "./plan";
import { type ListTally, NO_SCOPE } from "./record-tally";
import type { Reason, ResultCell } from "./result";
import type { Subject } from "./subjects";
import { rowsAbove, rowsLacking, split, total, type TallyState } from "./tally";
import { missesOf } from "./judge";

/** Lists of records as the assessment sees them. */
export interface RecordSources {
  readonly tallies: readonly ListTally[];
  readonly registry: RecordRegistry;
  /** The scope of a list that has no service column. */
  readonly scopeOf: (tally: ListTally) => number;
}

/** What the record lists say; null when no list of the needed kinds concerns the subject. */
export function* recordEvidence(
  norm: Norm,
  subject: Subject,
  sources: RecordSources,
): Sliced<Evidence | null> {
  const measures = simpleMeasures(norm);
  const [first] = measures;
  if (first === undefined) return null;
  let fallback: Evidence | null = null;
  for (const kind of first.lists) {
    const lists = sources.tallies.filter(
      (tally) => tally.list.kind === kind && concerns(tally, subject, sources),
    );
    if (lists.length === 0) continue;
    const evidence = yield* evidenceOf(norm, measures, kind, lists, subject, sources);
    if (!evidence.blocked) return evidence;
    fallback ??= evidence;
  }
  return fallback;
}

/** A list with a service column concerns every service; another one only whose it is, or may be. */
function concerns(tally: ListTally, subject: Subject, sources: RecordSources): boolean {
  if (tally.list.columns.some((column) => column.field === "dienst")) return true;
  const scope = sources.scopeOf(tally);
  return subject.own.has(scope) || subject.floating.has(scope);
}

interface States {
  readonly own: readonly { tally: ListTally; state: TallyState; scope: number }[];
  readonly floating: readonly { tally: ListTally; state: TallyState; scope: number }[];
}

function statesOf(measure: SimpleMeasure, lists: readonly ListTally[], subject: Subject): States {
  const own: { tally: ListTally; state: TallyState; scope: number }[] = [];
  const floating: { tally: ListTally; state: TallyState; scope: number }[] = [];
  for (const tally of lists) {
    // Counts of lists that may overlap are bounded apart.
    const isCopy = measure.of !== "count" && copiesAnother(tally, lists);
    for (const [scope, state] of tally.states.get(measureKey(measure)) ?? []) {
      if (subject.own.has(scope)) (isCopy ? floating : own).push({ tally, state, scope });
      else if (subject.floating.has(scope)) floating.push({ tally, state, scope });
    }
  }
  return { own, floating };
}

/** True for "Gebruikers (2)" beside "Gebruikers", unless their dates tell them apart. */
function copiesAnother(tally: ListTally, lists: readonly ListTally[]): boolean {
  const name = copiedSheet(tally.list.sheet);
  if (name === null) return false;
  const original = lists.find(({ list }) => normalise(list.sheet) === normalise(name));
  return original !== undefined && shareMonths([tally, original], () => true);
}

interface Measured {
  readonly measure: SimpleMeasure;
  readonly states: States;
  readonly bounds: Bounds | null;
  readonly conflicts: number;
  readonly near: boolean;
  readonly overlapping: boolean;
  readonly missing: readonly Field[];
}

function* measured(
  measure: SimpleMeasure,
  lists: readonly ListTally[],
  subject: Subject,
  registry: RecordRegistry,
): Sliced<Measured> {
  const states = statesOf(measure, lists, subject);
  const nearPairs = measure.of === "distinct" ? registry.kindsOf(measure.field).nearVariants() : [];
  const own = states.own.map(({ state }) => state);
  const floating = states.floating.map(({ state }) => state);
  const { bounds, conflicts } = yield* total(measure, own, floating, nearPairs);
  const plain = nearPairs.length > 0 ? (yield* total(measure, own, floating, [])).bounds : bounds;
  const overlapping =
    measure.of === "count"
      ? overlap(states, subject)
      : lists.some((tally) => copiesAnother(tally, lists));
  const key = measureKey(measure);
  // The same records in two lists must not count twice; whether they are the same is not known.
  const safe =
    overlapping && bounds !== null && measure.of === "count"
      ? {
          lo: Math.max(
            ...lists.map((tally) => {
              const alone = statesOf(measure, [tally], subject).own.map(({ state }) => state);
              return atOnce(total(measure, alone, [], [])).bounds?.lo ?? 0;
            }),
          ),
          hi: bounds.hi,
        }
      : bounds;
  return {
    measure,
    states,
    bounds: safe,
    conflicts,
    near: plain !== null && bounds !== null && plain.lo !== bounds.lo,
    overlapping,
    missing: [...new Set(lists.flatMap((tally) => tally.missing.get(key) ?? []))],
  };
}

/**
 * True when two lists hold records of the subject in the same month, or without a month. Two services
 * of a federation have nothing to do with each other; records of the whole may be of any of them.
 */
function overlap({ own }: States, subject: Subject): boolean {
  if (subject.parts.length === 0) return overlapWithin(own, subject.own);
  const inParts = new Set(subject.parts.flatMap((part) => [...part.own]));
  const ofWhole = [...subject.own].filter((scope) => !inParts.has(scope));
  return subject.parts.some((part) => overlapWithin(own, new Set([...part.own, ...ofWhole])));
}

function overlapWithin(states: States["own"], scopes: ReadonlySet<number>): boolean {
  const within = states.filter(({ scope }) => scopes.has(scope));
  const lists = [...new Set(within.map(({ tally }) => tally))].filter(
    (tally) => tally.seen.records > 0,
  );
  return lists.length >= 2 && shareMonths(lists, (scope) => scopes.has(scope));
}

/** True when lists hold records in the same month, or one of them none with a month. */
function shareMonths(lists: readonly ListTally[], isIn: (scope: number) => boolean): boolean {
  const seen = new Set<number>();
  for (const tally of lists) {
    const months = new Set<number>();
    for (const [scope, counts] of tally.months) {
      if (isIn(scope)) for (const month of counts.keys()) months.add(month);
    }
    if (months.size === 0) return true;
    for (const month of months) {
      if (seen.has(month)) return true;
      seen.add(month);
    }
  }
  return false;
}

function* evidenceOf(
  norm: Norm,
  measures: readonly SimpleMeasure[],
  kind: RecordListKind,
  lists: readonly ListTally[],
  subject: Subject,
  { registry }: RecordSources,
): Sliced<Evidence> {
  const parts: Measured[] = [];
  for (const measure of measures) {
    parts.push(yield* measured(measure, lists, subject, registry));
    yield;
  }
  const [numerator, denominator] = parts;
  const isShare = norm.measure.of === "share";
  const missing = [...new Set(parts.flatMap((part) => part.missing))];
  // A list without a single record of the period is no proof of zero: the export may have failed.
  const empty = lists.every(
    ({ seen, otherYears, afterReference }) => seen.records - otherYears - afterReference === 0,
  );
  const shared =
    isShare && numerator && denominator ? yield* shareParts(numerator, denominator) : null;
  const selected = shared?.misses?.lo === 0 && isSelection(numerator, lists);
  const blocked = empty || (missing.length > 0 && !provesSomething(numerator, missing, lists));
  return {
    from: "records",
    ...(shared ?? { numerator: numerator?.bounds ?? null, denominator: null, misses: null }),
    // Whoever was left out of the list is a miss, and nobody knows how many there are.
    ...(selected
      ? {
          denominator: { lo: shared.denominator?.lo ?? 0, hi: Infinity },
          misses: { lo: 0, hi: Infinity },
        }
      : {}),
    share: null,
    doubt:
      empty && missing.length === 0
        ? { code: "empty-denominator", detail: { of: "nothing" } }
        : selected && missing.length === 0
          ? { code: "ambiguous", detail: { of: "ambiguity", why: "selected-records" } }
          : doubtOf(parts, missing, kind, lists),
    blocked,
    isSummed: subject.parts.length > 0,
    cells: headerCells(measures[0], lists, subject),
    inCells: null,
    basis: headerCells(measures[1], lists, subject),
    causes: yield* causeCells(norm, parts),
    obstacles: obstacleCells(parts),
  };
}

/** True for a list that by its name holds only what the numerator of a share asks. */
function isSelection(numerator: Measured | undefined, lists: readonly ListTally[]): boolean {
  const asked = numerator?.measure.where;
  if (asked === undefined) return false;
  const fields = conditionFields(asked);
  return lists.some(({ list }) => selectedBy(list).some((field) => fields.includes(field)));
}

function* shareParts(
  numerator: Measured,
  denominator: Measured,
): Sliced<Pick<Evidence, "numerator" | "denominator" | "misses">> {
  const [top, bottom] = [numerator.bounds, denominator.bounds];
  if (top === null || bottom === null) return { numerator: top, denominator: bottom, misses: null };
  if (numerator.measure.of !== "unique") {
    return { numerator: top, denominator: bottom, misses: missesOf(top, bottom) };
  }
  const { hits, misses } = yield* split(
    statesIn(numerator),
    statesIn(denominator),
    numerator.measure.agree === true,
  );
  return { numerator: hits, denominator: bottom, misses };
}

function statesIn({ states }: Measured): { own: TallyState[]; floating: TallyState[] } {
  return {
    own: states.own.map(({ state }) => state),
    floating: states.floating.map(({ state }) => state),
  };
}

/**
 * A missing column blocks the figure, unless part of it is proven without: users with a handicap are
 * users with a handicap or dementia, also where the other column lacks.
 */
function provesSomething(
  part: Measured | undefined,
  missing: readonly Field[],
  lists: readonly ListTally[],
): boolean {
  if (part === undefined) return false;
  const some = lists.some((tally) =>
    missing.every((field) => tally.list.columns.some((column) => column.field === field)),
  );
  return some || (part.bounds !== null && part.bounds.lo > 0 && part.measure.where !== undefined);
}

function doubtOf(
  parts: readonly Measured[],
  missing: readonly Field[],
  list: RecordListKind,
  lists: readonly ListTally[],
): Reason {
  if (missing.length > 0) {
    return { code: "missing-column", detail: { of: "columns", columns: missing, list } };
  }
  if (parts.some((part) => part.bounds === null)) {
    return { code: "empty-denominator", detail: { of: "nothing" } };
  }
  if (lists.some(hasDoubtedRecords)) {
    return { code: "ambiguous", detail: { of: "ambiguity", why: "records-doubted" } };
  }
  const open = parts.map(
    ({ states }) =>
      states.own.reduce((count, { state }) => count + state.undecidedCount, 0) +
      states.floating.filter(({ scope }) => scope === NO_SCOPE).length,
  );
  const known = knownDoubt(Math.max(0, ...open), lists);
  const unreadable = open.reduce((sum, count) => sum + count, 0);
  if (unreadable > 0 && known === null) {
    return { code: "unreadable-values", detail: { of: "cells", count: unreadable } };
  }
  const why =
    known ??
    (parts.some((part) => part.conflicts > 0)
      ? "conflicting-values"
      : parts.some((part) => part.overlapping)
        ? "overlapping-lists"
        : parts.some((part) => part.near)
          ? "near-variants"
          : parts.some((part) => part.measure.of === "lowest")
            ? "reduced-only"
            : "service-unclear");
  return { code: "ambiguous", detail: { of: "ambiguity", why } };
}

/** Why so many records are in doubt, where no cell of them is unreadable. */
function knownDoubt(
  undecided: number,
  lists: readonly ListTally[],
): "repeated-records" | "begun-before" | null {
  const repeated = lists.reduce((sum, { seen }) => sum + seen.repeated, 0);
  const begun = lists.reduce((sum, { begunBefore }) => sum + begunBefore, 0);
  if (undecided === 0 || undecided > repeated + begun) return null;
  return begun > repeated ? "begun-before" : "repeated-records";
}

/** Remarks that tell of records of which it is not certain that they count. */
const DOUBTING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...(["list-doubted", "record-not-done", "staff-left", "part-row", "other-list-below"] as const),
]);

function hasDoubtedRecords({ findings }: ListTally): boolean {
  return findings.some(({ code }) => DOUBTING.has(code));
}

/** The header of the column that decides, in each list that concerns the subject. */
function headerCells(
  measure: SimpleMeasure | undefined,
  lists: readonly ListTally[],
  subject: Subject,
): ResultCell[] {
  if (measure === undefined) return [];
  const holding = lists.filter((tally) =>
    [...(tally.states.get(measureKey(measure)) ?? new Map<number, TallyState>()).keys()].some(
      (scope) => subject.own.has(scope),
    ),
  );
  return (holding.length > 0 ? holding : lists).map(({ list }) => {
    const column = decisiveColumn(measure, list);
    return {
      sheet: list.sheet,
      address: address(list.headerRow, column ?? list.span.firstColumn),
      role: "verdict",
    };
  });
}

function decisiveColumn(measure: SimpleMeasure, list: ListTally["list"]): number | null {
  for (const field of decisiveFields(measure)) {
    const match = list.columns.find((column) => column.field === field);
    if (match) return match.column;
  }
  return list.columns[0]?.column ?? null;
}

function* causeCells(norm: Norm, parts: readonly Measured[]): Sliced<ResultCell[]> {
  const [numerator, denominator] = parts;
  if (numerator === undefined) return [];
  if (numerator.measure.of === "highest") {
    const runs = rowsAbove(numerator.states.own.map(({ state }) => state));
    return runs.flatMap((run, i) => cellsIn(run, numerator, i));
  }
  if (norm.measure.of !== "share" || denominator?.measure.of !== "unique") return [];
  if (norm.threshold?.byYear["2024"] !== "1") return [];
  const runs = yield* rowsLacking(
    denominator.states.own.map(({ state }) => state),
    numerator.states.own.map(({ state }) => state),
  );
  return runs.flatMap((run, i) => cellsIn(run, { ...denominator, measure: numerator.measure }, i));
}

function obstacleCells(parts: readonly Measured[]): ResultCell[] {
  const [first] = parts;
  if (first === undefined) return [];
  return first.states.own.flatMap(({ state }, i) => cellsIn(state.undecided, first, i));
}

function cellsIn(
  runs: { cells(sheet: string, column: number): { sheet: string; address: string }[] },
  { states, measure }: Pick<Measured, "states" | "measure">,
  index: number,
): ResultCell[] {
  const list = states.own[index]?.tally.list;
  const column = list ? decisiveColumn(measure, list) : null;
  if (list === undefined || column === null) return [];
  return runs.cells(list.sheet, column).map((cell) => ({ ...cell, role: "cause" }));
}
