import { formatArea } from "../model/a1";
import type { Area } from "../model/area";
import type { ConditionalFormat } from "../model/conditional-format";
import type { Sheet } from "../model/sheet";
import type { HeaderFooter, Validation } from "../model/sheet-parts";
import { DEFAULT_STYLE } from "../model/style-table";
import { argb } from "./colours";
import { POINTS_PER_CHARACTER, PROTECTION_ATTRIBUTES, type KeptRule } from "./load-sheet";
import type { RelationshipWriter } from "./package";
import { cellAddress, saveRows, type SharedStrings } from "./save-cells";
import { differenceXml, type Differences } from "./save-styles";
import { OPERATORS, PAPER_SIZES, VALIDATION_TYPES } from "./words";
import { escapeText, tag, writeXml, XML_HEAD, type XmlElement } from "./xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const EXTENDED_FORMATS = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const POINTS_PER_INCH = 72;

export interface SheetTargets {
  readonly strings: SharedStrings;
  readonly differences: Differences;
  readonly relationships: RelationshipWriter;
  /** The ids of the sheet's table parts. */
  readonly tables: readonly string[];
  /** The id of the drawing that Excel wants beside comments; null without comments. */
  readonly legacyDrawing: string | null;
}

/** The part of a sheet, its elements in the order of the schema. */
export function saveSheet(sheet: Sheet, targets: SheetTargets): string {
  const { tables, legacyDrawing } = targets;
  return (
    XML_HEAD +
    tag("worksheet", { xmlns: SPREADSHEET, "xmlns:r": OFFICE }, [
      properties(sheet),
      tag("sheetViews", {}, view(sheet)),
      tag("sheetFormatPr", {
        defaultColWidth: sheet.standardWidth / POINTS_PER_CHARACTER,
        defaultRowHeight: sheet.standardHeight,
      }),
      columns(sheet),
      saveRows(sheet, targets.strings),
      protection(sheet),
      filter(sheet),
      list(
        "mergeCells",
        sheet.merges.map((area) => tag("mergeCell", { ref: formatArea(area) })),
      ),
      ...sheet.conditionalFormats.map((format, i) =>
        conditionalFormat(format, i + 1, targets.differences),
      ),
      list("dataValidations", sheet.validations.map(validation)),
      hyperlinks(sheet, targets.relationships),
      ...page(sheet),
      legacyDrawing === null ? "" : tag("legacyDrawing", { "r:id": legacyDrawing }),
      list(
        "tableParts",
        tables.map((id) => tag("tablePart", { "r:id": id })),
      ),
      extensions(sheet),
    ])
  );
}

function list(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? "" : tag(name, { count: elements.length }, elements);
}

function sqref(areas: readonly Area[]): string {
  return areas.map((area) => formatArea(area)).join(" ");
}

function properties(sheet: Sheet): string {
  const fits = sheet.pageLayout.zoom.scale === undefined;
  return tag("sheetPr", {}, [
    sheet.tabColor === "" ? "" : tag("tabColor", { rgb: argb(sheet.tabColor) }),
    fits ? tag("pageSetUpPr", { fitToPage: true }) : "",
  ]);
}

function view(sheet: Sheet): string {
  const { freeze, selection } = sheet;
  const [first] = selection;
  const active = cellAddress(first.row, first.column);
  const name = freeze && paneName(freeze.rows, freeze.columns);
  const pane =
    freeze &&
    tag("pane", {
      xSplit: freeze.columns || null,
      ySplit: freeze.rows || null,
      topLeftCell: cellAddress(freeze.rows, freeze.columns),
      activePane: name,
      state: "frozen",
    });
  return tag(
    "sheetView",
    {
      showGridLines: sheet.showGridlines ? null : false,
      showRowColHeaders: sheet.showHeadings ? null : false,
      tabSelected: sheet.workbook.activeSheet === sheet || null,
      workbookViewId: 0,
    },
    [pane ?? "", tag("selection", { pane: name, activeCell: active, sqref: sqref(selection) })],
  );
}

function paneName(rows: number, columns: number): string {
  if (rows > 0 && columns > 0) return "bottomRight";
  return rows > 0 ? "bottomLeft" : "topRight";
}

