import type { FunctionId } from "../../src/functions/catalogue";
import { FunctionFault } from "../../src/functions/function-fault";
import { type FunctionResult, IMPLEMENTATIONS } from "../../src/functions/implementations";
import type { Setting } from "../../src/functions/setting";

const DUTCH: Setting = { language: "nl" };

/** What a formula gives: its value, or "#VALUE! key" as one text. */
export function call(id: FunctionId, ...args: readonly unknown[]): FunctionResult {
  return callWith(DUTCH, id, ...args);
}

export function callWith(
  setting: Setting,
  id: FunctionId,
  ...args: readonly unknown[]
): FunctionResult {
  try {
    return IMPLEMENTATIONS[id](setting, ...args);
  } catch (error) {
    if (error instanceof FunctionFault) return `${error.code} ${error.key}`;
    throw error;
  }
}

/** The sentence of a formula that gives an error. */
export function sentence(id: FunctionId, ...args: readonly unknown[]): string {
  try {
    IMPLEMENTATIONS[id](DUTCH, ...args);
  } catch (error) {
    if (error instanceof FunctionFault) return error.sentence("nl");
    throw error;
  }
  throw new Error(`${id} gives a value`);
}

/** A column of cells, as Excel hands over a range. */
export function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}
