import { check, type CheckOptions } from "../../src/check";
import type { Result } from "../../src/assessment/result";
import type { Finding, FindingCode } from "../../src/lists/finding";
import { parseUserNorms, type UserNorms } from "../../src/norms/user-norms";
import type { JsonFinding, JsonReport, JsonResult } from "../../src/report/json";
import type { Report } from "../../src/report/report";
import { inAllLanguages } from "../report/schema";
import { type MemorySheet, MemoryWorkbook, type Plain } from "../tools/memory-workbook";

export type Rows = readonly (readonly Plain[])[];

/** The result of a norm for a service, for the service of a list that says none, or a federation. */
export type Whom = string | null | { readonly federation: string };

/** A report together with its words; whatever is asked of it was held to the contract first. */
export interface Checked {
  readonly report: Report;
  readonly json: JsonReport;
  result(norm: string, whom: Whom): Result;
  /** The same result as the contract writes it, in Dutch. */
  said(norm: string, whom: Whom): JsonResult;
  findings(code: FindingCode): readonly Finding[];
  saidFindings(code: FindingCode): readonly JsonFinding[];
}

/** Checks sheets; every report is held to the contract in each language. */
export async function checked(
  sheets: readonly MemorySheet[],
  options: CheckOptions = {},
  name?: string,
): Promise<Checked> {
  const report = await check(
    new MemoryWorkbook(sheets, name === undefined ? {} : { name }),
    options,
  );
  const json = inAllLanguages(report).nl;
  const index = (norm: string, whom: Whom): number => {
    const wanted =
      whom !== null && typeof whom === "object"
        ? { level: "federation", service: null, federation: whom.federation }
        : { level: "service", service: whom };
    const found = json.results.findIndex((result) =>
      Object.entries({ norm, ...wanted }).every(
        ([key, value]) => result[key as keyof JsonResult] === value,
      ),
    );
    if (found < 0) {
      const all = json.results.map((r) => `${r.level} ${r.service ?? r.federation ?? "null"}`);
      throw new Error(`no result ${norm} ${JSON.stringify(whom)}: ${[...new Set(all)].join(", ")}`);
    }
    return found;
  };
  return {
    report,
    json,
    result: (norm, whom) => report.results[index(norm, whom)] as Result,
    said: (norm, whom) => json.results[index(norm, whom)] as JsonResult,
    findings: (code) => report.findings.filter((finding) => finding.code === code),
    saidFindings: (code) => json.findings.filter((finding) => finding.code === code),
  };
}

/** A sheet from its rows. */
export function sheet(name: string, rows: Rows): MemorySheet {
  return { name, rows };
}

/** The same row so many times, {i} in it a running number from `from` on. */
export function times(count: number, row: readonly Plain[], from = 1): Plain[][] {
  return Array.from({ length: count }, (_, i) =>
    row.map((cell) => (typeof cell === "string" ? cell.replaceAll("{i}", String(from + i)) : cell)),
  );
}

/** Norms filled in by a user: amounts per fte or plain, made up for the test. */
export function userNorms(
  year: number,
  thresholds: Readonly<Record<string, { perFte: number } | { value: number }>>,
  fte: Readonly<Record<string, number>> = {},
): UserNorms {
  const parsed = parseUserNorms({
    year,
    fte,
    thresholds: Object.fromEntries(
      Object.entries(thresholds).map(([id, amount]) => [id, { ...amount, source: "verzonnen" }]),
    ),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.norms;
}

export const MONTHS = [
  "jan",
  "feb",
  "mrt",
  "apr",
  "mei",
  "jun",
  "jul",
  "aug",
  "sep",
  "okt",
  "nov",
  "dec",
];

/** 15th of a month as an Excel serial number, 2024 unless said. */
export function day(month: number, year = 2024): number {
  return Math.round((Date.UTC(year, month - 1, 15) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** What a verdict comes to, short enough to read in a test. */
export function gist(result: JsonResult): string {
  const parts = [
    result.outcome,
    result.value === null ? "" : `value ${result.value}`,
    result.shortfall === null || result.shortfall === 0 ? "" : `short ${result.shortfall}`,
    result.reason ?? "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}
