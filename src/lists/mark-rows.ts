import { findService } from "../norms/services";
import type { CellValue } from "../workbook/cell";
import { isBlank } from "../workbook/cell";
import type { ColumnChunk } from "../workbook/workbook";
import { FIELDS, LIST_KINDS } from "./fields";
import type { ColumnFindings } from "./finding";
import type { RecordList } from "./list";
import { normalise } from "./normalise";
import { parsePeriodText } from "./read-date";
import { isNotDone, saysState } from "./record-state";
import { recordHeaders } from "./other-header";
import { isBareTotal, isFooterText, isNoteText, isTotalText } from "./total-row";

/** What a row of a list is. A row that is perhaps a record can only widen what the records say. */
export const NO_RECORD = 0;
export const RECORD = 1;
export const PERHAPS_RECORD = 2;

/** A row that is part of the one above it, or all rows together. */
const PART_OR_ALL =
  /^\s*(?:waarvan|daarvan|wv\.?|samen|alles?|alle (?:types?|soorten|toestellen))(?:\s|$)/iu;

interface Column {
  readonly mapped: boolean;
  readonly header: string;
  /** Codes of the letters that its words start with, small and capital. */
  readonly firstLetters: ReadonlySet<number>;
  /** In a column of free text "Totaal Zorg" may be the name of an organisation. */
  readonly mayTotal: boolean;
  /** It holds words, so that a bare number in it is the sum of something. */
  readonly words: boolean;
  readonly needed: boolean;
  readonly counts: boolean;
  /** It may say that the record was cancelled, is only planned, or that somebody left. */
  readonly state: "words" | "leaving" | null;
  /** A total has no date and no identifier of its own. */
  readonly owns: boolean;
}

/**
 * Tells records from what else stands in a list: repeated headers, totals, headings and footers. Kept
 * for the whole list, as chunks may end anywhere.
 */
export class RowMarker {
  /** True when a row names a service, so that it cannot be told whose the records are. */
  namesServices = false;
  private readonly columns: readonly Column[];
  private readonly mapped: number;
  /** Columns of which a blank is no answer like another. */
  private readonly telling: number;
  private readonly hasService: boolean;
  private readonly hasNeeds: boolean;
  /** The row before was a line of its own, such as a title. */
  private heading = false;
  /** Another list has begun. */
  private below = false;
  private readonly titles: ReadonlySet<string>;
  private seen = 0;
  private lone = 0;

  constructor(
    list: RecordList,
    asked: readonly number[],
    private readonly around: string | undefined,
    private readonly skipped: ColumnFindings,
  ) {
    this.columns = asked.map((column) => describe(list, column));
    this.hasNeeds = this.columns.some(({ needed }) => needed);
    this.titles = new Set(list.titles.map((title) => title.trim()));
    this.mapped = list.columns.length;
    this.telling = list.columns.filter(({ field }) => !isMark(FIELDS[field].type)).length;
    this.hasService = list.columns.some(({ field }) => field === "dienst");
  }

  /** What each row of the chunk is: NO_RECORD, RECORD or PERHAPS_RECORD. */
  mark(chunk: ColumnChunk, cells: readonly (readonly CellValue[])[], before: number): Uint8Array {
    const marks = new Uint8Array(chunk.rows.length).fill(RECORD);
    const alone: number[] = [];
    let previous = before;
    for (let i = 0; i < marks.length; i++) {
      const row = chunk.rows[i] ?? 0;
      marks[i] = this.markOne(cells, i, row, previous, alone);
      previous = row;
    }
    this.seen += marks.length;
    this.lone += alone.length;
    // Where most rows are like that, columns are left blank as a habit.
    if (this.lone * 2 <= this.seen) for (const i of alone) marks[i] = PERHAPS_RECORD;
    return marks;
  }

  private markOne(
    cells: readonly (readonly CellValue[])[],
    i: number,
    row: number,
    previous: number,
    alone: number[],
  ): number {
    const { columns } = this;
    let filled = 0;
    let only = 0;
    let total: string | null = null;
    let owns = false;
    let headers = 0;
    let others = 0;
    let needs = true;
    let counts = false;
    let perhaps = this.below;
    for (let j = 0; j < columns.length; j++) {
      const cell = cells[j]?.[i];
      const column = columns[j] as Column;
      if (cell === null || cell === undefined) {
        if (column.needed) needs = false;
        continue;
      }
      filled++;
      if (column.state !== null && isNotDone(cell, column.state, column.header)) perhaps = true;
      if (column.words && column.needed && typeof cell === "string" && PART_OR_ALL.test(cell))
        perhaps = true;
      only = j;
      if (column.counts) counts = true;
      if (typeof cell !== "string") {
        if (column.owns) owns = true;
        if (column.mapped) others = 1;
        continue;
      }
      // Cheap tests first: hardly any cell of a large list starts with one of these letters.
      const isTotal = column.mayTotal && mayBeTotal(cell) && isTotalText(cell);
      if (isTotal) total ??= cell;
      else if (column.owns) owns = true;
      // One cell that is not its header is enough: in nearly every row the first one.
      if (column.mapped && others === 0) {
        if (repeats(column, cell)) headers++;
        else if (!isBlank(cell)) others = 1;
      }
    }
    const heading = this.heading;
    this.heading = false;
    if (headers >= Math.min(2, this.mapped) && others === 0) {
      // Under a title of its own it is another list: what was asked, what came back.
      if (heading) this.below = true;
      return this.skip("note-row-skipped", row, previous);
    }
    if (
      !this.below &&
      filled >= 2 &&
      row > previous + 1 - (heading ? 1 : 0) &&
      recordHeaders(columns.map((_, j) => cells[j]?.[i] ?? null))
    ) {
      this.below = true;
      return this.skip("note-row-skipped", row, previous);
    }
    if (filled === 1 && this.mapped >= 2) {
      const text = cells[only]?.[i];
      this.heading =
        typeof text === "string" &&
        parsePeriodText(text) === null &&
        !isNoteText(text) &&
        !this.titles.has(text.trim());
    }
    if (total !== null) {
      // "Totaal pakket" with a date of its own may be a kind like another.
      if (owns && !isBareTotal(total)) return PERHAPS_RECORD;
      return this.skip("total-row-skipped", row, previous);
    }
    if (filled === 1 && this.mapped >= 2) {
      return this.markLone(cells[only]?.[i] ?? null, only, i, row, previous, alone);
    }
    // A number without what it counts may be the sum of those above it.
    return perhaps || (counts && !needs) ? PERHAPS_RECORD : RECORD;
  }

