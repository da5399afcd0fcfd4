import type { Look, Mark } from "../workbook/mark";
import { ruleMarkerOf } from "../workbook/rule-marker";
import { type CopyRefused, notPatchable } from "./copy-refused";
import type { Limits } from "./limits";
import { markXml } from "./mark-xml";
import type { PartStream } from "./part-stream";
import type { Splice } from "./splice";
import { walkPart } from "./walk-xml";
import { quotedSheet } from "./workbook-edit";
import { COMPATIBILITY, END, MAIN, START, TEXT, type Token, type XmlTokens } from "./xml-tokens";

/** What the schema puts before the conditional formats of a sheet. */
const BEFORE = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
]);

/** Excel counts priorities in a signed 32-bit number. */
const MAX_PRIORITY = 2_147_483_647;

/** What a sheet says of conditional formats: ours, and how those of others are numbered. */
export interface SheetMarks {
  /** Prefix of the sheet's elements, with colon. */
  readonly prefix: string;
  /** Where new conditional formats go. */
  readonly insertAt: number;
  /** What holds our rules and nothing else. */
  readonly own: readonly { readonly at: number; readonly length: number }[];
  readonly ownRules: number;
  /** Of the rules of others, extended ones too; null when there are none. */
  readonly priorities: { readonly lowest: number; readonly highest: number } | null;
  /** The highest differential format that something of others uses; -1 for none. */
  readonly lastDxf: number;
  /** The highest cell style in use; -1 for none, or when the rows were not read. */
  readonly lastStyle: number;
}

export interface Looking {
  /** Told of each formula of the sheet, and of where its links lead. */
  readonly text?: OnText;
  /** Which cell styles are in use is to be found too. */
  readonly styles?: boolean;
}

/** Where a formula stands; "link" is no formula but a place in the workbook. */
export type TextPlace = "cell" | "rule" | "validation" | "chart" | "link";

/** Told of a formula of a sheet: those of cells, rules, validations and sparklines; or of a link's place. */
export type OnText = (text: string, place: TextPlace) => void;

/**
 * Looks through a sheet for conditional formats; its rows are passed over unless formulas or styles are
 * asked for, which takes several times as long. Throws WorkbookError, CopyRefused.
 */
export async function findMarks(
  part: PartStream,
  limits: Limits,
  looking: Looking = {},
): Promise<SheetMarks> {
  const finder = new MarkFinder(part.name, looking);
  await walkPart(part, limits, (token, tokens) => {
    finder.take(token, tokens);
  });
  return finder.found();
}

class MarkFinder {
  private prefix = "";
  private insertAt = -1;
  private rowsSeen = false;
  private inAlternatives = false;
  private readonly own: { at: number; length: number }[] = [];
  private ownRules = 0;
  private lowest = Infinity;
  private highest = -Infinity;
  private lastDxf = -1;
  private lastStyle = -1;
  private inRows = false;

  /** The conditionalFormatting we are in. */
  private format: { at: number; children: number; own: { at: number; length: number }[] } | null =
    null;
  /** The rule we are in. */
  private rule: {
    at: number;
    depth: number;
    type: string;
    priority: number;
    dxf: number;
    text: string;
  } | null = null;
  /** The formula we are in. */
  private text: string | null = null;
  private inCell = false;
  /** Depth of the validation we are in; 0 outside. */
  private validation = 0;

  constructor(
    private readonly part: string,
    private readonly looking: Looking,
  ) {}

  take(token: Token, tokens: XmlTokens): void {
    if (token === START) this.start(tokens);
    else if (token === END) this.end(tokens);
    else if (token === TEXT && this.text !== null) this.text += tokens.text();
  }

  found(): SheetMarks {
    if (!this.rowsSeen || this.insertAt < 0) throw this.refused("no rows element");
    return {
      prefix: this.prefix,
      insertAt: this.insertAt,
      own: this.own,
      ownRules: this.ownRules,
      priorities:
        this.lowest > this.highest ? null : { lowest: this.lowest, highest: this.highest },
      lastDxf: this.lastDxf,
      lastStyle: this.lastStyle,
    };
  }

  private get readsRows(): boolean {
    return this.looking.text !== undefined || this.looking.styles === true;
  }

  private start(tokens: XmlTokens): void {
    const { depth } = tokens;
    if (depth === 1) {
      if (!tokens.is("worksheet")) throw this.refused("no worksheet inside");
      this.prefix = tokens.prefix;
      return;
    }
    if (depth === 2) this.child(tokens);
    else if (this.inRows) {
      this.startInRow(tokens);
      return;
    }
    const name = tokens.localName;
    if (depth === 4 && this.inAlternatives && this.rowsSeen && BEFORE.has(name)) {
      throw notPatchable("alternatives", `${this.part}: ${name} as alternative content`);
    }
    if (depth === 3 && this.format !== null) this.format.children++;
    if (this.looking.styles === true) this.noteStyle(tokens, name);
    if (name === "cfRule") {
      const priority = tokens.attribute("priority");
      this.rule = {
        at: tokens.tagAt,
        depth,
        type: tokens.attribute("type") ?? "",
        priority: priority !== null && /^-?\d{1,10}$/.test(priority) ? Number(priority) : NaN,
        dxf: indexOf(tokens.attribute("dxfId")),
        text: "",
      };
    } else if (name === "formula" || name === "f" || name === "formula1" || name === "formula2") {
      this.text = "";
      this.inCell = false;
    } else if (name === "dataValidation") this.validation = depth;
    else if (name === "hyperlink" || name === "dataRef") this.noteLink(tokens, name);
  }

