import { makeWorkbook } from "../excel-host/model/make-workbook";
import { saveXlsx } from "../excel-host/xlsx/save";

/** A made-up list of indicators: three of its figures fail, each in a cell of its own. */
export function ownList(): Uint8Array {
  const workbook = makeWorkbook({
    Outputlijst: [
      ["Outputlijst 2024 – verzonnen dienst"],
      [],
      ["Indicator", "Aantal"],
      ["Aantal bereikte gebruikers", 400],
      ["Aantal gebruikers met een zorgbehoefte", 180],
      ["Aantal proactieve acties", 50],
      ["Aantal proactieve acties met vervolgactie", 5],
      ["Aantal bereikte doelgroepen", 4],
    ],
  });
  workbook.sheets[0]?.columnWidths.set(0, 260);
  return saveXlsx(workbook);
}
