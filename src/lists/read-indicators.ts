import type { IndicatorId } from "../norms/norm";
import { address } from "../workbook/address";
import { CellError, type CellFormat, type CellValue, isBlank } from "../workbook/cell";
import type { Workbook } from "../workbook/workbook";
import { CONFIDENCE_BAR } from "./alias-index";
import type { Finding, FindingCell, FindingCode } from "./finding";
import { COUNTS_OF_SHARE, INDICATORS, SHARE_OF } from "./indicators";
import type { FigureColumn, IndicatorList, ListDoubt } from "./list";
import { isQuarter, parsePeriodText, type PeriodText, readPeriod } from "./read-date";
import { normalise } from "./normalise";
import { isNoPeriod } from "./plan-words";
import { readAmount, readCount, readShare } from "./read-number";
import { readYesNo } from "./read-yes-no";
import { type Reading, unreadable } from "./reading";
import { recogniseLabel } from "./recognise-label";
import { RECORD_LIST_KINDS } from "./fields";
import { hintStrength } from "./hints";
import { isService, serviceWithin } from "./title-hints";
import { isTotalText } from "./total-row";
import type { Scopes } from "./scopes";
import { UNSAID } from "./scopes";

/** One figure of an indicator list, at its cell. */
export interface Figure {
  readonly indicator: IndicatorId;
  /** Index of its scope. */
  readonly scope: number;
  /** null: the list's own total, or a list without periods. */
  readonly period: PeriodText | null;
  /** True for a column that adds up or ends the others: "Totaal", "Cumulatief". */
  readonly isTotal: boolean;
  /** For a total: the numbers of its row in columns that we do not know, as it may add these up. */
  readonly parts: readonly number[];
  /** True when those columns are parts of a year. */
  readonly inPeriods: boolean;
  /** blank: the list has a place for it and nothing there. */
  readonly reading: Reading<FigureValue>;
  readonly cell: FindingCell;
  readonly list: IndicatorList;
}

/** A count, an amount in euro or a share as written; presence counts as 1 or 0. */
export interface FigureValue {
  readonly number: number;
  /** For shares: whether 47.3 means 47,3 % ("percent"), 0.473 means it ("fraction"), or unsaid. */
  readonly written: "fraction" | "percent" | "bare";
}

export interface FiguresSeen {
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
  readonly lastRow: number;
  readonly hiddenRows: number;
}

interface Row {
  readonly number: number;
  readonly cells: ReadonlyMap<number, CellValue>;
  readonly formats: ReadonlyMap<number, CellFormat>;
}

/** Reads every figure of an indicator list. Lists of figures are small, so all rows are held. */
export async function readIndicators(
  workbook: Workbook,
  list: IndicatorList,
  scopes: Scopes,
  around: string | undefined,
  date1904: boolean,
  signal?: AbortSignal,
): Promise<FiguresSeen> {
  if (list.doubt !== undefined) return unused(list, list.doubt);
  const rows: Row[] = [];
  let hiddenRows = 0;
  const columns = [
    ...new Set(
      [...list.columns, ...list.figures, ...partColumns(list)].map(({ column }) => column),
    ),
  ].sort((a, b) => a - b);
  for await (const chunk of workbook.columns(
    {
      sheet: list.sheet,
      columns,
      firstRow: list.firstRow,
      span: list.span,
      formats: true,
      ...(list.lastRow === null ? {} : { lastRow: list.lastRow }),
    },
    signal,
  )) {
    hiddenRows += chunk.hiddenRows;
    chunk.rows.forEach((number, i) => {
      rows.push({
        number,
        cells: new Map(columns.map((c, j) => [c, chunk.columns[j]?.[i] ?? null])),
        formats: new Map(columns.map((c, j) => [c, chunk.formats?.[j]?.[i] ?? "general"])),
      });
    });
  }
  const reader = new FigureReader(list, scopes, around, date1904);
  if (list.shape === "transposed") reader.transposed(rows);
  else reader.rowWise(rows);
  return {
    figures: reader.figures,
    findings: [...reader.findings, ...reader.unusedPeriods()],
    lastRow: rows.at(-1)?.number ?? list.headerRow,
    hiddenRows,
  };
}

