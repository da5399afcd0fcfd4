import { unzipSync } from "fflate";

import { copyInMemory, writeMarkedCopy } from "../../src/xlsx/marked-copy";
import { packageOf } from "../tools/package-writer";
import { ruleMarkerOf } from "../../src/workbook/rule-marker";
import { openXlsx, bytesSource } from "../../src/xlsx/open";
import { DEFAULT_LIMITS } from "../../src/xlsx/limits";
import { dataOffset, readEntries } from "../../src/xlsx/zip-directory";
import {
  all,
  cleared,
  difference,
  type Element,
  marked,
  marksOn,
  parsed,
  partsIn,
  REPORT,
  STYLES_ORDER,
  textOf,
  WORKBOOK_ORDER,
  WORKSHEET_ORDER,
} from "./copies";
import { bookParts, FEATURES } from "./feature-packages";
import { MAIN, STRICT } from "./packages";

const whole = { marks: marksOn("Lijst"), sheets: [REPORT] };
const xmlParts = (bytes: Uint8Array) =>
  [...partsIn(bytes).keys()].filter((name) => /\.(?:xml|rels)$/.test(name));
const ascending = (numbers: readonly number[]) =>
  numbers.every((number, i) => i === 0 || number >= (numbers[i - 1] ?? 0));
/** Not the parts that are only there to be left alone, some of which are no XML. */
const ours = (name: string) =>
  /Content_Types|rels$|workbook|hoofd|sheet|bladen|een|styles|opmaak|table/.test(name);

interface Rule {
  readonly priority: number;
  readonly dxf: number;
  readonly areas: string;
  readonly formula: string;
}

function rules(sheet: Element): Rule[] {
  return sheet.children
    .filter(({ name }) => name === "conditionalFormatting")
    .flatMap((format) =>
      format.children.map(({ attributes, children }) => ({
        priority: Number(attributes["priority"]),
        dxf: Number(attributes["dxfId"]),
        areas: format.attributes["sqref"] ?? "",
        formula: children[0]?.text ?? "",
      })),
    );
}

/** The data of every part as it is stored. */
async function compressed(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const source = bytesSource("test.xlsx", bytes);
  const data = new Map<string, Buffer>();
  for (const entry of await readEntries(source, DEFAULT_LIMITS)) {
    const start = await dataOffset(source, entry);
    data.set(entry.name, Buffer.from(bytes.slice(start, start + entry.compressedSize)));
  }
  return data;
}

