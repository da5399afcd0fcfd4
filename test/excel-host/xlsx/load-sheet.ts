import { parseAddress, parseArea } from "../model/a1";
import { cellArea, isInside, type Area } from "../model/area";
import type { ConditionalFormatType } from "../model/conditional-format";
import type { Sheet } from "../model/sheet";
import { DEFAULT_PAGE_LAYOUT, type ProtectionOptions } from "../model/sheet-parts";
import { DEFAULT_STYLE, NO_STYLE } from "../model/style-table";
import { decodeText } from "./cell-text";
import { CellLoader } from "./load-cells";
import type { LoadedStyles } from "./load-styles";
import type { PackageReader, Relationship } from "./package";
import { readColour } from "./colours";
import { inverted, OPERATORS, PAPER_SIZES, RULE_TYPES, VALIDATION_TYPES } from "./words";
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

/** A column's width is in characters of 7 pixels, at 0.75 points a pixel. */
export const POINTS_PER_CHARACTER = 5.25;
const POINTS_PER_INCH = 72;

export interface SheetSources {
  readonly file: PackageReader;
  readonly strings: readonly string[];
  readonly styles: LoadedStyles;
  /** The model's style for each style of the file. */
  readonly styleIndexes: readonly number[];
  readonly theme: readonly string[];
}

/** Areas of an sqref, in its order. */
export function areasOf(text: string | null): Area[] {
  return (text ?? "")
    .split(/\s+/)
    .map((part) => parseArea(part))
    .filter((area) => area !== null);
}

/** Fills a sheet from its part. */
export function loadSheet(sheet: Sheet, part: string, sources: SheetSources): void {
  const cells = new CellLoader(sheet, sources.strings, sources.styleIndexes);
  const text = sources.file.text(part);
  if (text === null) throw new Error(`The part ${part} is missing.`);
  const root = parseXml(text, (element) => cells.take(element));
  const relationships = sources.file.relationships(part);
  loadView(sheet, root, sources);
  loadColumns(sheet, root, sources);
  sheet.merges = childrenNamed(child(root, "mergeCells"), "mergeCell").flatMap((element) =>
    areasOf(attribute(element, "ref")),
  );
  loadProtection(sheet, child(root, "sheetProtection"));
  loadFilter(sheet, child(root, "autoFilter"));
  loadConditionalFormats(sheet, root, sources.styles);
  loadValidations(sheet, child(root, "dataValidations"));
  loadHyperlinks(sheet, child(root, "hyperlinks"), relationships);
  loadPage(sheet, root);
  for (const { type, target } of relationships) {
    if (type === "table") loadTable(sheet, sources.file.xml(target));
    if (type === "comments") loadComments(sheet, sources.file.xml(target));
    if (type === "pivotTable") loadPivot(sheet, sources.file.xml(target));
  }
  moveFilteredRows(sheet);
}

function loadView(sheet: Sheet, root: XmlElement, { theme }: SheetSources): void {
  const view = child(child(root, "sheetViews"), "sheetView");
  sheet.showGridlines = flag(view, "showGridLines", true);
  sheet.showHeadings = flag(view, "showRowColHeaders", true);
  sheet.tabColor = readColour(child(child(root, "sheetPr"), "tabColor"), theme) ?? "";
  const pane = child(view, "pane");
  if (pane && (attribute(pane, "state") ?? "split").startsWith("frozen")) {
    sheet.freeze = {
      rows: numberAttribute(pane, "ySplit") ?? 0,
      columns: numberAttribute(pane, "xSplit") ?? 0,
    };
  }
  const active = pane && attribute(pane, "activePane");
  const selections = childrenNamed(view, "selection");
  const selection =
    selections.find((element) => attribute(element, "pane") === active) ?? selections.at(-1);
  const [first, ...others] = areasOf(selection ? attribute(selection, "sqref") : null);
  sheet.selection = first ? [first, ...others] : [cellArea(0, 0)];
}

