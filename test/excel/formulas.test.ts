import { usesOwnFunction } from "../../src/excel/own-formula";
import { attachCalculator } from "../excel-host/formulas/calculator";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import { STRICT_PROTECTION } from "../excel-host/model/sheet-parts";
import type { Workbook as Model } from "../excel-host/model/workbook";
import { excelApi, open } from "./tools";

const NAME = "It's a 'naam' met spaties";

/** A workbook that calculates, with functions of the add-in as the add-in would answer them. */
function workbook(): Model {
  const model = makeWorkbook({ [NAME]: [], Tweede: [] });
  const calculator = attachCalculator(model);
  calculator.register("DMW.NORM", () => Promise.resolve(50));
  calculator.register("DMW.TOETS", () => Promise.resolve("=Voldoet"));
  calculator.register("DMW.NORMEN", () =>
    Promise.resolve([
      ["norm", "drempel"],
      ["a", 1],
    ]),
  );
  calculator.register("ANDER.NORM", () => Promise.resolve(7));
  const first = model.sheet(NAME);
  first?.enter(0, 0, '=DMW.NORM("a")');
  first?.enter(1, 0, '=IF(DMW.NORM("a")>1,DMW.TOETS("a",1),"DMW.NORM(")');
  first?.enter(2, 0, "=1+2");
  first?.enter(3, 0, '="DMW.NORM("&"x"');
  first?.enter(4, 0, "=ANDER.NORM(1)");
  first?.enter(5, 0, "'=DMW.NORM(1)");
  first?.enter(7, 2, "=DMW.NORMEN()");
  model.sheet("Tweede")?.enter(0, 0, "=DMW.NORM(1)*2");
  model.sheet("Tweede")?.enter(1, 0, "=DMW.BESTAATNIET(1)");
  return model;
}

const PLACES = [
  { sheet: NAME, addresses: ["A1", "A2", "C8"], protected: false },
  { sheet: "Tweede", addresses: ["A1", "A2"], protected: false },
];

it("finds the formulas with functions of the add-in, and no others", async () => {
  const excel = open(workbook());
  await excel.settled();
  expect(await excel.addIn.formulas.find()).toEqual(PLACES);
});

it("replaces them by what they give, spilled ranges as a whole, and nothing else", async () => {
  const excel = open(workbook());
  await excel.settled();
  expect(await excel.addIn.formulas.fix()).toEqual({
    fixed: 4,
    left: [{ sheet: "Tweede", address: "A2" }],
  });
  const first = excel.model.sheet(NAME);
  const formulas = [0, 1, 2, 3, 4, 5].map((row) => first?.formula(row, 0) ?? null);
  expect(formulas).toEqual([null, null, "=1+2", '="DMW.NORM("&"x"', "=ANDER.NORM(1)", null]);
  expect([0, 1, 2, 5].map((row) => first?.value(row, 0))).toEqual([
    50,
    "=Voldoet",
    3,
    "=DMW.NORM(1)",
  ]);
  expect(first?.formula(7, 2)).toBeNull();
  expect([7, 8].map((row) => [first?.value(row, 2), first?.value(row, 3)])).toEqual([
    ["norm", "drempel"],
    ["a", 1],
  ]);
  expect(first?.spills.size).toBe(0);
  expect(excel.model.sheet("Tweede")?.value(0, 0)).toBe(100);
  expect(excel.model.sheet("Tweede")?.formula(1, 0)).toBe("=DMW.BESTAATNIET(1)");
});

it("leaves a protected sheet as it is, and names its cells", async () => {
  const model = workbook();
  const second = model.sheet("Tweede");
  if (second) second.protection = { options: STRICT_PROTECTION, password: null, hash: {} };
  const excel = open(model);
  await excel.settled();
  expect((await excel.addIn.formulas.find()).map((one) => one.protected)).toEqual([false, true]);
  const { fixed, left } = await excel.addIn.formulas.fix();
  expect([fixed, left]).toEqual([
    3,
    [
      { sheet: "Tweede", address: "A1" },
      { sheet: "Tweede", address: "A2" },
    ],
  ]);
  expect(second?.formula(0, 0)).toBe("=DMW.NORM(1)*2");
});

it("finds nothing in a workbook without them, also in an old Excel", async () => {
  const { formulas } = open({ A: [[1, "=1+1"]], Leeg: [] }, excelApi("1.9")).addIn;
  expect(await formulas.find()).toEqual([]);
  expect(await formulas.fix()).toEqual({ fixed: 0, left: [] });
});

it("stops when it is cancelled", async () => {
  const excel = open(workbook());
  const stop = new AbortController();
  stop.abort();
  await expect(excel.addIn.formulas.fix(stop.signal)).rejects.toMatchObject({ code: "cancelled" });
  expect(excel.model.sheet(NAME)?.formula(0, 0)).toBe('=DMW.NORM("a")');
});

it.each([
  ["=DMW.NORM(1)", true],
  ["=dmw.norm (1)", true],
  ["=1+DMW.TOETS(A1,2)", true],
  ["=_xldudf_DMW_NORM(1)", true],
  ["=SUM(_xldudf_dmw_norm(1),2)", true],
  ["='DMW.NORM('!A1", false],
  ['="DMW.NORM("', false],
  ['="a""DMW.NORM("', false],
  ["=XDMW.NORM(1)", false],
  ["=A.DMW.NORM(1)", false],
  ["=DMW.NORM", false],
  ["=DMW+1", false],
  ["DMW.NORM(1)", false],
  [5, false],
])("says whether %p uses a function of the add-in: %p", (formula, uses) => {
  expect(usesOwnFunction(formula)).toBe(uses);
});
