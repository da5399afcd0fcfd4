import type {
  Condition,
  CountingMeasure,
  Field,
  Norm,
  NormSet,
  SimpleMeasure,
} from "../norms/norm";
import type { PlannedMeasure } from "./record-tally";

/** The simple measures a norm needs: one, or the two counts of a share. */
export function simpleMeasures(norm: Norm): readonly SimpleMeasure[] {
  const { measure } = norm;
  return measure.of === "share" ? [measure.numerator, measure.denominator] : [measure];
}

/** Tells equal measures apart from others, so that one tally serves several norms. */
export function measureKey(measure: SimpleMeasure): string {
  return JSON.stringify({ ...measure, indicator: null });
}

/**
 * Every measure of the norm set, once.
 * @param highestAllowed the maximum of an at-most norm where it is known, to point at what exceeds it.
 */
export function planMeasures(
  { norms }: NormSet,
  highestAllowed: (norm: Norm) => number | null,
): PlannedMeasure[] {
  const planned = new Map<string, PlannedMeasure>();
  for (const norm of norms) {
    const { measure } = norm;
    // Where every one must fit, each that does not is worth pointing at.
    const everyOne = measure.of === "share" && norm.threshold?.byYear["2024"] === "1";
    for (const simple of simpleMeasures(norm)) {
      const key = measureKey(simple);
      const before = planned.get(key);
      planned.set(key, {
        key,
        measure: simple,
        options: {
          causeAbove: before?.options.causeAbove ?? highestAllowed(norm),
          keepRows: before?.options.keepRows === true || everyOne,
        },
        pairedAmount: measure.of === "share" ? otherAmount(measure, simple) : null,
        given: measure.of === "share" && simple === measure.numerator ? residual(measure) : null,
        within:
          measure.of === "share" && simple === measure.numerator
            ? (measure.denominator.where ?? null)
            : null,
      });
    }
  }
  return [...planned.values()];
}

/**
 * What the numerator of a share asks on top of its denominator. A record of which only this is known
 * to hold counts in both or in neither, and can so not lower the share.
 */
function residual(share: {
  readonly numerator: CountingMeasure;
  readonly denominator: CountingMeasure;
}): Condition | null {
  const known = new Set(partsOf(share.denominator.where).map((part) => JSON.stringify(part)));
  const rest = partsOf(share.numerator.where).filter((part) => !known.has(JSON.stringify(part)));
  return rest.length === 0 ? null : { allOf: rest };
}

function partsOf(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return [];
  return "allOf" in condition ? condition.allOf : [condition];
}

function otherAmount(
  share: { readonly numerator: CountingMeasure; readonly denominator: CountingMeasure },
  simple: SimpleMeasure,
): Field | null {
  const other = simple === share.numerator ? share.denominator : share.numerator;
  return other.of === "count" ? (other.amount ?? null) : null;
}

/** The field whose column decides a measure in a list: the condition's, else its own. */
export function decisiveFields(measure: SimpleMeasure): Field[] {
  const fields: Field[] = [];
  if (measure.of === "lowest" || measure.of === "highest") fields.push(measure.field);
  if (measure.of === "count" && measure.amount !== undefined) fields.push(measure.amount);
  if (measure.where !== undefined) fields.push(...conditionFields(measure.where).reverse());
  if (measure.of === "unique" || measure.of === "distinct") fields.push(measure.field);
  return fields;
}

/** The fields that a condition asks about. */
export function conditionFields(condition: NonNullable<SimpleMeasure["where"]>): Field[] {
  if ("anyOf" in condition) return condition.anyOf.flatMap(conditionFields);
  if ("allOf" in condition) return condition.allOf.flatMap(conditionFields);
  return [condition.field];
}
