import type { Area } from "./area";
import type { CellValue } from "./cell-value";
import type { Sheet } from "./sheet";
import type { Visibility } from "./sheet-parts";

/** Who changes something: the person at the sheet, this add-in, or someone else in the same file. */
export type EditSource = "User" | "AddIn" | "CoAuthor";

/** Excel.DataChangeType. */
export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

export type WorkbookEvent =
  | {
      readonly kind: "cells-changed";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly changeType: ChangeType;
      readonly source: EditSource;
      /** Only for an edit of one cell. */
      readonly detail: { readonly before: CellValue; readonly after: CellValue } | null;
    }
  | {
      readonly kind: "formats-changed";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly source: EditSource;
    }
  | {
      readonly kind: "conditional-formats-changed";
      readonly sheet: Sheet;
      readonly source: EditSource;
    }
  | { readonly kind: "tables-changed"; readonly sheet: Sheet; readonly source: EditSource }
  | { readonly kind: "calculated"; readonly sheet: Sheet }
  | { readonly kind: "selection-changed"; readonly sheet: Sheet }
  | { readonly kind: "sheet-added"; readonly sheet: Sheet; readonly source: EditSource }
  | { readonly kind: "sheet-deleted"; readonly sheet: Sheet; readonly source: EditSource }
  | { readonly kind: "sheet-activated"; readonly sheet: Sheet }
  | { readonly kind: "sheet-deactivated"; readonly sheet: Sheet }
  | {
      readonly kind: "sheet-renamed";
      readonly sheet: Sheet;
      readonly before: string;
      readonly source: EditSource;
    }
  | {
      readonly kind: "sheet-visibility-changed";
      readonly sheet: Sheet;
      readonly before: Visibility;
      readonly source: EditSource;
    };

export type WorkbookListener = (event: WorkbookEvent) => void;
