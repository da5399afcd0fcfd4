import fc from "fast-check";
import { dayOfSerial, serialOfDay } from "./serial-date";

test.each([
  [1, 1900, 1, 1],
  [59, 1900, 2, 28],
  [61, 1900, 3, 1],
  [45292, 2024, 1, 1],
])("serial %d", (serial, year, month, day) => {
  expect(dayOfSerial(serial, false)).toEqual({ year, month, day });
  expect(serialOfDay(year, month, day, false)).toBe(serial);
});

test("Excel's 29 February 1900 has a serial, and is no day", () => {
  expect(dayOfSerial(60, false)).toEqual({ year: 1900, month: 2, day: 29 });
  expect(serialOfDay(1900, 2, 29, false)).toBeNull();
});

test("1904 begins at nought", () => {
  expect(serialOfDay(1904, 1, 1, true)).toBe(0);
  expect(serialOfDay(1903, 12, 31, true)).toBeNull();
});

test("days and serials belong together in both systems", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_900_000 }), fc.boolean(), (serial, date1904) => {
      const day = dayOfSerial(serial, date1904);
      expect(day && serialOfDay(day.year, day.month, day.day, date1904)).toBe(serial);
    }),
  );
});