/** Columns without a meaning of their own in a list of rows: offices, or quarters. */
function partColumns({ shape, unmapped }: IndicatorList): IndicatorList["unmapped"] {
  return shape === "transposed" ? [] : unmapped;
}

/** Targets and forecasts are no figures. */
function unused(list: IndicatorList, { said }: ListDoubt): FiguresSeen {
  const at = address(list.headerRow, list.span.firstColumn);
  const finding: Finding = {
    ...{ code: "plan-not-used", cell: { sheet: list.sheet, address: at }, count: 1 },
    params: { said },
  };
  return { figures: [], findings: [finding], lastRow: list.headerRow, hiddenRows: 0 };
}

/** Labels of rows that are named when they are not used. */
const MAX_LABELS = 10;

/**
 * Scope of the rows below a heading; "total" for rows that repeat what others say, "unsaid" for a table
 * of which nothing says whose it is.
 */
type Block = number | "total" | "unsaid" | null;

/** The service that a heading names, perhaps among other words: "LM Plus 2024". */
function serviceOf(text: string, around: string | undefined): string | null {
  return isService(text, around) ? text : serviceWithin(text, around);
}

/** The year that a heading gives to the rows below: a line "2023", or "LM Plus 2023". */
function yearOfHeading(text: string, around: string | undefined): number | null {
  const period = parsePeriodText(text);
  if (period !== null) return period.year;
  return serviceOf(text, around) === null ? null : (yearsIn(text).at(-1) ?? null);
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => Number(year));
}

/** Headings such as "Hulpmiddelen" or "2.3.3 Proactieve acties" part the figures of one service. */
function isTheme(text: string): boolean {
  return (
    recogniseLabel(text) !== null ||
    RECORD_LIST_KINDS.some((kind) => hintStrength([text], kind) > 0)
  );
}

class FigureReader {
  readonly figures: Figure[] = [];
  readonly findings: Finding[] = [];
  private readonly serviceColumn: number | null;
  private readonly periodColumn: number | null;
  private readonly listScope: number;
  private readonly partColumns: IndicatorList["unmapped"];
  private readonly inPeriods: boolean;
  /** The year that the label of a row or the heading above it gives. */
  private year: number | null = null;
  /** What stands in the column of periods and is none. */
  private readonly noPeriods = new Set<string>();
  /** The run of cells that the last remark was about; figures by their index. */
  private run: {
    readonly code: FindingCode;
    readonly row: number;
    readonly field: IndicatorId;
    readonly first: number;
    readonly last: number;
  } | null = null;

  constructor(
    private readonly list: IndicatorList,
    private readonly scopes: Scopes,
    private readonly around: string | undefined,
    private readonly date1904: boolean,
  ) {
    this.serviceColumn = list.columns.find((c) => c.field === "dienst")?.column ?? null;
    this.periodColumn = list.columns.find((c) => c.field === "periode")?.column ?? null;
    this.listScope = list.service === null ? UNSAID : scopes.of(list.service.text, around).index;
    this.partColumns = partColumns(list);
    this.inPeriods = this.partColumns.some(({ header }) => isQuarter(header));
  }

