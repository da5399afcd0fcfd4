import type { Result } from "../assessment/result";
import type { Finding } from "../lists/finding";
import type { RecognisedList } from "../lists/list";
import type { UserNorms } from "../norms/user-norms";

/** A list as it was recognised and read. */
export interface CheckedList {
  readonly list: RecognisedList;
  /** Last row that was read, 1-based; the header row when the list is empty. */
  readonly lastRow: number;
}

/** What a check found, without words: src/report turns it into JSON, text or a sheet. */
export interface Report {
  readonly workbook: { readonly name: string; readonly sha256: string | null };
  /** Null when neither the lists nor the user said it. */
  readonly year: number | null;
  /** Last month that counts; null when no list and no option says a month and the year is unknown. */
  readonly asOf: { readonly year: number; readonly month: number } | null;
  readonly userNorms: UserNorms | null;
  readonly lists: readonly CheckedList[];
  /** Every norm for every service found, in the order of the catalogue; then the federations. */
  readonly results: readonly Result[];
  readonly findings: readonly Finding[];
}
