import fc from "fast-check";
import {
  addYears,
  dateOf,
  dayOf,
  findPeriod,
  monthByName,
  parseDateText,
  parsePeriodText,
  readDay,
  readPeriod,
  serialDay,
  splitPeriod,
} from "../../src/lists/read-date";
import { CellError } from "../../src/workbook/cell";

// Serials as Excel shows them in General format.
const DAY_2024_12_31 = 45657;
const DAY_2024_02_29 = 45351;
const DAY_1900_03_01 = 61;

test("dayOf gives Excel's serial, dateOf gives it back", () => {
  expect(dayOf(2024, 12, 31)).toBe(DAY_2024_12_31);
  expect(dayOf(2024, 2, 29)).toBe(DAY_2024_02_29);
  expect(dayOf(1900, 3, 1)).toBe(DAY_1900_03_01);
  expect(dateOf(DAY_2024_12_31)).toEqual({ year: 2024, month: 12, day: 31 });
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 109_574 }), (day) => {
      const { year, month, day: date } = dateOf(day);
      expect(dayOf(year, month, date)).toBe(day);
    }),
  );
});

test("serials count from 1900 or from 1904, with or without a time", () => {
  expect(serialDay(45657, false)).toBe(DAY_2024_12_31);
  expect(serialDay(45657.75, false)).toBe(DAY_2024_12_31);
  // In the 1904 system 31 December 2024 is 44195.
  expect(serialDay(44195, true)).toBe(DAY_2024_12_31);
  expect(serialDay(0, false)).toBeNull();
  expect(serialDay(-1, false)).toBeNull();
  expect(serialDay(1e9, false)).toBeNull();
});

test.each([
  ["31/12/2024", 2024, 12, 31],
  ["1/2/2024", 2024, 2, 1],
  ["01-02-2024", 2024, 2, 1],
  ["01.02.2024", 2024, 2, 1],
  ["31/12/24", 2024, 12, 31],
  ["2024-12-31", 2024, 12, 31],
  ["2024/12/31", 2024, 12, 31],
  ["2024-12-31T08:30:00", 2024, 12, 31],
  ["31/12/2024 08:30", 2024, 12, 31],
  ["31 december 2024", 2024, 12, 31],
  ["31 dec. 2024", 2024, 12, 31],
  ["31-dec-24", 2024, 12, 31],
  ["ma 30/12/2024", 2024, 12, 30],
  ["maandag 30 december 2024", 2024, 12, 30],
  ["do. 29-02-2024", 2024, 2, 29],
  ["29/02/2024", 2024, 2, 29],
  ["29/02/2000", 2000, 2, 29],
  [" 31/12/2024\u00a0", 2024, 12, 31],
  ["1 maart 2024", 2024, 3, 1],
  ["1 février 2024", 2024, 2, 1],
])("the text %j is a date", (text, year, month, day) => {
  expect(parseDateText(text)).toBe(dayOf(year, month, day));
});

test.each([
  "",
  "31/02/2024",
  "30/02/2024",
  "29/02/2023",
  "29/02/1900",
  "29/02/2100",
  "31/04/2024",
  "00/01/2024",
  "01/13/2024",
  "12/31/2024",
  "32/01/2024",
  "2024-13-01",
  "01/01/1899",
  "31 decembre",
  "31 brumaire 2024",
  "stand 31/12/2024",
  "punt 1.2.24",
  "morgen",
  "12",
  "1234567",
])("the text %j is no date", (text) => {
  expect(parseDateText(text)).toBeNull();
});

