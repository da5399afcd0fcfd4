import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Field, IndicatorId } from "../../src/norms/norm";
import { isIndicatorList, type RecognisedList } from "../../src/lists/list";
import { recogniseSheet, WINDOW_ROWS } from "../../src/lists/recognise";
import { recogniseLabel } from "../../src/lists/recognise-label";
import { address, columnName } from "../../src/workbook/address";
import { type MemorySheet, MemoryWorkbook, type Plain } from "../tools/memory-workbook";

/** One hand-made sheet and what must be recognised in it, see headers/README.md. */
export interface Variant {
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

export function variantFiles(): { kind: string; variants: Variant[] }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map(
      (file) =>
        JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as {
          kind: string;
          variants: Variant[];
        },
    );
}

/** The lists in one sheet of plain cells. */
export async function recognise(sheet: MemorySheet): Promise<RecognisedList[]> {
  const workbook = new MemoryWorkbook([sheet]);
  const [facts] = (await workbook.facts()).sheets;
  if (!facts) throw new Error("no sheet");
  return recogniseSheet(facts, await workbook.top(facts.name, WINDOW_ROWS), false);
}

export function sheetOf(variant: Variant): MemorySheet {
  const { sheet: name, rows, merges } = variant;
  return { name, rows, ...(merges ? { merges } : {}) };
}

/** The column letter of each mapped field. */
export function columnsOf(list: RecognisedList): Record<string, string> {
  return Object.fromEntries(list.columns.map((c) => [c.field, columnName(c.column)]));
}

/** Where each indicator stands, as the variants write it down. */
export function indicatorsOf(
  list: RecognisedList,
  rows: readonly (readonly Plain[])[],
): Record<string, string> {
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
  for (let row = list.firstRow; row <= rows.length; row++) {
    const text = rows[row - 1]?.[column];
    const label = typeof text === "string" ? recogniseLabel(text) : null;
    if (label && label.confidence >= 0.8) found[label.target] ??= address(row, column);
  }
  return found;
}
