import type { Field, RecordListKind } from "../norms/norm";
import { type CellValue, isBlank } from "../workbook/cell";
import { CellError } from "../workbook/cell";
import type { ColumnChunk, Workbook } from "../workbook/workbook";
import { address } from "../workbook/address";
import { FIELDS, LIST_KINDS } from "./fields";
import { ColumnFindings, type Finding, type FindingCode } from "./finding";
import { Identifiers, isNationalNumber } from "./identifiers";
import { isNobody, isNoKind } from "./placeholder";
import { isCode, KindNames, namesSeveral } from "./kind-names";
import type { ColumnMatch, RecordList } from "./list";
import { columnsToRead, NO_RECORD, RECORD, RowMarker } from "./mark-rows";
import { readAmount, readCount, toCents } from "./read-number";
import { dayOf, isThisCentury, parsePeriodText, readDay, serialDay } from "./read-date";
import { readYesNo, saysNone } from "./read-yes-no";
import type { Reading } from "./reading";
import { RepeatedRecords } from "./repeated-records";
import { type Scopes, UNSAID } from "./scopes";
import { readModules, readRole } from "./vocabulary";

/** Codes for a cell that gives no value; values are zero or more. */
export const BLANK_CODE = -1;
export const UNREADABLE_CODE = -2;
/** A count below zero, which takes back what another row of the same kind counted. */
export const TAKEN_BACK_CODE = -3;

/** Codes of yes-no and mark columns. */
export const NO = 0;
export const YES = 1;

/**
 * Records read, column by column. Each column holds a code per record: a slot (identifiers, kinds), a
 * scope index, a day, NO or YES, bits (modules, roles), a count or an amount in euro; or one of the codes
 * above.
 */
export interface RecordBatch {
  readonly size: number;
  /** Sheet row numbers. */
  readonly rows: readonly number[];
  /** NO_RECORD for a total row or a line of prose, RECORD, or PERHAPS_RECORD when it cannot be told. */
  readonly isRecord: Uint8Array;
  readonly columns: ReadonlyMap<Field, Int32Array | Float64Array>;
}

/** What is shared by all lists of a workbook, so that one user in two lists is one user. */
export class RecordRegistry {
  private readonly identifiers = new Map<Field, Identifiers>();
  private readonly kinds = new Map<Field, KindNames>();

  constructor(
    readonly scopes: Scopes,
    private readonly synonyms: Partial<Record<Field, Readonly<Record<string, string>>>> = {},
  ) {}

  identifiersOf(field: Field): Identifiers {
    return getOrAdd(this.identifiers, field, () => new Identifiers());
  }

  kindsOf(field: Field): KindNames {
    return getOrAdd(this.kinds, field, () => new KindNames(this.synonyms[field] ?? {}));
  }
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let found = map.get(key);
  if (found === undefined) {
    found = make();
    map.set(key, found);
  }
  return found;
}

/** What was seen while reading a list to its end. */
export interface RecordsSeen {
  readonly lastRow: number;
  readonly records: number;
  readonly hiddenRows: number;
  readonly findings: readonly Finding[];
  /** Yes-no and mark columns in which only yes and blank occur: there a blank means no. */
  readonly onlyMarks: ReadonlySet<Field>;
  /** Yes-no and mark columns with a blank among the records. */
  readonly blankMarks: ReadonlySet<Field>;
  /** Rows between the records name services: it cannot be told whose the records are. */
  readonly namesServices: boolean;
  /** Rows that say what an earlier one says: perhaps records, perhaps pasted twice. */
  readonly repeated: number;
}

/**
 * Streams a record list and decodes its columns. Findings about cells are kept aside; the last value
 * returned by the generator says what was seen.
 */
export async function* readRecords(
  workbook: Workbook,
  list: RecordList,
  registry: RecordRegistry,
  around: string | undefined,
  date1904: boolean,
  signal?: AbortSignal,
  onProgress?: (fraction: number) => void,
): AsyncGenerator<RecordBatch, RecordsSeen> {
  const reader = new RecordReader(list, registry, around, date1904);
  for await (const chunk of workbook.columns(
    {
      sheet: list.sheet,
      columns: reader.asked,
      firstRow: list.firstRow,
      span: list.span,
      ...(list.lastRow === null ? {} : { lastRow: list.lastRow }),
    },
    signal,
  )) {
    yield reader.read(chunk);
    onProgress?.(chunk.progress);
  }
  return reader.seen();
}

