import { notPatchable } from "./copy-refused";
import type { Limits } from "./limits";
import { splice, type Splice } from "./splice";
import { walkXml } from "./walk-xml";
import { escapeXml } from "./xml-write";
import { COMPATIBILITY, END, RELATIONSHIP_IDS, START, TEXT, type XmlTokens } from "./xml-tokens";

interface Span {
  readonly at: number;
  end: number;
}

interface ListedSheet extends Span {
  readonly name: string;
  readonly sheetId: number;
  readonly relationship: string;
  readonly visible: boolean;
}

interface DefinedName extends Span {
  readonly name: string;
  readonly localSheet: number | null;
  readonly localSheetSpan: { readonly start: number; readonly end: number } | null;
  text: string;
}

/** What workbook.xml says, and where. */
interface WorkbookMap {
  readonly prefix: string;
  /** "r:" or whatever stands for relationship ids; null when the root declares none. */
  readonly idPrefix: string | null;
  readonly sheets: readonly ListedSheet[];
  /** Every sheet in tab order; chart sheets too. */
  readonly sheetsEnd: number;
  /** Where a list of names goes when there is none. */
  readonly namesAt: number;
  readonly names: readonly DefinedName[];
  readonly nameList: (Span & { readonly closed: boolean; readonly endTag: number }) | null;
  /** Attributes that number a tab: activeTab and firstSheet. */
  readonly tabs: readonly { readonly start: number; readonly end: number; readonly tab: number }[];
}

const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const MAIN_SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The names that the file's edition of the standard uses. */
export interface Edition {
  readonly main: string;
  readonly relationships: string;
}

/** Transitional or strict, as the root of workbook.xml says. */
export function editionOf(workbook: Uint8Array, limits: Limits): Edition {
  const roots: (string | null)[] = [];
  walkXml("workbook.xml", workbook, limits, (token, tokens) => {
    if (token !== START || tokens.depth > 1) return;
    roots.push(tokens.namespaceOf(tokens.prefix.slice(0, -1)));
  });
  return roots[0] === STRICT_MAIN
    ? { main: STRICT_MAIN, relationships: STRICT_RELATIONSHIPS }
    : { main: MAIN_SPACE, relationships: RELATIONSHIPS };
}

/** A workbook part in memory, and the changes that our own sheets ask of it. Throws CopyRefused. */
export class WorkbookEdit {
  private map: WorkbookMap;

  constructor(
    private current: Uint8Array,
    private readonly limits: Limits,
    private readonly edition: Edition,
  ) {
    this.map = read(current, limits);
  }

  get bytes(): Uint8Array {
    return this.current;
  }

