import type { Condition, Field, RecordListKind } from "../norms/norm";
import { FIELDS } from "../lists/fields";
import { addYears, type Day, dayOf } from "../lists/read-date";
import { BLANK_CODE, type RecordBatch, TAKEN_BACK_CODE, YES } from "../lists/read-records";
import { MODULES, ROLES } from "../lists/vocabulary";

/** One answer per record. */
export const FALSE = 0;
export const TRUE = 1;
export const UNDECIDED = 2;
/** Undecided, and it may take back what another record of the same kind counts. */
export const TAKES_BACK = 4;

/** What a condition needs to know besides the record. */
export interface ConditionContext {
  readonly kind: RecordListKind;
  /** Columns in which a blank means no. */
  readonly onlyMarks: ReadonlySet<Field>;
  /** Last day of the reference month; null when it is not known: what depends on it is undecided. */
  readonly referenceDay: Day | null;
}

/** The fields a condition cannot do without in this kind of list. */
export function neededFields(condition: Condition | undefined, kind: RecordListKind): Field[] {
  if (condition === undefined) return [];
  if ("anyOf" in condition) return condition.anyOf.flatMap((part) => neededFields(part, kind));
  if ("allOf" in condition) return condition.allOf.flatMap((part) => neededFields(part, kind));
  if ("is" in condition) {
    const needless = condition.optional === true || condition.impliedBy?.includes(kind) === true;
    return needless ? [] : [condition.field];
  }
  if ("in" in condition || "positive" in condition) {
    return condition.optional ? [] : [condition.field];
  }
  if ("withinYears" in condition) return [condition.field, condition.after];
  return [condition.field];
}

/** FALSE, TRUE, UNDECIDED or TAKES_BACK for each record; a missing column leaves all of them undecided. */
export function evaluate(
  condition: Condition,
  batch: RecordBatch,
  context: ConditionContext,
): Uint8Array {
  if ("anyOf" in condition) return combine(condition.anyOf, batch, context, TRUE);
  if ("allOf" in condition) return combine(condition.allOf, batch, context, FALSE);
  const answers = new Uint8Array(batch.size);
  const codes = batch.columns.get(condition.field);
  if (codes === undefined) {
    const holds =
      ("optional" in condition && condition.optional) ||
      ("is" in condition && condition.impliedBy?.includes(context.kind) === true);
    return answers.fill(holds ? TRUE : UNDECIDED);
  }
  if ("is" in condition) {
    if (condition.impliedBy?.includes(context.kind)) return answers.fill(TRUE);
    const blank = context.onlyMarks.has(condition.field)
      ? condition.is
        ? FALSE
        : TRUE
      : UNDECIDED;
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] ?? BLANK_CODE;
      answers[i] =
        code >= 0
          ? (code === YES) === condition.is
            ? TRUE
            : FALSE
          : code === BLANK_CODE
            ? blank
            : UNDECIDED;
    }
    return answers;
  }
  if ("in" in condition) {
    const bits = bitsOf(condition.field, condition.in);
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] ?? BLANK_CODE;
      answers[i] = code < 0 ? UNDECIDED : (code & bits) !== 0 ? TRUE : FALSE;
    }
    return answers;
  }
  if ("positive" in condition) {
    for (let i = 0; i < codes.length; i++) {
      const count = codes[i] ?? BLANK_CODE;
      answers[i] =
        count >= 0
          ? count > 0
            ? TRUE
            : FALSE
          : count === TAKEN_BACK_CODE
            ? TAKES_BACK
            : UNDECIDED;
    }
    return answers;
  }
  if ("onOrAfter" in condition) {
    const from = isoDay(condition.onOrAfter);
    return compareDays(codes, answers, (day) => day >= from);
  }
  if ("yearsAgo" in condition) {
    const { referenceDay } = context;
    if (referenceDay === null) return answers.fill(UNDECIDED);
    return compareDays(codes, answers, (day) => addYears(day, condition.yearsAgo) <= referenceDay);
  }
  const starts = batch.columns.get(condition.after);
  if (starts === undefined) return answers.fill(UNDECIDED);
  for (let i = 0; i < codes.length; i++) {
    const day = codes[i] ?? BLANK_CODE;
    const start = starts[i] ?? BLANK_CODE;
    // No date means that it has not happened; a date that cannot be read means nothing.
    if (day === BLANK_CODE) answers[i] = FALSE;
    else if (day < 0 || start < 0) answers[i] = UNDECIDED;
    else answers[i] = day <= addYears(start, condition.withinYears) ? TRUE : FALSE;
  }
  return answers;
}

/** anyOf (decided by TRUE) and allOf (decided by FALSE), each part undecided until it decides. */
function combine(
  parts: readonly Condition[],
  batch: RecordBatch,
  context: ConditionContext,
  decisive: typeof TRUE | typeof FALSE,
): Uint8Array {
  const answers = new Uint8Array(batch.size).fill(decisive === TRUE ? FALSE : TRUE);
  for (const part of parts) {
    const own = evaluate(part, batch, context);
    for (let i = 0; i < own.length; i++) {
      if (answers[i] === decisive) continue;
      if (own[i] === decisive) answers[i] = decisive;
      else if (own[i] !== TRUE && own[i] !== FALSE) answers[i] = UNDECIDED;
    }
  }
  return answers;
}

function compareDays(
  codes: Int32Array | Float64Array,
  answers: Uint8Array,
  holds: (day: Day) => boolean,
): Uint8Array {
  for (let i = 0; i < codes.length; i++) {
    const day = codes[i] ?? BLANK_CODE;
    answers[i] = day < 0 ? UNDECIDED : holds(day) ? TRUE : FALSE;
  }
  return answers;
}

function bitsOf(field: Field, values: readonly string[]): number {
  const words: readonly string[] = FIELDS[field].type === "role" ? ROLES : MODULES;
  return values.reduce((bits, value) => {
    const at = words.indexOf(value);
    if (at < 0) throw new RangeError(`no such value of ${field}: ${value}`);
    return bits | (1 << at);
  }, 0);
}

function isoDay(text: string): Day {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return dayOf(year, month, day);
}