  /** What there is most of, so without a text for each name and number. */
  private startInRow(tokens: XmlTokens): void {
    if (tokens.is("c") || tokens.is("row")) {
      if (this.looking.styles === true) {
        this.lastStyle = Math.max(this.lastStyle, tokens.index("s"));
      }
    } else if (tokens.is("f")) {
      this.text = "";
      this.inCell = true;
    }
  }

  /** Columns say it as "style"; filters and sorts have a differential format. */
  private noteStyle(tokens: XmlTokens, name: string): void {
    if (name === "col") {
      this.lastStyle = Math.max(this.lastStyle, tokens.index("style"));
    } else if (name !== "cfRule") {
      this.lastDxf = Math.max(this.lastDxf, indexOf(tokens.attribute("dxfId")));
    }
  }

  /** A child of the sheet: conditional formats go before the first that may not stand before them. */
  private child(tokens: XmlTokens): void {
    const name = tokens.space === MAIN ? tokens.localName : "";
    this.inRows = false;
    this.inAlternatives = tokens.space === COMPATIBILITY;
    if (name === "sheetData") {
      if (this.rowsSeen) throw this.refused("rows in two places");
      this.rowsSeen = true;
      this.inRows = true;
      if (!this.readsRows) tokens.passOver();
      return;
    }
    if (name === "conditionalFormatting") {
      this.format = { at: tokens.tagAt, children: 0, own: [] };
    }
    if (!this.rowsSeen) return;
    if (!BEFORE.has(name)) {
      if (this.insertAt < 0) this.insertAt = tokens.tagAt;
    } else if (this.insertAt >= 0) throw this.refused(`${name} out of order`);
  }

  private end(tokens: XmlTokens): void {
    const { rule, format } = this;
    const { depth } = tokens;
    if (depth === 0) {
      if (this.insertAt < 0) this.insertAt = tokens.tagAt;
      return;
    }
    if (this.text !== null) {
      this.looking.text?.(this.text, this.place());
      if (rule !== null && rule.text === "") rule.text = this.text;
      this.text = null;
    }
    if (depth === this.validation - 1) this.validation = 0;
    if (rule !== null && depth === rule.depth - 1) this.endRule(rule, tokens);
    if (format !== null && depth === 1) {
      this.format = null;
      if (format.own.length === 0) return;
      if (format.own.length === format.children) {
        this.own.push({ at: format.at, length: tokens.tagEnd - format.at });
      } else this.own.push(...format.own);
    }
  }

  private place(): TextPlace {
    if (this.inCell) return "cell";
    if (this.rule !== null) return "rule";
    return this.validation > 0 ? "validation" : "chart";
  }

  /** A link leads to a place, a consolidation takes its data from a sheet or a name. */
  private noteLink(tokens: XmlTokens, name: string): void {
    if (name === "hyperlink") {
      const location = tokens.attribute("location");
      if (location !== null) this.looking.text?.(location, "link");
      return;
    }
    const sheet = tokens.attribute("sheet");
    const source = sheet === null ? tokens.attribute("name") : `${quotedSheet(sheet)}!A1`;
    if (source !== null && tokens.relationshipAttribute("id") === null) {
      this.looking.text?.(source, "cell");
    }
  }

  private endRule(
    { at, depth, type, priority, dxf, text }: NonNullable<MarkFinder["rule"]>,
    tokens: XmlTokens,
  ): void {
    this.rule = null;
    const { format } = this;
    const direct = format !== null && depth === 3 && tokens.is("cfRule");
    if (direct && type === "expression" && ruleMarkerOf(text) !== null) {
      format.own.push({ at, length: tokens.tagEnd - at });
      this.ownRules++;
      return;
    }
    this.lastDxf = Math.max(this.lastDxf, dxf);
    if (Number.isNaN(priority)) return;
    this.lowest = Math.min(this.lowest, priority);
    this.highest = Math.max(this.highest, priority);
  }

  private refused(what: string): CopyRefused {
    return notPatchable("unusual-order", `${this.part}: ${what}`);
  }
}

/** The number of a style; -1 when the file says none. One that is no number may be any. */
function indexOf(text: string | null): number {
  if (text === null) return -1;
  return /^\d{1,9}$/.test(text) ? Number(text) : Infinity;
}

/**
 * The changes that take our marks away and put these in their place.
 *
 * Marks go before the rules of others where there is room below their lowest number, as in a sheet
 * without any, and after them elsewhere. Numbers of others stay as they are: pivot tables refer to them,
 * and a sheet must come back as it was. `behind` says that a rule of others may cover a mark.
 */
export function markSplices(
  found: SheetMarks,
  marks: readonly Mark[],
  dxfIds: ReadonlyMap<Look, number>,
): { readonly splices: readonly Splice[]; readonly behind: boolean } {
  const { lowest, highest } = found.priorities ?? { lowest: Infinity, highest: 0 };
  const behind = marks.length > 0 && lowest <= marks.length;
  const first = behind ? Math.max(0, highest) + 1 : 1;
  if (marks.length > 0 && first + marks.length > MAX_PRIORITY) {
    throw notPatchable("rules-full", "no number left for conditional formats");
  }
  const insert = marks
    .map((mark, i) => markXml(mark, dxfIds.get(mark.look) ?? 0, first + i, found.prefix))
    .join("");
  const splices: Splice[] = found.own.map(({ at, length }) => ({ at, remove: length, insert: "" }));
  if (insert !== "") splices.push({ at: found.insertAt, remove: 0, insert });
  return { splices, behind };
}
