import type { Area } from "../model/area";

/** The cells that pass a test, as rectangles: runs in a row, joined with the same runs below. */
export function rectangles(
  areas: readonly Area[],
  test: (row: number, column: number) => boolean,
): Area[] {
  return areas.flatMap((area) => rectanglesIn(area, test));
}

function rectanglesIn(area: Area, test: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const runs = runsOf(area, row, test);
    const next: Area[] = [];
    for (const run of runs) {
      const above = open.find((o) => o.column === run.column && o.columns === run.columns);
      next.push(above ? { ...above, rows: above.rows + 1 } : run);
    }
    done.push(...open.filter((o) => !next.some((n) => n.row === o.row && n.column === o.column)));
    open = next;
  }
  return [...done, ...open];
}

function runsOf(area: Area, row: number, test: (row: number, column: number) => boolean): Area[] {
  const runs: Area[] = [];
  let start = -1;
  const end = area.column + area.columns;
  for (let column = area.column; column <= end; column++) {
    const passes = column < end && test(row, column);
    if (passes && start < 0) start = column;
    if (!passes && start >= 0) {
      runs.push({ row, column: start, rows: 1, columns: column - start });
      start = -1;
    }
  }
  return runs;
}
