import { WorkbookError, type WorkbookErrorCode } from "../workbook/workbook-error";

/** By the codes of Excel.ErrorCodes and OfficeExtension.ErrorCodes. */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  AccessDenied: "read-only",
  InvalidOperationInCellEditMode: "cell-edit-mode",
  ItemNotFound: "sheet-gone",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  PayloadTooLarge: "too-large",
  RangeExceedsLimit: "too-large",
  ApiNotFound: "host-unsupported",
  ApiNotAvailable: "host-unsupported",
  NotImplemented: "host-unsupported",
  UnsupportedFeature: "host-unsupported",
  UnsupportedOperation: "host-unsupported",
  UnsupportedSheet: "host-unsupported",
};

/** Wrong use of the API is a mistake of ours, and must not look like a mood of Excel. */
const MISTAKES: ReadonlySet<string> = new Set([
  "PropertyNotLoaded",
  "ValueNotLoaded",
  "InvalidObjectPath",
  "InvalidRequestContext",
  "InvalidArgument",
  "InvalidReference",
  "InvalidBinding",
  "RunMustReturnPromise",
  "HostNotImplemented",
]);

interface OfficeError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string } | null;
}

/**
 * What a failure of Office.js means for the user; our own errors, and mistakes of ours, as they are.
 * The detail holds Excel's code and the member that failed, never its message: that may quote cells.
 */
export function faultOf(error: unknown): unknown {
  if (error instanceof WorkbookError || !isOfficeError(error) || MISTAKES.has(error.code)) {
    return error;
  }
  const where = error.debugInfo?.errorLocation;
  const detail = where === undefined || where === "" ? error.code : `${error.code} at ${where}`;
  // A conditional format that Excel cannot find says nothing of the sheet.
  const isOfFormat = error.code === "ItemNotFound" && where?.startsWith("ConditionalFormat");
  // GeneralException, Timeout, ServiceNotAvailable, ActivityLimitReached and what Excel may add.
  const code = isOfFormat === true ? "host-busy" : (CODES[error.code] ?? "host-busy");
  return new WorkbookError(code, detail);
}

/** What Excel says of a conditional format that it shows and cannot resolve itself. */
const UNRESOLVED: ReadonlySet<string> = new Set([
  "ItemNotFound",
  "InvalidArgument",
  "InvalidOperation",
]);

/**
 * True for a failure of Office.js, as it came, about a conditional format and nothing else: not Excel
 * that is busy, and no sheet that is gone.
 */
export function isUnresolvedFormat(error: unknown): boolean {
  if (!isOfficeError(error) || !UNRESOLVED.has(error.code)) return false;
  const where = error.debugInfo?.errorLocation ?? "";
  if (where === "") return error.code === "ItemNotFound";
  return /^(?:\w*ConditionalFormat|ConditionalRange|RangeAreas)/.test(where);
}

export function isTooLarge(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === "too-large";
}

function isOfficeError(error: unknown): error is OfficeError {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    "debugInfo" in error
  );
}
