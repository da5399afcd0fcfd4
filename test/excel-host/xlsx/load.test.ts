import { strToU8, zipSync } from "fflate";
import { CellError } from "../model/cell-value";
import { loadXlsx } from "./load";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relationships(...targets: [id: string, type: string, target: string][]): string {
  const elements = targets.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`;
}

/** A package written by hand, around what a sheet holds. */
function file(sheet: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all: Record<string, string> = {
    "_rels/.rels": relationships(["r1", "officeDocument", "/xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Blad1" sheetId="1" r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["a", "worksheet", "worksheets/sheet1.xml"],
      ["b", "styles", "styles.xml"],
      ["c", "theme", "theme/theme1.xml"],
      ["d", "sharedStrings", "sharedStrings.xml"],
    ),
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN} xmlns:r="${OFFICE}">${sheet}</worksheet>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])),
  );
}

function sheetOf(sheet: string, parts: Readonly<Record<string, string>> = {}) {
  return loadXlsx(file(sheet, parts)).activeSheet;
}

test("values of every kind, with and without addresses", () => {
  const sheet = sheetOf(
    `<sheetData>
      <row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>ri</t></r><r><t>jk</t></r></is></c>
        <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#DIV/0!</v></c><c r="F2"><v>1.5E3</v></c>
        <c r="G2" t="str"><f>A1</f><v>uit_x000D_</v></c><c r="H2" t="d"><v>2024-01-01T12:00:00</v></c></row>
      <row><c><v>1</v></c><c><v>2</v></c></row>
    </sheetData>`,
    {
      "xl/sharedStrings.xml": `<sst ${MAIN}><si><t>nul</t></si><si><r><t xml:space="preserve">een </t></r><r><t>twee</t></r><rPh><t>weg</t></rPh></si></sst>`,
    },
  );
  expect([1, 2, 3, 4, 5, 6, 7].map((column) => sheet.value(1, column))).toEqual([
    "een twee",
    "rijk",
    true,
    CellError.of("#DIV/0!"),
    1500,
    "uit\r",
    45292.5,
  ]);
  expect(sheet.formula(1, 6)).toBe("=A1");
  expect([sheet.value(2, 0), sheet.value(2, 1)]).toEqual([1, 2]);
});

test("shared formulas are written out for every cell", () => {
  const sheet = sheetOf(
    `<sheetData><row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">A1+$B$1&amp;"A1"</f><v>1</v></c>
      <c r="D1"><f t="shared" si="0"/></c></row><row r="2"><c r="C2"><f t="shared" si="0"/></c></row></sheetData>`,
  );
  expect(sheet.formula(0, 3)).toBe('=B1+$B$1&"A1"');
  expect(sheet.formula(1, 2)).toBe('=A2+$B$1&"A1"');
});

test("theme, indexed and tinted colours become fixed ones", () => {
  const sheet = sheetOf(
    `<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="3"/></row></sheetData>`,
    {
      "xl/styles.xml": `<styleSheet ${MAIN}><fonts><font><name val="Calibri"/><sz val="11"/></font></fonts>
        <fills><fill><patternFill patternType="none"/></fill>
          <fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill>
          <fill><patternFill patternType="solid"><fgColor theme="1" tint="0.5"/></patternFill></fill>
          <fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>
        <borders><border/></borders>
        <cellXfs><xf/><xf fillId="1" numFmtId="14"/><xf fillId="2"/><xf fillId="3"/></cellXfs></styleSheet>`,
      "xl/theme/theme1.xml": `<a:theme xmlns:a="x"><a:themeElements><a:clrScheme name="x">
        <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
        <a:accent1><a:srgbClr val="4472c4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
    },
  );
  expect([0, 1, 2].map((column) => sheet.format(0, column).fill.color)).toEqual([
    "#4472C4",
    "#808080",
    "#FF0000",
  ]);
  expect(sheet.format(0, 0).numberFormat).toBe("m/d/yyyy");
});

test("rows that a filter hides are told from rows hidden by hand", () => {
  const sheet = sheetOf(
    `<sheetData><row r="1"/><row r="2" hidden="1"/><row r="9" hidden="1"/></sheetData>
     <autoFilter ref="A1:B4"><filterColumn colId="1"><filters><filter val="x"/></filters></filterColumn></autoFilter>`,
  );
  expect([...sheet.filteredRows]).toEqual([1]);
  expect([...sheet.hiddenRows]).toEqual([8]);
});

test("rules of every kind are known by their kind and kept in their priority", () => {
  const types = ["timePeriod", "top10", "containsText", "dataBar", "cellIs", "duplicateValues"];
  const rules = types.map((type, i) => `<cfRule type="${type}" priority="${types.length - i}"/>`);
  const sheet = sheetOf(
    `<sheetData/><conditionalFormatting sqref="A1:A3 C1">${rules.join("")}</conditionalFormatting>`,
  );
  expect(sheet.conditionalFormats.map(({ type }) => type)).toEqual([
    "PresetCriteria",
    "CellValue",
    "DataBar",
    "ContainsText",
    "TopBottom",
    "PresetCriteria",
  ]);
  expect(sheet.conditionalFormats[0]?.areas).toHaveLength(2);
});

test("prefixed names are read", () => {
  const sheet = loadXlsx(
    file("", {
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    }),
  ).activeSheet;
  expect(sheet.value(0, 0)).toBe(7);
});

test("what is no workbook is refused", () => {
  expect(() => loadXlsx(strToU8("geen zip"))).toThrow();
  expect(() => loadXlsx(zipSync({ "a.txt": strToU8("x") }))).toThrow(/no workbook/);
});
