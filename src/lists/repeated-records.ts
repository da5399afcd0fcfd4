import type { Field, RecordListKind } from "../norms/norm";
import type { CellValue } from "../workbook/cell";
import { FIELDS } from "./fields";
import { ColumnFindings, type Finding } from "./finding";
import type { RecordList } from "./list";
import { NO_RECORD, PERHAPS_RECORD } from "./mark-rows";

/**
 * Lists of which a norm counts the rows. Elsewhere users and kinds count once anyway; of proactive actions
 * a share is asked, and many a mailing has rows that are alike.
 */
const COUNTED_BY_ROW: ReadonlySet<RecordListKind> = new Set<RecordListKind>([
  "woonadviezen",
  "personenalarmen",
  "mdo",
  "toeleidingen",
  "zorgplanning",
]);

/** How a cell is told from others: what it was read as, or for free text and hours of the day the cell. */
interface Told {
  readonly field: Field;
  readonly codes: Int32Array | Float64Array;
  readonly cells: readonly CellValue[];
}

const MINUTES_PER_DAY = 1440;

/**
 * Rows that say of one user on one day exactly what an earlier row says: a list pasted twice, or a
 * registration made twice. They may count and may not, so they become rows that are perhaps records.
 * A row is known by two hashes of its mapped columns, together 64 bits.
 */
export class RepeatedRecords {
  /** Rows found so far. */
  count = 0;
  private readonly findings: ColumnFindings | null;
  private slots = new Int32Array(2 * 1024);
  private filled = new Uint8Array(1024);
  private size = 0;
  private previous = 0;

  constructor(list: RecordList) {
    const user = list.columns.find(({ field }) => field === "gebruiker");
    const dated = list.columns.some(({ field }) => field === "datum");
    // Without a user and a day, rows that are alike say nothing.
    this.findings =
      COUNTED_BY_ROW.has(list.kind) && user !== undefined && dated
        ? new ColumnFindings(list.sheet, user.column, { header: user.header })
        : null;
  }

  get isNeeded(): boolean {
    return this.findings !== null;
  }

  /** Marks the rows that repeat an earlier one; `told` holds every mapped column of the chunk. */
  mark(told: readonly Told[], rows: readonly number[], isRecord: Uint8Array): void {
    const { findings } = this;
    if (findings === null) return;
    const one = new Int32Array(rows.length);
    const other = new Int32Array(rows.length);
    const known = new Uint8Array(rows.length).fill(1);
    for (const column of told) mix(column, one, other, known);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      if (known[i] === 1 && isRecord[i] !== NO_RECORD) {
        if (this.isRepeated(one[i] as number, other[i] as number)) {
          isRecord[i] = PERHAPS_RECORD;
          this.count++;
          findings.add("duplicate-record", row, this.previous);
        }
      }
      this.previous = row;
    }
  }

  remarks(): Finding[] {
    return this.findings?.list() ?? [];
  }

  /** True when the pair of hashes was met before; else it is kept. */
  private isRepeated(one: number, other: number): boolean {
    if (this.size * 2 >= this.filled.length) this.grow();
    const at = this.placeOf(one, other);
    if (this.filled[at] === 1) return true;
    this.keep(at, one, other);
    return false;
  }

  /** Where the pair stands, or the free place where it belongs. */
  private placeOf(one: number, other: number): number {
    const { slots, filled } = this;
    const mask = filled.length - 1;
    let at = one & mask;
    while (filled[at] === 1 && (slots[2 * at] !== one || slots[2 * at + 1] !== other)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private keep(at: number, one: number, other: number): void {
    this.slots[2 * at] = one;
    this.slots[2 * at + 1] = other;
    this.filled[at] = 1;
    this.size++;
  }

  private grow(): void {
    const { slots, filled } = this;
    this.slots = new Int32Array(2 * slots.length);
    this.filled = new Uint8Array(2 * filled.length);
    this.size = 0;
    for (let at = 0; at < filled.length; at++) {
      if (filled[at] === 0) continue;
      const one = slots[2 * at] as number;
      const other = slots[2 * at + 1] as number;
      this.keep(this.placeOf(one, other), one, other);
    }
  }
}

/** Mixes a column into the hashes of the rows; where it cannot be read, nothing is known of the row. */
function mix(
  { field, codes, cells }: Told,
  one: Int32Array,
  other: Int32Array,
  known: Uint8Array,
): void {
  const { type } = FIELDS[field];
  const mayBeBlank = field !== "gebruiker" && field !== "datum";
  for (let i = 0; i < one.length; i++) {
    const code = codes[i] as number;
    // Two cells that cannot be read need not be the same.
    if (code < (mayBeBlank ? -1 : 0)) known[i] = 0;
    const cell = cells[i] ?? null;
    const told =
      type === "text"
        ? textHash(cell)
        : type === "date" && typeof cell === "number"
          ? Math.round(cell * MINUTES_PER_DAY)
          : type === "amount"
            ? Math.round(code * 100)
            : code;
    one[i] = scrambled((one[i] as number) ^ told, 0x85ebca6b);
    other[i] = scrambled((other[i] as number) + told, 0xc2b2ae35);
  }
}

function scrambled(hash: number, factor: number): number {
  const product = Math.imul(hash ^ (hash >>> 15), factor) + 0x9e3779b9;
  return Math.imul(product ^ (product >>> 13), 0x27d4eb2f) | 0;
}

function textHash(cell: CellValue): number {
  const text = typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}
