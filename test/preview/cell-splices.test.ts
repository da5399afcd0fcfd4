import { splice } from "../../src/xlsx/splice";
import { cellSplices, type CellPatch } from "../../src/preview/workbook/cell-splices";
import { SheetNotPatchable } from "../../src/preview/workbook/sheet-not-patchable";
import { CellError } from "../excel-host/model/cell-value";

/** The sheet data after the patches, for a sheet that has only that. */
function patched(data: string, ...patches: readonly Partial<CellPatch>[]): string {
  const bytes = new TextEncoder().encode(`<worksheet>${data}<x>é</x></worksheet>`);
  const whole = patches.map((patch) => ({
    row: 0,
    column: 0,
    value: null,
    formula: null,
    isResult: false,
    numberFormat: null,
    ...patch,
  }));
  const after = splice(bytes, cellSplices(bytes, whole, (base) => base).splices);
  const text = new TextDecoder().decode(after);
  expect(text.startsWith("<worksheet>") && text.endsWith("<x>é</x></worksheet>")).toBe(true);
  return text.slice("<worksheet>".length, -"<x>é</x></worksheet>".length);
}

const DATA =
  '<sheetData><row r="2" spans="1:3"><c r="A2" s="4"><v>1</v></c><c r="C2" t="s"><v>0</v></c></row>' +
  '<row r="5"/></sheetData>';

test("a value is replaced where it stands, and the style stays", () => {
  expect(patched(DATA, { row: 1, column: 0, value: 7.5 })).toBe(
    DATA.replace('<c r="A2" s="4"><v>1</v></c>', '<c r="A2" s="4"><v>7.5</v></c>'),
  );
});

test("a text takes the place of a shared one, with its characters as they are", () => {
  expect(patched(DATA, { row: 1, column: 2, value: "a<b & é" })).toBe(
    DATA.replace(
      '<c r="C2" t="s"><v>0</v></c>',
      '<c r="C2" t="inlineStr"><is><t xml:space="preserve">a&lt;b &amp; é</t></is></c>',
    ),
  );
});

test("truth, error and nothing", () => {
  const cell = (value: CellPatch["value"]): string =>
    patched('<sheetData><row r="1"><c r="A1" s="2"/></row></sheetData>', { value });
  expect(cell(true)).toContain('<c r="A1" s="2" t="b"><v>1</v></c>');
  expect(cell(CellError.of("#N/A"))).toContain('<c r="A1" s="2" t="e"><v>#N/A</v></c>');
  expect(cell(null)).toContain('<c r="A1" s="2"/>');
});

test("a cell that was not there comes in its place in the row", () => {
  const b2 = '<c r="B2"><v>3</v></c>';
  const d2 = '<c r="D2"><v>4</v></c>';
  expect(patched(DATA, { row: 1, column: 3, value: 4 }, { row: 1, column: 1, value: 3 })).toBe(
    DATA.replace('<c r="C2"', `${b2}<c r="C2"`).replace("</c></row>", `</c>${d2}</row>`),
  );
});

test("rows come before, between and after those that are there, and into an empty one", () => {
  const row = (n: number): string => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`;
  const patches = [1, 3, 5, 9].map((n) => ({ row: n - 1, value: n }));
  expect(patched(DATA, ...patches)).toBe(
    DATA.replace('<row r="2"', `${row(1)}<row r="2"`).replace(
      '<row r="5"/>',
      `${row(3)}${row(5)}${row(9)}`,
    ),
  );
});

test("a sheet without cells gets its first", () => {
  const row = '<row r="2"><c r="B2"><v>1</v></c></row>';
  expect(patched("<sheetData/>", { row: 1, column: 1, value: 1 })).toBe(
    `<sheetData>${row}</sheetData>`,
  );
  expect(patched("<sheetData></sheetData>", { row: 1, column: 1, value: 1 })).toBe(
    `<sheetData>${row}</sheetData>`,
  );
});

test("prefixes are the file's own", () => {
  const data = '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>';
  expect(patched(data, { value: "t" })).toBe(
    data.replace(
      '<x:c r="A1"><x:v>1</x:v></x:c>',
      '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">t</x:t></x:is></x:c>',
    ),
  );
});

test("a new result leaves the formula as it is written", () => {
  const data =
    '<sheetData><row r="1"><c r="A1" s="1"><f>SUM(B1,"é")</f><v>2</v></c></row></sheetData>';
  expect(patched(data, { value: 3, formula: '=SUM(B1,"é")' })).toBe(
    data.replace("<v>2</v>", "<v>3</v>"),
  );
});

test("a cell that shares a formula keeps it for a new result, and loses it for a new formula", () => {
  const data =
    '<sheetData><row r="1"><c r="A1"><f t="shared" si="0"/><v>2</v></c></row></sheetData>';
  expect(patched(data, { value: 3, formula: "=B1*2", isResult: true })).toBe(
    data.replace("<v>2</v>", "<v>3</v>"),
  );
  expect(patched(data, { value: 4, formula: "=B1*3" })).toBe(
    data.replace('<f t="shared" si="0"/><v>2</v>', "<f>B1*3</f><v>4</v>"),
  );
});

test("a formula comes with its result", () => {
  const bytes = new TextEncoder().encode(
    '<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>',
  );
  const patch = {
    row: 0,
    column: 0,
    value: "ja",
    formula: '=IF(B1>0,"ja","")',
    isResult: false,
    numberFormat: null,
  };
  const { splices, changesFormulas } = cellSplices(bytes, [patch], (base) => base);
  expect(changesFormulas).toBe(true);
  expect(new TextDecoder().decode(splice(bytes, splices))).toContain(
    '<c r="A1" t="str"><f>IF(B1&gt;0,&quot;ja&quot;,&quot;&quot;)</f><v>ja</v></c>',
  );
});

test.each([
  [
    "a shared formula is taken away",
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A9" si="0">B1</f><v>1</v></c></row></sheetData>',
  ],
  ["rows have no numbers", "<sheetData><row><c><v>1</v></c></row></sheetData>"],
  ["cells have no names", '<sheetData><row r="1"><c><v>1</v></c></row></sheetData>'],
  ["there are comments", '<sheetData><!-- <c r="A1"> --><row r="1"/></sheetData>'],
  ["there are no cells at all", "<chart/>"],
])("refused when %s", (_name, data) => {
  expect(() => patched(data, { value: 5 })).toThrow(SheetNotPatchable);
});
