import type { ExcelHost, ExcelHostOptions } from "../../src/excel/excel-host";
import type { SheetContent } from "../../src/workbook/own-sheet";
import { conditionalFormatsShown } from "../excel-host/formulas/conditional-formats-shown";
import { HostError } from "../excel-host/host-error";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import type { Sheet } from "../excel-host/model/sheet";
import { STRICT_PROTECTION } from "../excel-host/model/sheet-parts";
import { snapshot } from "../excel-host/model/snapshot";
import type { Workbook as Model } from "../excel-host/model/workbook";
import { type OpenExcel, openExcel } from "../excel-host/open-excel";
import type { HostOptions } from "../excel-host/options";
import { loadSeeded, type Seed } from "./seeded";
import { columnsOf, excelApi, mark, requests, wholeColumns } from "./tools";

/**
 * Ways to use the Excel API wrongly, each sown into the real adapter. A check passes on the adapter as it
 * is and fails on the one with the seed: that is what says that the check would have caught it.
 */
interface Misuse {
  readonly name: string;
  readonly seed: Seed;
  readonly caughtBy: Check;
}

type Start = (
  model: Model,
  options?: Partial<HostOptions>,
  addIn?: ExcelHostOptions,
) => OpenExcel & { readonly addIn: ExcelHost };

type Check = (start: Start) => Promise<void>;

const NAME = "It's a 'naam' met spaties";

function lists(): Model {
  const model = makeWorkbook({
    [NAME]: [
      ["id", "vrij", "dag", "ok"],
      ["a", "niet gevraagd", 45000, true],
      ["#1", "niet gevraagd", "#N/A", ""],
      ["", "rest", "", ""],
    ],
    Leeg: [],
  });
  const sheet = model.sheet(NAME);
  sheet?.merge({ row: 0, column: 3, rows: 1, columns: 2 });
  sheet?.hiddenRows.add(1);
  return model;
}

const ASKED = {
  sheet: NAME,
  columns: [0, 2, 3],
  firstRow: 2,
  span: { firstColumn: 0, lastColumn: 3 },
};

const reads: Check = async (start) => {
  const { workbook } = start(lists()).addIn;
  const facts = await workbook.facts();
  expect(facts.sheets.map(({ name }) => name)).toEqual([NAME, "Leeg"]);
  expect((await workbook.top("Leeg", 50)).rows).toEqual([]);
  const { rows, merges, hiddenRows } = await workbook.top(NAME, 50);
  expect(rows[1]).toEqual(["a", "niet gevraagd", 45000, true]);
  expect([merges?.length, hiddenRows]).toEqual([1, [2]]);
  const read = await wholeColumns(workbook, ASKED);
  expect([read.rows, read.hiddenRows]).toEqual([[2, 3, 4], 1]);
  expect(read.columns[0]).toEqual(["a", "#1", null]);
  expect(read.columns[1]?.[0]).toBe(45000);
  expect(read.columns[1]?.[1]).toMatchObject({ code: "#N/A" });
  expect(read.columns[2]).toEqual([true, null, null]);
};

const readsFromAnyDateSystem: Check = async (start) => {
  const model = lists();
  model.date1904 = true;
  expect((await start(model).addIn.workbook.facts()).date1904).toBe(true);
};

const readsWithFewRequests: Check = async (start) => {
  const names = Array.from({ length: 30 }, (_, i) => `Blad${i + 1}`);
  const excel = start(makeWorkbook(Object.fromEntries(names.map((name) => [name, [["a"], [1]]]))));
  const { workbook } = excel.addIn;
  await workbook.facts();
  for (const name of names) await workbook.top(name, 50);
  expect(requests(excel)).toBe(4);
};

