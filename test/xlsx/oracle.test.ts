import fc from "fast-check";
import { SaxesParser } from "saxes";

import { columnIndex } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell";
import { CellError } from "../../src/workbook/cell";
import { inPieces, MAIN, openParts, partsOf, rowsOf } from "./packages";

/**
 * The scanner is our own, so an XML parser that is not ours says what sheets hold: generated sheets,
 * written in every way XML allows, must read the same through saxes and through the scanner, wherever
 * the pieces of the stream end.
 */

const SHARED = ["nul", "een & twee", " drie ", "vïer"];
const SHARED_PART = `<sst xmlns="${MAIN}"><si><t>nul</t></si><si><r><t>een &amp;</t></r><r><t> twee</t></r></si><si><t xml:space="preserve"> drie </t></si><si><t>vïer</t><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>`;

/** What a sheet holds according to saxes: plain and slow, over the whole document. */
function oracle(xml: string): Record<number, CellValue[]> {
  const found: Record<number, CellValue[]> = {};
  const path: string[] = [];
  let row = 0;
  let column = -1;
  let type = "n";
  let value: string | null = null;
  let inline: string | null = null;
  let formula = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => {
    const name = tag.uri === MAIN ? tag.local : "foreign";
    path.push(name);
    const where = path.slice(2).join("/");
    const attribute = (key: string) => {
      const given = tag.attributes[key];
      return typeof given === "object" ? given.value : null;
    };
    if (where === "row") {
      row = Number(attribute("r") ?? row + 1);
      column = -1;
    } else if (where === "row/c") {
      const letters = /^[A-Z]+/.exec(attribute("r") ?? "")?.[0];
      column = letters === undefined ? column + 1 : (columnIndex(letters) as number);
      type = attribute("t") ?? "n";
      value = inline = null;
      formula = false;
    } else if (where === "row/c/v") value = "";
    else if (where === "row/c/f") formula = true;
    else if (where === "row/c/is") inline = "";
  });
  const text = (piece: string) => {
    const where = path.slice(2).join("/");
    if (where === "row/c/v") value = (value ?? "") + piece;
    if (where === "row/c/is/t" || where === "row/c/is/r/t") inline = (inline ?? "") + piece;
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => {
    const where = path.slice(2).join("/");
    path.pop();
    if (where !== "row/c" || column > 2) return;
    const cell = interpret();
    if (cell === null) return;
    (found[row] ??= [null, null, null])[column] = cell;
  });
  parser.write(xml).close();
  // A row of which all cells are blank is not delivered.
  return Object.fromEntries(
    Object.entries(found).filter(([, cells]) =>
      cells.some((cell) =>
        typeof cell !== "string" || cell.trim() !== "" ? cell !== null : false,
      ),
    ),
  );

  function interpret(): CellValue {
    if (type === "inlineStr" && value === null)
      return inline ?? (formula ? CellError.uncalculated : null);
    if (type === "str" && value !== null) return value;
    if (value === null || value.trim() === "") return formula ? CellError.uncalculated : null;
    if (type === "s") return SHARED[Number(value)] as string;
    if (type === "b") return value.trim() === "1";
    if (type === "e") return CellError.of(value.trim());
    return Number(value) + 0;
  }
}

// What XML leaves to the writer.
const space = fc.constantFrom("", "", "", " ", "\n", "\t ", "\r\n");
const gap = fc.constantFrom(" ", " ", "  ", "\n", "\t");
const between = fc.oneof(
  { weight: 6, arbitrary: space },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<!-- <c r="A1"><v>9</v></c> -->', "<?p <v>9</v>?>", "<!---->"),
  },
);
const quote = fc.constantFrom('"', '"', '"', "'");

const character = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...Array.from("abcxyz 0123_.-/")) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "&amp;",
      "&lt;",
      "&#65;",
      "&#x20AC;",
      "é",
      "€",
      "😀",
      "\r\n",
      "\n",
      "&#13;",
      ">",
      '"',
      "\u00a0",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "<![CDATA[a&lt;b]]>",
      "<![CDATA[]]>",
      "<!-- x -->",
      "<![CDATA[ ]x]] ]]>",
    ),
  },
);
const text = fc
  .array(character, { maxLength: 12 })
  // Escapes are not for saxes to know.
  .map((pieces) => pieces.join("").replace(/_x/g, "_y"));
