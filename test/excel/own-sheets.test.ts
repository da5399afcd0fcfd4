import type { SheetContent } from "../../src/workbook/own-sheet";
import { makeWorkbook } from "../excel-host/model/make-workbook";
import type { Sheet } from "../excel-host/model/sheet";
import type { Table } from "../excel-host/model/table";
import type { HostOptions } from "../excel-host/options";
import { STRICT_PROTECTION } from "../excel-host/model/sheet-parts";
import { snapshot } from "../excel-host/model/snapshot";
import { loadXlsx } from "../excel-host/xlsx/load";
import { saveXlsx } from "../excel-host/xlsx/save";
import { excelApi, open, requests } from "./tools";

const NAME = "It's a 'naam' met spaties";

/** Texts that Excel would make something else of. */
const TRICKY = [
  "=1+1",
  "+32 3 123",
  "-5",
  "@naam",
  "'aangehaald'",
  "\tmet tab",
  "\rmet return",
  "007",
  "1/2",
  "45,3",
  "45.3",
  "50%",
  "TRUE",
  "waar",
  "#N/A",
  "2024-01-01",
  "1e5",
  " ",
  "",
];

function report(rows: readonly string[], own: SheetContent["own"] = "report"): SheetContent {
  return {
    own,
    lines: [
      [{ value: "Normtoets", bold: true }],
      [{ value: "Dit is een zelfcontrole, geen beslissing." }],
      [{ value: "Normen" }, { value: "=2+2" }],
    ],
    columns: [
      { header: "Norm", width: 20, wrap: true },
      { header: "Waarde", width: 12 },
      { header: "=Kop", width: 12 },
    ],
    rows: rows.map((text, i) => [
      { value: text, link: { sheet: NAME, address: `B${i + 2}` } },
      { value: 0.4996, format: "percent", tone: "not-met" },
      { value: null },
    ]),
  };
}

