import { formatArea, quoteSheetName } from "../model/a1";
import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { PackageWriter, RelationshipWriter } from "./package";
import { SharedStrings } from "./save-cells";
import { saveCommentBoxes, saveComments } from "./save-comments";
import { saveSheet } from "./save-sheet";
import { Differences, saveStyles } from "./save-styles";
import { saveTable } from "./save-table";
import { escapeText, tag, XML_HEAD } from "./xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Writes a workbook model as an .xlsx file. Dropped are what has no place in the parts written here:
 * settings, custom properties, pivot tables, filter criteria and conditional formats of other kinds that
 * did not come from a file; comment threads become notes, passwords their hash.
 */
export function saveXlsx(workbook: Workbook): Uint8Array {
  const file = new PackageWriter();
  const strings = new SharedStrings();
  const differences = new Differences();
  const relationships = new RelationshipWriter();
  let tables = 0;
  const sheets = workbook.sheets.map((sheet, i) => {
    const number = i + 1;
    const own = new RelationshipWriter();
    const tableIds = sheet.tables.map((table) => {
      const id = ++tables;
      file.add(`xl/tables/table${id}.xml`, saveTable(table, id), `${CONTENT}.table+xml`);
      return own.add("table", `../tables/table${id}.xml`);
    });
    const legacyDrawing = addComments(file, own, sheet, number);
    const targets = { strings, differences, relationships: own, tables: tableIds, legacyDrawing };
    const name = `sheet${number}.xml`;
    file.add(`xl/worksheets/${name}`, saveSheet(sheet, targets), `${CONTENT}.worksheet+xml`);
    if (!own.isEmpty) file.add(`xl/worksheets/_rels/${name}.rels`, own.xml, null);
    const state = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" }[sheet.visibility];
    const id = relationships.add("worksheet", `worksheets/${name}`);
    return tag("sheet", { name: sheet.name, sheetId: number, state, "r:id": id });
  });
  file.add("xl/styles.xml", saveStyles(workbook.styles, differences), `${CONTENT}.styles+xml`);
  relationships.add("styles", "styles.xml");
  const items = tag("sst", { xmlns: SPREADSHEET }, strings.items);
  file.add("xl/sharedStrings.xml", XML_HEAD + items, `${CONTENT}.sharedStrings+xml`);
  relationships.add("sharedStrings", "sharedStrings.xml");
  file.add("xl/workbook.xml", workbookPart(workbook, sheets), `${CONTENT}.sheet.main+xml`);
  file.add("xl/_rels/workbook.xml.rels", relationships.xml, null);
  const root = new RelationshipWriter();
  root.add("officeDocument", "xl/workbook.xml");
  file.add("_rels/.rels", root.xml, null);
  return file.bytes();
}

function addComments(
  file: PackageWriter,
  relationships: RelationshipWriter,
  { comments }: Sheet,
  number: number,
): string | null {
  if (comments.length === 0) return null;
  file.add(`xl/comments${number}.xml`, saveComments(comments), `${CONTENT}.comments+xml`);
  relationships.add("comments", `../comments${number}.xml`);
  file.add(`xl/drawings/vmlDrawing${number}.vml`, saveCommentBoxes(comments), null);
  return relationships.add("vmlDrawing", `../drawings/vmlDrawing${number}.vml`);
}

function workbookPart(workbook: Workbook, sheets: readonly string[]): string {
  const names = definedNames(workbook);
  return (
    XML_HEAD +
    tag("workbook", { xmlns: SPREADSHEET, "xmlns:r": OFFICE }, [
      tag("workbookPr", { date1904: workbook.date1904 || null }),
      tag(
        "bookViews",
        {},
        tag("workbookView", { activeTab: workbook.sheets.indexOf(workbook.activeSheet) }),
      ),
      tag("sheets", {}, sheets),
      names.length === 0 ? "" : tag("definedNames", {}, names),
      tag("calcPr", { calcMode: workbook.calculationMode === "Manual" ? "manual" : null }),
    ])
  );
}

function definedNames(workbook: Workbook): string[] {
  const own = workbook.names.map(({ name, formula, scope, visible, comment }) =>
    tag(
      "definedName",
      {
        name,
        comment: comment === "" ? null : comment,
        localSheetId: scope && workbook.sheets.indexOf(scope),
        hidden: visible ? null : true,
      },
      escapeText(formula.replace(/^=/, "")),
    ),
  );
  const pages = workbook.sheets.flatMap((sheet, index) => {
    const { printArea, printTitleColumns, printTitleRows } = sheet.pageLayout;
    const titles = [printTitleColumns, printTitleRows].filter((area) => area !== null);
    const filter = sheet.autoFilter ? [sheet.autoFilter.area] : [];
    return [
      ...sheetName(sheet, index, "_xlnm._FilterDatabase", filter, true),
      ...sheetName(sheet, index, "_xlnm.Print_Area", printArea),
      ...sheetName(sheet, index, "_xlnm.Print_Titles", titles),
    ];
  });
  return [...own, ...pages];
}

function sheetName(
  sheet: Sheet,
  index: number,
  name: string,
  areas: readonly Area[],
  hidden = false,
): string[] {
  if (areas.length === 0) return [];
  const text = areas
    .map((area) => `${quoteSheetName(sheet.name)}!${formatArea(area, true)}`)
    .join(",");
  const attributes = { name, localSheetId: index, hidden: hidden || null };
  return [tag("definedName", attributes, escapeText(text))];
}