function columns(sheet: Sheet): string {
  const touched = [
    ...sheet.columnWidths.keys(),
    ...sheet.hiddenColumns,
    ...sheet.columnStyles.keys(),
  ];
  const elements = [...new Set(touched)]
    .sort((a, b) => a - b)
    .map((column) => {
      const width = sheet.columnWidths.get(column);
      const style = sheet.columnStyles.get(column) ?? DEFAULT_STYLE;
      return tag("col", {
        min: column + 1,
        max: column + 1,
        width: (width ?? sheet.standardWidth) / POINTS_PER_CHARACTER,
        customWidth: width === undefined ? null : true,
        hidden: sheet.hiddenColumns.has(column) || null,
        style: style === DEFAULT_STYLE ? null : style - 1,
      });
    });
  return elements.length === 0 ? "" : tag("cols", {}, elements);
}

function protection(sheet: Sheet): string {
  if (!sheet.protection) return "";
  const { options, hash, password } = sheet.protection;
  const locks = PROTECTION_ATTRIBUTES.map(({ option, attribute }) => [attribute, !options[option]]);
  return tag("sheetProtection", {
    ...(password !== null && { password: legacyHash(password) }),
    ...hash,
    sheet: true,
    ...(Object.fromEntries(locks) as Record<string, boolean>),
    selectLockedCells: options.selectionMode !== "Normal",
    selectUnlockedCells: options.selectionMode === "None",
  });
}

