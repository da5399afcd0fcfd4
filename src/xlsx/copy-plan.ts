import { type Look, LOOKS, type Mark } from "../workbook/mark";
import { OWN_SHEETS, type OwnSheet, type SheetContent } from "../workbook/own-sheet";
import { tableHeaders, tableRows } from "../workbook/own-sheet-layout";
import type { ByteSource } from "./byte-source";
import { CopyRefused, notPatchable, type Obstacle } from "./copy-refused";
import { type Going, GoingReferences } from "./going-references";
import type { Host } from "./host";
import {
  addContentType,
  addRelationship,
  relationshipIds,
  removeContentType,
  removeRelationship,
  uriSegment,
} from "./list-edit";
import { lookXml } from "./mark-xml";
import { partsOnlyUnder } from "./own-parts";
import { ObstacleList } from "./obstacle-list";
import { findUsersWork } from "./own-sheet-guard";
import { noteStyles, sheetRelationshipsXml, sheetXml, tableXml } from "./own-sheet-xml";
import { Package, relationshipsPart } from "./package";
import { PackageEdit, sameBytes } from "./package-edit";
import type { PackageChanges } from "./patch-package";
import { isWrittenIn } from "./report-trace";
import { findMarks, markSplices, type SheetMarks } from "./sheet-marks";
import { SheetStyles } from "./sheet-styles";
import { appendStyles, stylesPrefix } from "./style-collections";
import { holdsOwnCellStyles, removeOwnStyles, type StylesInUse } from "./own-styles";
import { lastDxfOf } from "./dxf-use";
import { readTableHeads, type TableHead } from "./table-heads";
import { type Edition, editionOf, WorkbookEdit } from "./workbook-edit";
import type { SheetEntry, WorkbookPart } from "./workbook-part";
import { readWorkbookPart } from "./workbook-part";
import { partKey } from "./zip-directory";

/** What a copy is to have; whatever of ours the workbook has and is not asked here goes away. */
export interface CopyRequest {
  /** All marks: those that are there already are replaced. */
  readonly marks: readonly Mark[];
  /** Sheets of ours to write; one that stands there is replaced where it stands. */
  readonly sheets: readonly SheetContent[];
  /** Sheets of ours to take away, if they are there. */
  readonly remove: readonly OwnSheet[];
  /** True: also when the file is digitally signed, which the copy then no longer validly is. */
  readonly breakSignature: boolean;
  /** True: the report's table says of the whole copy how it was written (seal.ts). */
  readonly sealed: boolean;
}

/** What the copy came to. */
export interface CopyOutcome {
  /** Conditional formats. */
  readonly marks: { readonly added: number; readonly removed: number };
  readonly sheets: readonly {
    readonly own: OwnSheet;
    /** The name it got: another one than wanted where a sheet of the user has that name. */
    readonly sheet: string;
    readonly replaced: boolean;
  }[];
  readonly removed: readonly OwnSheet[];
  /** Sheets on which a conditional format of somebody else comes before ours, and may cover it. */
  readonly behind: readonly string[];
  /** True when the file is signed, and the signature no longer holds. */
  readonly signatureBroken: boolean;
  /** Names of reports that are replaced or taken away and that somebody had written in. */
  readonly writtenIn: readonly string[];
  /** Links to what was taken away, which lead nowhere in the copy. */
  readonly deadLinks: readonly Obstacle[];
}

export interface CopyPlan {
  readonly changes: PackageChanges;
  readonly outcome: CopyOutcome;
}

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const LINKS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
/** Begins the ids of our links. */
const OWN_LINK = "rIdNormtoets";

/**
 * Reads a workbook and works out which bytes of which parts change. Nothing is written. Throws
 * WorkbookError when it cannot be read, CopyRefused when it cannot be changed safely, RangeError for a
 * mark on a sheet that is not there.
 */
