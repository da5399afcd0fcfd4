import type { Range } from "../workbook/address";
import { WorkbookError } from "../workbook/workbook-error";
import { areaOf, loadAreas } from "./area";
import { type ExcelRun, hasExcelApi } from "./run";

/**
 * Merged ranges by sheet; null where they cannot be known: Excel is too old for it (ExcelApi 1.13), or a
 * sheet has more than the 512 it is willing to list. Throws WorkbookError.
 */
export async function readMerges(
  run: ExcelRun,
  sheets: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, readonly Range[] | null>> {
  if (!hasExcelApi("1.13")) return new Map(sheets.map((sheet) => [sheet, null]));
  try {
    return new Map(await mergesOf(run, sheets, signal));
  } catch (error) {
    if (isFinal(error)) throw error;
  }
  // One sheet that refuses spoils the request of all: each is asked on its own, which is rare.
  const merges = new Map<string, readonly Range[] | null>();
  for (const sheet of sheets) {
    try {
      const [only] = await mergesOf(run, [sheet], signal);
      merges.set(sheet, only?.[1] ?? null);
    } catch (error) {
      if (isFinal(error)) throw error;
      merges.set(sheet, null);
    }
  }
  return merges;
}

/** Failures that do not come from the number of merged ranges. */
function isFinal(error: unknown): boolean {
  return (
    !(error instanceof WorkbookError) ||
    ["cancelled", "cell-edit-mode", "sheet-gone"].includes(error.code)
  );
}

function mergesOf(
  run: ExcelRun,
  sheets: readonly string[],
  signal: AbortSignal | undefined,
): Promise<[string, Range[]][]> {
  return run.read(async (context) => {
    const asked = sheets.map((sheet) => {
      // Merged cells may reach beyond the last cell that holds something.
      const formatted = context.workbook.worksheets.getItem(sheet).getUsedRange(false);
      const merged = formatted.getMergedAreasOrNullObject();
      merged.load("areaCount");
      loadAreas(merged);
      return { sheet, merged };
    });
    await context.sync();
    return asked.map(({ sheet, merged }) => [
      sheet,
      merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    ]);
  }, signal);
}