/** Decodes the chunks of one record list, from top to bottom; for who has the cells at hand. */
export class RecordReader {
  /** The columns that a chunk must hold, in this order. */
  readonly asked: readonly number[];
  private readonly decoders: readonly Decoder[];
  /** For columns that add to another one of the same field. */
  private readonly adding: readonly Decoder[];
  private readonly place: ReadonlyMap<number, number>;
  private readonly fills: ReadonlyMap<number, MergeFill>;
  private readonly duplicates: Duplicates;
  private readonly repeated: RepeatedRecords;
  private readonly skipped: ColumnFindings;
  private readonly marker: RowMarker;
  private records = 0;
  private hiddenRows = 0;
  private lastRow: number;

  constructor(
    private readonly list: RecordList,
    registry: RecordRegistry,
    around: string | undefined,
    date1904: boolean,
  ) {
    this.decoders = list.columns.map(
      (match) => new Decoder(list, match, registry, around, date1904),
    );
    this.adding = list.columns.flatMap(({ also, ...match }) =>
      (also ?? []).map(
        (more) => new Decoder(list, { ...match, ...more }, registry, around, date1904),
      ),
    );
    this.asked = columnsToRead(list);
    this.place = new Map(this.asked.map((column, index) => [column, index]));
    this.fills = new Map(this.asked.map((column) => [column, new MergeFill(list, column)]));
    this.duplicates = new Duplicates(list);
    this.repeated = new RepeatedRecords(list);
    this.skipped = new ColumnFindings(list.sheet, list.span.firstColumn, {});
    this.marker = new RowMarker(list, this.asked, around, this.skipped);
    this.lastRow = list.headerRow;
  }

  read(chunk: ColumnChunk): RecordBatch {
    const { list, asked } = this;
    this.hiddenRows += chunk.hiddenRows;
    const cells = chunk.columns.map((column, index) => {
      const fill = this.fills.get(asked[index] ?? -1);
      return fill?.isNeeded ? fill.apply(chunk.rows, column) : column;
    });
    const isRecord = this.marker.mark(chunk, cells, this.lastRow);
    const columns = new Map<Field, Int32Array | Float64Array>();
    list.columns.forEach((match, index) => {
      const column = cells[this.place.get(match.column) ?? -1];
      const decoder = this.decoders[index];
      if (column && decoder) {
        columns.set(match.field, decoder.decode(column, chunk.rows, isRecord));
      }
    });
    for (const decoder of this.adding) {
      const { field, column } = decoder.match;
      const own = cells[this.place.get(column) ?? -1];
      const codes = columns.get(field);
      if (own && codes) addBits(codes, decoder.decode(own, chunk.rows, isRecord));
    }
    if (this.repeated.isNeeded) {
      const told = list.columns.flatMap(({ field, column }) => {
        const codes = columns.get(field);
        const own = cells[this.place.get(column) ?? -1];
        return codes && own ? [{ field, codes, cells: own }] : [];
      });
      this.repeated.mark(told, chunk.rows, isRecord);
    }
    for (const flag of isRecord) if (flag !== NO_RECORD) this.records++;
    this.lastRow = chunk.rows.at(-1) ?? this.lastRow;
    this.duplicates.add(columns, chunk.rows, isRecord);
    return { size: chunk.rows.length, rows: chunk.rows, isRecord, columns };
  }

  /** What was seen; to be asked after the last chunk. */
  seen(): RecordsSeen {
    const findings = [
      ...this.skipped.list(),
      ...this.marker.remarks(),
      ...this.duplicates.remarks(),
      ...this.repeated.remarks(),
    ];
    const onlyMarks = new Set<Field>();
    const blankMarks = new Set<Field>();
    for (const decoder of this.decoders) {
      if (decoder.onlyMarks) onlyMarks.add(decoder.match.field);
      if (decoder.hasBlanks) blankMarks.add(decoder.match.field);
      findings.push(...decoder.remarks());
    }
    for (const decoder of this.adding) {
      // A row without a second module has none.
      findings.push(...decoder.remarks().filter(({ code }) => code !== "blank-required"));
    }
    const { lastRow, records, hiddenRows } = this;
    const { namesServices } = this.marker;
    return {
      ...{ lastRow, records, hiddenRows, findings, onlyMarks, blankMarks, namesServices },
      repeated: this.repeated.count,
    };
  }
}

