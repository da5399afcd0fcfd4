import { makeWorkbook } from "../excel-host/model/make-workbook";
import type { Workbook } from "../excel-host/model/workbook";

export const RECORDS = 250_000;

const MODULES = ["psychosociale begeleiding", "zorgbegeleiding", "ergotherapeutische begeleiding"];

/** A list of users with duplicates as in a year of contacts, one in four of them with a care need. */
export function largeUserList(): Workbook {
  const model = makeWorkbook({
    Gebruikers: [
      [
        "Lidnummer",
        "Dienst",
        "Datum",
        "Zorgbehoefte",
        "Typemodule",
        "Gemeente",
        "Contactwijze",
        "Trefwoorden",
      ],
    ],
  });
  const sheet = model.activeSheet;
  for (let row = 1; row <= RECORDS; row++) {
    const user = row % Math.ceil(RECORDS / 1.2);
    sheet.set(row, 0, `CM1-${100_000 + user}`);
    sheet.set(row, 1, "CM");
    sheet.set(row, 2, 45_292 + (row % 366));
    sheet.set(row, 3, user % 4 === 0 ? "ja" : "nee");
    sheet.set(row, 4, MODULES[row % 3] ?? null);
    sheet.set(row, 5, "Gent");
    sheet.set(row, 6, "huisbezoek");
    sheet.set(row, 7, "trefwoorden die niemand vroeg");
  }
  return model;
}
