import { parseArea } from "../model/a1";
import type { Area } from "../model/area";
import { makeWorkbook } from "../model/make-workbook";
import { conditionalFormatsShown, conditionalStyleShown } from "./conditional-formats-shown";

function area(text: string): Area {
  const read = parseArea(text);
  if (!read) throw new Error(text);
  return read;
}

function sheetWith(
  ...rules: { areas: string[]; formula: string; fill?: string; stop?: boolean }[]
) {
  const sheet = makeWorkbook({
    Blad1: [
      [1, 5, 9],
      [7, 2, "x"],
    ],
  }).activeSheet;
  // Added last, a format comes first.
  for (const { areas, formula, fill, stop } of [...rules].reverse()) {
    const format = sheet.addConditionalFormat("Custom", areas.map(area));
    format.formula = formula;
    format.style.fill = fill ?? null;
    format.stopIfTrue = stop ?? false;
  }
  return sheet;
}

function shownCells(sheet: ReturnType<typeof sheetWith>): string {
  return [0, 1]
    .map((row) =>
      [0, 1, 2].map((column) => conditionalFormatsShown(sheet, row, column).length).join(""),
    )
    .join(" ");
}

test("relative references move with the cell, from the first area's corner", () => {
  expect(shownCells(sheetWith({ areas: ["A1:C2"], formula: "=A1>4" }))).toBe("011 101");
  expect(shownCells(sheetWith({ areas: ["B1:C1", "A2:C2"], formula: "=B1>4" }))).toBe("011 101");
});

test("absolute references stay", () => {
  expect(shownCells(sheetWith({ areas: ["A1:C2"], formula: "=$A$2>4" }))).toBe("111 111");
  expect(shownCells(sheetWith({ areas: ["A1:C2"], formula: "=$A1>4" }))).toBe("000 111");
});

test("numbers are true unless 0; texts and errors are not", () => {
  for (const [formula, shown] of [
    ["=2", "1"],
    ["=0", "0"],
    ['="TRUE"', "0"],
    ["=1/0", "0"],
    ["=DMW.X()", "0"],
  ]) {
    expect([formula, shownCells(sheetWith({ areas: ["A1"], formula: formula ?? "" }))[0]]).toEqual([
      formula,
      shown,
    ]);
  }
});

test("priority decides the look, and stopIfTrue ends", () => {
  const two = sheetWith(
    { areas: ["A1"], formula: "=TRUE", fill: "#FF0000" },
    { areas: ["A1"], formula: "=TRUE", fill: "#00FF00" },
  );
  expect(conditionalFormatsShown(two, 0, 0)).toHaveLength(2);
  expect(conditionalStyleShown(two, 0, 0).fill).toBe("#FF0000");
  const stopped = sheetWith(
    { areas: ["A1"], formula: "=TRUE", stop: true },
    { areas: ["A1"], formula: "=TRUE", fill: "#00FF00" },
  );
  expect(conditionalFormatsShown(stopped, 0, 0)).toHaveLength(1);
  expect(conditionalStyleShown(stopped, 0, 0).fill).toBeNull();
});

test("a mark's rule shows until the figure is repaired", () => {
  const sheet = sheetWith({
    areas: ["A1"],
    formula:
      '=AND(N("normtoets/1 x not-met-verdict")=0,IFERROR(NOT(AND(COUNT($A$1:$B$1)>0,COUNT($A$1:$B$1)=COUNTA($A$1:$B$1),SUM($A$1:$B$1)>=10)),TRUE))',
  });
  expect(conditionalFormatsShown(sheet, 0, 0)).toHaveLength(1);
  sheet.enter(0, 0, 5);
  expect(conditionalFormatsShown(sheet, 0, 0)).toHaveLength(0);
  sheet.enter(0, 1, "onbekend");
  expect(conditionalFormatsShown(sheet, 0, 0)).toHaveLength(1);
});