export async function planCopy(
  source: ByteSource,
  host: Host,
  request: CopyRequest,
  signal?: AbortSignal,
): Promise<CopyPlan> {
  const pack = await Package.open(source, host, signal);
  const workbook = await readWorkbookPart(pack, host.limits, signal);
  const planner = new Planner(source, pack, workbook, host, request, signal);
  return planner.plan();
}

class Planner {
  private readonly edit: PackageEdit;
  private readonly styles = new SheetStyles();
  /** The highest that was given to a table of ours. */
  private lastTableId = 0;
  /** The part of the table that was written for the report; null when none was. */
  private reportTable: string | null = null;

  constructor(
    private readonly source: ByteSource,
    private readonly pack: Package,
    private readonly workbook: WorkbookPart,
    private readonly host: Host,
    private readonly request: CopyRequest,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.edit = new PackageEdit(pack, host.limits, signal);
  }

  async plan(): Promise<CopyPlan> {
    const signatureBroken = await this.refuseUnsafe();
    const { request, workbook } = this;
    const { limits } = this.host;
    const heads = await readTableHeads(this.pack, workbook.sheets, limits, this.signal);
    const own = ownHeads(heads);
    const bytes = await this.edit.read(workbook.part);
    const edition = editionOf(bytes, limits);
    const book = new WorkbookEdit(bytes, limits, edition);
    const leaving = [...own].filter(([is]) => request.remove.includes(is));
    const replaced = request.sheets.flatMap((content) => {
      const head = own.get(content.own);
      return head === undefined ? [] : [{ content, head }];
    });
    const going = [...leaving.map(([, head]) => head), ...replaced.map(({ head }) => head)];
    const obstacles = new ObstacleList();
    for (const head of going) {
      await findUsersWork(this.pack, head, heads, obstacles, limits, this.signal);
    }
    const references = new GoingReferences(
      [
        ...leaving.map(([, { sheet, name, id }]) => ({
          sheets: [sheet.name],
          tables: [name],
          table: id,
        })),
        ...replaced.flatMap(({ content, head }) => columnsThatGo(content, head)),
      ],
      obstacles,
    );
    references.inNames(book.namesBut(leaving.map(nameOfSheet)));
    references.inTables(heads.filter((head) => !going.includes(head)));
    for (const sheet of request.sheets) noteStyles(sheet, this.styles);

    const staying = [...own.values()].some((head) => !going.includes(head));
    const goingSheets = new Set(going.map(({ sheet }) => sheet));
    const found = await this.findAllMarks(references, goingSheets, staying);
    const others = workbook.sheets.filter((sheet) => !goingSheets.has(sheet));
    await references.inParts(this.pack, others, limits, this.signal);
    obstacles.refuse();
    const dxfIds = await this.writeStyles(edition, staying, await this.inUse(found));
    const marks = this.writeMarks(found, dxfIds);

    for (const [, head] of leaving) await this.removeSheet(book, head);
    const sheets = [];
    for (const content of request.sheets) {
      sheets.push(
        await this.writeSheet(book, content, own.get(content.own) ?? null, heads, edition),
      );
    }
    await this.edit.put(workbook.part, book.bytes);
    if (request.sealed && this.reportTable !== null) await this.edit.seal(this.reportTable);
    return {
      changes: this.edit.changes,
      outcome: {
        ...marks,
        sheets,
        removed: leaving.map(([is]) => is),
        signatureBroken,
        writtenIn: await this.writtenIn(going),
        deadLinks: references.links.all,
      },
    };
  }

  /** On the sheet of norms amounts are the user's, and whoever writes it has read them. */
  private async writtenIn(going: readonly TableHead[]): Promise<string[]> {
    const reports = going.filter(({ name }) => isNameOf("report", name));
    const names: string[] = [];
    for (const head of reports) {
      const is = await isWrittenIn(this.source, this.host, head, this.signal);
      if (is) names.push(head.sheet.name);
    }
    return names;
  }

