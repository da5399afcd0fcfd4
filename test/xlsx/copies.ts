import { unzipSync } from "fflate";
import { SaxesParser, type SaxesTagNS } from "saxes";

import { NODE_HOST } from "../../src/cli/node-host";
import type { Look, Mark } from "../../src/workbook/mark";
import type { SheetContent } from "../../src/workbook/own-sheet";
import { markedRule } from "../../src/workbook/rule-marker";
import { parseRange } from "../../src/workbook/address";
import {
  type Additions,
  clearMarkedCopy,
  copyInMemory,
  type Removals,
  writeMarkedCopy,
} from "../../src/xlsx/marked-copy";
import { bytesSource } from "../../src/xlsx/open";

/** Marks on a sheet, by hand: a verdict on one cell and a cause on two areas. */
export function marksOn(sheet: string): Mark[] {
  return [
    mark(sheet, "doelgroepen", "not-met-verdict", ["B2"], "IFERROR(NOT(AND(COUNT($B$2)>0)),TRUE)"),
    mark(sheet, "alarm-waarborg", "not-met-cause", ["A3", "A5:A6"], null),
  ];
}

export function mark(
  sheet: string,
  norm: string,
  look: Look,
  areas: readonly string[],
  condition: string | null,
): Mark {
  const ranges = areas.map((area) => {
    const range = parseRange(area);
    if (range === null) throw new Error(area);
    return range;
  });
  return { sheet, look, areas: ranges, formula: markedRule({ norm, look }, condition) };
}

/** A small report sheet, made by hand, with every kind of cell. */
export const REPORT: SheetContent = {
  own: "report",
  lines: [
    [{ value: "Normtoets – verslag", bold: true }],
    [{ value: "Datum", bold: true }, { value: "22 november 2026" }],
  ],
  columns: [
    { header: "Dienst", width: 20 },
    { header: "Bevinding", width: 30, wrap: true },
    { header: "Waarde", width: 12 },
    { header: "Cel", width: 20 },
  ],
  rows: [
    [
      { value: "=CM & <zonen>" },
      { value: "✗ voldoet niet", tone: "not-met" },
      { value: 0.4996, format: "percent" },
      { value: "Lijst!B2", link: { sheet: "Lijst d'Oro", address: "B2" } },
    ],
    [{ value: "lijn 1\nlijn 2" }, { value: null }, { value: 2024, format: "year" }, { value: "" }],
  ],
};

const noSignal = { ...NODE_HOST };

export async function marked(bytes: Uint8Array, additions: Additions) {
  const source = bytesSource("test.xlsx", bytes);
  return copyInMemory(source, (sink) => writeMarkedCopy(source, additions, sink, noSignal));
}

export async function cleared(bytes: Uint8Array, removals: Removals = {}) {
  const source = bytesSource("test.xlsx", bytes);
  return copyInMemory(source, (sink) => clearMarkedCopy(source, removals, sink, noSignal));
}

/** The parts of a package, read by another library than ours. */
export function partsIn(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      Buffer.from(part).toString("latin1"),
    ]),
  );
}

/** Names of parts that differ, are new, or are gone. */
export function difference(before: Uint8Array, after: Uint8Array) {
  const a = partsIn(before);
  const b = partsIn(after);
  return {
    changed: [...a.keys()].filter((name) => b.has(name) && b.get(name) !== a.get(name)).sort(),
    added: [...b.keys()].filter((name) => !a.has(name)).sort(),
    gone: [...a.keys()].filter((name) => !b.has(name)).sort(),
  };
}

/** A part as text, for expectations. */
export function textOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(part);
}

export interface Element {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** XML as a tree, by another parser than ours; throws when it is not well-formed. */
export function parsed(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Element = { name: "", uri: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag: SaxesTagNS) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }) => [name, value]),
    );
    const element = { name: tag.local, uri: tag.uri, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  const [only] = root.children;
  if (only === undefined) throw new Error("no element");
  return only;
}

/** Every element of that name, anywhere. */
export function all(element: Element, name: string): Element[] {
  const found = element.children.flatMap((child) => all(child, name));
  return element.name === name ? [element, ...found] : found;
}

/** The order of the children of a worksheet, from ECMA-376 part 1, 18.3.1.99. */
export const WORKSHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection " +
  "protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells " +
  "phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup " +
  "headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing " +
  "drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls AlternateContent " +
  "webPublishItems tableParts extLst"
).split(" ");

/** The same for a style sheet, 18.8.39, and a workbook, 18.2.27. */
export const STYLES_ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(
    " ",
  );
export const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups " +
  "externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr " +
  "smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");