function loadColumns(sheet: Sheet, root: XmlElement, sources: SheetSources): void {
  const standard = child(root, "sheetFormatPr");
  const width = standard && numberAttribute(standard, "defaultColWidth");
  if (width !== null) sheet.standardWidth = width * POINTS_PER_CHARACTER;
  const height = standard && numberAttribute(standard, "defaultRowHeight");
  if (height !== null) sheet.standardHeight = height;
  for (const element of childrenNamed(child(root, "cols"), "col")) {
    const first = (numberAttribute(element, "min") ?? 1) - 1;
    const last = (numberAttribute(element, "max") ?? 1) - 1;
    const given = numberAttribute(element, "width");
    const style = sources.styleIndexes[numberAttribute(element, "style") ?? -1];
    for (let column = first; column <= last; column++) {
      if (given !== null && flag(element, "customWidth")) {
        sheet.columnWidths.set(column, given * POINTS_PER_CHARACTER);
      }
      if (flag(element, "hidden")) sheet.hiddenColumns.add(column);
      if (style !== undefined && style !== NO_STYLE && style !== DEFAULT_STYLE) {
        sheet.columnStyles.set(column, style);
      }
    }
  }
}

/** What the file locks; on a protected sheet most things are, unless it says otherwise. */
export const PROTECTION_ATTRIBUTES: readonly {
  readonly option: Exclude<keyof ProtectionOptions, "selectionMode">;
  readonly attribute: string;
  readonly lockedWhenAbsent: boolean;
}[] = [
  { option: "allowAutoFilter", attribute: "autoFilter", lockedWhenAbsent: true },
  { option: "allowDeleteColumns", attribute: "deleteColumns", lockedWhenAbsent: true },
  { option: "allowDeleteRows", attribute: "deleteRows", lockedWhenAbsent: true },
  { option: "allowEditObjects", attribute: "objects", lockedWhenAbsent: false },
  { option: "allowEditScenarios", attribute: "scenarios", lockedWhenAbsent: false },
  { option: "allowFormatCells", attribute: "formatCells", lockedWhenAbsent: true },
  { option: "allowFormatColumns", attribute: "formatColumns", lockedWhenAbsent: true },
  { option: "allowFormatRows", attribute: "formatRows", lockedWhenAbsent: true },
  { option: "allowInsertColumns", attribute: "insertColumns", lockedWhenAbsent: true },
  { option: "allowInsertHyperlinks", attribute: "insertHyperlinks", lockedWhenAbsent: true },
  { option: "allowInsertRows", attribute: "insertRows", lockedWhenAbsent: true },
  { option: "allowPivotTables", attribute: "pivotTables", lockedWhenAbsent: true },
  { option: "allowSort", attribute: "sort", lockedWhenAbsent: true },
];

function loadProtection(sheet: Sheet, element: XmlElement | null): void {
  if (!element || !flag(element, "sheet")) return;
  const options = Object.fromEntries(
    PROTECTION_ATTRIBUTES.map(({ option, attribute: name, lockedWhenAbsent }) => [
      option,
      !flag(element, name, lockedWhenAbsent),
    ]),
  ) as Omit<ProtectionOptions, "selectionMode">;
  const noUnlocked = flag(element, "selectUnlockedCells");
  const noLocked = flag(element, "selectLockedCells");
  const selectionMode = noUnlocked ? "None" : noLocked ? "Unlocked" : "Normal";
  const hash = Object.fromEntries(
    Object.entries(element.attributes).filter(([name]) =>
      ["password", "algorithmName", "hashValue", "saltValue", "spinCount"].includes(name),
    ),
  );
  sheet.protection = { options: { ...options, selectionMode }, password: null, hash };
}

function criteriaOf(filter: XmlElement | null): Map<number, XmlElement> {
  return new Map(
    childrenNamed(filter, "filterColumn").map((column) => [
      numberAttribute(column, "colId") ?? 0,
      column,
    ]),
  );
}