const number = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.tuple(fc.nat(999999), fc.nat(99999)).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom("0", "-0", "007", "0.30000000000000004", "1E5", "1.5e-7", "-.5", "3.", "12&#51;"),
  fc.constantFrom("", " ", " 12 ", "1<!-- -->2", "<![CDATA[4]]>5"),
);

type Make = (prefix: string) => string;

function element(name: string, attributes: readonly (readonly [string, string])[]) {
  return fc
    .tuple(
      fc.shuffledSubarray([...attributes], { minLength: attributes.length }),
      fc.array(fc.tuple(gap, space, space, quote), {
        minLength: attributes.length,
        maxLength: attributes.length,
      }),
      space,
      fc.boolean(),
    )
    .map(([shuffled, layout, last, selfCloses]) => (prefix: string, content: string) => {
      const written = shuffled.map(([key, value], i) => {
        const [before, left, right, q] = layout[i] ?? [" ", "", "", '"'];
        return `${before}${key}${left}=${right}${q}${value}${q}`;
      });
      const head = `<${prefix}${name}${written.join("")}${last}`;
      return content === "" && selfCloses
        ? `${head}/>`
        : `${head}>${content}</${prefix}${name}${last}>`;
    });
}

const plainElement = (name: string) => element(name, []);

const content = fc.oneof(
  fc.record({ t: fc.constantFrom(null, "n"), body: number, inline: fc.constant(false) }),
  fc.record({ t: fc.constant("s"), body: fc.nat(3).map(String), inline: fc.constant(false) }),
  fc.record({ t: fc.constant("b"), body: fc.constantFrom("0", "1"), inline: fc.constant(false) }),
  fc.record({
    t: fc.constant("e"),
    body: fc.constantFrom("#N/A", "#DIV/0!"),
    inline: fc.constant(false),
  }),
  fc.record({ t: fc.constant("str"), body: text, inline: fc.constant(false) }),
  fc.record({ t: fc.constant("inlineStr"), body: text, inline: fc.constant(true) }),
  fc.record({
    t: fc.constantFrom(null, "str", "s"),
    body: fc.constant(null),
    inline: fc.constant(false),
  }),
);

function cell(reference: string | null): fc.Arbitrary<Make> {
  return fc
    .tuple(
      content,
      fc.constantFrom(null, "0", "12"),
      fc.constantFrom("none", "none", "none", "text", "shared"),
    )
    .chain(([{ t, body, inline }, style, formula]) => {
      const attributes: [string, string][] = [];
      if (reference !== null) attributes.push(["r", reference]);
      if (style !== null) attributes.push(["s", style]);
      if (t !== null) attributes.push(["t", t]);
      return fc
        .tuple(
          element("c", attributes),
          element(
            "f",
            formula === "shared"
              ? [
                  ["t", "shared"],
                  ["si", "0"],
                ]
              : [],
          ),
          plainElement("v"),
          plainElement("is"),
          fc.boolean().chain((keep) => element("t", keep ? [["xml:space", "preserve"]] : [])),
          fc.array(between, { minLength: 4, maxLength: 4 }),
          fc.boolean(),
          fc.constantFrom("", "", '<f:v xmlns:f="urn:f">9</f:v>'),
        )
        .map(
          ([c, f, v, is, tag, [a = "", b = "", d = "", e = ""], rich, foreign]) =>
            (p: string) => {
              let inside = "";
              if (formula !== "none") inside += a + f(p, formula === "text" ? "A1*2" : "");
              if (body !== null && inline) {
                const run = tag(p, body);
                inside +=
                  b +
                  is(
                    p,
                    rich
                      ? `${d}<${p}r>${e}${run}</${p}r>${d}<${p}rPh sb="0" eb="1"><${p}t>fon</${p}t></${p}rPh>`
                      : d + run + e,
                  );
              } else if (body !== null) {
                inside += b + v(p, body);
              }
              return c(p, inside === "" && foreign === "" ? "" : inside + foreign + d);
            },
        );
    });
}

