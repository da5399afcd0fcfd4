import { WorkbookError } from "../workbook/workbook-error";
import type { Reference } from "./copy-refused";
import type { Limits } from "./limits";
import type { Package } from "./package";
import { relationshipsPart } from "./package";
import { readXml } from "./read-xml";
import type { SheetEntry } from "./workbook-part";
import { walkPart } from "./walk-xml";
import { partKey } from "./zip-directory";
import { END, START, TEXT, type XmlTokens } from "./xml-tokens";

/** Something outside the sheets that refers to cells, to a table, or to a name. */
interface PartReference {
  readonly what: Reference;
  /** The sheet that leads to the part; null when none of these does. */
  readonly sheet: string | null;
  /** A formula or place; for a slicer of a table `table` instead. */
  readonly text: string;
  /** The number of a table. */
  readonly table?: number;
}

/** How a kind of part says what it refers to. Names are local names: prefixes differ. */
interface Manner {
  readonly what: Reference;
  /** Elements whose text is a formula. */
  readonly elements: readonly string[];
  /** Attributes whose value is one, of any element. */
  readonly attributes: readonly string[];
}

const MANNERS: readonly (readonly [RegExp, Manner])[] = [
  [/drawingml\.chart\+xml$|chartex\+xml$/i, manner("chart-refers", ["f"])],
  [
    /officedocument\.drawing\+xml$|drawingml\.chartshapes\+xml$/i,
    manner("shape-refers", [], ["textlink", "cellRange"]),
  ],
  [
    /vmldrawing$/i,
    manner("control-refers", ["FmlaLink", "FmlaRange", "FmlaPict", "FmlaTxbx", "FmlaGroup"]),
  ],
  [
    /controlproperties\+xml$/i,
    manner("control-refers", [], ["fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup"]),
  ],
  [/pivotcachedefinition\+xml$/i, manner("pivot-refers", [])],
  [/slicercache\+xml$/i, manner("slicer-refers", [])],
  [/connections\+xml$/i, manner("connection-refers", [], ["sourceName"])],
];

function manner(
  what: Reference,
  elements: readonly string[],
  attributes: readonly string[] = [],
): Manner {
  return { what, elements, attributes };
}

/**
 * Everything that charts, shapes, controls, pivot tables, slicers and connections refer to. Parts that
 * are no XML, as old drawings may be, are passed by; that they are whole is verified with the copy.
 * Throws WorkbookError.
 * @param sheets those whose parts count; what hangs on others only is told without a sheet
 */
export async function* partReferences(
  pack: Package,
  sheets: readonly SheetEntry[],
  limits: Limits,
  signal?: AbortSignal,
): AsyncGenerator<PartReference, void, undefined> {
  const owners = await ownersOf(pack, sheets, signal);
  for (const part of pack.names) {
    const type = pack.contentType(part);
    const known = MANNERS.find(([pattern]) => pattern.test(type))?.[1];
    if (known === undefined) continue;
    const sheet = owners.get(partKey(part)) ?? null;
    const found: PartReference[] = [];
    const collect = new Collector(known, (reference) => found.push({ ...reference, sheet }));
    try {
      await walkPart(pack.part(part, signal), limits, (token, tokens) => {
        collect.take(token, tokens);
      });
    } catch (error) {
      if (!isNoXml(error)) throw error;
    }
    yield* found;
    for (const text of await linksOf(pack, part, limits, signal)) {
      yield { what: "link-refers", sheet, text };
    }
  }
}

type Found = Omit<PartReference, "sheet">;

class Collector {
  private text: string | null = null;

  constructor(
    private readonly manner: Manner,
    private readonly found: (reference: Found) => void,
  ) {}

  take(token: number, tokens: XmlTokens): void {
    if (token === START) this.start(tokens);
    else if (token === TEXT && this.text !== null) this.text += tokens.text();
    else if (token === END && this.text !== null) {
      this.found({ what: this.manner.what, text: this.text.trim() });
      this.text = null;
    }
  }

  private start(tokens: XmlTokens): void {
    const { what, elements, attributes } = this.manner;
    const name = tokens.localName;
    if (elements.includes(name)) this.text = "";
    for (const attribute of attributes) {
      const text = tokens.attribute(attribute);
      if (text !== null) this.found({ what, text });
    }
    if (what === "pivot-refers" && (name === "worksheetSource" || name === "rangeSet")) {
      // Of another workbook when it has a relationship.
      if (tokens.relationshipAttribute("id") !== null) return;
      const sheet = tokens.attribute("sheet");
      const source = tokens.attribute("name");
      if (sheet !== null) this.found({ what, text: `'${sheet.replace(/'/g, "''")}'!A1` });
      if (source !== null) this.found({ what, text: source });
    } else if (what === "slicer-refers" && name === "tableSlicerCache") {
      this.found({ what, text: "", table: Number(tokens.attribute("tableId") ?? "0") });
    }
  }
}

/** Which sheet leads to a part, by the key of the part; the first where several do. */
async function ownersOf(
  pack: Package,
  sheets: readonly SheetEntry[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>();
  for (const { name, part } of sheets) {
    const waiting = [part];
    for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
      for (const { target } of await pack.relationships(from, signal)) {
        const key = partKey(target);
        if (owners.has(key) || !pack.has(target)) continue;
        owners.set(key, name);
        waiting.push(target);
      }
    }
  }
  return owners;
}

/** Places in the workbook that the links of a part lead to: those of its shapes. */
async function linksOf(
  pack: Package,
  part: string,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const links = relationshipsPart(part);
  if (!pack.has(links)) return [];
  const places: string[] = [];
  await readXml(pack.part(links, signal), limits, (token, tokens) => {
    const target = token === START ? tokens.attribute("Target") : null;
    if (target?.startsWith("#") === true) places.push(target.slice(1));
  });
  return places;
}

function isNoXml(error: unknown): boolean {
  return (
    error instanceof WorkbookError &&
    ["damaged", "unsupported", "forbidden-xml"].includes(error.code)
  );
}
