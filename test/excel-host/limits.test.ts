import { makeWorkbook } from "./model/make-workbook";
import { DUTCH } from "./model/culture";
import { STRICT_PROTECTION, type ProtectionOptions } from "./model/sheet-parts";
import { openExcel, type OpenExcel } from "./open-excel";
import { requirementSets } from "./options";

/** What Excel refuses, cuts or leaves out: each limit as the add-in meets it. */
describe("the limits of Excel", () => {
  let excel: OpenExcel | undefined;
  afterEach(() => {
    excel?.close();
  });

  /** The code of the error that a batch ends in; null when it ends well. */
  async function codeOf(
    batch: (context: Excel.RequestContext) => void,
    options: Excel.RunOptions = {},
  ): Promise<string | null> {
    try {
      await Excel.run(options, async (context) => {
        batch(context);
        await context.sync();
      });
      return null;
    } catch (error) {
      return (error as OfficeExtension.Error).code;
    }
  }
  const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Blad1");
  const rows = (count: number, text: string) => Array.from({ length: count }, () => [text]);

  describe("sizes", () => {
    it("refuses a request above 5 MB on the web, before anything is done", async () => {
      excel = openExcel({ Blad1: [] });
      const code = await codeOf((context) => {
        sheetOf(context).getRange("A1:A600").values = rows(600, "x".repeat(10_000));
      });
      expect(code).toBe("RequestPayloadSizeLimitExceeded");
      expect(excel.model.activeSheet.usedArea()).toBeNull();
    });

    it("refuses an answer above 5 MB on the web", async () => {
      excel = openExcel({ Blad1: rows(600, "x".repeat(10_000)) });
      const code = await codeOf((context) => sheetOf(context).getRange("A1:A600").load("values"));
      expect(code).toBe("ResponsePayloadSizeLimitExceeded");
      expect(excel.host.traffic.batches[0]?.error).toBe("ResponsePayloadSizeLimitExceeded");
    });

    it("has no such limit on the desktop", async () => {
      excel = openExcel({ Blad1: rows(600, "x".repeat(10_000)) }, { platform: "desktop" });
      expect(
        await codeOf((context) => sheetOf(context).getRange("A1:A600").load("values")),
      ).toBeNull();
    });

    it("counts bytes, not characters", async () => {
      excel = openExcel({ Blad1: [] }, { maxRequestBytes: 3000 });
      const write = (text: string) =>
        codeOf((context) => (sheetOf(context).getRange("A1").values = [[text]]));
      expect(await write("e".repeat(2000))).toBeNull();
      expect(await write("é".repeat(2000))).toBe("RequestPayloadSizeLimitExceeded");
    });

    it("gives null instead of values above the cells of one read, without an error", async () => {
      excel = openExcel({ Blad1: [[1, 2]] }, { maxCellsPerRead: 3 });
      const values = await Excel.run(async (context) => {
        const small = sheetOf(context).getRange("A1:C1").load("values,text,formulas");
        const large = sheetOf(context).getRange("A1:D1").load("values,text,formulas,cellCount");
        await context.sync();
        return [small.values, large.values, large.text, large.formulas, large.cellCount];
      });
      expect(values).toEqual([[[1, 2, ""]], null, null, null, 4]);
    });

    it("reads at most 5,000,000 cells by default", () => {
      excel = openExcel({ Blad1: [[1]] });
      expect(excel.host.options.maxCellsPerRead).toBe(5_000_000);
    });

    it.each(["A:A", "1:2"])("gives null for the values of %s", async (address) => {
      excel = openExcel({ Blad1: [[1]] });
      const values = await Excel.run(async (context) => {
        const range = sheetOf(context).getRange(address).load("values,text");
        await context.sync();
        return [range.values, range.text];
      });
      expect(values).toEqual([null, null]);
    });

    it("refuses to write values to a whole column", async () => {
      excel = openExcel({ Blad1: [[1]] });
      const code = await codeOf((context) => {
        sheetOf(context).getRange("A:A").values = [[1]];
      });
      expect(code).toBe("InvalidArgument");
    });

    it("cuts an address at 8192 characters, without a word", async () => {
      excel = openExcel({ Blad1: [[1]] });
      const sheet = excel.model.activeSheet;
      const areas = Array.from({ length: 1000 }, (_, i) => ({
        row: i * 2,
        column: 0,
        rows: 1,
        columns: 1,
      }));
      const [first = { row: 0, column: 0, rows: 1, columns: 1 }, ...others] = areas;
      sheet.select([first, ...others]);
      const seen = await Excel.run(async (context) => {
        const selected = context.workbook.getSelectedRanges().load("address,areaCount");
        await context.sync();
        return [selected.address.length, selected.areaCount];
      });
      expect(seen).toEqual([8192, 1000]);
      const code = await codeOf((context) => {
        sheetOf(context).getRanges(
          areas
            .map((area) => `A${area.row + 1}`)
            .join(",")
            .repeat(3),
        );
      });
      expect(code).toBe("InvalidArgument");
    });
  });

  describe("arrays of another size", () => {
    it.each([
      ["too few rows", [[1, 2]]],
      [
        "too many columns",
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
      ],
      ["rows of different length", [[1, 2], [1]]],
    ])("refuses %s", async (_what, values) => {
      excel = openExcel({ Blad1: [] });
      const code = await codeOf((context) => {
        sheetOf(context).getRange("A1:B2").values = values;
      });
      expect(code).toBe("InvalidArgument");
      expect(excel.model.activeSheet.usedArea()).toBeNull();
    });

    it("puts one value in every cell, and leaves cells with null alone", async () => {
      excel = openExcel({ Blad1: [["a", "b"]] });
      await codeOf((context) => {
        sheetOf(context).getRange("A2:B3").values = 7 as unknown as number[][];
        sheetOf(context).getRange("A1:B1").values = [[null, "c"]];
      });
      const { activeSheet: sheet } = excel.model;
      expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(2, 1)]).toEqual(["a", "c", 7]);
    });
  });

  it("takes text that begins with = for a formula", async () => {
    excel = openExcel({ Blad1: [[2]] });
    await codeOf((context) => {
      sheetOf(context).getRange("B1:C1").values = [["=A1*3", "'=A1*3"]];
    });
    const { activeSheet: sheet } = excel.model;
    expect([sheet.value(0, 1), sheet.formula(0, 1)]).toEqual([6, "=A1*3"]);
    expect([sheet.value(0, 2), sheet.formula(0, 2)]).toEqual(["=A1*3", null]);
  });

  describe("a protected sheet", () => {
    function openProtected(options: Partial<ProtectionOptions> = {}): OpenExcel {
      const workbook = makeWorkbook({ Blad1: [[1, 2]] });
      const sheet = workbook.activeSheet;
      sheet.setFormat({ row: 0, column: 1, rows: 1, columns: 1 }, { locked: false });
      sheet.protection = {
        options: { ...STRICT_PROTECTION, ...options },
        password: "geheim",
        hash: {},
      };
      return openExcel(workbook);
    }
    const format = (context: Excel.RequestContext) => {
      sheetOf(context).getRange("A1").format.fill.color = "yellow";
    };
    const mark = (context: Excel.RequestContext) => {
      const rule = sheetOf(context).getRange("A1").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=A1>0";
    };

    it("refuses locked cells and takes unlocked ones", async () => {
      excel = openProtected();
      const write = (address: string) =>
        codeOf((context) => (sheetOf(context).getRange(address).values = [[9]]));
      expect(await write("A1")).toBe("AccessDenied");
      expect(await write("B1")).toBeNull();
    });

    it("refuses formats and conditional formats, unless it allows them", async () => {
      excel = openProtected();
      expect([await codeOf(format), await codeOf(mark)]).toEqual(["AccessDenied", "AccessDenied"]);
      excel.close();
      excel = openProtected({ allowFormatCells: true });
      expect([await codeOf(format), await codeOf(mark)]).toEqual([null, null]);
    });

    it("refuses tables, merging and widths", async () => {
      excel = openProtected();
      const codes = [
        await codeOf((context) => sheetOf(context).tables.add("A1:B1", true)),
        await codeOf((context) => {
          sheetOf(context).getRange("A1:B1").merge();
        }),
        await codeOf((context) => (sheetOf(context).getRange("A:A").format.columnWidth = 9)),
      ];
      expect(codes).toEqual(["AccessDenied", "AccessDenied", "AccessDenied"]);
    });

    it("shows its options, and wants the password to let go", async () => {
      excel = openProtected({ allowSort: true });
      const seen = await Excel.run(async (context) => {
        const { protection } = sheetOf(context);
        protection.load("protected,options");
        await context.sync();
        return [
          protection.protected,
          protection.options.allowSort,
          protection.options.allowFormatCells,
        ];
      });
      expect(seen).toEqual([true, true, false]);
      const unprotect = (password?: string) =>
        codeOf((context) => {
          sheetOf(context).protection.unprotect(password);
        });
      expect([await unprotect(), await unprotect("fout")]).toEqual([
        "AccessDenied",
        "AccessDenied",
      ]);
      expect(excel.host.state.undoStackCleared).toBe(false);
      expect(await unprotect("geheim")).toBeNull();
      expect(excel.host.state.undoStackCleared).toBe(true);
    });
  });

  it.each([
    ["a view without editing", { viewOnly: true }, false],
    ["a read-only workbook", {}, true],
  ])("refuses every write in %s", async (_what, options, readOnly) => {
    const workbook = makeWorkbook({ Blad1: [[1]] });
    workbook.readOnly = readOnly;
    excel = openExcel(workbook, options);
    const codes = [
      await codeOf((context) => (sheetOf(context).getRange("A1").values = [[2]])),
      await codeOf((context) => context.workbook.worksheets.add("Nieuw")),
      await codeOf((context) => context.workbook.settings.add("sleutel", 1)),
      await codeOf((context) => sheetOf(context).getRange("A1").conditionalFormats.add("Custom")),
      await codeOf((context) => (sheetOf(context).name = "Anders")),
    ];
    expect(new Set(codes)).toEqual(new Set(["AccessDenied"]));
    const seen = await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1").load("values");
      context.workbook.load("readOnly");
      await context.sync();
      return [range.values, context.workbook.readOnly];
    });
    expect(seen).toEqual([[[1]], true]);
  });

  it("lets no sheets be added, named, hidden or deleted in a protected structure", async () => {
    const workbook = makeWorkbook({ Blad1: [[1]], Blad2: [[2]] });
    workbook.structureProtected = true;
    excel = openExcel(workbook);
    const codes = [
      await codeOf((context) => context.workbook.worksheets.add("Nieuw")),
      await codeOf((context) => (sheetOf(context).name = "Anders")),
      await codeOf((context) => (sheetOf(context).visibility = "Hidden")),
      await codeOf((context) => {
        sheetOf(context).delete();
      }),
    ];
    expect(new Set(codes)).toEqual(new Set(["AccessDenied"]));
    expect(await codeOf((context) => (sheetOf(context).getRange("A1").values = [[3]]))).toBeNull();
    const seen = await Excel.run(async (context) => {
      context.workbook.protection.load("protected");
      await context.sync();
      return context.workbook.protection.protected;
    });
    expect(seen).toBe(true);
  });

  describe("a cell that is being edited", () => {
    it("refuses a request that may not wait", async () => {
      excel = openExcel({ Blad1: [[1]] });
      excel.host.state.enterCellEdit();
      expect(await codeOf((context) => context.workbook.load("name"))).toBe(
        "InvalidOperationInCellEditMode",
      );
    });

    it("keeps a request that may wait until the user is done", async () => {
      excel = openExcel({ Blad1: [[1]] });
      excel.host.state.enterCellEdit();
      let code: string | null | undefined;
      const running = codeOf((context) => context.workbook.load("name"), {
        delayForCellEdit: true,
      }).then((found) => (code = found));
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(code).toBeUndefined();
      excel.host.state.leaveCellEdit();
      await running;
      expect(code).toBeNull();
    });
  });

  it("gives ApiNotFound for what is newer than its requirement set", async () => {
    const getMerged = (context: Excel.RequestContext) =>
      sheetOf(context).getRange("A1").getMergedAreasOrNullObject();
    excel = openExcel({ Blad1: [[1]] }, { requirements: requirementSets("desktop", "1.12") });
    expect(await codeOf(getMerged)).toBe("ApiNotFound");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
    excel.close();
    excel = openExcel({ Blad1: [[1]] }, { requirements: requirementSets("desktop", "1.13") });
    expect(await codeOf(getMerged)).toBeNull();
  });

  it("gives ApiNotFound for loading and writing what is newer, too", async () => {
    excel = openExcel({ Blad1: [[1]] }, { requirements: requirementSets("desktop", "1.11") });
    const loading = await codeOf((context) =>
      sheetOf(context).getRange("A1").load("numberFormatCategories"),
    );
    const writing = await codeOf((context) => {
      sheetOf(context).tabColor = "#FF0000";
    });
    expect([loading, writing]).toEqual(["ApiNotFound", null]);
    excel.close();
    excel = openExcel({ Blad1: [[1]] }, { requirements: requirementSets("desktop", "1.6") });
    const older = await codeOf((context) => {
      sheetOf(context).tabColor = "#FF0000";
    });
    expect(older).toBe("ApiNotFound");
  });

  it("knows events of the web only where there is a web", async () => {
    const listen = (context: Excel.RequestContext) =>
      context.workbook.worksheets.onNameChanged.add(() => Promise.resolve());
    excel = openExcel({ Blad1: [[1]] }, { platform: "desktop" });
    expect(await codeOf(listen)).toBe("ApiNotFound");
  });

  it("shows an Excel in another language", async () => {
    const workbook = makeWorkbook({ Blad1: [[0.5, 1234.5, true]] });
    workbook.culture = DUTCH;
    const sheet = workbook.activeSheet;
    sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: "0.0%" });
    sheet.setFormat({ row: 0, column: 1, rows: 1, columns: 1 }, { numberFormat: "#,##0.00" });
    excel = openExcel(workbook, { displayLanguage: "nl-NL", contentLanguage: "nl-BE" });
    await codeOf((context) => {
      sheetOf(context).getRange("D1").formulas = [['=IF(A1>0.25,"ja, wel",SUM(A1,B1))']];
    });
    const seen = await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:D1").load("text,formulas,formulasLocal");
      const numbers = context.application.cultureInfo.numberFormat.load();
      await context.sync();
      return {
        text: range.text[0],
        formula: range.formulas[0]?.[3] as unknown,
        local: range.formulasLocal[0]?.[3] as unknown,
        decimal: numbers.numberDecimalSeparator,
      };
    });
    expect(seen).toEqual({
      text: ["50,0%", "1.234,50", "WAAR", "ja, wel"],
      formula: '=IF(A1>0.25,"ja, wel",SUM(A1,B1))',
      local: '=ALS(A1>0,25;"ja, wel";SOM(A1;B1))',
      decimal: ",",
    });
    await codeOf((context) => {
      sheetOf(context).getRange("E1").formulasLocal = [["=ALS(A1>0,25;1,5;2)"]];
    });
    expect([sheet.formula(0, 4), sheet.value(0, 4)]).toEqual(["=IF(A1>0.25,1.5,2)", 1.5]);
    expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual([
      "nl-NL",
      "nl-BE",
    ]);
  });

  it("remembers that deleting a sheet empties the undo stack", async () => {
    excel = openExcel({ Blad1: [[1]], Blad2: [[2]] });
    expect(excel.host.state.undoStackCleared).toBe(false);
    await codeOf((context) => {
      context.workbook.worksheets.getItem("Blad2").delete();
    });
    expect(excel.host.state.undoStackCleared).toBe(true);
  });

  it("counts what goes over the wire", async () => {
    excel = openExcel({ Blad1: [[1]] });
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1").load("values");
      await context.sync();
      range.values = [[2]];
      await context.sync();
    });
    const { traffic } = excel.host;
    expect(traffic.count("get Range.values")).toBe(1);
    expect(traffic.count("set Range.values")).toBe(1);
    expect(traffic.count("get Range.formulas")).toBe(0);
    expect(traffic.batches[0]?.members).toContain("call Worksheet.getRange");
    expect(traffic.bytesIn).toBeGreaterThan(100);
    expect(traffic.bytesOut).toBeGreaterThan(50);
    expect(traffic.batches[0]?.error).toBeNull();
    const { syncs } = traffic;
    expect(syncs).toBeGreaterThanOrEqual(2);
    traffic.reset();
    expect([traffic.syncs, traffic.bytesIn]).toEqual([0, 0]);
  });
});