  rowWise(rows: readonly Row[]): void {
    const labelColumn = this.list.columns.find((c) => c.field === "indicator")?.column ?? 0;
    const inBlocks = this.serviceColumn === null && this.hasServiceBlocks(rows, labelColumn);
    const unused = new Set<string>();
    let block: Block = null;
    let year: number | null = null;
    let isHeaded = false;
    for (const row of rows) {
      const cell = row.cells.get(labelColumn);
      const text = typeof cell === "number" ? String(cell) : cell;
      if (typeof text !== "string") continue;
      if (this.repeatsHeader(row, text, labelColumn)) {
        // Another table begins: nothing says whose unless a heading stands above it.
        if (!isHeaded) block = "unsaid";
        continue;
      }
      const label = recogniseLabel(text);
      if (label === null || label.confidence < CONFIDENCE_BAR) {
        if (!this.isHeading(row)) {
          unused.add(text.trim().slice(0, 60));
          continue;
        }
        isHeaded = true;
        year = yearOfHeading(text, this.around) ?? year;
        if (inBlocks && parsePeriodText(text) === null) {
          block = this.blockOf(text, row, labelColumn, block);
        }
        continue;
      }
      isHeaded = false;
      if (block === "unsaid") unused.add(text.trim().slice(0, 60));
      const scope = typeof block === "string" ? null : this.scopeOf(row, block);
      if (scope === null) continue;
      this.year = yearsIn(text).at(-1) ?? year;
      if (this.list.figures.every((column) => this.periodOf(row, column) === "other-year")) {
        unused.add(text.trim().slice(0, 60));
      }
      const indicator = this.shareOrCount(label.target, row);
      for (const column of this.list.figures) {
        const target = targetOf(indicator, column.role);
        if (target !== null) this.read(row, column, target, scope);
      }
    }
    this.findings.push(...this.labelsOf("unused-labels", unused, labelColumn));
  }

  /** Says which rows were left out for what stands in their column of periods. */
  unusedPeriods(): Finding[] {
    return this.labelsOf("period-unused", this.noPeriods, this.periodColumn ?? 0);
  }

  private labelsOf(
    code: "unused-labels" | "period-unused",
    labels: ReadonlySet<string>,
    column: number,
  ): Finding[] {
    if (labels.size === 0) return [];
    const { sheet, headerRow } = this.list;
    const named = [...labels].slice(0, MAX_LABELS).join("; ");
    return [
      {
        code,
        cell: { sheet, address: address(headerRow, column) },
        count: labels.size,
        params: { labels: labels.size > MAX_LABELS ? `${named} …` : named },
      },
    ];
  }

  /** True when a service alone on its row heads the rows below it. */
  private hasServiceBlocks(rows: readonly Row[], labelColumn: number): boolean {
    return rows.some((row) => {
      const text = row.cells.get(labelColumn);
      return (
        typeof text === "string" && serviceOf(text, this.around) !== null && this.isHeading(row)
      );
    });
  }

  /**
   * The block that a heading opens. What is no service, no total and no theme of ours may be a service
   * that we do not know: its figures must not go to the one above.
   */
  private blockOf(text: string, row: Row, column: number, before: Block): Block {
    if (isTotalText(text)) return "total";
    const name = serviceOf(text, this.around) ?? text;
    const scope = this.scopes.of(name, this.around);
    if (scope.is === "unknown") {
      if (isTheme(text)) return before;
      this.unknownService(text, row, column);
    }
    return scope.index;
  }

  private unknownService(text: string, row: Row, column: number): void {
    this.findings.push({
      code: "unknown-service",
      cell: { sheet: this.list.sheet, address: address(row.number, column) },
      count: 1,
      params: { name: text.slice(0, 60) },
    });
  }

  transposed(rows: readonly Row[]): void {
    for (const row of rows) {
      const scope = this.scopeOf(row, null);
      if (scope === null) continue;
      for (const column of this.list.figures) {
        const label = column.label === null ? null : recogniseLabel(column.label);
        if (label !== null)
          this.read(row, column, this.shareInColumn(label.target, column, rows), scope);
      }
    }
  }

  private isHeading(row: Row): boolean {
    return this.list.figures.every((figure) => isEmpty(row.cells.get(figure.column) ?? null));
  }

  /** True for the header written again, above another table or on another page. */
  private repeatsHeader(row: Row, text: string, labelColumn: number): boolean {
    const own = this.list.columns.find((c) => c.column === labelColumn)?.header ?? "";
    const headed = this.list.figures.filter(({ column, period }) => {
      const cell = row.cells.get(column) ?? null;
      if (isEmpty(cell)) return false;
      const isDate = row.formats.get(column) === "date";
      const header = this.list.columns.find((c) => c.column === column)?.header ?? "";
      return (
        (typeof cell === "string" && normalise(cell) === normalise(header)) ||
        (period !== null &&
          (isDate || typeof cell === "string" || isYear(cell)) &&
          readPeriod(cell, this.date1904, isDate) !== null)
      );
    });
    const sameLabel = own !== "" && normalise(own) === normalise(text);
    const allHeaded = headed.length === this.list.figures.length && recogniseLabel(text) === null;
    return headed.length > 0 && (sameLabel || allHeaded);
  }