function row(number: number, written: boolean): fc.Arbitrary<Make> {
  const attributes: [string, string][] = written ? [["r", `${number}`]] : [];
  return fc
    .tuple(
      fc
        .subarray([...attributes, ["spans", "1:3"], ["ht", "15"], ["customHeight", "1"]] as [
          string,
          string,
        ][])
        .chain((chosen) =>
          element(
            "row",
            written && !chosen.some(([key]) => key === "r") ? [...attributes, ...chosen] : chosen,
          ),
        ),
      fc.subarray([0, 1, 2, 3]).chain((columns) =>
        fc.tuple(
          ...columns.map((column, i) =>
            // Only a cell that follows its neighbour can do without r.
            fc
              .boolean()
              .chain((bare) =>
                cell(
                  bare && column === (columns[i - 1] ?? -1) + 1
                    ? null
                    : `${"ABCD"[column] ?? ""}${number}`,
                ),
              ),
          ),
        ),
      ),
      between,
    )
    .map(
      ([tag, cells, layout]) =>
        (p: string) =>
          tag(p, cells.map((make) => layout + make(p)).join("")),
    );
}

const sheetXml = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()), { maxLength: 5 })
  .chain((steps) => {
    let at = 0;
    const made = steps.map(([step, bare]) => {
      at += step;
      return row(at, !(bare && step === 1));
    });
    return fc.tuple(fc.tuple(...made), fc.constantFrom("", "", "x:"), between, between);
  })
  .map(([made, prefix, a, b]) => {
    const declaration = prefix === "" ? `xmlns="${MAIN}"` : `xmlns:x="${MAIN}"`;
    const body = made.map((make) => make(prefix) + b).join("");
    return `<?xml version="1.0"?>${a}<${prefix}worksheet ${declaration}>${b}<${prefix}sheetData>${body}</${prefix}sheetData>${a}</${prefix}worksheet>${a}`;
  });

const read = (xml: string, sizes: readonly number[] | null) =>
  rowsOf(
    openParts(
      partsOf("", { "xl/worksheets/sheet1.xml": xml, "xl/sharedStrings.xml": SHARED_PART }),
      sizes ? { inflate: inPieces(sizes) } : {},
    ),
  );

/** The strings come through the reader too; errors are compared by their code. */
const seed = process.env["FC_SEED"];
const runs = Number(process.env["FC_RUNS"] ?? 400);

test("a generated sheet reads as saxes reads it, whatever the pieces", async () => {
  await fc.assert(
    fc.asyncProperty(
      sheetXml,
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }),
      async (xml, sizes) => {
        const expected = oracle(xml);
        expect(await read(xml, null)).toEqual(expected);
        expect(await read(xml, sizes)).toEqual(expected);
        expect(await read(xml, [1])).toEqual(expected);
      },
    ),
    { numRuns: runs, ...(seed === undefined ? {} : { seed: Number(seed) }) },
  );
}, 120_000);

test("a piece may end at any byte", async () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData><row r="1" spans="1:3" hidden="1"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1"><f>A1</f><v>1.5</v></c></row>\r\n<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve">é&amp;\r\n</t></is></c><c r="C2"><f t="shared" si="0"/></c></row><row r="12"><c r="A12" t="str"><v><![CDATA[x]]></v></c><!-- - --><c r="C12" s="2"/></row></sheetData></worksheet>`;
  const expected = {
    1: ["een & twee", 1.5, null],
    2: ["é&\n", null, CellError.uncalculated],
    12: ["x", null, null],
  };
  expect(oracle(xml)).toEqual(expected);
  const length = new TextEncoder().encode(xml).length;
  for (let first = 1; first < length; first++) {
    expect(await read(xml, [first, length])).toEqual(expected);
  }
});
