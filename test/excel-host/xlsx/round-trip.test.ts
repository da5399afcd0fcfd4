import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArea } from "../model/a1";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../model/area";
import { CellError } from "../model/cell-value";
import { makeWorkbook } from "../model/make-workbook";
import { STRICT_PROTECTION } from "../model/sheet-parts";
import { snapshot } from "../model/snapshot";
import type { Workbook } from "../model/workbook";
import { loadXlsx } from "./load";
import { saveXlsx } from "./save";
import { parseXml } from "./xml";

const SAMPLES = join(__dirname, "../../../assets/samples");

function area(text: string): Area {
  const read = parseArea(text);
  if (!read) throw new Error(text);
  return read;
}

function roundTrip(workbook: Workbook): Workbook {
  return loadXlsx(saveXlsx(workbook));
}

function expectSame(workbook: Workbook): void {
  expect(snapshot(roundTrip(workbook), { ids: false })).toEqual(snapshot(workbook, { ids: false }));
}

/** A workbook with at least one of everything that files can hold. */
function everything(): Workbook {
  const workbook = makeWorkbook({
    "Mijn 'blad' 1": [
      ["Kop", "Aantal", "Ja", "Leeg"],
      ['tekst & <teken> "é"', 12.5, true, "#N/A"],
      [" spaties ", -1e-7, false, "'007"],
      ["_x0041_\u0001\r\nregel", "=B2*2", '="a"&1', ""],
    ],
    Verborgen: [[1]],
    "Zeer verborgen": [[1]],
  });
  const [sheet, hidden, deep] = workbook.sheets;
  if (!sheet || !hidden || !deep) throw new Error("sheets");
  workbook.date1904 = true;
  workbook.calculationMode = "Manual";
  sheet.set(3, 1, 25, "=B2*2");
  sheet.set(3, 2, "a1", '="a"&1');
  sheet.set(4, 1, CellError.of("#DIV/0!"), "=1/0");
  sheet.set(6, 0, 1, "=B2:B3");
  sheet.set(7, 0, 2);
  sheet.spills.set("6,0", { row: 6, column: 0, area: area("A7:A8") });
  sheet.setFormat(area("A1:D1"), {
    font: {
      bold: true,
      italic: true,
      color: "#112233",
      size: 14,
      name: "Arial",
      underline: "Double",
    },
    fill: { color: "#FFEE00" },
    borders: { EdgeBottom: { style: "Continuous", weight: "Medium", color: "#0000FF" } },
    horizontalAlignment: "Center",
    verticalAlignment: "Top",
    wrapText: true,
    indentLevel: 2,
    textOrientation: -45,
  });
  sheet.setFormat(area("B2:B4"), {
    numberFormat: '#,##0.00 "km"',
    locked: false,
    formulaHidden: true,
    fill: { pattern: "LightUp", color: "#FFFFFF", patternColor: "#FF0000" },
    borders: { DiagonalUp: { style: "Double", weight: "Thick", color: "#00FF00" } },
  });
  sheet.setFormat({ row: 0, column: 5, rows: MAX_ROWS, columns: 1 }, { numberFormat: "@" });
  sheet.setFormat({ row: 20, column: 0, rows: 1, columns: MAX_COLUMNS }, { font: { bold: true } });
  sheet.columnWidths.set(0, 105);
  sheet.rowHeights.set(1, 30);
  sheet.hiddenRows.add(4);
  sheet.hiddenColumns.add(7);
  sheet.merges.push(area("A10:C10"));
  sheet.freeze = { rows: 1, columns: 2 };
  sheet.tabColor = "#C00000";
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  sheet.selection = [area("B2:C3"), area("D9")];
  sheet.protection = {
    options: {
      ...STRICT_PROTECTION,
      allowFormatCells: true,
      allowSort: true,
      selectionMode: "Unlocked",
    },
    password: null,
    hash: { password: "CC1A" },
  };
  const table = sheet.addTable(area("A1:D5"), "Lijst");
  table.showTotals = true;
  table.style = "TableStyleLight9";
  table.columnFormulas = new Map([[1, { totals: "sum" }]]);
  hidden.setVisibility("Hidden");
  deep.setVisibility("VeryHidden");
  hidden.autoFilter = { area: area("A1:A9"), criteria: new Map() };
  const low = sheet.addConditionalFormat("Custom", [area("A2:A9"), area("C2")]);
  low.formula = '=AND(N("normtoets/1 x not-met-verdict")=0,$B2<"5")';
  low.stopIfTrue = true;
  low.style = {
    font: { bold: true, italic: false, color: "#9C0006", underline: "Single", strikethrough: true },
    fill: "#FFC7CE",
    fillPattern: "LightUp",
    borders: { EdgeTop: { style: "Continuous", color: "#9C0006" } },
    numberFormat: "0.0",
  };
  for (const [i, xml] of FOREIGN_RULES.entries()) {
    const format = sheet.addConditionalFormat(
      i === 0 ? "CellValue" : i === 1 ? "ColorScale" : "IconSet",
      [area("B2:B9")],
    );
    const dxf = i === 0 ? parseXml("<dxf><font><b/></font></dxf>") : null;
    const rule = parseXml(xml.replace("PRIORITY", String(3 - i)));
    format.rule = { definition: { rule, dxf, extension: null } };
  }
  sheet.hyperlinks.push(
    {
      area: area("A2"),
      address: "https://voorbeeld.invalid/?a=1&b=2",
      documentReference: null,
      screenTip: "tip",
    },
    { area: area("A3"), address: null, documentReference: "'Mijn ''blad'' 1'!B2", screenTip: null },
  );
  sheet.comments.push({
    id: "c",
    row: 1,
    column: 1,
    author: "Een <mens>",
    text: "let op\nhier",
    kind: "note",
  });
  sheet.validations.push(
    {
      areas: [area("C2:C9")],
      type: "List",
      rule: { list: { inCellDropDown: true, source: '="ja,nee"' } },
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: "warning", title: "t", message: "m" },
      prompt: { showPrompt: true, title: "p", message: "q" },
    },
    {
      areas: [area("B2:B9")],
      type: "WholeNumber",
      rule: { wholeNumber: { formula1: "=1", formula2: "=9", operator: "NotBetween" } },
      ignoreBlanks: false,
      errorAlert: { showAlert: false, style: "stop", title: "", message: "" },
      prompt: { showPrompt: false, title: "", message: "" },
    },
  );
  sheet.pageLayout = {
    ...sheet.pageLayout,
    orientation: "Landscape",
    paperSize: "A3",
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    leftMargin: 36,
    printArea: [area("A1:D9")],
    printTitleRows: area("1:1"),
    headerFooter: { ...sheet.pageLayout.headerFooter, leftHeader: "Links", rightFooter: "&P/&N" },
  };
  workbook.names.push(
    { name: "doel", formula: "='Mijn ''blad'' 1'!$B$2", scope: null, visible: true, comment: "c" },
    { name: "eigen", formula: "=5", scope: hidden, visible: false, comment: "" },
  );
  return workbook;
}

