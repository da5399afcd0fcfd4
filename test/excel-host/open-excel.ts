import { attachCalculator, type FormulaCalculator } from "./formulas/calculator";
import { createHost, type ExcelHost } from "./host";
import { makeWorkbook, type Rows } from "./model/make-workbook";
import { Workbook } from "./model/workbook";
import type { HostOptions } from "./options";
import { connectNativeBridge, type OfficeLibrary } from "./transports/native-bridge";

/** An Excel for one test. */
export interface OpenExcel extends OfficeLibrary {
  readonly host: ExcelHost;
  readonly model: Workbook;
  /** Calculates the formulas in cells. */
  readonly calculator: FormulaCalculator;
  /** Resolves when events that are on their way have reached the add-in. */
  settled(): Promise<void>;
  close(): void;
}

/**
 * Opens a workbook, or one made from plain rows, in the emulated Excel, with the real office.js in
 * this process. One is open at a time: opening another takes its place.
 */
export function openExcel(
  content: Workbook | Readonly<Record<string, Rows>> = { Blad1: [] },
  options: Partial<HostOptions> = {},
): OpenExcel {
  const model = content instanceof Workbook ? content : makeWorkbook(content);
  const calculator = attachCalculator(model);
  const host = createHost(model, options);
  return {
    ...connectNativeBridge(host),
    host,
    model,
    calculator,
    settled: async () => {
      // Events are sent in a task of their own, and handlers may cause others.
      for (let i = 0; i < 4; i++) await new Promise((resolve) => setTimeout(resolve, 0));
    },
    close: () => {
      host.close();
    },
  };
}