/** Adds the bits of another column of the same field; what cannot be read leaves the record open. */
function addBits(codes: Int32Array | Float64Array, more: Int32Array | Float64Array): void {
  for (let i = 0; i < codes.length; i++) {
    const [own, other] = [codes[i] as number, more[i] as number];
    if (other === BLANK_CODE) continue;
    codes[i] = own === BLANK_CODE ? other : own < 0 || other < 0 ? UNREADABLE_CODE : own | other;
  }
}

/**
 * Gives every row of a vertically merged cell the value that Excel shows across it. A number or an
 * answer across rows may hold for each of them or for all together: see `Decoder.torn`.
 */
class MergeFill {
  private readonly merges: readonly { firstRow: number; lastRow: number }[];
  private current: { lastRow: number; value: CellValue } | null = null;
  private next = 0;

  constructor(list: RecordList, column: number) {
    this.merges = isTorn(list, column) ? [] : mergesIn(list, column);
  }

  get isNeeded(): boolean {
    return this.merges.length > 0;
  }

  apply(rows: readonly number[], cells: readonly CellValue[]): CellValue[] {
    return cells.map((cell, i) => {
      const row = rows[i] ?? 0;
      for (let merge = this.merges[this.next]; merge !== undefined && merge.firstRow <= row;) {
        this.current = { lastRow: merge.lastRow, value: merge.firstRow === row ? cell : null };
        this.next++;
        merge = this.merges[this.next];
      }
      if (this.current === null || row > this.current.lastRow) return cell;
      return isBlank(cell) ? this.current.value : cell;
    });
  }
}

type Merge = RecordList["merges"][number];

function mergesIn(list: RecordList, column: number): Merge[] {
  return list.merges
    .filter((merge) => merge.column === column && merge.lastRow >= list.firstRow)
    .sort((a, b) => a.firstRow - b.firstRow);
}

/** True for a column in which a merged cell does not say what each of its rows holds. */
function isTorn(list: RecordList, column: number): boolean {
  const match = list.columns.find((c) => c.column === column);
  return match !== undefined && TORN.has(FIELDS[match.field].type);
}

const TORN: ReadonlySet<string> = new Set(["count", "amount", "yes-no", "mark"]);

/** Users that occur in more than one row of one list: counted once, and said. */
class Duplicates {
  private seen = new Uint8Array(1024);
  private first = 0;
  private count = 0;
  private readonly column: number | null;

  constructor(private readonly list: RecordList) {
    const match = list.columns.find((c) => c.field === "gebruiker");
    this.column = list.kind === "gebruikers" && match ? match.column : null;
  }

  add(
    columns: ReadonlyMap<Field, Int32Array | Float64Array>,
    rows: readonly number[],
    isRecord: Uint8Array,
  ): void {
    const slots = columns.get("gebruiker");
    if (this.column === null || slots === undefined) return;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] ?? BLANK_CODE;
      if (slot < 0 || isRecord[i] === 0) continue;
      if (slot >= this.seen.length) this.seen = grown(this.seen, slot);
      if (this.seen[slot] === 1) {
        if (this.count++ === 0) this.first = rows[i] ?? 0;
      } else {
        this.seen[slot] = 1;
      }
    }
  }

  remarks(): Finding[] {
    if (this.column === null || this.count === 0) return [];
    return [
      {
        code: "duplicate-user",
        cell: { sheet: this.list.sheet, address: address(this.first, this.column) },
        count: this.count,
        params: {},
      },
    ];
  }
}

/** A copy at least twice as long that has room for the index. */
export function grown(array: Uint8Array<ArrayBuffer>, index: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(array.length * 2, index + 1));
  larger.set(array);
  return larger;
}

/** Dates of what has not taken place while there is none: no training yet, a loan that still runs. */
const SAYS_BY_BLANK: ReadonlySet<Field> = new Set<Field>(["datum-opleiding-dementie", "einddatum"]);

/** How many identifiers are looked at before a list is said to hold national numbers. */
const PRIVACY_SAMPLE = 200;