  /** True when a sheet or, for tables, a name of the workbook is called so. */
  hasSheet(name: string): boolean {
    return this.map.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  hasName(name: string): boolean {
    return this.map.names.some((other) => other.name.toLowerCase() === name.toLowerCase());
  }

  relationshipOf(name: string): string {
    return this.sheet(name).relationship;
  }

  /** Adds a sheet after all others. */
  addSheet(name: string, relationship: string): void {
    const { prefix, idPrefix, sheets, sheetsEnd } = this.map;
    const taken = new Set(sheets.map(({ sheetId }) => sheetId));
    let sheetId = Math.max(0, ...taken) + 1;
    // Excel takes no numbers above this.
    if (sheetId > 65_534) for (sheetId = 1; taken.has(sheetId); sheetId++);
    const id =
      idPrefix === null
        ? `xmlns:r="${this.edition.relationships}" r:id="${relationship}"`
        : `${idPrefix}id="${relationship}"`;
    const insert = `<${prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}" ${id}/>`;
    this.apply([{ at: sheetsEnd, remove: 0, insert }]);
  }

  /** Takes a sheet out, with the names that belong to it; those of later tabs are numbered again. */
  removeSheet(name: string): void {
    const { sheets, names, nameList, tabs } = this.map;
    const gone = this.sheet(name);
    const index = sheets.indexOf(gone);
    const rest = sheets.filter((sheet) => sheet !== gone);
    const firstVisible = rest.findIndex(({ visible }) => visible);
    if (firstVisible < 0) throw notPatchable("only-sheet", "no other sheet to show");
    const splices: Splice[] = [{ at: gone.at, remove: gone.end - gone.at, insert: "" }];
    const going = names.filter(({ localSheet }) => localSheet === index);
    if (nameList !== null && going.length > 0 && going.length === names.length) {
      splices.push({ at: nameList.at, remove: nameList.end - nameList.at, insert: "" });
    } else {
      for (const { at, end } of going) splices.push({ at, remove: end - at, insert: "" });
      for (const { localSheet, localSheetSpan: span } of names) {
        if (localSheet === null || span === null || localSheet <= index) continue;
        splices.push(renumbered(span, localSheet - 1));
      }
    }
    for (const span of tabs) {
      if (span.tab > index) splices.push(renumbered(span, span.tab - 1));
      else if (span.tab === index) splices.push(renumbered(span, firstVisible));
    }
    this.apply(splices);
  }

  /** Makes this row of a sheet of ours be printed on top of every page. */
  repeatRow(name: string, row: number): void {
    const { sheets, names, nameList, namesAt, prefix } = this.map;
    const index = sheets.indexOf(this.sheet(name));
    // An empty list of names could not be told from one that was filled by us.
    if (nameList?.closed === true || (nameList !== null && names.length === 0)) return;
    const text = `${quotedSheet(name)}!$${row}:$${row}`;
    const tag = `${prefix}definedName`;
    const xml = `<${tag} name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(text)}</${tag}>`;
    const old = names.find(
      (other) => other.localSheet === index && other.name === "_xlnm.Print_Titles",
    );
    if (old !== undefined) this.apply([{ at: old.at, remove: old.end - old.at, insert: xml }]);
    else if (nameList !== null) this.apply([{ at: nameList.endTag, remove: 0, insert: xml }]);
    else {
      const list = `${prefix}definedNames`;
      this.apply([{ at: namesAt, remove: 0, insert: `<${list}>${xml}</${list}>` }]);
    }
  }

  /** Texts of the names that do not belong to these sheets: they may be formulas about them. */
  namesBut(sheets: readonly string[]): readonly string[] {
    const without = sheets.map((name) => this.map.sheets.indexOf(this.sheet(name)));
    return this.map.names
      .filter(({ localSheet }) => localSheet === null || !without.includes(localSheet))
      .map(({ text }) => text);
  }

  private sheet(name: string): ListedSheet {
    const found = this.map.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new RangeError(`no such sheet: ${name}`);
    return found;
  }

  private apply(splices: readonly Splice[]): void {
    this.current = splice(this.current, splices);
    this.map = read(this.current, this.limits);
  }
}

/** A sheet's name as formulas write it. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

function renumbered(span: { start: number; end: number }, value: number): Splice {
  return { at: span.start, remove: span.end - span.start, insert: String(value) };
}

function read(workbook: Uint8Array, limits: Limits): WorkbookMap {
  const reader = new WorkbookReader();
  walkXml("workbook.xml", workbook, limits, (token, tokens) => {
    if (token === START) reader.start(tokens);
    else if (token === END) reader.end(tokens);
    else if (token === TEXT) reader.text(tokens);
  });
  return reader.map();
}

class WorkbookReader {
  private prefix = "";
  private idPrefix: string | null = null;
  private readonly sheets: ListedSheet[] = [];
  private sheetsEnd = -1;
  private namesAt = -1;
  private readonly names: DefinedName[] = [];
  private nameList: { at: number; end: number; closed: boolean; endTag: number } | null = null;
  private readonly tabs: { start: number; end: number; tab: number }[] = [];
  private inside = "";
  private open: Span | null = null;
  private name: DefinedName | null = null;

  start(tokens: XmlTokens): void {
    const { depth } = tokens;
    if (depth === 1) {
      this.prefix = tokens.prefix;
      this.idPrefix = tokens.prefixFor(RELATIONSHIP_IDS);
    } else if (depth === 2) this.child(tokens);
    else if (depth === 3 && this.inside === "sheets") {
      if (tokens.space === COMPATIBILITY) {
        throw notPatchable("alternatives", "sheets with alternative content");
      }
      if (tokens.is("sheet")) this.listed(tokens);
    } else if (depth === 3 && this.inside === "definedNames" && tokens.is("definedName")) {
      const local = tokens.attribute("localSheetId");
      const name = {
        at: tokens.tagAt,
        end: tokens.tagEnd,
        name: tokens.attribute("name") ?? "",
        localSheet: local === null ? null : Number(local),
        localSheetSpan: tokens.attributeSpan("localSheetId"),
        text: "",
      };
      this.names.push(name);
      this.open = name;
      this.name = name;
    } else if (this.inside === "bookViews" && tokens.is("workbookView")) {
      for (const attribute of ["activeTab", "firstSheet"]) {
        const span = tokens.attributeSpan(attribute);
        const tab = tokens.attribute(attribute);
        if (span !== null && tab !== null) this.tabs.push({ ...span, tab: Number(tab) });
      }
    }
  }

  text(tokens: XmlTokens): void {
    if (this.name !== null) this.name.text += tokens.text();
  }

  end(tokens: XmlTokens): void {
    const { depth } = tokens;
    if (depth === 2 && this.open !== null) {
      this.open.end = tokens.tagEnd;
      this.open = null;
      this.name = null;
    } else if (depth === 1) {
      if (this.inside === "sheets") this.sheetsEnd = tokens.tagAt;
      if (this.inside === "definedNames" && this.nameList !== null) {
        this.nameList.end = tokens.tagEnd;
        this.nameList.endTag = tokens.tagAt;
      }
      this.inside = "";
    } else if (depth === 0 && this.namesAt < 0) this.namesAt = tokens.tagAt;
  }

  map(): WorkbookMap {
    if (this.sheetsEnd < 0 || this.sheets.length === 0) {
      throw notPatchable("unusual-order", "no sheets in workbook.xml");
    }
    const { prefix, idPrefix, sheets, sheetsEnd, namesAt, names, nameList, tabs } = this;
    return { prefix, idPrefix, sheets, sheetsEnd, namesAt, names, nameList, tabs };
  }

  private child(tokens: XmlTokens): void {
    const known = tokens.is("sheets") || tokens.is("definedNames") || tokens.is("bookViews");
    this.inside = known ? tokens.localName : "";
    if (this.inside === "definedNames") {
      const { tagAt, tagEnd, isSelfClosing } = tokens;
      this.nameList = { at: tagAt, end: tagEnd, closed: isSelfClosing, endTag: tagAt };
    }
    const before = tokens.is("functionGroups") || tokens.is("externalReferences");
    if (this.sheetsEnd >= 0 && this.namesAt < 0 && !before) this.namesAt = tokens.tagAt;
  }

  private listed(tokens: XmlTokens): void {
    const sheet = {
      at: tokens.tagAt,
      end: tokens.tagEnd,
      name: tokens.attribute("name") ?? "",
      sheetId: Number(tokens.attribute("sheetId") ?? "0"),
      relationship: tokens.relationshipAttribute("id") ?? "",
      visible: (tokens.attribute("state") ?? "visible") === "visible",
    };
    this.sheets.push(sheet);
    this.open = sheet;
  }
}
