import { OWN_SHEETS, type SheetContent } from "../../src/workbook/own-sheet";
import type { Workbook } from "../../src/workbook/workbook";
import { MemoryWorkbook } from "../tools/memory-workbook";
import { address } from "../../src/workbook/address";

/** A workbook with one of our own sheets in it, as the add-in would have written it. */
export function withOwnSheet(book: Workbook, content: SheetContent): Workbook {
  const { sheet, table } = OWN_SHEETS[content.own];
  const first = content.lines.length + 2;
  const own = new MemoryWorkbook([
    {
      name: sheet,
      rows: [
        ...content.lines.map((line) => line.map(({ value }) => value)),
        [],
        content.columns.map(({ header }) => header),
        ...content.rows.map((row) => row.map(({ value }) => value)),
      ],
      table: {
        name: table,
        range: address(first, 0, first + content.rows.length, content.columns.length - 1),
      },
    },
  ]);
  return {
    facts: async (signal) => {
      const [facts, ours] = await Promise.all([book.facts(signal), own.facts()]);
      return { ...facts, sheets: [...facts.sheets, ...ours.sheets] };
    },
    top: (name, rowCount, signal) =>
      name === sheet ? own.top(name, rowCount) : book.top(name, rowCount, signal),
    columns: (request, signal) => book.columns(request, signal),
  };
}
