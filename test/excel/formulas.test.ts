import { OWN_FUNCTIONS, usesOwnFunction } from "../../src/excel/own-formula";
import { FUNCTION_IDS } from "../../src/functions/catalogue";
import { attachCalculator } from "../excel-host/formulas/calculator";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import { ModelError } from "../excel-host/model/model-error";
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
  model.sheet("Tweede")?.enter(1, 0, "=DMW.VTE(1)");
  model.sheet("Tweede")?.enter(2, 0, "=DMW.BESTAATNIET(1)");
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
  expect(await excel.addIn.formulas.fix(PLACES)).toEqual({
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
  expect(excel.model.sheet("Tweede")?.formula(1, 0)).toBe("=DMW.VTE(1)");
});

it("leaves a protected sheet as it is, and names its cells", async () => {
  const model = workbook();
  const second = model.sheet("Tweede");
  if (second) second.protection = { options: STRICT_PROTECTION, password: null, hash: {} };
  const excel = open(model);
  await excel.settled();
  expect((await excel.addIn.formulas.find()).map((one) => one.protected)).toEqual([false, true]);
  const { fixed, left } = await excel.addIn.formulas.fix(PLACES);
  expect([fixed, left]).toEqual([
    3,
    [
      { sheet: "Tweede", address: "A1" },
      { sheet: "Tweede", address: "A2" },
    ],
  ]);
  expect(second?.formula(0, 0)).toBe("=DMW.NORM(1)*2");
});

it("leaves what was not listed when the user agreed, and names it", async () => {
  const excel = open(workbook());
  await excel.settled();
  const found = await excel.addIn.formulas.find();
  excel.model.sheet(NAME)?.enter(9, 0, '=DMW.NORM("b")');
  await excel.settled();
  expect(await excel.addIn.formulas.fix(found)).toEqual({
    fixed: 4,
    left: [
      { sheet: NAME, address: "A10" },
      { sheet: "Tweede", address: "A2" },
    ],
  });
  expect(excel.model.sheet(NAME)?.formula(9, 0)).toBe('=DMW.NORM("b")');
});

it("leaves a cell that Excel refuses to change, such as part of an array, and replaces the others", async () => {
  const model = makeWorkbook({ Blad: [] });
  attachCalculator(model).register("DMW.NORM", () => Promise.resolve(50));
  const sheet = model.activeSheet;
  for (let row = 0; row < 7; row++) sheet.enter(row, 0, "=DMW.NORM(1)");
  const excel = open(model);
  await excel.settled();
  const isLocked = sheet.isLocked.bind(sheet);
  jest.spyOn(sheet, "isLocked").mockImplementation((cells) => {
    if (cells.row === 2 || cells.row === 5) {
      throw new ModelError("InvalidOperation", "You can't change part of an array.");
    }
    return isLocked(cells);
  });
  const { formulas } = excel.addIn;
  expect(await formulas.fix(await formulas.find())).toEqual({
    fixed: 5,
    left: [
      { sheet: "Blad", address: "A3" },
      { sheet: "Blad", address: "A6" },
    ],
  });
  expect([0, 1, 2, 3, 4, 5, 6].map((row) => sheet.formula(row, 0) === null)).toEqual([
    true,
    true,
    false,
    true,
    true,
    false,
    true,
  ]);
});

it("names the defined names that need the add-in, of the workbook and of a sheet", async () => {
  const model = makeWorkbook({ Blad: [], Ander: [] });
  const scope = model.sheet("Ander") ?? null;
  model.names.push(
    { visible: true, comment: "", name: "Mijn_norm", formula: '=DMW.NORM("a")', scope: null },
    { visible: true, comment: "", name: "Lijst", formula: "=Blad!$A$1:$A$9", scope: null },
    { visible: true, comment: "", name: "Eigen", formula: "=1+DMW.NORM(1)", scope },
  );
  const { formulas } = open(model).addIn;
  expect(await formulas.fix([])).toEqual({
    fixed: 0,
    left: [
      { sheet: "", address: "Mijn_norm" },
      { sheet: "Ander", address: "Eigen" },
    ],
  });
});

it("finds nothing in a workbook without them, also in an old Excel", async () => {
  const { formulas } = open({ A: [[1, "=1+1"]], Leeg: [] }, excelApi("1.9")).addIn;
  expect(await formulas.find()).toEqual([]);
  expect(await formulas.fix([])).toEqual({ fixed: 0, left: [] });
});

it("stops when it is cancelled", async () => {
  const excel = open(workbook());
  const stop = new AbortController();
  stop.abort();
  await expect(excel.addIn.formulas.fix(PLACES, stop.signal)).rejects.toMatchObject({
    code: "cancelled",
  });
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
  ["=ÉDMW.NORM(1)", false],
  ["=DMW.EIGEN(1)", false],
  ["=DMW.NORMAAL(1)", false],
  ["=_xldudf_DMW_ANDERS(1)", false],
  ["=[Boek.xlsm]!DMW.NORM(1)", false],
  ["=Boek.xlsm!DMW.NORM(1)", false],
  ["=SUM(Lijst[DMW.NORM(])", false],
  ["=SUM(Lijst[[#Data],[DMW.NORM(]])", false],
  ["=SUM(Lijst[a'[DMW.NORM(b])", false],
  ["=SUM(Lijst[Foto''s]) + DMW.NORM('It''s'!A1)", true],
  ['="["&DMW.NORM(1)&"]"', true],
  ["=DMW.NORM(Lijst[@Norm])", true],
  ["=A.DMW.NORM(1)", false],
  ["=DMW.NORM", false],
  ["=DMW+1", false],
  ["DMW.NORM(1)", false],
  [5, false],
])("says whether %p uses a function of the add-in: %p", (formula, uses) => {
  expect(usesOwnFunction(formula)).toBe(uses);
});

it("knows every function of the catalogue", () => {
  expect(OWN_FUNCTIONS).toEqual(FUNCTION_IDS);
});