const readsOnlyWhatIsAsked: Check = async (start) => {
  const rows = Array.from({ length: 500 }, (_, i) => [i, "x".repeat(200), i]);
  const excel = start(makeWorkbook({ A: [["a", "b", "c"], ...rows] }));
  const { workbook } = excel.addIn;
  await workbook.facts();
  excel.host.traffic.reset();
  await columnsOf(workbook, { ...ASKED, sheet: "A", columns: [0, 2] });
  expect(excel.host.traffic.bytesOut).toBeLessThan(500 * 2 * 10);
  const gets = [...excel.host.traffic.touched].filter((member) => /^get Range\./.test(member));
  expect(gets.sort()).toEqual(["get Range.rowHidden", "get Range.values"]);
};

const takesNothingForEmpty: Check = async (start) => {
  const rows = Array.from({ length: 50 }, (_, i) => [i, i, i]);
  const { workbook } = start(makeWorkbook({ A: [["a", "b", "c"], ...rows] }), {
    maxCellsPerRead: 1,
  }).addIn;
  const reading = columnsOf(workbook, { ...ASKED, sheet: "A", columns: [0, 1] });
  await expect(reading).rejects.toMatchObject({ code: "too-large" });
};

const staysBelowTheLimit: Check = async (start) => {
  const rows = Array.from({ length: 1500 }, (_, i) => [`t${i} ${"x".repeat(100)}`]);
  const { workbook } = start(makeWorkbook({ A: [["a"], ...rows] }), {
    maxResponseBytes: 50_000,
  }).addIn;
  const read = await wholeColumns(workbook, { ...ASKED, sheet: "A", columns: [0] });
  expect(read.rows).toHaveLength(1500);
};

const seesThatASheetIsGone: Check = async (start) => {
  const excel = start(lists());
  await excel.addIn.workbook.facts();
  excel.model.sheet(NAME)?.rename("Anders");
  const reading = columnsOf(excel.addIn.workbook, ASKED);
  await expect(reading).rejects.toMatchObject({ code: "sheet-gone" });
};

const stopsWhenAsked: Check = async (start) => {
  const excel = start(lists());
  await excel.addIn.workbook.facts();
  excel.host.traffic.reset();
  const stop = new AbortController();
  stop.abort();
  const reading = excel.addIn.workbook.top(NAME, 50, stop.signal);
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
  expect(excel.host.traffic.syncs).toBe(0);
};

const saysThatACellIsBeingEdited: Check = async (start) => {
  const excel = start(lists());
  excel.host.state.enterCellEdit();
  const late = new Promise((resolve) => setTimeout(resolve, 100, "still waiting"));
  const failing = excel.addIn.workbook.facts().catch((error: unknown) => error);
  const outcome = await Promise.race([failing, late]);
  excel.host.state.leaveCellEdit();
  expect(outcome).toMatchObject({ code: "cell-edit-mode" });
};

const waitsForACellEdit: Check = async (start) => {
  const excel = start(lists(), {}, { cellEdit: "wait" });
  excel.host.state.enterCellEdit();
  setTimeout(() => {
    excel.host.state.leaveCellEdit();
  }, 5);
  expect((await excel.addIn.workbook.facts()).sheets).toHaveLength(2);
};

/** Foreign formats on the very cells that are marked. */
function formatted(): Model {
  const model = makeWorkbook({ A: [[90], [4]], B: [[1]] });
  const sheet = model.activeSheet;
  const bar = sheet.addConditionalFormat("DataBar", [{ row: 0, column: 0, rows: 2, columns: 1 }]);
  bar.rule = { definition: {} };
  for (const limit of [1, 2]) {
    const own = sheet.addConditionalFormat("Custom", [{ row: 0, column: 0, rows: 1, columns: 1 }]);
    own.formula = `=$A$1>${limit}`;
    own.style.fill = "#00FF00";
  }
  sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { fill: { color: "#123456" } });
  return model;
}

const MARKS = [
  mark("A", "A1", "begeleiding", "not-met-verdict", "$A$1<100"),
  mark("A", "A1:A2", "uren", "not-met-cause"),
  mark("B", "A1", "uren", "not-met-cause"),
];

