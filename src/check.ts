import { nothingInPeriod } from "./assessment/asked-period";
import { assess, type Assessment, type Reference } from "./assessment/assess";
import { planMeasures } from "./assessment/plan";
import {
  type Assumptions,
  isMisread,
  type ListScope,
  type ListTally,
  markFields,
  NO_SCOPE,
  type PlannedMeasure,
  tallyList,
} from "./assessment/record-tally";
import {
  lastFigureMonth,
  lastMonthOf,
  monthInNames,
  periodInFileName,
  withMonths,
  withoutMonthsToCome,
  yearInData,
  yearInNames,
} from "./assessment/reference";
import { CONFIDENCE_BAR } from "./lists/alias-index";
import { missingSheets, recogniseWithProfile } from "./lists/apply-profile";
import { OWN_NORMS_ROWS, readOwnNorms } from "./lists/own-norms";
import { ownSheetFindings } from "./lists/own-sheets";
import type { Finding } from "./lists/finding";
import { isIndicatorList, type RecognisedList, type RecordList } from "./lists/list";
import type { Profile } from "./lists/profile";
import { dateOf, dayOf, readDay } from "./lists/read-date";
import { type Figure, readIndicators } from "./lists/read-indicators";
import { hasPeriod, RecordRegistry } from "./lists/read-records";
import { WINDOW_ROWS } from "./lists/recognise";
import { Scopes, UNSAID } from "./lists/scopes";
import type { Norm, RecordListKind } from "./norms/norm";
import { normSet, thresholdFor } from "./norms/norm-set";
import { findService } from "./norms/services";
import { contradictedFte, type UserNorms } from "./norms/user-norms";
import type { CheckedList, Report } from "./report/report";
import { address } from "./workbook/address";
import { ownSheetOf } from "./workbook/own-sheet";
import { inSlices, type Pause } from "./workbook/slices";
import type { SheetFacts, SheetWindow, Workbook, WorkbookFacts } from "./workbook/workbook";
import { WorkbookError } from "./workbook/workbook-error";

/** How a check is to be made; everything has a default. */
export interface CheckOptions {
  /** Norm year; default: the year found in the lists. */
  readonly year?: number;
  /** Reference month; default: the last month with figures. */
  readonly asOf?: { readonly year: number; readonly month: number };
  /** Service of lists that don't say. */
  readonly service?: string;
  /** Federation of lists that don't say. */
  readonly federation?: string;
  readonly userNorms?: UserNorms;
  readonly profile?: Profile;
  readonly signal?: AbortSignal;
  /**
   * Asked between small pieces of work, where a page must stay at hand; without it nothing waits. A
   * workbook in such a page does the same while it is read.
   */
  readonly pause?: Pause;
  /** Called with what is being read and how far the whole is, 0 to 1. */
  readonly onProgress?: (progress: { readonly sheet: string; readonly fraction: number }) => void;
}

/**
 * The one use case: reads a workbook's lists and holds them against the norms. Throws WorkbookError
 * when the workbook cannot be read or the user cancels; whatever is odd in the data is a finding.
 */
export async function check(workbook: Workbook, options: CheckOptions = {}): Promise<Report> {
  const facts = await workbook.facts(options.signal);
  const own = await ownNorms(workbook, facts.sheets, options);
  const recognised = await recognise(workbook, facts, options);
  const findings = [...own.findings, ...recognised.findings];
  const withNorms = own.norms === null ? options : { ...options, userNorms: own.norms };
  return new Check(workbook, facts, { ...recognised, findings }, withNorms).run();
}

