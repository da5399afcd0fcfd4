import { findService } from "../norms/services";
import type { CellValue } from "../workbook/cell";
import { isBlank } from "../workbook/cell";
import type { ColumnChunk } from "../workbook/workbook";
import { FIELDS, LIST_KINDS } from "./fields";
import { ColumnFindings, type Finding } from "./finding";
import type { RecordList } from "./list";
import { normalise } from "./normalise";
import { ListBelow } from "./list-below";
import { isAllOfThem } from "./placeholder";
import { RecordState, stateSaidBy } from "./record-state";
import { isBareTotal, isFooterText, isNoteText, isPartText, isTotalText } from "./total-row";

/** What a row of a list is. A row that is perhaps a record can only widen what the records say. */
export const NO_RECORD = 0;
export const RECORD = 1;
export const PERHAPS_RECORD = 2;

/** The columns of states that are read at the most, such as "Status" and "Opmerking". */
const MOST_STATES = 4;
/** Names of kinds of which is kept whether they are the label of a part; more than any list has. */
const MOST_PARTS = 5000;

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
  /** What it may say of the whole record, where it has no field. */
  readonly state: RecordState | null;
  readonly stated: ColumnFindings;
  /** It is read for its state only, so that a remark alone in its row makes no record. */
  readonly aside: boolean;
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
  private readonly below: ListBelow;
  private readonly parts = new Map<string, boolean>();
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
    this.below = new ListBelow(list.titles, (text) => findService(text, around) !== null);
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
    let stated: Column | null = null;
    let isPart = false;
    let hasAside = false;
    for (let j = 0; j < columns.length; j++) {
      const cell = cells[j]?.[i];
      const column = columns[j] as Column;
      if (cell === null || cell === undefined) {
        if (column.needed) needs = false;
        continue;
      }
      if (column.state?.doubts(cell) === true) stated ??= column;
      if (column.aside) {
        hasAside = true;
        continue;
      }
      filled++;
      only = j;
      if (column.counts) counts = true;
      if (typeof cell !== "string") {
        if (column.owns) owns = true;
        if (column.mapped) others = 1;
        continue;
      }
      if (column.words && column.needed && this.isPart(cell)) isPart = true;
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
    if (filled === 0 && hasAside) return NO_RECORD;
    if (headers >= Math.min(2, this.mapped) && others === 0) {
      this.below.sameHeader();
      return this.skip("note-row-skipped", row, previous);
    }
    const isLone = filled === 1 && this.mapped >= 2;
    if (filled >= 2 && (row > previous + 1 || this.below.isTitled)) {
      const texts = columns.map((_, j) => cells[j]?.[i] ?? null);
      if (this.below.isOtherHeader(texts)) return this.skip("note-row-skipped", row, previous);
    }
    const lone = isLone ? (cells[only]?.[i] ?? null) : null;
    this.below.row(typeof lone === "string" ? lone : null);
    if (total !== null) {
      // "Totaal pakket" with a date of its own may be a kind like another.
      if (owns && !isBareTotal(total)) return PERHAPS_RECORD;
      return this.skip("total-row-skipped", row, previous);
    }
    const mark = isLone ? this.markLone(lone, only, i, row, previous, alone) : RECORD;
    if (mark === NO_RECORD) return mark;
    if (this.below.hasBegun) this.skipped.add("other-list-below", row, previous);
    else if (isPart) this.skipped.add("part-row", row, previous);
    else if (stated !== null) addState(stated, row, previous);
    // A number without what it counts may be the sum of those above it.
    else return counts && !needs ? PERHAPS_RECORD : mark;
    return PERHAPS_RECORD;
  }

  private isPart(text: string): boolean {
    let is = this.parts.get(text);
    if (is === undefined) {
      is = isPartText(text) || isAllOfThem(text);
      if (this.parts.size < MOST_PARTS) this.parts.set(text, is);
    }
    return is;
  }

  /** What was seen of rows of which it is not certain that they count. */
  remarks(): Finding[] {
    return this.columns.flatMap(({ stated }) => stated.list());
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
 * The columns to read: those with a field, those that may say of a record that it does not count, and, as
 * "Totaal" may stand there, the first one of the list and the first two without a field left of the numbers.
 */
export function columnsToRead(list: RecordList): number[] {
  const numbers = list.columns
    .filter(({ field }) => isNumber(FIELDS[field].type))
    .map(({ column }) => column);
  const mapped = new Set(
    list.columns.flatMap(({ column, also }) => [column, ...(also ?? []).map((c) => c.column)]),
  );
  const states = list.unmapped
    .filter(({ header }) => stateSaidBy(list.kind, header) !== null)
    .slice(0, MOST_STATES)
    .map(({ column }) => column);
  const beside: number[] = [];
  for (let c = list.span.firstColumn; c < Math.min(...numbers) && numbers.length > 0; c++) {
    if (!mapped.has(c) && !states.includes(c) && beside.length < 2) beside.push(c);
  }
  return [...new Set([list.span.firstColumn, ...beside, ...states, ...mapped])].sort(
    (a, b) => a - b,
  );
}

function describe(list: RecordList, index: number): Column {
  const match = list.columns.find(({ column }) => column === index);
  const type = match === undefined ? null : FIELDS[match.field].type;
  const open = list.unmapped.find(({ column }) => column === index)?.header ?? "";
  const header = normalise(match?.header ?? "");
  const said = match === undefined ? stateSaidBy(list.kind, open) : null;
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
    state: said === null ? null : new RecordState(said),
    stated: new ColumnFindings(list.sheet, index, { header: open }),
    aside: said !== null && index !== list.span.firstColumn,
    owns: type === "date" || type === "identifier",
  };
}

function addState({ state, stated }: Column, row: number, previous: number): void {
  stated.add(state?.said === "left" ? "staff-left" : "record-not-done", row, previous);
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
