import { inflateWithStreams } from "../../src/xlsx/inflate";
import { bytesSource, openXlsx } from "../../src/xlsx/open";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { packageOf, writeWorkbook } from "../tools/package-writer";
import {
  codeOf,
  contentTypes,
  links,
  MAIN,
  open,
  openParts,
  partsOf,
  readAll,
  RELATIONSHIPS,
  rows,
  rowsOf,
} from "./packages";
import { type RawEntry, rawZip } from "./raw-zip";

const SHEET = "xl/worksheets/sheet1.xml";
const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const good = () => packageOf(partsOf(rows(ROW)));
const codeOfBytes = (bytes: Uint8Array) => codeOf(readAll(open(bytes)));
const ascii = (text: string) => new TextEncoder().encode(text);

/** Every hostile input must be answered within this time, in milliseconds. */
const PATIENCE = 3000;
const bounded = async <T>(work: Promise<T>): Promise<T> => {
  const begin = performance.now();
  const result = await work;
  expect(performance.now() - begin).toBeLessThan(PATIENCE);
  return result;
};

const rawParts = (): RawEntry[] =>
  Object.entries(partsOf(rows(ROW))).map(([name, part]) => ({
    name,
    data: typeof part === "string" ? ascii(part) : part,
  }));
const withSheet = (change: (entry: RawEntry) => RawEntry): RawEntry[] =>
  rawParts().map((entry) => (entry.name === SHEET ? change(entry) : entry));

describe("what the hand-made zip tells when it tells the truth", () => {
  const expected = { 1: [1, null, null] };
  test.each([
    ["plain", rawZip(rawParts())],
    ["with a comment", rawZip(rawParts(), { comment: "PK\u0005\u0006 is only text" })],
    [
      "ZIP64",
      rawZip(
        rawParts().map((e) => ({ ...e, zip64: true })),
        { zip64: true },
      ),
    ],
    ["data descriptors", rawZip(rawParts().map((e) => ({ ...e, descriptor: true })))],
    ["with bytes after it", Uint8Array.from([...rawZip(rawParts()), 10, 13])],
  ])("%s", async (_, bytes) => {
    expect(await rowsOf(open(bytes))).toEqual(expected);
  });
});

