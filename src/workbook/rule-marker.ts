import type { Look } from "./mark";

/** What the rule of a mark says of itself: by it a rule is known as ours, also after years. */
export interface RuleMarker {
  readonly norm: string;
  readonly look: Look;
}

/**
 * `N("…")` is 0 for any text, so the marker changes nothing in what the rule computes, and survives
 * saving, copying and every Excel language. The number is the version of this notation.
 */
const OURS = /^\s*=?\s*(?:AND\(\s*)?N\(\s*"normtoets\/1 ([a-z0-9-]+) ([a-z-]+)"\s*\)\s*=\s*0/i;

const LOOK_NAMES: readonly string[] = [
  "not-met-verdict",
  "not-met-cause",
  "not-yet-met-verdict",
  "not-yet-met-cause",
] satisfies readonly Look[];

/**
 * The rule of a mark, without "=".
 * @param condition when the mark shows, as a formula; null: always.
 */
export function markedRule({ norm, look }: RuleMarker, condition: string | null): string {
  const marker = `N("normtoets/1 ${norm} ${look}")=0`;
  return condition === null ? marker : `AND(${marker},${condition})`;
}

/** Reads the marker back, with or without "="; null when the rule is not ours. */
export function ruleMarkerOf(formula: string): RuleMarker | null {
  const [, norm, look] = OURS.exec(formula) ?? [];
  return norm !== undefined && look !== undefined && isLook(look) ? { norm, look } : null;
}

function isLook(text: string): text is Look {
  return LOOK_NAMES.includes(text);
}
