import { packageOf } from "../tools/package-writer";
import { MAIN, type Parts, RELATIONSHIPS, STRICT, STRICT_RELATIONSHIPS } from "./packages";
import { rawZip } from "./raw-zip";

/**
 * Workbooks written by hand, one for each feature that a copy must leave alone. Each has a list on its
 * first sheet, "Lijst", in xl/worksheets/sheet1.xml unless it says otherwise.
 */
export interface FeaturePackage {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheetPart?: string;
}

export const DATA =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Kop</t></is></c></row>' +
  '<row r="2"><c r="B2"><v>7</v></c></row><row r="6"><c r="A6"><v>1</v></c></row></sheetData>';

const NAMESPACES = `xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"`;
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

export const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="10"/><color theme="1"/><name val="Arial"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FF00B050"/></font></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium9"/></styleSheet>';

interface Book {
  readonly sheet?: string;
  /** The whole first sheet instead. */
  readonly worksheet?: string;
  readonly sheets?: string;
  readonly links?: string;
  readonly workbook?: string;
  readonly styles?: string | null;
  readonly types?: string;
  readonly main?: string;
  readonly parts?: Parts;
}

/** The parts of a workbook with the list and what is asked more. */
export function bookParts(book: Book = {}): Parts {
  const { styles = STYLES } = book;
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${type}"/>`;
  return {
    "[Content_Types].xml": [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      override("workbook.xml", book.main ?? `${TYPE}.sheet.main+xml`),
      override("worksheets/sheet1.xml", `${TYPE}.worksheet+xml`),
      styles === null ? "" : override("styles.xml", `${TYPE}.styles+xml`),
      `${book.types ?? ""}</Types>`,
    ].join(""),
    "_rels/.rels": rels(
      `<Relationship Id="r1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    "xl/workbook.xml":
      book.workbook ??
      `<workbook ${NAMESPACES}><bookViews><workbookView/></bookViews><sheets><sheet name="Lijst" sheetId="1" r:id="rId1"/>${book.sheets ?? ""}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/>` +
        (styles === null
          ? ""
          : `<Relationship Id="rId2" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/>`) +
        (book.links ?? ""),
    ),
    "xl/worksheets/sheet1.xml":
      book.worksheet ?? `<worksheet ${NAMESPACES}>${book.sheet ?? DATA}</worksheet>`,
    ...(styles === null ? {} : { "xl/styles.xml": styles }),
    ...book.parts,
  };
}

export function rels(xml: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml}</Relationships>`;
}

function book(name: string, made: Book): FeaturePackage {
  return { name, bytes: packageOf(bookParts(made)) };
}

const rule = (priority: number) =>
  `<conditionalFormatting sqref="B${priority}"><cfRule type="expression" dxfId="0" priority="${priority}"><formula>B${priority}&gt;3</formula></cfRule></conditionalFormatting>`;

const X14 =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
  '<x14:cfRule type="iconSet" priority="5" id="{0F1E2D3C-0000-4000-8000-000000000001}"><x14:iconSet custom="1"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo></x14:iconSet></x14:cfRule>' +
  "<xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";

const raw = (options: { zip64?: boolean; descriptor?: boolean }) =>
  rawZip(
    Object.entries(bookParts()).map(([name, part]) => ({
      name,
      data: typeof part === "string" ? new TextEncoder().encode(part) : part,
      ...options,
    })),
    { zip64: options.zip64 ?? false },
  );

/** Every package has its parts under other names, as some exporters write them. */
function otherNames(): Uint8Array {
  const parts = bookParts();
  const types = String(parts["[Content_Types].xml"])
    .replace("/xl/workbook.xml", "/boek/hoofd.xml")
    .replace("/xl/worksheets/sheet1.xml", "/boek/bladen/een.xml")
    .replace("/xl/styles.xml", "/boek/opmaak.xml");
  return packageOf({
    "[Content_Types].xml": types,
    "_rels/.rels": rels(
      `<Relationship Id="x" Type="${RELATIONSHIPS}/officeDocument" Target="/boek/hoofd.xml"/>`,
    ),
    "boek/hoofd.xml": parts["xl/workbook.xml"] ?? "",
    "boek/_rels/hoofd.xml.rels": rels(
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="/boek/bladen/een.xml"/>` +
        `<Relationship Id="rIdNormtoets" Type="${RELATIONSHIPS}/styles" Target="/boek/opmaak.xml"/>`,
    ),
    "boek/bladen/een.xml": parts["xl/worksheets/sheet1.xml"] ?? "",
    "boek/opmaak.xml": parts["xl/styles.xml"] ?? "",
  });
}

function strict(): Uint8Array {
  const swap = (part: string | Uint8Array) =>
    String(part).replaceAll(MAIN, STRICT).replaceAll(RELATIONSHIPS, STRICT_RELATIONSHIPS);
  return packageOf(
    Object.fromEntries(Object.entries(bookParts()).map(([name, part]) => [name, swap(part)])),
  );
}

/** Every element has a prefix, each part another one; attributes in single quotes; a mark before it all. */
function prefixed(): Uint8Array {
  const prefix = (xml: string, p: string) =>
    "\ufeff<?xml version='1.0' encoding='utf-8'?>\r\n" +
    xml
      .replace(/<(\/?)([A-Za-z])/g, `<$1${p}:$2`)
      .replace(' xmlns="', ` xmlns:${p}="`)
      .replace(/="([^"]*)"/g, "='$1'");
  const parts = bookParts();
  const prefixes: Record<string, string> = {
    "[Content_Types].xml": "ct",
    "_rels/.rels": "a",
    "xl/workbook.xml": "x",
    "xl/_rels/workbook.xml.rels": "b",
    "xl/worksheets/sheet1.xml": "x",
    "xl/styles.xml": "s",
  };
  return packageOf(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        prefix(String(part).replace(/^<\?.*\?>\r\n/, ""), prefixes[name] ?? "p"),
      ]),
    ),
  );
}

const MACROS: Parts = { "xl/vbaProject.bin": Uint8Array.from({ length: 999 }, (_, i) => i & 255) };
const PIVOT: Parts = {
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition ${NAMESPACES}/>`,
  "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}"><conditionalFormats count="1"><conditionalFormat priority="1"/></conditionalFormats></pivotTableDefinition>`,
  "xl/worksheets/_rels/sheet1.xml.rels": rels(
    `<Relationship Id="p1" Type="${RELATIONSHIPS}/pivotTable" Target="../pivotTables/pivotTable1.xml"/>`,
  ),
};
const OTHERS: Parts = {
  "docProps/app.xml": "<Properties><TitlesOfParts/></Properties>",
  "customXml/item1.xml": "<eigen/>",
  "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B2" i="1"/></calcChain>`,
  "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='urn:c'/>",
  "xl/threadedComments/threadedComment1.xml": "<ThreadedComments/>",
  "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"/>`,
  "xl/activeX/activeX1.xml": "<ax:ocx xmlns:ax='urn:ax'/>",
  "xl/slicers/slicer1.xml": "<slicers/>",
  "xl/media/image1.png": Uint8Array.from([137, 80, 78, 71, 0, 1, 2, 3]),
};

export const FEATURES: readonly FeaturePackage[] = [
  book("no conditional formats", {}),
  book("a thousand conditional formats", {
    sheet: DATA + Array.from({ length: 1000 }, (_, i) => rule(i + 1)).join(""),
  }),
  book("one conditional format with a high number", { sheet: DATA + rule(9) }),
  book("extended conditional formats only", { sheet: `${DATA}<pageMargins left="1"/>${X14}` }),
  book("everything a sheet can have around them", {
    sheet:
      `<sheetPr/><dimension ref="A1:B6"/>${DATA}<sheetProtection sheet="1"/><autoFilter ref="A1:B6"/>` +
      `<mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells><phoneticPr fontId="0"/>${rule(4)}` +
      '<dataValidations count="1"><dataValidation sqref="A1"><formula1>1</formula1></dataValidation></dataValidations>' +
      `<hyperlinks><hyperlink ref="A1" location="B2"/></hyperlinks><pageMargins left="1"/><drawing r:id="d1"/>${X14}`,
  }),
  book("a protected sheet", { sheet: `${DATA}<sheetProtection sheet="1" password="CC1A"/>` }),
  book("alternative content below the rows", {
    sheet: `${DATA}<mc:AlternateContent xmlns:mc="${COMPATIBILITY}"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><tableParts count="0"/>`,
  }),
  book("comments and CDATA that look like the end of the rows", {
    sheet:
      '<sheetData><!-- </sheetData> --><row r="1"><c r="A1" t="str"><v><![CDATA[</sheetData>]]></v></c></row><?weg </sheetData>?></sheetData><pageMargins left="1"/>',
  }),
  book("rows without any", { sheet: "<sheetData/>" }),
  book("indented, with line ends of Windows", {
    worksheet: `<worksheet ${NAMESPACES}>\r\n  ${DATA}\r\n  <pageMargins left="1"/>\r\n</worksheet>\r\n`,
    styles: STYLES.replaceAll("><", ">\r\n<"),
    workbook: `<workbook ${NAMESPACES}>\r\n  <sheets>\r\n    <sheet name="Lijst" sheetId="7" r:id="rId1" />\r\n  </sheets>\r\n  <calcPr calcId="1" />\r\n</workbook>`,
  }),
  book("relationship ids under another prefix", {
    workbook: `<workbook xmlns="${MAIN}"><sheets><sheet xmlns:rel="${RELATIONSHIPS}" name="Lijst" sheetId="1" rel:id="rId1"/></sheets></workbook>`,
  }),
  book("no styles part", { styles: null }),
  book("a style sheet without styles", { styles: `<styleSheet xmlns="${MAIN}"/>` }),
  book("an empty style sheet", { styles: `<styleSheet xmlns="${MAIN}"></styleSheet>` }),
  book("no differential formats", { styles: STYLES.replace(/<dxfs.*<\/dxfs>/, "") }),
  book("differential formats that are none", {
    styles: STYLES.replace(/<dxfs.*<\/dxfs>/, '<dxfs count="0" />'),
  }),
  book("collections without counts, or with wrong ones", {
    styles: STYLES.replace('<dxfs count="1">', "<dxfs>").replace(
      '<fonts count="1">',
      '<fonts count="01">',
    ),
  }),
  book("names, with a list of its own for the sheet", {
    workbook: `<workbook ${NAMESPACES}><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Lijst" sheetId="1" r:id="rId1"/><sheet name="Grafiek" sheetId="3" r:id="rId9"/></sheets><definedNames><definedName name="Bereik" localSheetId="0">Lijst!$A$1</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    links: `<Relationship Id="rId9" Type="${RELATIONSHIPS}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
    parts: { "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${MAIN}"/>` },
  }),
  book("external references and alternative content in the workbook", {
    workbook: `<workbook ${NAMESPACES} xmlns:mc="${COMPATIBILITY}"><mc:AlternateContent><mc:Choice Requires="x15"/></mc:AlternateContent><sheets><sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets><externalReferences><externalReference r:id="rId7"/></externalReferences><calcPr/><extLst/></workbook>`,
  }),
  book("a locked structure", {
    workbook: `<workbook ${NAMESPACES}><workbookProtection lockStructure="1"/><sheets><sheet name="Lijst" sheetId="65534" r:id="rId1"/></sheets></workbook>`,
  }),
  book("macros", {
    main: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    links:
      '<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
    parts: MACROS,
  }),
  book("a pivot table that refers to the number of a conditional format", {
    sheet: DATA + rule(1).replace("sqref", 'pivot="1" sqref'),
    parts: PIVOT,
  }),
  book("charts, slicers, links, controls, comments, properties", { parts: OTHERS }),
  book("stale content types for names that are free", {
    types: `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${TYPE}.table+xml"/>`,
  }),
  { name: "strict Open XML", bytes: strict() },
  { name: "prefixes, single quotes and a byte order mark", bytes: prefixed() },
  { name: "data descriptors", bytes: raw({ descriptor: true }) },
  { name: "ZIP64", bytes: raw({ zip64: true }) },
  {
    name: "absolute part names and a workbook elsewhere",
    bytes: otherNames(),
    sheetPart: "boek/bladen/een.xml",
  },
];