  /** True when the file is signed. */
  private async refuseUnsafe(): Promise<boolean> {
    const { pack, workbook, request } = this;
    const signed =
      pack.names.some((name) => partKey(name).startsWith("_xmlsignatures/")) ||
      (await pack.relationships("", this.signal)).some(({ target }) =>
        pack.contentType(target).includes("digital-signature"),
      );
    if (signed && !request.breakSignature) throw new CopyRefused("signed", "digital signature");
    const links = await pack.relationships(workbook.part, this.signal);
    if (links.some(({ type }) => type === "revisionHeaders")) {
      throw new CopyRefused("shared-workbook", "revision log");
    }
    const parts = workbook.sheets.map(({ part }) => partKey(part));
    if (new Set(parts).size < parts.length) {
      throw notPatchable("shared-part", "two sheets in one part");
    }
    for (const { sheet } of request.marks) {
      if (!workbook.sheets.some(({ name }) => name === sheet)) {
        throw new RangeError(`no such sheet: ${sheet}`);
      }
    }
    return signed;
  }

  /** Looks through every sheet; what goes must not be missed by formulas elsewhere. */
  private async findAllMarks(
    references: GoingReferences,
    going: ReadonlySet<SheetEntry>,
    staying: boolean,
  ): Promise<ReadonlyMap<SheetEntry, SheetMarks>> {
    const { limits } = this.host;
    const { styles: part, sheets } = this.workbook;
    const styles =
      !staying && part !== null && holdsOwnCellStyles(await this.edit.read(part), limits);
    const found = new Map<SheetEntry, SheetMarks>();
    for (const sheet of sheets) {
      // Written anew or taken away, whatever it is like.
      if (going.has(sheet)) continue;
      const looking = references.any ? { text: references.on(sheet), styles } : { styles };
      found.set(sheet, await findMarks(this.pack.part(sheet.part, this.signal), limits, looking));
    }
    return found;
  }

  /** What of the styles is used by anything but our marks and the sheets of ours that go. */
  private async inUse(found: ReadonlyMap<SheetEntry, SheetMarks>): Promise<StylesInUse> {
    const others = [...found.values()];
    return {
      lastStyle: Math.max(-1, ...others.map(({ lastStyle }) => lastStyle)),
      lastDxf: Math.max(
        await lastDxfOf(this.pack, this.host.limits, this.signal),
        ...others.map(({ lastDxf }) => lastDxf),
      ),
    };
  }

  /** Where each look stands among the differential formats, once they have been added. */
  private async writeStyles(
    edition: Edition,
    staying: boolean,
    inUse: StylesInUse,
  ): Promise<ReadonlyMap<Look, number>> {
    const { limits } = this.host;
    const used = new Set(this.request.marks.map(({ look }) => look));
    const looks = (Object.keys(LOOKS) as Look[]).filter((look) => used.has(look));
    const part = this.workbook.styles;
    const needed = looks.length > 0 || this.request.sheets.length > 0;
    if (part === null && !needed) return new Map();
    const skeleton = emptyStyles(edition);
    let bytes = part === null ? skeleton : await this.edit.read(part);
    // A sheet of ours that stays uses what was added for it.
    bytes = removeOwnStyles(bytes, inUse, staying ? "marks" : "all", limits);
    let first = 0;
    if (looks.length > 0) {
      const prefix = stylesPrefix(bytes, limits);
      const items = looks.map((look) => lookXml(look, prefix));
      const appended = appendStyles(bytes, "dxfs", items, limits);
      first = appended.first;
      bytes = appended.styles;
    }
    bytes = this.styles.writeTo(bytes, limits);
    if (part === null) await this.addStylesPart(bytes, edition);
    else if (!needed && sameBytes(bytes, skeleton)) await this.dropOwnStyles(part, bytes);
    else await this.edit.put(part, bytes);
    return new Map(looks.map((look, i) => [look, first + i]));
  }

