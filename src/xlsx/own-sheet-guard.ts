import { columnIndex, parseRange, type Range } from "../workbook/address";
import { CopyRefused } from "./copy-refused";
import type { Limits } from "./limits";
import { type Package, relationshipsPart } from "./package";
import { readXml } from "./read-xml";
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

/**
 * Throws CopyRefused own-sheet-in-use when a sheet with our table holds anything of the user: it would be
 * written over or removed. That our table is there does not make the sheet ours, as a table can be moved.
 * Throws WorkbookError.
 */
export async function refuseUsersWork(
  pack: Package,
  head: TableHead,
  heads: readonly TableHead[],
  limits: Limits,
  signal?: AbortSignal,
): Promise<void> {
  const { name, part } = head.sheet;
  const refuse = (what: string): never => {
    throw new CopyRefused("own-sheet-in-use", `${what} on sheet “${name}”`);
  };
  if (heads.some((other) => other !== head && other.sheet === head.sheet)) refuse("another table");
  for (const { type } of await pack.relationships(part, signal)) {
    if (!LINKS.has(type)) refuse(type);
  }
  if (pack.has(relationshipsPart(head.part))) refuse("a table with a source of its own");
  const table = await tableArea(pack, head, limits, refuse, signal);
  const finder = new UserFinder(table, refuse);
  await walkPart(pack.part(part, signal), limits, (token, tokens) => {
    if (token === START) finder.start(tokens);
  });
  finder.end();
  const marks = await findMarks(pack.part(part, signal), limits);
  if (marks.priorities !== null) refuse("a conditional format");
}

/** Where the table stands: from column A, with a header and without totals. */
async function tableArea(
  pack: Package,
  { part }: TableHead,
  limits: Limits,
  refuse: (what: string) => never,
  signal: AbortSignal | undefined,
): Promise<Range> {
  const areas: (Range | null)[] = [];
  await readXml(pack.part(part, signal), limits, (token, tokens) => {
    if (token !== START) return;
    if (tokens.is("calculatedColumnFormula") || tokens.is("totalsRowFormula")) refuse("a formula");
    if (tokens.depth > 1) return;
    areas.push(parseRange(tokens.attribute("ref") ?? ""));
    if (tokens.attribute("headerRowCount") === "0") refuse("a table without a header");
    if (Number(tokens.attribute("totalsRowCount") ?? "0") > 0) refuse("a row of totals");
  });
  return areas[0] ?? refuse("a table without a range");
}

/** Goes through a sheet, element by element; rows are 1-based, columns 0-based. */
class UserFinder {
  private row = 0;
  private column = -1;
  /** Rows above the table that hold something in column A. */
  private readonly lines = new Set<number>();

  constructor(
    private readonly table: Range,
    private readonly refuse: (what: string) => never,
  ) {
    if (table.firstColumn > 0) refuse("our table away from column A");
  }

  start(tokens: XmlTokens): void {
    const { depth } = tokens;
    if (depth === 2) {
      const known = tokens.space === MAIN && ELEMENTS.has(tokens.localName);
      if (!known) this.refuse(tokens.space === COMPATIBILITY ? "a control" : tokens.localName);
    } else if (tokens.is("hyperlink")) {
      if (tokens.relationshipAttribute("id") !== null) this.refuse("a link out of the workbook");
    } else if (depth === 3 && tokens.is("row")) {
      this.row = Number(tokens.attribute("r") ?? this.row + 1);
      this.column = -1;
    } else if (depth === 4 && tokens.is("c")) {
      const [letters = ""] = /^[A-Z]+/i.exec(tokens.attribute("r") ?? "") ?? [];
      this.column = columnIndex(letters) ?? this.column + 1;
    } else if (depth === 5 && tokens.is("f")) this.refuse("a formula");
    else if (depth === 5 && (tokens.is("v") || tokens.is("is"))) this.filled();
  }

  /** Each of our lines begins in column A, and an empty row parts them from the table. */
  end(): void {
    const { firstRow } = this.table;
    const last = Math.max(0, firstRow - 2);
    if (this.lines.size !== last) this.refuse("text above the table that is not ours");
  }

  private filled(): void {
    const { row, column, table } = this;
    if (row > table.lastRow) this.refuse("text below the table");
    // A line has at least two cells, also above a table of one column.
    if (column > Math.max(1, table.lastColumn)) this.refuse("text beside the table");
    if (row >= table.firstRow) {
      if (column > table.lastColumn) this.refuse("text beside the table");
      return;
    }
    if (row === table.firstRow - 1) this.refuse("text above the table that is not ours");
    if (column === 0) this.lines.add(row);
  }
}