test("a date written out is read back, whatever the notation", () => {
  const names = "januari februari maart april mei juni juli augustus september".split(" ");
  names.push("oktober", "november", "december");
  fc.assert(
    fc.property(fc.integer({ min: dayOf(1970, 1, 1), max: dayOf(2069, 12, 31) }), (serial) => {
      const { year, month, day } = dateOf(serial);
      const two = (n: number): string => String(n).padStart(2, "0");
      for (const text of [
        `${day}/${month}/${year}`,
        `${two(day)}-${two(month)}-${year}`,
        `${year}-${two(month)}-${two(day)}`,
        `${two(day)}.${two(month)}.${two(year % 100)}`,
        `${day} ${names[month - 1] ?? ""} ${year}`,
      ]) {
        expect(parseDateText(text)).toBe(serial);
      }
    }),
  );
});

test("reading a cell never throws and never gives a day outside the calendar", () => {
  const cell = fc.oneof(fc.string({ maxLength: 30 }), fc.double(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(cell, fc.boolean(), (value, date1904) => {
      const read = readDay(value, date1904);
      if (read.is !== "value") return;
      expect(Number.isInteger(read.value)).toBe(true);
      expect(dateOf(read.value).year).toBeGreaterThanOrEqual(1900);
      expect(dateOf(read.value).year).toBeLessThanOrEqual(2199);
    }),
    { numRuns: 1000 },
  );
});

test("readDay reads serials silently, texts with a remark, and refuses the rest", () => {
  expect(readDay(45657, false)).toEqual({ is: "value", value: DAY_2024_12_31 });
  expect(readDay("31/12/2024", false)).toEqual({
    is: "value",
    value: DAY_2024_12_31,
    doubt: "text-date",
  });
  expect(readDay("2024-12", false)).toMatchObject({ value: dayOf(2024, 12, 1) });
  expect(readDay("dec 2024", false)).toMatchObject({ value: dayOf(2024, 12, 1) });
  expect(readDay("december", false)).toEqual({ is: "unreadable", why: "unreadable-date" });
  expect(readDay("2024", false)).toEqual({ is: "unreadable", why: "unreadable-date" });
  expect(readDay(12, false)).toEqual({ is: "unreadable", why: "unreadable-date" });
  expect(readDay(true, false)).toEqual({ is: "unreadable", why: "unreadable-date" });
  expect(readDay(null, false)).toEqual({ is: "blank" });
  expect(readDay(CellError.of("#N/A"), false)).toEqual({ is: "unreadable", why: "excel-error" });
});

test("addYears keeps the date; 29 February becomes the 28th in a common year", () => {
  expect(addYears(dayOf(2022, 5, 31), 2)).toBe(dayOf(2024, 5, 31));
  expect(addYears(dayOf(2024, 2, 29), 2)).toBe(dayOf(2026, 2, 28));
  expect(addYears(dayOf(2024, 2, 29), 4)).toBe(dayOf(2028, 2, 29));
  expect(addYears(dayOf(2024, 2, 29), -2)).toBe(dayOf(2022, 2, 28));
  fc.assert(
    fc.property(
      fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(2100, 1, 1) }),
      fc.integer({ min: -5, max: 5 }),
      (day, years) => {
        const before = dateOf(day);
        const after = dateOf(addYears(day, years));
        expect(after.year).toBe(before.year + years);
        expect(after.month).toBe(before.month);
        expect(before.day - after.day).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("months have Dutch, French and English names and abbreviations", () => {
  expect(monthByName("Maart")).toBe(3);
  expect(monthByName("mrt.")).toBe(3);
  expect(monthByName("août")).toBe(8);
  expect(monthByName("OCT")).toBe(10);
  expect(monthByName("ma")).toBeNull();
  expect(monthByName("maandag")).toBeNull();
});

test.each([
  ["jan", null, 1],
  ["Jan.", null, 1],
  ["december", null, 12],
  ["dec 2024", 2024, 12],
  ["dec-24", 2024, 12],
  ["dec '24", 2024, 12],
  ["december 2024:", 2024, 12],
  ["12/2024", 2024, 12],
  ["12-2024", 2024, 12],
  ["2024-12", 2024, 12],
  ["2024/12", 2024, 12],
  ["202412", 2024, 12],
  ["2024M12", 2024, 12],
  ["2024 dec", 2024, 12],
  ["M3", null, 3],
  ["maand 3", null, 3],
  ["2024", 2024, null],
  ["werkjaar 2024", 2024, null],
  ["31/12/2024", 2024, 12],
  ["01\u00a0/\u00a02024", 2024, 1],
])("the header %j is a period", (text, year, month) => {
  expect(parsePeriodText(text)).toEqual({ year, month });
});

test.each([
  "",
  "13/2024",
  "2024-13",
  "M13",
  "maand 0",
  "kwartaal",
  "ma",
  "12",
  "dienst",
  "q1",
  "jan van dam",
])("the header %j is no period", (text) => {
  expect(parsePeriodText(text)).toBeNull();
});

test.each([
  ["Realisatie jan", "Realisatie", null, 1],
  ["Realisatie jan 2024", "Realisatie", 2024, 1],
  ["2024 totaal", "totaal", 2024, null],
  ["Cijfer 2024", "Cijfer", 2024, null],
  ["Stand 31/12/2024", "Stand", 2024, 12],
])("%j is a word beside a period", (text, rest, year, month) => {
  expect(splitPeriod(text)).toEqual({ rest, period: { year, month } });
});

test.each(["Realisatie", "jan 2024", "2024", "", "Zone 12"])("%j is not", (text) => {
  expect(splitPeriod(text)).toBeNull();
});

test.each([
  ["Outputlijst CM – september 2024 (cumulatief)", 2024, 9],
  ["Outputlijst 09/2024", 2024, 9],
  ["gebruikers_2024-09", 2024, 9],
  ["gebruikers_202409", 2024, 9],
  ["Lijst sep '24", 2024, 9],
  ["Lijst sep-24", 2024, 9],
  ["Outputlijst 2024", 2024, null],
  ["gebruikers_2024_Q1", 2024, null],
  ["Werkjaar 2023-2024", 2024, null],
  ["Cijfers januari t/m maart 2024", 2024, 3],
  ["Cijfers jan - mrt 2024", 2024, 3],
  ["januari - december 2024", 2024, null],
  ["Stand op 31/12/2024", 2024, 12],
  ["Blad jan", null, 1],
  ["jan", null, 1],
])("the title %j gives a period", (text, year, month) => {
  expect(findPeriod(text)).toEqual({ year, month });
});

test.each([
  "Bereikte gebruikers",
  "Opgemaakt door Jan",
  "Jan Peeters",
  "Zorgplanning",
  "Tel. 011 22 33 44",
  "1234567890",
])("the title %j gives none", (text) => {
  expect(findPeriod(text)).toBeNull();
});

test("a header cell is a period as text, as a date or as a bare year", () => {
  expect(readPeriod("jan", false, false)).toEqual({ year: null, month: 1 });
  expect(readPeriod(2024, false, false)).toEqual({ year: 2024, month: null });
  expect(readPeriod(202403, false, false)).toEqual({ year: 2024, month: 3 });
  expect(readPeriod(45352, false, true)).toEqual({ year: 2024, month: 3 });
  // 1 March 2024 without a date format is believed, 5 March is not.
  expect(readPeriod(45352, false, false)).toEqual({ year: 2024, month: 3 });
  expect(readPeriod(45356, false, false)).toBeNull();
  expect(readPeriod(412, false, false)).toBeNull();
  expect(readPeriod(true, false, false)).toBeNull();
  expect(readPeriod(CellError.of("#N/A"), false, true)).toBeNull();
});

test("a year is no day, and a year with a month is its first", () => {
  expect(readDay(2024, false).is).toBe("unreadable");
  expect(readDay(1990, true).is).toBe("unreadable");
  expect(readDay(202402, false)).toEqual({ is: "value", value: 45323 });
  expect(readDay(202413, false).is).toBe("unreadable");
});
