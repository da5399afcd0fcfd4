import type { SheetContent } from "../../src/workbook/own-sheet";
import { packageOf } from "../tools/package-writer";
import {
  all,
  cleared,
  difference,
  marked,
  marksOn,
  parsed,
  partsIn,
  REPORT,
  textOf,
} from "./copies";
import { bookParts, DATA, rels } from "./feature-packages";
import { MAIN, RELATIONSHIPS } from "./packages";

const plain = packageOf(bookParts());
const onlyReport = { marks: [], sheets: [REPORT] };
const NS = `xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"`;

/** A copy after somebody worked in it: its parts, changed by hand. */
function worked(bytes: Uint8Array, change: (parts: Record<string, string>) => void): Uint8Array {
  const parts: Record<string, string> = {};
  for (const name of partsIn(bytes).keys()) parts[name] = textOf(bytes, name);
  change(parts);
  return packageOf(parts);
}

function swap(parts: Record<string, string>, name: string, from: string, to: string): void {
  const text = parts[name] ?? "";
  if (!text.includes(from)) throw new Error(`${name} has no ${from}: ${text}`);
  parts[name] = text.replace(from, to);
}

const sheetNames = (bytes: Uint8Array) =>
  all(parsed(textOf(bytes, "xl/workbook.xml")), "sheet").map(
    ({ attributes }) => attributes["name"],
  );

