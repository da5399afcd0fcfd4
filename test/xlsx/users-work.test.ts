import type { SheetContent } from "../../src/workbook/own-sheet";
import { mentions } from "../../src/xlsx/formula-mentions";
import { packageOf } from "../tools/package-writer";
import { cleared, difference, marked, marksOn, partsIn, REPORT, textOf } from "./copies";
import { bookParts, rels, STYLES } from "./feature-packages";
import { RELATIONSHIPS } from "./packages";

/** What a user put on a sheet of ours, or made to depend on it, is never lost without a word. */

const plain = packageOf(bookParts());
const whole = { marks: marksOn("Lijst"), sheets: [REPORT] };
const SHEET = "xl/worksheets/sheet2.xml";
const LINKS = "xl/worksheets/_rels/sheet2.xml.rels";
const TABLE = "xl/tables/table1.xml";
const STYLE_PART = "xl/styles.xml";

type Change = (parts: Record<string, string>) => void;

/** The copy of `given`, changed afterwards by hand; comments of ours stay. */
async function worked(change: Change, given = plain): Promise<Uint8Array> {
  const { bytes } = await marked(given, whole);
  const parts: Record<string, string> = {};
  for (const name of partsIn(bytes).keys()) parts[name] = textOf(bytes, name);
  change(parts);
  return packageOf(parts);
}

function swapped(name: string, from: string, to: string): Change {
  return (parts) => {
    const text = parts[name] ?? "";
    if (!text.includes(from)) throw new Error(`${name} has no ${from}: ${text}`);
    parts[name] = text.replace(from, () => to);
  };
}

const inRow = (xml: string) => swapped(SHEET, "</sheetData>", `${xml}</sheetData>`);
const after = (xml: string) => swapped(SHEET, "<pageMargins", `${xml}<pageMargins`);
const linked = (type: string): Change => {
  const link = `<Relationship Id="rId9" Type="${RELATIONSHIPS}/${type}" Target="../eigen/een.xml"/>`;
  return (parts) => {
    swapped(LINKS, "</Relationships>", `${link}</Relationships>`)(parts);
    parts["xl/eigen/een.xml"] = "<eigen/>";
  };
};

async function outcome(work: Promise<unknown>) {
  return work.then(
    () => ({ code: "written", message: "" }),
    (error: unknown) => error as { code: string; message: string },
  );
}

describe("a sheet with our table that holds something of the user is refused, not emptied", () => {
  test.each<[string, Change]>([
    ["text below the table", inRow('<row r="9"><c r="A9"><v>1</v></c></row>')],
    ["text beside the table", inRow('<row r="7"><c r="F7"><v>1</v></c></row>')],
    [
      "text beside it, in cells without an address",
      swapped(SHEET, "</row></sheetData>", "<c/><c><v>1</v></c></row></sheetData>"),
    ],
    [
      "text in the empty row above it",
      swapped(SHEET, '<row r="4"', '<row r="3"><c r="B3"><v>1</v></c></row><row r="4"'),
    ],
    ["a row put in above it", swapped(TABLE, 'ref="A4:D6"', 'ref="A5:D6"')],
    ["our table moved to a column of its own", swapped(TABLE, 'ref="A4:D6"', 'ref="B4:E6"')],
    ["a formula", swapped(SHEET, "<v>2024</v>", "<f>1+1</f><v>2</v>")],
    ["a row of totals", swapped(TABLE, "totalsRowShown", 'totalsRowCount="1" totalsRowShown')],
    ["protection", swapped(SHEET, "<hyperlinks>", '<sheetProtection sheet="1"/><hyperlinks>')],
    ["a filter of the sheet", after('<autoFilter ref="A1:B2"/>')],
    ["merged cells", after('<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>')],
    ["choices in cells", after('<dataValidations count="0"/>')],
    [
      "a conditional format",
      after(
        '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>',
      ),
    ],
    [
      "a link out of the workbook",
      swapped(SHEET, '<hyperlink ref="D5"', '<hyperlink ref="A5" r:id="rId8"/><hyperlink ref="D5"'),
    ],
    ["a drawing", linked("drawing")],
    ["notes", linked("comments")],
    ["remarks", linked("threadedComment")],
    ["a slicer", linked("slicer")],
    ["a pivot table", linked("pivotTable")],
    ["a picture behind the cells", linked("image")],
  ])("%s", async (_, change) => {
    const bytes = await worked(change);
    for (const work of [cleared, (of: Uint8Array) => marked(of, whole)]) {
      const { code, message } = await outcome(work(bytes));
      expect(code).toBe("own-sheet-in-use");
      expect(message).toContain("Normtoets");
    }
  });

  test("another table of the user", async () => {
    const bytes = await worked((parts) => {
      const link = `<Relationship Id="rId9" Type="${RELATIONSHIPS}/table" Target="../tables/t9.xml"/>`;
      swapped(LINKS, "</Relationships>", `${link}</Relationships>`)(parts);
      parts["xl/tables/t9.xml"] = (parts[TABLE] ?? "")
        .replaceAll("NormtoetsVerslag", "Mijn")
        .replaceAll("A4:D6", "H1:K3");
    });
    expect((await outcome(cleared(bytes))).code).toBe("own-sheet-in-use");
    expect((await outcome(marked(bytes, whole))).code).toBe("own-sheet-in-use");
  });

  test("a filter and an order in our own table are no reason: that is what it is for", async () => {
    const bytes = await worked(
      swapped(
        TABLE,
        '<autoFilter ref="A4:D6"/>',
        '<autoFilter ref="A4:D6"><filterColumn colId="0"/></autoFilter>',
      ),
    );
    expect((await outcome(cleared(bytes))).code).toBe("written");
  });
});

