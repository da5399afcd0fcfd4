import { findService } from "../norms/services";
import type { RecordListKind } from "../norms/norm";
import type { SheetFacts, SheetWindow } from "../workbook/workbook";
import { LIST_KINDS } from "./fields";
import type { IndicatorList, ListKind, RecognisedList, RecordList, ServiceHint } from "./list";
import { normalise } from "./normalise";
import { findPeriod, type PeriodText } from "./read-date";
import { recogniseIndicators } from "./recognise-indicators";
import { recogniseRecords } from "./recognise-records";
import { SheetView, tableView } from "./sheet-view";

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
export function recogniseSheet(
  sheet: SheetFacts,
  window: SheetWindow,
  date1904: boolean,
  choice?: Choice,
): RecognisedList[] {
  if (choice === undefined) {
    const inTables = sheet.tables.flatMap((table, index) => {
      const view = tableView(sheet, window, index);
      const list = view && recogniseView(view, [sheet.name, table.name], date1904, window);
      if (!list) return [];
      return [{ ...list, table: table.name, lastRow: table.range.lastRow - table.totalsRows }];
    });
    if (inTables.length > 0) return inTables;
  }
  const list = recogniseView(new SheetView(sheet, window), [sheet.name], date1904, window, choice);
  return list === null ? [] : [list];
}

function recogniseView(
  view: SheetView,
  names: readonly string[],
  date1904: boolean,
  window: SheetWindow,
  choice?: Choice,
): RecognisedList | null {
  const isIndicators = choice?.kind === "indicatoren" || choice?.kind === "jaarverslag";
  const records =
    choice !== undefined && isIndicators
      ? null
      : recogniseRecords(view, names, choice && recordChoice(choice, window));
  const figures =
    choice !== undefined && !isIndicators
      ? null
      : recogniseIndicators(view, names, date1904, isService, isIndicators);
  // Labels with figures beside them are the stronger evidence: two of them beat any header.
  if (figures !== null && (records === null || figures.score >= 2 || records.score < 4)) {
    const wins = records === null || figures.score + 2 >= records.score;
    if (wins) {
      const titles = view.titlesAbove(figures.headerRow);
      return {
        ...base(view, titles, names, figures.headerRow),
        kind: isIndicators && choice ? (choice.kind as IndicatorList["kind"]) : figures.kind,
        shape: figures.shape,
        columns: figures.columns,
        unmapped: figures.unmapped,
        figures: figures.figures,
        merges: view.verticalMerges(),
        cumulative: saysCumulative([...names, ...titles, ...figures.columns.map((c) => c.header)]),
      } satisfies IndicatorList;
    }
  }
  if (records === null) return null;
  const titles = view.titlesAbove(records.headerRow);
  return {
    ...base(view, titles, names, records.headerRow),
    kind: records.kind,
    columns: records.columns,
    unmapped: records.unmapped,
    merges: view.verticalMerges(),
  } satisfies RecordList;
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
    service: serviceHint(titles, names),
    period: periodHint(titles, names),
    hidden: {
      sheet: view.sheet.visibility !== "visible",
      columns: view.hiddenColumns(),
    },
  };
}

export function isService(text: string): boolean {
  return text.length <= 120 && findService(text) !== null;
}

/** The service or federation that a title or the sheet's name mentions; titles come first. */
function serviceHint(titles: readonly string[], names: readonly string[]): ServiceHint | null {
  for (const title of titles) {
    const text = serviceWithin(title);
    if (text !== null) return { text, from: "title" };
  }
  for (const name of names) {
    const text = serviceWithin(name);
    if (text !== null) return { text, from: "sheet" };
  }
  return null;
}

/**
 * The longest run of words inside a text that names a service or federation: "Outputlijst DMW
 * Solidaris Antwerpen 2024" → "Solidaris Antwerpen". Null when none does, or when two different ones
 * are named, as that is asked rather than guessed.
 */
export function serviceWithin(text: string): string | null {
  const words = text
    .replace(/[\u00a0\u202f_]/g, " ")
    .split(/[\s,;:()[\]–—|/]+/u)
    .filter(Boolean)
    .slice(0, 40);
  let best: { text: string; from: number; to: number } | null = null;
  const found: { name: string; from: number; to: number }[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 8); to > from; to--) {
      const run = words.slice(from, to).join(" ");
      const service = findService(run);
      if (service === null) continue;
      const name = "service" in service ? service.service.name : service.federation.name;
      found.push({ name, from, to });
      if (best === null || to - from > best.to - best.from) best = { text: run, from, to };
      break;
    }
  }
  if (best === null) return null;
  const { from, to } = best;
  const outside = found.filter((other) => other.to <= from || other.from >= to);
  const chosen = found.find((other) => other.from === from && other.to === to);
  return outside.some((other) => other.name !== chosen?.name) ? null : best.text;
}

function periodHint(titles: readonly string[], names: readonly string[]): PeriodText | null {
  let best: PeriodText | null = null as PeriodText | null;
  for (const text of [...titles, ...names]) {
    const period = findPeriod(text);
    if (period === null) continue;
    if (best === null) best = period;
    else if (best.year === null && period.year !== null) best = { ...best, year: period.year };
    else if (best.month === null && period.year === best.year) best = period;
  }
  return best;
}

function saysCumulative(texts: readonly string[]): boolean | null {
  const plain = texts.map((text) => normalise(text));
  if (plain.some((t) => /\b(?:niet cumulatief|per maand|maandelijks nieuw|nieuw)\b/.test(t))) {
    return false;
  }
  return plain.some((t) => /\b(?:cumul\w*|gecumuleerd|ytd|sinds januari|vanaf januari)\b/.test(t))
    ? true
    : null;
}