/** What the user filled in on the sheet 'Normen (eigen)'; norms given with the call go before it. */
async function ownNorms(
  workbook: Workbook,
  sheets: readonly SheetFacts[],
  { userNorms, signal }: CheckOptions,
): Promise<{ readonly norms: UserNorms | null; readonly findings: readonly Finding[] }> {
  for (const sheet of sheets) {
    const own = ownSheetOf(sheet);
    if (own?.is !== "norms" || userNorms !== undefined) continue;
    const read = readOwnNorms(
      sheet.name,
      await workbook.top(sheet.name, OWN_NORMS_ROWS, signal),
      own.table,
    );
    if (read.is === "norms") return { norms: read.norms, findings: [] };
    if (read.is === "empty") continue;
    const { cell, problem } = read;
    const params = { ...problem.params, problem: problem.code };
    return { norms: null, findings: [{ code: "own-norms-unusable", cell, count: 1, params }] };
  }
  return { norms: null, findings: [] };
}

interface Recognised {
  readonly lists: readonly RecognisedList[];
  /** The year of most dates in the tops of the lists: a first guess, so that one reading is enough. */
  readonly yearAtTop: number | null;
  readonly findings: readonly Finding[];
}

/** Recognises the lists of every sheet; nothing but the tops of the sheets is read. */
async function recognise(
  workbook: Workbook,
  facts: WorkbookFacts,
  { profile, signal, pause, federation, service }: CheckOptions,
): Promise<Recognised> {
  const lists: RecognisedList[] = [];
  const years: number[] = [];
  const findings: Finding[] = [...missingSheets(profile ?? null, facts.sheets)];
  for (const sheet of facts.sheets) {
    const window = await workbook.top(sheet.name, windowRows(sheet), signal);
    if (window.rows.length === 0) continue;
    const ours = ownSheetFindings(sheet, window);
    if (ours !== null) {
      findings.push(...ours);
      continue;
    }
    const around = federation ?? service;
    const found = await inSlices(
      recogniseWithProfile(sheet, window, facts.date1904, profile ?? null, around),
      pause,
      signal,
    );
    lists.push(...found.lists);
    findings.push(...found.findings);
    for (const list of found.lists) years.push(...yearsAtTop(list, window, facts.date1904));
  }
  return { lists, findings, yearAtTop: mostCommon(years) };
}

/** Years of the dates that the window shows of a record list. */
function yearsAtTop(list: RecognisedList, window: SheetWindow, date1904: boolean): number[] {
  const column = list.columns.find(({ field }) => field === "datum")?.column;
  if (isIndicatorList(list) || column === undefined || !hasPeriod(list.kind)) return [];
  return window.rows.slice(list.firstRow - window.firstRow).flatMap((row) => {
    const day = readDay(row[column - window.firstColumn] ?? null, date1904);
    return day.is === "value" ? [dateOf(day.value).year] : [];
  });
}

