import { parseAddress } from "../model/a1";
import { MAX_COLUMNS, type Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Visibility } from "../model/sheet-parts";
import { DEFAULT_STYLE } from "../model/style-table";
import { Workbook } from "../model/workbook";
import { decodeText } from "./cell-text";
import { themeColours } from "./colours";
import { stringOf } from "./load-cells";
import { loadSheet } from "./load-sheet";
import { loadStyles } from "./load-styles";
import { PackageReader, type Relationship } from "./package";
import {
  allText,
  attribute,
  child,
  childrenNamed,
  flag,
  numberAttribute,
  parseXml,
  type XmlElement,
} from "./xml";

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/**
 * Reads an .xlsx file into a workbook model. Of what the model holds, rich text loses the looks of its
 * runs and theme colours become fixed ones; threaded comments come as the notes that Excel writes
 * for older versions. Drawings, macros, slicers and custom XML are not read.
 * Throws for what is no .xlsx file.
 */
export function loadXlsx(bytes: Uint8Array, name = "Map1.xlsx"): Workbook {
  const file = new PackageReader(bytes);
  const main = file.relationships("").find(({ type }) => type === "officeDocument")?.target;
  const root = main === undefined ? null : file.xml(main);
  if (main === undefined || !root) throw new Error("The file holds no workbook.");
  const workbook = new Workbook(name);
  workbook.date1904 = flag(child(root, "workbookPr"), "date1904");
  const mode = child(root, "calcPr");
  if (mode && attribute(mode, "calcMode") === "manual") workbook.calculationMode = "Manual";
  const relationships = file.relationships(main);
  const theme = part(file, relationships, "theme");
  const styles = loadStyles(part(file, relationships, "styles"), theme);
  const strings = loadStrings(file, relationships);
  const styleIndexes = styles.formats.map((format) => workbook.styles.indexOf(format));
  if (styleIndexes.length === 0) styleIndexes.push(DEFAULT_STYLE);
  const sheets = childrenNamed(child(root, "sheets"), "sheet");
  // All sheets are there before any is filled: formulas and names may look ahead.
  for (const element of sheets) workbook.addSheet(attribute(element, "name") ?? "");
  for (const [index, element] of sheets.entries()) {
    const sheet = workbook.sheets[index];
    const id = attribute(element, "id");
    const found = relationships.find((relationship) => relationship.id === id);
    if (!sheet || !found) throw new Error("A sheet of the workbook is missing.");
    // Chart sheets have no cells.
    if (found.type === "worksheet") {
      loadSheet(sheet, found.target, {
        file,
        strings,
        styles,
        styleIndexes,
        theme: themeColours(theme),
      });
    }
    sheet.visibilityState = VISIBILITY[attribute(element, "state") ?? ""] ?? "Visible";
  }
  loadNames(workbook, child(root, "definedNames"));
  activate(workbook, child(child(root, "bookViews"), "workbookView"));
  workbook.isDirty = false;
  return workbook;
}

function part(
  file: PackageReader,
  relationships: readonly Relationship[],
  type: string,
): XmlElement | null {
  const found = relationships.find((relationship) => relationship.type === type);
  return found ? file.xml(found.target) : null;
}

function loadStrings(file: PackageReader, relationships: readonly Relationship[]): string[] {
  const found = relationships.find(({ type }) => type === "sharedStrings");
  const text = found ? file.text(found.target) : null;
  const strings: string[] = [];
  if (text !== null) {
    parseXml(text, (element) => {
      if (!/^(?:\w+:)?si$/.test(element.name)) return false;
      strings.push(decodeText(stringOf(element)));
      return true;
    });
  }
  return strings;
}

function loadNames(workbook: Workbook, list: XmlElement | null): void {
  for (const element of childrenNamed(list, "definedName")) {
    const name = attribute(element, "name") ?? "";
    const index = numberAttribute(element, "localSheetId");
    const scope = index === null ? null : (workbook.sheets[index] ?? null);
    const formula = allText(element);
    if (scope && loadPrintName(scope, name, formula)) continue;
    // The filter's own name says what the autoFilter element says.
    if (name === "_xlnm._FilterDatabase") continue;
    workbook.names.push({
      name,
      formula: `=${formula}`,
      scope,
      visible: !flag(element, "hidden"),
      comment: attribute(element, "comment") ?? "",
    });
  }
}

/** Print areas and titles are names in files, and page layout in Excel. */
function loadPrintName(sheet: Sheet, name: string, formula: string): boolean {
  if (name !== "_xlnm.Print_Area" && name !== "_xlnm.Print_Titles") return false;
  const areas: Area[] = formula
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((address) => parseAddress(address)?.area)
    .filter((area) => area !== undefined);
  if (name === "_xlnm.Print_Area") sheet.pageLayout = { ...sheet.pageLayout, printArea: areas };
  else {
    const rows = areas.find(({ columns }) => columns === MAX_COLUMNS) ?? null;
    const columns = areas.find((area) => area !== rows) ?? null;
    sheet.pageLayout = { ...sheet.pageLayout, printTitleRows: rows, printTitleColumns: columns };
  }
  return true;
}

function activate(workbook: Workbook, view: XmlElement | null): void {
  const wanted = workbook.sheets[(view && numberAttribute(view, "activeTab")) ?? 0];
  const shown =
    wanted?.visibility === "Visible"
      ? wanted
      : workbook.sheets.find(({ visibility }) => visibility === "Visible");
  if (shown) workbook.activate(shown);
}
