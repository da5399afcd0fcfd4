import { asText } from "../args";
import { itemNotFound } from "../host-error";
import type { Sheet } from "../model/sheet";
import { excelClass, type ExcelClass } from "./excel-class";

interface CustomProperty {
  readonly sheet: Sheet;
  readonly key: string;
}

const customProperty: ExcelClass<CustomProperty> = excelClass("WorksheetCustomProperty", {
  key: "_Id",
  scalars: {
    _Id: { get: ({ key }) => key, implicit: false },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
      set: ({ sheet, key }, value, { guard }) => {
        guard.workbookWrite();
        sheet.customProperties.set(key, asText(value));
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }, _args, { guard }) => {
      guard.workbookWrite();
      sheet.customProperties.delete(key);
    },
  },
});

/** Keys are the same in any case. */
function find(sheet: Sheet, wanted: string) {
  const key = [...sheet.customProperties.keys()].find(
    (each) => each.toLowerCase() === wanted.toLowerCase(),
  );
  return customProperty.maybe(key === undefined ? null : { sheet, key });
}

export const customProperties: ExcelClass<Sheet> = excelClass("WorksheetCustomPropertyCollection", {
  items: (sheet) =>
    [...sheet.customProperties.keys()].map((key) => customProperty.of({ sheet, key })),
  item: (sheet, args) => {
    const found = find(sheet, args.text(0));
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    Add: (sheet, args, { guard }) => {
      guard.workbookWrite();
      const key = args.text(0);
      sheet.customProperties.set(key, args.text(1));
      return customProperty.of({ sheet, key });
    },
    GetCount: (sheet) => sheet.customProperties.size,
    GetItemOrNullObject: (sheet, args) => find(sheet, args.text(0)),
  },
});
