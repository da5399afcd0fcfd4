import type { SheetCell, SheetContent } from "./own-sheet";

/** Where the table of a sheet of ours stands: 1-based rows, of its header and its last row. */
export function tableRows({ lines, rows }: SheetContent): { header: number; last: number } {
  const header = lines.length === 0 ? 1 : lines.length + 2;
  return { header, last: header + Math.max(1, rows.length) };
}

/** A table asks for headers that differ, also when only in size of letters. */
export function tableHeaders({ columns }: Pick<SheetContent, "columns">): readonly string[] {
  const taken = new Set<string>();
  return columns.map(({ header }) => {
    let name = header;
    for (let n = 2; name === "" || taken.has(name.toLowerCase()); n++) name = `${header}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Every row of a sheet of ours from the first on: lines, an empty one, the header, the table. */
export function sheetRows(content: SheetContent): readonly (readonly SheetCell[])[] {
  const { lines, rows } = content;
  return [
    ...lines,
    ...(lines.length === 0 ? [] : [[]]),
    tableHeaders(content).map((value) => ({ value, bold: true })),
    ...rows,
  ];
}
