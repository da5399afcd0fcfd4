import fc from "fast-check";
import { cellArea } from "../model/area";
import { CellError, type CellValue } from "../model/cell-value";
import { makeWorkbook } from "../model/make-workbook";
import { attachCalculator } from "./calculator";

/** A sheet with one cell of every kind; D1 stays blank. */
function kinds() {
  const workbook = makeWorkbook({
    Blad1: [
      [5, "abc", true, null, "'7", "#N/A"],
      [2, "x", false, null, "", 1.5],
    ],
    "a 'b' c": [[10, 20]],
  });
  attachCalculator(workbook);
  return workbook;
}

function result(formula: string): CellValue | string {
  const workbook = kinds();
  const sheet = workbook.sheet("Blad1");
  if (!sheet) throw new Error("Blad1");
  sheet.enter(9, 9, formula);
  const value = sheet.value(9, 9);
  return value instanceof CellError ? value.code : value;
}

// What Excel gives, written down from Excel's documentation and behaviour.
test.each<[string, CellValue]>([
  ["=1+2*3", 7],
  ["=-2^2", 4],
  ["=2^3^2", 64],
  ["=50%", 0.5],
  ['=1&2&"x"', "12x"],
  ["=7/0", "#DIV/0!"],
  ["=0^0", "#NUM!"],
  ['="5"+1', 6],
  ['="abc"+1', "#VALUE!"],
  ["=TRUE+1", 2],
  ['="a""b"', 'a"b'],
  ['="abc">5', true],
  ['=TRUE>"zzz"', true],
  ['="ABC"="abc"', true],
  ["=0.1+0.2=0.3", true],
  ["=D1=0", true],
  ['=D1=""', true],
  ["=D1=FALSE", true],
  ["=D1", 0],
  ["=F1=1", "#N/A"],
  ["=NOPE(1)", "#NAME?"],
  ["=nope", "#NAME?"],
  ["=Weg!A1", "#REF!"],
  ["='a ''b'' c'!A1+'a ''b'' c'!B1", 30],
  ["=AND(A1>1,A2>1)", true],
  ["=AND(B1:B2)", "#VALUE!"],
  ["=AND(A1:C1)", true],
  ["=AND(B1:C2)", false],
  ['=AND("abc")', "#VALUE!"],
  ['=OR("true",FALSE)', true],
  ["=NOT(0)", true],
  ["=IF(A1>1,1/4,1/0)", 0.25],
  ["=IF(FALSE,1)", false],
  ["=IF(TRUE,,1)", 0],
  ["=IFERROR(1/0,9)", 9],
  ["=IFERROR(F1,)", 0],
  ["=SUM(A1:E2)", 7],
  ['=SUM("3",TRUE,A1)', 9],
  ['=SUM("abc")', "#VALUE!"],
  ["=SUM(A1:F1)", "#N/A"],
  ["=SUM((A1,A2,F2))", 8.5],
  ["=SUM(A:A)", 7],
  ["=SUM(2:2)", 3.5],
  ["=COUNT(A1:F2)", 3],
  ['=COUNT("3",TRUE,"x")', 2],
  ["=COUNTA(A1:F2)", 9],
  ["=COUNT(A1:F1)", 1],
  ["=COUNTIF(A1:F2,5)", 1],
  ["=COUNTIF(A1:F2,7)", 1],
  ['=COUNTIF(A1:F2,">1")', 3],
  ['=COUNTIF(A1:F2,"a*")', 1],
  ['=COUNTIF(A1:F2,"?")', 2],
  ["=COUNTIF(A1:F2,TRUE)", 1],
  ['=COUNTIF(A1:F2,"")', 3],
  ['=COUNTIF(A1:A5,"<>")', 2],
  ["=MIN(B1:B2)", 0],
  ["=MAX(A1:E2)", 5],
  ["=AVERAGE(A1:E2)", 3.5],
  ["=AVERAGE(B1:B2)", "#DIV/0!"],
  ["=ROUND(2.5,0)", 3],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(1234,-2)", 1200],
  ["=ABS(-3)", 3],
  ["=ISNUMBER(A1)", true],
  ["=ISNUMBER(E1)", false],
  ["=ISTEXT(E1)", true],
  ["=ISBLANK(D1)", true],
  ["=ISBLANK(B1)", false],
  ['=N("normtoets/1 x")', 0],
  ['=N("x")=0', true],
  ["=N(C1)", 1],
  ["=N(F1)", "#N/A"],
  ["=T(A1)", ""],
  ["=T(B1)", "abc"],
  ["=DATE(2024,2,30)", 45352],
  ["=DATE(2024,14,1)", 45689],
  ["=DATE(1900,3,1)", 61],
  ["=YEAR(45292)", 2024],
  ["=MONTH(45657)", 12],
  ["=YEAR(-1)", "#NUM!"],
  ['=HYPERLINK("#Blad1!A1","ga")', "ga"],
  ["=SUMPRODUCT((A1:A2>1)*1)", 2],
  ["=ROW()", 10],
  ["=LEN(A1&B1)", 4],
])("%s", (formula, expected) => {
  expect(result(formula)).toBe(expected);
});

