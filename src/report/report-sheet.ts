import type { Result } from "../assessment/result";
import { OWN_TITLES } from "../lists/own-sheets";
import { FINDING_CODES, type Finding } from "../lists/finding";
import type { Language } from "../norms/norm";
import { normSet, normSetHash } from "../norms/norm-set";
import { userThresholdIds } from "../norms/user-norms";
import type { SheetCell, SheetContent, SheetFormat } from "../workbook/own-sheet";
import { figureType, formatDay, formatMonth } from "./format";
import { say } from "./messages";
import { failingFirst, outcomeCounts, SIGNS, subjectName } from "./order";
import type { Report } from "./report";
import { findingMessage, gapText, resultMessage, rounding } from "./words";

/** Cells named in one cell of the sheet; the rest is counted. */
const MAX_CELLS = 40;

export interface ReportSheetContext {
  /** When the check was made. */
  readonly checkedAt: Date;
  /** Of this tool. */
  readonly version: string;
}

/**
 * The report sheet: what an inspector needs to see what was held against what, and where. Everything on
 * it is a plain value or link, so that it reads the same where the add-in is not installed.
 */
export function reportSheet(
  report: Report,
  language: Language,
  context: ReportSheetContext,
): SheetContent {
  const column = (key: ColumnKey, width: number, wrap = false) => ({
    header: say(language, `sheet.${key}`),
    width,
    ...(wrap ? { wrap } : {}),
  });
  return {
    own: "report",
    lines: summary(report, language, context),
    columns: [
      column("service", 20, true),
      column("norm", 28, true),
      column("verdict", 20),
      column("finding", 48, true),
      column("value", 11),
      column("threshold", 11),
      column("shortfall", 15, true),
      column("cell", 18, true),
      column("more-cells", 18, true),
      column("asks", 34, true),
      column("source", 72, true),
    ],
    rows: [
      ...failingFirst(report.results).map((result) => resultRow(result, report, language)),
      ...report.findings
        .filter(({ code }) => FINDING_CODES[code] !== "info")
        .map((finding) => findingRow(finding, language)),
    ],
  };
}

type ColumnKey =
  | "service"
  | "norm"
  | "verdict"
  | "finding"
  | "value"
  | "threshold"
  | "shortfall"
  | "cell"
  | "more-cells"
  | "asks"
  | "source";

function summary(
  report: Report,
  language: Language,
  { checkedAt, version }: ReportSheetContext,
): SheetCell[][] {
  const { asOf, userNorms, workbook } = report;
  const own = userThresholdIds(userNorms).join(", ");
  const pair = (key: SummaryKey, value: string): SheetCell[] => [
    { value: say(language, `sheet.${key}`), bold: true },
    { value },
  ];
  const period =
    asOf === null
      ? say(language, "text.year-unknown")
      : say(language, "sheet.up-to", { month: formatMonth(asOf.year, asOf.month, language) });
  const thresholds = own === "" ? say(language, "sheet.none") : own;
  // Few lines, as they stay in sight with the header; what is long stands where there is room.
  return [
    [{ value: OWN_TITLES.report[language], bold: true }],
    [
      { value: say(language, "text.self-check"), bold: true },
      { value: null },
      ...pair("workbook", workbook.name),
    ],
    [
      ...pair("period", period),
      ...pair("norm-set", `${normSet.id} ${normSet.testedYear}, ${normSetHash()}`),
    ],
    [
      ...pair("date", formatDay(checkedAt, language)),
      ...pair("hash", workbook.sha256 ?? say(language, "sheet.no-hash")),
    ],
    [...pair("tool", `Normtoets ${version}`), ...pair("user-thresholds", thresholds)],
    [{ value: outcomeCounts(report.results, language) }],
  ];
}

type SummaryKey = "workbook" | "period" | "date" | "tool" | "norm-set" | "user-thresholds" | "hash";

function resultRow(result: Result, report: Report, language: Language): SheetCell[] {
  const { norm, outcome } = result;
  const tone =
    outcome === "not-met" || outcome === "not-yet-met" || outcome === "not-assessed"
      ? ({ tone: outcome } as const)
      : {};
  const [first, ...others] = result.cells;
  return [
    { value: subjectName(result, language) },
    { value: norm.title[language] },
    { value: `${SIGNS[outcome]} ${say(language, `outcome.${outcome}`)}`, ...tone },
    { value: resultMessage(result, report, language) },
    amountCell(result, "value", language),
    amountCell(result, "threshold", language),
    { value: gapText(result, language) || null },
    first === undefined ? BLANK : linkCell(first),
    { value: namedCells(others, language) || null },
    { value: norm.asks[language] },
    { value: sourceText(result, language) },
  ];
}

const BLANK: SheetCell = { value: null };

function linkCell({ sheet, address }: { sheet: string; address: string }): SheetCell {
  return { value: `${sheet}!${address}`, link: { sheet, address } };
}

function namedCells(
  cells: readonly { readonly sheet: string; readonly address: string }[],
  language: Language,
): string {
  const named = cells.slice(0, MAX_CELLS).map(({ sheet, address }) => `${sheet}!${address}`);
  const rest = cells.length - named.length;
  const more = rest > 0 ? [say(language, "sheet.and-more", { count: rest })] : [];
  return [...named, ...more].join(", ");
}

/** A number that can be sorted, rounded as in the sentences: never across the threshold. */
function amountCell(result: Result, of: "value" | "threshold", language: Language): SheetCell {
  const amount = result[of];
  if (amount === null) return BLANK;
  const type = figureType(result.norm);
  if (type === "presence") {
    return { value: say(language, amount.compare(1) < 0 ? "presence.no" : "presence.yes") };
  }
  const towards = rounding(result);
  const away = towards === "down" ? "up" : "down";
  const rounded = amount.round(type === "share" ? 4 : 2, of === "value" ? towards : away);
  return { value: rounded.toNumber(), format: formatOf(type, rounded.isInteger()) };
}

function formatOf(type: "share" | "euro" | "count", isInteger: boolean): SheetFormat {
  if (type === "share") return "percent";
  return type === "count" && isInteger ? "integer" : "decimal";
}

function sourceText({ norm }: Result, language: Language): string {
  const { document, quote, section } = norm.source;
  const title = normSet.documents[document]?.title ?? document;
  return say(language, "sheet.source-text", { document: title, section, quote });
}

function findingRow(finding: Finding, language: Language): SheetCell[] {
  const { cell, other } = finding;
  return [
    BLANK,
    BLANK,
    { value: say(language, "sheet.remark") },
    { value: findingMessage(finding, language) },
    BLANK,
    BLANK,
    BLANK,
    cell === null ? BLANK : linkCell(cell),
    other === undefined ? BLANK : { value: `${other.sheet}!${other.address}` },
    BLANK,
    BLANK,
  ];
}