  private async addStylesPart(bytes: Uint8Array, edition: Edition): Promise<void> {
    const folder = folderOf(this.workbook.part);
    const part = this.edit.freeName((n) => `${folder}styles${n === 1 ? "" : n}.xml`, 1);
    await this.edit.put(part, bytes);
    await this.link(part, "styles", edition, `${TYPE}.styles+xml`);
  }

  /** Takes a style sheet without styles away, when we were who added it. */
  private async dropOwnStyles(part: string, bytes: Uint8Array): Promise<void> {
    const { edit, pack, workbook } = this;
    const links = await pack.relationships(workbook.part, this.signal);
    const link = links.find(({ type }) => type === "styles");
    if (link?.id.startsWith(OWN_LINK) !== true) {
      await edit.put(part, bytes);
      return;
    }
    const rels = relationshipsPart(workbook.part);
    await edit.put(rels, removeRelationship(await edit.read(rels), link.id, this.host.limits));
    await this.drop(part);
  }

  private writeMarks(
    found: ReadonlyMap<SheetEntry, SheetMarks>,
    dxfIds: ReadonlyMap<Look, number>,
  ): Pick<CopyOutcome, "marks" | "behind"> {
    const behind: string[] = [];
    let removed = 0;
    for (const [sheet, state] of found) {
      const marks = this.request.marks.filter((mark) => mark.sheet === sheet.name);
      const made = markSplices(state, marks, dxfIds);
      this.edit.splice(sheet.part, made.splices);
      removed += state.ownRules;
      if (made.behind) behind.push(sheet.name);
    }
    return { marks: { added: this.request.marks.length, removed }, behind };
  }

  private async writeSheet(
    book: WorkbookEdit,
    content: SheetContent,
    old: TableHead | null,
    heads: readonly TableHead[],
    edition: Edition,
  ): Promise<CopyOutcome["sheets"][number]> {
    const { edit } = this;
    const { own } = content;
    const tableName = OWN_SHEETS[own].table;
    const folder = folderOf(this.workbook.part);
    const start = this.workbook.sheets.length + 1;
    let sheet: string;
    let sheetPart: string;
    let tablePart: string;
    let id: number;
    if (old === null) {
      if (book.hasName(tableName)) {
        throw notPatchable("name-taken", `a name ${tableName} in the workbook`);
      }
      sheet = freeSheetName(OWN_SHEETS[own].sheet, book);
      sheetPart = edit.freeName((n) => `${folder}worksheets/sheet${n}.xml`, start);
      tablePart = edit.freeName((n) => `${folder}tables/table${n}.xml`, heads.length + 1);
      id = Math.max(0, this.lastTableId, ...heads.map((head) => head.id)) + 1;
      this.lastTableId = id;
      const relationship = await this.link(
        sheetPart,
        "worksheet",
        edition,
        `${TYPE}.worksheet+xml`,
      );
      await this.declare(tablePart, `${TYPE}.table+xml`);
      book.addSheet(sheet, relationship);
    } else {
      ({ name: sheet, part: sheetPart } = old.sheet);
      ({ part: tablePart, id } = old);
      await this.dropUnder(sheetPart, new Set([partKey(tablePart)]));
    }
    await edit.put(sheetPart, sheetXml(content, this.styles, edition));
    const links = relationshipsPart(sheetPart);
    await edit.put(links, sheetRelationshipsXml(relativeTarget(sheetPart, tablePart), edition));
    if (this.pack.contentType(links) === "" && old === null) await this.declare(links, LINKS_TYPE);
    await edit.put(tablePart, tableXml(content, { id, name: tableName }, edition));
    if (own === "report") this.reportTable = tablePart;
    book.repeatRow(sheet, tableRows(content).header);
    return { own, sheet, replaced: old !== null };
  }

