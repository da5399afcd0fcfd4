import { namesNoKind } from "../lists/kind-names";
import type { CellValue } from "../workbook/cell";
import type { ListStart } from "./list-start";
import { PlainText } from "./plain-text";
import type { RangeCells } from "./range-argument";

/** Bits for what a count beside a kind says. */
const ANY = 1;
const NONE = 2;
const BLANK = 4;
/** In place of bits: a text that may be any kind, several, or no record at all. */
const NO_KIND = -1;

/**
 * The indices of rows that name a kind, without those that say again what one above them says: as many
 * different kinds are among them, as surely. Of what may be any kind none is left out, nor a row that may
 * be something else than a record, with the row above it: what follows is then looked at anew.
 */
export function rowsOfKinds(
  { first, headers }: ListStart,
  kinds: RangeCells,
  counts: RangeCells | null,
): number[] {
  const texts = new PlainText(headers[0] ?? "");
  const said = new Map<CellValue, number>();
  const rows: number[] = [];
  const length = Math.max(kinds.cells.length, counts?.cells.length ?? 0);
  let previous = -1;
  for (let i = first; i < length; i++) {
    const kind = kinds.cells[i] ?? null;
    const count = counts?.cells[i] ?? null;
    if (kind === null && count === null) continue;
    const before = said.get(kind) ?? (isKind(kind, texts) ? 0 : NO_KIND);
    const says = saidBy(count);
    if (counts !== null && (says === null || before === NO_KIND)) {
      if (previous >= 0 && rows.at(-1) !== previous) rows.push(previous);
      rows.push(i);
      said.clear();
    } else if (before === NO_KIND || says === null || (before & says) === 0) {
      rows.push(i);
      said.set(kind, before | (says ?? 0));
    }
    previous = i;
  }
  return rows;
}

function isKind(kind: CellValue, texts: PlainText): boolean {
  if (typeof kind === "number") return !namesNoKind(String(kind));
  return typeof kind === "string" && !namesNoKind(kind) && texts.isPlain(kind);
}

/** Null for what is no plain count, as in a title or a total. */
function saidBy(count: CellValue): number | null {
  if (count === null) return BLANK;
  if (typeof count !== "number" || !Number.isSafeInteger(count) || count < 0) return null;
  return count > 0 ? ANY : NONE;
}
