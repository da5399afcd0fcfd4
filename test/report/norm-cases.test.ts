import { check, type CheckOptions } from "../../src/check";
import { parseUserNorms } from "../../src/norms/user-norms";
import { casesOf, type NormCase, normsWithCases, sheetsOf } from "../norms/case";
import type { JsonReport } from "../../src/report/json";
import { MemoryWorkbook } from "../tools/memory-workbook";
import { inAllLanguages, LANGUAGES } from "./schema";

function optionsOf({ options }: NormCase): CheckOptions {
  const [year, month] = (options.asOf ?? "").split("-").map(Number);
  const norms = options.norms === undefined ? null : parseUserNorms(options.norms);
  return {
    ...(options.year === undefined ? {} : { year: options.year }),
    ...(year && month ? { asOf: { year, month } } : {}),
    ...(options.service === undefined ? {} : { service: options.service }),
    ...(norms?.ok === true ? { userNorms: norms.norms } : {}),
  };
}

/** The report with nothing left that is in a language. */
function withoutWords(report: JsonReport): unknown {
  return JSON.parse(
    JSON.stringify(report, (key, value: unknown) =>
      ["message", "unit", "why"].includes(key) ? undefined : value,
    ),
  );
}

describe("every case of a norm gives a report that holds to the contract, in each language", () => {
  test.each(normsWithCases().map((id) => [id]))("%s", async (id) => {
    for (const item of casesOf(id).cases) {
      const report = await check(new MemoryWorkbook(sheetsOf(item)), optionsOf(item));
      const all = inAllLanguages(report);
      // Words differ, figures do not.
      const [first, ...others] = LANGUAGES.map((language) => withoutWords(all[language]));
      for (const other of others) expect(other).toEqual(first);
    }
  });
});
