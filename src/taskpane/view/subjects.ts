import type { Outcome, Result } from "../../assessment/result";

/** Whom results are about: a service, a federation, or what no list says. */
export interface Subject {
  readonly key: string;
  readonly level: Result["level"];
  readonly service: string | null;
  readonly federation: string | null;
  readonly counts: Readonly<Record<Outcome, number>>;
}

export function subjectKey({
  level,
  federation,
  service,
}: Pick<Result, "level" | "federation" | "service">): string {
  return JSON.stringify([level, federation, service]);
}

/** In the order of the report. */
export function subjectsOf(results: readonly Result[]): readonly Subject[] {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const key = subjectKey(result);
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const { level, service, federation } = first;
    return [{ key, level, service, federation, counts: countOutcomes(group) }];
  });
}

export function countOutcomes(results: readonly Result[]): Readonly<Record<Outcome, number>> {
  const counts: Record<Outcome, number> = {
    "not-met": 0,
    "not-yet-met": 0,
    "not-assessed": 0,
    met: 0,
    "not-applicable": 0,
  };
  for (const { outcome } of results) counts[outcome]++;
  return counts;
}

/** The results of one subject; all of them when it is null or no longer there. */
export function resultsOf(results: readonly Result[], subject: string | null): readonly Result[] {
  if (subject === null) return results;
  const own = results.filter((result) => subjectKey(result) === subject);
  return own.length > 0 ? own : results;
}
