import type { RecordListKind } from "../norms/norm";
import { atOnce, type Sliced } from "../workbook/slices";
import type { SheetFacts, SheetWindow, TableFacts } from "../workbook/workbook";
import { address } from "../workbook/address";
import { doubtIn } from "./doubted-list";
import { LIST_KINDS } from "./fields";
import type { Finding, FindingCode } from "./finding";
import type { IndicatorList, ListKind, RecognisedList, RecordList } from "./list";
import type { IndicatorCandidate } from "./indicator-candidate";
import { recogniseIndicators } from "./recognise-indicators";
import { type RecordCandidate, recogniseRecords } from "./recognise-records";
import { SheetView, tableView } from "./sheet-view";
import { isService, periodHint, saysCumulative, serviceHint } from "./title-hints";

/** How many rows from the top of a sheet are searched for a header. */
export const WINDOW_ROWS = 50;

/** What a profile or the user says of a sheet, instead of what would be recognised. */
export interface Choice {
  readonly kind: ListKind;
  /** Sheet row number of the header. */
  readonly headerRow?: number;
}

/**
 * The lists in one sheet: one for each Excel table that is a list, else one for the sheet, else none.
 * A sheet that is no list of ours gives none; a guess below the bar gives none either.
 */
export function recogniseSheet(...asked: Parameters<typeof recognisingSheet>): RecognisedList[] {
  return atOnce(recognisingSheet(...asked));
}

/**
 * The same row by row: a top of two thousand rows takes long.
 * @param remarks takes what is to be said of lists that were refused, or of which a column was chosen.
 */
export function* recognisingSheet(
  sheet: SheetFacts,
  window: SheetWindow,
  date1904: boolean,
  choice?: Choice,
  around?: string,
  remarks: Finding[] = [],
): Sliced<RecognisedList[]> {
  const whole = new SheetView(sheet, window);
  if (choice === undefined) {
    const inTables: RecognisedList[] = [];
    for (const [index, table] of sheet.tables.entries()) {
      const view = tableView(sheet, window, index);
      const above = whole.titlesAbove(table.range.firstRow - window.firstRow);
      const looked = { names: [sheet.name, table.name], above, date1904, window, around, remarks };
      const list = view && (yield* recogniseView(view, looked));
      if (!list) continue;
      inTables.push({ ...list, table: table.name, lastRow: lastRowOf(table, whole) });
    }
    if (inTables.length > 0) return inTables;
  }
  const looked = { names: [sheet.name], above: [], date1904, window, around, remarks };
  const list = yield* recogniseView(whole, looked, choice);
  return list === null ? [] : [list];
}

/**
 * The last row of an Excel table, and of what is typed directly below it in the columns of its last row:
 * those records are in the list for whoever looks at it.
 */
function lastRowOf({ range, totalsRows }: TableFacts, whole: SheetView): number {
  if (totalsRows > 0) return range.lastRow - totalsRows;
  const left = whole.columnNumber(0);
  const columns = Array.from(
    { length: range.lastColumn - range.firstColumn + 1 },
    (_, i) => range.firstColumn - left + i,
  );
  const top = range.lastRow - whole.rowNumber(0);
  const filled = columns.filter((column) => !whole.isBlank(top, column));
  let row = top;
  while (
    filled.length > 0 &&
    row + 1 < whole.height &&
    filled.every((column) => !whole.isBlank(row + 1, column))
  ) {
    row++;
  }
  return whole.rowNumber(row);
}

/** What is known of a view besides its cells. */
interface Surroundings {
  readonly names: readonly string[];
  /** Titles that stand above an Excel table, outside of it. */
  readonly above: readonly string[];
  readonly date1904: boolean;
  readonly window: SheetWindow;
  /** Service or federation that the user gave for lists that don't say. */
  readonly around: string | undefined;
  readonly remarks: Finding[];
}

