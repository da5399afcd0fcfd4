import { type CellValue, isBlank } from "../workbook/cell";
import { fieldOfHeader } from "./assign-columns";
import { RECORD_LIST_KINDS } from "./fields";
import { normalise } from "./normalise";
import { parsePeriodText } from "./read-date";
import { isNoteText } from "./total-row";

/** What the title of a page says that goes on with the list above it. */
const GOES_ON = /\b(?:vervolg|pagina|blad|suite|page|continued)\b/u;

/**
 * Notices where another list begins below the one that is read: its header once more under a title of
 * its own ("Aangevraagd" below "Uitgeleend"), or the header of another list. The title of the list itself,
 * a month or a page only breaks it off.
 */
export class ListBelow {
  private begun = false;
  /** The text that stood alone in the row before. */
  private alone: string | null = null;
  private readonly titles: readonly string[];

  /** @param isService a heading that names a service parts the list, and begins no other. */
  constructor(
    titles: readonly string[],
    private readonly isService: (text: string) => boolean,
  ) {
    this.titles = titles.map(normalise);
  }

  get hasBegun(): boolean {
    return this.begun;
  }

  /** True when the row before was a title of its own; looked at only where it matters. */
  get isTitled(): boolean {
    return this.alone !== null && this.isTitle(this.alone);
  }

  /** A row that is no header, with its text where that stands alone. */
  row(alone: string | null): void {
    this.alone = alone;
  }

  private isTitle(text: string): boolean {
    const plain = normalise(text);
    return (
      parsePeriodText(text) === null &&
      !isNoteText(text) &&
      !GOES_ON.test(plain) &&
      !this.titles.includes(plain) &&
      !this.isService(text)
    );
  }

  /** The header of the list once more. */
  sameHeader(): void {
    if (this.isTitled) this.begun = true;
    this.alone = null;
  }

  /** Whether a row that stands apart, or below a title, is the header of another list. */
  isOtherHeader(cells: readonly CellValue[]): boolean {
    if (this.begun || !isHeader(cells)) return false;
    this.begun = true;
    return true;
  }
}

const LONGEST_HEADER = 40;

/** True for a row of texts that are all headers of one kind of list, two different ones at least. */
function isHeader(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const texts = filled.filter(
    (cell) => typeof cell === "string" && cell.length <= LONGEST_HEADER && !/\d/.test(cell),
  ) as string[];
  if (texts.length < Math.max(2, filled.length)) return false;
  return RECORD_LIST_KINDS.some((kind) => {
    const fields = texts.map((text) => fieldOfHeader(kind, text));
    return !fields.includes(null) && new Set(fields).size >= 2;
  });
}