describe("files that are something else", () => {
  /** A compound file of 512-byte sectors whose directory lists these streams. */
  function compound(...names: string[]): Uint8Array {
    const bytes = new Uint8Array(512 * 4);
    const view = new DataView(bytes.buffer);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    view.setUint16(30, 9, true);
    view.setUint32(48, 1, true); // the directory begins in sector 1 …
    view.setUint32(76, 0, true); // … and the allocation table is sector 0
    view.setUint32(512 + 4, 2, true);
    view.setUint32(512 + 8, 0xfffffffe, true);
    ["Root Entry", "x", "y", "z", ...names].forEach((name, i) => {
      const at = 1024 + i * 128;
      for (let j = 0; j < name.length; j++) {
        view.setUint16(at + j * 2, name.charCodeAt(j), true);
      }
      view.setUint16(at + 64, name.length * 2 + 2, true);
    });
    return bytes;
  }

  test.each([
    ["empty-file", new Uint8Array(0)],
    ["not-a-workbook", ascii("naam;dienst\n")],
    ["not-a-workbook", ascii("P")],
    ["encrypted", compound("EncryptionInfo", "EncryptedPackage")],
    ["legacy-xls", compound("Workbook")],
    ["legacy-xls", compound("Book")],
    ["not-a-workbook", compound("WordDocument")],
    ["not-a-workbook", compound().slice(0, 100)],
    ["not-a-workbook", rawZip([])],
    ["not-a-workbook", packageOf({ "a.txt": "a" })],
    ["not-a-workbook", packageOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" })],
    [
      "not-a-workbook",
      packageOf({
        ...partsOf(""),
        "[Content_Types].xml": contentTypes(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        ),
      }),
    ],
    [
      "binary-xlsb",
      packageOf({
        ...partsOf(""),
        "[Content_Types].xml": contentTypes(
          "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
        ),
      }),
    ],
    ["not-a-workbook", packageOf({ ...partsOf(""), "xl/workbook.xml": "<workbook/>" })],
    ["not-a-workbook", packageOf({ ...partsOf(""), "_rels/.rels": links([]) })],
  ])("%s", async (code, bytes) => {
    expect(await bounded(codeOfBytes(bytes))).toBe(code);
  });

  test("a file that shrinks or cannot be read while it is read", async () => {
    const bytes = good();
    const source = bytesSource("x.xlsx", bytes);
    const short = { ...source, read: (o: number, n: number) => source.read(o, n - 1) };
    expect(await codeOf(openXlsx(short).facts())).toBe("truncated");
    const broken = { ...source, read: () => Promise.reject(new Error("EIO")) };
    expect(await codeOf(openXlsx(broken).facts())).toBe("no-access");
    const closed = {
      ...source,
      read: () => Promise.reject(new WorkbookError("not-found", "gone")),
    };
    expect(await codeOf(openXlsx(closed).facts())).toBe("not-found");
  });

  test("a file cut off anywhere is truncated, damaged or no workbook, never shorter", async () => {
    const bytes = good();
    for (let length = 0; length < bytes.length; length += 7) {
      const code = await codeOfBytes(bytes.slice(0, length));
      expect(["empty-file", "truncated", "damaged", "not-a-workbook"]).toContain(code);
    }
    expect(await codeOfBytes(bytes.slice(0, -30))).toBe("truncated");
  });
});

describe("zips that lie", () => {
  const big = "\0".repeat(1 << 20);
  test.each([
    ["damaged", withSheet((e) => ({ ...e, lie: { crc: 1 } }))],
    ["damaged", withSheet((e) => ({ ...e, lie: { size: e.data.length - 1 } }))],
    ["damaged", withSheet((e) => ({ ...e, lie: { size: e.data.length + 1 } }))],
    ["encrypted", withSheet((e) => ({ ...e, lie: { flags: 1 } }))],
    ["unsupported", withSheet((e) => ({ ...e, lie: { method: 12 } }))],
    ["damaged", withSheet((e) => ({ ...e, lie: { method: 0 } }))],
    ["damaged", withSheet((e) => ({ ...e, lie: { offset: 0 } }))],
    ["damaged", withSheet((e) => ({ ...e, lie: { offset: 1 } }))],
    ["damaged", withSheet((e) => ({ ...e, lie: { offset: 0xfffffffe } }))],
    ["zip-bomb", withSheet((e) => ({ ...e, lie: { size: 0xfffffffe } }))],
    ["damaged", withSheet((e) => ({ ...e, data: ascii(big), lie: { size: 500 } }))],
    ["duplicate-part", [...rawParts(), { name: "XL\\Worksheets\\sheet1.xml", data: ascii("x") }]],
    ["duplicate-part", [...rawParts(), { name: `/${SHEET}`, data: ascii("x") }]],
    ["damaged", [...rawParts(), { name: "xl/../../etc/x", data: ascii("x") }]],
  ])("%s", async (code, entries) => {
    expect(await bounded(codeOfBytes(rawZip(entries)))).toBe(code);
  });

  test("too many entries", async () => {
    const entries = Array.from({ length: 300 }, (_, i) => ({ name: `${i}`, data: ascii("") }));
    const workbook = open(rawZip(entries), { limits: { entries: 200 } });
    expect(await codeOf(workbook.facts())).toBe("zip-bomb");
  });

  test("a directory that claims more entries than there are", async () => {
    const bytes = good();
    const end = bytes.length - 22;
    bytes.set([0xff, 0x01], end + 10);
    expect(await bounded(codeOfBytes(bytes))).toBe("damaged");
  });
});

describe("bombs", () => {
  const sheetOf = (xml: string) => `<worksheet xmlns="${MAIN}">${xml}</worksheet>`;

  test("100 MB out of 100 KB is refused before it is inflated", async () => {
    const part = sheetOf(rows(`${ROW}${" ".repeat(100 << 20)}`));
    const bytes = packageOf({ ...partsOf(""), [SHEET]: part });
    let inflated = 0;
    const workbook = open(bytes, {
      inflate: async function* (compressed) {
        for await (const piece of inflateWithStreams(compressed)) {
          inflated += piece.length;
          yield piece;
        }
      },
    });
    expect(await bounded(codeOf(workbook.top("S", 5)))).toBe("zip-bomb");
    expect(await bounded(codeOf(rowsOf(workbook)))).toBe("zip-bomb");
    expect(inflated).toBeLessThan(1 << 20);
  });

  test("a text or tag that never ends costs no more than the limit", async () => {
    const endless = [
      `<row r="1"><c r="A1" t="str"><v>${"a".repeat(3 << 20)}`,
      `<row r="1" x="${"a".repeat(3 << 20)}`,
      `<!--${"a".repeat(3 << 20)}`,
      `<row r="1"><c r="A1"><v>${"1".repeat(3 << 20)}`,
    ];
    for (const xml of endless) {
      expect(await bounded(codeOf(rowsOf(openParts(partsOf(rows(xml))))))).toBe("damaged");
    }
  });

  test("a text in pieces, longer than any cell", async () => {
    const xml = `<row r="1"><c r="A1" t="str"><v>${"<![CDATA[aaaaaaaa]]>".repeat(300_000)}</v></c></row>`;
    expect(await bounded(codeOf(rowsOf(openParts(partsOf(rows(xml))))))).toBe("damaged");
  });

  test("elements nested without end", async () => {
    const xml = "<x>".repeat(500_000);
    expect(await bounded(codeOf(rowsOf(openParts(partsOf(xml)))))).toBe("damaged");
  });

  test("attributes without end", async () => {
    const xml = `<row ${Array.from({ length: 5000 }, (_, i) => `a${i}=""`).join(" ")}>`;
    expect(await bounded(codeOf(rowsOf(openParts(partsOf(rows(xml))))))).toBe("damaged");
  });

  test("a document type, wherever it stands, and whatever it defines", async () => {
    const doctype =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    for (const part of Object.keys(partsOf(""))) {
      const parts = partsOf(rows(ROW));
      parts[part] = `${doctype}${String(parts[part])}`;
      expect(await bounded(codeOf(readAll(openParts(parts))))).toBe("forbidden-xml");
    }
    const inside = partsOf(rows(`${ROW}${doctype}`));
    expect(await bounded(codeOf(rowsOf(openParts(inside))))).toBe("forbidden-xml");
    const after = partsOf(rows(ROW));
    after[SHEET] = `${String(after[SHEET])}${doctype}`;
    expect(await bounded(codeOf(rowsOf(openParts(after))))).toBe("forbidden-xml");
  });

  test("more error values than there are", async () => {
    const xml = Array.from(
      { length: 2000 },
      (_, i) => `<row><c t="e"><v>#E${i}!</v></c></row>`,
    ).join("");
    expect(await bounded(codeOf(rowsOf(openParts(partsOf(rows(xml))))))).toBe("damaged");
  });

  test("absurd dimensions, merges and hidden columns cost nothing", async () => {
    const xml = `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="99999999" hidden="1"/></cols>${rows(
      `${ROW}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
    )}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    const workbook = openParts(partsOf(xml));
    const top = await bounded(workbook.top("S", 50));
    expect(top.rows).toHaveLength(50);
    expect(top.merges).toHaveLength(1);
    expect(
      await bounded(
        rowsOf(workbook, { columns: [16383], span: { firstColumn: 0, lastColumn: 16383 } }),
      ),
    ).toEqual({
      1: [null],
      1048576: [1],
    });
  });

  test("shared strings beyond what fits in memory", async () => {
    const parts = partsOf(rows(ROW));
    const workbook = openParts(parts, { limits: { sharedStringBytes: 10 } });
    expect(await codeOf(rowsOf(workbook))).toBe("zip-bomb");
  });
});