describe("writing a sheet of ours", () => {
  it("puts lines, a table with filter, links, formats and widths where they belong", async () => {
    const excel = open({ [NAME]: [["a"]] });
    expect(await excel.addIn.sheets.writeSheet(report(["een", "twee"]))).toEqual({
      sheet: "Normtoets",
      replaced: false,
    });
    const sheet = excel.model.sheet("Normtoets");
    if (!sheet) throw new Error("no sheet");
    const value = (row: number, column: number) => sheet.value(row, column);
    expect([value(0, 0), value(2, 0), value(2, 1), value(3, 0)]).toEqual([
      "Normtoets",
      "Normen",
      "=2+2",
      null,
    ]);
    expect([value(4, 0), value(4, 1), value(4, 2)]).toEqual(["Norm", "Waarde", "=Kop"]);
    expect([value(5, 0), value(5, 1), value(6, 0), value(6, 2)]).toEqual([
      "een",
      0.4996,
      "twee",
      null,
    ]);
    expect(sheet.tables).toHaveLength(1);
    expect(sheet.tables[0]).toMatchObject({
      name: "NormtoetsVerslag",
      area: { row: 4, column: 0, rows: 3, columns: 3 },
      showFilterButton: true,
      showHeaders: true,
    });
    expect(sheet.format(5, 1)).toMatchObject({ numberFormat: "0.00%" });
    expect(sheet.format(0, 0).font.bold).toBe(true);
    expect(sheet.format(5, 0).wrapText).toBe(true);
    expect(sheet.format(5, 1).fill.color).toBe("#F8CFCB");
    expect(
      sheet.hyperlinks.map(({ area, documentReference }) => [area.row, documentReference]),
    ).toEqual([
      [5, "'It''s a ''naam'' met spaties'!B2"],
      [6, "'It''s a ''naam'' met spaties'!B3"],
    ]);
    expect(sheet.columnWidth(0)).toBeGreaterThan(sheet.columnWidth(1));
    expect(sheet.freeze).toEqual({ rows: 5, columns: 0 });
    expect(sheet.pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      printTitleRows: { row: 4, rows: 1 },
    });
  });

  it("writes every text as that text, and never a formula", async () => {
    const excel = open({ [NAME]: [["a"]] });
    await excel.addIn.sheets.writeSheet(report(TRICKY));
    const sheet = excel.model.sheet("Normtoets");
    const written = TRICKY.map((_, i) => sheet?.value(5 + i, 0));
    expect(written).toEqual(TRICKY.map((text) => (text === "" ? null : text)));
    expect(sheet?.filledCells().filter(([r, c]) => sheet.formula(r, c) !== null)).toEqual([]);
  });

  it("cuts a text that no cell can hold, visibly", async () => {
    const excel = open({ [NAME]: [["a"]] });
    await excel.addIn.sheets.writeSheet(report(["x".repeat(40_000)]));
    const written = excel.model.sheet("Normtoets")?.value(5, 0);
    expect(typeof written === "string" && written.endsWith("x…")).toBe(true);
  });

  it("replaces its own sheet in place, also renamed and filtered, and touches no other", async () => {
    const excel = open({ [NAME]: [["a", 1]], Tweede: [["=B1"]] });
    await excel.addIn.sheets.writeSheet(report(["een", "twee", "drie"]));
    const sheet = excel.model.sheet("Normtoets");
    sheet?.rename("Mijn verslag");
    sheet?.filteredRows.add(6);
    if (sheet) excel.model.moveSheet(sheet, 0);
    const others = () => excel.model.sheets.filter((one) => one !== sheet);
    const before = JSON.stringify(others().map((one) => one.filledCells()));
    expect(await excel.addIn.sheets.writeSheet(report(["vier"]))).toEqual({
      sheet: "Mijn verslag",
      replaced: true,
    });
    expect(excel.model.sheets.map(({ name }) => name)).toEqual(["Mijn verslag", NAME, "Tweede"]);
    expect(JSON.stringify(others().map((one) => one.filledCells()))).toBe(before);
    expect(sheet?.usedArea(true)).toEqual({ row: 0, column: 0, rows: 6, columns: 3 });
    expect(sheet?.value(5, 0)).toBe("vier");
    expect(sheet?.isRowHidden(6)).toBe(false);
    expect(sheet?.hyperlinks).toHaveLength(1);
    expect(excel.model.tables).toHaveLength(1);
  });

  it("gives the same sheet when it is written twice", async () => {
    const excel = open({ [NAME]: [["a"]] });
    await excel.addIn.sheets.writeSheet(report(["een", "twee"]));
    const before = snapshot(excel.model, { ids: false });
    await excel.addIn.sheets.writeSheet(report(["een", "twee"]));
    expect(snapshot(excel.model, { ids: false })).toEqual(before);
  });

  it("leaves a sheet of the user with that name alone", async () => {
    const model = makeWorkbook({
      normtoets: [["van mij"]],
      "Normtoets (2)": [["ook"]],
      [NAME]: [],
    });
    const excel = open(model);
    const before = snapshot(model, { ids: false });
    expect(await excel.addIn.sheets.writeSheet(report(["een"]))).toEqual({
      sheet: "Normtoets (3)",
      replaced: false,
    });
    expect(await excel.addIn.sheets.removeSheet("report")).toBe(true);
    expect(snapshot(model, { ids: false })).toEqual(before);
  });

  it("does not write over what the user put on its sheet", async () => {
    const excel = open({ [NAME]: [["a"]] });
    await excel.addIn.sheets.writeSheet(report(["een", "twee"]));
    excel.model.sheet("Normtoets")?.enter(20, 0, "mijn nota");
    expect(await excel.addIn.sheets.writeSheet(report(["drie"]))).toEqual({
      sheet: "Normtoets (2)",
      replaced: false,
      kept: "Normtoets",
    });
    expect(excel.model.sheet("Normtoets")?.value(20, 0)).toBe("mijn nota");
    expect(excel.model.tables.map(({ sheet }) => sheet.name)).toEqual(["Normtoets (2)"]);
  });

  it("does not clear a sheet of the user that our table was moved to", async () => {
    const model = makeWorkbook({ Mijn: [["van mij"], [], ["Norm"], ["een"]] });
    model.activeSheet.addTable({ row: 2, column: 3, rows: 2, columns: 1 }, "NormtoetsVerslag");
    const excel = open(model);
    await excel.addIn.sheets.writeSheet({ ...report(["drie"]) });
    expect(model.sheet("Mijn")?.value(0, 0)).toBe("van mij");
    await excel.addIn.sheets.removeSheet("report");
    expect(model.sheets.map(({ name }) => name)).toEqual(["Mijn"]);
  });

  it("keeps the report and the norms apart", async () => {
    const excel = open({ [NAME]: [["a"]] });
    await excel.addIn.sheets.writeSheet(report(["een"]));
    expect(await excel.addIn.sheets.writeSheet(report(["een"], "norms"))).toEqual({
      sheet: "Normen (eigen)",
      replaced: false,
    });
    expect(await excel.addIn.sheets.removeSheet("report")).toBe(true);
    expect(await excel.addIn.sheets.removeSheet("report")).toBe(false);
    expect(excel.model.sheets.map(({ name }) => name)).toEqual([NAME, "Normen (eigen)"]);
  });

  it("knows its sheet after the workbook was saved and opened", async () => {
    let excel = open({ [NAME]: [["a"]] });
    await excel.addIn.sheets.writeSheet(report(["een"]));
    excel = open(loadXlsx(saveXlsx(excel.model)));
    expect(await excel.addIn.sheets.writeSheet(report(["twee"]))).toEqual({
      sheet: "Normtoets",
      replaced: true,
    });
  });

  it("says that the structure is protected, and still replaces what is there", async () => {
    const model = makeWorkbook({ [NAME]: [["a"]] });
    model.structureProtected = true;
    const { sheets } = open(model).addIn;
    const code = "structure-protected";
    await expect(sheets.writeSheet(report(["een"]))).rejects.toMatchObject({ code });
    model.structureProtected = false;
    await sheets.writeSheet(report(["een"]));
    model.structureProtected = true;
    expect(await sheets.writeSheet(report(["twee"]))).toMatchObject({ replaced: true });
    await expect(sheets.removeSheet("report")).rejects.toMatchObject({ code });
    expect(model.structureProtected).toBe(true);
  });

  it("says that its sheet is protected, and never unprotects it", async () => {
    const excel = open({ [NAME]: [["a"]] });
    await excel.addIn.sheets.writeSheet(report(["een"]));
    const sheet = excel.model.sheet("Normtoets");
    if (sheet) sheet.protection = { options: STRICT_PROTECTION, password: null, hash: {} };
    const writing = excel.addIn.sheets.writeSheet(report(["twee"]));
    await expect(writing).rejects.toMatchObject({ code: "sheet-protected" });
    expect(sheet?.protection).not.toBeNull();
    expect(sheet?.value(5, 0)).toBe("een");
  });

  it("says that the workbook is read-only", async () => {
    const { sheets } = open({ [NAME]: [["a"]] }, { viewOnly: true }).addIn;
    await expect(sheets.writeSheet(report(["een"]))).rejects.toMatchObject({ code: "read-only" });
  });

  it.each([1, 300])("takes four requests for %d rows", async (count) => {
    const excel = open({ [NAME]: [["a"]] }, excelApi("1.9"));
    await excel.addIn.sheets.writeSheet(
      report(Array.from({ length: count }, (_, i) => `rij ${i}`)),
    );
    expect(requests(excel)).toBeLessThanOrEqual(4);
    expect(Math.max(...excel.host.traffic.batches.map((b) => b.bytesIn))).toBeLessThan(2_500_000);
  });
});

