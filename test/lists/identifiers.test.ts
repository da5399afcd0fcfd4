import fc from "fast-check";
import { Identifiers, isNationalNumber } from "../../src/lists/identifiers";

test.each([
  ["A12", "a12"],
  ["A12", " A12\u00a0"],
  ["A 12", "A\u202f12"],
  [12345, "12345"],
  [12345, " 12 345 "],
  ["A1", "A1\u200b"],
  ["12", "\ufeff12"],
  // Excel drops the zeros of a number that it takes for one; two users would count one too many.
  ["0012", "12"],
  ["00010100371", 10100371],
  ["85.07.30-033.28", "85073003328"],
  ["00.01.01-003.52", "00010100352"],
  ["Léa", "LEA"],
])("%j and %j are one user", (a, b) => {
  const identifiers = new Identifiers();
  expect(identifiers.slotOf(b)).toBe(identifiers.slotOf(a));
  expect(identifiers.size).toBe(1);
});

test.each([
  ["A12", "A13"],
  ["A12", "A1 2"],
  ["A-12", "A12"],
  // File numbers: without their signs two users would be one, and too few need no help.
  ["2024/1/23", "2024/12/3"],
  ["10-881", "10.881"],
  [12, 13],
  [1.5, 15],
])("%j and %j are two users", (a, b) => {
  const identifiers = new Identifiers();
  expect(identifiers.slotOf(b)).not.toBe(identifiers.slotOf(a));
  expect(identifiers.size).toBe(2);
});

test("slots are counted from zero without gaps, whatever the order", () => {
  const value = fc.oneof(fc.nat({ max: 50 }), fc.stringMatching(/^[ab ]?\d{1,2}[ab ]?$/));
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const identifiers = new Identifiers();
      const slots = values.map((v) => identifiers.slotOf(v));
      expect(new Set(slots).size).toBe(identifiers.size);
      expect(Math.max(-1, ...slots)).toBe(identifiers.size - 1);
      expect(values.map((v) => identifiers.slotOf(v))).toEqual(slots);
    }),
  );
});

// Made up; only the check numbers are right: 97 less the remainder of the first nine digits.
test.each([
  "85073003328",
  "85.07.30-033.28",
  85073003328,
  "00010100371",
  "00010100303",
  "17073003384",
])("%j is a national number", (value) => {
  expect(isNationalNumber(value)).toBe(true);
});

test.each(["85073003329", "8507300332", 12345, "", "A5073003328", "850730033281", "11111111111"])(
  "%j is none",
  (value) => {
    expect(isNationalNumber(value)).toBe(false);
  },
);

test("a national number is told by its check number, before and after 2000", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), fc.boolean(), (base, after) => {
      const check = 97 - (Number(after ? `2${base}` : base) % 97);
      expect(isNationalNumber(`${base}${String(check).padStart(2, "0")}`)).toBe(true);
    }),
  );
});
