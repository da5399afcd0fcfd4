import { SaxesParser } from "saxes";

/** An element with its names as written, prefix and all. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: OpenElement[];
  text: string;
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** An attribute by its name without prefix; null when it is not there. */
export function attribute(element: XmlElement, name: string): string | null {
  const direct = element.attributes[name];
  if (direct !== undefined) return direct;
  const found = Object.entries(element.attributes).find(([key]) => localName(key) === name);
  return found?.[1] ?? null;
}

export function numberAttribute(element: XmlElement, name: string): number | null {
  const text = attribute(element, name);
  return text === null ? null : Number(text);
}

/** xsd:boolean, with what it means when it is not there. */
export function flag(element: XmlElement | null, name: string, absent = false): boolean {
  const text = element && attribute(element, name);
  return text === null ? absent : text === "1" || text === "true";
}

/** The first child of that name, whatever its prefix. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((candidate) => localName(candidate.name) === name) ?? null;
}

export function childrenNamed(element: XmlElement | null, name: string): XmlElement[] {
  return element?.children.filter((candidate) => localName(candidate.name) === name) ?? [];
}

/** All text in an element and below it. */
export function allText(element: XmlElement): string {
  return element.text + element.children.map(allText).join("");
}

/**
 * Reads XML into elements. Elements that `take` wants are handed to it when they end, and are not kept:
 * so a long sheet needs no room. Throws for XML that is not well-formed.
 */
export function parseXml(
  xml: string,
  take: (element: XmlElement) => boolean = () => false,
): XmlElement {
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  const roots: XmlElement[] = [];
  parser.on("opentag", ({ name, attributes }) => {
    open.push({ name, attributes, children: [], text: "" });
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    if (!element) return;
    const parent = open.at(-1);
    // White space between elements only lays out.
    if (element.children.length > 0 && element.text.trim() === "") element.text = "";
    if (!parent) roots.push(element);
    else if (!take(element)) parent.children.push(element);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [root] = roots;
  if (!root) throw new Error("The part is empty.");
  return root;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (found) => ENTITIES[found] ?? found);
}

export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (found) => ENTITIES[found] ?? found);
}

type AttributeValue = string | number | boolean | null | undefined;

/** One element as text; attributes that are null or undefined are left out, truths are 1 and 0. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  content: string | readonly string[] = "",
): string {
  let start = name;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
    start += ` ${key}="${escapeAttribute(text)}"`;
  }
  const inner = typeof content === "string" ? content : content.join("");
  return inner === "" ? `<${start}/>` : `<${start}>${inner}</${name}>`;
}

/** An element that was read, as text again. */
export function writeXml(element: XmlElement): string {
  return tag(element.name, element.attributes, [
    escapeText(element.text),
    ...element.children.map(writeXml),
  ]);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
