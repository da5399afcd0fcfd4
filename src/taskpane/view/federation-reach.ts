import type { Result } from "../../assessment/result";

/**
 * A federation whose own figure reaches the norm while services of it do not: then neither its figure nor its
 * bar says why it fails.
 *
 * @returns the results of those services, in the order of the report; null where the case is another one.
 */
export function servicesBelow(result: Result, all: readonly Result[]): readonly Result[] | null {
  if (result.failing.length === 0 || !reaches(result)) return null;
  const below = all.filter(
    ({ norm, level, service, federation }) =>
      level === "service" &&
      norm.id === result.norm.id &&
      federation === result.federation &&
      service !== null &&
      result.failing.includes(service),
  );
  return below.length === result.failing.length ? below : null;
}

function reaches({ norm, value, threshold, isBound }: Result): boolean {
  if (value === null || threshold === null) return false;
  const order = value.compare(threshold);
  // What was read of it says how much there is at the least: a maximum may still be passed.
  return norm.threshold?.relation === "at-most" ? order <= 0 && !isBound : order >= 0;
}