function mostCommon(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** Deep enough to see the header of every Excel table in the sheet. */
function windowRows(sheet: SheetFacts): number {
  const headers = sheet.tables.map((table) => table.range.firstRow + 20);
  return Math.min(2000, Math.max(WINDOW_ROWS, ...headers));
}

class Check {
  private readonly scopes: Scopes;
  private readonly registry: RecordRegistry;
  private readonly lastRows = new Map<RecognisedList, number>();
  private readonly tooLarge = new Set<RecordListKind>();
  private readonly lists: readonly RecognisedList[];
  private readonly yearAtTop: number | null;
  private readonly findings: Finding[];

  constructor(
    private readonly workbook: Workbook,
    private readonly facts: WorkbookFacts,
    { lists, findings, yearAtTop }: Recognised,
    private readonly options: CheckOptions,
  ) {
    this.lists = lists;
    this.yearAtTop = yearAtTop;
    this.scopes = new Scopes(options.profile?.services);
    this.registry = new RecordRegistry(this.scopes, options.profile?.synonyms);
    this.findings = [...findings];
  }

  async run(): Promise<Report> {
    const figures = await this.readFigures();
    const named = yearInNames(this.lists);
    const records = this.lists.filter((list): list is RecordList => !isIndicatorList(list));
    const dated = records.filter((list) => hasPeriod(list.kind));
    const others = records.filter((list) => !hasPeriod(list.kind));

    let year = this.options.year ?? this.options.asOf?.year ?? named ?? this.yearAtTop;
    let tallies = await this.tallyAll(dated, year, null);
    const found = this.decideYear(tallies, figures, named);
    if (found !== year) {
      year = found;
      tallies = await this.tallyAll(dated, year, null);
    }
    const reference = this.decideMonth(year, tallies, figures);
    const referenceDay = year === null ? null : dayOf(year, reference.month + 1, 1) - 1;
    tallies = [...tallies, ...(await this.tallyAll(others, year, referenceDay))];

    const { year: askedYear, asOf } = this.options;
    const asked = asOf ?? (askedYear === undefined ? null : { year: askedYear, month: null });
    if (asked !== null) this.findings.push(...nothingInPeriod(asked, tallies, figures));

    const assessing = assess({
      normSet,
      userNorms: this.options.userNorms ?? null,
      tallies,
      figures,
      registry: this.registry,
      scopeOf: (tally) => this.scopeOf(tally.list).index,
      reference,
      tooLarge: this.tooLarge,
    });
    const { pause, signal } = this.options;
    const assessment = await inSlices(assessing, pause, signal);
    return this.report(year, reference, tallies, assessment);
  }

  private async readFigures(): Promise<Figure[]> {
    const figures: Figure[] = [];
    for (const list of this.lists) {
      if (!isIndicatorList(list)) continue;
      const { index, around } = this.scopeOf(list);
      const seen = await readIndicators(
        this.workbook,
        list,
        this.scopes,
        around,
        this.facts.date1904,
        this.options.signal,
      );
      this.lastRows.set(list, seen.lastRow);
      for (const finding of seen.findings) this.findings.push(finding);
      this.findings.push(...this.hiddenContent(list, seen.hiddenRows));
      for (const figure of seen.figures) {
        figures.push(figure.scope === UNSAID ? { ...figure, scope: index } : figure);
      }
    }
    const dated = withMonths(figures);
    // Whoever names the month says that the figures up to it are there.
    return this.options.asOf === undefined ? withoutMonthsToCome(dated) : dated;
  }

  /**
   * Reads record lists, each once; only when a list shows that something taken for granted was wrong
   * is that list read again.
   */
  private async tallyAll(
    lists: readonly RecordList[],
    year: number | null,
    referenceDay: number | null,
  ): Promise<ListTally[]> {
    const measures = planMeasures(normSet, (norm) => this.highestAllowed(norm, year));
    const tallies: ListTally[] = [];
    for (const [i, list] of lists.entries()) {
      try {
        const tally = await this.tallyOne(list, measures, year, referenceDay, (fraction) =>
          this.options.onProgress?.({
            sheet: list.sheet,
            fraction: (i + fraction) / lists.length,
          }),
        );
        this.lastRows.set(list, tally.seen.lastRow);
        tallies.push(tally);
      } catch (error) {
        if (!(error instanceof WorkbookError) || error.code !== "too-large") throw error;
        this.tooLarge.add(list.kind);
        this.findings.push({
          code: "list-too-large",
          cell: { sheet: list.sheet, address: address(list.headerRow, list.span.firstColumn) },
          count: 1,
          params: { kind: list.kind },
        });
      }
    }
    return tallies;
  }

  private async tallyOne(
    list: RecordList,
    measures: readonly PlannedMeasure[],
    year: number | null,
    referenceDay: number | null,
    onProgress: (fraction: number) => void,
  ): Promise<ListTally> {
    let onlyMarks = markFields(list);
    for (;;) {
      const assumptions: Assumptions = {
        period: this.period(year),
        onlyMarks,
        referenceDay,
      };
      const tally = await tallyList(
        this.workbook,
        list,
        this.scopeOf(list),
        measures,
        assumptions,
        this.registry,
        this.facts.date1904,
        this.options.signal,
        onProgress,
      );
      if (!isMisread(onlyMarks, tally.seen)) return tally;
      onlyMarks = tally.seen.onlyMarks;
    }
  }

  private period(year: number | null): Assumptions["period"] {
    if (year === null) return null;
    const month = this.options.asOf?.year === year ? this.options.asOf.month : 12;
    const yearEnd = dayOf(year, 12, 31);
    return { from: dayOf(year, 1, 1), to: dayOf(year, month + 1, 1) - 1, yearEnd };
  }

  private highestAllowed(norm: Norm, year: number | null): number | null {
    if (norm.threshold?.relation !== "at-most") return null;
    const userNorms = this.options.userNorms ?? null;
    const threshold = thresholdFor(norm, { year, fte: null, userNorms });
    return threshold.known ? threshold.value.toNumber() : null;
  }

  /** Where the records of a list belong that has no column for it, and what is around it. */
  private scopeOf(list: RecognisedList): ListScope {
    const { service, federation } = this.options;
    const around = federation ?? service;
    if (list.service !== null) {
      const scope = this.scopes.of(list.service.text, around);
      return { index: scope.index, around: around ?? list.service.text };
    }
    if (!isIndicatorList(list) && list.columns.some((column) => column.field === "dienst")) {
      return { index: NO_SCOPE, around };
    }
    const said = service ?? federation;
    if (said === undefined) return { index: UNSAID, around };
    return { index: this.scopes.of(said, federation).index, around };
  }

  private decideYear(
    tallies: readonly ListTally[],
    figures: readonly Figure[],
    named: number | null,
  ): number | null {
    const { year, asOf, userNorms } = this.options;
    const asked = year ?? asOf?.year;
    if (asked !== undefined) return asked;
    const found = yearInData(tallies, figures, named) ?? userNorms?.year ?? null;
    if (found !== null) return found;
    const inName = periodInFileName(this.facts.name)?.year ?? null;
    if (inName !== null) {
      this.findings.push({
        code: "year-from-file-name",
        cell: null,
        count: 1,
        params: { year: inName },
      });
      return inName;
    }
    if (this.lists.length > 0) {
      this.findings.push({ code: "unknown-year", cell: null, count: 1, params: {} });
    }
    return null;
  }

  private decideMonth(
    year: number | null,
    tallies: readonly ListTally[],
    figures: readonly Figure[],
  ): Reference {
    const asked = this.options.asOf?.month;
    const inName = periodInFileName(this.facts.name);
    const month =
      asked ??
      lastMonthOf(year, tallies, figures) ??
      monthInNames(year, this.lists) ??
      (inName !== null && inName.year === year ? inName.month : null);
    return {
      year,
      month: month ?? 12,
      monthAsked: asked !== undefined,
      lastMonth: lastFigureMonth(year, figures),
    };
  }

  private report(
    year: number | null,
    reference: Reference,
    tallies: readonly ListTally[],
    assessment: Assessment,
  ): Report {
    const fromLists = tallies.flatMap((tally) => [
      ...tally.findings,
      ...this.hiddenContent(tally.list, tally.seen.hiddenRows),
      ...outsidePeriod(tally, year),
    ]);
    const { userNorms } = this.options;
    const otherYear: Finding[] =
      userNorms !== undefined && year !== null && userNorms.year !== year
        ? [
            {
              code: "user-norms-other-year",
              cell: null,
              count: 1,
              params: { year, normsYear: userNorms.year },
            },
          ]
        : [];
    return {
      workbook: { name: this.facts.name, sha256: this.facts.sha256 },
      year,
      asOf: year === null ? null : { year, month: reference.month },
      userNorms: userNorms ?? null,
      lists: this.lists.map((list): CheckedList => ({
        list,
        lastRow: this.lastRows.get(list) ?? list.headerRow,
      })),
      results: assessment.results,
      findings: [
        ...this.findings,
        ...this.lists.flatMap(openColumns),
        ...fromLists,
        ...assessment.findings,
        ...sharesWithoutCounts(assessment),
        ...otherYear,
        ...fteDifferences(userNorms, year),
        ...this.unknownService(),
        ...this.absentService(assessment),
      ],
    };
  }

  /** A service that the user named and that nobody knows: used, and said. */
  private unknownService(): Finding[] {
    const { service, federation, profile } = this.options;
    if (service === undefined || findService(service, federation) !== null) return [];
    if (Object.hasOwn(profile?.services ?? {}, service)) return [];
    return [{ code: "unknown-service", cell: null, count: 1, params: { name: service } }];
  }

  /** A service that the user named while all lists are about others: nothing is said of it. */
  private absentService({ results }: Assessment): Finding[] {
    const { service, federation } = this.options;
    const known = service === undefined ? null : findService(service, federation);
    if (known === null) return [];
    const { name } = "service" in known ? known.service : known.federation;
    const found = new Set(results.flatMap((one) => one.service ?? one.federation ?? []));
    const isThere = results.some((one) => one.service === name || one.federation === name);
    if (found.size === 0 || isThere) return [];
    const params = { name, found: [...found].join(", ") };
    return [{ code: "service-not-in-lists", cell: null, count: 1, params }];
  }

  private hiddenContent(list: RecognisedList, hiddenRows: number): Finding[] {
    const cell = {
      sheet: list.sheet,
      address: address(list.headerRow, list.span.firstColumn),
    };
    const columns = list.columns.filter((c) => list.hidden.columns.includes(c.column)).length;
    const what: [string, number][] = [
      ["sheet", list.hidden.sheet ? 1 : 0],
      ["rows", hiddenRows],
      ["columns", columns],
    ];
    return what
      .filter(([, count]) => count > 0)
      .map(([hidden, count]) => ({ code: "hidden-content", cell, count, params: { hidden } }));
  }
}

/** Columns that look like a field but not enough to be taken for it. */
function openColumns(list: RecognisedList): Finding[] {
  const mapped = new Set(list.columns.map((column) => column.field));
  return list.unmapped.flatMap(({ column, header, suggestion }): Finding[] =>
    suggestion === undefined ||
    suggestion.confidence >= CONFIDENCE_BAR ||
    mapped.has(suggestion.field)
      ? []
      : [
          {
            code: "low-confidence-column",
            cell: { sheet: list.sheet, address: address(list.headerRow, column) },
            count: 1,
            params: { header, field: suggestion.field },
          },
        ],
  );
}

function fteDifferences(userNorms: UserNorms | undefined, year: number | null): Finding[] {
  if (userNorms === undefined || userNorms.year !== year) return [];
  return contradictedFte(userNorms).map(({ service, given, decree }) => ({
    code: "fte-differs",
    cell: null,
    count: 1,
    params: { service, given: given.toNumber(), decree: decree.toNumber() },
  }));
}

function outsidePeriod(tally: ListTally, year: number | null): Finding[] {
  const { list, otherYears, afterReference } = tally;
  const column = list.columns.find((c) => c.field === "datum")?.column;
  if (year === null || !hasPeriod(list.kind)) return [];
  const at = column ?? list.span.firstColumn;
  const cell = { sheet: list.sheet, address: address(list.headerRow, at) };
  return [
    ...(column === undefined && otherYears === 0
      ? [{ code: "no-date-column", cell, count: 1, params: {} } as const]
      : []),
    ...(otherYears > 0
      ? [{ code: "other-year", cell, count: otherYears, params: { year } } as const]
      : []),
    ...(afterReference > 0
      ? [{ code: "after-reference-date", cell, count: afterReference, params: { year } } as const]
      : []),
  ];
}

function sharesWithoutCounts({ results }: Assessment): Finding[] {
  return results.flatMap((result): Finding[] => {
    const [cell] = result.cells;
    const onlyShare =
      result.norm.measure.of === "share" && result.value !== null && result.denominator === null;
    if (!onlyShare || cell === undefined) return [];
    return [
      {
        code: "share-without-counts",
        cell: { sheet: cell.sheet, address: cell.address },
        count: 1,
        params: { norm: result.norm.id },
      },
    ];
  });
}
