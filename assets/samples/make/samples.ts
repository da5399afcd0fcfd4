import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type SheetToWrite, writeWorkbook } from "../../../test/tools/package-writer";
import { cmWorkbook } from "./cm";
import { sharedSystemWorkbook } from "./shared-system";
import { solidarisWorkbook } from "./solidaris";

/** The five workbooks by file name. */
export const SAMPLES: Readonly<Record<string, () => SheetToWrite[]>> = {
  "cm-2024.xlsx": cmWorkbook,
  "helan-2024.xlsx": () => sharedSystemWorkbook("Helan"),
  "lm-2024.xlsx": () => sharedSystemWorkbook("LM"),
  "nzf-2024.xlsx": () => sharedSystemWorkbook("NZF"),
  "solidaris-2024.xlsx": solidarisWorkbook,
};

/** Writes the sample lists into a folder; the same bytes every time. */
export function makeSamples(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, workbook] of Object.entries(SAMPLES)) {
    writeFileSync(join(folder, name), writeWorkbook(workbook()));
  }
}
