import type {
  ConditionalFormat,
  ConditionalStyle,
} from "../../../test/excel-host/model/conditional-format";
import { formatArea } from "../../../test/excel-host/model/a1";
import { cellArea } from "../../../test/excel-host/model/area";
import { noConditionalStyle } from "../../../test/excel-host/model/conditional-format";
import {
  allText,
  attribute,
  child,
  childrenNamed,
  flag,
  type XmlElement,
} from "../../../test/excel-host/xlsx/xml";
import type { RuleTest, ScalePoint } from "../wire";

/** What the grid has to test for a conditional format, and what it then shows. */
export interface ShownRule {
  readonly test: RuleTest;
  readonly style: ConditionalStyle;
}

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** Null for kinds that the grid is not shown: icons, top ten, duplicates. */
export function shownRule(format: ConditionalFormat): ShownRule | null {
  if (format.type === "Custom" && format.formula !== "") {
    const formula = format.formula.replace(/^=?/, "=");
    return { test: { kind: "formula", formula }, style: format.style };
  }
  const kept = keptRule(format.rule?.definition);
  const test = kept && testOf(kept.rule, format);
  return kept && test && { test, style: styleOf(kept.dxf) };
}

/** A rule as it stands in a file, with its look. */
interface KeptRule {
  readonly rule: XmlElement;
  readonly dxf: XmlElement | null;
}

function keptRule(definition: unknown): KeptRule | null {
  if (typeof definition !== "object" || definition === null) return null;
  const { rule, dxf } = definition as Partial<KeptRule>;
  return rule ? { rule, dxf: dxf ?? null } : null;
}

function testOf(rule: XmlElement, format: ConditionalFormat): RuleTest | null {
  const formulas = childrenNamed(rule, "formula").map(allText);
  switch (attribute(rule, "type")) {
    case "cellIs":
      return comparison(attribute(rule, "operator") ?? "", formulas, format);
    case "colorScale":
      return scale(child(rule, "colorScale"));
    case "dataBar": {
      const color = colourOf(child(child(rule, "dataBar"), "color"));
      return { kind: "bar", color: color ?? "#638EC6" };
    }
    default: {
      // Kinds that Excel itself writes with the formula that they stand for.
      const [formula] = formulas;
      return formula === undefined ? null : { kind: "formula", formula: `=${formula}` };
    }
  }
}

function comparison(
  operator: string,
  [first, second]: readonly string[],
  { areas: [area] }: ConditionalFormat,
): RuleTest | null {
  if (!area || first === undefined) return null;
  const cell = formatArea(cellArea(area.row, area.column));
  const sign = OPERATORS[operator];
  if (sign !== undefined) return { kind: "formula", formula: `=${cell}${sign}(${first})` };
  if (second === undefined) return null;
  const between = `AND(${cell}>=(${first}),${cell}<=(${second}))`;
  if (operator === "between") return { kind: "formula", formula: `=${between}` };
  return operator === "notBetween" ? { kind: "formula", formula: `=NOT(${between})` } : null;
}

function scale(element: XmlElement | null): RuleTest | null {
  const colors = childrenNamed(element, "color").map(colourOf);
  const points = childrenNamed(element, "cfvo").map((point, index): ScalePoint | null => {
    const at = POINTS[attribute(point, "type") ?? ""];
    const value = Number(attribute(point, "val") ?? NaN);
    const color = colors[index];
    return at && color != null ? { at, value: Number.isNaN(value) ? null : value, color } : null;
  });
  const known = points.filter((point) => point !== null);
  return known.length >= 2 && known.length === points.length
    ? { kind: "scale", points: known }
    : null;
}

const POINTS: Readonly<Record<string, ScalePoint["at"]>> = {
  min: "min",
  max: "max",
  num: "number",
  percent: "percent",
  percentile: "percentile",
};

function styleOf(dxf: XmlElement | null): ConditionalStyle {
  const style = noConditionalStyle();
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  const color = colourOf(child(font, "color"));
  style.font = {
    ...(color !== null && { color }),
    ...(child(font, "b") && { bold: flag(child(font, "b"), "val", true) }),
    ...(child(font, "i") && { italic: flag(child(font, "i"), "val", true) }),
  };
  style.fill = colourOf(child(pattern, "bgColor")) ?? colourOf(child(pattern, "fgColor"));
  return style;
}

/** Theme colours are left out: the look then has no colour of its own. */
function colourOf(element: XmlElement | null): string | null {
  const rgb = element && attribute(element, "rgb");
  return rgb === null ? null : `#${rgb.slice(-6).toUpperCase()}`;
}
