import { ruleMarkerOf } from "../../../src/workbook/rule-marker";
import { conditionalFormatsShown } from "../../excel-host/formulas/conditional-formats-shown";
import { formatArea } from "../../excel-host/model/a1";
import { cellArea } from "../../excel-host/model/area";
import type { Workbook } from "../../excel-host/model/workbook";

/** The cells on which a mark of ours can be seen now, such as "Personenalarmen!F4", sheet by sheet. */
export function shownMarks(model: Workbook): string[] {
  const shown = new Set<string>();
  for (const sheet of model.sheets) {
    const areas = sheet.conditionalFormats
      .filter(({ formula }) => ruleMarkerOf(formula) !== null)
      .flatMap((format) => format.areas);
    for (const area of areas) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const formats = conditionalFormatsShown(sheet, row, column);
          if (formats.some(({ formula }) => ruleMarkerOf(formula) !== null)) {
            shown.add(`${sheet.name}!${formatArea(cellArea(row, column))}`);
          }
        }
      }
    }
  }
  return [...shown].sort();
}
