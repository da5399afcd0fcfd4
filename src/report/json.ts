import type { Result } from "../assessment/result";
import { FINDING_CODES, type Finding } from "../lists/finding";
import type { ColumnMatch } from "../lists/list";
import type { Language } from "../norms/norm";
import { normSet, normSetHash } from "../norms/norm-set";
import { userThresholdIds } from "../norms/user-norms";
import { columnName } from "../workbook/address";
import { say } from "./messages";
import type { CheckedList, Report } from "./report";
import { findingMessage, resultMessage } from "./words";

export const REPORT_SCHEMA = "normtoets-report/1";

/** The report as the contract writes it (docs/report.md, report.schema.json); plain JSON values. */
export interface JsonReport {
  readonly schema: typeof REPORT_SCHEMA;
  readonly tool: { readonly name: "normtoets"; readonly version: string };
  readonly normSet: {
    readonly id: string;
    readonly year: number | null;
    readonly hash: string;
    readonly userThresholds: readonly string[];
  };
  readonly workbook: { readonly name: string; readonly sha256: string | null };
  readonly asOf: string | null;
  readonly lists: readonly JsonList[];
  readonly results: readonly JsonResult[];
  readonly findings: readonly JsonFinding[];
}

export interface JsonList {
  readonly sheet: string;
  readonly kind: string;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly {
    readonly field: string;
    readonly column: string;
    readonly header: string;
    readonly confidence: number;
    readonly why: string;
  }[];
  readonly unmapped: readonly { readonly column: string; readonly header: string }[];
}

export interface JsonResult {
  readonly norm: string;
  readonly level: "service" | "federation";
  readonly service: string | null;
  readonly federation: string | null;
  readonly outcome: Result["outcome"];
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly threshold: number | null;
  readonly shortfall: number | null;
  readonly unit: string;
  readonly cells: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly role: "verdict" | "cause";
  }[];
  readonly reason: string | null;
  readonly thresholdSource: "norm-set" | "user" | null;
  readonly message: string;
}

export interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string | null;
  readonly address: string | null;
  readonly count: number;
  readonly message: string;
  /** Both cells of a mismatch. */
  readonly cells?: readonly { readonly sheet: string; readonly address: string }[];
}

/** Puts a report into the words of a language and the shape of the contract. */
export function toJson(report: Report, version: string, language: Language): JsonReport {
  const { asOf, userNorms, workbook } = report;
  return {
    schema: REPORT_SCHEMA,
    tool: { name: "normtoets", version },
    normSet: {
      id: normSet.id,
      year: report.year,
      hash: normSetHash(),
      userThresholds: userThresholdIds(userNorms),
    },
    workbook: { name: workbook.name, sha256: workbook.sha256 },
    asOf: asOf === null ? null : `${asOf.year}-${String(asOf.month).padStart(2, "0")}`,
    lists: report.lists.map((list) => toJsonList(list, language)),
    results: report.results.map((result) => toJsonResult(result, report, language)),
    findings: report.findings.map((finding) => toJsonFinding(finding, language)),
  };
}

function toJsonList({ list, lastRow }: CheckedList, language: Language): JsonList {
  return {
    sheet: list.sheet,
    kind: list.kind,
    headerRow: list.headerRow,
    firstRow: list.firstRow,
    lastRow,
    columns: list.columns.flatMap(withAlso).map((match) => ({
      field: match.field,
      column: columnName(match.column),
      header: match.header,
      confidence: Math.round(match.confidence * 100) / 100,
      why: say(language, `match.${match.how}`, { alias: match.alias }),
    })),
    unmapped: list.unmapped.map(({ column, header }) => ({ column: columnName(column), header })),
  };
}

function toJsonResult(result: Result, report: Report, language: Language): JsonResult {
  return {
    norm: result.norm.id,
    level: result.level,
    service: result.service,
    federation: result.federation,
    outcome: result.outcome,
    value: result.value?.toNumber() ?? null,
    numerator: result.numerator,
    denominator: result.denominator,
    threshold: result.threshold?.toNumber() ?? null,
    shortfall: result.shortfall?.toNumber() ?? null,
    unit: result.norm.unit.many[language],
    cells: result.cells.map(({ sheet, address, role }) => ({ sheet, address, role })),
    reason: result.reason?.code ?? null,
    thresholdSource: result.thresholdSource,
    message: resultMessage(result, report, language),
  };
}

function toJsonFinding(finding: Finding, language: Language): JsonFinding {
  const { cell, other } = finding;
  return {
    code: finding.code,
    severity: FINDING_CODES[finding.code],
    sheet: cell?.sheet ?? null,
    address: cell?.address ?? null,
    count: finding.count,
    message: findingMessage(finding, language),
    ...(cell !== null && other !== undefined ? { cells: [cell, other] } : {}),
  };
}

/** A field may take several columns: each is one of the list. */
function withAlso(match: ColumnMatch): ColumnMatch[] {
  return [match, ...(match.also ?? []).map((more) => ({ ...match, ...more }))];
}
