/**
 * What one cell holds, as the workbook stores it. Dates are serial numbers (see `WorkbookFacts.date1904`);
 * `null` is an empty cell. Nothing here interprets: reading a value as a date or a "ja" is for src/lists.
 */
export type CellValue = null | number | string | boolean | CellError;

/** The display category of a cell's number format; it helps tell 0.5 (50 %) from 0.5. */
export type CellFormat = "general" | "number" | "percent" | "date" | "currency" | "text";

/**
 * An Excel error value, or a formula whose result the file does not hold. Instances are interned by
 * code, so they can be compared and used as map keys.
 */
export class CellError {
  private static readonly known = new Map<string, CellError>();

  /** A formula without a stored result: some exporters leave it for Excel to calculate. */
  static readonly uncalculated = CellError.of("#UNCALCULATED!");

  private constructor(
    /** As Excel writes it in files: #N/A, #DIV/0!, #VALUE! … */
    readonly code: string,
  ) {}

  static of(code: string): CellError {
    let error = CellError.known.get(code);
    if (error === undefined) {
      error = new CellError(code);
      CellError.known.set(code, error);
    }
    return error;
  }
}

/** True for an empty cell and for one that holds only white space. */
export function isBlank(value: CellValue | undefined): boolean {
  return (
    value === null || value === undefined || (typeof value === "string" && value.trim() === "")
  );
}
