import { formatArea, columnName } from "./a1";
import { cellArea, WHOLE_SHEET, type Area } from "./area";
import { CellError, type CellValue } from "./cell-value";
import { DEFAULT_FORMAT, type CellFormat } from "./cell-format";
import type { Sheet } from "./sheet";
import { DEFAULT_STYLE } from "./style-table";
import type { AutoFilter, Table } from "./table";
import type { Workbook } from "./workbook";

export interface SnapshotOptions {
  /**
   * With ids (the default) for two moments of one session: Excel keeps the ids of sheets, tables,
   * conditional formats and comments. Without for a workbook that was saved and opened: Excel gives
   * conditional formats new ids then, and the model's files hold none.
   */
  readonly ids?: boolean;
}

/** A JSON-like value. */
export type Snapshot = { readonly [key: string]: unknown };

/**
 * Everything a workbook holds as one plain value: equal snapshots mean equal workbooks. Left out are
 * the name of the file, isDirty, autoSave, readOnly and culture, which belong to the session, and how formats are
 * stored: a cell that has its column's format of its own equals one that follows the column.
 */
export function snapshot(workbook: Workbook, options: SnapshotOptions = {}): Snapshot {
  const ids = options.ids ?? true;
  return {
    date1904: workbook.date1904,
    structureProtected: workbook.structureProtected,
    calculationMode: workbook.calculationMode,
    activeSheet: workbook.activeSheet.name,
    sheets: workbook.sheets.map((sheet) => sheetSnapshot(sheet, ids)),
    names: workbook.names
      .map((item) => ({ ...item, scope: item.scope?.name ?? null }))
      .sort((a, b) => order(a.name + String(a.scope), b.name + String(b.scope))),
    settings: sortedRecord(workbook.settings, structuredClone),
  };
}

function sheetSnapshot(sheet: Sheet, ids: boolean): Snapshot {
  return {
    ...(ids && { id: sheet.id }),
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    ...cellSnapshots(sheet),
    columnFormats: sortedRecord(sheet.columnStyles, (style) => describe(sheet, style)),
    rowFormats: sortedRecord(sheet.rowStyles, (style) => describe(sheet, style)),
    standardWidth: sheet.standardWidth,
    standardHeight: sheet.standardHeight,
    columnWidths: sortedRecord(sheet.columnWidths),
    rowHeights: sortedRecord(sheet.rowHeights),
    hiddenRows: numbers(sheet.hiddenRows),
    filteredRows: numbers(sheet.filteredRows),
    hiddenColumns: numbers(sheet.hiddenColumns),
    merges: addresses(sheet.merges).sort(order),
    tables: sheet.tables
      .map((table) => tableSnapshot(table, ids))
      .sort((a, b) => order(String(a["name"]), String(b["name"]))),
    conditionalFormats: sheet.conditionalFormats.map((format, priority) => ({
      ...(ids && { id: format.id }),
      priority,
      type: format.type,
      areas: addresses(format.areas),
      stopIfTrue: format.stopIfTrue,
      formula: format.formula,
      style: structuredClone(format.style),
      rule: structuredClone(format.rule),
    })),
    autoFilter: filterSnapshot(sheet.autoFilter),
    hyperlinks: byAddress(sheet.hyperlinks),
    comments: sheet.comments
      .map(({ id, row, column, ...rest }) => ({
        ...(ids && { id }),
        cell: formatArea(cellArea(row, column)),
        ...rest,
      }))
      .sort((a, b) => order(a.cell, b.cell)),
    validations: sheet.validations
      .map((rule) => ({ ...structuredClone(rule), areas: addresses(rule.areas) }))
      .sort((a, b) => order(String(a.areas), String(b.areas))),
    pivots: sheet.pivots.map(({ id, ...pivot }) => ({
      ...(ids && { id }),
      ...structuredClone(pivot),
      area: formatArea(pivot.area),
    })),
    spills: [...sheet.spills.values()].map((spill) => formatArea(spill.area)).sort(order),
    freeze: sheet.freeze && { ...sheet.freeze },
    protection: structuredClone(sheet.protection),
    pageLayout: structuredClone(sheet.pageLayout),
    customProperties: sortedRecord(sheet.customProperties),
    selection: addresses(sheet.selection),
  };
}

