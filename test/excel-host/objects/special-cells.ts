import { hostNotImplemented } from "../host-error";
import { intersection, type Area } from "../model/area";
import { valueType, type CellValue } from "../model/cell-value";
import type { Sheet } from "../model/sheet";
import { rectangles } from "./rectangles";
import type { Region } from "./region";

/** Excel.SpecialCellValueType: which values count, by the letters in the word. */
function hasType(value: CellValue, wanted: string): boolean {
  if (wanted === "All") return true;
  const type = valueType(value);
  const words: Readonly<Record<string, string>> = {
    Double: "Numbers",
    String: "Text",
    Boolean: "Logical",
    Error: "Errors",
  };
  const word = words[type];
  return word !== undefined && wanted.includes(word);
}

/**
 * Cells of a kind (Excel.SpecialCellType) within the used range, as areas from top to bottom. Throws
 * HostNotImplemented for kinds that the host lacks.
 */
export function specialCells({ sheet, areas }: Region, kind: string, values = "All"): Area[] {
  const used = sheet.usedArea();
  if (!used) return [];
  const test = testOf(sheet, kind, values);
  return rectangles(
    areas.flatMap((area) => intersection(area, used) ?? []),
    test,
  );
}

function testOf(
  sheet: Sheet,
  kind: string,
  values: string,
): (row: number, column: number) => boolean {
  switch (kind) {
    case "Visible":
      return (row, column) => !sheet.isRowHidden(row) && !sheet.hiddenColumns.has(column);
    case "Blanks":
      return (row, column) =>
        sheet.value(row, column) === null && sheet.formula(row, column) === null;
    case "Constants":
      return (row, column) =>
        sheet.formula(row, column) === null &&
        sheet.value(row, column) !== null &&
        hasType(sheet.value(row, column), values);
    case "Formulas":
      return (row, column) =>
        sheet.formula(row, column) !== null && hasType(sheet.value(row, column), values);
    case "ConditionalFormats":
      return (row, column) =>
        sheet.conditionalFormats.some((format) => format.appliesTo(row, column));
    default:
      throw hostNotImplemented(`special cells of type ${kind}`);
  }
}