  private async removeSheet(book: WorkbookEdit, head: TableHead): Promise<void> {
    const { edit, workbook } = this;
    const { name, part } = head.sheet;
    const id = book.relationshipOf(name);
    book.removeSheet(name);
    const links = relationshipsPart(workbook.part);
    await edit.put(links, removeRelationship(await edit.read(links), id, this.host.limits));
    await this.dropUnder(part, new Set());
    await this.drop(part);
    await this.drop(relationshipsPart(part));
  }

  private async dropUnder(part: string, keep: ReadonlySet<string>): Promise<void> {
    for (const orphan of await partsOnlyUnder(this.pack, part, keep)) await this.drop(orphan);
  }

  private async drop(part: string): Promise<void> {
    this.edit.drop(part);
    await this.typesWith((types) => removeContentType(types, part, this.host.limits));
  }

  /** Links a new part to the workbook and says what it is. @returns the id of the link */
  private async link(
    part: string,
    type: string,
    edition: Edition,
    contentType: string,
  ): Promise<string> {
    const { edit, workbook } = this;
    const { limits } = this.host;
    const links = relationshipsPart(workbook.part);
    const rels = await edit.read(links);
    const taken = relationshipIds(rels, limits);
    let id = OWN_LINK;
    for (let n = 2; taken.has(id); n++) id = `${OWN_LINK}${n}`;
    const link = {
      id,
      type: `${edition.relationships}/${type}`,
      target: relativeTarget(workbook.part, part),
    };
    await edit.put(links, addRelationship(rels, link, limits));
    await this.declare(part, contentType);
    return id;
  }

  private async declare(part: string, contentType: string): Promise<void> {
    const { limits } = this.host;
    await this.typesWith((types) => addContentType(types, part, contentType, limits));
  }

  private async typesWith(change: (types: Uint8Array) => Uint8Array): Promise<void> {
    const name = "[Content_Types].xml";
    await this.edit.put(name, change(await this.edit.read(name)));
  }
}

/** The columns of a table of ours that it will no longer have. */
function columnsThatGo(content: SheetContent, { name, columns, id }: TableHead): readonly Going[] {
  const kept = new Set(tableHeaders(content).map((header) => header.toLowerCase()));
  const gone = columns.filter((column) => !kept.has(column.toLowerCase()));
  return gone.length === 0 ? [] : [{ sheets: [], tables: [name], columns: gone, table: id }];
}

function nameOfSheet([, { sheet }]: readonly [OwnSheet, TableHead]): string {
  return sheet.name;
}

/** A style sheet that says nothing, for a workbook that has none. */
function emptyStyles({ main }: Edition): Uint8Array {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return new TextEncoder().encode(`${declaration}<styleSheet xmlns="${main}"/>`);
}

function ownHeads(heads: readonly TableHead[]): ReadonlyMap<OwnSheet, TableHead> {
  const own = new Map<OwnSheet, TableHead>();
  for (const is of Object.keys(OWN_SHEETS) as OwnSheet[]) {
    const head = heads.find(({ name }) => isNameOf(is, name));
    if (head !== undefined) own.set(is, head);
  }
  return own;
}

function isNameOf(own: OwnSheet, table: string): boolean {
  return table.toLowerCase() === OWN_SHEETS[own].table.toLowerCase();
}

function freeSheetName(wanted: string, book: WorkbookEdit): string {
  let name = wanted;
  for (let n = 2; book.hasSheet(name); n++) name = `${wanted} (${n})`;
  return name;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** How a part refers to another one: from its own folder. */
function relativeTarget(from: string, to: string): string {
  const base = from.split("/").slice(0, -1);
  const path = to.split("/");
  let same = 0;
  while (same < base.length && same < path.length - 1 && base[same] === path[same]) same++;
  const steps = [...base.slice(same).map(() => ".."), ...path.slice(same).map(uriSegment)];
  return steps.join("/");
}
