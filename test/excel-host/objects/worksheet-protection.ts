import { asFlag, asRecord, type Args } from "../args";
import type { HostContext } from "../host-context";
import { accessDenied, invalidArgument, invalidOperation } from "../host-error";
import type { Sheet } from "../model/sheet";
import { STRICT_PROTECTION, type ProtectionOptions } from "../model/sheet-parts";
import { excelClass, type ExcelClass } from "./excel-class";

function optionsFrom(value: unknown): ProtectionOptions {
  if (value === null || value === undefined) return STRICT_PROTECTION;
  const given = asRecord(value);
  for (const [key, each] of Object.entries(given)) {
    if (!(key in STRICT_PROTECTION)) throw invalidArgument();
    if (key !== "selectionMode") asFlag(each);
  }
  return { ...STRICT_PROTECTION, ...given };
}

function protect(sheet: Sheet, args: Args, { guard, state, events }: HostContext): void {
  guard.workbookWrite();
  if (sheet.protection) throw invalidOperation();
  sheet.protection = {
    options: optionsFrom(args.raw(0)),
    password: args.optionalText(1) ?? null,
    hash: {},
  };
  state.undoStackCleared = true;
  events.fire("ProtectionChanged", sheet, { isProtected: true, source: "Local" });
}

function unprotect(sheet: Sheet, args: Args, { guard, state, events }: HostContext): void {
  guard.workbookWrite();
  if (!sheet.protection) return;
  const { password, hash } = sheet.protection;
  const unknown = password === null && Object.keys(hash).length > 0;
  if (unknown || (password !== null && password !== args.optionalText(0))) throw accessDenied();
  sheet.protection = null;
  state.undoStackCleared = true;
  events.fire("ProtectionChanged", sheet, { isProtected: false, source: "Local" });
}

export const worksheetProtection: ExcelClass<Sheet> = excelClass("WorksheetProtection", {
  scalars: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => sheet.protection?.options ?? null },
  },
  methods: { Protect: protect, Unprotect: unprotect },
});