const FOREIGN_RULES = [
  '<cfRule type="cellIs" dxfId="0" priority="PRIORITY" operator="greaterThan"><formula>5</formula></cfRule>',
  '<cfRule type="colorScale" priority="PRIORITY"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>',
  '<cfRule type="iconSet" priority="PRIORITY"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>',
];

test("A workbook with one of everything comes back as it was", () => {
  const workbook = everything();
  const again = roundTrip(workbook);
  const kept = snapshot(again, { ids: false });
  // The file's own index of a look and its priority stand in the kept element: both are written anew.
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, part: unknown) =>
        key === "dxfId" || (key === "priority" && typeof part === "string") ? undefined : part,
      ),
    );
  expect(plain(kept)).toEqual(plain(snapshot(workbook, { ids: false })));
  // And once saved, saving changes nothing at all.
  expect(saveXlsx(again)).toEqual(saveXlsx(roundTrip(again)));
  expectSame(again);
});

test("Extended conditional formats keep their twin and their own rules", () => {
  const workbook = makeWorkbook({ Blad1: [[1], [2]] });
  const bar = workbook.activeSheet.addConditionalFormat("DataBar", [area("A1:A2")]);
  const rule = parseXml(
    '<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{11111111-0000-0000-0000-000000000000}</x14:id></ext></extLst></cfRule>',
  );
  const twin = parseXml(
    '<x14:conditionalFormatting><x14:cfRule type="dataBar" id="{11111111-0000-0000-0000-000000000000}"><x14:dataBar minLength="0" maxLength="100"/></x14:cfRule><xm:sqref>A1:A2</xm:sqref></x14:conditionalFormatting>',
  );
  bar.rule = { definition: { rule, dxf: null, extension: twin } };
  const again = roundTrip(workbook);
  expect(again.activeSheet.conditionalFormats.map(({ type }) => type)).toEqual(["DataBar"]);
  expectSame(workbook);
});

const samples = readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"));

test("There are five samples", () => {
  expect(samples).toHaveLength(5);
});

test.each(samples)("%s loads, and comes back as it was", (name) => {
  const workbook = loadXlsx(readFileSync(join(SAMPLES, name)), name);
  expect(workbook.sheets.length).toBeGreaterThan(0);
  expect(workbook.sheets[0]?.usedArea(true)).not.toBeNull();
  expectSame(workbook);
});

const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
const opens = soffice === undefined && process.env["CI"] !== "true" ? test.skip : test;
if (soffice === undefined)
  process.stderr.write("LibreOffice is missing: saved files are not opened.\n");

opens(
  "LibreOffice opens what is saved, and shows its values",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "excel-host-"));
    try {
      writeFileSync(join(folder, "alles.xlsx"), saveXlsx(everything()));
      const convert = (format: string) =>
        execFileSync(
          soffice ?? "soffice",
          [
            "--headless",
            `-env:UserInstallation=file://${join(folder, "profile")}`,
            "--convert-to",
            format,
            "--outdir",
            join(folder, "uit"),
            join(folder, "alles.xlsx"),
          ],
          { stdio: "pipe" },
        );
      convert("pdf");
      expect(statSync(join(folder, "uit/alles.pdf")).size).toBeGreaterThan(1000);
      convert("xlsx");
      const theirs = loadXlsx(readFileSync(join(folder, "uit/alles.xlsx")));
      const sheet = theirs.sheets[0];
      expect(theirs.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ["Mijn 'blad' 1", "Visible"],
        ["Verborgen", "Hidden"],
        // LibreOffice knows one way of hiding.
        ["Zeer verborgen", "Hidden"],
      ]);
      expect(sheet?.value(1, 0)).toBe('tekst & <teken> "é"');
      expect(sheet?.value(3, 1)).toBe(25);
      expect(sheet?.tables.map(({ name }) => name)).toEqual(["Lijst"]);
      expect(sheet?.conditionalFormats.map(({ type }) => type).sort()).toEqual([
        "CellValue",
        "ColorScale",
        "Custom",
        "IconSet",
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