const marksAndClears: Check = async (start) => {
  const excel = start(formatted());
  const before = snapshot(excel.model);
  const foreign = excel.model.activeSheet.conditionalFormats.map(({ id }) => id);
  await excel.addIn.marker.setMarks(MARKS);
  expect(requests(excel)).toBe(4);
  const [first, second, ...rest] = excel.model.activeSheet.conditionalFormats;
  expect([first, second].map((format) => format?.formula.includes("normtoets"))).toEqual([
    true,
    true,
  ]);
  expect(rest.map(({ id }) => id)).toEqual(foreign);
  expect(await excel.addIn.marker.setMarks(MARKS)).toMatchObject({ added: 0, unchanged: 3 });
  const later = excel.model.activeSheet.addConditionalFormat("Custom", [
    { row: 0, column: 0, rows: 1, columns: 1 },
  ]);
  await excel.addIn.marker.setMarks(MARKS.slice(1));
  expect(await excel.addIn.marker.setMarks([])).toMatchObject({ removed: 2 });
  expect(excel.model.activeSheet.conditionalFormats[0]).toBe(later);
  excel.model.activeSheet.deleteConditionalFormat(later);
  expect(snapshot(excel.model)).toEqual(before);
};

const marksInAnotherLanguage: Check = async (start) => {
  const excel = start(formatted(), { displayLanguage: "nl-NL" });
  const condition = "IF($A$1<100,TRUE,FALSE)";
  await excel.addIn.marker.setMarks([mark("A", "A1", "x", "not-met-verdict", condition)]);
  const shown = conditionalFormatsShown(excel.model.activeSheet, 0, 0);
  expect(shown.filter(({ formula }) => formula.includes("normtoets"))).toHaveLength(1);
};

const marksWithFewRequests: Check = async (start) => {
  const excel = start(makeWorkbook({ A: [[1]] }));
  const marks = Array.from({ length: 60 }, (_, i) => mark("A", `A${i + 1}`, `n${i}`));
  await excel.addIn.marker.setMarks(marks);
  await excel.addIn.marker.setMarks(marks.slice(0, 1));
  expect(requests(excel)).toBe(8);
};

const marksManyAreas: Check = async (start) => {
  const excel = start(makeWorkbook({ A: [[1]] }));
  const areas = Array.from({ length: 1500 }, (_, i) => `AB${100_001 + 2 * i}`).join(",");
  await excel.addIn.marker.setMarks([mark("A", areas, "x")]);
  const cells = excel.model.activeSheet.conditionalFormats.flatMap((format) => format.areas);
  expect(cells).toHaveLength(1500);
};

const respectsProtection: Check = async (start) => {
  const model = formatted();
  const sheet = model.activeSheet;
  sheet.protection = { options: STRICT_PROTECTION, password: null, hash: {} };
  const excel = start(model);
  const { refused } = await excel.addIn.marker.setMarks(MARKS);
  expect(refused).toEqual([{ sheet: "A", why: "protected" }]);
  expect(sheet.protection).not.toBeNull();
  expect(excel.host.state.undoStackCleared).toBe(false);
};

const REPORT: SheetContent = {
  own: "report",
  lines: [[{ value: "=titel" }]],
  columns: [
    { header: "Norm", width: 10 },
    { header: "Waarde", width: 10 },
  ],
  rows: [
    [
      { value: "=1+1", link: { sheet: NAME, address: "A1" } },
      { value: 0.5, format: "percent" },
    ],
    [{ value: "007" }, { value: 1 }],
  ],
};

const writesPlainText: Check = async (start) => {
  const excel = start(lists());
  await excel.addIn.sheets.writeSheet(REPORT);
  const sheet = excel.model.sheet("Normtoets");
  const written = [0, 2, 3, 4].map((row) => [sheet?.value(row, 0), sheet?.formula(row, 0)]);
  expect(written).toEqual([
    ["=titel", null],
    ["Norm", null],
    ["=1+1", null],
    ["007", null],
  ]);
  expect(sheet?.hyperlinks[0]?.documentReference).toBe("'It''s a ''naam'' met spaties'!A1");
  expect(sheet?.value(3, 1)).toBe(0.5);
};

