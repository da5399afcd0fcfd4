import type { HostContext } from "../host-context";
import { invalidArgument, itemNotFound } from "../host-error";
import { parseAddress } from "../model/a1";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  WHOLE_SHEET,
  cellArea,
  intersection,
  type Area,
} from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import { range } from "./range";

/** The model of a Range. */
export interface CellRange {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The model of what can lie on several areas of one sheet. */
export interface Region {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export const regionOf = ({ sheet, area }: CellRange): Region => ({ sheet, areas: [area] });

/** Throws InvalidArgument for an area that is not on a sheet. */
export function checkedArea(row: number, column: number, rows: number, columns: number): Area {
  const fits =
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS;
  if (!fits) throw invalidArgument();
  return { row, column, rows, columns };
}

/** A range by an address, a name of a defined name or table, or a Range object. */
export function rangeFrom(value: unknown, sheet: Sheet): CellRange {
  const given = range.modelOf(value);
  if (given) return given;
  if (typeof value !== "string") throw invalidArgument();
  const address = parseAddress(value);
  if (address) {
    const on = address.sheet === null ? sheet : sheet.workbook.sheet(address.sheet);
    if (!on) throw itemNotFound();
    return { sheet: on, area: address.area };
  }
  const named = sheet.workbook.namedItem(value, sheet);
  const target = named ? parseAddress(named.formula.replace(/^=/, "")) : null;
  if (target) {
    const on = target.sheet === null ? sheet : sheet.workbook.sheet(target.sheet);
    if (on) return { sheet: on, area: target.area };
  }
  const table = sheet.workbook.table(value);
  if (table && table.bodyArea.rows > 0) return { sheet: table.sheet, area: table.bodyArea };
  throw invalidArgument();
}

/** Areas by an address with commas; throws InvalidArgument above the length that Excel takes. */
export function regionFrom(address: string, sheet: Sheet, context: HostContext): Region {
  if (address.length > context.options.maxAddressLength) throw invalidArgument();
  const ranges = splitAreas(address).map((part) => rangeFrom(part, sheet));
  const on = ranges[0]?.sheet ?? sheet;
  if (ranges.some((each) => each.sheet !== on)) throw invalidArgument();
  return { sheet: on, areas: ranges.map((each) => each.area) };
}

/** Splits at commas outside the quotes of sheet names. */
function splitAreas(address: string): string[] {
  return (address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim());
}

/** The part of an area that holds anything; whole rows and columns are too large to walk through. */
export function usedPart(sheet: Sheet, area: Area, valuesOnly = false): Area | null {
  const used = sheet.usedArea(valuesOnly);
  return used && intersection(used, area);
}

export const firstCell = (area: Area): Area => cellArea(area.row, area.column);

export const cellCount = (area: Area): number => area.rows * area.columns;

export const isWholeSheet = (area: Area): boolean =>
  area.rows === WHOLE_SHEET.rows && area.columns === WHOLE_SHEET.columns;

/** Tables that an area touches, or holds whole. */
export function tablesIn({ sheet, areas }: Region, fullyContained: boolean): Table[] {
  return sheet.tables.filter((table) =>
    areas.some((area) => {
      const common = intersection(area, table.area);
      return common !== null && (!fullyContained || cellCount(common) === cellCount(table.area));
    }),
  );
}
