import { makeWorkbook } from "./model/make-workbook";
import { snapshot } from "./model/snapshot";
import { openExcel, type OpenExcel } from "./open-excel";

/** Excel's object model through the real library: what the add-in uses of it, family by family. */
describe("the object model", () => {
  let excel: OpenExcel;
  afterEach(() => {
    expect(excel.host.faults).toEqual([]);
    excel.close();
  });

  const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Blad1");

  describe("ranges", () => {
    it("are found from each other", async () => {
      excel = openExcel({
        Blad1: [
          ["a", "b"],
          [1, 2],
          [3, 4],
        ],
      });
      const addresses = await Excel.run(async (context) => {
        const range = sheetOf(context).getRange("A1:B3");
        const found = [
          range.getCell(1, 1),
          range.getRow(2),
          range.getColumn(1),
          range.getLastRow(),
          range.getLastCell(),
          range.getEntireRow(),
          range.getEntireColumn(),
          range.getOffsetRange(1, 2),
          range.getResizedRange(-1, 1),
          range.getBoundingRect("D5"),
          range.getIntersection("B2:D9"),
          sheetOf(context).getRangeByIndexes(4, 0, 2, 1),
          sheetOf(context).getCell(9, 9),
          sheetOf(context).getUsedRange(),
        ].map((each) => each.load("address"));
        await context.sync();
        return found.map((each) => each.address.replace("Blad1!", ""));
      });
      expect(addresses).toEqual([
        "B2",
        "A3:B3",
        "B1:B3",
        "A3:B3",
        "B3",
        "1:3",
        "A:B",
        "C2:D4",
        "A1:C2",
        "A1:D5",
        "B2:B3",
        "A5:A6",
        "J10",
        "A1:B3",
      ]);
    });

    it("have null objects for what is not there", async () => {
      excel = openExcel({ Blad1: [[1]], Leeg: [] });
      const nulls = await Excel.run(async (context) => {
        const cell = sheetOf(context).getRange("A1");
        const found = [
          context.workbook.worksheets.getItem("Leeg").getUsedRangeOrNullObject(true),
          cell.getIntersectionOrNullObject("B2"),
          cell.getMergedAreasOrNullObject(),
          cell.getSpillingToRangeOrNullObject(),
          sheetOf(context).freezePanes.getLocationOrNullObject(),
          sheetOf(context).tables.getItemOrNullObject("Tabel"),
          context.workbook.names.getItemOrNullObject("naam"),
          context.workbook.settings.getItemOrNullObject("sleutel"),
          cell.conditionalFormats.getItemOrNullObject("{00000000-0000-0000-0000-000000000000}"),
        ];
        await context.sync();
        return found.map((each) => each.isNullObject);
      });
      expect(nulls).toEqual(nulls.map(() => true));
    });

    it("tell the types, texts and formats of their cells", async () => {
      excel = openExcel({ Blad1: [["tekst", 0.25, true, "", "#N/A"]] });
      const seen = await Excel.run(async (context) => {
        const range = sheetOf(context).getRange("A1:E1");
        range.getCell(0, 1).numberFormat = [["0%"]];
        range.load("valueTypes,text,numberFormat,numberFormatCategories");
        await context.sync();
        return [range.valueTypes, range.text, range.numberFormat, range.numberFormatCategories];
      });
      expect(seen).toEqual([
        [["String", "Double", "Boolean", "Empty", "Error"]],
        [["tekst", "25%", "TRUE", "", "#N/A"]],
        [["General", "0%", "General", "General", "General"]],
        [["General", "Percentage", "General", "General", "General"]],
      ]);
    });

    it("know hidden rows, and the view without them", async () => {
      excel = openExcel({ Blad1: [["a"], ["b"], ["c"]] });
      excel.model.activeSheet.hiddenRows.add(1);
      const seen = await Excel.run(async (context) => {
        const range = sheetOf(context).getRange("A1:A3").load("rowHidden,hidden");
        const second = sheetOf(context).getRange("A2").load("rowHidden");
        const view = range.getVisibleView().load("values,rowCount,cellAddresses");
        view.rows.load("items/values,items/index");
        await context.sync();
        return {
          hidden: [range.rowHidden, range.hidden, second.rowHidden],
          view: [view.values, view.rowCount, view.cellAddresses],
          rows: view.rows.items.map((row) => [row.index, row.values]),
        };
      });
      expect(seen).toEqual({
        hidden: [null, null, true],
        view: [[["a"], ["c"]], 2, [["Blad1!A1"], ["Blad1!A3"]]],
        rows: [
          [0, [["a"]]],
          [2, [["c"]]],
        ],
      });
    });

    it("find special cells, blocks and merges", async () => {
      excel = openExcel({
        Blad1: [
          ["a", 1, ""],
          ["b", "=B1+1", ""],
          ["", "", "x"],
        ],
      });
      excel.model.activeSheet.merge({ row: 5, column: 0, rows: 1, columns: 2 });
      const seen = await Excel.run(async (context) => {
        const range = sheetOf(context).getRange("A1:C6");
        const found = [
          range.getSpecialCellsOrNullObject("Constants", "Numbers"),
          range.getSpecialCellsOrNullObject("Formulas"),
          range.getMergedAreasOrNullObject(),
        ].map((areas) => areas.load("address"));
        const block = sheetOf(context).getRange("A1").getSurroundingRegion().load("address");
        await context.sync();
        return [...found.map((areas) => areas.address), block.address];
      });
      expect(seen).toEqual(["Blad1!B1", "Blad1!B2", "Blad1!A6:B6", "Blad1!A1:C3"]);
    });

    it("have formats, and null where cells differ", async () => {
      excel = openExcel({ Blad1: [["a", "b"]] });
      const seen = await Excel.run(async (context) => {
        const range = sheetOf(context).getRange("A1:B1");
        const { format } = range;
        format.font.bold = true;
        format.wrapText = true;
        range.getCell(0, 0).format.fill.color = "yellow";
        format.borders.getItem("EdgeBottom").style = "Continuous";
        format.borders.getItem("EdgeBottom").weight = "Medium";
        format.columnWidth = 90;
        format.load("wrapText,columnWidth,fill/color,font/bold,font/italic");
        const first = range.getCell(0, 0).format.fill.load("color");
        const second = range.getCell(0, 1).format.fill.load("color,pattern");
        const border = format.borders.getItem("EdgeBottom").load("style,weight,color");
        await context.sync();
        return {
          range: [format.wrapText, format.columnWidth, format.fill.color, format.font.bold],
          fills: [first.color, second.color, second.pattern],
          border: [border.style, border.weight, border.color],
        };
      });
      expect(seen).toEqual({
        range: [true, 90, null, true],
        // No fill reads as white.
        fills: ["#FFFF00", "#FFFFFF", "None"],
        border: ["Continuous", "Medium", "#000000"],
      });
      const { font, borders } = excel.model.activeSheet.format(0, 1);
      expect(font.bold).toBe(true);
      expect(borders.EdgeBottom).toEqual({
        style: "Continuous",
        weight: "Medium",
        color: "#000000",
      });
    });

    it("have links, with the look of links", async () => {
      excel = openExcel({ Blad1: [["a"]] });
      const seen = await Excel.run(async (context) => {
        const cell = sheetOf(context).getRange("A1");
        cell.hyperlink = { documentReference: "Blad1!B7", textToDisplay: "Blad1!B7" };
        cell.load("hyperlink,values");
        cell.format.font.load("underline");
        await context.sync();
        return [cell.hyperlink, cell.values, cell.format.font.underline];
      });
      expect(seen).toEqual([
        { documentReference: "Blad1!B7", textToDisplay: "Blad1!B7" },
        [["Blad1!B7"]],
        "Single",
      ]);
    });

    it("are cleared as far as was asked", async () => {
      excel = openExcel({ Blad1: [["a"]] });
      await Excel.run(async (context) => {
        const cell = sheetOf(context).getRange("A1");
        cell.format.font.bold = true;
        cell.clear("Contents");
        await context.sync();
      });
      const sheet = excel.model.activeSheet;
      expect([sheet.value(0, 0), sheet.format(0, 0).font.bold]).toEqual([null, true]);
    });

    it("put rows in, with all that lies below", async () => {
      excel = openExcel({ Blad1: [["a"], ["b"], ["=A2"]] });
      const sheet = excel.model.activeSheet;
      const format = sheet.addConditionalFormat("Custom", [
        { row: 1, column: 0, rows: 1, columns: 1 },
      ]);
      format.formula = '=$A2="b"';
      await Excel.run(async (context) => {
        sheetOf(context).getRange("2:3").insert("Down");
        await context.sync();
      });
      expect([sheet.value(0, 0), sheet.value(1, 0), sheet.value(3, 0)]).toEqual(["a", null, "b"]);
      expect([sheet.formula(4, 0), sheet.value(4, 0)]).toEqual(["=A4", "b"]);
      expect(format.areas).toEqual([{ row: 3, column: 0, rows: 1, columns: 1 }]);
    });

    it("take cells out, where only cells lie", async () => {
      excel = openExcel({
        Blad1: [
          ["a", "x"],
          ["b", "y"],
          ["c", "z"],
        ],
      });
      const sheet = excel.model.activeSheet;
      await Excel.run(async (context) => {
        sheetOf(context).getRange("A1").delete("Up");
        await context.sync();
      });
      expect([0, 1, 2].map((row) => sheet.value(row, 0))).toEqual(["b", "c", null]);
      expect([0, 1, 2].map((row) => sheet.value(row, 1))).toEqual(["x", "y", "z"]);
    });

    it("are selected, also several areas at once", async () => {
      excel = openExcel({ Blad1: [["a"]] });
      const seen = await Excel.run(async (context) => {
        sheetOf(context).getRange("B2:C3").select();
        const range = context.workbook.getSelectedRange().load("address");
        const cell = context.workbook.getActiveCell().load("address");
        await context.sync();
        return [range.address, cell.address];
      });
      expect(seen).toEqual(["Blad1!B2:C3", "Blad1!B2"]);
    });
  });

  describe("conditional formats", () => {
    it("are made, found and deleted, and leave the workbook as it was", async () => {
      const workbook = makeWorkbook({
        Blad1: [
          [1, 2],
          [3, 4],
        ],
      });
      const sheet = workbook.activeSheet;
      const foreign = sheet.addConditionalFormat("DataBar", [
        { row: 0, column: 0, rows: 2, columns: 1 },
      ]);
      foreign.rule = { definition: "<dataBar/>" };
      excel = openExcel(workbook);
      const before = snapshot(workbook);
      const id = await Excel.run(async (context) => {
        const areas = sheetOf(context).getRanges("A1:A2,B2");
        const format = areas.conditionalFormats.add("Custom");
        format.custom.rule.formula = '=AND($A$1>0,"merk"="merk")';
        format.custom.format.fill.color = "#FFD8D8";
        format.custom.format.font.bold = true;
        format.custom.format.borders.getItem("EdgeBottom").style = "Dash";
        format.custom.format.borders.bottom.color = "#C00000";
        format.stopIfTrue = false;
        format.load("id,type,priority");
        await context.sync();
        return [format.id, format.type, format.priority];
      });
      expect(id.slice(1)).toEqual(["Custom", 0]);
      const [ours] = sheet.conditionalFormats;
      expect(ours?.formula).toBe('=AND($A$1>0,"merk"="merk")');
      expect(ours?.areas).toHaveLength(2);
      expect(ours?.style.fill).toBe("#FFD8D8");
      expect(ours?.style.font).toEqual({ bold: true });
      expect(ours?.style.borders).toEqual({ EdgeBottom: { style: "Dash", color: "#C00000" } });

      const seen = await Excel.run(async (context) => {
        const formats = sheetOf(context)
          .getRange()
          .conditionalFormats.load("items/type,items/priority");
        await context.sync();
        const custom = formats.items.map((each) => each.customOrNullObject.rule.load("formula"));
        await context.sync();
        const ranges = formats.items[0]?.getRanges().load("address");
        const single = formats.items[0]?.getRangeOrNullObject();
        await context.sync();
        const result = {
          types: formats.items.map((each) => [each.type, each.priority]),
          formulas: custom.map((rule) => (rule.isNullObject ? null : rule.formula)),
          address: ranges?.address,
          single: single?.isNullObject,
        };
        formats.items[0]?.delete();
        await context.sync();
        return result;
      });
      expect(seen).toEqual({
        types: [
          ["Custom", 0],
          ["DataBar", 1],
        ],
        formulas: ['=AND($A$1>0,"merk"="merk")', null],
        address: "Blad1!A1:A2,Blad1!B2",
        single: true,
      });
      expect(snapshot(workbook)).toEqual(before);
    });

    it("change their priority", async () => {
      excel = openExcel({ Blad1: [[1]] });
      await Excel.run(async (context) => {
        const formats = sheetOf(context).getRange("A1").conditionalFormats;
        const first = formats.add("Custom");
        first.custom.rule.formula = "=TRUE";
        const second = formats.add("Custom");
        second.custom.rule.formula = "=FALSE";
        second.priority = 1;
        await context.sync();
      });
      expect(excel.model.activeSheet.conditionalFormats.map((each) => each.formula)).toEqual([
        "=TRUE",
        "=FALSE",
      ]);
    });
  });

  describe("tables", () => {
    it("are made over cells, read and turned back into cells", async () => {
      excel = openExcel({
        Blad1: [
          ["naam", "aantal"],
          ["a", 1],
          ["b", 2],
        ],
      });
      const seen = await Excel.run(async (context) => {
        const table = sheetOf(context).tables.add("A1:B3", true);
        table.name = "Verslag";
        table.style = "TableStyleLight1";
        table.showBandedRows = false;
        table.load("name,style,showTotals,showHeaders");
        table.columns.load("items/name");
        table.rows.load("count");
        const body = table.getDataBodyRange().load("address");
        const header = table.getHeaderRowRange().load("values");
        await context.sync();
        return {
          table: [table.name, table.style, table.showTotals, table.showHeaders],
          columns: table.columns.items.map((column) => column.name),
          rows: table.rows.count,
          body: body.address,
          header: header.values,
        };
      });
      expect(seen).toEqual({
        table: ["Verslag", "TableStyleLight1", false, true],
        columns: ["naam", "aantal"],
        rows: 2,
        body: "Blad1!A2:B3",
        header: [["naam", "aantal"]],
      });
      const names = await Excel.run(async (context) => {
        const found = sheetOf(context).getRange("B2").getTables(false).load("items/name");
        await context.sync();
        sheetOf(context).tables.getItem("verslag").convertToRange();
        await context.sync();
        return found.items.map((table) => table.name);
      });
      expect(names).toEqual(["Verslag"]);
      expect(excel.model.tables).toEqual([]);
      expect(excel.model.activeSheet.value(1, 0)).toBe("a");
    });
  });

  describe("sheets", () => {
    it("have settings for screen and paper", async () => {
      excel = openExcel({ Blad1: [["a"]] });
      const sheet = excel.model.activeSheet;
      await Excel.run(async (context) => {
        const target = sheetOf(context);
        target.tabColor = "#00FF00";
        target.showGridlines = false;
        target.freezePanes.freezeRows(3);
        target.pageLayout.orientation = "Landscape";
        target.pageLayout.paperSize = "A4";
        target.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
        target.pageLayout.setPrintTitleRows("$1:$3");
        target.pageLayout.setPrintArea("A1:D9");
        target.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
        target.pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
        await context.sync();
      });
      expect([sheet.tabColor, sheet.showGridlines, sheet.freeze]).toEqual([
        "#00FF00",
        false,
        { rows: 3, columns: 0 },
      ]);
      expect(sheet.pageLayout).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
        printTitleRows: { row: 0, rows: 3 },
        printArea: [{ row: 0, column: 0, rows: 9, columns: 4 }],
        headerFooter: { centerFooter: "&P / &N" },
        topMargin: 72,
      });
      const location = await Excel.run(async (context) => {
        const found = sheetOf(context).freezePanes.getLocationOrNullObject().load("address");
        await context.sync();
        return found.address;
      });
      expect(location).toBe("Blad1!1:3");
    });

    it("are added, hidden, moved, named and deleted", async () => {
      excel = openExcel({ Blad1: [["a"]] });
      const seen = await Excel.run(async (context) => {
        const added = context.workbook.worksheets.add("Normtoets");
        added.position = 0;
        sheetOf(context).visibility = "Hidden";
        const sheets = context.workbook.worksheets.load("items/name,items/visibility");
        const count = context.workbook.worksheets.getCount(true);
        await context.sync();
        const names = sheets.items.map((sheet) => [sheet.name, sheet.visibility]);
        added.name = "Verslag";
        sheetOf(context).visibility = "Visible";
        await context.sync();
        added.delete();
        await context.sync();
        return [names, count.value];
      });
      expect(seen).toEqual([
        [
          ["Normtoets", "Visible"],
          ["Blad1", "Hidden"],
        ],
        1,
      ]);
      expect(excel.model.sheets.map((sheet) => sheet.name)).toEqual(["Blad1"]);
    });

    it.each([["x".repeat(32)], ["a/b"], ["Blad1"]])("refuse the name %s", async (name) => {
      excel = openExcel({ Blad1: [["a"]] });
      const adding = Excel.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      });
      await expect(adding).rejects.toThrow();
      expect(excel.model.sheets).toHaveLength(1);
    });

    it("have properties of their own", async () => {
      excel = openExcel({ Blad1: [["a"]] });
      const value = await Excel.run(async (context) => {
        sheetOf(context).customProperties.add("normtoets", "verslag");
        await context.sync();
        const found = sheetOf(context)
          .customProperties.getItemOrNullObject("NORMTOETS")
          .load("value");
        await context.sync();
        return found.value;
      });
      expect(value).toBe("verslag");
    });
  });

  describe("the workbook", () => {
    it("keeps settings", async () => {
      excel = openExcel({ Blad1: [["a"]] });
      const seen = await Excel.run(async (context) => {
        const { settings } = context.workbook;
        settings.add("profiel", { versie: 1, kolommen: ["a"] });
        await context.sync();
        const found = settings.getItem("profiel").load("value");
        settings.load("items/key");
        await context.sync();
        const value: unknown = found.value;
        const keys = settings.items.map((item) => item.key);
        settings.getItem("profiel").delete();
        await context.sync();
        return [value, keys];
      });
      expect(seen).toEqual([{ versie: 1, kolommen: ["a"] }, ["profiel"]]);
      expect(excel.model.settings.size).toBe(0);
    });

    it("has names, of its own and of sheets", async () => {
      excel = openExcel({ Blad1: [[7]] });
      const seen = await Excel.run(async (context) => {
        context.workbook.names.add("drempel", sheetOf(context).getRange("A1"));
        context.workbook.names.add("getal", "=3");
        const names = context.workbook.names.load(
          "items/name,items/type,items/value,items/formula",
        );
        await context.sync();
        const range = names.getItem("drempel").getRange().load("values");
        await context.sync();
        return {
          names: names.items.map((item): unknown[] => [
            item.name,
            item.type,
            item.value,
            item.formula,
          ]),
          values: range.values,
        };
      });
      expect(seen).toEqual({
        names: [
          ["drempel", "Range", "Blad1!A1", "=Blad1!$A$1"],
          ["getal", "Integer", 3, "=3"],
        ],
        values: [[7]],
      });
    });

    it.each([
      [false, 45_658],
      [true, 44_196],
    ])("counts days in its own date system (1904: %s)", async (date1904, serial) => {
      excel = openExcel({ Blad1: [[7]] });
      excel.model.date1904 = date1904;
      const value = await Excel.run(async (context) => {
        const day = context.workbook.functions.date(2025, 1, 1).load("value");
        await context.sync();
        return day.value;
      });
      expect(value).toBe(serial);
    });

    it("calculates", async () => {
      excel = openExcel({ Blad1: [[1, "=A1*2"]] });
      const seen = await Excel.run(async (context) => {
        context.application.suspendScreenUpdatingUntilNextSync();
        sheetOf(context).getRange("A1").values = [[5]];
        const result = sheetOf(context).getRange("B1").load("values,formulas");
        context.application.load("calculationMode");
        context.application.calculate("Full");
        await context.sync();
        return [result.values, result.formulas, context.application.calculationMode];
      });
      expect(seen).toEqual([[[10]], [["=A1*2"]], "Automatic"]);
      expect(excel.host.state.calculations).toBe(1);
    });
  });

  describe("events", () => {
    it("come from sheets: made, shown, calculated, selected, deleted", async () => {
      excel = openExcel({ Blad1: [[1, "=A1+1"]] });
      const seen: string[] = [];
      const note = (name: string) => () => {
        seen.push(name);
        return Promise.resolve();
      };
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onAdded.add(note("added"));
        worksheets.onActivated.add(note("activated"));
        worksheets.onDeactivated.add(note("deactivated"));
        worksheets.onCalculated.add(note("calculated"));
        worksheets.onSelectionChanged.add(note("selection"));
        worksheets.onNameChanged.add(note("name"));
        worksheets.onVisibilityChanged.add(note("visibility"));
        worksheets.onDeleted.add(note("deleted"));
        await context.sync();
      });
      const { model } = excel;
      const [first] = model.sheets;
      first?.enter(0, 0, 5);
      const added = model.addSheet("Nieuw");
      added.activate();
      added.rename("Anders");
      first?.setVisibility("Hidden");
      added.select([{ row: 1, column: 1, rows: 1, columns: 1 }]);
      first?.setVisibility("Visible");
      model.deleteSheet(added);
      await excel.settled();
      expect([...new Set(seen)].sort()).toEqual([
        "activated",
        "added",
        "calculated",
        "deactivated",
        "deleted",
        "name",
        "selection",
        "visibility",
      ]);
    });

    it("give the range that changed", async () => {
      excel = openExcel({ Blad1: [[1]] });
      const values: unknown[] = [];
      await Excel.run(async (context) => {
        sheetOf(context).onChanged.add(async (event) => {
          await Excel.run(async (inner) => {
            const range = event.getRange(inner).load("values,address");
            await inner.sync();
            values.push([range.address, range.values]);
          });
        });
        await context.sync();
      });
      excel.model.activeSheet.enter(1, 0, "nieuw");
      for (let i = 0; i < 5; i++) await excel.settled();
      expect(values).toEqual([["Blad1!A2", [["nieuw"]]]]);
    });
  });
});
