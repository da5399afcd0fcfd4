import { check, type CheckOptions } from "../../src/check";
import { parseUserNorms } from "../../src/norms/user-norms";
import { parseRange } from "../../src/workbook/address";
import type { Result } from "../../src/assessment/result";
import { casesOf, type Expected, type NormCase, normsWithCases, sheetsOf } from "../norms/case";
import { MemoryWorkbook } from "../tools/memory-workbook";

/** The options of a case as the check takes them. */
function optionsOf({ options }: NormCase): CheckOptions {
  const [year, month] = (options.asOf ?? "").split("-").map(Number);
  const norms = options.norms === undefined ? null : parseUserNorms(options.norms);
  if (norms !== null && !norms.ok) throw new Error(JSON.stringify(norms.problems));
  return {
    ...(options.year === undefined ? {} : { year: options.year }),
    ...(year && month ? { asOf: { year, month } } : {}),
    ...(options.service === undefined ? {} : { service: options.service }),
    ...(norms === null ? {} : { userNorms: norms.norms }),
  };
}

function covers(run: string, cell: string): boolean {
  const outer = parseRange(run);
  const inner = parseRange(cell);
  return (
    outer !== null &&
    inner !== null &&
    outer.firstRow <= inner.firstRow &&
    outer.lastRow >= inner.lastRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastColumn >= inner.lastColumn
  );
}

/** The result as far as the expectation speaks of it. */
function asExpected(result: Result, expected: Expected): unknown {
  const all = {
    service: result.service,
    federation: result.federation,
    level: result.level,
    outcome: result.outcome,
    value: result.value?.toNumber() ?? null,
    numerator: result.numerator,
    denominator: result.denominator,
    threshold: result.threshold?.toNumber() ?? null,
    shortfall: result.shortfall?.toNumber() ?? null,
    reason: result.reason?.code ?? null,
    cells: expected.cells?.filter((cell) =>
      result.cells.some(
        (own) =>
          own.sheet === cell.sheet && own.role === cell.role && covers(own.address, cell.address),
      ),
    ),
  };
  const keys = Object.keys(expected) as (keyof typeof all)[];
  return Object.fromEntries(keys.map((key) => [key, all[key]]));
}

describe.each(normsWithCases())("norm %s", (id) => {
  test.each(casesOf(id).cases.map((item) => [item.name, item] as const))("%s", async (_n, item) => {
    const report = await check(new MemoryWorkbook(sheetsOf(item)), optionsOf(item));
    for (const expected of item.expect) {
      const result = report.results.find(
        (r) =>
          r.norm.id === id &&
          r.level === (expected.level ?? "service") &&
          r.service === expected.service &&
          (expected.federation === undefined || r.federation === expected.federation),
      );
      if (result === undefined) throw new Error(`no result for ${expected.service ?? "null"}`);
      expect(asExpected(result, expected)).toEqual(expected);
    }
  });
});
