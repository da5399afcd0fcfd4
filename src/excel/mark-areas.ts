import { address, type Range } from "../workbook/address";
import { runsOf } from "./area";

/** Excel cuts longer addresses silently (8,192 characters); some room is left for what it adds. */
const LONGEST_ADDRESS = 8_000;

/** "A1,B2:B9", for Worksheet.getRanges. */
export function addressOf(areas: readonly Range[]): string {
  return areas.map((a) => address(a.firstRow, a.firstColumn, a.lastRow, a.lastColumn)).join(",");
}

/** Parts of which each has an address that Excel takes whole. */
export function splitByAddress(areas: readonly Range[]): Range[][] {
  const parts: Range[][] = [];
  let length = Infinity;
  for (const area of areas) {
    const own = addressOf([area]).length + 1;
    if (length + own > LONGEST_ADDRESS) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(area);
    length += own;
  }
  return parts;
}

/**
 * The same text for the same cells, however they are divided over areas: Excel joins and splits areas
 * when rows are inserted and when a workbook is saved.
 */
export function cellsKey(areas: readonly Range[]): string {
  const rowsOf = new Map<number, Range[]>();
  for (const area of areas) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const known = rowsOf.get(column);
      if (known === undefined) rowsOf.set(column, [area]);
      else known.push(area);
    }
  }
  const rows = new Map([...rowsOf].map(([column, parts]) => [column, rowRuns(parts)]));
  const runs: { first: number; last: number; rows: string }[] = [];
  for (const { first, last } of runsOf([...rows.keys()].sort((a, b) => a - b))) {
    for (let column = first; column <= last; column++) {
      const own = rows.get(column) ?? "";
      const run = runs.at(-1);
      if (run?.rows === own && run.last + 1 === column) run.last = column;
      else runs.push({ first: column, last: column, rows: own });
    }
  }
  return runs.map((run) => `${run.first}-${run.last}:${run.rows}`).join(";");
}

/** Joined rows of areas in one column: "3-5,9-9". */
function rowRuns(areas: readonly Range[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const { firstRow, lastRow } of [...areas].sort((a, b) => a.firstRow - b.firstRow)) {
    const run = runs.at(-1);
    if (run !== undefined && firstRow <= run.last + 1) run.last = Math.max(run.last, lastRow);
    else runs.push({ first: firstRow, last: lastRow });
  }
  return runs.map(({ first, last }) => `${first}-${last}`).join(",");
}