describe.each(FEATURES.map((feature) => [feature.name, feature] as const))(
  "a copy of a workbook with %s",
  (_, feature) => {
    const { bytes, sheetPart = "xl/worksheets/sheet1.xml" } = feature;
    const copied = marked(bytes, whole);
    const copyOf = async () => (await copied).bytes;

    test("changes only what it must, and adds only the report", async () => {
      const { changed, added, gone } = difference(bytes, await copyOf());
      const before = partsIn(bytes);
      const styles = [...before.keys()].filter((name) => /styles|opmaak/.test(name));
      const workbook = [...before.keys()].filter((name) => /workbook|hoofd/.test(name));
      expect(changed).toEqual(["[Content_Types].xml", sheetPart, ...styles, ...workbook].sort());
      expect(gone).toEqual([]);
      expect(added.filter((name) => !name.endsWith("styles.xml"))).toEqual([
        expect.stringMatching(/tables\/table\d+\.xml$/),
        expect.stringMatching(/worksheets\/_rels\/sheet\d+\.xml\.rels$/),
        expect.stringMatching(/worksheets\/sheet\d+\.xml$/),
      ]);
      expect(added.filter((name) => name.endsWith("styles.xml"))).toHaveLength(
        styles.length === 0 ? 1 : 0,
      );
    });

    test("says how many parts it left alone", async () => {
      const { summary } = await copied;
      const parts = partsIn(bytes).size;
      const { changed, added } = difference(bytes, await copyOf());
      expect(summary).toEqual({
        parts,
        unchanged: parts - changed.length,
        changed: changed.length,
        added: added.length,
        dropped: 0,
      });
    });

    test("keeps what it leaves alone compressed as it was", async () => {
      const before = await compressed(bytes);
      const after = await compressed(await copyOf());
      const { changed } = difference(bytes, await copyOf());
      for (const [name, data] of before) {
        if (!changed.includes(name)) expect(after.get(name)?.equals(data)).toBe(true);
      }
    });

    test("is well-formed, with everything in the order of the schema", async () => {
      const copy = await copyOf();
      for (const name of xmlParts(copy)) {
        if (!ours(name)) continue;
        const root = parsed(textOf(copy, name).replace(/^\ufeff/, ""));
        const order = {
          worksheet: WORKSHEET_ORDER,
          styleSheet: STYLES_ORDER,
          workbook: WORKBOOK_ORDER.flatMap((child) =>
            child === "sheets" ? ["AlternateContent", child] : [child],
          ),
        }[root.name];
        if (order === undefined) continue;
        const places = root.children.map((child) => order.indexOf(child.name));
        expect({ name, unknown: places.includes(-1) }).toEqual({ name, unknown: false });
        expect({ name, inOrder: ascending(places) }).toEqual({ name, inOrder: true });
        const spaces = new Set(root.children.map(({ uri }) => uri));
        for (const uri of spaces) expect([MAIN, STRICT, root.uri]).toContain(root.uri || uri);
      }
    });

    test("has the marks, each with its look, and numbers of its own", async () => {
      const copy = await copyOf();
      const sheet = parsed(textOf(copy, sheetPart).replace(/^\ufeff/, ""));
      const own = rules(sheet).filter(({ formula }) => ruleMarkerOf(formula) !== null);
      expect(own.map(({ areas, formula }) => ({ areas, formula }))).toEqual([
        {
          areas: "B2",
          formula:
            'AND(N("normtoets/1 doelgroepen not-met-verdict")=0,IFERROR(NOT(AND(COUNT($B$2)>0)),TRUE))',
        },
        { areas: "A3 A5:A6", formula: 'N("normtoets/1 alarm-waarborg not-met-cause")=0' },
      ]);
      const numbers = all(sheet, "cfRule").map(({ attributes }) => attributes["priority"]);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.every((number) => Number(number) >= 1)).toBe(true);

      const stylesPart = xmlParts(copy).find((name) => /styles|opmaak/.test(name)) ?? "";
      const styles = parsed(textOf(copy, stylesPart).replace(/^\ufeff/, ""));
      const looks = styles.children.find(({ name }) => name === "dxfs")?.children ?? [];
      const fills = own.map(
        ({ dxf }) => all(looks[dxf] ?? styles, "bgColor")[0]?.attributes["rgb"],
      );
      expect(fills).toEqual(["FFF8CFCB", "FFFDF0EE"]);
    });

    test("keeps the rules of others in their order, with their own numbers", async () => {
      const theirs = (from: Uint8Array) =>
        all(parsed(textOf(from, sheetPart).replace(/^\ufeff/, "")), "cfRule")
          .filter(({ children }) => ruleMarkerOf(children[0]?.text ?? "") === null)
          .map(({ attributes }) => attributes["priority"]);
      expect(theirs(await copyOf())).toEqual(theirs(bytes));
    });

    test("opens, with the report as a table at the end", async () => {
      const facts = await openXlsx(bytesSource("kopie.xlsx", await copyOf())).facts();
      expect(facts.sheets.map(({ name }) => name)).toEqual(["Lijst", "Normtoets"]);
      expect(facts.sheets[1]?.tables).toEqual([
        {
          name: "NormtoetsVerslag",
          range: { firstRow: 4, lastRow: 6, firstColumn: 0, lastColumn: 3 },
          headerRows: 1,
          totalsRows: 0,
        },
      ]);
    });

    test("becomes the workbook again when it is cleared, byte for byte", async () => {
      const back = await cleared(await copyOf());
      expect(difference(bytes, back.bytes)).toEqual({ changed: [], added: [], gone: [] });
    });

    test("is the same when it is marked again", async () => {
      const again = await marked(await copyOf(), whole);
      expect(difference(await copyOf(), again.bytes)).toEqual({ changed: [], added: [], gone: [] });
      expect(again.copy.marks).toEqual({ added: 2, removed: 2 });
    });

    test("can lose its marks and keep its report", async () => {
      const unmarked = await marked(await copyOf(), { marks: [], sheets: [REPORT] });
      const fresh = await marked(bytes, { marks: [], sheets: [REPORT] });
      expect(textOf(unmarked.bytes, sheetPart)).toBe(textOf(bytes, sheetPart));
      expect(difference(fresh.bytes, unmarked.bytes)).toEqual({
        changed: [],
        added: [],
        gone: [],
      });
    });
  },
);

