import fc from "fast-check";
import { parseNumberText, readAmount, readCount, readShare } from "../../src/lists/read-number";
import { CellError } from "../../src/workbook/cell";

describe("parseNumberText", () => {
  test.each([
    ["1.234,56", 1234.56, "text-number"],
    ["313,76", 313.76, "text-number"],
    ["€ 27,49", 27.49, "text-number"],
    ["27,49 €", 27.49, "text-number"],
    ["EUR 27,49", 27.49, "text-number"],
    ["27,49 euro", 27.49, "text-number"],
    ["-12", -12, "text-number"],
    ["\u221212,5", -12.5, "text-number"],
    ["+5", 5, "text-number"],
    ["1 234,5", 1234.5, "text-number"],
    ["1 234 567", 1_234_567, "text-number"],
    ["1\u00a0234", 1234, "text-number"],
    ["1\u202f234\u202f567", 1234567, "text-number"],
    [" 42 ", 42, "text-number"],
    ["0", 0, "text-number"],
    ["007", 7, "text-number"],
    ["1.234", 1234, "thousands-dot"],
    ["12.345.678", 12345678, "thousands-dot"],
    ["27.49", 27.49, "decimal-dot"],
    ["0.473", 0.473, "decimal-dot"],
    ["1234.567", 1234.567, "decimal-dot"],
    ["1,234.56", 1234.56, "decimal-dot"],
  ])("%j is %d (%s)", (text, number, doubt) => {
    expect(parseNumberText(text)).toEqual({ number, percent: false, doubt });
  });

  test.each([
    ["52,4 %", 52.4],
    ["52,4%", 52.4],
    ["47\u00a0%", 47],
    ["100 %", 100],
  ])("%j is a percentage", (text, number) => {
    expect(parseNumberText(text)).toEqual({ number, percent: true, doubt: "text-number" });
  });

  test.each([
    "",
    " ",
    "€",
    "%",
    "-",
    ",5",
    ".5",
    "5,",
    "5.",
    "1,2,3",
    "1.2.3",
    "12.34,5",
    "1.234.56",
    "1..000",
    "--5",
    "12/03/2024",
    "1-2",
    "n.v.t.",
    "3 stuks",
    "1e5",
    "0x10",
    "Infinity",
    "NaN",
    "12a",
    "½",
    "٣",
  ])("%j is no number", (text) => {
    expect(parseNumberText(text)).toBeNull();
  });

  test("gives back every number written the Dutch way", () => {
    const whole = fc.integer({ min: -999_999_999, max: 999_999_999 });
    const separator = fc.constantFrom(".", " ", "\u00a0", "\u202f", "");
    const around = fc.constantFrom<[string, string]>(
      ["", ""],
      ["€ ", ""],
      ["", " €"],
      [" ", " "],
      ["EUR ", ""],
    );
    fc.assert(
      fc.property(whole, fc.nat({ max: 99 }), separator, around, (n, cents, between, [a, b]) => {
        const digits = String(Math.abs(n)).replace(/\B(?=(\d{3})+$)/g, between);
        const sign = n < 0 ? "-" : "";
        const text = `${a}${sign}${digits},${String(cents).padStart(2, "0")}${b}`;
        const number = Number(`${sign}${Math.abs(n)}.${String(cents).padStart(2, "0")}`);
        expect(parseNumberText(text)?.number).toBe(number);
      }),
    );
  });

  test("never throws, and gives no number for a text with letters other than euro", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (text) => {
        const read = parseNumberText(text);
        if (read === null) return;
        expect(Number.isFinite(read.number)).toBe(true);
        expect(text.replace(/eur(?:o)?/gi, "")).not.toMatch(/\p{L}/u);
      }),
      { numRuns: 2000 },
    );
  });

  test("a text of digits with a letter in it is never a number", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\d.,]{0,6}$/),
        fc.constantFrom(..."a b d f g h i j k l m n p q s t v w x y z é λ".split(" ")),
        fc.stringMatching(/^[\d.,%]{0,6}$/),
        (before, letter, after) => {
          expect(parseNumberText(before + letter + after)).toBeNull();
        },
      ),
    );
  });
});

describe("readCount", () => {
  test.each([
    [412, { is: "value", value: 412 }],
    [0, { is: "value", value: 0 }],
    ["1.234", { is: "value", value: 1234, doubt: "thousands-dot" }],
    ["12", { is: "value", value: 12, doubt: "text-number" }],
    [null, { is: "blank" }],
    ["  ", { is: "blank" }],
    [-1, { is: "unreadable", why: "negative-number" }],
    ["-3", { is: "unreadable", why: "negative-number" }],
    [2.5, { is: "unreadable", why: "unreadable-number" }],
    ["12,5", { is: "unreadable", why: "unreadable-number" }],
    ["12 %", { is: "unreadable", why: "unreadable-number" }],
    ["twaalf", { is: "unreadable", why: "unreadable-number" }],
    [true, { is: "unreadable", why: "unreadable-number" }],
    [Number.NaN, { is: "unreadable", why: "unreadable-number" }],
    [1e16, { is: "unreadable", why: "unreadable-number" }],
    [CellError.of("#N/A"), { is: "unreadable", why: "excel-error" }],
    [CellError.uncalculated, { is: "unreadable", why: "uncalculated" }],
  ])("%j", (cell, expected) => {
    expect(readCount(cell)).toEqual(expected);
  });
});

describe("readAmount", () => {
  test.each([
    [27.49, { is: "value", value: 27.49 }],
    ["€ 27,49", { is: "value", value: 27.49, doubt: "text-number" }],
    ["27.49", { is: "value", value: 27.49, doubt: "decimal-dot" }],
    ["5 %", { is: "unreadable", why: "unreadable-number" }],
    [CellError.of("#DIV/0!"), { is: "unreadable", why: "excel-error" }],
  ])("%j", (cell, expected) => {
    expect(readAmount(cell)).toEqual(expected);
  });
});

describe("readShare", () => {
  test("says how it was written, for only the neighbours tell 0,473 from 47,3", () => {
    expect(readShare(0.473, "percent")).toMatchObject({
      value: { number: 0.473, written: "fraction" },
    });
    expect(readShare(0.473, "general")).toMatchObject({
      value: { number: 0.473, written: "bare" },
    });
    expect(readShare(47.3, "number")).toMatchObject({ value: { number: 47.3, written: "bare" } });
    expect(readShare("47,3 %", "general")).toMatchObject({
      value: { number: 47.3, written: "percent" },
    });
    expect(readShare("0,473", "text")).toMatchObject({ value: { number: 0.473, written: "bare" } });
    expect(readShare(-0.1, "percent")).toEqual({ is: "unreadable", why: "negative-number" });
    expect(readShare(CellError.of("#N/A"), "percent")).toEqual({
      is: "unreadable",
      why: "excel-error",
    });
    expect(readShare(null, "percent")).toEqual({ is: "blank" });
  });
});

test.each(["2\n3", "12 14", "1 23", "1234 567", "12 3456", "1, 2", "1\n234"])(
  "%j is more than one number, so none",
  (text) => {
    expect(parseNumberText(text)).toBeNull();
  },
);
