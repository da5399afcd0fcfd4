import { asFlag, asText, type Args } from "../args";
import type { HostContext } from "../host-context";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error";
import { formatAddress, parseAddress } from "../model/a1";
import type { NamedItem } from "../model/named-item";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { excelClass, type ExcelClass } from "./excel-class";
import { range } from "./range";
import type { CellRange } from "./region";
import { worksheet } from "./worksheet";

/** The names of a sheet, or those of the workbook. */
export interface Names {
  readonly workbook: Workbook;
  readonly scope: Sheet | null;
}

interface Named {
  readonly workbook: Workbook;
  readonly item: NamedItem;
}

function target({ workbook, item }: Named): CellRange | null {
  const address = parseAddress(item.formula.replace(/^=/, ""));
  const sheet = address?.sheet == null ? item.scope : workbook.sheet(address.sheet);
  return address && sheet ? { sheet, area: address.area } : null;
}

/** Excel.NamedItemType; formulas that are no reference are told apart by what they look like. */
function typeOf(named: Named): string {
  if (target(named)) return "Range";
  const body = named.item.formula.replace(/^=/, "");
  if (/^-?\d+$/.test(body)) return "Integer";
  if (/^-?\d*\.\d+$/.test(body)) return "Double";
  if (/^(?:TRUE|FALSE)$/i.test(body)) return "Boolean";
  return /^"/.test(body) ? "String" : "Error";
}

function valueOf(named: Named): unknown {
  const found = target(named);
  if (found) return formatAddress(found.sheet.name, found.area);
  const body = named.item.formula.replace(/^=/, "");
  switch (typeOf(named)) {
    case "Integer":
    case "Double":
      return Number(body);
    case "Boolean":
      return body.toUpperCase() === "TRUE";
    case "String":
      return body.slice(1, -1).replace(/""/g, '"');
    default:
      return "#VALUE!";
  }
}

const namedItem: ExcelClass<Named> = excelClass("NamedItem", {
  key: "_Id",
  scalars: {
    _Id: { get: ({ item }) => item.name, implicit: false },
    Name: { get: ({ item }) => item.name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Formula: {
      get: ({ item }) => item.formula,
      set: ({ item }, value, { guard }) => {
        guard.workbookWrite();
        item.formula = asText(value);
      },
    },
    Scope: { get: ({ item }) => (item.scope ? "Worksheet" : "Workbook") },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value, { guard }) => {
        guard.workbookWrite();
        item.visible = asFlag(value);
      },
    },
    Comment: {
      get: ({ item }) => item.comment,
      set: ({ item }, value, { guard }) => {
        guard.workbookWrite();
        item.comment = asText(value);
      },
    },
  },
  objects: {
    Worksheet: ({ item }) => {
      if (!item.scope) throw itemNotFound();
      return worksheet.of(item.scope);
    },
    WorksheetOrNullObject: ({ item }) => worksheet.maybe(item.scope),
  },
  methods: {
    GetRange: (named) => {
      const found = target(named);
      if (!found) throw itemNotFound();
      return range.of(found);
    },
    GetRangeOrNullObject: (named) => range.maybe(target(named)),
    Delete: ({ workbook, item }, _args, { guard }) => {
      guard.workbookWrite();
      workbook.names.splice(workbook.names.indexOf(item), 1);
    },
  },
});

const all = ({ workbook, scope }: Names): NamedItem[] =>
  workbook.names.filter((item) => item.scope === scope);

function byName(names: Names, name: string): Named | null {
  const item = all(names).find((each) => each.name.toLowerCase() === name.toLowerCase());
  return item ? { workbook: names.workbook, item } : null;
}

function add(names: Names, args: Args, { guard }: HostContext) {
  guard.workbookWrite();
  const name = args.text(0);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseAddress(name)) throw invalidArgument();
  if (byName(names, name)) throw itemAlreadyExists();
  const item: NamedItem = {
    name,
    formula: formulaOf(args.raw(1)),
    scope: names.scope,
    visible: true,
    comment: args.optionalText(2) ?? "",
  };
  names.workbook.names.push(item);
  return namedItem.of({ workbook: names.workbook, item });
}

function formulaOf(reference: unknown): string {
  const given = range.modelOf(reference);
  if (given) return `=${absolute(given)}`;
  const text = asText(reference);
  return text.startsWith("=") ? text : `=${text}`;
}

const absolute = ({ sheet, area }: CellRange): string =>
  formatAddress(sheet.name, area).replace(/(!.*)$/, (tail) =>
    tail.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2"),
  );

export const namedItemCollection: ExcelClass<Names> = excelClass("NamedItemCollection", {
  items: (names) => all(names).map((item) => namedItem.of({ workbook: names.workbook, item })),
  item: (names, args) => {
    const found = byName(names, args.text(0));
    if (!found) throw itemNotFound();
    return namedItem.of(found);
  },
  methods: {
    Add: add,
    GetCount: (names) => all(names).length,
    GetItemOrNullObject: (names, args) => namedItem.maybe(byName(names, args.text(0))),
  },
});
