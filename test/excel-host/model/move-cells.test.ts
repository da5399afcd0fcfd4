import { attachCalculator } from "../formulas/calculator";
import { parseArea } from "./a1";
import type { Area } from "./area";
import { makeWorkbook } from "./make-workbook";
import { deleteLines, insertLines } from "./move-cells";
import { ModelError } from "./model-error";
import { snapshot } from "./snapshot";

function area(text: string): Area {
  const read = parseArea(text);
  if (!read) throw new Error(text);
  return read;
}

function marked() {
  const workbook = makeWorkbook({
    Blad1: [
      ["Kop", "n"],
      ["a", 1],
      ["b", 2],
      ["c", "=SUM(B2:B3)"],
    ],
    Blad2: [["=Blad1!B4*$A$3", "=SUM(Blad1!B:B)"], [], [10]],
  });
  attachCalculator(workbook).calculate();
  const [sheet, other] = workbook.sheets;
  if (!sheet || !other) throw new Error("sheets");
  const format = sheet.addConditionalFormat("Custom", [area("B2:B3")]);
  format.formula = "=$B2>Blad2!$A$3";
  sheet.setFormat(area("A3"), { font: { bold: true } });
  sheet.rowHeights.set(2, 40);
  workbook.names.push({
    name: "doel",
    formula: "=Blad1!$B$3",
    scope: null,
    visible: true,
    comment: "",
  });
  return { workbook, sheet, other, format };
}

test("a row put in moves all that lies below, and stretches what lies around it", () => {
  const { workbook, sheet, other, format } = marked();
  const table = sheet.addTable(area("A1:B4"));
  insertLines(sheet, "row", 2, 2);
  expect([sheet.value(1, 0), sheet.value(2, 0), sheet.value(4, 0)]).toEqual(["a", null, "b"]);
  expect(sheet.formula(5, 1)).toBe("=SUM(B2:B5)");
  expect(other.formula(0, 0)).toBe("=Blad1!B6*$A$3");
  expect(other.formula(0, 1)).toBe("=SUM(Blad1!B:B)");
  expect(other.value(0, 0)).toBe(30);
  expect(format.areas).toEqual([area("B2:B5")]);
  expect(format.formula).toBe("=$B2>Blad2!$A$3");
  expect(sheet.format(4, 0).font.bold).toBe(true);
  expect(sheet.rowHeights.get(4)).toBe(40);
  expect(table.area).toEqual(area("A1:B6"));
  expect(workbook.names[0]?.formula).toBe("=Blad1!$B$5");
});

test("what was put in and taken out again leaves the workbook as it was", () => {
  const { workbook, sheet } = marked();
  const before = snapshot(workbook);
  insertLines(sheet, "row", 1, 3);
  expect(snapshot(workbook)).not.toEqual(before);
  deleteLines(sheet, "row", 1, 3);
  expect(snapshot(workbook)).toEqual(before);
  insertLines(sheet, "column", 1, 2);
  expect(sheet.formula(3, 3)).toBe("=SUM(D2:D3)");
  deleteLines(sheet, "column", 1, 2);
  expect(snapshot(workbook)).toEqual(before);
});

test("a deleted cell leaves #REF!, and a rule without cells goes", () => {
  const { sheet, other } = marked();
  deleteLines(sheet, "row", 1, 3);
  expect(other.formula(0, 0)).toBe("=#REF!*$A$3");
  expect(sheet.conditionalFormats).toEqual([]);
});

test("a table keeps its header row", () => {
  const { sheet } = marked();
  sheet.addTable(area("A1:B4"));
  expect(() => {
    deleteLines(sheet, "row", 0, 1);
  }).toThrow(ModelError);
});
