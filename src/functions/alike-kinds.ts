import { namesNoKind } from "../lists/kind-names";
import { readCount } from "../lists/read-number";
import type { CellValue } from "../workbook/cell";
import type { ListStart } from "./list-start";
import { PlainText } from "./plain-text";
import type { RangeCells } from "./range-argument";

/** Bits for what a count beside a kind says; none for what cannot be read. */
const ANY = 1;
const NONE = 2;
const BLANK = 4;
/** In place of bits: a text that may be any kind, several, or no record at all. */
const NO_KIND = -1;

/**
 * The indices of rows that name a kind, without those that say again what one above them says: as many
 * different kinds are among them, as surely. Of what may be any kind, or a total, none is left out.
 */
export function rowsOfKinds(
  { first, headers }: ListStart,
  kinds: RangeCells,
  counts: RangeCells | null,
): number[] {
  const texts = new PlainText(headers[0] ?? "");
  const said = new Map<string | number, number>();
  const known = new Map<CellValue, number>();
  const rows: number[] = [];
  const length = Math.max(kinds.cells.length, counts?.cells.length ?? 0);
  for (let i = first; i < length; i++) {
    const kind = kinds.cells[i] ?? null;
    const count = counts?.cells[i] ?? null;
    if (kind === null && count === null) continue;
    if (typeof kind !== "string" && typeof kind !== "number") {
      rows.push(i);
      continue;
    }
    const before = said.get(kind) ?? (isKind(kind, texts) ? 0 : NO_KIND);
    const says = saidBy(count, known);
    if (before !== NO_KIND && (before & says) !== 0) continue;
    rows.push(i);
    said.set(kind, before | says);
  }
  return rows;
}

function isKind(kind: string | number, texts: PlainText): boolean {
  return typeof kind === "number" || (!namesNoKind(kind) && texts.isPlain(kind));
}

function saidBy(count: CellValue, known: Map<CellValue, number>): number {
  if (count === null) return BLANK;
  if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0) {
    return count > 0 ? ANY : NONE;
  }
  let says = known.get(count);
  if (says === undefined) {
    const read = readCount(count);
    says = read.is !== "value" ? 0 : read.value > 0 ? ANY : NONE;
    known.set(count, says);
  }
  return says;
}