describe("where marks stand among the rules of others", () => {
  const numbersIn = async (name: string) => {
    const feature = FEATURES.find((other) => other.name === name);
    const { bytes, copy } = await marked(feature?.bytes ?? new Uint8Array(), whole);
    const sheet = parsed(textOf(bytes, "xl/worksheets/sheet1.xml"));
    const own = rules(sheet).filter(({ formula }) => ruleMarkerOf(formula) !== null);
    return { numbers: own.map(({ priority }) => priority), behind: copy.behind };
  };
  test("alone: from 1", async () => {
    expect(await numbersIn("no conditional formats")).toEqual({ numbers: [1, 2], behind: [] });
  });
  test("before them, where there is room below their lowest number", async () => {
    const high = await numbersIn("one conditional format with a high number");
    expect(high).toEqual({ numbers: [1, 2], behind: [] });
    const extended = await numbersIn("extended conditional formats only");
    expect(extended).toEqual({ numbers: [1, 2], behind: [] });
  });
  test("after them where there is none, and it is said", async () => {
    const many = await numbersIn("a thousand conditional formats");
    expect(many).toEqual({ numbers: [1001, 1002], behind: ["Lijst"] });
  });
});

describe("the verification of a copy", () => {
  const { bytes = new Uint8Array() } = FEATURES.find(({ name }) => name.startsWith("charts")) ?? {};
  const tampered = async (change: (parts: Record<string, string | Uint8Array>) => void) => {
    const { bytes: made, copy } = await marked(bytes, whole);
    const parts: Record<string, string | Uint8Array> = unzipSync(made);
    change(parts);
    return copy.verify(bytesSource("kopie.xlsx", packageOf(parts)));
  };
  const differs = { code: "copy-differs" };
  test("passes a copy that only its directory tells apart", async () => {
    expect((await tampered(() => undefined)).changed).toBe(5);
  });
  test.each<[string, (parts: Record<string, string | Uint8Array>) => void]>([
    ["a part that was to stay is another", (parts) => (parts["xl/calcChain.xml"] = "<calcChain/>")],
    ["a part is gone", (parts) => delete parts["customXml/item1.xml"]],
    ["a part is there that nobody asked", (parts) => (parts["xl/meer.xml"] = "<meer/>")],
    [
      "a sheet is called otherwise",
      (parts) => {
        const text = new TextDecoder().decode(parts["xl/workbook.xml"] as Uint8Array);
        parts["xl/workbook.xml"] = text.replace('"Lijst"', '"List"');
      },
    ],
  ])("refuses when %s", async (_, change) => {
    await expect(tampered(change)).rejects.toMatchObject(differs);
  });
  test("compares what was left alone byte by byte", async () => {
    const parts = { ...bookParts(), "xl/media/a.bin": "x".repeat(1000) };
    const { bytes: made, copy } = await marked(packageOf(parts, { level: 0 }), whole);
    const other = made.slice();
    other[Buffer.from(made).indexOf("xxxx") + 9] = 1;
    await expect(copy.verify(bytesSource("kopie.xlsx", other))).rejects.toMatchObject(differs);
  });
  test("refuses a written sheet that cannot be read", async () => {
    const work = tampered((parts) => {
      parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData/>";
    });
    await expect(work).rejects.toMatchObject({ code: "damaged" });
  });
});

test("a browser's own streams make the same parts", async () => {
  const { bytes = new Uint8Array() } = FEATURES[4] ?? {};
  const source = bytesSource("test.xlsx", bytes);
  const inBrowser = await copyInMemory(source, (sink) => writeMarkedCopy(source, whole, sink));
  const inNode = await marked(bytes, whole);
  expect(difference(inNode.bytes, inBrowser.bytes)).toEqual({ changed: [], added: [], gone: [] });
});

test("marks alone can be cleared; the report sheet stays then", async () => {
  const { bytes = new Uint8Array() } = FEATURES[0] ?? {};
  const copy = await marked(bytes, whole);
  const back = await cleared(copy.bytes, { sheets: [] });
  const onlyReport = await marked(bytes, { marks: [], sheets: [REPORT] });
  expect(textOf(back.bytes, "xl/worksheets/sheet1.xml")).toBe(
    textOf(onlyReport.bytes, "xl/worksheets/sheet1.xml"),
  );
  expect(back.copy.removed).toEqual([]);
});