/** Values by column letter and row number, formulas by address, formats by runs of rows. */
function cellSnapshots(sheet: Sheet): Snapshot {
  const values: Record<string, Record<number, unknown>> = {};
  const formulas: Record<string, string> = {};
  const runs: { column: number; from: number; to: number; style: number }[] = [];
  sheet.cells.forEach(WHOLE_SHEET, (row, column) => {
    const value = sheet.value(row, column);
    if (value !== null) (values[columnName(column)] ??= {})[row + 1] = plainValue(value);
    const formula = sheet.formula(row, column);
    if (formula !== null) formulas[formatArea(cellArea(row, column))] = formula;
  });
  sheet.cells.forEachStyle((row, column, style) => {
    const inherited = sheet.rowStyles.get(row) ?? sheet.columnStyles.get(column) ?? DEFAULT_STYLE;
    if (style === inherited) return;
    const last = runs.at(-1);
    if (last?.column === column && last.to === row - 1 && last.style === style) last.to = row;
    else runs.push({ column, from: row, to: row, style });
  });
  const formats = Object.fromEntries(
    runs.map(({ column, from, to, style }) => [
      formatArea({ row: from, column, rows: to - from + 1, columns: 1 }),
      describe(sheet, style),
    ]),
  );
  return { values, formulas, formats };
}

function plainValue(value: CellValue): unknown {
  return value instanceof CellError ? { error: value.code } : value;
}

/** What a format has other than Excel's default. */
function describe(sheet: Sheet, style: number): unknown {
  const format = sheet.workbook.styles.format(style);
  return {
    ...difference(format, DEFAULT_FORMAT),
    ...(Object.keys(difference(format.font, DEFAULT_FORMAT.font)).length > 0 && {
      font: difference(format.font, DEFAULT_FORMAT.font),
    }),
  };
}

function difference(format: CellFormat | CellFormat["font"], standard: object): object {
  const defaults = new Map(Object.entries(standard) as [string, unknown][]);
  return Object.fromEntries(
    (Object.entries(format) as [string, unknown][]).filter(
      ([key, value]) =>
        key !== "font" && JSON.stringify(value) !== JSON.stringify(defaults.get(key)),
    ),
  );
}

function tableSnapshot(table: Table, ids: boolean): Snapshot {
  const { id, sheet, area, criteria, columnFormulas, hiddenHeaders, ...rest } = table;
  return {
    ...(ids && { id }),
    ...rest,
    sheet: sheet.name,
    area: formatArea(area),
    hiddenHeaders: [...hiddenHeaders],
    criteria: sortedRecord(criteria, structuredClone),
    columnFormulas: sortedRecord(columnFormulas, structuredClone),
  };
}

function filterSnapshot(filter: AutoFilter | null): unknown {
  return (
    filter && {
      area: formatArea(filter.area),
      criteria: sortedRecord(filter.criteria, structuredClone),
    }
  );
}

function byAddress(items: readonly { readonly area: Area }[]): unknown[] {
  return items
    .map((item) => ({ ...item, area: formatArea(item.area) }))
    .sort((a, b) => order(a.area, b.area));
}

function addresses(areas: readonly Area[]): string[] {
  return areas.map((area) => formatArea(area));
}

function numbers(set: ReadonlySet<number>): number[] {
  return [...set].sort((a, b) => a - b);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortedRecord<K extends string | number, V>(
  map: ReadonlyMap<K, V>,
  describeValue: (value: V) => unknown = (value) => value,
): Record<string, unknown> {
  return Object.fromEntries(
    [...map]
      .sort(([a], [b]) =>
        typeof a === "number" && typeof b === "number" ? a - b : order(String(a), String(b)),
      )
      .map(([key, value]) => [String(key), describeValue(value)]),
  );
}
