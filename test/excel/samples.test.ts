import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check";
import { toJson } from "../../src/report/json";
import { bytesSource, openXlsx } from "../../src/xlsx/open";
import { loadXlsx } from "../excel-host/xlsx/load";
import { excelApi, open, requests } from "./tools";

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

it("gives the same report in a Dutch Excel of the oldest version that the manifest allows", async () => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, "helan-2024.xlsx")));
  const fromFile = await check(openXlsx(bytesSource("helan-2024.xlsx", bytes)));
  const { workbook } = open(loadXlsx(bytes, "helan-2024.xlsx"), {
    ...excelApi("1.9"),
    displayLanguage: "nl-NL",
  }).addIn;
  const inExcel = await check(workbook);
  expect({ ...toJson(inExcel, "0", "nl"), workbook: null }).toEqual({
    ...toJson(fromFile, "0", "nl"),
    workbook: null,
  });
});

it("says of an empty workbook that there are no lists", async () => {
  const report = await check(open({ Blad1: [] }).addIn.workbook);
  expect(report.lists).toEqual([]);
  expect(report.results.filter(({ outcome }) => outcome !== "not-assessed")).toEqual([]);
});

it("can check again after a change, and sees it", async () => {
  const excel = open({ Blad1: [["niets"]] });
  await check(excel.addIn.workbook);
  excel.model.activeSheet.enter(0, 0, "iets");
  await check(excel.addIn.workbook);
  expect((await excel.addIn.workbook.top("Blad1", 50)).rows).toEqual([["iets"]]);
});