  /** The scope of a row; null for a row that only repeats the total of others. */
  private scopeOf(row: Row, block: number | null): number | null {
    if (this.serviceColumn === null) return block ?? this.listScope;
    const cell = row.cells.get(this.serviceColumn) ?? null;
    if (typeof cell !== "string" || isBlank(cell)) {
      return this.list.shape === "transposed" && this.periodColumn === null && isBlank(cell)
        ? null
        : this.listScope;
    }
    if (isTotalText(cell)) return null;
    const scope = this.scopes.of(cell, this.around ?? this.list.service?.text);
    if (scope.is === "unknown") this.unknownService(cell, row, this.serviceColumn);
    return scope.index;
  }

  /** A count whose figures are percentages or fractions is the share of the same thing. */
  private shareOrCount(indicator: IndicatorId, row: Row): IndicatorId {
    const cells = this.list.figures
      .filter((f) => f.role === "waarde" || f.role === "totaal")
      .map((f) => ({ cell: row.cells.get(f.column) ?? null, format: row.formats.get(f.column) }));
    return asShare(indicator, cells);
  }

  private shareInColumn(
    indicator: IndicatorId,
    column: FigureColumn,
    rows: readonly Row[],
  ): IndicatorId {
    return asShare(
      indicator,
      rows.map((row) => ({
        cell: row.cells.get(column.column) ?? null,
        format: row.formats.get(column.column),
      })),
    );
  }

  private read(row: Row, column: FigureColumn, indicator: IndicatorId, rowScope: number): void {
    const cell = row.cells.get(column.column) ?? null;
    const format = row.formats.get(column.column) ?? "general";
    const own = column.service === null ? null : this.scopes.of(column.service, this.around).index;
    const period = this.periodOf(row, column);
    if (period === "other-year" || period === "none") return;
    const reading = readFigure(indicator, cell, format);
    const at = { sheet: this.list.sheet, address: address(row.number, column.column) };
    const code = remarkOf(reading, cell);
    if (code !== null) this.remark(code, row.number, column, indicator);
    this.figures.push({
      indicator,
      scope: own ?? rowScope,
      period,
      isTotal: column.role === "totaal",
      parts: column.role === "totaal" ? this.partsOf(row) : [],
      inPeriods: this.inPeriods,
      reading,
      cell: at,
      list: this.list,
    });
  }

  private partsOf(row: Row): number[] {
    return this.partColumns.flatMap(({ column }) => {
      const number = readCount(row.cells.get(column) ?? null);
      return number.is === "value" ? [number.value] : [];
    });
  }

  /** Says it of one cell, or of a run of neighbours in a row. */
  private remark(code: FindingCode, row: number, column: FigureColumn, field: IndicatorId): void {
    const before = this.run;
    const { figures, sheet } = this.list;
    const follows =
      before !== null &&
      before.code === code &&
      before.row === row &&
      before.field === field &&
      column.label === null &&
      figures[before.last + 1] === column;
    const last = figures.indexOf(column);
    this.run = { code, row, field, first: follows ? before.first : last, last };
    if (follows) this.findings.pop();
    const from = figures[this.run.first] ?? column;
    this.findings.push({
      code,
      cell: { sheet, address: address(row, from.column, row, column.column) },
      count: last - this.run.first + 1,
      params: { field, header: column.label ?? field },
    });
  }