test("A bracket that is missing makes no formula", () => {
  expect(() => result("=SUM(A1")).toThrow(/error in the formula/);
});

test("Days count from 1904 in a workbook that says so", () => {
  const workbook = makeWorkbook({ Blad1: [[1]] });
  workbook.date1904 = true;
  attachCalculator(workbook);
  workbook.activeSheet.enter(1, 0, "=DATE(2024,1,1)");
  // 45292 − 1462
  expect(workbook.activeSheet.value(1, 0)).toBe(43830);
});

describe("arithmetic", () => {
  const integer = fc.integer({ min: -1000, max: 1000 });
  const sheet = () => {
    const workbook = makeWorkbook({ Blad1: [[1]] });
    attachCalculator(workbook);
    return workbook.activeSheet;
  };

  test("sums and products of whole numbers are those of JavaScript, in brackets of any depth", () => {
    const { tree } = fc.letrec<{ tree: { text: string; value: number } }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        integer.map((n) => ({ text: n < 0 ? `(${n})` : String(n), value: n })),
        fc
          .tuple(tie("tree"), fc.constantFrom("+", "-", "*"), tie("tree"))
          .map(([a, operator, b]) => ({
            text: `(${a.text} ${operator} ${b.text})`,
            value: { "+": a.value + b.value, "-": a.value - b.value, "*": a.value * b.value }[
              operator as "+"
            ],
          })),
      ),
    }));
    const blad = sheet();
    fc.assert(
      fc.property(tree, ({ text, value }) => {
        blad.enter(5, 5, `=${text}`);
        expect(blad.value(5, 5)).toBe(value + 0);
      }),
    );
  });

  test("without brackets multiplication comes before addition, from the left", () => {
    const blad = sheet();
    fc.assert(
      fc.property(integer, integer, integer, (a, b, c) => {
        blad.write({ ...cellArea(0, 0), columns: 3 }, [[a, b, c]]);
        blad.enter(1, 0, "=A1-B1*C1-B1");
        expect(blad.value(1, 0)).toBe(a - b * c - b + 0);
      }),
    );
  });

  test("a truth of two numbers is that of JavaScript", () => {
    const blad = sheet();
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        blad.write({ ...cellArea(0, 0), columns: 2 }, [[a, b]]);
        blad.enter(1, 0, "=(A1<B1)&(A1=B1)&(A1>=B1)&(A1<>B1)");
        const truth = (value: boolean) => String(value).toUpperCase();
        expect(blad.value(1, 0)).toBe(
          truth(a < b) + truth(a === b) + truth(a >= b) + truth(a !== b),
        );
      }),
    );
  });
});