const writesNoSheetOfTheUser: Check = async (start) => {
  const model = makeWorkbook({ Normtoets: [["van mij"]] });
  const excel = start(model);
  const before = snapshot(model, { ids: false });
  expect((await excel.addIn.sheets.writeSheet(REPORT)).sheet).toBe("Normtoets (2)");
  model.sheet("Normtoets (2)")?.enter(30, 0, "mijn nota");
  await excel.addIn.sheets.writeSheet(REPORT);
  expect(model.sheet("Normtoets (2)")?.value(30, 0)).toBe("mijn nota");
  const mine = model.sheet("Normtoets (2)");
  await excel.addIn.sheets.removeSheet("report");
  if (mine) model.deleteSheet(mine);
  expect(snapshot(model, { ids: false })).toEqual(before);
};

const replacesItsSheet: Check = async (start) => {
  const excel = start(lists());
  await excel.addIn.sheets.writeSheet(REPORT);
  const id = excel.model.sheet("Normtoets")?.id;
  expect(await excel.addIn.sheets.writeSheet(REPORT)).toEqual({
    sheet: "Normtoets",
    replaced: true,
  });
  expect(excel.model.sheet("Normtoets")?.id).toBe(id);
  expect(excel.model.sheets).toHaveLength(3);
};

const noticesLostSettings: Check = async (start) => {
  const excel = start(lists());
  excel.model.settings.set = () => excel.model.settings;
  const remembering = excel.addIn.memory.remember("options", 1);
  await expect(remembering).rejects.toMatchObject({ code: "host-busy" });
};

const tellsWhereTheUserIs: Check = async (start) => {
  const { navigator } = start(lists()).addIn;
  await navigator.show({ sheet: NAME, address: "B2" });
  expect(await navigator.current()).toEqual({ sheet: NAME, address: "B2" });
};

const showsNoSheetThatIsGone: Check = async (start) => {
  const { navigator } = start(lists()).addIn;
  const showing = navigator.show({ sheet: "Weg", address: "A1" });
  await expect(showing).rejects.toMatchObject({ code: "sheet-gone" });
};

const leavesHiddenSheetsHidden: Check = async (start) => {
  const model = lists();
  model.sheet("Leeg")?.setVisibility("VeryHidden");
  const { navigator } = start(model).addIn;
  expect(await navigator.show({ sheet: "Leeg", address: "A1" })).toBe("very-hidden-sheet");
  expect(model.sheet("Leeg")?.visibility).toBe("VeryHidden");
};

const watchesOthersOnly: Check = async (start) => {
  const excel = start(lists());
  let seen = 0;
  const stop = await excel.addIn.changes.watch(() => seen++);
  await excel.addIn.sheets.writeSheet(REPORT);
  await excel.settled();
  expect(seen).toBe(0);
  await stop();
  expect(excel.host.events.registered).toBe(0);
};

const watchesInAnOldExcel: Check = async (start) => {
  const excel = start(lists(), excelApi("1.9"));
  let seen = 0;
  await excel.addIn.changes.watch(() => seen++);
  await excel.addIn.sheets.writeSheet(REPORT);
  await excel.settled();
  expect(seen).toBe(0);
  excel.model.sheet(NAME)?.enter(0, 0, "nieuw");
  await excel.settled();
  expect(seen).toBe(1);
};

const fixesFormulasInAnOldExcel: Check = async (start) => {
  const model = makeWorkbook({ A: [["=1+1"]] });
  model.activeSheet.set(1, 0, 50, "=DMW.NORM(1)");
  const { formulas } = start(model, excelApi("1.9")).addIn;
  expect(await formulas.fix(await formulas.find())).toEqual({ fixed: 1, left: [] });
  const sheet = model.activeSheet;
  expect([sheet.formula(0, 0), sheet.formula(1, 0), sheet.value(1, 0)]).toEqual(["=1+1", null, 50]);
};