/** Everything in the cells of a sheet: formulas, and values where there is none. */
function cells(sheet: Sheet | null): unknown[] {
  return (sheet?.filledCells() ?? []).map(([row, column]) => [
    row,
    column,
    sheet?.formula(row, column) ?? sheet?.value(row, column),
  ]);
}

/** What a user does to a report of three rows in A5:C8. */
const NOTES: readonly [string, (sheet: Sheet, table: Table) => void][] = [
  [
    "below the table, which grew",
    (sheet, table) => {
      sheet.enter(8, 0, "bel de dienst");
      table.area = { ...table.area, rows: 5 };
    },
  ],
  [
    "right of the table, which grew",
    (sheet, table) => {
      sheet.enter(4, 3, "Kolom1");
      sheet.enter(5, 3, "bel de dienst");
      table.area = { ...table.area, columns: 4 };
    },
  ],
  [
    "in a corner of the table, which grew both ways",
    (sheet, table) => {
      sheet.enter(4, 3, "Kolom1");
      sheet.enter(8, 3, "bel de dienst");
      table.area = { ...table.area, columns: 4, rows: 5 };
    },
  ],
  [
    "above the table",
    (sheet) => {
      sheet.enter(1, 1, "mijn nota");
    },
  ],
  [
    "in the empty row",
    (sheet) => {
      sheet.enter(3, 0, "mijn nota");
    },
  ],
  [
    "right of the lines above",
    (sheet) => {
      sheet.enter(0, 2, "mijn nota");
    },
  ],
  [
    "as a formula",
    (sheet) => {
      sheet.enter(6, 2, "=1+1");
    },
  ],
  [
    "as a formula in place of what we wrote",
    (sheet) => {
      sheet.enter(6, 1, "=0.4+0.0996");
    },
  ],
  [
    "as a row with totals",
    (sheet, table) => {
      sheet.enter(8, 0, "Totaal");
      table.area = { ...table.area, rows: 5 };
      table.showTotals = true;
    },
  ],
];