/** Turns the cells of one column into codes, and keeps its remarks. */
class Decoder {
  readonly match: ColumnMatch<Field>;
  private readonly findings: ColumnFindings;
  private readonly required: boolean;
  /** Merged cells of which nobody can tell what each row holds; the first one not passed yet. */
  private readonly torn: readonly Merge[];
  private nextTorn = 0;
  private readonly texts = new Map<CellValue, number>();
  private readonly doubts = new Map<CellValue, FindingCode>();
  /** The last row of this column that held something. */
  private previous = 0;
  private yes = 0;
  /** Cells that say no, or what nobody can read: that may be no. */
  private otherwise = 0;
  private blanks = 0;
  private firstBlank = 0;
  /** A blank in a row that is perhaps a record: no remark, but it may mean no as any other. */
  private gaps = false;
  private sampled = 0;
  private national = 0;
  private readonly unknownServices = new Map<string, { row: number; count: number }>();

  constructor(
    private readonly list: RecordList,
    match: ColumnMatch<Field>,
    private readonly registry: RecordRegistry,
    private readonly around: string | undefined,
    private readonly date1904: boolean,
  ) {
    this.match = match;
    this.findings = new ColumnFindings(list.sheet, match.column, {
      field: match.field,
      header: match.header,
    });
    this.torn = isTorn(list, match.column)
      ? mergesIn(list, match.column).filter(({ firstRow, lastRow }) => lastRow > firstRow)
      : [];
    this.required = LIST_KINDS[list.kind].needs.includes(match.field);
  }

  /** True when the column only ever says yes. */
  get onlyMarks(): boolean {
    const type = FIELDS[this.match.field].type;
    return (type === "yes-no" || type === "mark") && this.yes > 0 && this.otherwise === 0;
  }

  get hasBlanks(): boolean {
    return this.blanks > 0 || this.gaps;
  }

  decode(
    cells: readonly CellValue[],
    rows: readonly number[],
    isRecord: Uint8Array,
  ): Int32Array | Float64Array {
    const type = FIELDS[this.match.field].type;
    const codes =
      type === "count" || type === "amount"
        ? new Float64Array(cells.length)
        : new Int32Array(cells.length);
    for (let i = 0; i < cells.length; i++) {
      const row = rows[i] ?? 0;
      if (isRecord[i] !== NO_RECORD) {
        const cell = cells[i] ?? null;
        const torn = this.isTornAt(row);
        const code = torn ? UNREADABLE_CODE : cell === null ? BLANK_CODE : this.code(cell);
        codes[i] = code;
        // The blanks of a row that may be a footer are no gaps.
        const isGap = code === BLANK_CODE && isRecord[i] !== RECORD;
        if (isGap) this.gaps = true;
        if (torn) this.findings.add("unreadable-value", row, this.previous);
        else if (!isGap && (code < 0 || this.doubts.size > 0))
          this.remark(code, cell, row, this.previous);
        if (type === "yes-no" || type === "mark") {
          if (code === YES) this.yes++;
          else if (code !== BLANK_CODE) this.otherwise++;
        }
        // Blanks do not part neighbours: a column of text dates with gaps is one remark.
        if (code !== BLANK_CODE) this.previous = row;
      }
    }
    return codes;
  }

  private isTornAt(row: number): boolean {
    let merge = this.torn[this.nextTorn];
    while (merge !== undefined && merge.lastRow < row) merge = this.torn[++this.nextTorn];
    return merge !== undefined && merge.firstRow <= row;
  }

  remarks(): Finding[] {
    const own = this.findings.list();
    for (const [name, { row, count }] of this.unknownServices) {
      own.push({
        code: "unknown-service",
        cell: { sheet: this.list.sheet, address: address(row, this.match.column) },
        count,
        params: { name: name.slice(0, 60) },
      });
    }
    if (this.blanks > 0) {
      const code = this.blankCode();
      if (code !== null) {
        own.push({
          code,
          cell: { sheet: this.list.sheet, address: address(this.firstBlank, this.match.column) },
          count: this.blanks,
          params: { field: this.match.field, header: this.match.header },
        });
      }
    }
    const named =
      /\bnaam\b/i.test(this.match.header) && FIELDS[this.match.field].type === "identifier";
    if (named || (this.national > 0 && this.national * 2 >= this.sampled)) {
      own.push({
        code: "privacy-identifier",
        cell: {
          sheet: this.list.sheet,
          address: address(this.list.headerRow, this.match.column),
        },
        count: 1,
        params: { header: this.match.header, what: named ? "names" : "national-numbers" },
      });
    }
    return own;
  }

