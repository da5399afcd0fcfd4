import { SaxesParser } from "saxes";

/** An element of the manifest, by its name without prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** What stands in it, without the spaces around. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Reads a whole XML document; throws where it is not well-formed. */
export function readXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const document: Open = { name: "#document", attributes: {}, children: [], text: "" };
  const stack: Open[] = [document];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const { name, value } of Object.values(tag.attributes)) attributes[name] = value;
    const element: Open = { name: tag.local, attributes, children: [], text: "" };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("text", (text) => {
    const element = stack.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => {
    const element = stack.pop();
    if (element) element.text = element.text.trim();
  });
  parser.write(xml).close();
  const root = document.children[0];
  if (!root) throw new Error("The document is empty.");
  return root;
}

/** The element and everything in it, in the order of the document. */
export function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}

/** The elements of this name under an element, at any depth. */
export function named(element: Element, name: string): Element[] {
  return all(element).filter((found) => found.name === name);
}

/** The one element of this name under an element; throws when there is none or more than one. */
export function only(element: Element, name: string): Element {
  const [found, ...more] = named(element, name);
  if (!found || more.length > 0)
    throw new Error(`Expected one ${name}, found ${more.length + (found ? 1 : 0)}.`);
  return found;
}

/** An attribute that must be there. */
export function attribute(element: Element, name: string): string {
  const value = element.attributes[name];
  if (value === undefined) throw new Error(`${element.name} lacks ${name}.`);
  return value;
}