const takesNoMoodForNoMarks: Check = async (start) => {
  const excel = start(lists());
  await excel.addIn.marker.setMarks([mark(NAME, "A2", "x")]);
  const [format] = excel.model.sheet(NAME)?.conditionalFormats ?? [];
  if (!format) throw new Error("no mark");
  Object.defineProperty(format, "formula", {
    get: () => {
      throw new HostError("Timeout", "not now");
    },
  });
  const clearing = excel.addIn.marker.setMarks([]);
  await expect(clearing).rejects.toMatchObject({ code: "host-busy" });
};

const clearsAMarkWithoutAreas: Check = async (start) => {
  const excel = start(lists());
  await excel.addIn.marker.setMarks([mark(NAME, "A2", "x")]);
  const [format] = excel.model.sheet(NAME)?.conditionalFormats ?? [];
  if (!format) throw new Error("no mark");
  Object.defineProperty(format.style, "fill", {
    get: () => {
      throw new HostError("ItemNotFound", "not to be found");
    },
  });
  expect(await excel.addIn.marker.setMarks([])).toMatchObject({ removed: 1 });
};

const keepsNotesInOurTable =
  (api: string, put: (sheet: Sheet) => void): Check =>
  async (start) => {
    const excel = start(lists(), excelApi(api));
    await excel.addIn.sheets.writeSheet(REPORT);
    const sheet = excel.model.sheet("Normtoets");
    if (!sheet) throw new Error("nothing written");
    put(sheet);
    expect(await excel.addIn.sheets.writeSheet(REPORT)).toMatchObject({ kept: "Normtoets" });
  };

