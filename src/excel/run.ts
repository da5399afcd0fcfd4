import { WorkbookError } from "../workbook/workbook-error";
import { faultOf } from "./excel-faults";

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** The one way to Excel: Excel.run, with its failures as WorkbookError. */
export interface ExcelRun {
  /** Reads. Cancelling takes effect at once, also while Excel does not answer; it may still be reading. */
  read<T>(batch: Batch<T>, signal?: AbortSignal): Promise<T>;
  /** Writes. Never left half-way: whoever wants to be cancelled asks the signal between two batches. */
  write<T>(batch: Batch<T>): Promise<T>;
}

/** @param cellEdit whether to wait while somebody types in a cell, or to fail with cell-edit-mode. */
export function excelRun(cellEdit: "refuse" | "wait"): ExcelRun {
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
  };
}

/** Throws WorkbookError cancelled. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled();
}

/** A moment for the page to draw and to hear the user, between two long pieces of work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Newer members than ExcelApi 1.9, which the manifest requires, are asked for by their version. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

function cancelled(): WorkbookError {
  return new WorkbookError("cancelled", "stopped by the user");
}

function untilCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(cancelled());
    };
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
  });
}