  /** What blanks in this column are called, or null where a blank says nothing. */
  private blankCode(): FindingCode | null {
    switch (FIELDS[this.match.field].type) {
      case "yes-no":
      case "mark":
        return this.onlyMarks ? "blank-means-no" : "blank-required";
      case "text":
      case "role":
        return null;
      case "date":
        return SAYS_BY_BLANK.has(this.match.field) ? null : "blank-required";
      case "count":
      case "amount":
      case "service":
      case "module":
        return "blank-required";
      case "identifier":
      case "kind":
        return this.required || this.match.field !== "gebruiker" ? "blank-required" : null;
    }
  }

  private remark(code: number, cell: CellValue, row: number, previous: number): void {
    if (code === BLANK_CODE) {
      if (this.blanks++ === 0) this.firstBlank = row;
      return;
    }
    const doubt = this.doubts.get(cell);
    if (doubt === undefined) return;
    if (doubt === "unknown-service" && typeof cell === "string") this.unknownService(cell, row);
    else this.findings.add(doubt, row, previous);
  }

  /** One remark for each unknown name, at its first cell. */
  private unknownService(name: string, row: number): void {
    const known = this.unknownServices.get(name);
    if (known !== undefined) known.count++;
    else if (this.unknownServices.size < 100) this.unknownServices.set(name, { row, count: 1 });
  }

  /** The code of a cell that is not empty; texts and other rarities are decoded once each. */
  private code(cell: CellValue): number {
    const type = FIELDS[this.match.field].type;
    if (typeof cell === "number") {
      if (type === "identifier") return this.identifier(cell);
      if (type === "date") {
        const day = serialDay(cell, this.date1904);
        if (day !== null && isThisCentury(day)) return day;
      }
      if (type === "yes-no" && (cell === 0 || cell === 1)) return cell;
      if (type === "amount" && cell >= 0) return toCents(cell);
      if (type === "count" && Number.isSafeInteger(cell) && cell >= 0) return cell;
    } else if (type === "identifier" && typeof cell === "string" && cell.trim() !== "") {
      return this.identifier(cell);
    }
    let code = this.texts.get(cell);
    if (code === undefined) {
      code = this.rare(cell);
      // A column of free text would fill memory for nothing.
      if (this.texts.size < 100_000) this.texts.set(cell, code);
    }
    return code;
  }

  private identifier(cell: string | number): number {
    if (isNobody(cell)) return this.unreadable(cell, "names-nothing");
    if (this.sampled < PRIVACY_SAMPLE) {
      this.sampled++;
      if (isNationalNumber(cell)) this.national++;
    }
    return this.registry.identifiersOf(this.match.field).slotOf(cell);
  }

  private rare(cell: CellValue): number {
    if (isBlank(cell)) return BLANK_CODE;
    switch (FIELDS[this.match.field].type) {
      case "identifier":
        return this.unreadable(cell, "unreadable-value");
      case "date":
        return this.day(cell);
      case "yes-no":
        return this.reading(cell, readYesNo(cell), (yes) => (yes ? YES : NO));
      case "mark":
        return this.mark(cell);
      case "count":
        return this.count(cell);
      case "amount":
        return this.amount(cell);
      case "service":
        return this.text(cell, (text) => this.service(cell, text));
      case "kind":
        return this.text(cell, (text) => this.kind(cell, text));
      case "module":
        return this.text(cell, (text) => this.known(cell, readModules(text), "unknown-module"));
      case "role":
        return this.text(cell, (text) => this.known(cell, readRole(text), "unknown-role"));
      case "text":
        return 0;
    }
  }

  private amount(cell: CellValue): number {
    const amount = readAmount(cell);
    if (amount.is === "value") {
      if (amount.value < 0) return this.unreadable(cell, "negative-number");
      // Nobody pays ten thousand euro for an alarm: "27.490" has three decimals, or is a slip.
      const isTooMuch = amount.doubt === "thousands-dot" && amount.value >= 10_000;
      if (isTooMuch) return this.unreadable(cell, "unreadable-value");
    } else if (this.match.field === "waarborg" && saysNone(cell)) return 0;
    return this.reading(cell, amount, (value) => value);
  }

  private count(cell: CellValue): number {
    const read = readCount(cell);
    const code = this.reading(cell, read, (count) => count);
    const isBelowZero = read.is === "unreadable" && read.why === "negative-number";
    return isBelowZero ? TAKEN_BACK_CODE : code;
  }

