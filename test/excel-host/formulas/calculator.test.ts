import { cellArea } from "../model/area";
import { CellError } from "../model/cell-value";
import { makeWorkbook } from "../model/make-workbook";
import { Workbook } from "../model/workbook";
import { attachCalculator } from "./calculator";

function live(rows: Parameters<typeof makeWorkbook>[0]) {
  const workbook = makeWorkbook(rows);
  const calculator = attachCalculator(workbook);
  calculator.calculate();
  return { workbook, calculator, sheet: workbook.activeSheet };
}

test("An edit calculates what depends on it, over other cells and sheets", () => {
  const { workbook, sheet } = live({
    Blad1: [[1, "=A1*2", "=B1+1"]],
    Blad2: [["=Blad1!C1*10"]],
  });
  expect(workbook.sheet("Blad2")?.value(0, 0)).toBe(30);
  sheet.enter(0, 0, 5);
  expect(sheet.value(0, 2)).toBe(11);
  expect(workbook.sheet("Blad2")?.value(0, 0)).toBe(110);
});

test("Calculated comes after the edit, for each sheet once", () => {
  const { workbook, sheet } = live({
    Blad1: [[1, "=A1"]],
    Blad2: [["=Blad1!B1"]],
    Blad3: [["=1"]],
  });
  const events: string[] = [];
  workbook.listen((event) => events.push(`${event.kind} ${event.sheet.name}`));
  sheet.enter(0, 0, 2);
  expect(events).toEqual(["cells-changed Blad1", "calculated Blad1", "calculated Blad2"]);
});

test("A ring of formulas ends", () => {
  const { sheet } = live({ Blad1: [["=B1", "=A1"]] });
  expect(sheet.value(0, 0)).toBe(0);
});

test("In manual mode only what is typed is calculated, until asked", () => {
  const { workbook, sheet } = live({ Blad1: [[1, "=A1"]] });
  workbook.calculationMode = "Manual";
  sheet.write({ ...cellArea(0, 0), columns: 1 }, [[2]]);
  sheet.enter(0, 2, "=A1");
  expect([sheet.value(0, 1), sheet.value(0, 2)]).toEqual([1, 2]);
  workbook.calculator?.calculate();
  expect(sheet.value(0, 1)).toBe(2);
});

test("Suspended calculation catches up", () => {
  const { calculator, sheet } = live({ Blad1: [[1, "=A1"]] });
  calculator.suspend();
  sheet.enter(0, 0, 3);
  expect(sheet.value(0, 1)).toBe(1);
  calculator.resume();
  expect(sheet.value(0, 1)).toBe(3);
});

test("A formula over several cells spills, follows, and is blocked by what stands in its way", () => {
  const { sheet } = live({ Blad1: [[1], [2], [3]] });
  sheet.enter(0, 2, "=A1:A3*10");
  sheet.enter(0, 4, "=SUM(C1#)");
  expect([0, 1, 2].map((row) => sheet.value(row, 2))).toEqual([10, 20, 30]);
  expect(sheet.value(0, 4)).toBe(60);
  sheet.enter(2, 0, 4);
  expect([sheet.value(2, 2), sheet.value(0, 4)]).toEqual([40, 70]);
  sheet.enter(1, 2, "in de weg");
  expect(sheet.value(0, 2)).toBe(CellError.of("#SPILL!"));
  expect([sheet.value(1, 2), sheet.value(2, 2)]).toEqual(["in de weg", null]);
  sheet.enter(1, 2, "");
  expect([0, 1, 2].map((row) => sheet.value(row, 2))).toEqual([10, 20, 40]);
});

test("Names and renamed sheets", () => {
  const { workbook, sheet } = live({ Blad1: [[4]], Ander: [["=Blad1!A1"]] });
  workbook.names.push({
    name: "doel",
    formula: "=Blad1!$A$1",
    scope: null,
    visible: true,
    comment: "",
  });
  sheet.enter(1, 0, "=doel+1");
  expect(sheet.value(1, 0)).toBe(5);
  sheet.rename("Mijn blad");
  expect(workbook.names[0]?.formula).toBe("='Mijn blad'!$A$1");
  expect(workbook.sheet("Ander")?.formula(0, 0)).toBe("='Mijn blad'!A1");
  sheet.enter(0, 0, 6);
  expect(sheet.value(1, 0)).toBe(7);
});

test("A deleted sheet leaves #REF!", () => {
  const { workbook } = live({ Blad1: [[4]], Ander: [["=Blad1!A1+1"]] });
  const [first, other] = workbook.sheets;
  if (first) workbook.deleteSheet(first);
  expect(other?.formula(0, 0)).toBe("=#REF!+1");
  expect(other?.value(0, 0)).toBe(CellError.of("#REF!"));
});

test("Formulas of a file that cannot be evaluated keep their result", () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("Blad1");
  sheet.set(0, 0, 12, "=XLOOKUP(1,B:B,C:C)");
  sheet.set(1, 0, 1, "=A1+1");
  const calculator = attachCalculator(workbook);
  calculator.calculate();
  expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual([12, 13]);
});

describe("custom functions", () => {
  test("show #BUSY!, then their result, in cells that depend on them too", async () => {
    const { calculator, sheet } = live({ Blad1: [[1, 2]] });
    calculator.register("DMW.TEL", ([grid]) =>
      Promise.resolve((grid ?? []).flat().reduce<number>((sum, v) => sum + Number(v), 0)),
    );
    sheet.enter(1, 0, "=dmw.tel(A1:B1)+1");
    sheet.enter(2, 0, "=A2*10");
    expect(sheet.value(1, 0)).toBe(CellError.of("#BUSY!"));
    await calculator.settled();
    expect([sheet.value(1, 0), sheet.value(2, 0)]).toEqual([4, 40]);
    sheet.enter(0, 0, 5);
    await calculator.settled();
    expect(sheet.value(2, 0)).toBe(80);
  });

  test("spill, leave out arguments as null, and fail as the error they give", async () => {
    const { calculator, sheet } = live({ Blad1: [[1]] });
    const seen: unknown[] = [];
    calculator.register("F.LIJST", (args) => {
      seen.push(args);
      return Promise.resolve([
        ["a", 1],
        ["b", 2],
      ]);
    });
    calculator.register("F.FOUT", () => Promise.reject(new Error("nee")));
    // Rejecting with a CellError is how a custom function names its error.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    calculator.register("F.NA", () => Promise.reject(CellError.of("#N/A")));
    sheet.enter(1, 0, "=F.LIJST(A1,,3)");
    sheet.enter(5, 0, "=F.FOUT()");
    sheet.enter(6, 0, "=F.NA()");
    await calculator.settled();
    expect(seen).toEqual([[[[1]], null, [[3]]]]);
    expect([sheet.value(1, 0), sheet.value(2, 1)]).toEqual(["a", 2]);
    expect(sheet.value(5, 0)).toBe(CellError.of("#VALUE!"));
    expect(sheet.value(6, 0)).toBe(CellError.of("#N/A"));
  });
});
