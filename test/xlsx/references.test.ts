import type { SheetContent } from "../../src/workbook/own-sheet";
import { CopyRefused, type Obstacle } from "../../src/xlsx/marked-copy";
import { packageOf } from "../tools/package-writer";
import { cleared, difference, marked, marksOn, partsIn, REPORT, textOf } from "./copies";
import { bookParts, rels } from "./feature-packages";
import { RELATIONSHIPS } from "./packages";

/** What elsewhere in a workbook refers to our report, when that is taken away or loses a column. */

const whole = { marks: marksOn("Lijst"), sheets: [REPORT] };
const LIST = "xl/worksheets/sheet1.xml";
const LIST_LINKS = "xl/worksheets/_rels/sheet1.xml.rels";
const TYPES = "[Content_Types].xml";

type Parts = Record<string, string>;
type Change = (parts: Parts) => void;

async function copyWith(...changes: Change[]): Promise<Uint8Array> {
  const { bytes } = await marked(packageOf(bookParts()), whole);
  const parts: Parts = {};
  for (const name of partsIn(bytes).keys()) parts[name] = textOf(bytes, name);
  for (const change of changes) change(parts);
  return packageOf(parts);
}

function swap(parts: Parts, name: string, from: string, to: string): void {
  const text = parts[name] ?? "";
  if (!text.includes(from)) throw new Error(`${name} has no ${from}: ${text}`);
  parts[name] = text.replace(from, () => to);
}

/** A part that the list leads to, and its type. */
function part(name: string, type: string, xml: string, link = "drawing"): Change {
  return (parts) => {
    parts[`xl/${name}`] = xml;
    swap(
      parts,
      TYPES,
      "</Types>",
      `<Override PartName="/xl/${name}" ContentType="${type}"/></Types>`,
    );
    const id = `r${Object.keys(parts).length}`;
    const relation = `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${link}" Target="../${name}"/>`;
    if (parts[LIST_LINKS] === undefined) parts[LIST_LINKS] = rels(relation);
    else swap(parts, LIST_LINKS, "</Relationships>", `${relation}</Relationships>`);
  };
}

const inList = (from: string, to: string): Change => {
  return (parts) => {
    swap(parts, LIST, from, to);
  };
};
const atEnd = (xml: string) => inList("</worksheet>", `${xml}</worksheet>`);
const OFFICE = "application/vnd.openxmlformats-officedocument";
const chart = (formula: string) =>
  part(
    "charts/chart1.xml",
    `${OFFICE}.drawingml.chart+xml`,
    `<c:chartSpace xmlns:c="urn:c"><c:ser><c:val><c:numRef><c:f>${formula}</c:f></c:numRef></c:val></c:ser></c:chartSpace>`,
  );
const pivot = (source: string) =>
  part(
    "pivotCache/pivotCacheDefinition1.xml",
    `${OFFICE}.spreadsheetml.pivotCacheDefinition+xml`,
    `<pivotCacheDefinition xmlns="urn:p"><cacheSource type="worksheet"><worksheetSource ${source}/></cacheSource></pivotCacheDefinition>`,
    "pivotCacheDefinition",
  );
const slicer = (table: number) =>
  part(
    "slicerCaches/slicerCache1.xml",
    "application/vnd.ms-excel.slicerCache+xml",
    `<slicerCacheDefinition xmlns="urn:s" name="Slicer_Norm"><extLst><ext><x:tableSlicerCache xmlns:x="urn:x" tableId="${table}" column="2"/></ext></extLst></slicerCacheDefinition>`,
    "slicerCache",
  );

async function obstacles(work: Promise<unknown>): Promise<readonly Obstacle[]> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof CopyRefused)) throw error;
    expect(error.code).toBe("own-sheet-in-use");
    return error.obstacles;
  }
  return [];
}

const on = (what: Obstacle["what"], sheet: string | null, count = 1): Obstacle => ({
  what,
  sheet,
  count,
});