  /** A row with one cell: a record with blanks, a heading, or a line below the list. */
  private markLone(
    cell: CellValue,
    at: number,
    i: number,
    row: number,
    previous: number,
    alone: number[],
  ): number {
    const column = this.columns[at] as Column;
    if (typeof cell === "string") {
      if (at === 0 && cell.length > 12 && isNoteText(cell)) {
        return this.skip("note-row-skipped", row, previous);
      }
      if (!this.hasService && findService(cell, this.around) !== null) {
        this.namesServices = true;
        return this.skip("service-heading", row, previous);
      }
      if (isFooterText(cell)) return PERHAPS_RECORD;
    } else if (column.words) return PERHAPS_RECORD;
    if (row > previous + 1 || column.counts) return PERHAPS_RECORD;
    // A row without what the list is about is no row of it.
    if (this.hasNeeds && !column.needed) return PERHAPS_RECORD;
    // Where the other columns are ticks only, an identifier alone is a user without any.
    const isNumbered = typeof cell !== "string" || /\d/.test(cell);
    if (this.telling >= 2 || column.words || !isNumbered) alone.push(i);
    return RECORD;
  }

  private skip(
    code: "note-row-skipped" | "total-row-skipped" | "service-heading",
    row: number,
    previous: number,
  ): number {
    this.skipped.add(code, row, previous);
    return NO_RECORD;
  }
}

/**
 * The columns to read: those with a field, and, as "Totaal" may stand there, the first one of the list
 * and the first two without a field left of the numbers.
 */
export function columnsToRead(list: RecordList): number[] {
  const numbers = list.columns
    .filter(({ field }) => isNumber(FIELDS[field].type))
    .map(({ column }) => column);
  const mapped = new Set(
    list.columns.flatMap(({ column, also }) => [column, ...(also ?? []).map((c) => c.column)]),
  );
  const beside: number[] = [];
  for (const { column, header } of list.unmapped) {
    if (beside.length < 4 && saysState(list.kind, header)) beside.push(column);
  }
  for (let c = list.span.firstColumn; c < Math.min(...numbers) && numbers.length > 0; c++) {
    if (!mapped.has(c) && !beside.includes(c) && beside.length < 6) beside.push(c);
  }
  return [...new Set([list.span.firstColumn, ...beside, ...mapped])].sort((a, b) => a - b);
}

function describe(list: RecordList, index: number): Column {
  const match = list.columns.find(({ column }) => column === index);
  const type = match === undefined ? null : FIELDS[match.field].type;
  const header = normalise(
    match?.header ?? list.unmapped.find(({ column }) => column === index)?.header ?? "",
  );
  return {
    mapped: match !== undefined,
    header,
    firstLetters: new Set(
      header.split(" ").flatMap((word) => {
        const letter = word.charAt(0);
        return [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)];
      }),
    ),
    mayTotal: type !== "text" || index === list.span.firstColumn,
    words: type === "kind" || type === "module" || type === "service" || type === "role",
    needed: match !== undefined && LIST_KINDS[list.kind].needs.includes(match.field),
    counts: type === "count",
    state:
      match === undefined
        ? saysState(list.kind, list.unmapped.find(({ column }) => column === index)?.header ?? "")
        : null,
    owns: type === "date" || type === "identifier",
  };
}

function isMark(type: string): boolean {
  return type === "yes-no" || type === "mark";
}

function isNumber(type: string): boolean {
  return type === "count" || type === "amount";
}

/** True when the cell says what its header says, or one of its lines. */
function repeats({ header, firstLetters }: Column, cell: string): boolean {
  if (header === "" || cell.length > header.length + 20) return false;
  // Only a cell that starts like the header, or like one of its later lines, is looked at closely.
  const first = cell.charCodeAt(0);
  if (first > 32 && first < 128 && !firstLetters.has(first)) return false;
  // Identifiers may start like their header, but hold digits that it does not.
  if (/\d/.test(cell) && !/\d/.test(header)) return false;
  const text = normalise(cell);
  if (text === "") return false;
  return text === header || header.startsWith(`${text} `) || header.endsWith(` ${text}`);
}

function mayBeTotal(text: string): boolean {
  const last = text.charCodeAt(text.length - 1) | 32;
  const first = text.charCodeAt(0) | 32;
  // t(otaal), s(ubtotaal, om), e(indtotaal), g(rand total, emiddelde), a(lgemeen), "… totaal" or Σ.
  return (
    first > 127 ||
    (text.length >= 3 &&
      (first === 116 ||
        first === 115 ||
        first === 101 ||
        first === 103 ||
        first === 97 ||
        last === 108 ||
        first <= 64))
  );
}