function* recogniseView(
  view: SheetView,
  { names, above, date1904, window, around, remarks }: Surroundings,
  choice?: Choice,
): Sliced<RecognisedList | null> {
  const chosen =
    choice?.kind === "indicatoren" || choice?.kind === "jaarverslag" ? choice.kind : null;
  const isKnown = serviceTest(view, names, above, around);
  const refused: Finding[] = [];
  const records =
    chosen !== null
      ? null
      : yield* recogniseRecords(
          view,
          names,
          isKnown,
          choice && recordChoice(choice, window),
          ({ code, column, header }, row) => {
            refused.push(headerRemark(view, code, row, column, { header }));
          },
        );
  const figures =
    choice !== undefined && chosen === null
      ? null
      : yield* recogniseIndicators({
          view,
          names,
          date1904,
          isService: isKnown,
          chosen: chosen !== null,
        });
  yield;
  if (figures !== null && (records === null || figuresWin(figures, records))) {
    const titles = [...above, ...view.titlesAbove(figures.headerRow)];
    const { shape, columns, unmapped } = figures;
    return {
      ...base(view, titles, names, figures.headerRow, around),
      kind: chosen ?? figures.kind,
      shape,
      columns,
      unmapped,
      ...(figures.plan === null ? {} : { doubt: { why: "plan", said: figures.plan } as const }),
      figures: figures.figures,
      merges: view.verticalMerges(),
      // "Cumulatief" over the total says what the total is, not what the months are.
      cumulative: saysCumulative([
        ...names,
        ...titles,
        ...columns.filter((c) => c.field !== "totaal").map((c) => c.header),
      ]),
    } satisfies IndicatorList;
  }
  if (records === null) {
    remarks.push(...refused);
    return null;
  }
  remarks.push(...columnsOfYears(view, records));
  const titles = [...above, ...view.titlesAbove(records.headerRow)];
  const said = doubtIn(names, titles);
  return {
    ...base(view, titles, names, records.headerRow, around),
    kind: records.kind,
    columns: records.columns,
    unmapped: records.unmapped,
    ...(said === null ? {} : { doubt: { why: "name", said } as const }),
    merges: view.verticalMerges(),
  } satisfies RecordList;
}

/** Says of which of two columns the year was taken. */
function columnsOfYears(
  view: SheetView,
  { columns, headerRow, rivals }: RecordCandidate,
): Finding[] {
  return columns
    .filter(({ field }) => rivals.some((rival) => rival.byYear && rival.field === field))
    .map(({ field, column, header }) =>
      headerRemark(view, "column-of-year", headerRow, column, { field, header }),
    );
}

function headerRemark(
  view: SheetView,
  code: FindingCode,
  row: number,
  column: number,
  params: Finding["params"],
): Finding {
  const cell = { sheet: view.sheet.name, address: address(view.rowNumber(row), column) };
  return { code, cell, count: 1, params };
}

/** Recognises services also by their short names, where a title or name tells the federation. */
function serviceTest(
  view: SheetView,
  names: readonly string[],
  above: readonly string[],
  around: string | undefined,
): (text: string) => boolean {
  const hint = serviceHint(
    [...above, ...view.titlesAbove(Math.min(view.height, 6))],
    names,
    around,
  );
  const federation = around ?? hint?.text;
  const known = new Map<string, boolean>();
  return (text) => {
    const is = known.get(text) ?? isService(text, federation);
    known.set(text, is);
    return is;
  };
}

/**
 * Labels with figures beside them are the stronger evidence: two of them beat most headers. Where both
 * readings take the columns by their headers, the one that explains more of them wins.
 */
function figuresWin(figures: IndicatorCandidate, records: RecordCandidate): boolean {
  const more = figures.columns.length - records.columns.length;
  if (figures.shape === "transposed" && more !== 0) return more > 0;
  return (figures.score >= 2 || records.score < 4) && figures.score + 2 >= records.score;
}

function recordChoice(
  choice: Choice,
  window: SheetWindow,
): { kind?: RecordListKind; headerRow?: number } {
  const kind = choice.kind in LIST_KINDS ? (choice.kind as RecordListKind) : undefined;
  const headerRow = choice.headerRow === undefined ? undefined : choice.headerRow - window.firstRow;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(headerRow === undefined || headerRow < 0 ? {} : { headerRow }),
  };
}

function base(
  view: SheetView,
  titles: readonly string[],
  names: readonly string[],
  headerRow: number,
  around: string | undefined,
): Omit<RecordList, "kind" | "columns" | "unmapped" | "merges"> {
  const row = view.rowNumber(headerRow);
  return {
    sheet: view.sheet.name,
    table: null,
    headerRow: row,
    firstRow: row + 1,
    lastRow: null,
    span: { firstColumn: view.columnNumber(0), lastColumn: view.columnNumber(view.width - 1) },
    titles,
    service: serviceHint(titles, names, around),
    period: periodHint(titles, names),
    hidden: {
      sheet: view.sheet.visibility !== "visible",
      columns: view.hiddenColumns(),
    },
  };
}
