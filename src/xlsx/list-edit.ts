import { notPatchable } from "./copy-refused";
import type { Limits } from "./limits";
import { splice } from "./splice";
import { walkXml } from "./walk-xml";
import { escapeXml } from "./xml-write";
import { END, START, type XmlTokens } from "./xml-tokens";
import { partKey } from "./zip-directory";

/** Adds a link at the end of a part of relationships. */
export function addRelationship(
  rels: Uint8Array,
  link: { readonly id: string; readonly type: string; readonly target: string },
  limits: Limits,
): Uint8Array {
  return addLast(rels, limits, (prefix) => {
    const { id, type, target } = link;
    return `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`;
  });
}

export function removeRelationship(rels: Uint8Array, id: string, limits: Limits): Uint8Array {
  return removeWhere(
    rels,
    limits,
    (tokens) => tokens.is("Relationship") && tokens.attribute("Id") === id,
  );
}

/** The ids that a part of relationships uses, those of links out of the package too. */
export function relationshipIds(rels: Uint8Array, limits: Limits): ReadonlySet<string> {
  const ids = new Set<string>();
  walkXml("relationships", rels, limits, (token, tokens) => {
    if (token === START && tokens.is("Relationship")) ids.add(tokens.attribute("Id") ?? "");
  });
  return ids;
}

/** Says what a new part is, at the end of [Content_Types].xml. */
export function addContentType(
  types: Uint8Array,
  part: string,
  type: string,
  limits: Limits,
): Uint8Array {
  return addLast(types, limits, (prefix) => {
    const name = part.split("/").map(uriSegment).join("/");
    return `<${prefix}Override PartName="/${name}" ContentType="${type}"/>`;
  });
}

export function removeContentType(types: Uint8Array, part: string, limits: Limits): Uint8Array {
  const key = partKey(unescaped(part));
  return removeWhere(types, limits, (tokens) => {
    const name = tokens.is("Override") ? tokens.attribute("PartName") : null;
    return name !== null && partKey(unescaped(name)) === key;
  });
}

/** A step of a part's name as a URI; what is escaped in the name already stays so. */
export function uriSegment(step: string): string {
  return step.replace(/%(?![0-9a-f]{2})|[^%]+/gi, encodeURIComponent);
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function addLast(
  bytes: Uint8Array,
  limits: Limits,
  element: (prefix: string) => string,
): Uint8Array {
  let prefix = "";
  let at = -1;
  walkXml("a list of parts", bytes, limits, (token, tokens) => {
    if (token === START && tokens.depth === 1) {
      ({ prefix } = tokens);
      if (tokens.isSelfClosing) throw notPatchable("unusual-order", "an empty list of parts");
    } else if (token === END && tokens.depth === 0) at = tokens.tagAt;
  });
  return splice(bytes, [{ at, remove: 0, insert: element(prefix) }]);
}

function removeWhere(
  bytes: Uint8Array,
  limits: Limits,
  matches: (tokens: XmlTokens) => boolean,
): Uint8Array {
  const found: { at: number; end: number }[] = [];
  let open: { at: number; end: number } | null = null;
  walkXml("a list of parts", bytes, limits, (token, tokens) => {
    if (token === START && tokens.depth === 2 && matches(tokens)) {
      open = { at: tokens.tagAt, end: tokens.tagEnd };
      found.push(open);
    } else if (token === END && tokens.depth === 1 && open !== null) {
      open.end = tokens.tagEnd;
      open = null;
    }
  });
  return splice(
    bytes,
    found.map(({ at, end }) => ({ at, remove: end - at, insert: "" })),
  );
}
