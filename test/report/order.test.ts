import type { Finding, FindingCode } from "../../src/lists/finding";
import { weightiestFirst } from "../../src/report/order";

function remark(code: FindingCode, row: number, header = "Zorgnood"): Finding {
  return { code, cell: { sheet: "Gebruikers", address: `C${row}` }, count: 1, params: { header } };
}

test("says each thing about a column once before it says it of more cells", () => {
  const unreadable = [5, 9, 12].map((row) => remark("unreadable-value", row));
  const other = remark("unreadable-value", 6, "Datum");
  const doubt = [7, 8].map((row) => remark("record-not-done", row, "Status"));
  const info = remark("text-date", 4);
  expect(weightiestFirst([info, ...doubt, ...unreadable, other])).toEqual([
    ...[unreadable[0], other, doubt[0], info],
    ...[unreadable[1], unreadable[2], doubt[1]],
  ]);
});
