import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { sectorTable, sectorText } from "../report/sector";
import type { Report } from "../report/report";
import { toText } from "../report/text";
import { checkFile } from "./check-file";
import { readUserNorms } from "./side-files";

/** Checks the five sample lists with the thresholds invented for them, and adds the sector up. */
async function checkSamples(folder: string): Promise<void> {
  const userNorms = await readUserNorms(join(folder, "normen-voorbeeld.json"), "nl");
  const reports: Report[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".xlsx")) continue;
    const report = await checkFile(join(folder, name), { userNorms });
    reports.push(report);
    process.stdout.write(`${toText(report, "nl", { brief: true })}\n`);
  }
  process.stdout.write(sectorText(sectorTable(reports), userNorms.year, "nl"));
  process.stdout.write(
    "\nDe voorbeeldlijsten en de ingevulde drempels zijn verzonnen (assets/samples).\n" +
      "Een lijst helemaal zien: npm run --silent normtoets -- assets/samples/cm-2024.xlsx\n" +
      "Eigen lijst toetsen:     npm run --silent normtoets -- BESTAND.xlsx\n",
  );
}

void checkSamples(resolve(process.argv[2] ?? join("assets", "samples")));
