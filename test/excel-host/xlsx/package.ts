import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { attribute, childrenNamed, parseXml, tag, XML_HEAD, type XmlElement } from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `worksheet`. */
  readonly type: string;
  /** A part's name without leading slash, or an outside address. */
  readonly target: string;
}

/** The parts of a file to read. */
export class PackageReader {
  private readonly parts: Readonly<Record<string, Uint8Array>>;

  /** Throws for bytes that are no zip file. */
  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  text(name: string): string | null {
    const bytes = this.parts[name];
    return bytes ? strFromU8(bytes).replace(/^\uFEFF/, "") : null;
  }

  /** Null for a part that is not there; throws for XML that is not well-formed. */
  xml(name: string): XmlElement | null {
    const text = this.text(name);
    return text === null ? null : parseXml(text);
  }

  /** What a part refers to; "" for the package itself. */
  relationships(part: string): Relationship[] {
    const slash = part.lastIndexOf("/") + 1;
    const folder = part.slice(0, slash);
    const root = this.xml(`${folder}_rels/${part.slice(slash)}.rels`);
    return childrenNamed(root, "Relationship").map((element) => {
      const target = attribute(element, "Target") ?? "";
      const outside = attribute(element, "TargetMode") === "External";
      return {
        id: attribute(element, "Id") ?? "",
        type: (attribute(element, "Type") ?? "").replace(/^.*\//, ""),
        target: outside ? target : resolve(folder, target),
      };
    });
  }
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  const parts = target.startsWith("/") ? target.split("/") : (folder + target).split("/");
  for (const step of parts) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** The relationships that one part is written with. */
export class RelationshipWriter {
  private readonly written: string[] = [];

  get isEmpty(): boolean {
    return this.written.length === 0;
  }

  /** Gives the id; the target is as the part sees it, or an outside address. */
  add(type: string, target: string, outside = false): string {
    const id = `rId${this.written.length + 1}`;
    this.written.push(
      tag("Relationship", {
        Id: id,
        Type: `${OFFICE}/${type}`,
        Target: target,
        TargetMode: outside ? "External" : null,
      }),
    );
    return id;
  }

  get xml(): string {
    return XML_HEAD + tag("Relationships", { xmlns: RELATIONSHIPS }, this.written);
  }
}

/** The parts of a file to write. */
export class PackageWriter {
  private readonly parts: Record<string, Uint8Array> = {};
  private readonly types: string[] = [];

  add(name: string, text: string, contentType: string | null): void {
    this.parts[name] = strToU8(text);
    if (contentType !== null) {
      this.types.push(tag("Override", { PartName: `/${name}`, ContentType: contentType }));
    }
  }

  /** The file; the same parts give the same bytes. */
  bytes(): Uint8Array {
    const vml = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    const types = tag("Types", { xmlns: CONTENT_TYPES }, [
      tag("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      tag("Default", { Extension: "xml", ContentType: "application/xml" }),
      tag("Default", { Extension: "vml", ContentType: vml }),
      ...this.types,
    ]);
    const all = { "[Content_Types].xml": strToU8(XML_HEAD + types), ...this.parts };
    return zipSync(all, { level: 1, mtime: new Date(1980, 0, 1) });
  }
}
