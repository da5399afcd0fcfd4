import { check } from "../../src/check";
import { MemoryWorkbook } from "../tools/memory-workbook";

test("a total of users that adds up months is taken, and said at its cell", async () => {
  const rows = [
    ["Outputlijst Helan 2024"],
    ["Indicator", "jan", "feb", "mrt", "Totaal"],
    ["Bereikte gebruikers", 10, 20, 15, 45],
    ["Aantal woonadviezen", 3, 2, 4, 9],
  ];
  const report = await check(new MemoryWorkbook([{ name: "Output", rows }]));
  const said = report.findings.filter(({ code }) => code === "months-added-up");
  expect(said.map(({ cell }) => cell?.address)).toEqual(["E3"]);
});
