import { itemNotFound } from "../host-error";
import type { Workbook } from "../model/workbook";
import { excelClass, type ExcelClass } from "./excel-class";

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

const setting: ExcelClass<Setting> = excelClass("Setting", {
  key: "_Id",
  scalars: {
    _Id: { get: ({ key }) => key, implicit: false },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key) ?? null,
      set: ({ workbook, key }, value, { guard }) => {
        guard.workbookWrite();
        workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }, _args, { guard }) => {
      guard.workbookWrite();
      workbook.settings.delete(key);
    },
  },
});

const find = (workbook: Workbook, key: string) =>
  setting.maybe(workbook.settings.has(key) ? { workbook, key } : null);

export const settingCollection: ExcelClass<Workbook> = excelClass("SettingCollection", {
  items: (workbook) => [...workbook.settings.keys()].map((key) => setting.of({ workbook, key })),
  item: (workbook, args) => {
    const found = find(workbook, args.text(0));
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    Add: (workbook, args, { guard }) => {
      guard.workbookWrite();
      const key = args.text(0);
      workbook.settings.set(key, args.raw(1));
      workbook.isDirty = true;
      return setting.of({ workbook, key });
    },
    GetCount: (workbook) => workbook.settings.size,
    GetItemOrNullObject: (workbook, args) => find(workbook, args.text(0)),
  },
});
