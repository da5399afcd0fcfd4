import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openExcelHost } from "../../../src/excel/excel-host";
import { parseUserNorms } from "../../../src/norms/user-norms";
import { ownNormsSheet } from "../../../src/report/own-norms-sheet";
import type { Workbook } from "../../excel-host/model/workbook";
import { openExcel } from "../../excel-host/open-excel";
import { loadXlsx } from "../../excel-host/xlsx/load";

const FOLDER = join(__dirname, "..", "..", "..", "assets", "samples");

export const SAMPLES = ["cm", "helan", "lm", "nzf", "solidaris"] as const;
export type Sample = (typeof SAMPLES)[number];

/** A sample list as Excel would open it. */
export function openSample(name: Sample): Workbook {
  const file = `${name}-2024.xlsx`;
  return loadXlsx(new Uint8Array(readFileSync(join(FOLDER, file))), file);
}

/** The same, with the invented thresholds of normen-voorbeeld.json on the sheet 'Normen (eigen)'. */
export async function openSampleWithNorms(name: Sample): Promise<Workbook> {
  const json = readFileSync(join(FOLDER, "normen-voorbeeld.json"), "utf8");
  const parsed = parseUserNorms(JSON.parse(json) as unknown);
  if (!parsed.ok) throw new Error("normen-voorbeeld.json is not in order");
  const model = openSample(name);
  const first = model.activeSheet;
  const excel = openExcel(model);
  await openExcelHost().sheets.writeSheet(ownNormsSheet(parsed.norms, "nl"));
  excel.close();
  model.activate(first);
  return model;
}
