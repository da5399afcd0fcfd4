import { WorkbookError } from "../workbook/workbook-error";
import type { ByteSource } from "./byte-source";
import type { Host } from "./host";
import { PartStream } from "./part-stream";
import { readXml } from "./read-xml";
import { START } from "./xml-tokens";
import type { Entry } from "./zip-directory";
import { partKey, readDirectory } from "./zip-directory";

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in transitional and strict files: "worksheet", "styles". */
  readonly type: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/** The parts of an Open Packaging file by name, and how they refer to each other. */
export class Package {
  private constructor(
    private readonly source: ByteSource,
    private readonly host: Host,
    /** By part key, as the zip's directory tells of them. */
    readonly entries: ReadonlyMap<string, Entry>,
    private readonly types: ContentTypes,
  ) {}

  /** Throws WorkbookError when the source is no package or a damaged one. */
  static async open(source: ByteSource, host: Host, signal?: AbortSignal): Promise<Package> {
    const entries = await readDirectory(source, host.limits);
    const entry = entries.get("[content_types].xml");
    if (!entry) throw new WorkbookError("not-a-workbook", "no [Content_Types].xml");
    const types = await readContentTypes(new PartStream(source, entry, host, signal), host);
    return new Package(source, host, entries, types);
  }

  /** Names of all parts, as the directory writes them, in the order of the file. */
  get names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  has(part: string): boolean {
    return this.entries.has(partKey(part));
  }

  /** Throws WorkbookError "damaged" when there is no such part. */
  part(name: string, signal?: AbortSignal): PartStream {
    const entry = this.entries.get(partKey(name));
    if (!entry) throw new WorkbookError("damaged", `missing part ${name}`);
    return new PartStream(this.source, entry, this.host, signal);
  }

  /** True when a content type is given to this very name, also without a part of that name. */
  declares(name: string): boolean {
    return this.types.overrides.has(partKey(unescaped(name)));
  }

  /** The content type of a part; "" when not told. */
  contentType(name: string): string {
    const key = partKey(name);
    const extension = key.slice(key.lastIndexOf(".") + 1);
    return (
      this.types.overrides.get(partKey(unescaped(name))) ?? this.types.defaults.get(extension) ?? ""
    );
  }

  /** The links of a part within the package; of the package itself when the name is "". */
  async relationships(part: string, signal?: AbortSignal): Promise<readonly Relationship[]> {
    const name = relationshipsPart(part);
    if (!this.has(name)) return [];
    const found: Relationship[] = [];
    await readXml(this.part(name, signal), this.host.limits, (token, tokens) => {
      if (token !== START || !tokens.is("Relationship")) return;
      if (tokens.attribute("TargetMode") === "External") return;
      const id = tokens.attribute("Id") ?? "";
      const type = tokens.attribute("Type") ?? "";
      if (found.some((other) => other.id === id)) {
        throw new WorkbookError("damaged", `${name}: ${id} leads to two parts`);
      }
      const target = this.resolve(part, tokens.attribute("Target") ?? "");
      found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target });
    });
    return found;
  }

  /** A target is a URI, taken from the folder of the part it stands in. */
  private resolve(from: string, target: string): string {
    const path = target.replace(/\\/g, "/").replace(/[?#].*$/, "");
    const absolute = path.startsWith("/");
    const segments = absolute ? [] : from.split("/").slice(0, -1);
    for (const segment of path.split("/")) {
      if (segment === "" || segment === ".") continue;
      if (segment !== "..") segments.push(segment);
      else if (segments.pop() === undefined) {
        throw new WorkbookError("damaged", `target outside the package: ${target}`);
      }
    }
    const name = segments.join("/");
    return this.has(name) ? name : unescaped(name);
  }
}

/** Name of the part that holds the links of a part. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

interface ContentTypes {
  readonly defaults: Map<string, string>;
  readonly overrides: Map<string, string>;
}

async function readContentTypes(part: PartStream, host: Host): Promise<ContentTypes> {
  const types: ContentTypes = { defaults: new Map(), overrides: new Map() };
  await readXml(part, host.limits, (token, tokens) => {
    if (token !== START) return;
    const type = tokens.attribute("ContentType") ?? "";
    if (tokens.is("Default")) {
      types.defaults.set((tokens.attribute("Extension") ?? "").toLowerCase(), type);
    } else if (tokens.is("Override")) {
      types.overrides.set(partKey(unescaped(tokens.attribute("PartName") ?? "")), type);
    }
  });
  return types;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
