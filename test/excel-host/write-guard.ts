import { accessDenied } from "./host-error";
import type { Area } from "./model/area";
import type { Sheet } from "./model/sheet";
import type { ProtectionOptions } from "./model/sheet-parts";
import type { Workbook } from "./model/workbook";
import type { HostOptions } from "./options";

type Permission = {
  [K in keyof ProtectionOptions]: ProtectionOptions[K] extends boolean ? K : never;
}[keyof ProtectionOptions];

/** Refuses what Excel refuses: each check throws AccessDenied. */
export class WriteGuard {
  constructor(
    private readonly workbook: Workbook,
    private readonly options: HostOptions,
  ) {}

  /** Any change to the workbook. */
  workbookWrite(): void {
    if (this.options.viewOnly || this.workbook.readOnly) throw accessDenied();
  }

  /** Adding, removing, naming, moving and hiding sheets. */
  structure(): void {
    this.workbookWrite();
    if (this.workbook.structureProtected) throw accessDenied();
  }

  /** Writing to cells: locked ones of a protected sheet are out of reach. */
  cells(sheet: Sheet, areas: readonly Area[]): void {
    this.workbookWrite();
    if (areas.some((area) => sheet.isLocked(area))) throw accessDenied();
  }

  /** What a protected sheet allows only by an option of its protection. */
  permission(sheet: Sheet, permission: Permission): void {
    this.workbookWrite();
    if (sheet.protection && !sheet.protection.options[permission]) throw accessDenied();
  }

  /** What a protected sheet never allows, such as making a table. */
  unprotected(sheet: Sheet): void {
    this.workbookWrite();
    if (sheet.protection) throw accessDenied();
  }
}
