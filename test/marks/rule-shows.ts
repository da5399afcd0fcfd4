import { marksOf } from "../../src/marks/marks-of";
import type { Report } from "../../src/report/report";
import type { Mark } from "../../src/workbook/mark";
import { firstValue } from "../excel-host/formulas/broadcast";
import { toTruth } from "../excel-host/formulas/coerce";
import { evaluate } from "../excel-host/formulas/evaluate";
import { parseFormula } from "../excel-host/formulas/parse";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import type { MemorySheet, Plain } from "../tools/memory-workbook";

/** The marks of a report by norm. */
export function marksByNorm(report: Report): Map<string, Mark[]> {
  const byNorm = new Map<string, Mark[]>();
  for (const mark of marksOf(report).marks) {
    const [, norm = ""] = /normtoets\/1 (\S+)/.exec(mark.formula) ?? [];
    byNorm.set(norm, [...(byNorm.get(norm) ?? []), mark]);
  }
  return byNorm;
}

/** Whether a spreadsheet with these cells shows the mark: its rule is calculated, not read. */
export function shows(sheets: readonly MemorySheet[], { sheet: name, formula }: Mark): boolean {
  const book = makeWorkbook(
    Object.fromEntries(
      sheets.map((sheet) => [sheet.name, sheet.rows.map((row) => row.map(typed))]),
    ),
  );
  const sheet = book.sheet(name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  const context = { sheet, row: 0, column: 0, rowShift: 0, columnShift: 0 };
  const value = firstValue(evaluate(parseFormula(`=${formula}`), context));
  return typeof value !== "string" && toTruth(value);
}

/** Text that looks like a number stays text, as in a cell of the text format. */
function typed(plain: Plain): string | number | boolean | null {
  const value = plain !== null && typeof plain === "object" ? plain.v : plain;
  return typeof value === "string" && /^[\d=+'-]/.test(value) ? `'${value}` : value;
}
