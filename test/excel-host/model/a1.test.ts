import fc from "fast-check";
import {
  columnIndex,
  columnName,
  formatAddress,
  formatArea,
  parseAddress,
  parseArea,
  quoteSheetName,
} from "./a1";
import { MAX_COLUMNS, MAX_ROWS, subtract, type Area } from "./area";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %d is %s", (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name)).toBe(index);
});

test.each(["XFE", "AAAA", "", "1"])("%s is no column", (name) => {
  expect(columnIndex(name)).toBe(-1);
});

test.each<[string, Area]>([
  ["B2", { row: 1, column: 1, rows: 1, columns: 1 }],
  ["$C$3:a1", { row: 0, column: 0, rows: 3, columns: 3 }],
  ["B:C", { row: 0, column: 1, rows: MAX_ROWS, columns: 2 }],
  ["2:4", { row: 1, column: 0, rows: 3, columns: MAX_COLUMNS }],
])("%s", (text, area) => {
  expect(parseArea(text)).toEqual(area);
});

test.each(["A0", "A1048577", "XFE1", "A1:", "A", "1", "A1:B", "", "Blad1!"])(
  "%s is no area",
  (text) => {
    expect(parseAddress(text)).toBeNull();
  },
);

test.each([
  ["Blad1", "Blad1"],
  ["Mijn blad", "'Mijn blad'"],
  ["d'Aalst", "'d''Aalst'"],
  ["AB12", "'AB12'"],
  ["2024", "'2024'"],
  ["RC", "'RC'"],
  ["Enquête", "Enquête"],
])("the sheet %s is written %s", (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
});

const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });
const area = fc.tuple(row, row, column, column).map(([r1, r2, c1, c2]): Area => ({
  row: Math.min(r1, r2),
  column: Math.min(c1, c2),
  rows: Math.abs(r1 - r2) + 1,
  columns: Math.abs(c1 - c2) + 1,
}));

test("what is written of any area of any sheet reads back as it", () => {
  fc.assert(
    fc.property(
      area,
      fc.string({ minLength: 1, unit: "grapheme" }),
      fc.boolean(),
      (a, name, absolute) => {
        expect(parseArea(formatArea(a, absolute))).toEqual(a);
        fc.pre(!/[!:\\/?*[\]\r\n\u2028\u2029]/.test(name));
        expect(parseAddress(formatAddress(name, a))).toEqual({ sheet: name, area: a });
      },
    ),
  );
});

test("cutting an area out leaves the rest, without overlap", () => {
  const small = fc
    .tuple(...[0, 0, 1, 1].map((min) => fc.integer({ min, max: 5 })))
    .map(([r = 0, c = 0, rows = 1, columns = 1]): Area => ({ row: r, column: c, rows, columns }));
  const cells = (areas: readonly Area[]) =>
    areas
      .flatMap((a) =>
        Array.from(
          { length: a.rows * a.columns },
          (_, i) => `${a.row + Math.floor(i / a.columns)},${a.column + (i % a.columns)}`,
        ),
      )
      .sort();
  fc.assert(
    fc.property(small, small, (whole, cut) => {
      const gone = new Set(cells([cut]));
      expect(cells(subtract(whole, cut))).toEqual(cells([whole]).filter((cell) => !gone.has(cell)));
    }),
  );
});
