import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

import { blobSource, bytesSource } from "../../src/xlsx/byte-source";
import { tableCrc32 } from "../../src/xlsx/crc32";
import { builtInFormat, formatOfCode } from "../../src/workbook/number-format";
import type { Cell } from "../tools/package-writer";
import { streamWorkbook, writeWorkbook } from "../tools/package-writer";
import { chunksOf, MAIN, open, openParts, partsOf, rows, rowsOf } from "./packages";

describe("number formats", () => {
  test.each([
    ["General", "general"],
    ["", "general"],
    ["0", "number"],
    ["#,##0.00", "number"],
    ["0.00E+00", "number"],
    ["# ?/?", "number"],
    ['#,##0 "dagen"', "number"],
    ["0\\d", "number"],
    ["[Red]#,##0;[Blue]-#,##0", "number"],
    ["[>100]0;0.0", "number"],
    ['0"%"', "number"],
    ["0%", "percent"],
    ["0.0 %", "percent"],
    ["[Color10]0.00%;-0.00%", "percent"],
    ["d/mm/yyyy", "date"],
    ["[$-413]d mmmm yyyy;@", "date"],
    ["mmm-yy", "date"],
    ["[h]:mm:ss", "date"],
    ["h:mm AM/PM", "date"],
    ['"€" #,##0.00', "currency"],
    ["#,##0.00 €", "currency"],
    ["[$€-413] #,##0.00", "currency"],
    ['_-* #,##0.00 "€"_-;-* #,##0.00 "€"_-', "currency"],
    ["[$EUR] 0", "currency"],
    ["@", "text"],
  ])("%s is %s", (code, expected) => {
    expect(formatOfCode(code)).toBe(expected);
  });

  test.each([
    [0, "general"],
    [2, "number"],
    [7, "currency"],
    [9, "percent"],
    [14, "date"],
    [22, "date"],
    [44, "currency"],
    [46, "date"],
    [49, "text"],
    [164, null],
  ])("built-in %d is %s", (id, expected) => {
    expect(builtInFormat(id)).toBe(expected);
  });

  test("of cells: through cellXfs alone, the file's codes before the built-in ones", async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="14" formatCode="0.00"/></numFmts><cellStyleXfs><xf numFmtId="49"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="d/m/yy"/></dxf></dxfs></styleSheet>`;
    const xml = [0, 1, 2, 3, 99].map((s) => `<c s="${s}"><v>1</v></c>`).join("");
    const workbook = openParts(partsOf(rows(`<row>${xml}</row>`), { "xl/styles.xml": styles }));
    const expected = ["general", "percent", "number", "general", "general"];
    expect((await workbook.top("S", 1)).formats).toEqual([expected]);
    const request = { columns: [0, 1, 2, 3, 4], formats: true };
    expect((await chunksOf(workbook, request))[0]?.formats).toEqual(expected.map((f) => [f]));
  });
});

describe("digests", () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) >>> 3);

  test("SHA-256 of a source as node:crypto has it, read in one piece or in several", async () => {
    for (const data of [bytes.subarray(0, 0), bytes, new Uint8Array((5 << 19) + 7).fill(65)]) {
      const expected = createHash("sha256").update(data).digest("hex");
      expect(await bytesSource("a", data).sha256()).toBe(expected);
      expect(await blobSource(new Blob([data]), "a").sha256()).toBe(expected);
    }
  });

  test("CRC-32 as node:zlib has it", () => {
    for (const length of [0, 1, 7, 8, 9, 5000]) {
      expect(tableCrc32(0, bytes.subarray(0, length))).toBe(crc32(bytes.subarray(0, length)));
    }
    const halfWay = tableCrc32(0, bytes.subarray(0, 1234));
    expect(tableCrc32(halfWay, bytes.subarray(1234))).toBe(crc32(bytes));
  });
});

describe("the writer that tests are made with", () => {
  const cells: readonly (readonly Cell[])[] = [
    ["naam", "waarde", "datum"],
    ['  a <b> & "c"\r\n_x0041_ é😀\u0001', -1.5e-7, new Date(Date.UTC(2024, 1, 29, 12))],
    ["#N/A", true, { value: 0.5, format: "percent" }],
    [null, { formula: "B2*2", value: "ja" }, { formula: "1/0", value: "#DIV/0!" }],
  ];

  test.each(["shared", "inline"] as const)(
    "what it writes reads back: %s strings",
    async (strings) => {
      for (const date1904 of [false, true]) {
        const found = await rowsOf(
          open(writeWorkbook([{ name: "S", rows: cells }], { strings, date1904 })),
        );
        expect(found[2]).toEqual([cells[1]?.[0], -1.5e-7, date1904 ? 43889.5 : 45351.5]);
        expect(found[3]).toMatchObject([{ code: "#N/A" }, true, 0.5]);
        expect(found[4]).toMatchObject([null, "ja", { code: "#DIV/0!" }]);
      }
    },
  );

  test("streaming gives the same bytes", async () => {
    const pieces: Uint8Array[] = [];
    const streamed = async function* () {
      for (const row of cells) yield await Promise.resolve(row);
    };
    await streamWorkbook([{ name: "S", rows: streamed() }], (bytes) => void pieces.push(bytes));
    const whole = writeWorkbook([{ name: "S", rows: cells }]);
    expect(Buffer.concat(pieces).equals(whole)).toBe(true);
  });
});
