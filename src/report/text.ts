import type { Result } from "../assessment/result";
import { FINDING_CODES, type Finding } from "../lists/finding";
import { isIndicatorList, type RecognisedList } from "../lists/list";
import type { Language } from "../norms/norm";
import { formatMonth } from "./format";
import { say } from "./messages";
import {
  bySubject,
  failingFirst,
  outcomeCounts,
  SIGNS,
  subjectName,
  weightiestFirst,
} from "./order";
import type { Report } from "./report";
import {
  failingText,
  forecastText,
  gapText,
  resultMessage,
  figureText,
  findingMessage,
  reasonText,
  thresholdText,
} from "./words";

const MAX_FINDINGS = 20;
const MAX_HEADERS = 12;

/**
 * A report as a table that a person can read, ending with a line that counts the outcomes.
 * `brief`: without the norms that are met or only described, and without remarks for information.
 */
export function toText(report: Report, language: Language, { brief = false } = {}): string {
  const lines: string[] = [`${report.workbook.name}  ${when(report, language)}`, ""];
  if (report.lists.length === 0) lines.push(say(language, "text.no-lists"), "");
  else {
    lines.push(heading(language, "text.lists"));
    for (const { list, lastRow } of report.lists) {
      const rows =
        lastRow < list.firstRow
          ? say(language, "text.no-rows")
          : say(language, "text.rows", { first: list.firstRow, last: lastRow });
      lines.push(
        `  ${list.sheet}: ${say(language, `list.${list.kind}`)} (${rows}${columnNames(list, language)})`,
      );
      const unused = list.unmapped.map(({ header }) => header).filter((header) => header !== "");
      if (unused.length > 0) {
        const names = unused.slice(0, MAX_HEADERS).join(", ");
        const more = unused.length > MAX_HEADERS ? " …" : "";
        lines.push(`    ${say(language, "text.not-used", { names: `${names}${more}` })}`);
      }
    }
    lines.push("");
  }
  const telling = brief ? report.results.filter(isTelling) : report.results;
  for (const group of bySubject(telling)) {
    lines.push(subjectName(group[0], language), ...table(group, report, language), "");
  }
  const remarks = brief
    ? report.findings.filter(({ code }) => FINDING_CODES[code] !== "info")
    : report.findings;
  lines.push(...findings(remarks, language));
  lines.push(outcomeCounts(report.results, language), say(language, "text.self-check"));
  return `${lines.join("\n")}\n`;
}

/** "; gebruiker, datum": what the columns of a list of registrations are. */
function columnNames(list: RecognisedList, language: Language): string {
  if (isIndicatorList(list)) return "";
  const fields = [...new Set(list.columns.map(({ field }) => say(language, `field.${field}`)))];
  return fields.length === 0 ? "" : `; ${fields.join(", ")}`;
}

function isTelling({ outcome }: Result): boolean {
  return outcome !== "met" && outcome !== "not-applicable";
}

function when({ year, asOf }: Report, language: Language): string {
  if (year === null || asOf === null) return `(${say(language, "text.year-unknown")})`;
  const month = formatMonth(asOf.year, asOf.month, language);
  return `(${say(language, "text.as-of", { month })})`;
}

function table(results: readonly Result[], report: Report, language: Language): string[] {
  const rows = failingFirst(results).map((result) => [
    `${SIGNS[result.outcome]} ${say(language, `outcome.${result.outcome}`)}`,
    result.norm.title[language],
    figureText(result, language) || "–",
    thresholdText(result, language) || "–",
    gapText(result, language) || "–",
    cellText(result),
    whyText(result, report, language),
  ]);
  const head = (["outcome", "norm", "value", "threshold", "shortfall", "cell"] as const).map(
    (name) => say(language, `text.${name}`),
  );
  return aligned([[...head, ""], ...rows]);
}

/** What the columns before do not say: the reason, the failing services, the forecast. */
function whyText(result: Result, report: Report, language: Language): string {
  if (result.reason !== null) return reasonText(result.reason, language);
  if (result.outcome === "not-applicable" && result.value === null) {
    return resultMessage(result, report, language);
  }
  return failingText(result, report, language) || forecastText(result, language);
}

function cellText({ cells }: Result): string {
  const [first] = cells;
  if (first === undefined) return "–";
  const more = cells.length > 1 ? ` +${cells.length - 1}` : "";
  return `${first.sheet}!${first.address}${more}`;
}

/** Columns of equal width; the last one runs on. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, j) =>
    Math.max(...rows.map((row) => width(row[j] ?? ""))),
  );
  return rows.map((row) =>
    `  ${row.map((text, j) => pad(text, j + 1 < row.length ? (widths[j] ?? 0) : 0)).join("  ")}`.trimEnd(),
  );
}

/** Our own words have no characters outside the basic plane, and names in lists hardly ever. */
function width(text: string): number {
  return text.length;
}

function pad(text: string, to: number): string {
  return text + " ".repeat(Math.max(0, to - width(text)));
}

function findings(all: readonly Finding[], language: Language): string[] {
  if (all.length === 0) return [];
  const sorted = weightiestFirst(all);
  const lines = sorted.slice(0, MAX_FINDINGS).map((finding) => {
    const at = finding.cell === null ? "" : `${finding.cell.sheet}!${finding.cell.address}: `;
    return `  ${at}${findingMessage(finding, language)}`;
  });
  if (sorted.length > MAX_FINDINGS) {
    const count = sorted.length - MAX_FINDINGS;
    lines.push(`  ${say(language, "text.more-findings", { count })}`);
  }
  return [heading(language, "text.findings"), ...lines, ""];
}

/** In French a narrow space that does not break stands before the colon. */
function heading(language: Language, key: "text.lists" | "text.findings"): string {
  return `${say(language, key)}${language === "fr" ? "\u202f" : ""}:`;
}
