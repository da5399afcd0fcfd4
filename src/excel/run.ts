import { type Pause, throwIfCancelled } from "../workbook/slices";
import { WorkbookError } from "../workbook/workbook-error";
import { faultOf } from "./excel-faults";

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** The one way to Excel: Excel.run, with its failures as WorkbookError. */
export interface ExcelRun {
  /** Reads. Cancelling takes effect at once, also while Excel does not answer; it may still be reading. */
  read<T>(batch: Batch<T>, signal?: AbortSignal): Promise<T>;
  /** Writes. Never left half-way: whoever wants to be cancelled asks the signal between two batches. */
  write<T>(batch: Batch<T>): Promise<T>;
  /**
   * Between two pieces of work with what Excel answered: lets the page have its turn when it is time.
   * Throws WorkbookError cancelled when the user stopped it meanwhile.
   */
  breathe(signal?: AbortSignal): Promise<void>;
}

/** @param cellEdit whether to wait while somebody types in a cell, or to fail with cell-edit-mode. */
export function excelRun(cellEdit: "refuse" | "wait", pause: Pause): ExcelRun {
  const run = async <T>(batch: Batch<T>): Promise<T> => {
    try {
      return await Excel.run({ delayForCellEdit: cellEdit === "wait" }, batch);
    } catch (error) {
      throw faultOf(error);
    }
  };
  return {
    write: run,
    async read(batch, signal) {
      throwIfCancelled(signal);
      return signal === undefined ? run(batch) : untilCancelled(run(batch), signal);
    },
    async breathe(signal) {
      await pause();
      throwIfCancelled(signal);
    },
  };
}

/** Newer members than ExcelApi 1.9, which the manifest requires, are asked for by their version. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

function untilCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(new WorkbookError("cancelled", "stopped by the user"));
    };
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
  });
}
