import type { Args } from "../args";
import { asFlag, asText } from "../args";
import type { HostContext } from "../host-context";
import { invalidArgument, itemNotFound } from "../host-error";
import type { Area } from "../model/area";
import { hostValue } from "../model/cell-value";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import type { Workbook } from "../model/workbook";
import { autoFilter } from "./auto-filter";
import { excelClass, type ExcelClass } from "./excel-class";
import { range } from "./range";
import { rangeFrom } from "./region";
import { shiftCells } from "./shift-cells";
import { worksheet } from "./worksheet";

function rangeOrError(table: Table, area: Area | null) {
  if (!area || area.rows < 1) throw itemNotFound();
  return range.of({ sheet: table.sheet, area });
}

function rename(table: Table, value: unknown, { guard }: HostContext): void {
  guard.unprotected(table.sheet);
  const name = asText(value);
  const taken = table.sheet.workbook.isNameTaken(name);
  const same = name.toLowerCase() === table.name.toLowerCase();
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || (taken && !same)) {
    throw invalidArgument();
  }
  table.name = name;
}

function showTotals(table: Table, value: unknown, { guard }: HostContext): void {
  guard.unprotected(table.sheet);
  const show = asFlag(value);
  if (show === table.showTotals) return;
  const { area } = table;
  table.showTotals = show;
  table.area = { ...area, rows: area.rows + (show ? 1 : -1) };
}

/** A scalar that only changes how the table looks. */
function look<K extends "showBandedRows" | "showBandedColumns" | "showFilterButton">(key: K) {
  return {
    get: (table: Table) => table[key],
    set: (table: Table, value: unknown, { guard }: HostContext) => {
      guard.unprotected(table.sheet);
      table[key] = asFlag(value);
    },
  };
}

export const table: ExcelClass<Table> = excelClass("Table", {
  key: "Id",
  scalars: {
    Id: { get: (t) => t.id },
    Name: { get: (t) => t.name, set: rename },
    Style: {
      get: (t) => t.style,
      set: (t, value, { guard }) => {
        guard.unprotected(t.sheet);
        t.style = asText(value);
      },
    },
    ShowHeaders: { get: (t) => t.showHeaders },
    ShowTotals: { get: (t) => t.showTotals, set: showTotals },
    ShowBandedRows: look("showBandedRows"),
    ShowBandedColumns: look("showBandedColumns"),
    ShowFilterButton: look("showFilterButton"),
    HighlightFirstColumn: { get: (t) => t.highlightFirstColumn },
    HighlightLastColumn: { get: (t) => t.highlightLastColumn },
  },
  objects: {
    Worksheet: (t) => worksheet.of(t.sheet),
    Columns: (t) => tableColumns.of(t),
    Rows: (t) => tableRows.of(t),
    AutoFilter: (t) => autoFilter.of({ sheet: t.sheet, table: t }),
  },
  methods: {
    GetRange: (t) => range.of({ sheet: t.sheet, area: t.area }),
    GetHeaderRowRange: (t) => rangeOrError(t, t.headerArea),
    GetDataBodyRange: (t) => rangeOrError(t, t.bodyArea),
    GetTotalRowRange: (t) => rangeOrError(t, t.totalsArea),
    Delete: (t, _args, { guard }) => {
      guard.unprotected(t.sheet);
      t.sheet.removeTable(t, "delete", "AddIn");
    },
    ConvertToRange: (t, _args, { guard }) => {
      guard.unprotected(t.sheet);
      t.sheet.removeTable(t, "keep", "AddIn");
      return range.of({ sheet: t.sheet, area: t.area });
    },
    Resize: (t, args, { guard }) => {
      guard.unprotected(t.sheet);
      const { sheet, area } = rangeFrom(args.raw(0), t.sheet);
      // Excel wants the header row where it was.
      if (sheet !== t.sheet || area.row !== t.area.row || area.rows < 2) throw invalidArgument();
      t.area = area;
    },
    ClearFilters: (t, _args, { guard }) => {
      guard.permission(t.sheet, "allowAutoFilter");
      t.criteria = new Map();
      for (let i = 0; i < t.area.rows; i++) t.sheet.filteredRows.delete(t.area.row + i);
    },
  },
});

interface Column {
  readonly table: Table;
  readonly index: number;
}

const columnArea = ({ table: t, index }: Column, area: Area | null): Area | null =>
  area && { ...area, column: t.area.column + index, columns: 1 };

