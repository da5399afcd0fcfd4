import { CellError } from "../workbook/cell";
import { WorkbookError } from "../workbook/workbook-error";

/** 10^0 … 10^22: the powers of ten that are exact. */
export const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number as the file writes it, white space around it aside. Throws WorkbookError "damaged". */
export function parseNumber(text: string): number {
  const trimmed = text.trim();
  const value = DECIMAL.test(trimmed) ? Number(trimmed) : NaN;
  if (!Number.isFinite(value)) throw new WorkbookError("damaged", "a number cell without a number");
  return value === 0 ? 0 : value;
}

/** Throws WorkbookError "damaged". */
export function parseBoolean(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === "1" || trimmed === "true") return true;
  if (trimmed === "0" || trimmed === "false") return false;
  throw new WorkbookError("damaged", "a boolean cell that is neither true nor false");
}

/** Index of a shared string. Throws WorkbookError "damaged". */
export function parseIndex(text: string): number {
  const trimmed = text.trim();
  if (!/^\d{1,10}$/.test(trimmed)) throw new WorkbookError("damaged", "no shared string index");
  return Number(trimmed);
}

const ISO =
  /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?)?(?:Z|[+-]\d\d:\d\d)?$/;
const DAY = 86_400_000;

/**
 * The serial number of an ISO date, as strict files write dates; of a time alone, the part of a day.
 * The zone is left out: Excel knows none. Throws WorkbookError "damaged".
 */
export function parseIsoDate(text: string, date1904: boolean): number {
  const match = ISO.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) {
    throw new WorkbookError("damaged", "a date cell without a date");
  }
  const [year, month, day, hours, minutes, seconds, fraction] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const time = (hours * 3600 + minutes * 60 + seconds + fraction) / 86_400;
  if (match[1] === undefined) return time;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hours > 24) {
    throw new WorkbookError("damaged", "a date that does not exist");
  }
  const days = date.getTime() / DAY + 25_569;
  if (date1904) return days - 1462 + time;
  // Excel counts 29 February 1900, a day that was not: before it, serials are one lower.
  return (days < 61 ? days - 1 : days) + time;
}

const MOST_UNKNOWN = 100;

/** Error values by their code; a hostile file cannot make us keep any number of invented ones. */
export class ErrorValues {
  private readonly known = new Map<string, CellError>();

  /** Throws WorkbookError "damaged". */
  of(text: string): CellError {
    const code = text.trim();
    let error = this.known.get(code);
    if (error === undefined) {
      if (code === "" || code.length > 40 || this.known.size >= MOST_UNKNOWN) {
        throw new WorkbookError("damaged", "an error cell without an error value");
      }
      error = CellError.of(code);
      this.known.set(code, error);
    }
    return error;
  }
}