function loadFilter(sheet: Sheet, element: XmlElement | null): void {
  const area = element && parseArea(attribute(element, "ref") ?? "");
  if (area) sheet.autoFilter = { area, criteria: criteriaOf(element) };
}

/** Rows that a filter with criteria spans are hidden by it, not by hand. */
function moveFilteredRows(sheet: Sheet): void {
  const filters = [
    ...(sheet.autoFilter ? [sheet.autoFilter] : []),
    ...sheet.tables.map(({ area, criteria }) => ({ area, criteria })),
  ].filter(({ criteria }) => criteria.size > 0);
  for (const row of [...sheet.hiddenRows]) {
    if (!filters.some(({ area }) => isInside(area, row, area.column))) continue;
    sheet.hiddenRows.delete(row);
    sheet.filteredRows.add(row);
  }
}

const EXTENDED_FORMATS = "{78C0D931-6437-407D-A8EE-F0AAD7539E65}";

function loadConditionalFormats(sheet: Sheet, root: XmlElement, styles: LoadedStyles): void {
  const extended = childrenNamed(child(root, "extLst"), "ext")
    .filter((ext) => attribute(ext, "uri")?.toUpperCase() === EXTENDED_FORMATS)
    .flatMap((ext) => childrenNamed(child(ext, "conditionalFormattings"), "conditionalFormatting"));
  const twins = new Map(
    extended.flatMap((element) =>
      childrenNamed(element, "cfRule").map(
        (rule) => [attribute(rule, "id") ?? "", element] as const,
      ),
    ),
  );
  const found: { priority: number; add: () => void }[] = [];
  for (const element of childrenNamed(root, "conditionalFormatting")) {
    const areas = areasOf(attribute(element, "sqref"));
    for (const rule of childrenNamed(element, "cfRule")) {
      const id = twinId(rule);
      const extension = (id !== null && twins.get(id)) || null;
      if (id !== null) twins.delete(id);
      found.push({
        priority: numberAttribute(rule, "priority") ?? Infinity,
        add: () => {
          addFormat(sheet, rule, extension, areas, styles);
        },
      });
    }
  }
  for (const element of new Set(twins.values())) {
    const [rule] = childrenNamed(element, "cfRule");
    if (!rule) continue;
    const sqref = child(element, "sqref");
    found.push({
      priority: numberAttribute(rule, "priority") ?? Infinity,
      add: () => {
        addFormat(sheet, rule, element, areasOf(sqref && allText(sqref)), styles);
      },
    });
  }
  // A new format is put first: the lowest priority goes in first.
  found.sort((a, b) => b.priority - a.priority);
  for (const { add } of found) add();
}

/** The id by which a rule and its extension know one another. */
function twinId(rule: XmlElement): string | null {
  const ext = childrenNamed(child(rule, "extLst"), "ext").map((element) => child(element, "id"));
  const [id] = ext.filter((element) => element !== null);
  return id ? allText(id) : null;
}

/** What is kept of a rule that the model does not look into. */
export interface KeptRule {
  /** The cfRule element, or null when there is only an extension. */
  readonly rule: XmlElement | null;
  readonly dxf: XmlElement | null;
  readonly extension: XmlElement | null;
}

function addFormat(
  sheet: Sheet,
  rule: XmlElement,
  extension: XmlElement | null,
  areas: readonly Area[],
  styles: LoadedStyles,
): void {
  const kind = attribute(rule, "type") ?? "";
  const type = (RULE_TYPES as Readonly<Record<string, ConditionalFormatType>>)[kind] ?? "Custom";
  const format = sheet.addConditionalFormat(type, areas);
  format.stopIfTrue = flag(rule, "stopIfTrue");
  const inExtension = extension?.children.includes(rule) ?? false;
  const dxf = inExtension
    ? child(rule, "dxf")
    : (styles.differences[numberAttribute(rule, "dxfId") ?? -1] ?? null);
  if (kind === "expression") {
    const formula = child(rule, inExtension ? "f" : "formula");
    format.formula = formula ? `=${allText(formula)}` : "";
    format.style = styles.difference(dxf);
    if (!inExtension) return;
  }
  const kept: KeptRule = { rule: inExtension ? null : rule, dxf, extension };
  format.rule = { definition: kept };
}

