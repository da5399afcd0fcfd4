import type { Range } from "../workbook/address";

/** A range of Excel of which these four were loaded: 0-based, as Excel counts. */
export interface LoadedArea {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Loads what `areaOf` needs. */
export function loadArea(range: Excel.Range): void {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
}

/** The same for each range of several. */
export function loadAreas(ranges: Excel.RangeAreas): void {
  ranges.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
}

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: LoadedArea): Range {
  return {
    firstRow: rowIndex + 1,
    lastRow: rowIndex + rowCount,
    firstColumn: columnIndex,
    lastColumn: columnIndex + columnCount - 1,
  };
}

export function rangeAt(sheet: Excel.Worksheet, area: Range): Excel.Range {
  return sheet.getRangeByIndexes(area.firstRow - 1, area.firstColumn, height(area), width(area));
}

export function height({ firstRow, lastRow }: Range): number {
  return lastRow - firstRow + 1;
}

export function width({ firstColumn, lastColumn }: Range): number {
  return lastColumn - firstColumn + 1;
}

export function cellCount(area: Range): number {
  return height(area) * width(area);
}

/** Parts of at most so many cells, from top to bottom; a row is never torn. */
export function splitRows(area: Range, cells: number): Range[] {
  const step = Math.max(1, Math.floor(cells / width(area)));
  const parts: Range[] = [];
  for (let firstRow = area.firstRow; firstRow <= area.lastRow; firstRow += step) {
    parts.push({ ...area, firstRow, lastRow: Math.min(area.lastRow, firstRow + step - 1) });
  }
  return parts;
}

/** Ascending whole numbers as runs of neighbours, both ends included; gaps up to `gap` are closed. */
export function runsOf(numbers: readonly number[], gap = 0): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number <= run.last + 1 + gap) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}