const tableColumn: ExcelClass<Column> = excelClass("TableColumn", {
  key: "Id",
  scalars: {
    // Excel numbers columns from 1 and keeps the number when columns move; here none do.
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: { get: ({ table: t, index }) => t.columnNames[index] ?? "" },
    Values: {
      get: (column) => {
        const { area, sheet } = column.table;
        return Array.from({ length: area.rows }, (_, i) => [
          hostValue(sheet.value(area.row + i, area.column + column.index)),
        ]);
      },
      implicit: false,
    },
  },
  methods: {
    GetRange: (column) => rangeOrError(column.table, columnArea(column, column.table.area)),
    GetHeaderRowRange: (column) =>
      rangeOrError(column.table, columnArea(column, column.table.headerArea)),
    GetDataBodyRange: (column) =>
      rangeOrError(column.table, columnArea(column, column.table.bodyArea)),
    GetTotalRowRange: (column) =>
      rangeOrError(column.table, columnArea(column, column.table.totalsArea)),
  },
});

function columnBy(t: Table, key: unknown): Column | null {
  const index =
    typeof key === "number"
      ? key - 1
      : t.columnNames.findIndex((name) => name.toLowerCase() === asText(key).toLowerCase());
  return index >= 0 && index < t.area.columns ? { table: t, index } : null;
}

const tableColumns: ExcelClass<Table> = excelClass("TableColumnCollection", {
  scalars: { Count: { get: (t) => t.area.columns } },
  items: (t) => t.columnNames.map((_, index) => tableColumn.of({ table: t, index })),
  item: (t, args) => {
    const column = columnBy(t, args.raw(0));
    if (!column) throw itemNotFound();
    return tableColumn.of(column);
  },
  methods: {
    GetCount: (t) => t.area.columns,
    GetItemAt: (t, args) => {
      const column = columnBy(t, args.integer(0) + 1);
      if (!column) throw invalidArgument();
      return tableColumn.of(column);
    },
    GetItemOrNullObject: (t, args) => tableColumn.maybe(columnBy(t, args.raw(0))),
  },
});

const tableRows: ExcelClass<Table> = excelClass("TableRowCollection", {
  scalars: { Count: { get: (t) => t.bodyArea.rows } },
  methods: { GetCount: (t) => t.bodyArea.rows },
});

/** The tables of a sheet, or of the whole workbook. */
export interface Tables {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

const all = ({ workbook, sheet }: Tables): readonly Table[] => sheet?.tables ?? workbook.tables;

const byKey = (tables: readonly Table[], args: Args): Table | null => {
  const key = args.text(0).toLowerCase();
  return tables.find((t) => t.id.toLowerCase() === key || t.name.toLowerCase() === key) ?? null;
};

function add(tables: Tables, args: Args, { guard }: HostContext) {
  const on = tables.sheet ?? tables.workbook.activeSheet;
  const { sheet, area } = rangeFrom(args.raw(0), on);
  guard.unprotected(sheet);
  if (args.flag(1, false)) return table.of(sheet.addTable(area, null, "AddIn"));
  // Without headers in the range Excel makes a header row above, and the cells move down.
  shiftCells(sheet, { ...area, rows: 1 }, "Down");
  return table.of(sheet.addTable({ ...area, rows: area.rows + 1 }, null, "AddIn"));
}

export const tableCollection: ExcelClass<Tables> = excelClass("TableCollection", {
  scalars: { Count: { get: (tables) => all(tables).length } },
  items: (tables) => all(tables).map((t) => table.of(t)),
  item: (tables, args) => {
    const found = byKey(all(tables), args);
    if (!found) throw itemNotFound();
    return table.of(found);
  },
  methods: {
    Add: add,
    GetCount: (tables) => all(tables).length,
    GetItemAt: (tables, args) => {
      const found = all(tables)[args.integer(0)];
      if (!found) throw invalidArgument();
      return table.of(found);
    },
    GetItemOrNullObject: (tables, args) => table.maybe(byKey(all(tables), args)),
  },
});

export const tableScopedCollection: ExcelClass<readonly Table[]> = excelClass(
  "TableScopedCollection",
  {
    items: (tables) => tables.map((t) => table.of(t)),
    item: (tables, args) => {
      const found = byKey(tables, args);
      if (!found) throw itemNotFound();
      return table.of(found);
    },
    methods: {
      GetCount: (tables) => tables.length,
      GetFirst: (tables) => {
        const [first] = tables;
        if (!first) throw itemNotFound();
        return table.of(first);
      },
      GetItemOrNullObject: (tables, args) => table.maybe(byKey(tables, args)),
    },
  },
);