/** Of these nothing is left to see in the cells unless it was kept what was written. */
const CHANGES: typeof NOTES = [
  [
    "in an empty cell of the table",
    (sheet) => {
      sheet.enter(6, 2, "bel de dienst");
    },
  ],
  [
    "over a text of ours",
    (sheet) => {
      sheet.enter(5, 0, "gedaan");
    },
  ],
  [
    "over a line of ours",
    (sheet) => {
      sheet.enter(1, 0, "gezien door mij");
    },
  ],
];

async function written(own: SheetContent["own"], options: Partial<HostOptions> = {}) {
  const excel = open({ [NAME]: [["a"]] }, options);
  const { sheet } = await excel.addIn.sheets.writeSheet(report(["een", "twee", "drie"], own));
  const model = excel.model.sheet(sheet);
  const [table] = model?.tables ?? [];
  if (!model || !table) throw new Error("nothing written");
  return { excel, sheet: model, table };
}

describe("what a user put on a sheet of ours", () => {
  const versions = [
    ["1.17", NOTES],
    ["1.9", NOTES],
    ["1.17", CHANGES],
  ] as const;
  const each = versions.flatMap(([version, notes]) =>
    notes.map(([where, put]) => ({ version, where, put })),
  );

  it.each(each)("stays, written $where (ExcelApi $version)", async ({ version, put }) => {
    const { excel, sheet, table } = await written("report", excelApi(version));
    put(sheet, table);
    const before = cells(sheet);
    expect(await excel.addIn.sheets.writeSheet(report(["nieuw"]))).toEqual({
      sheet: "Normtoets (2)",
      replaced: false,
      kept: "Normtoets",
    });
    expect(cells(sheet)).toEqual(before);
    expect(sheet.tables).toEqual([]);
    // What was kept is the user's from now on, and what is ours is replaced as ever.
    expect(await excel.addIn.sheets.writeSheet(report(["nog"]))).toEqual({
      sheet: "Normtoets (2)",
      replaced: true,
    });
    expect(cells(sheet)).toEqual(before);
  });

  it.each(each)("stays when the sheet is removed, written $where ($version)", async (each) => {
    const { excel, sheet, table } = await written("report", excelApi(each.version));
    each.put(sheet, table);
    const before = cells(sheet);
    expect(await excel.addIn.sheets.removeSheet("report")).toBe(true);
    expect(cells(excel.model.sheet("Normtoets"))).toEqual(before);
    expect(await excel.addIn.sheets.removeSheet("report")).toBe(false);
  });

  it("does not keep a sheet that is only sorted or filtered", async () => {
    const { excel, sheet } = await written("report");
    sheet.enter(5, 0, "twee");
    sheet.enter(6, 0, "een");
    sheet.filteredRows.add(7);
    expect(await excel.addIn.sheets.writeSheet(report(["nieuw"]))).toEqual({
      sheet: "Normtoets",
      replaced: true,
    });
  });

  it("does not keep a report in another language, or with fewer rows", async () => {
    const { excel } = await written("report");
    const french: SheetContent = {
      ...report(["un"]),
      columns: ["Norme", "Valeur", "Titre"].map((header) => ({ header, width: 12 })),
      lines: [[{ value: "Titre" }]],
    };
    expect(await excel.addIn.sheets.writeSheet(french)).toEqual({
      sheet: "Normtoets",
      replaced: true,
    });
  });

  describe("on the sheet of norms", () => {
    const amounts = (rows: readonly (readonly [string, number | null])[]): SheetContent => ({
      ...report([], "norms"),
      rows: rows.map(([key, amount]) => [{ value: key }, { value: "titel" }, { value: amount }]),
    });
    const normsWritten = async (version: string) => {
      const excel = open({ [NAME]: [["a"]] }, excelApi(version));
      await excel.addIn.sheets.writeSheet(
        amounts([
          ["een", null],
          ["twee", 2],
        ]),
      );
      const sheet = excel.model.sheet("Normen (eigen)");
      const [table] = sheet?.tables ?? [];
      if (!sheet || !table) throw new Error("nothing written");
      return { excel, sheet, table };
    };

    it.each(["1.17", "1.9"])(
      "amounts and rows that are written again stay there (%s)",
      async (v) => {
        const { excel, sheet, table } = await normsWritten(v);
        sheet.enter(5, 2, 7);
        sheet.enter(7, 0, "Dienst Noord");
        sheet.enter(7, 2, 3);
        table.area = { ...table.area, rows: 4 };
        const content = amounts([
          ["een", 7],
          ["twee", 2],
          ["Dienst Noord", 3],
        ]);
        expect(await excel.addIn.sheets.writeSheet(content)).toEqual({
          sheet: "Normen (eigen)",
          replaced: true,
        });
        expect(sheet.value(7, 2)).toBe(3);
      },
    );

    it.each([
      ["1.17", "=A!A1*2"],
      ["1.9", "=A!A1*2"],
    ])("a formula for an amount stays (%s)", async (version, formula) => {
      const { excel, sheet } = await normsWritten(version);
      sheet.enter(5, 2, formula);
      const before = cells(sheet);
      expect(
        await excel.addIn.sheets.writeSheet(
          amounts([
            ["een", 4],
            ["twee", 2],
          ]),
        ),
      ).toEqual({
        sheet: "Normen (eigen) (2)",
        replaced: false,
        kept: "Normen (eigen)",
      });
      expect(cells(sheet)).toEqual(before);
    });

    it.each(["1.17", "1.9"])("a note below, beside or above stays (%s)", async (version) => {
      for (const [row, column, rows, columns] of [
        [7, 0, 4, 3],
        [6, 3, 3, 4],
        [1, 2, 3, 3],
      ] as const) {
        const { excel, sheet, table } = await normsWritten(version);
        sheet.enter(row, column, "bel de dienst");
        table.area = { ...table.area, rows, columns };
        const outcome = await excel.addIn.sheets.writeSheet(
          amounts([
            ["een", 4],
            ["twee", 2],
          ]),
        );
        expect(outcome.kept).toBe("Normen (eigen)");
        expect(sheet.value(row, column)).toBe("bel de dienst");
        excel.close();
      }
    });
  });
});
