import { address } from "../workbook/address";
import { type Look, LOOKS, type LookStyle, type Mark } from "../workbook/mark";
import { escapeXml } from "./xml-write";

const BORDERS: Readonly<Record<LookStyle["border"]["style"], string>> = {
  continuous: "thin",
  dash: "dashed",
  dot: "dotted",
};

/** A look as a differential format. @param p prefix of SpreadsheetML, with colon */
export function lookXml(look: Look, p: string): string {
  const { fill, font, border } = LOOKS[look];
  const side = (name: string) =>
    `<${p}${name} style="${BORDERS[border.style]}">${color("color", border.color, p)}</${p}${name}>`;
  return [
    `<${p}dxf><${p}font>`,
    `<${p}b${font.bold ? "" : ' val="0"'}/><${p}i${font.italic ? "" : ' val="0"'}/>`,
    `${color("color", font.color, p)}</${p}font>`,
    `<${p}fill><${p}patternFill>${color("bgColor", fill, p)}</${p}patternFill></${p}fill>`,
    `<${p}border>${["left", "right", "top", "bottom"].map(side).join("")}</${p}border></${p}dxf>`,
  ].join("");
}

/** A mark as a conditional format of a sheet. */
export function markXml(mark: Mark, dxfId: number, priority: number, p: string): string {
  const areas = mark.areas.map((area) =>
    address(area.firstRow, area.firstColumn, area.lastRow, area.lastColumn),
  );
  return [
    `<${p}conditionalFormatting sqref="${areas.join(" ")}">`,
    `<${p}cfRule type="expression" dxfId="${dxfId}" priority="${priority}">`,
    `<${p}formula>${escapeXml(mark.formula)}</${p}formula>`,
    `</${p}cfRule></${p}conditionalFormatting>`,
  ].join("");
}

/** "#RRGGBB" as an element; the file puts the opacity before it. */
export function color(name: string, rgb: string, p: string): string {
  return `<${p}${name} rgb="FF${rgb.slice(1).toUpperCase()}"/>`;
}
