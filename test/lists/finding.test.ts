import fc from "fast-check";
import { ColumnFindings } from "../../src/lists/finding";

/** Adds remarks about some of the rows 2, 3, 4 …, in order. */
function findings(rows: readonly number[]): { address: string; count: number }[] {
  const column = new ColumnFindings("Blad1", 3, { header: "Aantal" });
  for (const row of rows) column.add("text-number", row, row - 1);
  return column.list().map(({ cell, count }) => ({ address: cell?.address ?? "", count }));
}

test("neighbours are one run, and a single cell stands at its own", () => {
  expect(findings([2, 3, 4, 9])).toEqual([
    { address: "D2:D4", count: 3 },
    { address: "D9", count: 1 },
  ]);
  expect(findings([])).toEqual([]);
});

test("rows that the sheet left out between them do not break a run", () => {
  const column = new ColumnFindings("Blad1", 0, {});
  column.add("excel-error", 2, 1);
  column.add("excel-error", 7, 2);
  expect(column.list()).toMatchObject([{ cell: { address: "A2:A7" }, count: 2 }]);
});

test("each code has its own runs, with the parameters of the column", () => {
  const column = new ColumnFindings("Blad1", 1, { header: "X" });
  column.add("excel-error", 2, 1);
  column.add("text-number", 3, 2);
  expect(column.list()).toEqual([
    {
      code: "excel-error",
      cell: { sheet: "Blad1", address: "B2" },
      count: 1,
      params: { header: "X" },
    },
    {
      code: "text-number",
      cell: { sheet: "Blad1", address: "B3" },
      count: 1,
      params: { header: "X" },
    },
  ]);
});

test("however scattered, no more than 26 findings, and every cell is counted", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 400 }), { maxLength: 300 }), (rows) => {
      const sorted = [...rows].sort((a, b) => a - b);
      const found = findings(sorted);
      expect(found.length).toBeLessThanOrEqual(26);
      expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(sorted.length);
    }),
  );
});