function formulaOf(element: XmlElement, name: string): string | null {
  const formula = child(element, name);
  return formula && `=${allText(formula)}`;
}

function loadValidations(sheet: Sheet, list: XmlElement | null): void {
  for (const element of childrenNamed(list, "dataValidation")) {
    const known = VALIDATION_TYPES[attribute(element, "type") ?? "none"];
    const formula1 = formulaOf(element, "formula1");
    const formula2 = formulaOf(element, "formula2");
    const operator = inverted(OPERATORS)[attribute(element, "operator") ?? "between"];
    const rule =
      known?.key === "list"
        ? { inCellDropDown: !flag(element, "showDropDown"), source: formula1 }
        : known?.key === "custom"
          ? { formula: formula1 }
          : { formula1, formula2, operator };
    sheet.validations.push({
      areas: areasOf(attribute(element, "sqref")),
      type: known?.type ?? "None",
      rule: known ? { [known.key]: rule } : {},
      ignoreBlanks: flag(element, "allowBlank"),
      errorAlert: {
        showAlert: flag(element, "showErrorMessage"),
        style: attribute(element, "errorStyle") ?? "stop",
        title: attribute(element, "errorTitle") ?? "",
        message: attribute(element, "error") ?? "",
      },
      prompt: {
        showPrompt: flag(element, "showInputMessage"),
        title: attribute(element, "promptTitle") ?? "",
        message: attribute(element, "prompt") ?? "",
      },
    });
  }
}

function loadHyperlinks(
  sheet: Sheet,
  list: XmlElement | null,
  relationships: readonly Relationship[],
): void {
  for (const element of childrenNamed(list, "hyperlink")) {
    const area = parseArea(attribute(element, "ref") ?? "");
    if (!area) continue;
    const id = attribute(element, "id");
    sheet.hyperlinks.push({
      area,
      address: relationships.find((relationship) => relationship.id === id)?.target ?? null,
      documentReference: attribute(element, "location"),
      screenTip: attribute(element, "tooltip"),
    });
  }
}

function inPoints(margins: XmlElement | null, name: string, absent: number): number {
  const inches = margins && numberAttribute(margins, name);
  return inches === null ? absent : Math.round(inches * POINTS_PER_INCH * 1000) / 1000;
}