describe("clearing is refused, with everything that would break and where", () => {
  const cell = (formula: string) => inList("<v>7</v>", `<f>${formula}</f><v>7</v>`);
  test.each<[string, Change, Obstacle]>([
    ["INDIRECT of a cell", cell('INDIRECT("Normtoets!A1")'), on("formula-refers", "Lijst")],
    ["INDIRECT in pieces", cell(`INDIRECT("'Normtoets'!B"&amp;A6)`), on("formula-refers", "Lijst")],
    [
      "INDIRECT of the table",
      cell('SUM(indirect ( "NormtoetsVerslag[Waarde]" ))'),
      on("formula-refers", "Lijst"),
    ],
    [
      "ADDRESS on the sheet",
      cell('INDIRECT(ADDRESS(1,1,1,1,"Normtoets"))'),
      on("formula-refers", "Lijst"),
    ],
    [
      "a rule",
      atEnd(
        '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="9"><formula>Normtoets!A1</formula></cfRule></conditionalFormatting>',
      ),
      on("rule-refers", "Lijst"),
    ],
    [
      "a list of choices",
      atEnd(
        '<dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>Normtoets!$A$5:$A$9</formula1></dataValidation></dataValidations>',
      ),
      on("validation-refers", "Lijst"),
    ],
    [
      "an extended list of choices",
      atEnd(
        '<extLst><ext xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>Normtoets!$A$5:$A$9</xm:f></x14:formula1><xm:sqref>A1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      ),
      on("validation-refers", "Lijst"),
    ],
    [
      "a sparkline",
      atEnd(
        '<extLst><ext xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Normtoets!C5:C9</xm:f><xm:sqref>A1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
      ),
      on("chart-refers", "Lijst"),
    ],
    [
      "a consolidation",
      inList(
        "</sheetData>",
        '</sheetData><dataConsolidate><dataRefs count="1"><dataRef ref="A1:B2" sheet="Normtoets"/></dataRefs></dataConsolidate>',
      ),
      on("formula-refers", "Lijst"),
    ],
    [
      "a name",
      (parts) => {
        const name = '<definedName name="Mijn">Normtoets!$C$5</definedName></definedNames>';
        swap(parts, "xl/workbook.xml", "</definedNames>", name);
      },
      on("name-refers", null),
    ],
    ["a chart", chart("Normtoets!$C$5:$C$6"), on("chart-refers", "Lijst")],
    ["a chart with a quoted name", chart("'Normtoets'!$C$5:$C$6"), on("chart-refers", "Lijst")],
    [
      "a shape that shows a cell",
      part(
        "drawings/drawing1.xml",
        `${OFFICE}.drawing+xml`,
        '<xdr:wsDr xmlns:xdr="urn:d"><xdr:sp macro="" textlink="Normtoets!$A$1"/></xdr:wsDr>',
      ),
      on("shape-refers", "Lijst"),
    ],
    [
      "a control",
      part(
        "ctrlProps/ctrlProp1.xml",
        "application/vnd.ms-excel.controlproperties+xml",
        '<formControlPr xmlns="urn:f" objectType="Drop" fmlaRange="Normtoets!$A$5:$A$9"/>',
        "ctrlProp",
      ),
      on("control-refers", "Lijst"),
    ],
    [
      "an old control",
      part(
        "drawings/vml1.vml",
        `${OFFICE}.vmlDrawing`,
        '<xml xmlns:x="urn:x"><x:ClientData><x:FmlaLink>Normtoets!$A$1</x:FmlaLink></x:ClientData></xml>',
        "vmlDrawing",
      ),
      on("control-refers", "Lijst"),
    ],
    [
      "a pivot table of the cells",
      pivot('ref="A4:D6" sheet="Normtoets"'),
      on("pivot-refers", "Lijst"),
    ],
    ["a pivot table of the table", pivot('name="NormtoetsVerslag"'), on("pivot-refers", "Lijst")],
    ["a slicer of our table on another sheet", slicer(1), on("slicer-refers", "Lijst")],
    [
      "a connection",
      (parts) => {
        parts["xl/connections.xml"] =
          '<connections xmlns="urn:c"><connection id="1"><extLst><ext><x:connection xmlns:x="urn:x"><x:rangePr sourceName="NormtoetsVerslag"/></x:connection></ext></extLst></connection></connections>';
        swap(
          parts,
          TYPES,
          "</Types>",
          `<Override PartName="/xl/connections.xml" ContentType="${OFFICE}.spreadsheetml.connections+xml"/></Types>`,
        );
      },
      on("connection-refers", null),
    ],
  ])("%s", async (_, change, expected) => {
    const bytes = await copyWith(change);
    expect(await obstacles(cleared(bytes))).toEqual([expected]);
    // The report can be renewed all the same: nothing that is referred to goes.
    expect(await obstacles(marked(bytes, whole))).toEqual([]);
  });

  test("together, each counted", async () => {
    const bytes = await copyWith(
      cell("Normtoets!A1"),
      inList('<row r="6">', '<row r="5"><c r="A5"><f>Normtoets!A2</f></c></row><row r="6">'),
      chart("Normtoets!$C$5:$C$6"),
      (parts) => {
        const row = '<row r="9"><c r="A9"><v>1</v></c></row></sheetData>';
        swap(parts, "xl/worksheets/sheet2.xml", "</sheetData>", row);
      },
    );
    expect(await obstacles(cleared(bytes))).toEqual([
      on("text-below", "Normtoets"),
      on("formula-refers", "Lijst", 2),
      on("chart-refers", "Lijst"),
    ]);
  });
});

describe("what is about something else is no reason", () => {
  test.each<[string, Change]>([
    ["a chart of the list", chart("Lijst!$B$2")],
    ["a chart of another workbook", chart("[1]Normtoets!$C$5")],
    ["a pivot table of the list", pivot('ref="A1:B2" sheet="Lijst"')],
    [
      "a pivot table of another workbook",
      pivot('xmlns:r="' + RELATIONSHIPS + '" r:id="x" sheet="Normtoets"'),
    ],
    ["a slicer of another table", slicer(2)],
    ["a text with its name", inList("<v>7</v>", '<f>"Normtoets!A1"</f><v>7</v>')],
    ["INDIRECT of something else", inList("<v>7</v>", '<f>INDIRECT("Lijst!A1")</f><v>7</v>')],
  ])("%s", async (_, change) => {
    expect(await obstacles(cleared(await copyWith(change)))).toEqual([]);
  });
  test("a drawing that is no XML is passed by, and stays", async () => {
    const vml = "<xml><br><x:FmlaLink>Lijst!A1</x:FmlaLink>";
    const bytes = await copyWith(
      part("drawings/vml1.vml", `${OFFICE}.vmlDrawing`, vml, "vmlDrawing"),
    );
    const { bytes: back } = await cleared(bytes);
    expect(textOf(back, "xl/drawings/vml1.vml")).toBe(vml);
  });
});

describe("links", () => {
  const link = (location: string) =>
    atEnd(`<hyperlinks><hyperlink ref="A1" location="${location}"/></hyperlinks>`);
  const shape: Change = (parts) => {
    part("drawings/drawing1.xml", `${OFFICE}.drawing+xml`, '<xdr:wsDr xmlns:xdr="urn:d"/>')(parts);
    parts["xl/drawings/_rels/drawing1.xml.rels"] = rels(
      `<Relationship Id="r1" Type="${RELATIONSHIPS}/hyperlink" Target="#Normtoets!A1"/>`,
    );
  };
  test.each<[string, Change]>([
    ["of a cell", link("Normtoets!A1")],
    ["of a cell to the table", link("NormtoetsVerslag")],
    ["of a shape", shape],
    ["by a formula", inList("<v>7</v>", '<f>HYPERLINK("#Normtoets!A1","verslag")</f><v>7</v>')],
  ])("%s: the report goes, and it is said that it led there", async (_, change) => {
    const bytes = await copyWith(change);
    const { copy } = await cleared(bytes);
    expect(copy.deadLinks).toEqual([on("link-refers", "Lijst")]);
    expect((await marked(bytes, whole)).copy.deadLinks).toEqual([]);
  });
  test("to elsewhere are not told", async () => {
    const { copy } = await cleared(await copyWith(link("Lijst!A1")));
    expect(copy.deadLinks).toEqual([]);
  });
});

describe("a report that loses a column", () => {
  const other: SheetContent = {
    ...REPORT,
    columns: REPORT.columns.map((one, i) => (i === 2 ? { ...one, header: "Cijfer" } : one)),
  };
  test.each<[string, Change, Obstacle]>([
    ["a pivot table of it", pivot('name="NormtoetsVerslag"'), on("pivot-refers", "Lijst")],
    ["a slicer of it", slicer(1), on("slicer-refers", "Lijst")],
    ["a chart of that column", chart("NormtoetsVerslag[Waarde]"), on("chart-refers", "Lijst")],
  ])("%s", async (_, change, expected) => {
    const bytes = await copyWith(change);
    expect(await obstacles(marked(bytes, { marks: [], sheets: [other] }))).toEqual([expected]);
  });
  test("charts of its cells go on", async () => {
    const bytes = await copyWith(chart("Normtoets!$C$5:$C$6"));
    const { bytes: again } = await marked(bytes, { marks: [], sheets: [other] });
    expect(difference(bytes, again).gone).toEqual([]);
  });
});
