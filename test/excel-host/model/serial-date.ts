const DAY = 86_400_000;
/** 1900 counts a 29 February that never was: days from 1 March 1900 are one further. */
const START_1900 = Date.UTC(1899, 11, 30);
const START_1904 = Date.UTC(1904, 0, 1);
const FIRST_MARCH_1900 = 61;

/** The serial number of a day by the workbook's date system; null when there is no such day. */
export function serialOfDay(
  year: number,
  month: number,
  day: number,
  date1904: boolean,
): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  if (date1904) return time >= START_1904 ? (time - START_1904) / DAY : null;
  const serial = (time - START_1900) / DAY;
  return serial < FIRST_MARCH_1900 ? serial - 1 : serial;
}

/** The day of a serial number; null below the first day. The 29 February 1900 that never was is given as such. */
export function dayOfSerial(
  serial: number,
  date1904: boolean,
): { year: number; month: number; day: number } | null {
  const whole = Math.floor(serial);
  if (whole < 0) return null;
  if (!date1904 && whole === 0) return { year: 1900, month: 1, day: 0 };
  if (!date1904 && whole === FIRST_MARCH_1900 - 1) return { year: 1900, month: 2, day: 29 };
  const shifted = !date1904 && whole < FIRST_MARCH_1900 ? whole + 1 : whole;
  const date = new Date((date1904 ? START_1904 : START_1900) + shifted * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
