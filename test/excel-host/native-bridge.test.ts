import { openExcel, type OpenExcel } from "./open-excel";

async function firstSheetName(): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load("name");
    await context.sync();
    return sheet.name;
  });
}

describe("Excel through the native bridge", () => {
  let excel: OpenExcel | undefined;
  afterEach(() => {
    excel?.close();
  });

  it("reads and writes cells", async () => {
    excel = openExcel({
      Blad1: [
        ["naam", "aantal"],
        ["Jan", 3],
      ],
    });
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("blad1");
      const range = sheet.getRange("A1:B2").load("values,address");
      sheet.load("name");
      await context.sync();
      sheet.getRange("B2").values = [["4"]];
      await context.sync();
      return { name: sheet.name, values: range.values, address: range.address };
    });
    expect(seen).toEqual({
      name: "Blad1",
      values: [
        ["naam", "aantal"],
        ["Jan", 3],
      ],
      address: "Blad1!A1:B2",
    });
    expect(excel.model.activeSheet.value(1, 1)).toBe(4);
    expect(excel.host.faults).toEqual([]);
  });

  it("serves one workbook after another", async () => {
    excel = openExcel({ Eerste: [[1]] });
    const first = await firstSheetName();
    excel.close();
    excel = openExcel({ Tweede: [[2]] });
    const second = await firstSheetName();
    expect([first, second]).toEqual(["Eerste", "Tweede"]);
  });

  it("throws what the library throws: a value that was not loaded", async () => {
    excel = openExcel({ Blad1: [[1]] });
    const reading = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      await context.sync();
      return range.values;
    });
    await expect(reading).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("gives null objects, and errors for items that are not there", async () => {
    excel = openExcel({ Blad1: [[1]] });
    const missing = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Weg");
      await context.sync();
      return sheet.isNullObject;
    });
    expect(missing).toBe(true);
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Weg");
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });

  it("loads collections with what was asked of their items", async () => {
    excel = openExcel({ A: [[1]], B: [[2]] });
    const names = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      await context.sync();
      return sheets.items.map((sheet) => [sheet.name, sheet.visibility]);
    });
    expect(names).toEqual([
      ["A", "Visible"],
      ["B", "Visible"],
    ]);
  });

  it("makes a thing once, also when it is used in later batches", async () => {
    excel = openExcel({ A: [[1]] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Nieuw");
      await context.sync();
      sheet.getRange("A1").values = [["x"]];
      await context.sync();
      sheet.activate();
      await context.sync();
    });
    expect(excel.model.sheets.map((sheet) => sheet.name)).toEqual(["A", "Nieuw"]);
    expect(excel.model.activeSheet.name).toBe("Nieuw");
  });

  it("writes grids that the library cuts in pieces", async () => {
    excel = openExcel({ A: [] });
    const grid = Array.from({ length: 2000 }, (_, i) => [i, `rij ${i}`]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1:B2000").values = grid;
      await context.sync();
    });
    const sheet = excel.model.activeSheet;
    expect([sheet.value(1999, 0), sheet.value(1999, 1)]).toEqual([1999, "rij 1999"]);
    expect(sheet.usedArea()).toEqual({ row: 0, column: 0, rows: 2000, columns: 2 });
  });

  it("brings events to the add-in, its own writes with ThisLocalAddin", async () => {
    excel = openExcel({ A: [[1]] });
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push([event.address, event.source, event.triggerSource, event.details.valueAfter]);
        return Promise.resolve();
      });
      await context.sync();
      context.workbook.worksheets.getItem("A").getRange("A1").values = [[2]];
      await context.sync();
    });
    excel.model.activeSheet.enter(2, 1, "5");
    await excel.settled();
    expect(seen).toEqual([
      ["A1", "Local", "ThisLocalAddin", 2],
      ["B3", "Local", "Unknown", 5],
    ]);
  });

  it("stops an event when its handler is removed", async () => {
    excel = openExcel({ A: [[1]] });
    let count = 0;
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(() => {
        count += 1;
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    excel.model.activeSheet.enter(0, 0, 2);
    await excel.settled();
    expect(excel.host.events.registered).toBe(1);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    excel.model.activeSheet.enter(0, 0, 3);
    await excel.settled();
    expect(count).toBe(1);
    expect(excel.host.events.registered).toBe(0);
  });

  it("fails loudly for a member that it lacks, by its name", async () => {
    excel = openExcel({ A: [[1]] });
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("A").charts.load("count");
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: "HostNotImplemented",
      message: expect.stringContaining("Worksheet.charts") as string,
    });
  });
});