  /** The period of a figure; "other-year" where its label or heading contradicts the column. */
  private periodOf(row: Row, column: FigureColumn): PeriodText | null | "other-year" | "none" {
    const period = this.periodInCells(row, column);
    if (period === "none") return period;
    const year = (column.label === null ? null : yearsIn(column.label).at(-1)) ?? this.year;
    if (year === null || year === (period?.year ?? this.list.period?.year)) return period;
    return period?.year == null ? { year, month: period?.month ?? null } : "other-year";
  }

  /** "none" for an average, a norm, a quarter: neither a month or a year nor the total of them. */
  private periodInCells(row: Row, column: FigureColumn): PeriodText | null | "none" {
    if (column.period !== null) return column.period;
    if (column.role === "totaal" || this.periodColumn === null) return null;
    const cell = row.cells.get(this.periodColumn) ?? null;
    if (typeof cell === "string" && /totaal|cumul|\bytd\b/i.test(cell)) return null;
    const period = readPeriod(cell, this.date1904, row.formats.get(this.periodColumn) === "date");
    if (period !== null || typeof cell !== "string" || !isNoPeriod(cell)) return period;
    this.noPeriods.add(cell.trim().slice(0, 60));
    return "none";
  }
}

/** Blank, or a dash that says that nothing stands here. */
function isEmpty(cell: CellValue): boolean {
  return isBlank(cell) || (typeof cell === "string" && /^[-–—−\s]*$/u.test(cell));
}

function isYear(cell: CellValue): boolean {
  return typeof cell === "number" && /^20\d{2}$/.test(String(cell));
}

/** Which indicator a column of the row gives; the teller of a share is its count. */
function targetOf(indicator: IndicatorId, role: FigureColumn["role"]): IndicatorId | null {
  if (role === "waarde" || role === "totaal") return indicator;
  const counts = COUNTS_OF_SHARE[SHARE_OF[indicator] ?? indicator];
  if (counts === undefined) return role === "teller" ? indicator : null;
  return role === "teller" ? counts.numerator : counts.denominator;
}

function asShare(
  indicator: IndicatorId,
  cells: readonly { cell: CellValue; format: CellFormat | undefined }[],
): IndicatorId {
  const share = SHARE_OF[indicator];
  if (share === undefined) return indicator;
  const filled = cells.filter(({ cell }) => !isBlank(cell) && !(cell instanceof CellError));
  const percent = filled.some(
    ({ cell, format }) =>
      (typeof cell === "string" && cell.includes("%")) ||
      (typeof cell === "number" && format === "percent"),
  );
  const numbers = filled.map(({ cell }) => readAmount(cell));
  const fraction =
    numbers.length > 0 &&
    numbers.every((n) => n.is === "value" && n.value >= 0 && n.value <= 1) &&
    numbers.some((n) => n.is === "value" && !Number.isInteger(n.value));
  return percent || fraction ? share : indicator;
}

function readFigure(
  indicator: IndicatorId,
  cell: CellValue,
  format: CellFormat,
): Reading<FigureValue> {
  switch (INDICATORS[indicator].type) {
    case "share":
      return readShare(cell, format);
    case "count":
      // 100 % of a norm is no count of one.
      if (format === "percent") return unreadable("unreadable-number");
      return asFigure(readCount(cell));
    case "amount":
      return asFigure(readAmount(cell));
    case "presence": {
      const count = readCount(cell);
      if (count.is === "value") return asFigure(count);
      const yes = readYesNo(cell);
      if (yes.is === "value") {
        return { is: "value", value: { number: yes.value ? 1 : 0, written: "bare" } };
      }
      return yes;
    }
  }
}

function asFigure(reading: Reading<number>): Reading<FigureValue> {
  if (reading.is !== "value") return reading;
  return { ...reading, value: { number: reading.value, written: "bare" } };
}

function remarkOf(reading: Reading<unknown>, cell: CellValue): FindingCode | null {
  switch (reading.is) {
    case "blank":
      return null;
    case "value":
      return reading.doubt ?? null;
    case "unreadable":
      if (cell === CellError.uncalculated) return "uncalculated";
      if (cell instanceof CellError) return "excel-error";
      return reading.why === "negative-number" ? "negative-number" : "unreadable-value";
  }
}
