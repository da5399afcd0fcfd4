import { CellError } from "../../src/workbook/cell";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import { ModelError } from "../excel-host/model/model-error";
import { area, columnsOf, excelApi, open, requests, wholeColumns } from "./tools";

const WHOLE = { firstColumn: 0, lastColumn: 9 };

describe("facts", () => {
  it("tells names, visibility, protection, tables and the date system", async () => {
    const model = makeWorkbook({
      "It's a 'naam' met spaties": [["x"]],
      Verborgen: [["y"]],
      "Zeer verborgen": [],
      Tabel: [[], [null, "Rijksregister", "Datum"], [null, "a", 45000], [null, "Totaal", 1]],
    });
    model.name = "cijfers 2024.xlsx";
    model.date1904 = true;
    model.sheet("Verborgen")?.setVisibility("Hidden");
    model.sheet("Zeer verborgen")?.setVisibility("VeryHidden");
    const sheet = model.sheet("Tabel");
    const table = sheet?.addTable({ row: 1, column: 1, rows: 3, columns: 2 }, "Gebruikers");
    if (table) table.showTotals = true;
    const { addIn } = open(model);
    await protect("Verborgen");
    expect(await addIn.workbook.facts()).toEqual({
      name: "cijfers 2024.xlsx",
      sha256: null,
      date1904: true,
      sheets: [
        { name: "It's a 'naam' met spaties", visibility: "visible", protected: false, tables: [] },
        { name: "Verborgen", visibility: "hidden", protected: true, tables: [] },
        { name: "Zeer verborgen", visibility: "very-hidden", protected: false, tables: [] },
        {
          name: "Tabel",
          visibility: "visible",
          protected: false,
          tables: [{ name: "Gebruikers", range: area("B2:C4"), headerRows: 1, totalsRows: 1 }],
        },
      ],
    });
  });

  it("counts days from 1900 unless the workbook says otherwise", async () => {
    const { addIn } = open({ A: [[1]] });
    expect((await addIn.workbook.facts()).date1904).toBe(false);
  });

  it("is read anew each time", async () => {
    const excel = open({ A: [[1]] });
    await excel.addIn.workbook.facts();
    excel.model.activeSheet.rename("B");
    expect((await excel.addIn.workbook.facts()).sheets.map(({ name }) => name)).toEqual(["B"]);
  });

  it.each([1, 40])("takes two requests with %d sheets and as many tables", async (count) => {
    const names = Array.from({ length: count }, (_, i) => `Blad${i + 1}`);
    const model = makeWorkbook(Object.fromEntries(names.map((name) => [name, [["a"], [1]]])));
    for (const sheet of model.sheets) sheet.addTable({ row: 0, column: 0, rows: 2, columns: 1 });
    const excel = open(model);
    const facts = await excel.addIn.workbook.facts();
    expect(facts.sheets.flatMap(({ tables }) => tables)).toHaveLength(count);
    expect(requests(excel)).toBe(2);
  });
});

