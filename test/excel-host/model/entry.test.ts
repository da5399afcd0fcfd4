import { CellError, type CellValue } from "./cell-value";
import { DUTCH, ENGLISH } from "./culture";
import { readEntry } from "./entry";

function entry(text: string, numberFormat = "General", culture = ENGLISH) {
  return readEntry(text, { numberFormat, date1904: false, culture, year: 2024 });
}

test.each<[string, CellValue, string | null]>([
  ["12", 12, null],
  [" 12 ", 12, null],
  ["-1.5", -1.5, null],
  ["1e3", 1000, "0.00E+00"],
  ["50%", 0.5, "0%"],
  ["1,234", 1234, "#,##0"],
  ["(5)", -5, null],
  ["1,23", "1,23", null],
  ["TRUE", true, null],
  ["waar", "waar", null],
  ["#N/A", CellError.of("#N/A"), null],
  ["#niets", "#niets", null],
  ["3/4", 45355, "d-mmm"],
  ["2024-01-31", 45322, "yyyy-mm-dd"],
  ["1/31/2024", 45322, "m/d/yyyy"],
  ["31/1/2024", "31/1/2024", null],
  ["2024-02-30", "2024-02-30", null],
  ["", null, null],
  ["-", "-", null],
  ["007x", "007x", null],
  ["007", 7, null],
])("%j", (text, value, numberFormat) => {
  expect(entry(text)).toEqual({ value, numberFormat, formula: null, quotePrefix: false });
});

test("an apostrophe makes text, and is no part of it", () => {
  expect(entry("'007")).toMatchObject({ value: "007", quotePrefix: true });
  expect(entry("'=1+1")).toMatchObject({ value: "=1+1", formula: null });
});

test("an equals sign begins a formula", () => {
  expect(entry("=1+1")).toMatchObject({ value: null, formula: "=1+1" });
  expect(entry("=").value).toBe("=");
});

test("a cell formatted as text takes all as it stands", () => {
  for (const text of ["12", "=1+1", "'x", "TRUE"]) {
    expect(entry(text, "@")).toMatchObject({ value: text, formula: null });
  }
});

test("a Dutch Excel reads commas, Dutch truths and days first", () => {
  expect(entry("1,5", "General", DUTCH).value).toBe(1.5);
  expect(entry("1.234,5", "General", DUTCH)).toMatchObject({
    value: 1234.5,
    numberFormat: "#,##0.00",
  });
  expect(entry("WAAR", "General", DUTCH).value).toBe(true);
  expect(entry("31/1/2024", "General", DUTCH).value).toBe(45322);
});
