/** The size of a worksheet since Excel 2007. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; row and column count from zero, rows and columns are at least one. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** The area between two corners, in any order. */
export function areaBetween(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
}

export function isInside(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function covers(outer: Area, inner: Area): boolean {
  return (
    isInside(outer, inner.row, inner.column) &&
    isInside(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of an area when another is cut out of it: up to four areas that do not overlap. */
export function subtract(area: Area, cut: Area): Area[] {
  const common = intersection(area, cut);
  if (!common) return [area];
  const { row, column, rows, columns } = area;
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  return [
    { row, column, rows: common.row - row, columns },
    { row: common.row, column, rows: common.rows, columns: common.column - column },
    { row: common.row, column: right, rows: common.rows, columns: column + columns - right },
    { row: below, column, rows: row + rows - below, columns },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** Whether the area takes all rows or all columns of the sheet. */
export function isUnbounded(area: Area): boolean {
  return area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
}
