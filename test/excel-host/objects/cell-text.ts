import { CellError, type CellValue } from "../model/cell-value";
import type { Culture } from "../model/culture";
import { dayOfSerial } from "../model/serial-date";

/**
 * What a cell shows, for the number formats that lists use: General, decimals, groups, per cent,
 * day and time codes, text. Column width plays no part (Excel shows ##### in a narrow column).
 */
export function cellText(
  value: CellValue,
  numberFormat: string,
  culture: Culture,
  date1904: boolean,
): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? culture.trueWord : culture.falseWord;
  if (typeof value === "string") return value;
  const [positive = "General", negative] = numberFormat.split(";");
  const section = value < 0 && negative !== undefined ? negative : positive;
  const shown = value < 0 && negative !== undefined ? -value : value;
  if (section === "General" || section === "@") return generalText(value, culture);
  const codes = stripLiterals(section);
  if (/[dmyhs]/i.test(codes)) return dayText(value, section, date1904) ?? "#".repeat(8);
  return numberText(shown, section, culture);
}

/** Format codes without quoted texts, escaped characters, colours and conditions. */
function stripLiterals(section: string): string {
  return section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
}

function generalText(value: number, culture: Culture): string {
  const text = Number(value.toPrecision(11)).toString();
  return text.replace("e+", "E+").replace("e-", "E-").replace(".", culture.decimalSeparator);
}

function numberText(value: number, section: string, culture: Culture): string {
  const codes = stripLiterals(section);
  const match = /[#0?][#0?,]*(?:\.[#0?]*)?/.exec(codes);
  if (!match) return literals(section);
  const [digits] = match;
  const [whole = "", fraction = ""] = digits.split(".");
  const percents = (codes.match(/%/g) ?? []).length;
  const decimals = fraction.length;
  const optional = (/#*$/.exec(fraction)?.[0] ?? "").length;
  const fixed = Math.abs(value * 100 ** percents).toFixed(decimals);
  const [fixedWhole = "0", fixedFraction = ""] = fixed.split(".");
  const least = (whole.match(/0/g) ?? []).length;
  const padded = least === 0 && fixedWhole === "0" ? "" : fixedWhole.padStart(least, "0");
  const grouped = whole.includes(",")
    ? padded.replace(/\B(?=(\d{3})+$)/g, culture.groupSeparator)
    : padded;
  const shown = fixedFraction.replace(new RegExp(`0{0,${optional}}$`), "");
  const number = grouped + (shown === "" ? "" : culture.decimalSeparator + shown);
  const sign = value < 0 && Number(fixed) !== 0 ? "-" : "";
  const at = section.indexOf(digits);
  const before = at < 0 ? "" : literals(section.slice(0, at));
  const after = at < 0 ? "%".repeat(percents) : literals(section.slice(at + digits.length));
  return sign + before + number + after;
}

/** The characters of a section that show as they are. */
function literals(section: string): string {
  return section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/_./g, " ")
    .replace(/\\(.)/g, "$1")
    .replace(/"([^"]*)"/g, "$1");
}

function dayText(value: number, section: string, date1904: boolean): string | null {
  const day = dayOfSerial(value, date1904);
  if (!day) return null;
  const seconds = Math.round((value - Math.floor(value)) * 86_400);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  let afterHour = false;
  return section
    .replace(/\[[^\]]*\]/g, "")
    .replace(/"([^"]*)"|\\(.)|(yyyy|yy|mmm|mm|m|dd|d|hh|h|ss|s)/gi, (...groups: string[]) => {
      const [, quoted, escaped, code] = groups;
      if (code === undefined) return quoted ?? escaped ?? "";
      const lower = code.toLowerCase();
      const minute = afterHour && lower.startsWith("m");
      afterHour = lower.startsWith("h");
      const number = lower.startsWith("y")
        ? day.year % (lower === "yy" ? 100 : 10_000)
        : lower.startsWith("d")
          ? day.day
          : lower.startsWith("h")
            ? hours
            : lower.startsWith("s")
              ? seconds % 60
              : minute
                ? minutes
                : day.month;
      return String(number).padStart(lower.length === 1 ? 1 : 2, "0");
    });
}

/** Excel.NumberFormatCategory of a number format. */
export function numberFormatCategory(numberFormat: string): string {
  const codes = stripLiterals(numberFormat.split(";")[0] ?? "");
  if (numberFormat === "General") return "General";
  if (numberFormat === "@") return "Text";
  if (codes.includes("%")) return "Percentage";
  if (/e[+-]/i.test(codes)) return "Scientific";
  if (/[dy]/i.test(codes) || /mmm/i.test(codes)) return "Date";
  if (/[hs]/i.test(codes)) return "Time";
  if (/[€$£]|\[\$/.test(numberFormat)) {
    return numberFormat.includes("_") ? "Accounting" : "Currency";
  }
  if (codes.includes("?/")) return "Fraction";
  return /^[#0,]*(?:\.0*)?[\s)_]*$/.test(codes) ? "Number" : "Custom";
}
