import type { HostContext } from "../host-context";
import { conflictingSize, invalidArgument } from "../host-error";
import { isUnbounded, type Area } from "../model/area";
import type { CellInput } from "../model/sheet";
import { cellCount } from "./region";

/**
 * What each cell of an area holds, as rows. Null, without an error, for whole rows or columns and for
 * more cells than Excel reads at once.
 */
export function readGrid<T>(
  area: Area,
  context: HostContext,
  read: (row: number, column: number) => T,
): T[][] | null {
  if (isUnbounded(area) || cellCount(area) > context.options.maxCellsPerRead) return null;
  const rows: T[][] = new Array<T[]>(area.rows);
  for (let i = 0; i < area.rows; i++) {
    const line: T[] = new Array<T>(area.columns);
    for (let j = 0; j < area.columns; j++) line[j] = read(area.row + i, area.column + j);
    rows[i] = line;
  }
  return rows;
}

/** What is written to an area: one input for all cells, or a grid of exactly its size. */
export type GridInput =
  | { readonly kind: "same"; readonly input: CellInput }
  | { readonly kind: "each"; readonly inputs: readonly (readonly CellInput[])[] };

/** Throws InvalidArgument for anything else, and for whole rows or columns. */
export function gridInput(value: unknown, area: Area): GridInput {
  if (isUnbounded(area)) throw invalidArgument();
  if (!Array.isArray(value)) return { kind: "same", input: asInput(value) };
  if (value.length !== area.rows) throw conflictingSize();
  const inputs = value.map((line: unknown) => {
    if (!Array.isArray(line) || line.length !== area.columns) throw conflictingSize();
    return line.map(asInput);
  });
  return { kind: "each", inputs };
}

function asInput(value: unknown): CellInput {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw invalidArgument();
}
