import type { Sheet } from "./sheet";

/** A defined name. */
export interface NamedItem {
  name: string;
  /** With equals sign, such as `=Blad1!$A$1`. */
  formula: string;
  /** Null for a name of the whole workbook. */
  readonly scope: Sheet | null;
  visible: boolean;
  comment: string;
}
