import type { FormulaCalculator } from "./formulas/calculator";
import type { Grid } from "./formulas/custom-functions";
import type { ExcelHost } from "./host";
import { formatAddress } from "./model/a1";
import { cellArea } from "./model/area";
import { CellError, hostValue, type CellValue } from "./model/cell-value";

/** What the metadata of an add-in (functions.json) says of its functions, as far as Excel needs it here. */
export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters?: readonly { readonly dimensionality?: string }[];
  }[];
}

/**
 * Lets cells use the add-in's functions: `=DMW.NORM(…)` is calculated by the add-in, over the messages
 * that Excel would send. Ranges arrive whole, single values as they are, left out arguments as null.
 */
export function bindCustomFunctions(
  host: ExcelHost,
  calculator: FormulaCalculator,
  namespace: string,
  metadata: FunctionsMetadata,
): void {
  for (const { id, name, parameters = [] } of metadata.functions) {
    calculator.register(`${namespace}.${name}`, async (args, { sheet, row, column }) => {
      const sent = parameters.map(({ dimensionality }, i) =>
        argumentOf(args[i] ?? null, dimensionality === "matrix"),
      );
      const address = formatAddress(sheet.name, cellArea(row, column));
      const outcome = await host.customFunctions.invoke(id, sent, { address });
      if (outcome.kind === "error") {
        return CellError.parse(outcome.code) ?? CellError.of("#VALUE!");
      }
      return resultOf(outcome.value);
    });
  }
}

function argumentOf(grid: Grid | null, matrix: boolean): unknown {
  if (grid === null) return null;
  if (matrix) return grid.map((line) => line.map(hostValue));
  const value = grid[0]?.[0] ?? null;
  // A blank cell reaches a single argument as zero.
  return value === null ? 0 : hostValue(value);
}

function resultOf(value: unknown): CellValue | Grid {
  return Array.isArray(value)
    ? value.map((line: unknown) => (Array.isArray(line) ? line.map(cellOf) : [cellOf(line)]))
    : cellOf(value);
}

function cellOf(value: unknown): CellValue {
  if (typeof value === "string") return CellError.parse(value) ?? value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}