function loadPage(sheet: Sheet, root: XmlElement): void {
  const standard = DEFAULT_PAGE_LAYOUT;
  const margins = child(root, "pageMargins");
  const options = child(root, "printOptions");
  const setup = child(root, "pageSetup");
  const fits = flag(child(child(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const number = (name: string, absent: number) =>
    (setup && numberAttribute(setup, name)) ?? absent;
  const wide = number("fitToWidth", 1);
  const high = number("fitToHeight", 1);
  sheet.pageLayout = {
    ...standard,
    orientation:
      setup && attribute(setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: inverted(PAPER_SIZES)[(setup && attribute(setup, "paperSize")) ?? "9"] ?? "A4",
    zoom: fits
      ? {
          ...(wide > 0 && { horizontalFitToPages: wide }),
          ...(high > 0 && { verticalFitToPages: high }),
        }
      : { scale: number("scale", 100) },
    centerHorizontally: flag(options, "horizontalCentered"),
    centerVertically: flag(options, "verticalCentered"),
    printGridlines: flag(options, "gridLines"),
    printHeadings: flag(options, "headings"),
    blackAndWhite: flag(setup, "blackAndWhite"),
    leftMargin: inPoints(margins, "left", standard.leftMargin),
    rightMargin: inPoints(margins, "right", standard.rightMargin),
    topMargin: inPoints(margins, "top", standard.topMargin),
    bottomMargin: inPoints(margins, "bottom", standard.bottomMargin),
    headerMargin: inPoints(margins, "header", standard.headerMargin),
    footerMargin: inPoints(margins, "footer", standard.footerMargin),
    headerFooter: headerFooterOf(child(root, "headerFooter")),
  };
}

function headerFooterOf(element: XmlElement | null) {
  const parts = (name: string): [string, string, string] => {
    const text = child(element, name);
    const found: Record<string, string> = {};
    // &L, &C and &R begin the left, middle and right part; && is an ampersand.
    const pattern = /&([LCR])((?:&[^LCR]|[^&])*)/g;
    for (const [, side = "", content = ""] of (text ? allText(text) : "").matchAll(pattern)) {
      found[side] = content;
    }
    return [found["L"] ?? "", found["C"] ?? "", found["R"] ?? ""];
  };
  const [leftHeader, centerHeader, rightHeader] = parts("oddHeader");
  const [leftFooter, centerFooter, rightFooter] = parts("oddFooter");
  return { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
}

function loadTable(sheet: Sheet, root: XmlElement | null): void {
  const area = root && parseArea(attribute(root, "ref") ?? "");
  if (!root || !area) return;
  const columns = childrenNamed(child(root, "tableColumns"), "tableColumn");
  const showHeaders = numberAttribute(root, "headerRowCount") !== 0;
  // Headers stand in cells already; nothing is to be made up.
  const table = sheet.restoreTable(area, attribute(root, "displayName") ?? "Table");
  const style = child(root, "tableStyleInfo");
  table.showHeaders = showHeaders;
  table.hiddenHeaders = showHeaders ? [] : columns.map((column) => nameOf(column));
  table.showTotals = (numberAttribute(root, "totalsRowCount") ?? 0) > 0;
  table.style = (style && attribute(style, "name")) ?? "";
  table.showBandedRows = flag(style, "showRowStripes");
  table.showBandedColumns = flag(style, "showColumnStripes");
  table.highlightFirstColumn = flag(style, "showFirstColumn");
  table.highlightLastColumn = flag(style, "showLastColumn");
  table.showFilterButton = child(root, "autoFilter") !== null;
  table.criteria = criteriaOf(child(root, "autoFilter"));
  table.columnFormulas = new Map(
    columns.flatMap((column, index) => {
      const calculated = child(column, "calculatedColumnFormula");
      const label = attribute(column, "totalsRowFunction");
      const kept = {
        ...(calculated && { calculated: allText(calculated) }),
        ...(label !== null && { totals: label }),
      };
      return Object.keys(kept).length > 0 ? [[index, kept] as const] : [];
    }),
  );
}

function nameOf(column: XmlElement): string {
  return decodeText(attribute(column, "name") ?? "");
}

function loadComments(sheet: Sheet, root: XmlElement | null): void {
  const authors = childrenNamed(child(root, "authors"), "author").map(allText);
  for (const element of childrenNamed(child(root, "commentList"), "comment")) {
    const area = parseArea(attribute(element, "ref") ?? "");
    const text = child(element, "text");
    if (!area) continue;
    sheet.comments.push({
      id: sheet.workbook.newId(),
      row: area.row,
      column: area.column,
      author: authors[numberAttribute(element, "authorId") ?? 0] ?? "",
      text: text ? decodeText(allText(text)) : "",
      kind: "note",
    });
  }
}

function loadPivot(sheet: Sheet, root: XmlElement | null): void {
  const location = child(root, "location");
  const area = location && parseAddress(attribute(location, "ref") ?? "")?.area;
  if (!root || !area) return;
  sheet.pivots.push({
    id: sheet.workbook.newId(),
    name: attribute(root, "name") ?? "",
    area,
    definition: null,
  });
}
