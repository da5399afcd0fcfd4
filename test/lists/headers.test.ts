import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Field, IndicatorId } from "../../src/norms/norm";
import type { RecognisedList } from "../../src/lists/list";
import { isIndicatorList } from "../../src/lists/list";
import { recogniseSheet, WINDOW_ROWS } from "../../src/lists/recognise";
import { recogniseLabel } from "../../src/lists/recognise-label";
import { address, columnName } from "../../src/workbook/address";
import { MemoryWorkbook, type Plain } from "../tools/memory-workbook";

interface Variant {
  readonly name: string;
  readonly sheet: string;
  readonly rows: readonly (readonly Plain[])[];
  readonly merges?: readonly string[];
  readonly expect: null | {
    readonly kind: string;
    readonly headerRow: number;
    readonly columns?: Partial<Record<Field, string>>;
    readonly shape?: string;
    readonly indicators?: Partial<Record<IndicatorId, string>>;
  };
}

const FOLDER = join(__dirname, "headers");
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

async function recognise(variant: Variant): Promise<RecognisedList[]> {
  const workbook = new MemoryWorkbook([
    {
      name: variant.sheet,
      rows: variant.rows,
      ...(variant.merges ? { merges: variant.merges } : {}),
    },
  ]);
  const facts = await workbook.facts();
  const [sheet] = facts.sheets;
  if (!sheet) throw new Error("no sheet");
  return recogniseSheet(sheet, await workbook.top(sheet.name, WINDOW_ROWS), false);
}

/** Where each indicator stands, as the variants write it down. */
function indicators(list: RecognisedList, variant: Variant): Record<string, string> {
  if (!isIndicatorList(list)) return {};
  const found: Record<string, string> = {};
  if (list.shape === "transposed") {
    for (const figure of list.figures) {
      const label = figure.label === null ? null : recogniseLabel(figure.label);
      if (label && label.confidence >= 0.8) {
        found[label.target] ??= address(list.headerRow, figure.column);
      }
    }
    return found;
  }
  const column = list.columns.find((c) => c.field === "indicator")?.column ?? 0;
  for (let row = list.firstRow; row <= variant.rows.length; row++) {
    const text = variant.rows[row - 1]?.[column];
    const label = typeof text === "string" ? recogniseLabel(text) : null;
    if (label && label.confidence >= 0.8) found[label.target] ??= address(row, column);
  }
  return found;
}

for (const file of files) {
  const { kind, variants } = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as {
    kind: string;
    variants: Variant[];
  };
  describe(`headers of ${kind}`, () => {
    test.each(variants.map((variant) => [variant.name, variant] as const))(
      "%s",
      async (_name, variant) => {
        const lists = await recognise(variant);
        if (variant.expect === null) {
          expect(lists.map((list) => list.kind)).toEqual([]);
          return;
        }
        const [list] = lists;
        expect(list?.kind).toBe(variant.expect.kind);
        expect(list?.headerRow).toBe(variant.expect.headerRow);
        if (list === undefined) return;
        if (isIndicatorList(list)) {
          expect(list.shape).toBe(variant.expect.shape);
          expect(indicators(list, variant)).toEqual(variant.expect.indicators);
        } else {
          const columns = list.columns.map((c) => [c.field, columnName(c.column)]);
          expect(Object.fromEntries(columns)).toEqual(variant.expect.columns);
        }
      },
    );
  });
}
