import { CellError } from "../../model/cell-value";
import { dayOfSerial, serialOfDay } from "../../model/serial-date";
import { toNumber } from "../coerce";
import { each, firstValue } from "../broadcast";
import { eager, type FunctionTable, type WorksheetFunction } from "./worksheet-function";

const LAST_YEAR = 9999;

function part(name: "year" | "month" | "day"): WorksheetFunction {
  return eager(([operand], { sheet }) => {
    const { date1904 } = sheet.workbook;
    return each(operand, (value) => {
      const day = dayOfSerial(toNumber(value, date1904), date1904);
      return day && day.year <= LAST_YEAR ? day[name] : CellError.of("#NUM!");
    });
  });
}

export const DATES: FunctionTable = {
  /** Months and days may run over: DATE(2024,14,1) is 1 February 2025. Years below 1900 count from 1900. */
  DATE: eager(([y, m, d], { sheet }) => {
    const [year, month, day] = [y, m, d].map((operand) =>
      Math.trunc(toNumber(firstValue(operand))),
    ) as [number, number, number];
    if (year < 0 || year > LAST_YEAR) return CellError.of("#NUM!");
    const full = year < 1900 ? year + 1900 : year;
    const first = new Date(Date.UTC(full, month - 1, 1));
    const { date1904 } = sheet.workbook;
    const start = serialOfDay(first.getUTCFullYear(), first.getUTCMonth() + 1, 1, date1904);
    const serial = start === null ? -1 : start + day - 1;
    return dayOfSerial(serial, date1904) ? serial : CellError.of("#NUM!");
  }),
  YEAR: part("year"),
  MONTH: part("month"),
  DAY: part("day"),
};