describe("top", () => {
  it("gives the first rows from the first that holds anything, as narrow as what they hold", async () => {
    const { addIn } = open({
      A: [
        [],
        [null, null, "  "],
        [null, "naam", "aandeel", "dag"],
        [null, "a", 0.5, 45000],
        [null, "#N/A", true],
      ],
    });
    await format("A", "C4", "0.0%");
    await format("A", "D4", "dd/mm/yyyy");
    expect(await addIn.workbook.top("A", 2)).toEqual({
      firstRow: 3,
      firstColumn: 1,
      rows: [
        ["naam", "aandeel", "dag"],
        ["a", 0.5, 45000],
      ],
      formats: [
        ["general", "general", "general"],
        ["general", "percent", "date"],
      ],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      more: true,
    });
  });

  it("ends at the last row that holds anything", async () => {
    const { addIn } = open({ A: [["a"], [1], ["#DEEL/0!"]] });
    const { rows, more } = await addIn.workbook.top("A", 50);
    expect(rows).toEqual([["a"], [1], ["#DEEL/0!"]]);
    expect(more).toBe(false);
  });

  it("tells errors from texts that look like them", async () => {
    const model = makeWorkbook({
      A: [
        ["#1 in zorg", 0],
        ["#N/A", 1],
      ],
    });
    model.activeSheet.enter(2, 0, "'#N/A");
    const { addIn } = open(model);
    const { rows } = await addIn.workbook.top("A", 50);
    expect(rows.map(([first]) => first)).toEqual(["#1 in zorg", CellError.of("#N/A"), "#N/A"]);
  });

  it("knows hidden and filtered rows and hidden columns", async () => {
    const model = makeWorkbook({
      A: [
        ["a", "b", "c"],
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    });
    model.activeSheet.hiddenRows.add(1);
    model.activeSheet.filteredRows.add(2);
    model.activeSheet.hiddenColumns.add(1);
    const { addIn } = open(model);
    const { hiddenRows, hiddenColumns } = await addIn.workbook.top("A", 50);
    expect([hiddenRows, hiddenColumns]).toEqual([[2, 3], [1]]);
  });

  it("knows merged cells, also where nothing stands beside them", async () => {
    const model = makeWorkbook({ A: [["titel"], ["a", "b"], [1, 2]] });
    model.activeSheet.merge({ row: 0, column: 0, rows: 1, columns: 2 });
    expect((await open(model).addIn.workbook.top("A", 50)).merges).toEqual([area("A1:B1")]);
  });

  it("says that merged cells are unknown to an Excel that cannot tell", async () => {
    const model = makeWorkbook({
      A: [
        ["titel", ""],
        ["a", "b"],
      ],
    });
    model.activeSheet.merge({ row: 0, column: 0, rows: 1, columns: 2 });
    const { addIn } = open(model, excelApi("1.12"));
    expect((await addIn.workbook.top("A", 50)).merges).toBeNull();
  });

  it("does without the merged cells of a sheet that has too many to tell", async () => {
    const model = makeWorkbook({ A: [["titel"], ["a", "b"]], B: [["x"]] });
    model.sheet("A")?.merge({ row: 0, column: 0, rows: 1, columns: 2 });
    const refusing = model.sheet("B");
    if (!refusing) throw new Error("no sheet");
    Object.defineProperty(refusing, "merges", {
      get: () => {
        throw new ModelError("InvalidOperation", "more than 512");
      },
    });
    const { workbook } = open(model).addIn;
    expect((await workbook.top("A", 50)).merges).toEqual([area("A1:B1")]);
    expect((await workbook.top("B", 50)).merges).toBeNull();
    expect((await workbook.top("B", 50)).rows).toEqual([["x"]]);
  });

  it("is empty for an empty sheet, and for one with white space only", async () => {
    const { addIn } = open({ Leeg: [], Wit: Array.from({ length: 300 }, () => ["  "]) });
    for (const sheet of ["Leeg", "Wit"]) {
      const { rows, more } = await addIn.workbook.top(sheet, 50);
      expect([rows, more]).toEqual([[], false]);
    }
  });

  it("finds the first row below hundreds of white ones", async () => {
    const rows = Array.from({ length: 300 }, () => [" "]);
    const { addIn } = open({ A: [...rows, ["kop"], [1]] });
    const window = await addIn.workbook.top("A", 50);
    expect([window.firstRow, window.rows]).toEqual([301, [["kop"], [1]]]);
  });

  it.each([2, 40])("takes two requests for the tops of %d sheets together", async (count) => {
    const names = Array.from({ length: count }, (_, i) => `Blad${i + 1}`);
    const rows = Array.from({ length: 400 }, (_, i) => [i, `tekst ${i}`]);
    const excel = open(Object.fromEntries(names.map((name) => [name, rows])));
    const { workbook } = excel.addIn;
    await workbook.facts();
    excel.host.traffic.reset();
    for (const name of names) expect((await workbook.top(name, 50)).rows).toHaveLength(50);
    expect(requests(excel)).toBe(2);
  });

  it("sees the header of a table far down without a request of its own", async () => {
    const rows = Array.from({ length: 700 }, (_, i) => [`rij ${i + 1}`, i]);
    const model = makeWorkbook({ A: rows, B: rows });
    model.sheet("B")?.addTable({ row: 599, column: 0, rows: 101, columns: 2 });
    const excel = open(model);
    const { workbook } = excel.addIn;
    await workbook.facts();
    await workbook.top("A", 50);
    excel.host.traffic.reset();
    expect((await workbook.top("B", 620)).rows).toHaveLength(620);
    expect(requests(excel)).toBe(0);
  });

  it("reads on when more is wanted than was fetched for all", async () => {
    const rows = Array.from({ length: 700 }, (_, i) => [i + 1]);
    const { workbook } = open({ A: rows }).addIn;
    await workbook.top("A", 50);
    const { rows: read, more } = await workbook.top("A", 600);
    expect([read.length, read.at(-1), more]).toEqual([600, [600], true]);
  });

  it("halves what is too large for one response, down to single rows", async () => {
    const long = (i: number) => `${i} ${"x".repeat(3000)}`;
    const rows = Array.from({ length: 50 }, (_, i) => [long(i), long(i)]);
    const { workbook } = open({ A: rows, B: rows }, { maxResponseBytes: 20_000 }).addIn;
    expect((await workbook.top("A", 50)).rows).toEqual(rows);
    expect((await workbook.top("B", 50)).rows).toEqual(rows);
  });

  it("fails for a sheet that is gone", async () => {
    const excel = open({ A: [[1]], B: [[1]] });
    await excel.addIn.workbook.facts();
    excel.model.sheet("B")?.rename("C");
    await expect(excel.addIn.workbook.top("B", 50)).rejects.toMatchObject({ code: "sheet-gone" });
    await expect(excel.addIn.workbook.top("Z", 50)).rejects.toMatchObject({ code: "sheet-gone" });
  });
});

describe("columns", () => {
  const request = { sheet: "A", firstRow: 2, span: WHOLE };

  it("gives the asked columns, empty cells as null, and formats when asked", async () => {
    const { addIn } = open({
      A: [
        ["a", "b", "c", "d"],
        [1, "x", "", true],
        ["", "y", 0.5, ""],
      ],
    });
    await format("A", "C3", "0%");
    expect(
      await wholeColumns(addIn.workbook, { ...request, columns: [0, 2, 3], formats: true }),
    ).toEqual({
      rows: [2, 3],
      columns: [
        [1, null],
        [null, 0.5],
        [true, null],
      ],
      formats: [
        ["general", "general"],
        ["general", "percent"],
        ["general", "general"],
      ],
      hiddenRows: 0,
    });
  });

  it("delivers a row in which only an unasked column of the list holds something", async () => {
    const rows = [
      ["a", "b", "c", "d"],
      [1, 2, 3],
      ["", "naam"],
      ["", "", "", "ernaast"],
      ["", " "],
      [5],
    ];
    const { addIn } = open({ A: rows });
    const read = await wholeColumns(addIn.workbook, {
      ...request,
      columns: [0, 2],
      span: { firstColumn: 0, lastColumn: 2 },
    });
    expect(read.rows).toEqual([2, 3, 6]);
    expect(read.columns[0]).toEqual([1, null, 5]);
  });

  it("looks only at the rows in doubt, in one request more", async () => {
    const rows = Array.from({ length: 900 }, (_, i) =>
      i % 300 === 299 ? ["", "rest"] : [i + 1, "rest"],
    );
    const excel = open({ A: [["a", "b"], ...rows] });
    const { workbook } = excel.addIn;
    await workbook.facts();
    excel.host.traffic.reset();
    const read = await wholeColumns(workbook, { ...request, columns: [0] });
    expect(read.rows).toHaveLength(900);
    expect(requests(excel)).toBe(2);
    // 900 numbers and three texts, not 900 texts.
    expect(excel.host.traffic.bytesOut).toBeLessThan(900 * 8 + 2_000);
  });

  it("counts hidden and filtered rows among those delivered", async () => {
    const model = makeWorkbook({ A: [["a"], [1], [2], [""], [4]] });
    model.activeSheet.filteredRows.add(1);
    model.activeSheet.hiddenRows.add(3);
    model.activeSheet.hiddenRows.add(4);
    const { addIn } = open(model);
    const read = await wholeColumns(addIn.workbook, { ...request, columns: [0] });
    expect([read.rows, read.hiddenRows]).toEqual([[2, 3, 5], 2]);
  });

  it("keeps to the rows asked for, and gives nothing beyond the sheet's cells", async () => {
    const { workbook } = open({ A: [["a"], [1], [2], [3], [4]] }).addIn;
    const some = await wholeColumns(workbook, {
      ...request,
      firstRow: 3,
      lastRow: 4,
      columns: [0, 7],
    });
    expect([some.rows, some.columns]).toEqual([
      [3, 4],
      [
        [2, 3],
        [null, null],
      ],
    ]);
    expect((await wholeColumns(workbook, { ...request, firstRow: 9, columns: [0] })).rows).toEqual(
      [],
    );
    expect((await wholeColumns(workbook, { ...request, columns: [7] })).rows).toEqual([2, 3, 4, 5]);
  });

  it("reads no bytes of columns that were not asked for", async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => [
      i,
      "x".repeat(100),
      i,
      "y".repeat(100),
      i,
    ]);
    const excel = open({ A: [["a", "b", "c", "d", "e"], ...rows] });
    const { workbook } = excel.addIn;
    await workbook.facts();
    excel.host.traffic.reset();
    await wholeColumns(workbook, { ...request, columns: [0, 2, 4] });
    expect(excel.host.traffic.bytesOut).toBeLessThan(2000 * 3 * 9);
  });

  it("reads neighbouring columns as one range", async () => {
    const excel = open({
      A: [
        ["a", "b", "c", "d"],
        [1, 2, 3, 4],
      ],
    });
    await wholeColumns(excel.addIn.workbook, { ...request, columns: [0, 1, 3] });
    expect(excel.host.traffic.count("get Range.values")).toBe(2);
  });

  it("reads error values as errors, whatever Excel calls them", async () => {
    const model = makeWorkbook({ A: [["a"], [1], ["#DIV/0!"]] });
    const { addIn } = open(model, { displayLanguage: "nl-NL" });
    const read = await wholeColumns(addIn.workbook, { ...request, columns: [0] });
    expect(read.columns).toEqual([[1, CellError.of("#DIV/0!")]]);
  });

  it("asks for less when a response is refused, and loses nothing", async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [`t${i} ${"x".repeat(i % 200)}`]);
    const excel = open({ A: [["a"], ...rows] }, { maxResponseBytes: 60_000 });
    const read = await wholeColumns(excel.addIn.workbook, { ...request, columns: [0] });
    expect(read.columns).toEqual([rows.map(([text]) => text)]);
    const refused = excel.host.traffic.batches.filter(({ error }) => error !== null);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(10);
  });

  it("fails as too large when Excel leaves the values out without a word", async () => {
    const rows = Array.from({ length: 100 }, (_, i) => [i, i]);
    const { addIn } = open({ A: [["a", "b"], ...rows] }, { maxCellsPerRead: 1 });
    const reading = columnsOf(addIn.workbook, { ...request, columns: [0, 1] });
    await expect(reading).rejects.toMatchObject({ code: "too-large" });
  });

  it("asks for less when values are left out, before it gives up", async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => [i]);
    const { addIn } = open({ A: [["a"], ...rows] }, { maxCellsPerRead: 300 });
    const read = await wholeColumns(addIn.workbook, { ...request, columns: [0] });
    expect(read.columns[0]).toEqual(rows.map(([value]) => value));
  });

  it("fails for a sheet that goes while it is read", async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => [i]);
    const excel = open({ A: [["a"], ...rows], B: [[1]] });
    const reading = async (): Promise<void> => {
      for await (const chunk of excel.addIn.workbook.columns({ ...request, columns: [0] })) {
        if (chunk.progress < 0.5) excel.model.sheet("A")?.rename("C");
      }
    };
    await expect(reading()).rejects.toMatchObject({ code: "sheet-gone" });
  });
});

async function protect(sheet: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });
}

async function format(sheet: string, address: string, code: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).numberFormat = [[code]];
    await context.sync();
  });
}
