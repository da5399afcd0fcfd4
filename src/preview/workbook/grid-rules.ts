import { conditionalFormatsShown } from "../../../test/excel-host/formulas/conditional-formats-shown";
import type { ConditionalFormat } from "../../../test/excel-host/model/conditional-format";
import type { Area } from "../../../test/excel-host/model/area";
import type { Sheet } from "../../../test/excel-host/model/sheet";
import type { GridRule } from "../wire";
import { shownRule } from "./shown-rule";

/** Cells of one conditional format that are looked at one by one in a cut workbook. */
const MAX_CELLS_LOOKED_AT = 20_000;

/** The sheet's conditional formats that the grid can show, by priority. */
export function gridRules(sheet: Sheet, isCut: boolean): GridRule[] {
  return sheet.conditionalFormats.flatMap((format) => {
    const shown = shownRule(format);
    if (!shown) return [];
    const { test, style } = shown;
    const { id, stopIfTrue, areas } = format;
    if (!isCut || test.kind !== "formula") return [{ id, areas, stopIfTrue, test, style }];
    // The grid lacks rows that the rule may refer to: the workbook says where it holds.
    const held = areas.flatMap((area) => cellsWhere(sheet, area, format));
    return held.length === 0
      ? []
      : [{ id, areas: held, stopIfTrue, test: { kind: "formula", formula: "=TRUE" }, style }];
  });
}

function cellsWhere(sheet: Sheet, area: Area, format: ConditionalFormat): Area[] {
  const rows = Math.min(area.rows, Math.ceil(MAX_CELLS_LOOKED_AT / area.columns));
  const cells: Area[] = [];
  for (let row = area.row; row < area.row + rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (conditionalFormatsShown(sheet, row, column).includes(format)) {
        cells.push({ row, column, rows: 1, columns: 1 });
      }
    }
  }
  return cells;
}
