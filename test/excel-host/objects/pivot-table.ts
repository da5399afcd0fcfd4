import type { Args } from "../args";
import { itemNotFound } from "../host-error";
import type { Pivot } from "../model/sheet-parts";
import { excelClass, type ExcelClass } from "./excel-class";

const pivotTable: ExcelClass<Pivot> = excelClass("PivotTable", {
  key: "Id",
  scalars: { Id: { get: (pivot) => pivot.id }, Name: { get: (pivot) => pivot.name } },
});

const byKey = (pivots: readonly Pivot[], args: Args): Pivot | null => {
  const key = args.text(0).toLowerCase();
  return pivots.find((p) => p.id.toLowerCase() === key || p.name.toLowerCase() === key) ?? null;
};

const items = (pivots: readonly Pivot[]) => pivots.map((pivot) => pivotTable.of(pivot));

function item(pivots: readonly Pivot[], args: Args) {
  const pivot = byKey(pivots, args);
  if (!pivot) throw itemNotFound();
  return pivotTable.of(pivot);
}

const methods = {
  GetCount: (pivots: readonly Pivot[]) => pivots.length,
  GetItemOrNullObject: (pivots: readonly Pivot[], args: Args) =>
    pivotTable.maybe(byKey(pivots, args)),
};

export const pivotTableCollection: ExcelClass<readonly Pivot[]> = excelClass(
  "PivotTableCollection",
  { items, item, methods },
);

export const pivotTableScopedCollection: ExcelClass<readonly Pivot[]> = excelClass(
  "PivotTableScopedCollection",
  { items, item, methods },
);
