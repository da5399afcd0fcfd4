import { columnIndex, parseRange, type Range } from "../workbook/address";
import type { UsersWork } from "./copy-refused";
import type { Limits } from "./limits";
import { type Package, relationshipsPart } from "./package";
import { readXml } from "./read-xml";
import type { ObstacleList } from "./obstacle-list";
import { findMarks } from "./sheet-marks";
import type { TableHead } from "./table-heads";
import { walkPart } from "./walk-xml";
import { COMPATIBILITY, MAIN, START, type XmlTokens } from "./xml-tokens";

/** What may hang on a sheet of ours: how Excel printed it, and what the add-in noted of it. */
const LINKS = new Set(["table", "printerSettings", "customProperty"]);

/** What a sheet of ours is made of, and how it is shown and printed. Whatever else it has is the user's. */
const ELEMENTS = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "phoneticPr",
  "conditionalFormatting",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "ignoredErrors",
  "smartTags",
  "tableParts",
]);

/** What stands in an element that is not ours; the rest is "something-else". */
const NAMED: Readonly<Record<string, UsersWork>> = {
  mergeCells: "merged-cells",
  dataValidations: "validation",
  sheetProtection: "protection",
  protectedRanges: "protection",
  autoFilter: "filter",
  sortState: "filter",
  drawing: "drawing",
  drawingHF: "drawing",
  legacyDrawing: "notes",
  legacyDrawingHF: "drawing",
  picture: "drawing",
  oleObjects: "control",
  controls: "control",
};

/** The same for what is linked to the sheet. */
const LINKED: Readonly<Record<string, UsersWork>> = {
  drawing: "drawing",
  image: "drawing",
  vmlDrawing: "notes",
  comments: "notes",
  threadedComment: "notes",
  pivotTable: "pivot-table",
  slicer: "slicer",
  control: "control",
  ctrlProp: "control",
  oleObject: "control",
};

/**
 * Notes whatever of the user a sheet with our table holds: it would be written over or removed. That our
 * table is there does not make the sheet ours, as a table can be moved. Throws WorkbookError.
 */
export async function findUsersWork(
  pack: Package,
  head: TableHead,
  heads: readonly TableHead[],
  obstacles: ObstacleList,
  limits: Limits,
  signal?: AbortSignal,
): Promise<void> {
  const { name, part } = head.sheet;
  const seen = new Set<UsersWork>();
  // How often says little here: a row of text is many cells.
  const found = (what: UsersWork) => {
    if (!seen.has(what)) obstacles.add(what, name);
    seen.add(what);
  };
  if (heads.some((other) => other !== head && other.sheet === head.sheet)) found("other-table");
  for (const { type } of await pack.relationships(part, signal)) {
    if (!LINKS.has(type)) found(LINKED[type] ?? "something-else");
  }
  if (pack.has(relationshipsPart(head.part))) found("table-changed");
  const table = await tableArea(pack, head, limits, found, signal);
  if (table === null) return;
  const finder = new UserFinder(table, found);
  await walkPart(pack.part(part, signal), limits, (token, tokens) => {
    if (token === START) finder.start(tokens);
  });
  finder.end();
  if (seen.size > 0) return;
  const marks = await findMarks(pack.part(part, signal), limits);
  if (marks.priorities !== null) found("conditional-format");
}

/** Where the table stands: from column A, with a header and without totals; null when that is unknown. */
async function tableArea(
  pack: Package,
  { part }: TableHead,
  limits: Limits,
  found: (what: UsersWork) => void,
  signal: AbortSignal | undefined,
): Promise<Range | null> {
  const areas: (Range | null)[] = [];
  await readXml(pack.part(part, signal), limits, (token, tokens) => {
    if (token !== START) return;
    if (tokens.is("calculatedColumnFormula") || tokens.is("totalsRowFormula")) found("formula");
    if (tokens.depth > 1) return;
    areas.push(parseRange(tokens.attribute("ref") ?? ""));
    const totals = Number(tokens.attribute("totalsRowCount") ?? "0") > 0;
    if (tokens.attribute("headerRowCount") === "0" || totals) found("table-changed");
  });
  const [area = null] = areas;
  if (area === null || area.firstColumn > 0) found("table-moved");
  return area;
}

/** Goes through a sheet, element by element; rows are 1-based, columns 0-based. */
class UserFinder {
  private row = 0;
  private column = -1;
  /** Rows above the table that hold something in column A. */
  private readonly lines = new Set<number>();

  constructor(
    private readonly table: Range,
    private readonly found: (what: UsersWork) => void,
  ) {}

  start(tokens: XmlTokens): void {
    const { depth } = tokens;
    if (depth === 2) {
      const known = tokens.space === MAIN && ELEMENTS.has(tokens.localName);
      if (known) return;
      const control = tokens.space === COMPATIBILITY;
      this.found(control ? "control" : (NAMED[tokens.localName] ?? "something-else"));
    } else if (tokens.is("hyperlink")) {
      if (tokens.relationshipAttribute("id") !== null) this.found("outward-link");
    } else if (depth === 3 && tokens.is("row")) {
      this.row = Number(tokens.attribute("r") ?? this.row + 1);
      this.column = -1;
    } else if (depth === 4 && tokens.is("c")) {
      const [letters = ""] = /^[A-Z]+/i.exec(tokens.attribute("r") ?? "") ?? [];
      this.column = columnIndex(letters) ?? this.column + 1;
    } else if (depth === 5 && tokens.is("f")) this.found("formula");
    else if (depth === 5 && (tokens.is("v") || tokens.is("is"))) this.filled();
  }

  /** Each of our lines begins in column A, and an empty row parts them from the table. */
  end(): void {
    const last = Math.max(0, this.table.firstRow - 2);
    if (this.lines.size !== last) this.found("text-above");
  }

  private filled(): void {
    const { row, column, table } = this;
    // A line has at least two cells, also above a table of one column.
    const widest = row < table.firstRow ? Math.max(1, table.lastColumn) : table.lastColumn;
    if (row > table.lastRow) this.found("text-below");
    else if (column > widest) this.found("text-beside");
    else if (row === table.firstRow - 1) this.found("text-above");
    else if (row < table.firstRow && column === 0) this.lines.add(row);
  }
}
