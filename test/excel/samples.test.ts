import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check";
import { toJson } from "../../src/report/json";
import { bytesSource, openXlsx } from "../../src/xlsx/open";
import { loadXlsx } from "../excel-host/xlsx/load";
import { open, requests } from "./tools";

const FOLDER = join(__dirname, "..", "..", "assets", "samples");

describe.each(["cm", "helan", "lm", "nzf", "solidaris"])("%s", (name) => {
  const file = `${name}-2024.xlsx`;
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));

  it("gives the same report in Excel as from the file", async () => {
    const fromFile = await check(openXlsx(bytesSource(file, bytes)));
    const excel = open(loadXlsx(bytes, file));
    const inExcel = await check(excel.addIn.workbook);
    const plain = { ...toJson(fromFile, "0", "nl"), workbook: null };
    expect({ ...toJson(inExcel, "0", "nl"), workbook: null }).toEqual(plain);
    expect(inExcel.workbook).toEqual({ name: file, sha256: null });
    expect(inExcel.results.length).toBeGreaterThan(10);
    // Two for what lies where, two for the tops; then one for each list, or two when some of its rows
    // are hidden or hold nothing that was asked for.
    expect(requests(excel)).toBeLessThanOrEqual(4 + 2 * inExcel.lists.length);
  });
});
