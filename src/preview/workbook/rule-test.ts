import type { ConditionalFormat } from "../../../test/excel-host/model/conditional-format";
import type { RuleTest } from "../wire";

/** What the grid has to test for a conditional format; null for kinds that it cannot show. */
export function ruleTestOf(format: ConditionalFormat): RuleTest | null {
  return format.type === "Custom" && format.formula !== ""
    ? { kind: "formula", formula: format.formula.replace(/^=?/, "=") }
    : null;
}