describe("the report sheet", () => {
  test("has lines, a table with a filter, links, a header in sight, and a print set-up", async () => {
    const { bytes } = await marked(plain, onlyReport);
    const sheet = parsed(textOf(bytes, "xl/worksheets/sheet2.xml"));
    const cell = (ref: string) => all(sheet, "c").find(({ attributes }) => attributes["r"] === ref);
    const text = (ref: string) => all(cell(ref) ?? sheet, "t")[0]?.text;
    expect(text("A1")).toBe("Normtoets – verslag");
    expect(text("B2")).toBe("22 november 2026");
    expect(["A4", "B4", "C4", "D4"].map(text)).toEqual(["Dienst", "Bevinding", "Waarde", "Cel"]);
    expect(text("A5")).toBe("=CM & <zonen>");
    expect(text("A6")).toBe("lijn 1\nlijn 2");
    expect(all(cell("C5") ?? sheet, "v")[0]?.text).toBe("0.4996");
    expect(all(sheet, "hyperlink").map(({ attributes }) => attributes)).toEqual([
      { ref: "D5", location: "'Lijst d''Oro'!B2" },
    ]);
    expect(all(sheet, "pane")[0]?.attributes).toMatchObject({ ySplit: "4", state: "frozen" });
    expect(all(sheet, "col").map(({ attributes }) => attributes["width"])).toEqual([
      "20",
      "30",
      "12",
      "20",
    ]);
    expect(all(sheet, "pageSetup")[0]?.attributes).toEqual({
      paperSize: "9",
      orientation: "landscape",
      fitToWidth: "1",
      fitToHeight: "0",
    });
    const table = parsed(textOf(bytes, "xl/tables/table1.xml"));
    expect(table.attributes).toMatchObject({
      displayName: "NormtoetsVerslag",
      ref: "A4:D6",
      id: "1",
    });
    expect(all(table, "autoFilter")).toHaveLength(1);
    expect(all(table, "tableColumn").map(({ attributes }) => attributes["name"])).toEqual([
      "Dienst",
      "Bevinding",
      "Waarde",
      "Cel",
    ]);
    const names = all(parsed(textOf(bytes, "xl/workbook.xml")), "definedName");
    expect(names.map(({ attributes, text: of }) => ({ ...attributes, of }))).toEqual([
      { name: "_xlnm.Print_Titles", localSheetId: "1", of: "'Normtoets'!$4:$4" },
    ]);
  });

  test("shows numbers by Excel's own formats, in the font of the workbook", async () => {
    const { bytes } = await marked(plain, onlyReport);
    const sheet = parsed(textOf(bytes, "xl/worksheets/sheet2.xml"));
    const styles = parsed(textOf(bytes, "xl/styles.xml"));
    const child = (name: string) => styles.children.find((part) => part.name === name)?.children;
    const styleOf = (ref: string) => {
      const cell = all(sheet, "c").find(({ attributes }) => attributes["r"] === ref);
      return child("cellXfs")?.[Number(cell?.attributes["s"])];
    };
    expect(styleOf("C5")?.attributes["numFmtId"]).toBe("10");
    expect(styleOf("C6")?.attributes["numFmtId"]).toBe("1");
    expect(all(styleOf("B5") ?? styles, "alignment")[0]?.attributes["wrapText"]).toBe("1");
    const toned = child("fills")?.[Number(styleOf("B5")?.attributes["fillId"])];
    expect(all(toned ?? styles, "fgColor")[0]?.attributes["rgb"]).toBe("FFF8CFCB");
    const bold = child("fonts")?.[Number(styleOf("A1")?.attributes["fontId"])];
    expect(bold?.children.map(({ name }) => name)).toEqual(["b", "sz", "color", "name"]);
    expect(all(bold ?? styles, "name")[0]?.attributes["val"]).toBe("Arial");
    // The first cell style is that of every cell of the user without a style.
    expect(child("cellXfs")?.[0]?.attributes).toEqual({
      numFmtId: "0",
      fontId: "0",
      fillId: "0",
      borderId: "0",
      xfId: "0",
    });
  });

  test("takes another name where the user has a sheet of that name, and says so", async () => {
    const theirs = packageOf(
      bookParts({
        sheets: '<sheet name="NORMTOETS" sheetId="2" r:id="rId5"/>',
        links: `<Relationship Id="rId5" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet2.xml"/>`,
        parts: { "xl/worksheets/sheet2.xml": `<worksheet ${NS}>${DATA}</worksheet>` },
      }),
    );
    const { bytes, copy } = await marked(theirs, onlyReport);
    expect(copy.sheets).toEqual([{ own: "report", sheet: "Normtoets (2)", replaced: false }]);
    expect(sheetNames(bytes)).toEqual(["Lijst", "NORMTOETS", "Normtoets (2)"]);
    expect(textOf(bytes, "xl/worksheets/sheet2.xml")).toBe(
      textOf(theirs, "xl/worksheets/sheet2.xml"),
    );
    const back = await cleared(bytes);
    expect(difference(theirs, back.bytes)).toEqual({ changed: [], added: [], gone: [] });
  });

  test("is replaced where it stands, under the name the user gave it", async () => {
    const first = await marked(plain, onlyReport);
    const moved = worked(first.bytes, (parts) => {
      swap(parts, "xl/workbook.xml", 'name="Normtoets"', 'name="Toets &amp; co"');
    });
    const longer: SheetContent = { ...REPORT, rows: [...REPORT.rows, [{ value: "erbij" }]] };
    const { bytes, copy } = await marked(moved, { marks: [], sheets: [longer] });
    expect(copy.sheets).toEqual([{ own: "report", sheet: "Toets & co", replaced: true }]);
    expect(sheetNames(bytes)).toEqual(["Lijst", "Toets & co"]);
    expect(parsed(textOf(bytes, "xl/tables/table1.xml")).attributes["ref"]).toBe("A4:D7");
    expect(textOf(bytes, "xl/workbook.xml")).toContain("'Toets &amp; co'!$4:$4");
  });

  test("goes with what Excel gave it, and later tabs are numbered again", async () => {
    const first = await marked(plain, { ...onlyReport, marks: marksOn("Lijst") });
    const saved = worked(first.bytes, (parts) => {
      // A printer, a tab in front, a name for it; and no comments left, as Excel saves.
      swap(
        parts,
        "xl/worksheets/_rels/sheet2.xml.rels",
        "</Relationships>",
        `<Relationship Id="rId2" Type="${RELATIONSHIPS}/printerSettings" Target="../printerSettings/p1.bin"/></Relationships>`,
      );
      parts["xl/printerSettings/p1.bin"] = "printer";
      // Settings that the list has as well.
      swap(
        parts,
        "xl/worksheets/_rels/sheet2.xml.rels",
        "</Relationships>",
        `<Relationship Id="rId3" Type="${RELATIONSHIPS}/printerSettings" Target="../printerSettings/p2.bin"/></Relationships>`,
      );
      parts["xl/worksheets/_rels/sheet1.xml.rels"] = rels(
        `<Relationship Id="rId1" Type="${RELATIONSHIPS}/printerSettings" Target="../printerSettings/p2.bin"/>`,
      );
      parts["xl/printerSettings/p2.bin"] = "ook";
      parts["xl/worksheets/sheet3.xml"] = `<worksheet ${NS}>${DATA}</worksheet>`;
      swap(
        parts,
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        `<Relationship Id="rId8" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet3.xml"/></Relationships>`,
      );
      swap(
        parts,
        "xl/workbook.xml",
        "</sheets>",
        '<sheet name="Later" sheetId="9" r:id="rId8"/></sheets>',
      );
      swap(
        parts,
        "xl/workbook.xml",
        "</definedNames>",
        '<definedName name="X" localSheetId="2">Later!$A$1</definedName></definedNames>',
      );
      swap(
        parts,
        "xl/workbook.xml",
        "<workbookView/>",
        '<workbookView firstSheet="2" activeTab="1"/>',
      );
      parts["xl/styles.xml"] = (parts["xl/styles.xml"] ?? "").replace(/<!--.*?-->/g, "");
    });
    const { bytes, copy } = await cleared(saved);
    expect(copy.removed).toEqual(["report"]);
    expect(copy.marks).toEqual({ added: 0, removed: 2 });
    expect(sheetNames(bytes)).toEqual(["Lijst", "Later"]);
    const workbook = parsed(textOf(bytes, "xl/workbook.xml"));
    expect(all(workbook, "definedName").map(({ attributes }) => attributes)).toEqual([
      { name: "X", localSheetId: "1" },
    ]);
    expect(all(workbook, "workbookView")[0]?.attributes).toEqual({
      firstSheet: "1",
      activeTab: "0",
    });
    expect(difference(saved, bytes).gone).toEqual([
      "xl/printerSettings/p1.bin",
      "xl/tables/table1.xml",
      "xl/worksheets/_rels/sheet2.xml.rels",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(textOf(bytes, "[Content_Types].xml")).toBe(textOf(plain, "[Content_Types].xml"));
    expect(textOf(bytes, "xl/worksheets/sheet1.xml")).toBe(
      textOf(plain, "xl/worksheets/sheet1.xml"),
    );
    // Styles that have been saved by another program may be in use: they stay.
    expect(textOf(bytes, "xl/styles.xml")).toBe(textOf(saved, "xl/styles.xml"));
  });

  test("leaves the sheet with the user's own norms, and the styles it uses", async () => {
    const norms: SheetContent = { ...REPORT, own: "norms" };
    const both = await marked(plain, { marks: marksOn("Lijst"), sheets: [REPORT, norms] });
    expect(both.copy.sheets.map(({ sheet }) => sheet)).toEqual(["Normtoets", "Normen (eigen)"]);
    const ids = ["xl/tables/table1.xml", "xl/tables/table2.xml"].map(
      (name) => parsed(textOf(both.bytes, name)).attributes["id"],
    );
    expect(new Set(ids).size).toBe(2);
    const { bytes } = await cleared(both.bytes);
    expect(sheetNames(bytes)).toEqual(["Lijst", "Normen (eigen)"]);
    const cellStyles = (of: Uint8Array) =>
      all(parsed(textOf(of, "xl/styles.xml")), "cellXfs")[0]?.children.length;
    expect(cellStyles(bytes)).toBe(cellStyles(both.bytes));
    expect(all(parsed(textOf(bytes, "xl/styles.xml")), "dxf")).toHaveLength(1);
    const nothing = await cleared(both.bytes, { sheets: ["report", "norms"] });
    expect(difference(plain, nothing.bytes)).toEqual({ changed: [], added: [], gone: [] });
  });

  test("gives columns that are called alike names that differ", async () => {
    const columns = ["Cel", "cel", "Cel2", "a\nb"].map((header) => ({ header, width: 10 }));
    const { bytes } = await marked(plain, { marks: [], sheets: [{ ...REPORT, columns }] });
    const names = all(parsed(textOf(bytes, "xl/tables/table1.xml")), "tableColumn");
    expect(names.map(({ attributes }) => attributes["name"])).toEqual([
      "Cel",
      "cel2",
      "Cel22",
      "a_x000a_b",
    ]);
  });
});

describe("rules of ours among rules of others in one element, as Excel saves them", () => {
  const formula = (text: string) => `<formula>${text}</formula></cfRule>`;
  const own = `<cfRule type="expression" dxfId="0" priority="2">${formula("N(&quot;normtoets/1 doelgroepen not-met-verdict&quot;)=0")}`;
  const their = `<cfRule type="expression" dxfId="0" priority="1">${formula("B2&gt;3")}`;
  const bookWith = (xml: string) =>
    packageOf(
      bookParts({
        sheet: `${DATA}<conditionalFormatting sqref="B2">${xml}</conditionalFormatting>`,
      }),
    );
  test("only ours go", async () => {
    const { bytes } = await cleared(bookWith(own + their));
    expect(textOf(bytes, "xl/worksheets/sheet1.xml")).toContain(
      `<conditionalFormatting sqref="B2">${their}</conditionalFormatting>`,
    );
  });
  test.each([
    ["a rule of another kind with our words", own.replace("expression", "containsText")],
    ["a text that only mentions us", own.replace("N(", "LEN(")],
    ["another version of our words", own.replace("normtoets/1", "normtoets/2")],
  ])("%s stays", async (_, xml) => {
    const before = bookWith(xml);
    const { bytes } = await cleared(before);
    expect(difference(before, bytes)).toEqual({ changed: [], added: [], gone: [] });
  });
});

describe("a workbook that is refused rather than risked", () => {
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => "written",
      (error: unknown) => (error as { code?: string }).code,
    );
  const signature = {
    "_rels/.rels": rels(
      `<Relationship Id="r1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/>` +
        '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>',
    ),
    "_xmlsignatures/origin.sigs": "",
    "_xmlsignatures/sig1.xml": "<Signature/>",
  };
  test("a signed one, unless asked; the signature then stays as it is", async () => {
    const signed = packageOf(bookParts({ parts: signature }));
    expect(await codeOf(marked(signed, onlyReport))).toBe("signed");
    const { bytes, copy } = await marked(signed, { ...onlyReport, breakSignature: true });
    expect(copy.signatureBroken).toBe(true);
    expect(textOf(bytes, "_xmlsignatures/sig1.xml")).toBe("<Signature/>");
  });
  test("one with a log of changes", async () => {
    const links = `<Relationship Id="v" Type="${RELATIONSHIPS}/revisionHeaders" Target="revisions/h.xml"/>`;
    const shared = packageOf(bookParts({ links, parts: { "xl/revisions/h.xml": "<headers/>" } }));
    expect(await codeOf(marked(shared, onlyReport))).toBe("shared-workbook");
  });
  const AC =
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback>';
  const END_AC = "</mc:Fallback></mc:AlternateContent>";
  test.each([
    [
      "conditional formats before the rows end up out of order",
      { sheet: `${DATA}<drawing r:id="x"/><mergeCells/>` },
    ],
    ["merged cells as alternative content", { sheet: `${DATA}${AC}<mergeCells/>${END_AC}` }],
    ["no rows", { sheet: "<pageMargins/>" }],
    [
      "styles as alternative content",
      { styles: `<styleSheet xmlns="${MAIN}"><fonts>${AC}<font/>${END_AC}</fonts></styleSheet>` },
    ],
    [
      "a name that our table needs",
      {
        workbook: `<workbook ${NS}><sheets><sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="normtoetsverslag">1</definedName></definedNames></workbook>`,
      },
    ],
    [
      "sheets as alternative content",
      {
        workbook: `<workbook ${NS}><sheets>${AC}<sheet name="Lijst" sheetId="1" r:id="rId1"/>${END_AC}</sheets></workbook>`,
      },
    ],
  ])("%s", async (_, book) => {
    const whole = { marks: marksOn("Lijst"), sheets: [REPORT] };
    expect(await codeOf(marked(packageOf(bookParts(book)), whole))).toBe("not-patchable");
  });
  const inUse = async (change: (parts: Record<string, string>) => void) =>
    worked((await marked(plain, onlyReport)).bytes, change);
  test("a formula on our sheet, for replacing and clearing", async () => {
    const bytes = await inUse((parts) => {
      swap(parts, "xl/worksheets/sheet2.xml", "<v>2024</v>", "<f>1+1</f><v>2</v>");
    });
    expect(await codeOf(cleared(bytes))).toBe("own-sheet-in-use");
    expect(await codeOf(marked(bytes, onlyReport))).toBe("own-sheet-in-use");
  });
  test.each(["Normtoets!A1", "'normtoets'!$A$1", "SUM(Lijst:Normtoets!A1)"])(
    "a formula elsewhere that says %s, for clearing only",
    async (formula) => {
      const bytes = await inUse((parts) => {
        swap(parts, "xl/worksheets/sheet1.xml", "<v>7</v>", `<f>${formula}</f><v>7</v>`);
      });
      expect(await codeOf(cleared(bytes))).toBe("own-sheet-in-use");
      expect(await codeOf(marked(bytes, onlyReport))).toBe("written");
    },
  );
  test("a name for a cell on our sheet, for clearing", async () => {
    const name = "<definedName name='N'>Normtoets!$A$1</definedName></definedNames>";
    const bytes = await inUse((parts) => {
      swap(parts, "xl/workbook.xml", "</definedNames>", name);
    });
    expect(await codeOf(cleared(bytes))).toBe("own-sheet-in-use");
  });
  test("our sheet as the only one to show", async () => {
    const bytes = await inUse((parts) => {
      swap(parts, "xl/workbook.xml", 'name="Lijst"', 'name="Lijst" state="hidden"');
    });
    expect(await codeOf(cleared(bytes))).toBe("not-patchable");
  });
  test("a mark on a sheet that is not there is a mistake of the program", async () => {
    await expect(marked(plain, { marks: marksOn("Weg"), sheets: [] })).rejects.toThrow(RangeError);
  });
  test("an encrypted part", async () => {
    const parts = { ...bookParts() };
    const bytes = packageOf({ ...parts, "xl/media/x.bin": "geheim" });
    const view = Buffer.from(bytes);
    const at = view.lastIndexOf("xl/media/x.bin") - 46;
    view.writeUInt16LE(1, at + 8);
    expect(await codeOf(marked(view, onlyReport))).toBe("encrypted");
  });
});