describe("what refers to a sheet of ours, or to its table", () => {
  const cell = (formula: string) =>
    swapped("xl/worksheets/sheet1.xml", "<v>7</v>", `<f>${formula}</f><v>7</v>`);
  test.each([
    "NormtoetsVerslag[Waarde]",
    "SUM(normtoetsverslag[[#Data],[Waarde]])",
    "ROWS(NormtoetsVerslag)",
    "SUM('Lijst:Normtoets'!A1)",
    "'Normtoets:Lijst'!A1",
    "1+Normtoets!A1",
  ])("%s: no clearing", async (formula) => {
    const { code, message } = await outcome(cleared(await worked(cell(formula))));
    expect(code).toBe("own-sheet-in-use");
    expect(message).toContain("Lijst");
  });
  test.each([
    '"Normtoets!A1"',
    '"zie ""Normtoets!A1"""',
    "[1]Normtoets!A1",
    "'[1]Normtoets'!A1",
    "MijnNormtoets!A1",
    "'Oude Normtoets'!A1",
    "NormtoetsVerslag2[Waarde]",
    "Mijn[NormtoetsVerslag]",
  ])("%s is about something else", async (formula) => {
    expect((await outcome(cleared(await worked(cell(formula))))).code).toBe("written");
  });
  test("a name, a rule, a choice, another table", async () => {
    const formula = "SUM(NormtoetsVerslag[Waarde])";
    const list = "xl/worksheets/sheet1.xml";
    const rule = `<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="9"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    const choice = `<dataValidations><dataValidation type="custom"><formula1>${formula}</formula1></dataValidation></dataValidations>`;
    const changes: Change[] = [
      swapped(
        "xl/workbook.xml",
        "</definedNames>",
        `<definedName name="N">${formula}</definedName></definedNames>`,
      ),
      swapped(list, "</worksheet>", `${rule}</worksheet>`),
      swapped(list, "</worksheet>", `${choice}</worksheet>`),
      (parts) => {
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = rels(
          `<Relationship Id="rId1" Type="${RELATIONSHIPS}/table" Target="../tables/t9.xml"/>`,
        );
        parts["xl/tables/t9.xml"] = (parts[TABLE] ?? "")
          .replaceAll("NormtoetsVerslag", "Mijn")
          .replace(
            /(<tableColumn id="1" name="[^"]*")\/>/,
            `$1><totalsRowFormula>${formula}</totalsRowFormula></tableColumn>`,
          );
      },
    ];
    for (const change of changes) {
      expect((await outcome(cleared(await worked(change)))).code).toBe("own-sheet-in-use");
    }
  });
  test("a column that the new report no longer has", async () => {
    const bytes = await worked(cell("SUM(NormtoetsVerslag[Waarde])"));
    expect((await outcome(marked(bytes, whole))).code).toBe("written");
    const columns = REPORT.columns.map((one, i) => (i === 2 ? { ...one, header: "Cijfer" } : one));
    const other: SheetContent = { ...REPORT, columns };
    const { code } = await outcome(marked(bytes, { marks: [], sheets: [other] }));
    expect(code).toBe("own-sheet-in-use");
    const elsewhere = await worked(cell("ROWS(NormtoetsVerslag[Dienst])"));
    expect((await outcome(marked(elsewhere, { marks: [], sheets: [other] }))).code).toBe("written");
  });
  test("brackets and quotes without end are answered", () => {
    for (const text of ["'", '"', "[", "a[", "['", "''''", "[[]", "NormtoetsVerslag["]) {
      expect(typeof mentions(text, { sheets: ["a"], tables: ["b"] })).toBe("boolean");
    }
  });
});

describe("styles of ours that somebody else uses stay, although our notes stand before them", () => {
  const counts = (bytes: Uint8Array) => {
    const text = textOf(bytes, STYLE_PART);
    return Object.fromEntries(
      ["fonts", "fills", "cellXfs", "dxfs"].map((name) => [
        name,
        Number(new RegExp(`<${name} count="(\\d+)"`).exec(text)?.[1]),
      ]),
    );
  };
  const list = "xl/worksheets/sheet1.xml";
  test.each<[string, Change]>([
    ["a cell", swapped(list, '<c r="B2">', '<c r="B2" s="2">')],
    ["a row", swapped(list, '<row r="2">', '<row r="2" s="1" customFormat="1">')],
    [
      "a column",
      swapped(list, "<sheetData>", '<cols><col min="1" max="1" style="1"/></cols><sheetData>'),
    ],
  ])("%s: every cell style, font and fill", async (_, change) => {
    const bytes = await worked(change);
    const { bytes: back } = await cleared(bytes);
    expect(counts(back)).toEqual({ ...counts(bytes), dxfs: 1 });
  });
  test("a rule of the user: the differential formats; and the cell styles go", async () => {
    const rule =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="1" priority="9"><formula>A1</formula></cfRule></conditionalFormatting>';
    const bytes = await worked(swapped(list, "</worksheet>", `${rule}</worksheet>`));
    const { bytes: back } = await cleared(bytes);
    expect(counts(back)).toEqual({ fonts: 1, fills: 2, cellXfs: 1, dxfs: counts(bytes)["dxfs"] });
  });
  test("a table of the user", async () => {
    const bytes = await worked((parts) => {
      parts["xl/tables/t9.xml"] = (parts[TABLE] ?? "")
        .replaceAll("NormtoetsVerslag", "Mijn")
        .replace("totalsRowShown", 'headerRowDxfId="1" totalsRowShown');
      const type = /<Override PartName="\/xl\/tables\/table1.xml"[^>]*>/.exec(
        parts["[Content_Types].xml"] ?? "",
      );
      swapped(
        "[Content_Types].xml",
        "</Types>",
        `${type?.[0].replace("table1", "t9") ?? ""}</Types>`,
      )(parts);
      parts["xl/worksheets/_rels/sheet1.xml.rels"] = rels(
        `<Relationship Id="rId1" Type="${RELATIONSHIPS}/table" Target="../tables/t9.xml"/>`,
      );
    });
    const { bytes: back } = await cleared(bytes);
    expect(counts(back)["dxfs"]).toBe(counts(bytes)["dxfs"]);
  });
  test("a cell style of another program after ours keeps what ours are made of", async () => {
    const bytes = await worked(
      swapped(
        STYLE_PART,
        "</cellXfs>",
        '<xf numFmtId="0" fontId="2" fillId="2" borderId="0"/></cellXfs>',
      ),
    );
    const { bytes: back } = await cleared(bytes);
    expect(counts(back)).toEqual({ ...counts(bytes), dxfs: 1 });
  });
  test("a named style that uses a font of ours keeps the fonts", async () => {
    const bytes = await worked(
      swapped(
        STYLE_PART,
        "</cellStyleXfs>",
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0"/></cellStyleXfs>',
      ),
    );
    const { bytes: back } = await cleared(bytes);
    expect(counts(back)).toEqual({
      fonts: counts(bytes)["fonts"],
      fills: 2,
      cellXfs: 1,
      dxfs: 1,
    });
  });
});

describe("workbooks that are written sparingly", () => {
  const asIs = async (given: Uint8Array) => {
    const { bytes } = await marked(given, whole);
    const { bytes: back } = await cleared(bytes);
    expect(difference(given, back)).toEqual({ changed: [], added: [], gone: [] });
    return bytes;
  };
  test("one fill: ours never become the second, which Excel keeps for itself", async () => {
    const one = STYLES.replace(
      /<fills.*<\/fills>/,
      '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>',
    );
    const styles = textOf(await asIs(packageOf(bookParts({ styles: one }))), STYLE_PART);
    const fills = /<fills[^>]*>(.*)<\/fills>/.exec(styles)?.[1] ?? "";
    const kinds = [...fills.matchAll(/patternType="(\w+)"/g)].map(([, kind]) => kind);
    expect(kinds.slice(0, 3)).toEqual(["none", "gray125", "solid"]);
    expect(styles).not.toContain('fillId="1"');
  });
  test("empty collections: cells without a style still have a first one to refer to", async () => {
    const empty = STYLES.replace(
      /<fonts.*<\/borders>/,
      '<fonts count="0"/><fills/><borders></borders>',
    ).replace(/<cellXfs.*<\/cellXfs>/, "<cellXfs/>");
    const bytes = await asIs(packageOf(bookParts({ styles: empty })));
    const first = /<cellXfs[^>]*>(?:<!--.*?-->)?<xf ([^>]*)>/.exec(textOf(bytes, STYLE_PART))?.[1];
    expect(first).toContain('fontId="0" fillId="0"');
    expect(first).not.toContain("applyFont");
    expect(textOf(bytes, SHEET)).not.toContain(' s="0"');
  });
  test("links without a default type get one of their own", async () => {
    const parts = bookParts();
    const types = String(parts["[Content_Types].xml"]).replace(
      /<Default Extension="rels"[^>]*>/,
      '<Override PartName="/_rels/.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    );
    const bytes = await asIs(packageOf({ ...parts, "[Content_Types].xml": types }));
    expect(textOf(bytes, "[Content_Types].xml")).toContain(`PartName="/${LINKS}"`);
  });
  test("links left of a sheet that is gone are not taken for ours", async () => {
    const bytes = await asIs(packageOf({ ...bookParts(), [LINKS]: rels("") }));
    expect(partsIn(bytes).has("xl/worksheets/sheet3.xml")).toBe(true);
    expect(textOf(bytes, LINKS)).toBe(rels(""));
  });
  test.each(["", "x", "1e99", "4294967295", "-4"])("a table with the id “%s”", async (id) => {
    const { bytes } = await marked(plain, { marks: [], sheets: [REPORT] });
    const theirs = textOf(bytes, TABLE).replaceAll("NormtoetsVerslag", "Mijn");
    const given = packageOf({
      ...bookParts(),
      "xl/worksheets/_rels/sheet1.xml.rels": rels(
        `<Relationship Id="rId1" Type="${RELATIONSHIPS}/table" Target="../tables/t9.xml"/>`,
      ),
      "xl/tables/t9.xml": theirs.replace('id="1"', `id="${id}"`),
    });
    const copy = await marked(given, whole);
    expect(textOf(copy.bytes, "xl/tables/table2.xml")).toContain(' id="1" ');
  });
  test("escapes in the name of a folder stay what they are", async () => {
    const parts = bookParts();
    const given = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name.replace(/^xl\//, "mijn%20map/"),
        String(part)
          .replaceAll("/xl/", "/mijn%20map/")
          .replace('"xl/workbook', '"mijn%20map/workbook'),
      ]),
    );
    const bytes = await asIs(packageOf(given));
    expect(textOf(bytes, "[Content_Types].xml")).toContain('"/mijn%20map/worksheets/sheet2.xml"');
  });
  test("no number left for a new rule matters only where one is added", async () => {
    const rule =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="2147483647"><formula>A1</formula></cfRule><cfRule type="expression" dxfId="0" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>';
    const given = packageOf(bookParts({ sheet: `<sheetData/>${rule}` }));
    expect((await outcome(cleared(given))).code).toBe("written");
    expect((await outcome(marked(given, whole))).code).toBe("not-patchable");
  });
});
