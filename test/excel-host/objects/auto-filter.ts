import { hostNotImplemented } from "../host-error";
import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import { excelClass, type ExcelClass } from "./excel-class";
import { range } from "./range";
import { rangeFrom } from "./region";

/** The filter of a sheet, or of a table on it. */
interface Filter {
  readonly sheet: Sheet;
  readonly table: Table | null;
}

const areaOf = ({ sheet, table }: Filter): Area | null =>
  table ? (table.showFilterButton ? table.area : null) : (sheet.autoFilter?.area ?? null);

const criteriaOf = ({ sheet, table }: Filter): ReadonlyMap<number, unknown> =>
  (table ? table.criteria : sheet.autoFilter?.criteria) ?? new Map();

function showAllRows(filter: Filter): void {
  const area = areaOf(filter);
  if (!area) return;
  for (let i = 0; i < area.rows; i++) filter.sheet.filteredRows.delete(area.row + i);
}

export const autoFilter: ExcelClass<Filter> = excelClass("AutoFilter", {
  scalars: {
    Enabled: { get: (filter) => areaOf(filter) !== null },
    IsDataFiltered: { get: (filter) => criteriaOf(filter).size > 0 },
    Criteria: {
      get: (filter) => {
        const columns = areaOf(filter)?.columns ?? 0;
        return Array.from({ length: columns }, (_, i) => criteriaOf(filter).get(i) ?? null);
      },
    },
  },
  methods: {
    GetRange: (filter) => {
      const area = areaOf(filter);
      return area && range.of({ sheet: filter.sheet, area });
    },
    GetRangeOrNullObject: (filter) => {
      const area = areaOf(filter);
      return area && range.of({ sheet: filter.sheet, area });
    },
    Apply: ({ sheet, table }, args, { guard }) => {
      guard.permission(sheet, "allowAutoFilter");
      if (table || args.has(1)) throw hostNotImplemented("AutoFilter.apply with criteria");
      sheet.autoFilter = { area: rangeFrom(args.raw(0), sheet).area, criteria: new Map() };
    },
    ClearCriteria: (filter, _args, { guard }) => {
      guard.permission(filter.sheet, "allowAutoFilter");
      showAllRows(filter);
      if (filter.table) filter.table.criteria = new Map();
      else if (filter.sheet.autoFilter) {
        filter.sheet.autoFilter = { ...filter.sheet.autoFilter, criteria: new Map() };
      }
    },
    Remove: (filter, _args, { guard }) => {
      guard.unprotected(filter.sheet);
      showAllRows(filter);
      if (filter.table) filter.table.showFilterButton = false;
      else filter.sheet.autoFilter = null;
    },
  },
});
