import {
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { GridRule, RuleTest, ScalePoint } from "../../wire";
import { ruleStyle } from "./cell-style";
import { toRange } from "./sheet-data";

const POINTS: Readonly<Record<ScalePoint["at"], CFValueType>> = {
  min: CFValueType.min,
  max: CFValueType.max,
  number: CFValueType.num,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
};

/** A conditional format as the grid keeps it. */
export function gridRule({
  id,
  areas,
  stopIfTrue,
  test,
  style,
}: GridRule): IConditionFormattingRule {
  return { cfId: id, ranges: areas.map(toRange), stopIfTrue, rule: ruleConfig(test, style) };
}

function ruleConfig(test: RuleTest, style: GridRule["style"]): IConditionalFormattingRuleConfig {
  switch (test.kind) {
    case "formula":
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: test.formula,
        style: ruleStyle(style),
      };
    case "scale":
      return {
        type: CFRuleType.colorScale,
        config: test.points.map(({ at, value, color }, index) => ({
          index,
          color,
          value: { type: POINTS[at], ...(value !== null && { value }) },
        })),
      };
    case "bar":
      return {
        type: CFRuleType.dataBar,
        isShowValue: true,
        config: {
          min: { type: CFValueType.min },
          max: { type: CFValueType.max },
          isGradient: true,
          positiveColor: test.color,
          nativeColor: "#FF0000",
        },
      };
  }
}
