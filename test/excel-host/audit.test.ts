import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnyHostClass } from "./host-class";
import { definedClasses } from "./objects/excel-class";
import { openExcel } from "./open-excel";
import { officeJsFolder } from "./transports/office-js-folder";

/**
 * Holds the tables of the host against what the library itself knows of Excel: a misspelt or invented
 * member would never be asked for, and a test that counts on it would prove nothing.
 */

openExcel().close();

/** Services that the library makes from data rather than from classes; their members are in its text. */
const FROM_DATA = ["CustomFunctions", "AddinInternalService"];
/** Classes for every Office application; Excel has others of the same name. */
const FOR_ALL_OFFICE = [
  "AppRuntimeService",
  "AppRuntimePersistenceService",
  "DynamicRibbon",
  "RibbonButton",
  "RibbonTab",
];
/** No properties of these classes, but by them the library finds items of a collection again. */
const IDENTITIES = ["RangeBorder.Id", "ConditionalRangeBorder.Id"];
/** Written by the library under a name that is not among those of the scalars. */
const WRITTEN_AS = ["Worksheet.Gridlines", "Worksheet.Headings"];

interface ClassPrototype {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
}

const librarySource = readFileSync(join(officeJsFolder(), "excel-web-16.00.debug.js"), "utf8");

function prototypeOf(name: string): ClassPrototype | undefined {
  const spaces = globalThis as unknown as Record<string, Record<string, unknown>>;
  const found = spaces[FOR_ALL_OFFICE.includes(name) ? "OfficeCore" : "Excel"]?.[name];
  return typeof found === "function"
    ? (found as { prototype: ClassPrototype }).prototype
    : undefined;
}

/** The text of every getter and method of a class, where the names of the protocol stand. */
function sourceOf(prototype: ClassPrototype): string {
  return Object.values(Object.getOwnPropertyDescriptors(prototype))
    .flatMap((property: { get?: unknown; value?: unknown }) => [property.get, property.value])
    .filter((part) => typeof part === "function")
    .map(String)
    .join("\n");
}

/** Names behind one of the library's calls, such as _invokeMethod(this, "Clear"). */
function namesAfter(source: string, call: RegExp): Set<string> {
  return new Set([...source.matchAll(call)].map((match) => match[1] ?? ""));
}

const METHOD =
  /_(?:invokeMethod\(|create(?:AndInstantiate)?MethodObject\([\w.]+, )\s*(?:this|thisObj), "(\w+)"/g;
const PROPERTY = /_createPropertyObject\([\w.]+, this, "(\w+)"/g;

const fromClasses = definedClasses.filter((each) => !FROM_DATA.includes(each.name));

function qualified(hostClass: AnyHostClass, names: Iterable<string>): string[] {
  return [...names].map((name) => `${hostClass.name}.${name}`);
}

describe("the tables of the host", () => {
  it.each(fromClasses)("$name is a class of the library", ({ name }) => {
    expect(prototypeOf(name)).toBeDefined();
  });

  it.each(fromClasses)("$name has scalars that the library knows", (hostClass) => {
    const known = prototypeOf(hostClass.name)?._scalarPropertyOriginalNames ?? [];
    const unknown = qualified(hostClass, Object.keys(hostClass.table.scalars ?? {})).filter(
      (name) =>
        !qualified(hostClass, known).includes(name) &&
        !IDENTITIES.includes(name) &&
        !WRITTEN_AS.includes(name),
    );
    expect(unknown).toEqual([]);
  });

  it.each(fromClasses)(
    "$name lets only such scalars be written as the library does",
    (hostClass) => {
      const prototype = prototypeOf(hostClass.name);
      const names = prototype?._scalarPropertyOriginalNames ?? [];
      const writable = names.filter((_, i) => prototype?._scalarPropertyUpdateable?.[i] === true);
      const written = Object.entries(hostClass.table.scalars ?? {})
        .filter(([, scalar]) => scalar.set !== undefined)
        .map(([name]) => name);
      const others = qualified(
        hostClass,
        written.filter((name) => !writable.includes(name)),
      );
      expect(others.filter((name) => !WRITTEN_AS.includes(name))).toEqual([]);
    },
  );

  it.each(fromClasses)("$name has objects and methods that the library knows", (hostClass) => {
    const prototype = prototypeOf(hostClass.name);
    const source = prototype ? sourceOf(prototype) : "";
    const objects = namesAfter(source, PROPERTY);
    const methods = namesAfter(source, METHOD);
    expect({
      objects: Object.keys(hostClass.table.objects ?? {}).filter((name) => !objects.has(name)),
      methods: Object.keys(hostClass.table.methods ?? {}).filter((name) => !methods.has(name)),
    }).toEqual({ objects: [], methods: [] });
  });

  it.each(fromClasses)("$name has items and an indexer only where the library has", (hostClass) => {
    const source = sourceOf(prototypeOf(hostClass.name) ?? {});
    const { table } = hostClass;
    if (table.items !== undefined) expect(source).toContain("_items");
    if (table.item !== undefined) expect(source).toContain("_createIndexerObject");
  });

  it.each(definedClasses.filter((each) => FROM_DATA.includes(each.name)))(
    "$name has methods that stand in the library's text",
    ({ table }) => {
      const missing = Object.keys(table.methods ?? {}).filter((name) => {
        const camel = name.charAt(0).toLowerCase() + name.slice(1);
        return !librarySource.includes(`"${name}"`) && !librarySource.includes(`"${camel}"`);
      });
      expect(missing).toEqual([]);
    },
  );

  it.each(WRITTEN_AS)("%s is written by the library", (member) => {
    expect(librarySource).toContain(`_invokeSetProperty(thisObj, "${member.split(".")[1] ?? ""}"`);
  });

  it("finds a misspelt member", () => {
    const source = sourceOf(prototypeOf("Range") ?? {});
    expect(namesAfter(source, METHOD)).toContain("GetUsedRangeOrNullObject");
    expect(namesAfter(source, METHOD)).not.toContain("GetUsedRangeOrNul");
    expect(namesAfter(source, PROPERTY)).toContain("Format");
  });

  it("has one table for each class", () => {
    const names = definedClasses.map((each) => each.name);
    expect(names.length).toBe(new Set(names).size);
    expect(names.length).toBeGreaterThan(40);
  });
});
