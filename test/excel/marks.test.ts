import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check";
import { marksOf } from "../../src/marks/marks-of";
import { parseUserNorms } from "../../src/norms/user-norms";
import type { Mark } from "../../src/workbook/mark";
import { conditionalFormatsShown } from "../excel-host/formulas/conditional-formats-shown";
import { HostError } from "../excel-host/host-error";
import type { Sheet } from "../excel-host/model/sheet";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import { ModelError } from "../excel-host/model/model-error";
import { STRICT_PROTECTION } from "../excel-host/model/sheet-parts";
import { snapshot } from "../excel-host/model/snapshot";
import type { Workbook as Model } from "../excel-host/model/workbook";
import { loadXlsx } from "../excel-host/xlsx/load";
import { saveXlsx } from "../excel-host/xlsx/save";
import { excelApi, mark, open, requests } from "./tools";

/** Figures in B2 and B3, and foreign formats of three kinds around and on them. */
function figures(): Model {
  const model = makeWorkbook({
    Cijfers: [
      ["indicator", 2024],
      ["gebruikers", 90],
      ["uren", 4],
    ],
  });
  const sheet = model.activeSheet;
  const bar = sheet.addConditionalFormat("DataBar", [{ row: 1, column: 1, rows: 2, columns: 1 }]);
  bar.rule = { definition: { bar: "blue" } };
  const icons = sheet.addConditionalFormat("IconSet", [{ row: 0, column: 0, rows: 9, columns: 9 }]);
  icons.rule = { definition: { icons: 3 } };
  const own = sheet.addConditionalFormat("Custom", [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  own.formula = "=$B$2>1";
  own.stopIfTrue = true;
  own.style.fill = "#00FF00";
  return model;
}

function orderOfForeign(sheet: Sheet): string[] {
  return sheet.conditionalFormats
    .filter(({ formula }) => !formula.includes("normtoets"))
    .map(({ id }) => id);
}

function ourFormulas(sheet: Sheet): string[] {
  return sheet.conditionalFormats
    .map(({ formula }) => formula)
    .filter((formula) => formula.includes("normtoets"));
}

const FAILING = mark("Cijfers", "B2", "bereikte-gebruikers", "not-met-verdict", "$B$2<100");
const CAUSES = mark("Cijfers", "A2,A4:A9", "begeleiding", "not-met-cause");
const LATER = mark("Cijfers", "B3", "begeleiding", "not-yet-met-verdict");

describe("marking", () => {
  it("adds one format for each mark, above all others, with its rule, areas and look", async () => {
    const excel = open(figures());
    const sheet = excel.model.activeSheet;
    const foreign = orderOfForeign(sheet);
    expect(await excel.addIn.marker.setMarks([FAILING, CAUSES])).toEqual({
      added: 2,
      removed: 0,
      unchanged: 0,
      refused: [],
    });
    const [first, second, ...rest] = sheet.conditionalFormats;
    expect(rest.map(({ id }) => id)).toEqual(foreign);
    expect(first).toMatchObject({
      type: "Custom",
      formula: '=AND(N("normtoets/1 bereikte-gebruikers not-met-verdict")=0,$B$2<100)',
      stopIfTrue: false,
      areas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
      style: {
        fill: "#F8CFCB",
        font: { color: "#6E0811", bold: true, italic: false },
        borders: {
          EdgeTop: { style: "Continuous", color: "#A4262C" },
          EdgeBottom: { style: "Continuous", color: "#A4262C" },
          EdgeLeft: { style: "Continuous", color: "#A4262C" },
          EdgeRight: { style: "Continuous", color: "#A4262C" },
        },
      },
    });
    expect(second).toMatchObject({
      formula: '=N("normtoets/1 begeleiding not-met-cause")=0',
      areas: [
        { row: 1, column: 0, rows: 1, columns: 1 },
        { row: 3, column: 0, rows: 6, columns: 1 },
      ],
      style: { fill: "#FDF0EE", font: { bold: false } },
    });
  });

  it("shows until the figure is repaired, without us", async () => {
    const excel = open(figures());
    const sheet = excel.model.activeSheet;
    await excel.addIn.marker.setMarks([FAILING]);
    const shown = () =>
      conditionalFormatsShown(sheet, 1, 1).some(({ formula }) => formula.includes("normtoets"));
    expect(shown()).toBe(true);
    sheet.enter(1, 1, 100);
    expect(shown()).toBe(false);
  });

  it("leaves the workbook as it was when the marks are cleared", async () => {
    const excel = open(figures());
    const before = snapshot(excel.model);
    await excel.addIn.marker.setMarks([FAILING, CAUSES, LATER]);
    expect(snapshot(excel.model)).not.toEqual(before);
    expect(await excel.addIn.marker.setMarks([])).toEqual({
      added: 0,
      removed: 3,
      unchanged: 0,
      refused: [],
    });
    expect(snapshot(excel.model)).toEqual(before);
  });

  it("touches nothing else of a workbook full of other things", async () => {
    const model = figures();
    const sheet = model.activeSheet;
    const cells = { row: 1, column: 1, rows: 2, columns: 1 };
    sheet.addTable({ row: 0, column: 0, rows: 3, columns: 2 }, "Cijfertabel");
    sheet.merge({ row: 6, column: 0, rows: 2, columns: 2 });
    sheet.filteredRows.add(2);
    sheet.setFormat(cells, { fill: { color: "#ABCDEF" }, font: { bold: true } });
    sheet.hyperlinks.push({
      area: cells,
      address: "https://example.org",
      documentReference: null,
      screenTip: null,
    });
    sheet.comments.push({ id: "c", row: 1, column: 1, author: "x", text: "let op", kind: "note" });
    sheet.validations.push({
      areas: [cells],
      type: "WholeNumber",
      rule: { wholeNumber: { formula1: 0 } },
      ignoreBlanks: true,
      errorAlert: null,
      prompt: null,
    });
    sheet.pivots.push({ id: "p", name: "Draaitabel", area: cells, definition: {} });
    model.settings.set("van een ander", 1);
    const options = { ...STRICT_PROTECTION, allowFormatCells: true };
    sheet.protection = { options, password: "geheim", hash: {} };
    const excel = open(model);
    const before = snapshot(model);
    await excel.addIn.workbook.facts();
    await excel.addIn.workbook.top("Cijfers", 50);
    expect(snapshot(model)).toEqual(before);
    expect(await excel.addIn.marker.setMarks([FAILING, CAUSES, LATER])).toMatchObject({ added: 3 });
    await excel.addIn.marker.setMarks([]);
    expect(snapshot(model)).toEqual(before);
  });

  it("marks beside formats that Excel itself cannot find, and leaves these alone", async () => {
    const excel = open(figures());
    const sheet = excel.model.activeSheet;
    const broken = [0, 1, 2, 3, 4, 5].map(() =>
      sheet.addConditionalFormat("Custom", [{ row: 1, column: 1, rows: 1, columns: 1 }]),
    );
    for (const [i, format] of broken.entries()) {
      Object.defineProperty(format, "formula", {
        get: () => {
          if (i % 3 === 0) throw new ModelError("ItemNotFound", "not to be found");
          return "=$B$2>3";
        },
      });
    }
    expect(await excel.addIn.marker.setMarks([FAILING, LATER])).toMatchObject({ added: 2 });
    expect(await excel.addIn.marker.setMarks([FAILING])).toMatchObject({
      removed: 1,
      unchanged: 1,
    });
    expect(await excel.addIn.marker.setMarks([])).toMatchObject({ removed: 1 });
    expect(sheet.conditionalFormats).toHaveLength(9);
    expect(requests(excel)).toBeLessThan(60);
  });

  it("takes a mark away whose areas Excel cannot find, and makes it anew", async () => {
    const excel = open(figures());
    const sheet = excel.model.activeSheet;
    const breakAreas = (code: string): void => {
      for (const format of sheet.conditionalFormats) {
        if (!format.formula.includes("normtoets")) continue;
        const { areas } = format;
        let asked = false;
        Object.defineProperty(format, "areas", {
          get: () => {
            // The first time Excel lists the formats of the sheet, which it still can.
            if (asked && new Error().stack?.includes("GetRanges") === true) {
              throw new HostError(code, "no areas");
            }
            asked = true;
            return areas;
          },
        });
      }
    };
    await excel.addIn.marker.setMarks([FAILING, LATER]);
    breakAreas("ItemNotFound");
    expect(await excel.addIn.marker.setMarks([FAILING, LATER])).toEqual({
      added: 2,
      removed: 2,
      unchanged: 0,
      refused: [],
    });
    expect(ourFormulas(sheet)).toHaveLength(2);
    breakAreas("InvalidArgument");
    expect(await excel.addIn.marker.setMarks([])).toMatchObject({ added: 0, removed: 2 });
    expect(ourFormulas(sheet)).toEqual([]);
  });

  it.each(["Timeout", "GeneralException", "ServiceNotAvailable", "ActivityLimitReached"])(
    "takes %s for Excel's mood, and never for a workbook without marks",
    async (code) => {
      const excel = open(figures());
      const sheet = excel.model.activeSheet;
      await excel.addIn.marker.setMarks([FAILING, LATER]);
      for (const property of ["formula", "areas"] as const) {
        const before = ourFormulas(sheet);
        const [format] = sheet.conditionalFormats;
        if (!format) throw new Error("no mark");
        const value = format[property];
        let moody = true;
        Object.defineProperty(format, property, {
          configurable: true,
          get: () => {
            if (moody) throw new HostError(code, "not now");
            return value;
          },
        });
        for (const marks of [[], [FAILING, LATER]]) {
          await expect(excel.addIn.marker.setMarks(marks)).rejects.toMatchObject({
            code: "host-busy",
          });
        }
        moody = false;
        expect(ourFormulas(sheet)).toEqual(before);
      }
      expect(await excel.addIn.marker.setMarks([])).toMatchObject({ removed: 2 });
    },
  );

  it("marks the other sheets when the formats of one cannot be listed, and says so", async () => {
    const names = ["A", "B", "C", "D"];
    const excel = open(Object.fromEntries(names.map((name) => [name, [[1]]])));
    const marks = names.map((name) => mark(name, "A1", "x"));
    await excel.addIn.marker.setMarks(marks);
    const [format] = excel.model.sheet("C")?.conditionalFormats ?? [];
    if (!format) throw new Error("no mark");
    Object.defineProperty(format, "type", {
      get: () => {
        throw new HostError("ItemNotFound", "not to be found");
      },
    });
    const refused = [{ sheet: "C", why: "unreadable" }];
    expect(await excel.addIn.marker.setMarks(marks)).toEqual({
      added: 0,
      removed: 0,
      unchanged: 3,
      refused,
    });
    expect(await excel.addIn.marker.setMarks([])).toEqual({
      added: 0,
      removed: 3,
      unchanged: 0,
      refused,
    });
    expect(excel.model.sheet("C")?.conditionalFormats).toHaveLength(1);
  });

  it("leaves a format alone that the user puts on top of ours", async () => {
    const excel = open(figures());
    const sheet = excel.model.activeSheet;
    await excel.addIn.marker.setMarks([FAILING]);
    const later = sheet.addConditionalFormat("Custom", [
      { row: 1, column: 1, rows: 1, columns: 1 },
    ]);
    await excel.addIn.marker.setMarks([FAILING]);
    expect(sheet.conditionalFormats[0]).toBe(later);
    await excel.addIn.marker.setMarks([]);
    expect(sheet.conditionalFormats[0]).toBe(later);
    expect(sheet.conditionalFormats).toHaveLength(4);
  });

  it("changes nothing the second time", async () => {
    const excel = open(figures());
    await excel.addIn.marker.setMarks([FAILING, CAUSES, LATER]);
    const before = snapshot(excel.model);
    excel.host.traffic.reset();
    expect(await excel.addIn.marker.setMarks([FAILING, CAUSES, LATER])).toEqual({
      added: 0,
      removed: 0,
      unchanged: 3,
      refused: [],
    });
    expect(snapshot(excel.model)).toEqual(before);
    const writes = [...excel.host.traffic.touched].filter((member) => member.startsWith("set "));
    expect(writes).toEqual([]);
  });

  it("asks for the same mark only once", async () => {
    const excel = open(figures());
    await excel.addIn.marker.setMarks([FAILING, FAILING]);
    expect(ourFormulas(excel.model.activeSheet)).toHaveLength(1);
  });

  it("knows its marks after the workbook was saved and opened, and takes them away", async () => {
    let excel = open(figures());
    const before = snapshot(loadXlsx(saveXlsx(excel.model)), { ids: false });
    await excel.addIn.marker.setMarks([FAILING, CAUSES, LATER]);
    excel = open(loadXlsx(saveXlsx(excel.model)));
    expect(await excel.addIn.marker.setMarks([FAILING, CAUSES, LATER])).toMatchObject({
      added: 0,
      removed: 0,
      unchanged: 3,
    });
    await excel.addIn.marker.setMarks([]);
    expect(snapshot(excel.model, { ids: false })).toEqual(before);
  });

  it("recognises areas that Excel joined or split", async () => {
    const excel = open({ A: [[1], [2], [3]] });
    await excel.addIn.marker.setMarks([mark("A", "A1,A2,A3,B1:B3", "x")]);
    const [format] = excel.model.activeSheet.conditionalFormats;
    if (format) format.areas = [{ row: 0, column: 0, rows: 3, columns: 2 }];
    expect(await excel.addIn.marker.setMarks([mark("A", "A1,A2,A3,B1:B3", "x")])).toMatchObject({
      added: 0,
      unchanged: 1,
    });
  });

  it("renews a mark of which the areas, the rule or the look changed", async () => {
    const excel = open({ A: [[1]] });
    const { marker } = excel.addIn;
    await marker.setMarks([mark("A", "A1", "x")]);
    expect(await marker.setMarks([mark("A", "A2", "x")])).toMatchObject({ added: 1, removed: 1 });
    expect(
      await marker.setMarks([mark("A", "A2", "x", "not-met-verdict", "$A$2<5")]),
    ).toMatchObject({ added: 1, removed: 1 });
    const [format] = excel.model.activeSheet.conditionalFormats;
    if (format) format.style.fill = "#FFFFFF";
    expect(
      await marker.setMarks([mark("A", "A2", "x", "not-met-verdict", "$A$2<5")]),
    ).toMatchObject({ added: 1, removed: 1 });
    expect(excel.model.activeSheet.conditionalFormats[0]?.style.fill).toBe("#F8CFCB");
  });

  it.each([
    ["at the top", ["b", "c"], ["a", "b", "c"], { added: 1, removed: 0, unchanged: 2 }],
    ["in the middle", ["a", "c"], ["a", "b", "c"], { added: 2, removed: 1, unchanged: 1 }],
    ["at the bottom", ["a", "b"], ["a", "b", "c"], { added: 3, removed: 2, unchanged: 0 }],
    ["gone", ["a", "b", "c"], ["a", "c"], { added: 0, removed: 1, unchanged: 2 }],
    ["swapped", ["a", "b"], ["b", "a"], { added: 1, removed: 1, unchanged: 1 }],
  ])("keeps the asked order, with a mark %s", async (_, before, after, outcome) => {
    const excel = open(figures());
    const sheet = excel.model.activeSheet;
    const foreign = orderOfForeign(sheet);
    const marks = (norms: readonly string[]): Mark[] =>
      norms.map((norm) => mark("Cijfers", "B2", norm));
    await excel.addIn.marker.setMarks(marks(before));
    expect(await excel.addIn.marker.setMarks(marks(after))).toMatchObject(outcome);
    expect(ourFormulas(sheet).map((formula) => /\/1 (\w)/.exec(formula)?.[1])).toEqual(after);
    expect(orderOfForeign(sheet)).toEqual(foreign);
  });

  it("leaves a protected sheet alone, says so, and marks the others", async () => {
    const model = makeWorkbook({ Cijfers: [[1]], Open: [[1]] });
    const sheet = model.sheet("Cijfers");
    if (sheet) sheet.protection = { options: STRICT_PROTECTION, password: "geheim", hash: {} };
    const excel = open(model);
    const marks = [mark("Cijfers", "A1", "x"), mark("Open", "A1", "x")];
    expect(await excel.addIn.marker.setMarks(marks)).toEqual({
      added: 1,
      removed: 0,
      unchanged: 0,
      refused: [{ sheet: "Cijfers", why: "protected" }],
    });
    expect(sheet?.protection?.password).toBe("geheim");
    expect(sheet?.conditionalFormats).toEqual([]);
    expect(excel.host.state.undoStackCleared).toBe(false);
  });

  it("does not speak of a protected sheet on which nothing is to be done", async () => {
    const model = makeWorkbook({ Cijfers: [[1]], Open: [[1]] });
    const sheet = model.sheet("Cijfers");
    if (sheet) sheet.protection = { options: STRICT_PROTECTION, password: null, hash: {} };
    const { marker } = open(model).addIn;
    expect((await marker.setMarks([mark("Open", "A1", "x")])).refused).toEqual([]);
  });

  it("marks a protected sheet that allows formatting", async () => {
    const model = makeWorkbook({ Cijfers: [[1]] });
    const options = { ...STRICT_PROTECTION, allowFormatCells: true };
    model.activeSheet.protection = { options, password: null, hash: {} };
    const { marker } = open(model).addIn;
    expect(await marker.setMarks([mark("Cijfers", "A1", "x")])).toMatchObject({ added: 1 });
    expect(await marker.setMarks([])).toMatchObject({ removed: 1, refused: [] });
  });

  it("marks hidden sheets and names with quotes, without showing anything", async () => {
    const name = "It's a 'naam' met spaties";
    const model = makeWorkbook({ A: [[1]], [name]: [[1]] });
    model.sheet(name)?.setVisibility("VeryHidden");
    const excel = open(model);
    await excel.addIn.marker.setMarks([mark(name, "A1", "x")]);
    expect(excel.model.sheet(name)?.conditionalFormats).toHaveLength(1);
    expect(excel.model.sheet(name)?.visibility).toBe("VeryHidden");
  });

  it("fails before it writes anything when a sheet is gone", async () => {
    const excel = open(figures());
    const before = snapshot(excel.model);
    const marking = excel.addIn.marker.setMarks([FAILING, mark("Weg", "A1", "x")]);
    await expect(marking).rejects.toMatchObject({ code: "sheet-gone" });
    expect(snapshot(excel.model)).toEqual(before);
  });

  it("cuts areas that make too long an address into several formats", async () => {
    const excel = open({ A: [[1]] });
    const areas = Array.from({ length: 1500 }, (_, i) => `AB${100_001 + 2 * i}`).join(",");
    const wanted = [mark("A", areas, "x")];
    await excel.addIn.marker.setMarks(wanted);
    const formats = excel.model.activeSheet.conditionalFormats;
    expect(formats.length).toBeGreaterThan(1);
    expect(formats.reduce((sum, format) => sum + format.areas.length, 0)).toBe(1500);
    expect(await excel.addIn.marker.setMarks(wanted)).toMatchObject({ added: 0, removed: 0 });
  });

  it.each([1, 150])("takes five requests for %d marks on as many sheets", async (count) => {
    const names = Array.from({ length: count }, (_, i) => `Blad${i + 1}`);
    const excel = open(Object.fromEntries(names.map((name) => [name, [[1]]])));
    const marks = names.map((name) => mark(name, "A1", "x"));
    await excel.addIn.marker.setMarks(marks);
    expect(requests(excel)).toBe(3);
    excel.host.traffic.reset();
    await excel.addIn.marker.setMarks(marks.map((one) => ({ ...one, look: "not-met-cause" })));
    expect(requests(excel)).toBeLessThanOrEqual(5);
  });

  it("keeps each request small with very many marks", async () => {
    const excel = open({ A: [[1]] });
    const marks = Array.from({ length: 1000 }, (_, i) => mark("A", `A${i + 1}`, `norm-${i}`));
    await excel.addIn.marker.setMarks(marks);
    const sizes = excel.host.traffic.batches.map(({ bytesIn }) => bytesIn);
    expect(Math.max(...sizes)).toBeLessThan(2_500_000);
    expect(requests(excel)).toBeLessThanOrEqual(9);
    expect(excel.model.activeSheet.conditionalFormats).toHaveLength(1000);
  });

  it("does nothing when it was cancelled before", async () => {
    const excel = open(figures());
    const stop = new AbortController();
    stop.abort();
    const marking = excel.addIn.marker.setMarks([FAILING], stop.signal);
    await expect(marking).rejects.toMatchObject({ code: "cancelled" });
    expect(excel.host.traffic.syncs).toBe(0);
  });

  it("works in the oldest Excel that the manifest allows", async () => {
    const excel = open(figures(), excelApi("1.9"));
    const before = snapshot(excel.model);
    await excel.addIn.marker.setMarks([FAILING, CAUSES]);
    await excel.addIn.marker.setMarks([]);
    expect(snapshot(excel.model)).toEqual(before);
  });

  it("says that the workbook is read-only", async () => {
    const { marker } = open(figures(), { viewOnly: true }).addIn;
    await expect(marker.setMarks([FAILING])).rejects.toMatchObject({ code: "read-only" });
  });
});

const SAMPLES = join(__dirname, "..", "..", "assets", "samples");

function exampleNorms() {
  const parsed = parseUserNorms(
    JSON.parse(readFileSync(join(SAMPLES, "normen-voorbeeld.json"), "utf8")),
  );
  if (!parsed.ok) throw new Error("the example norms cannot be read");
  return { userNorms: parsed.norms };
}

// That of CM meets every norm that its lists speak of.
describe.each([
  ["cm", false],
  ["helan", true],
  ["lm", true],
  ["nzf", true],
  ["solidaris", true],
])("the sample of %s", (name, fails) => {
  const file = `${name}-2024.xlsx`;

  it("is marked where it fails, and is itself again after clearing", async () => {
    const excel = open(loadXlsx(new Uint8Array(readFileSync(join(SAMPLES, file))), file));
    const before = snapshot(excel.model);
    const { marks } = marksOf(await check(excel.addIn.workbook, exampleNorms()));
    expect(marks.length > 0).toBe(fails);
    const { added } = await excel.addIn.marker.setMarks(marks);
    expect(added).toBe(marks.length);
    for (const { sheet: on, areas, formula } of marks) {
      const sheet = excel.model.sheet(on);
      for (const { firstRow, firstColumn } of areas) {
        const shown = sheet ? conditionalFormatsShown(sheet, firstRow - 1, firstColumn) : [];
        expect(shown.map((format) => format.formula)).toContain(`=${formula}`);
      }
    }
    expect((await excel.addIn.marker.setMarks(marks)).unchanged).toBe(marks.length);
    // A check does not see marks: its report stays the same.
    expect(marksOf(await check(excel.addIn.workbook, exampleNorms())).marks).toEqual(marks);
    await excel.addIn.marker.setMarks([]);
    expect(snapshot(excel.model)).toEqual(before);
  });
});
