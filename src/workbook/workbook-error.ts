/** Why a file cannot be read. */
export type FileErrorCode =
  | "not-found" // no such file
  | "no-access" // the file may not be read
  | "not-a-file" // a folder or a device
  | "empty-file" // no bytes at all
  | "encrypted" // protected by a password
  | "legacy-xls" // the binary .xls format of before 2007
  | "binary-xlsb" // the binary .xlsb format
  | "not-a-workbook" // no zip package, or a package that is no workbook
  | "truncated" // the end of the package is missing
  | "damaged" // sizes, checksums or XML do not agree
  | "zip-bomb" // unpacks to far more than any workbook
  | "forbidden-xml" // document type declarations and entities
  | "duplicate-part" // two parts with one name: readers would disagree
  | "unsupported" // a feature this reader refuses rather than guesses
  | "too-large" // more cells than the host gives at once
  | "cancelled"; // the user stopped it

/** Why a workbook that is open in Excel cannot be read or written. */
export type HostErrorCode =
  | "read-only" // opened for reading, or in Protected View
  | "structure-protected" // no sheet may be added or removed
  | "sheet-protected" // the sheet refuses what we want to write
  | "cell-edit-mode" // somebody is typing in a cell
  | "sheet-gone" // renamed or removed while we worked
  | "host-unsupported" // this Excel lacks something we need
  | "host-busy"; // the host did not answer, or refused for the moment

/** The face turns it into a sentence: what, why, what next. */
export type WorkbookErrorCode = FileErrorCode | HostErrorCode;

/** A failure to read or write, never a remark about the data. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    readonly code: WorkbookErrorCode,
    /** Technical detail in English, such as the part's name; no cell contents. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