  /** A number that is no day of this century is no date of a record, but something else. */
  private day(cell: CellValue): number {
    const read = readDay(cell, this.date1904);
    const isDate = this.match.field === "datum";
    if (read.is === "unreadable" && isDate) {
      const month = this.monthInTitleYear(cell);
      if (month !== null) return month;
    }
    const isFar = read.is === "value" && typeof cell === "number" && !isThisCentury(read.value);
    return isFar && isDate
      ? this.unreadable(cell, "unreadable-value")
      : this.reading(cell, read, (day) => day);
  }

  /** The first day of "januari", or of 1 under "Maand", where the list's title gives the year. */
  private monthInTitleYear(cell: CellValue): number | null {
    const year = this.list.period?.year ?? null;
    const said =
      typeof cell === "string"
        ? parsePeriodText(cell)
        : isMonthNumber(cell) && MONTH_HEADER.test(this.match.header)
          ? { year: null, month: cell }
          : null;
    const month = said?.year === null ? said.month : null;
    return year === null || month === null ? null : dayOf(year, month, 1);
  }

  /** yes/no, or a date or a number that says yes by being there; zero says no. */
  private mark(cell: CellValue): number {
    if (typeof cell === "number") {
      return cell > 0 ? YES : cell === 0 ? NO : this.unreadable(cell, "negative-number");
    }
    const yesNo = readYesNo(cell);
    if (yesNo.is === "value") return yesNo.value ? YES : NO;
    if (typeof cell === "string") {
      if (readDay(cell, this.date1904).is === "value") return YES;
      const amount = readAmount(cell);
      if (amount.is === "value" && amount.value >= 0) return amount.value > 0 ? YES : NO;
    }
    return this.reading(cell, yesNo, () => NO);
  }

  private kind(cell: CellValue, text: string): number {
    const kinds = this.registry.kindsOf(this.match.field);
    // Whoever gave a synonym for it knows what it stands for.
    if (!kinds.isSynonym(text)) {
      if (isCode(text)) return this.unreadable(cell, "code-as-kind");
      if (isNoKind(text)) return this.unreadable(cell, "names-nothing");
      if (namesSeveral(text)) return this.unreadable(cell, "unreadable-value");
    }
    return kinds.slotOf(text);
  }

  private service(cell: CellValue, text: string): number {
    const scope = this.registry.scopes.of(text, this.around);
    if (scope.is !== "service") this.doubts.set(cell, "unknown-service");
    return scope.index === UNSAID ? BLANK_CODE : scope.index;
  }

  private text(cell: CellValue, decode: (text: string) => number): number {
    if (typeof cell === "string") return decode(cell);
    if (typeof cell === "number") return decode(String(cell));
    return this.unreadable(cell, errorCode(cell) ?? "unreadable-value");
  }

  private known(cell: CellValue, bits: number | null, otherwise: FindingCode): number {
    return bits === null ? this.unreadable(cell, otherwise) : bits;
  }

  private reading<T>(cell: CellValue, reading: Reading<T>, code: (value: T) => number): number {
    switch (reading.is) {
      case "blank":
        return BLANK_CODE;
      case "unreadable":
        return this.unreadable(
          cell,
          reading.why === "excel-error" || reading.why === "uncalculated"
            ? reading.why
            : reading.why === "negative-number"
              ? "negative-number"
              : "unreadable-value",
        );
      case "value":
        if (reading.doubt !== undefined) this.doubts.set(cell, reading.doubt);
        return code(reading.value);
    }
  }

  private unreadable(cell: CellValue, code: FindingCode): number {
    this.doubts.set(cell, errorCode(cell) ?? code);
    return UNREADABLE_CODE;
  }
}

const MONTH_HEADER = /\b(?:maand|mois|month)\b/iu;

function isMonthNumber(cell: CellValue): cell is number {
  return typeof cell === "number" && Number.isInteger(cell) && cell >= 1 && cell <= 12;
}

function errorCode(cell: CellValue): FindingCode | null {
  if (!(cell instanceof CellError)) return null;
  return cell === CellError.uncalculated ? "uncalculated" : "excel-error";
}

/** Kinds of lists whose records lie in a year by a date of their own. */
export function hasPeriod(kind: RecordListKind): boolean {
  return kind !== "personeel";
}

/** Kinds of lists whose records run on from their date: guidance, a loan, an open file. */
export function runsOn(kind: RecordListKind): boolean {
  return LIST_KINDS[kind].mayHave.includes("einddatum");
}
