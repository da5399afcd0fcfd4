import { grown } from "../lists/read-records";
import { isFooterText } from "../lists/total-row";
import { findService } from "../norms/services";
import type { CellValue } from "../workbook/cell";
import type { ListStart } from "./list-start";
import { PlainMarks, type Unanswered } from "./plain-marks";
import { isFileNumber, PlainText } from "./plain-text";
import type { RangeCells } from "./range-argument";
import { UserSlots } from "./user-slots";

/** Users counted once each, and those among them who say yes. */
export interface UserCounts {
  readonly users: number;
  readonly yes: number;
}

const SAYS_YES = 1;
const SAYS_NO = 2;

/**
 * Counts different users where every cell is plain: a number, or a text that can be nothing else. Null at
 * the first that is not, or when there are none: then the engine has to weigh them. Where it counts, the
 * engine comes to the same.
 */
export function plainUsers({ first, headers }: ListStart, { cells }: RangeCells): number | null {
  const slots = new UserSlots();
  const texts = new PlainText(headers[0] ?? "");
  for (let i = first; i < cells.length; i++) {
    const cell = cells[i] ?? null;
    if (cell === null) continue;
    if (!isPlainUser(cell, texts)) return null;
    slots.slotOf(cell);
  }
  return slots.size === 0 ? null : slots.size;
}

/**
 * The same, beside a yes or a no for each, and no two answers of one user; a blank is no where nothing but
 * yes is ever written.
 */
export function plainUsersWithMarks(
  { first, headers }: ListStart,
  { cells }: RangeCells,
  marks: RangeCells,
): UserCounts | Unanswered | null {
  const slots = new UserSlots();
  const texts = new PlainText(headers[0] ?? "");
  const answers = new PlainMarks("yes-no");
  let said = new Uint8Array(1024);
  let previous = first - 1;
  const length = Math.max(cells.length, marks.cells.length);
  for (let i = first; i < length; i++) {
    const cell = cells[i] ?? null;
    const mark = marks.cells[i] ?? null;
    if (cell === null && mark === null) continue;
    if (!isPlainUser(cell, texts)) return null;
    // A user alone in his row, below a gap or in words, may be a line below the list.
    if (mark === null && (i > previous + 1 || !isUserAlone(cell))) return null;
    previous = i;
    const yes = answers.isYes(mark, i);
    if (yes === null) return null;
    const slot = slots.slotOf(cell);
    if (slot >= said.length) said = grown(said, slot);
    said[slot] = (said[slot] as number) | (yes ? SAYS_YES : SAYS_NO);
  }
  if (slots.size === 0) return null;
  const { unanswered } = answers;
  if (unanswered !== null) return unanswered;
  let yes = 0;
  for (let slot = 0; slot < slots.size; slot++) {
    if (said[slot] === (SAYS_YES | SAYS_NO)) return null;
    if (said[slot] === SAYS_YES) yes++;
  }
  return { users: slots.size, yes };
}

function isPlainUser(cell: CellValue, texts: PlainText): cell is string | number {
  if (typeof cell === "string") return isFileNumber(cell) && texts.isPlain(cell);
  return typeof cell === "number" && cell > 0;
}

const LETTER_AND_DIGITS = /^[A-Za-z]\d[\dA-Za-z]*$/;

/** True for an identifier with a digit that is no footer, such as "12.345" or "Aantal: 3", and no service. */
function isUserAlone(cell: CellValue): boolean {
  if (typeof cell !== "string") return true;
  if (cell.length <= 20 && LETTER_AND_DIGITS.test(cell)) return true;
  return /\d/.test(cell) && !isFooterText(cell) && findService(cell) === null;
}