describe("packages that lead nowhere", () => {
  const workbook = (sheets: string) =>
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheets}</sheets></workbook>`;
  test.each([
    ["no workbook part", { "xl/workbook.xml": null }],
    ["no sheet part", { [SHEET]: null }],
    ["no shared strings part", { "xl/sharedStrings.xml": null }],
    ["no styles part", { "xl/styles.xml": null }],
    ["no links", { "xl/_rels/workbook.xml.rels": null }],
    ["a sheet without a part", { "xl/workbook.xml": workbook('<sheet name="S" r:id="r9"/>') }],
    [
      "two sheets of one name",
      { "xl/workbook.xml": workbook('<sheet name="S" r:id="r1"/><sheet name="s" r:id="r1"/>') },
    ],
    [
      "two links of one name",
      {
        "xl/_rels/workbook.xml.rels": links([
          ["r1", "worksheet", "a"],
          ["r1", "worksheet", "b"],
        ]),
      },
    ],
    [
      "a link out of the package",
      { "xl/_rels/workbook.xml.rels": links([["r1", "worksheet", "../../../x"]]) },
    ],
    ["a table without a range", { "xl/t.xml": `<table xmlns="${MAIN}"/>` }],
    [
      "a merge without a range",
      { [SHEET]: `<worksheet xmlns="${MAIN}">${rows(ROW)}<mergeCell ref="x"/></worksheet>` },
    ],
  ])("%s is damaged", async (_, change: Record<string, string | null>) => {
    const all: Record<string, string | Uint8Array | null> = {
      ...partsOf(rows(ROW)),
      "xl/worksheets/_rels/sheet1.xml.rels":
        "xl/t.xml" in change ? links([["t", "table", "../t.xml"]]) : null,
      ...change,
    };
    const parts = Object.fromEntries(
      Object.entries(all).flatMap(([name, part]) => (part === null ? [] : [[name, part]])),
    );
    expect(await bounded(codeOf(readAll(openParts(parts))))).toBe("damaged");
  });
});

describe("any damage", () => {
  /** Small numbers that repeat: a deterministic spread over the file. */
  function* positions(length: number, count: number): Generator<[at: number, bit: number]> {
    let seed = 12345;
    for (let i = 0; i < count; i++) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      yield [(seed >>> 3) % length, seed >>> 29];
    }
  }

  test("one flipped bit gives an error or the same values, never others", async () => {
    const bytes = writeWorkbook([
      {
        name: "S",
        rows: Array.from({ length: 400 }, (_, i) => [
          `u${(i * 7919) % 1000}`,
          i * 1.5,
          i % 3 === 0,
        ]),
      },
    ]);
    const expected = JSON.stringify(await readAll(open(bytes)));
    let failures = 0;
    for (const [at, bit] of positions(bytes.length, 600)) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ (1 << bit);
      let found: unknown;
      try {
        found = await readAll(open(changed));
      } catch (error) {
        expect(error).toBeInstanceOf(WorkbookError);
        failures++;
        continue;
      }
      expect(JSON.stringify(found)).toBe(expected);
    }
    expect(failures).toBeGreaterThan(400);
  }, 60_000);

  test("XML with bytes changed is read or refused, and never hangs", async () => {
    const parts = partsOf(
      rows(
        '<row r="1" spans="1:3"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1"><f>A1</f><v>1.5</v></c><c r="C1" t="inlineStr"><is><t>é&amp;</t></is></c></row><row r="2"><c r="A2" t="e"><v>#N/A</v></c></row>',
      ),
    );
    const letters = ascii("<>/\"'= &;!-[]?c\0\u00ff19A");
    for (const name of [SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels"]) {
      const part = ascii(String(parts[name]));
      for (const [at, bit] of positions(part.length, 150)) {
        const changed = part.slice();
        changed[at] = letters[(at * 8 + bit) % letters.length] as number;
        // Throws when it fails with anything but a WorkbookError.
        await bounded(codeOf(readAll(openParts({ ...parts, [name]: changed }))));
      }
    }
  }, 60_000);

  test("web streams report damage as the reader does", async () => {
    const bytes = writeWorkbook([
      { name: "S", rows: Array.from({ length: 3000 }, (_, i) => [Math.sin(i), `t${i * 31}`]) },
    ]);
    for (const [at] of positions(bytes.length - 2000, 10)) {
      const changed = bytes.slice();
      changed.fill(0x55, at + 500, at + 520);
      const code = await bounded(codeOf(readAll(open(changed, { inflate: inflateWithStreams }))));
      expect(code).not.toBeNull();
    }
  }, 60_000);
});
