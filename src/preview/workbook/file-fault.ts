import { CopyRefused } from "../../xlsx/copy-refused";
import { WorkbookError, type WorkbookErrorCode } from "../../workbook/workbook-error";
import type { FileFault } from "../wire";
import { SheetNotPatchable } from "./sheet-not-patchable";

const FAULTS: Readonly<Partial<Record<WorkbookErrorCode, FileFault>>> = {
  "empty-file": "damaged",
  encrypted: "encrypted",
  "legacy-xls": "old-format",
  "binary-xlsb": "old-format",
  "not-a-workbook": "not-xlsx",
  truncated: "damaged",
  damaged: "damaged",
  "zip-bomb": "damaged",
  "forbidden-xml": "damaged",
  "duplicate-part": "damaged",
  unsupported: "cannot-patch",
  "too-large": "too-large",
};

/** What stood in the way, in the words that the page has sentences for. */
export function faultOf(error: unknown): FileFault {
  if (error instanceof WorkbookError) return FAULTS[error.code] ?? "unexpected";
  if (error instanceof CopyRefused) return error.code === "signed" ? "signed" : "cannot-patch";
  if (error instanceof SheetNotPatchable) return "cannot-patch";
  // What JavaScript throws when there is no room for a text or an array.
  return error instanceof RangeError ? "too-large" : "unexpected";
}
