import { address } from "../workbook/address";
import type { FindingCell } from "../lists/finding";

/** Runs kept for one measure; the verdict does not depend on them, so the rest is left out. */
const MAX_RUNS = 200;

/** Rows of one column that explain a result, neighbours taken together. */
export class RowRuns {
  private readonly runs: { first: number; last: number }[] = [];

  add(row: number): void {
    const last = this.runs.at(-1);
    if (last !== undefined && (last.last === row || last.last + 1 === row)) last.last = row;
    else if (this.runs.length < MAX_RUNS) this.runs.push({ first: row, last: row });
  }

  cells(sheet: string, column: number): FindingCell[] {
    return this.runs.map((run) => ({
      sheet,
      address: address(run.first, column, run.last, column),
    }));
  }
}
