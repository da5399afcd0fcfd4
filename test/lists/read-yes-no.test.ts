import fc from "fast-check";
import { readYesNo } from "../../src/lists/read-yes-no";
import { CellError } from "../../src/workbook/cell";

test.each([
  "ja",
  "Ja",
  " JA ",
  "j",
  "x",
  "X",
  "waar",
  "true",
  "TRUE",
  "1",
  1,
  true,
  "✓",
  "✔",
  "yes",
  "oui",
  "ja.",
])("%j says yes", (cell) => {
  expect(readYesNo(cell)).toEqual({ is: "value", value: true });
});

test.each(["nee", "Neen", "n", "onwaar", "false", "0", 0, false, "-", "geen", "no", "non", "✗"])(
  "%j says no",
  (cell) => {
    expect(readYesNo(cell)).toEqual({ is: "value", value: false });
  },
);

test.each([null, "", "  ", "\u00a0"])("%j says nothing", (cell) => {
  expect(readYesNo(cell)).toEqual({ is: "blank" });
});

test.each([
  "misschien",
  "?",
  "onbekend",
  "ja/nee",
  "2",
  2,
  -1,
  0.5,
  45657,
  "nvt",
  "12/03/2024",
  "jan",
])("%j is unreadable, never no", (cell) => {
  expect(readYesNo(cell)).toEqual({ is: "unreadable", why: "unreadable-yes-no" });
});

test("an error is an error", () => {
  expect(readYesNo(CellError.of("#N/A"))).toEqual({ is: "unreadable", why: "excel-error" });
  expect(readYesNo(CellError.uncalculated)).toEqual({ is: "unreadable", why: "uncalculated" });
});

test("never throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.double()), (cell) => {
      expect(["value", "blank", "unreadable"]).toContain(readYesNo(cell).is);
    }),
  );
});
