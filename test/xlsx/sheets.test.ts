import { createHash } from "node:crypto";

import { CellError } from "../../src/workbook/cell";
import { inflateWithStreams } from "../../src/xlsx/inflate";
import { tableCrc32 } from "../../src/xlsx/crc32";
import { blobSource, openXlsx } from "../../src/xlsx/open";
import { packageOf, writeWorkbook } from "../tools/package-writer";
import {
  chunksOf,
  codeOf,
  contentTypes,
  inPieces,
  links,
  MAIN,
  open,
  openParts,
  partsOf,
  readAll,
  RELATIONSHIPS,
  rows,
  rowsOf,
  STRICT,
  STRICT_RELATIONSHIPS,
} from "./packages";

const sheet = (xml: string, more = {}) => rowsOf(openParts(partsOf(rows(xml), more)));
const failure = (xml: string, more = {}) => codeOf(sheet(xml, more));

describe("values of cells", () => {
  test.each([
    ['<c r="A1"><v>12</v></c>', 12],
    ['<c r="A1" t="n"><v>-0.5</v></c>', -0.5],
    ['<c r="A1"><v>-0</v></c>', 0],
    ['<c r="A1"><v>0.1</v></c>', 0.1],
    ['<c r="A1"><v>123456789012345</v></c>', 123456789012345],
    ['<c r="A1"><v>0.47299999999999998</v></c>', 0.473],
    ['<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['<c r="A1"><v>1e21</v></c>', 1e21],
    ['<c r="A1"><v>.5</v></c>', 0.5],
    ['<c r="A1"><v>+7</v></c>', 7],
    ['<c r="A1"><v> 12\n</v></c>', 12],
    ['<c r="A1"><v>1&#50;</v></c>', 12],
    ['<c r="A1"><v>1<!-- of twee -->2</v></c>', 12],
    ['<c r="A1"><v><![CDATA[12]]></v></c>', 12],
    ['<c r="A1" t="s"><v>1</v></c>', "een"],
    ["<c r='A1' t='s'><v>0</v></c>", "nul"],
    ['<c t="s" s="4" r="A1"><v>1</v></c>', "een"],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="b"><v>true</v></c>', true],
    ['<c r="A1" t="str"><f>B1</f><v>ja &amp; nee</v></c>', "ja & nee"],
    ['<c r="A1" t="str"><v>_x0041_B_x005F_x0041_</v></c>', "AB_x0041_"],
    ['<c r="A1" t="inlineStr"><is><t>ja</t></is></c>', "ja"],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> ja </t></is></c>', " ja "],
    ['<c r="A1" t="inlineStr"><is><t>a&#x20AC;&lt;&quot;&apos;</t></is></c>', "a€<\"'"],
    ['<c r="A1" t="inlineStr"><is><t>één</t></is></c>', "één"],
    ['<c r="A1" t="inlineStr"><is><t>a\r\nb\rc</t></is></c>', "a\nb\nc"],
    ['<c r="A1" t="inlineStr"><is><t>a&#13;&#10;b_x000D_</t></is></c>', "a\r\nb\r"],
    ['<c r="A1" t="inlineStr"><is><t>\ufeffa</t></is></c>', "\ufeffa"],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[<a>&amp;]]></t></is></c>', "<a>&amp;"],
    [
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>sa</t></r><r><t>men</t></r><rPh sb="0" eb="1"><t>fon</t></rPh><phoneticPr fontId="1"/></is></c>',
      "samen",
    ],
    ['<c r="A1" t="e"><v>#N/A</v></c>', CellError.of("#N/A")],
    ['<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', CellError.of("#DIV/0!")],
    ['<c r="A1" t="d"><v>2024-12-31</v></c>', 45657],
    ['<c r="A1" t="d"><v>2024-12-31T12:00:00</v></c>', 45657.5],
    ['<c r="A1" t="d"><v>1900-01-01T00:00:00.000Z</v></c>', 1],
    ['<c r="A1" t="d"><v>1900-03-01</v></c>', 61],
    ['<c r="A1" t="d"><v>T06:00:00</v></c>', 0.25],
    ['<c r="A1"><f>B1*2</f><v>8</v></c>', 8],
    ['<c r="A1"><f t="shared" si="0"/><v>8</v></c>', 8],
    ['<c r="A1"><f>B1*2</f></c>', CellError.uncalculated],
    ['<c r="A1"><f>B1*2</f><v></v></c>', CellError.uncalculated],
    ['<c r="A1"><f>B1*2</f><v/></c>', CellError.uncalculated],
    ['<c r="A1"><f t="shared" si="0"/></c>', CellError.uncalculated],
    ['<c r="A1" t="str"><f>B1</f></c>', CellError.uncalculated],
    ['<c r="A1" cm="1" vm="2"><v>3</v><extLst><ext><v>4</v></ext></extLst></c>', 3],
  ])("%s", async (xml, expected) => {
    const [found] = Object.values(await sheet(`<row r="1">${xml}</row>`));
    expect(found).toEqual([expected, null, null]);
  });

  test.each([
    '<c r="A1"/>',
    '<c r="A1" s="3" t="s"/>',
    '<c r="A1"></c>',
    '<c r="A1"><v></v></c>',
    '<c r="A1"><v> </v></c>',
    '<c r="A1" t="s"><v/></c>',
    '<c r="A1" t="b"><v> </v></c>',
    '<c r="A1" t="inlineStr"><is><t> \n </t></is></c>',
    '<c r="A1" t="inlineStr"><is/></c>',
    '<c r="A1" t="str"><f>B1</f><v></v></c>',
    '<c r="A1" t="n"><v><!-- --></v></c>',
  ])("%s holds nothing", async (xml) => {
    expect(await sheet(`<row r="1">${xml}</row>`)).toEqual({});
    expect(await sheet(`<row r="1">${xml.replace("A1", "E1")}</row>`)).toEqual({});
  });

  test.each([
    '<c r="A1"><v>twaalf</v></c>',
    '<c r="A1"><v>0x10</v></c>',
    '<c r="A1"><v>1e999</v></c>',
    '<c r="A1"><v>1.2.3</v></c>',
    '<c r="A1"><v>-</v></c>',
    '<c r="A1" t="s"><v>2</v></c>',
    '<c r="A1" t="s"><v>-1</v></c>',
    '<c r="A1" t="s"><v>99999999999999999999</v></c>',
    '<c r="A1" t="b"><v>2</v></c>',
    '<c r="A1" t="d"><v>2024-02-30</v></c>',
    '<c r="A1" t="d"><v>gisteren</v></c>',
    '<c r="A1" t="x"><v>1</v></c>',
    '<c r="A1"><v>1</v><v>2</v></c>',
    '<c r="A1" t="str"><v>&onbekend;</v></c>',
    '<c r="A1" t="str"><v>a & b</v></c>',
    '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>',
    '<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>',
    '<c r="A2"><v>1</v></c>',
    '<c r="XFE1"><v>1</v></c>',
    '<c r="AAAAAAAAAAAAAAAAAAAA1"><v>1</v></c>',
    '<c r="XFD1"/><c><v>1</v></c>',
    '<c r="A"><v>1</v></c>',
    '<c r="1"><v>1</v></c>',
    '<c r="A1" r="B1"><v>1</v></c>',
    '<c r="A1" t="s" t="b"><v>1</v></c>',
    "<c r=A1><v>1</v></c>",
    '<c r="A1"><v>1</v></d>',
    '<c r="A1"><v>1</c></v>',
    '<x:c r="A1"><v>1</v></x:c>',
  ])("%s is damaged", async (xml) => {
    expect(await failure(`<row r="1">${xml}</row>`)).toBe("damaged");
  });

  test("dates of a workbook that counts from 1904", async () => {
    const workbook = openParts(
      partsOf(rows('<row r="1"><c r="A1" t="d"><v>2024-12-31</v></c></row>'), {
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="r1"/></sheets></workbook>`,
      }),
    );
    expect((await workbook.facts()).date1904).toBe(true);
    expect(await rowsOf(workbook)).toEqual({ 1: [44195, null, null] });
  });

  test("the same shared string is the same string, also where it is long", async () => {
    const long = "een heel lange tekst ".repeat(20);
    const shared = {
      "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>${long}</t></si></sst>`,
    };
    const found = await sheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>',
      shared,
    );
    expect(found[1]).toEqual([long, long, null]);
  });
});

describe("shared strings", () => {
  const one = async (si: string) => {
    const parts = { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${si}<si><t>na</t></si></sst>` };
    const xml = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
    return (await sheet(xml, parts))[1]?.slice(0, 2);
  };
  test.each([
    ["<si><t>a</t></si>", "a"],
    ["<si><t></t></si>", ""],
    ["<si><t/></si>", ""],
    ["<si/>", ""],
    ['<si><t xml:space="preserve"> a </t></si>', " a "],
    ["<si><r><rPr><sz val='9'/></rPr><t>a</t></r><r><t>b</t></r></si>", "ab"],
    ["<si><t>a</t><rPh sb='0' eb='1'><t>x</t></rPh></si>", "a"],
    ["<si><t>&lt;&#233;&gt;\r\n</t></si>", "<é>\n"],
    ["<si><t><![CDATA[&lt;]]>&lt;</t></si>", "&lt;<"],
    ["<si><!-- x --><t>a&#13;<!-- y -->b</t></si>", "a\rb"],
    ["<si><t>_x000D_</t></si>", "\r"],
  ])("%s", async (si, expected) => {
    expect(await one(si)).toEqual([expected, "na"]);
  });

  test("a cell that refers to none is damaged, also without the part", async () => {
    const parts = partsOf(rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'));
    parts["xl/_rels/workbook.xml.rels"] = links([["r1", "worksheet", "worksheets/sheet1.xml"]]);
    delete parts["xl/sharedStrings.xml"];
    expect(await codeOf(rowsOf(openParts(parts)))).toBe("damaged");
  });
});

describe("rows", () => {
  test("without r count on", async () => {
    const xml = '<row><c><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c><c><v>3</v></c></row>';
    expect(await sheet(`${xml}<row/><row><c><v>4</v></c></row>`)).toEqual({
      1: [1, null, null],
      4: [null, 2, 3],
      6: [4, null, null],
    });
  });

  test("with numbers of any length", async () => {
    const numbers = [1, 9, 10, 99, 100, 999, 1000, 9999, 10000, 123456, 999999, 1048576];
    const xml = numbers.map((n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`).join("");
    const expected = Object.fromEntries(numbers.map((n) => [n, [n, null, null]]));
    expect(await sheet(xml)).toEqual(expected);
  });

  test("self-closing, with white space, other quotes and attributes", async () => {
    expect(
      await sheet(
        `<row r="1"/>\n <row r='2' spans="1:3" ht="15" x14ac:dyDescent="0.25" xmlns:x14ac="urn:x">\n <c  r = "A2" >\n<v >1</v >\n</c >\n</row >\n<row r="3" spans="1:3" ht="15"><c r="C3"><v>2</v></c></row>`,
      ),
    ).toEqual({ 2: [1, null, null], 3: [null, null, 2] });
  });

  test.each([
    '<row r="2"/><row r="2"/>',
    '<row r="2"/><row r="1"/>',
    '<row r="0"/>',
    '<row r="1048577"/>',
    '<row r="99999999999"/>',
    '<row r="-1"/>',
    '<row r="1048576"/><row/>',
    '<row r="1" r="2"><c r="A2"><v>1</v></c></row>',
    '<row r="12345"><c r="A12346"><v>1</v></c></row>',
    '<row r="12345"><c r="A1234"><v>1</v></c></row>',
    '<row r="1234"><c r="A12345"><v>1</v></c></row>',
    '<row r="123"><c r="A124"><v>1</v></c></row>',
    '<row r="1000000"><c r="A1000001"><v>1</v></c></row>',
    '<row r="1"></sheetData>',
    '<row r="1"><c r="A1"/></row',
  ])("%s is damaged", async (xml) => {
    expect(await failure(xml)).toBe("damaged");
  });

  test("a row is delivered when any cell of the span holds something", async () => {
    const xml = [
      '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row>',
      '<row r="2"><c r="B2"><v>1</v></c></row>',
      '<row r="3"><c r="D3"><v>1</v></c></row>',
      '<row r="4"><c r="B4" t="inlineStr"><is><t> </t></is></c></row>',
      '<row r="5"><c r="B5"><f>A1</f></c></row>',
      '<row r="6"><c r="B6" t="s"><v>0</v></c></row>',
      '<row r="7"><c r="A7" t="b"><v>0</v></c></row>',
    ].join("");
    const workbook = openParts(partsOf(rows(xml)));
    expect(await rowsOf(workbook, { columns: [0] })).toEqual({
      2: [null],
      5: [null],
      6: [null],
      7: [false],
    });
  });

  test("only the rows asked for, with hidden ones counted", async () => {
    const xml = [1, 2, 3, 4]
      .map((n) => `<row r="${n}"${n % 2 ? ' hidden="1"' : ""}><c r="A${n}"><v>${n}</v></c></row>`)
      .join("");
    const [chunk, ...rest] = await chunksOf(openParts(partsOf(rows(xml))), {
      columns: [0],
      firstRow: 2,
      lastRow: 3,
    });
    expect(chunk).toEqual({ rows: [2, 3], columns: [[2, 3]], hiddenRows: 1, progress: 1 });
    expect(rest).toEqual([]);
  });

  test("come in chunks of 4096, and none is lost between them", async () => {
    const count = 10_000;
    const bytes = writeWorkbook([
      { name: "S", rows: Array.from({ length: count }, (_, i) => [i, `t${i % 7}`, i / 8]) },
    ]);
    const chunks = await chunksOf(open(bytes), { columns: [0, 2] });
    expect(chunks.map((chunk) => chunk.rows.length)).toEqual([4096, 4096, 1808]);
    expect(chunks.flatMap((chunk) => chunk.rows)).toEqual(
      Array.from({ length: count }, (_, i) => i + 1),
    );
    expect(chunks.flatMap((chunk) => chunk.columns[1])).toEqual(
      Array.from({ length: count }, (_, i) => i / 8),
    );
    const progress = chunks.map((chunk) => chunk.progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  test("number formats come with the cells when asked for", async () => {
    const bytes = writeWorkbook([
      {
        name: "S",
        rows: [
          [{ value: 0.5, format: "percent" }, new Date("2024-12-31"), 3],
          [{ value: 27.49, format: "currency" }, null, { value: "a", format: "text" }],
        ],
      },
    ]);
    const [chunk] = await chunksOf(open(bytes), { formats: true });
    expect(chunk?.columns).toEqual([
      [0.5, 27.49],
      [45657, null],
      [3, "a"],
    ]);
    expect(chunk?.formats).toEqual([
      ["percent", "currency"],
      ["date", "general"],
      ["general", "text"],
    ]);
  });
});

describe("the shapes XML may take", () => {
  const body = rows(
    '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row>',
  );
  const expected = { 1: ["een", "x", null] };
  const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:");

  test.each([
    ["prefixes", `<x:worksheet xmlns:x="${MAIN}">${prefixed(body)}</x:worksheet>`],
    [
      "two names of one namespace",
      `<worksheet xmlns="${MAIN}" xmlns:x="${MAIN}">${prefixed(body)}</worksheet>`,
    ],
    ["strict", `<worksheet xmlns="${STRICT}">${body}</worksheet>`],
    [
      "a declaration and a mark",
      `\ufeff<?xml version="1.0" encoding="utf-8"?><?x y?><!-- > --><worksheet xmlns="${MAIN}">${body}</worksheet>\n<!-- -->`,
    ],
    [
      "foreign elements",
      `<worksheet xmlns="${MAIN}" xmlns:f="urn:f"><f:sheetData><f:row r="1"><f:c r="A1"><f:v>9</f:v></f:c></f:row></f:sheetData>${body}</worksheet>`,
    ],
    [
      "alternatives",
      `<worksheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent><mc:Choice Requires="z"><sheetData><row><c><v>9</v></c></row></sheetData></mc:Choice><mc:Fallback>${body}</mc:Fallback></mc:AlternateContent></worksheet>`,
    ],
    [
      "a cell of a foreign namespace",
      `<worksheet xmlns="${MAIN}">${body.replace("</row>", '<c xmlns="urn:f" r="C1"><v>9</v></c></row>')}</worksheet>`,
    ],
  ])("%s", async (_, xml) => {
    const parts = partsOf("", { "xl/worksheets/sheet1.xml": xml });
    expect(await rowsOf(openParts(parts))).toEqual(expected);
  });

  test.each([
    ["not a worksheet", `<chartsheet xmlns="${MAIN}"/>`],
    ["another namespace", `<worksheet xmlns="urn:other">${body}</worksheet>`],
    ["no rows element", `<worksheet xmlns="${MAIN}"/>`],
    ["two rows elements", `<worksheet xmlns="${MAIN}">${body}${body}</worksheet>`],
    ["no end", `<worksheet xmlns="${MAIN}">${body}`],
    ["two roots", `<worksheet xmlns="${MAIN}">${body}</worksheet><worksheet/>`],
    ["text after the end", `<worksheet xmlns="${MAIN}">${body}</worksheet>x`],
    ["an unknown prefix", `<worksheet xmlns="${MAIN}">${body}<q:x/></worksheet>`],
    ["no XML", "geen xml"],
    ["nothing", ""],
    [
      "bytes that are no UTF-8",
      new Uint8Array([
        ...new TextEncoder().encode(`<worksheet xmlns="${MAIN}"><sheetData><row><c t="str"><v>`),
        0xe9,
        ...new TextEncoder().encode("</v></c></row></sheetData></worksheet>"),
      ]),
    ],
  ])("%s is damaged", async (_, xml) => {
    const parts = partsOf("", { "xl/worksheets/sheet1.xml": xml });
    expect(await codeOf(rowsOf(openParts(parts)))).toBe("damaged");
  });

  test("UTF-16 and other encodings are refused, not guessed", async () => {
    const xml = `<worksheet xmlns="${MAIN}">${body}</worksheet>`;
    const ascii = new TextEncoder().encode(xml);
    const wide = Uint8Array.from([0xff, 0xfe, ...[...ascii].flatMap((byte) => [byte, 0])]);
    for (const part of [wide, wide.slice(2), `<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`]) {
      const parts = partsOf("", { "xl/worksheets/sheet1.xml": part });
      expect(await codeOf(rowsOf(openParts(parts)))).toBe("unsupported");
    }
  });
});

describe("the workbook", () => {
  test("strict, with other part names, absolute targets and backslashes", async () => {
    const types = contentTypes("application/vnd.ms-excel.sheet.macroEnabled.main+xml").replace(
      "/xl/workbook.xml",
      "/A b/werk.xml",
    );
    const parts = {
      "\\[Content_Types].xml": types,
      "_rels\\.rels": links([["a", "officeDocument", "/A%20b/werk.xml"]], STRICT_RELATIONSHIPS),
      "A b/werk.xml": `<w:workbook xmlns:w="${STRICT}" xmlns:q="${STRICT_RELATIONSHIPS}"><w:sheets><w:sheet name="Één" q:id="s"/><w:sheet name="grafiek" q:id="c"/></w:sheets></w:workbook>`,
      "A b/_rels/werk.xml.rels": links(
        [
          ["s", "worksheet", "../BLAD.xml"],
          ["c", "chartsheet", "grafiek.xml"],
        ],
        STRICT_RELATIONSHIPS,
      ),
      "blad.xml": `<worksheet xmlns="${STRICT}"><sheetData><row><c><v>5</v></c></row></sheetData></worksheet>`,
    };
    const workbook = openParts(parts);
    expect((await workbook.facts()).sheets.map((s) => s.name)).toEqual(["Één"]);
    expect(await rowsOf(workbook, { sheet: "Één", columns: [0] })).toEqual({ 1: [5] });
  });

  test("facts: order, visibility, protection, tables, digest", async () => {
    const bytes = writeWorkbook([
      { name: "Toelichting", rows: [["x"]], protected: true },
      { name: "Verborgen", rows: [], visibility: "hidden" },
      { name: "Diep", rows: [], visibility: "very-hidden" },
      {
        name: "Lijst",
        rows: [[], ["a", "b"], [1, 2], [3, 4], [4, 6]],
        table: { name: "Tabel1", range: "A2:B5", totalsRows: 1 },
      },
    ]);
    expect(await open(bytes).facts()).toEqual({
      name: "test.xlsx",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      date1904: false,
      sheets: [
        { name: "Toelichting", visibility: "visible", protected: true, tables: [] },
        { name: "Verborgen", visibility: "hidden", protected: false, tables: [] },
        { name: "Diep", visibility: "very-hidden", protected: false, tables: [] },
        {
          name: "Lijst",
          visibility: "visible",
          protected: false,
          tables: [
            {
              name: "Tabel1",
              range: { firstRow: 2, lastRow: 5, firstColumn: 0, lastColumn: 1 },
              headerRows: 1,
              totalsRows: 1,
            },
          ],
        },
      ],
    });
  });

  test("top begins at the first row that holds anything, and is rectangular", async () => {
    const xml = `<cols><col min="2" max="16384" hidden="1"/></cols>${rows(
      [
        '<row r="2"><c r="A2" s="1"/></row>',
        '<row r="3"><c r="B3" t="s"><v>1</v></c><c r="F3" s="1"/></row>',
        '<row r="5" hidden="1"><c r="D5"><v>5</v></c></row>',
        '<row r="9"><c r="B9"><v>9</v></c></row>',
        '<row r="10"><c r="B10" s="1"/></row>',
      ].join(""),
    )}<mergeCells count="1"><mergeCell ref="B3:D3"/></mergeCells>`;
    const workbook = openParts(partsOf(xml));
    const window = {
      firstRow: 3,
      firstColumn: 1,
      rows: [
        ["een", null, null],
        [null, null, null],
        [null, null, 5],
      ],
      formats: Array(3).fill(["general", "general", "general"]) as unknown,
      merges: [{ firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 3 }],
      hiddenRows: [5],
      hiddenColumns: [1, 2, 3],
      more: true,
    };
    expect(await workbook.top("S", 3)).toEqual(window);
    const whole = await workbook.top("S", 50);
    expect(whole.more).toBe(false);
    expect(whole.rows).toHaveLength(7);
    expect(whole.rows[6]).toEqual([9, null, null]);
  });

  test("top of an empty sheet", async () => {
    expect(
      await openParts(partsOf(rows('<row r="3"><c r="A3" s="1"/></row>'))).top("S", 5),
    ).toEqual({
      firstRow: 1,
      firstColumn: 0,
      rows: [],
      formats: [],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      more: false,
    });
  });

  test("top of a large sheet stops inflating, and does not know its merges", async () => {
    const bytes = writeWorkbook([
      {
        name: "S",
        rows: Array.from({ length: 60_000 }, (_, i) => [i, Math.sin(i)]),
        merges: ["A1:B1"],
      },
    ]);
    let inflated = 0;
    const workbook = open(bytes, {
      limits: { outlineBytes: 1 << 20 },
      crc32: (crc, piece) => {
        inflated += piece.length;
        return tableCrc32(crc, piece);
      },
    });
    const top = await workbook.top("S", 3);
    expect(top.rows).toEqual([
      [0, 0],
      [1, Math.sin(1)],
      [2, Math.sin(2)],
    ]);
    expect([top.merges, top.more]).toEqual([null, true]);
    expect(inflated).toBeLessThan(1 << 20);
  });

  test("is the same through web streams, from a Blob, and with the table checksum", async () => {
    const bytes = writeWorkbook([
      { name: "S", rows: Array.from({ length: 3000 }, (_, i) => [i, `tekst ${i}`, "ja"]) },
    ]);
    const expected = await readAll(open(bytes));
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    expect(await readAll(openXlsx(blobSource(blob, "test.xlsx")))).toEqual(expected);
    expect(await readAll(open(bytes, { inflate: inflateWithStreams, crc32: tableCrc32 }))).toEqual(
      expected,
    );
  });

  test("is the same wherever the pieces end", async () => {
    const bytes = packageOf(
      partsOf(
        rows(
          '<row r="1"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1"><f>A1</f><v>1.5</v></c></row>\n<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>één</t></is></c><c r="C2"><f/></c></row><!-- x --><row r="3"/>',
        ),
      ),
    );
    const expected = await readAll(open(bytes));
    for (const sizes of [[1], [2], [3, 5, 7], [64], [1, 100]]) {
      expect(await readAll(open(bytes, { inflate: inPieces(sizes) }))).toEqual(expected);
    }
  });

  test("cancelling stops it, and does not spoil the next reading", async () => {
    const bytes = writeWorkbook([
      { name: "S", rows: Array.from({ length: 50_000 }, (_, i) => [i, Math.sin(i)]) },
    ]);
    const workbook = open(bytes);
    const cancelled = AbortSignal.abort();
    expect(await codeOf(workbook.facts(cancelled))).toBe("cancelled");
    expect(await codeOf(workbook.top("S", 5, cancelled))).toBe("cancelled");
    expect(await codeOf(chunksOf(workbook, {}, cancelled))).toBe("cancelled");

    const controller = new AbortController();
    const halfWay = async () => {
      for await (const chunk of workbook.columns(
        { sheet: "S", columns: [0], firstRow: 1, span: { firstColumn: 0, lastColumn: 1 } },
        controller.signal,
      )) {
        expect(chunk.rows.length).toBeGreaterThan(0);
        controller.abort();
      }
    };
    expect(await codeOf(halfWay())).toBe("cancelled");
    expect((await workbook.facts()).sheets).toHaveLength(1);
    expect(Object.keys(await rowsOf(workbook))).toHaveLength(50_000);
  });
});