/** The 16-bit hash that sheet protection had before Excel 2013, and still accepts. */
function legacyHash(password: string): string {
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(at);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/** Filters as they came from a file; what an add-in or test asked of a column cannot be written. */
export function filterColumns(criteria: ReadonlyMap<number, unknown>): string {
  return [...criteria.values()].filter(isElement).map(writeXml).join("");
}

function isElement(value: unknown): value is XmlElement {
  return typeof value === "object" && value !== null && "name" in value && "children" in value;
}

function filter({ autoFilter }: Sheet): string {
  if (!autoFilter) return "";
  const { area, criteria } = autoFilter;
  return tag("autoFilter", { ref: formatArea(area) }, filterColumns(criteria));
}

function keptRule(format: ConditionalFormat): KeptRule | null {
  const kept = format.rule?.definition;
  return typeof kept === "object" && kept !== null && "extension" in kept
    ? (kept as KeptRule)
    : null;
}

function conditionalFormat(
  format: ConditionalFormat,
  priority: number,
  differences: Differences,
): string {
  const kept = keptRule(format);
  if (format.type === "Custom" && !kept) {
    const rule = tag(
      "cfRule",
      {
        type: "expression",
        dxfId: differences.indexOf(differenceXml(format.style)),
        priority,
        stopIfTrue: format.stopIfTrue || null,
      },
      tag("formula", {}, escapeText(format.formula.slice(1))),
    );
    return tag("conditionalFormatting", { sqref: sqref(format.areas) }, rule);
  }
  if (!kept?.rule) return "";
  const { rule, dxf } = kept;
  const attributes: Record<string, string> = { ...rule.attributes, priority: String(priority) };
  delete attributes["dxfId"];
  delete attributes["stopIfTrue"];
  if (dxf) attributes["dxfId"] = String(differences.indexOf(writeXml(dxf)));
  if (format.stopIfTrue) attributes["stopIfTrue"] = "1";
  return tag(
    "conditionalFormatting",
    { sqref: sqref(format.areas) },
    writeXml({ ...rule, attributes }),
  );
}

/** The formats that Excel 2010 added, kept as they came but for their place and priority. */
function extensions(sheet: Sheet): string {
  const elements = sheet.conditionalFormats.flatMap((format, i) => {
    const kept = keptRule(format);
    if (!kept?.extension) return [];
    const own = kept.rule === null;
    const children = kept.extension.children.map((element): XmlElement => {
      if (element.name.endsWith("sqref")) return { ...element, text: sqref(format.areas) };
      if (!own || !element.name.endsWith("cfRule")) return element;
      return { ...element, attributes: { ...element.attributes, priority: String(i + 1) } };
    });
    return [writeXml({ ...kept.extension, children })];
  });
  if (elements.length === 0) return "";
  const formats = tag("x14:conditionalFormattings", {}, elements);
  return tag(
    "extLst",
    {},
    tag("ext", { uri: EXTENDED_FORMATS, "xmlns:x14": X14, "xmlns:xm": XM }, formats),
  );
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function textMember(value: unknown, name: string): string | null {
  const found = member(value, name);
  return typeof found === "string" || typeof found === "number" ? String(found) : null;
}

function formulaElement(name: string, formula: string | null): string {
  return formula === null ? "" : tag(name, {}, escapeText(formula.replace(/^=/, "")));
}

function validation({ areas, type, rule, ignoreBlanks, errorAlert, prompt }: Validation): string {
  const [word, known] =
    Object.entries(VALIDATION_TYPES).find(([, candidate]) => candidate.type === type) ?? [];
  const detail = known && member(rule, known.key);
  const operator = textMember(detail, "operator");
  const first =
    textMember(detail, "source") ?? textMember(detail, "formula") ?? textMember(detail, "formula1");
  return tag(
    "dataValidation",
    {
      type: word,
      operator: operator === null ? null : OPERATORS[operator],
      allowBlank: ignoreBlanks || null,
      showDropDown: member(detail, "inCellDropDown") === false || null,
      showErrorMessage: member(errorAlert, "showAlert") === true || null,
      errorStyle: textMember(errorAlert, "style"),
      errorTitle: textMember(errorAlert, "title") || null,
      error: textMember(errorAlert, "message") || null,
      showInputMessage: member(prompt, "showPrompt") === true || null,
      promptTitle: textMember(prompt, "title") || null,
      prompt: textMember(prompt, "message") || null,
      sqref: sqref(areas),
    },
    [formulaElement("formula1", first), formulaElement("formula2", textMember(detail, "formula2"))],
  );
}

function hyperlinks(sheet: Sheet, relationships: RelationshipWriter): string {
  const elements = sheet.hyperlinks.map(({ area, address, documentReference, screenTip }) =>
    tag("hyperlink", {
      ref: formatArea(area),
      "r:id": address === null ? null : relationships.add("hyperlink", address, true),
      location: documentReference,
      tooltip: screenTip,
    }),
  );
  return elements.length === 0 ? "" : tag("hyperlinks", {}, elements);
}

function page({ pageLayout: layout }: Sheet): string[] {
  const { zoom, headerFooter: words } = layout;
  const inches = (points: number) => points / POINTS_PER_INCH;
  return [
    tag("printOptions", {
      headings: layout.printHeadings || null,
      gridLines: layout.printGridlines || null,
      horizontalCentered: layout.centerHorizontally || null,
      verticalCentered: layout.centerVertically || null,
    }),
    tag("pageMargins", {
      left: inches(layout.leftMargin),
      right: inches(layout.rightMargin),
      top: inches(layout.topMargin),
      bottom: inches(layout.bottomMargin),
      header: inches(layout.headerMargin),
      footer: inches(layout.footerMargin),
    }),
    tag("pageSetup", {
      paperSize: PAPER_SIZES[layout.paperSize] ?? "9",
      scale: zoom.scale ?? null,
      fitToWidth: zoom.scale === undefined ? (zoom.horizontalFitToPages ?? 0) : null,
      fitToHeight: zoom.scale === undefined ? (zoom.verticalFitToPages ?? 0) : null,
      orientation: layout.orientation.toLowerCase(),
      blackAndWhite: layout.blackAndWhite || null,
    }),
    headerFooter(words),
  ];
}

function headerFooter(words: HeaderFooter): string {
  const part = (side: string, text: string) => (text === "" ? "" : `&${side}${text}`);
  const header =
    part("L", words.leftHeader) + part("C", words.centerHeader) + part("R", words.rightHeader);
  const footer =
    part("L", words.leftFooter) + part("C", words.centerFooter) + part("R", words.rightFooter);
  if (header + footer === "") return "";
  return tag("headerFooter", {}, [
    header === "" ? "" : tag("oddHeader", {}, escapeText(header)),
    footer === "" ? "" : tag("oddFooter", {}, escapeText(footer)),
  ]);
}
