import { MAX_COLUMN, MAX_ROW } from "../workbook/address";
import type { Limits } from "./limits";
import type { PartStream } from "./part-stream";
import { NO_SHARED_STRINGS } from "./shared-strings";
import { SheetOutline } from "./sheet-outline";
import { type RowTarget, SheetScanner } from "./sheet-scanner";

const NO_COLUMN = new Int16Array(MAX_COLUMN + 1).fill(-1);
const NOBODY: RowTarget = { endRow: () => false };

/**
 * Reads a sheet to its end for what it tells above and below its rows; the rows are checked and left.
 * Throws WorkbookError.
 */
export async function readOutline(part: PartStream, limits: Limits): Promise<SheetOutline> {
  const outline = new SheetOutline();
  const scanner = new SheetScanner(part.name, limits, {
    slots: NO_COLUMN,
    width: 0,
    firstRow: MAX_ROW + 1,
    lastRow: MAX_ROW + 1,
    span: { firstColumn: 0, lastColumn: MAX_COLUMN },
    strings: NO_SHARED_STRINGS,
    date1904: false,
    target: NOBODY,
    listener: outline,
  });
  for await (const chunk of part.chunks()) {
    scanner.feed(chunk);
    scanner.scan();
  }
  scanner.finish();
  scanner.scan();
  return outline;
}