const MISUSES: readonly Misuse[] = [
  {
    name: "values read before sync",
    seed: {
      file: "excel-facts.ts",
      from: 'newYear.load("value"); await context.sync();',
      to: 'newYear.load("value");',
    },
    caughtBy: reads,
  },
  {
    name: "a property read that was not loaded",
    seed: {
      file: "excel-facts.ts",
      from: '"items/name,items/visibility,items/protection/protected"',
      to: '"items/name,items/visibility"',
    },
    caughtBy: reads,
  },
  {
    name: "a range used after Excel.run",
    seed: {
      file: "excel-navigator.ts",
      from: `return this.run.read(async (context) => { const cell = context.workbook.getActiveCell();`,
      to: `return this.run.read(async (context) => {
        const cell = await Excel.run(async (c) => {
          const active = c.workbook.getActiveCell().load("address");
          await c.sync();
          return active;
        });
        await context.sync();
        context = cell.context as Excel.RequestContext;
        cell.load("rowIndex,columnIndex");
        await context.sync();`,
    },
    caughtBy: tellsWhereTheUserIs,
  },
  {
    name: "sync in a loop over sheets",
    seed: {
      file: "excel-facts.ts",
      from: "const used = worksheets.items.map(",
      to: `for (const sheet of worksheets.items) { sheet.load("id"); await context.sync(); }
           const used = worksheets.items.map(`,
    },
    caughtBy: readsWithFewRequests,
  },
  {
    name: "sync for each mark",
    seed: {
      file: "excel-marker.ts",
      from: "const REQUEST_BYTES = 1_000_000;",
      to: "const REQUEST_BYTES = 1;",
    },
    caughtBy: marksWithFewRequests,
  },
  {
    name: "the tops of sheets asked one by one",
    seed: {
      file: "excel-workbook.ts",
      from: "const asked = this.tops ?? this.readTops(",
      to: "const asked = this.readTops(",
    },
    caughtBy: readsWithFewRequests,
  },
  {
    name: "all properties loaded",
    seed: { file: "read-blocks.ts", from: "range.load(wanted);", to: "range.load();" },
    caughtBy: readsOnlyWhatIsAsked,
  },
  {
    name: "whole columns read",
    seed: {
      file: "read-blocks.ts",
      from: "const range = rangeAt(context.workbook.worksheets.getItem(block.sheet), block.area);",
      to: "const range = rangeAt(context.workbook.worksheets.getItem(block.sheet), block.area).getEntireColumn();",
    },
    caughtBy: reads,
  },
  {
    name: "columns read that nobody asked for",
    seed: {
      file: "excel-columns.ts",
      from: "return runsOf(columns).map(",
      to: "return runsOf(columns, 99).map(",
    },
    caughtBy: readsOnlyWhatIsAsked,
  },
  {
    name: "values that were left out taken for empty cells",
    seed: {
      file: "read-blocks.ts",
      from: 'if (!isGrid(range.values)) throw new WorkbookError("too-large", "Excel gave no values");',
      to: 'if (!isGrid(range.values)) Object.defineProperty(range, "values", { value: [] });',
    },
    caughtBy: takesNothingForEmpty,
  },
  {
    name: "no smaller request after a refusal",
    seed: {
      file: "excel-columns.ts",
      from: "if (!isTooLarge(error) || !size.halve()) throw error;",
      to: "throw error;",
    },
    caughtBy: staysBelowTheLimit,
  },
  {
    name: "shown text read instead of values",
    seed: {
      file: "read-blocks.ts",
      from: 'const wanted = ["values"];',
      to: `const wanted = ["text"];
           Object.defineProperty(range, "values", { get: () => range.text });`,
    },
    caughtBy: reads,
  },
  {
    name: "texts taken for errors by their looks",
    seed: {
      file: "read-blocks.ts",
      from: "type === Excel.RangeValueType.error",
      to: "type !== null",
    },
    caughtBy: reads,
  },
  {
    name: "no check for a null object",
    seed: {
      file: "excel-navigator.ts",
      from: 'if (sheet.isNullObject) throw new WorkbookError("sheet-gone", "the sheet to show");',
      to: "",
    },
    caughtBy: showsNoSheetThatIsGone,
  },
  {
    name: "a sheet that is gone read as a null object",
    seed: {
      file: "read-blocks.ts",
      from: "context.workbook.worksheets.getItem(block.sheet)",
      to: "context.workbook.worksheets.getItemOrNullObject(block.sheet)",
    },
    caughtBy: seesThatASheetIsGone,
  },
  {
    name: "the date system guessed",
    seed: {
      file: "excel-facts.ts",
      from: "newYear.value === SERIAL_OF_2024_SINCE_1904",
      to: "false",
    },
    caughtBy: readsFromAnyDateSystem,
  },
  {
    name: "asking Excel after the user cancelled",
    seed: {
      file: "run.ts",
      from: "async read(batch, signal) { throwIfCancelled(signal);",
      to: "async read(batch, signal) {",
    },
    caughtBy: stopsWhenAsked,
  },
  {
    name: "waiting without a word while a cell is edited",
    seed: {
      file: "run.ts",
      from: 'delayForCellEdit: cellEdit === "wait"',
      to: "delayForCellEdit: true",
    },
    caughtBy: saysThatACellIsBeingEdited,
  },
  {
    name: "cell edit mode left out of account",
    seed: {
      file: "run.ts",
      from: 'Excel.run({ delayForCellEdit: cellEdit === "wait" }, batch)',
      to: "Excel.run(batch)",
    },
    caughtBy: waitsForACellEdit,
  },
  {
    name: "clearing all conditional formats",
    seed: {
      file: "excel-marker.ts",
      from: "format.delete();",
      to: "sheet.getRange().conditionalFormats.clearAll();",
    },
    caughtBy: marksAndClears,
  },
  {
    name: "deleting conditional formats by index",
    seed: {
      file: "excel-marker.ts",
      from: "format.delete();",
      to: "sheet.getRange().conditionalFormats.getItemAt(0).delete();",
    },
    caughtBy: marksAndClears,
  },
  {
    name: "taking every formula format for ours",
    seed: {
      file: "excel-marker.ts",
      from: "const marker = ruleMarkerOf(rule.formula);",
      to: 'const marker = ruleMarkerOf(rule.formula) ?? { norm: "", look: "not-met-cause" as const };',
    },
    caughtBy: marksAndClears,
  },
  {
    name: "reading the rule of formats that have none",
    seed: {
      file: "excel-marker.ts",
      from: '.filter(({ type }) => type === "Custom")',
      to: "",
    },
    caughtBy: marksAndClears,
  },
  {
    name: "setting priorities",
    seed: {
      file: "excel-marker.ts",
      from: "const style = LOOKS[look];",
      to: `const style = LOOKS[look];
           sheet.getRange().conditionalFormats.getItemAt(0).priority = 3;`,
    },
    caughtBy: marksAndClears,
  },
  {
    name: "filling cells",
    seed: {
      file: "excel-marker.ts",
      from: "const style = LOOKS[look];",
      to: "const style = LOOKS[look]; target.format.fill.color = style.fill;",
    },
    caughtBy: marksAndClears,
  },
  {
    name: "adding without looking what is there",
    seed: {
      file: "mark-plan.ts",
      from: "if (same === undefined) break;",
      to: "if (same !== undefined || above > 0) break;",
    },
    caughtBy: marksAndClears,
  },
  {
    name: "rules written in the language of Excel",
    seed: {
      file: "excel-marker.ts",
      from: "custom.rule.formula = `=${formula}`;",
      to: "custom.rule.formulaLocal = `=${formula.replace(/,/g, ';')}`;",
    },
    caughtBy: marksInAnotherLanguage,
  },
  {
    name: "addresses longer than Excel takes",
    seed: {
      file: "mark-areas.ts",
      from: "const LONGEST_ADDRESS = 8_000;",
      to: "const LONGEST_ADDRESS = 80_000;",
    },
    caughtBy: marksManyAreas,
  },
  {
    name: "formatting on a protected sheet",
    seed: {
      file: "excel-marker.ts",
      from: "return isProtected && options.allowFormatCells !== true;",
      to: "return false;",
    },
    caughtBy: respectsProtection,
  },
  {
    name: "unprotecting a sheet",
    seed: {
      file: "excel-marker.ts",
      from: 'refused.push({ sheet: sheet.name, why: "protected" });',
      to: "sheet.protection.unprotect(); plans.push({ sheet, plan });",
    },
    caughtBy: respectsProtection,
  },
  {
    name: "text written so that Excel reads it",
    seed: { file: "plain-text.ts", from: 'if (text === "") return "";', to: "return text;" },
    caughtBy: writesPlainText,
  },
  {
    name: "an array of another size than the range",
    seed: {
      file: "excel-sheets.ts",
      from: "range.values = rows.map((row) => [...row]);",
      to: "range.values = rows.map((row) => row.slice(1));",
    },
    caughtBy: writesPlainText,
  },
  {
    name: "a link to a sheet of which the name is not quoted",
    seed: {
      file: "excel-sheets.ts",
      from: "${quoted(to.sheet)}!${to.address}",
      to: "${to.sheet}!${to.address}",
    },
    caughtBy: writesPlainText,
  },
  {
    name: "writing on the user's sheet of that name",
    seed: {
      file: "excel-sheets.ts",
      from: "return context.workbook.worksheets.add(freeName(OWN_SHEETS[own].sheet, names));",
      to: "return context.workbook.worksheets.getItem(OWN_SHEETS[own].sheet);",
    },
    caughtBy: writesNoSheetOfTheUser,
  },
  {
    name: "clearing what the user put on our sheet",
    seed: {
      file: "own-place.ts",
      from: "const wholly = asWritten &&",
      to: "const wholly = isAlone ||",
    },
    caughtBy: writesNoSheetOfTheUser,
  },
  {
    name: "Excel's mood taken for a format that cannot be resolved",
    seed: {
      file: "load-each.ts",
      from: "if (!isUnresolvedFormat(error)) throw error;",
      to: "void isUnresolvedFormat(error);",
    },
    caughtBy: takesNoMoodForNoMarks,
  },
  {
    name: "a mark of ours left out, as Excel cannot tell its look",
    seed: {
      file: "excel-marker.ts",
      from: "mark: standingMark(format, rule.formula, look, details[i] ?? null), }));",
      to: "mark: standingMark(format, rule.formula, look, details[i] ?? null), })).filter((_, i) => details[i]);",
    },
    caughtBy: clearsAMarkWithoutAreas,
  },
  {
    name: "writing over a formula",
    seed: {
      file: "own-cells.ts",
      from: "if (holdsFormula(standing)) return false;",
      to: "void holdsFormula;",
    },
    caughtBy: keepsNotesInOurTable("1.9", (sheet) => {
      sheet.enter(3, 0, "=1+1");
    }),
  },
  {
    name: "writing over a note above the table",
    seed: { file: "own-cells.ts", from: "linesFit(standing, content) &&", to: "" },
    caughtBy: keepsNotesInOurTable("1.9", (sheet) => {
      sheet.enter(0, 1, "mijn nota");
    }),
  },
  {
    name: "a changed report taken for ours",
    seed: {
      file: "own-cells.ts",
      from: '(trace !== null && content.own === "report")',
      to: "(trace !== null && content.rows.length === 0)",
    },
    caughtBy: keepsNotesInOurTable("1.17", (sheet) => {
      sheet.enter(3, 0, "gedaan");
    }),
  },
  {
    name: "a new sheet instead of the one that is there",
    seed: {
      file: "own-place.ts",
      from: "name.toLowerCase() === wanted",
      to: "name === wanted",
    },
    caughtBy: replacesItsSheet,
  },
  {
    name: "settings not read back",
    seed: {
      file: "excel-memory.ts",
      from: "if ((await this.run.read((context) => textOf(context, key))) !== text) {",
      to: "if (text === key) {",
    },
    caughtBy: noticesLostSettings,
  },
  {
    name: "showing a hidden sheet",
    seed: {
      file: "excel-navigator.ts",
      from: 'if (sheet.visibility === Excel.SheetVisibility.veryHidden) return "very-hidden-sheet";',
      to: "sheet.visibility = Excel.SheetVisibility.visible;",
    },
    caughtBy: leavesHiddenSheetsHidden,
  },
  {
    name: "replacing every formula",
    seed: {
      file: "own-formula.ts",
      from: 'OWN_FUNCTION.test(formula.replace(QUOTED, ""))',
      to: 'formula !== ""',
    },
    caughtBy: fixesFormulasInAnOldExcel,
  },
  {
    name: "event handlers left behind",
    seed: { file: "excel-changes.ts", from: "handler.remove();", to: "void handler;" },
    caughtBy: watchesOthersOnly,
  },
  {
    name: "answering our own writes",
    seed: {
      file: "excel-changes.ts",
      from: 'if (triggerSource !== undefined) return triggerSource === "ThisLocalAddin";',
      to: "if (triggerSource !== undefined) return false;",
    },
    caughtBy: watchesOthersOnly,
  },
  {
    name: "counting on who made a change, where Excel does not say",
    seed: {
      file: "excel-changes.ts",
      from: "return this.ownWrites.touched(worksheetId);",
      to: "return false;",
    },
    caughtBy: watchesInAnOldExcel,
  },
  {
    name: "newer members used without asking for them",
    seed: {
      file: "run.ts",
      from: 'return Office.context.requirements.isSetSupported("ExcelApi", version);',
      to: 'return version !== "";',
    },
    caughtBy: fixesFormulasInAnOldExcel,
  },
];

let excel: OpenExcel | undefined;
afterEach(() => excel?.close());

function starter(seeds: readonly Seed[]): Start {
  return (model, options = {}, addIn = {}) => {
    excel?.close();
    const opened = openExcel(model, options);
    excel = opened;
    return { ...opened, addIn: loadSeeded(seeds).openExcelHost(addIn) };
  };
}

it("holds the adapter against enough misuses, each under a name of its own", () => {
  expect(new Set(MISUSES.map(({ name }) => name)).size).toBe(MISUSES.length);
  expect(MISUSES.length).toBeGreaterThanOrEqual(20);
});

describe.each(MISUSES)("$name", ({ seed, caughtBy }) => {
  it("is not what the adapter does", async () => {
    await expect(caughtBy(starter([]))).resolves.toBeUndefined();
  });

  it("would be caught", async () => {
    await expect(caughtBy(starter([seed]))).rejects.toThrow();
  });
});
