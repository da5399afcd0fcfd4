import { BooleanNumber, type Injector } from "@univerjs/core";
import { CustomFunction, FunctionType, IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { FunctionSignature } from "../../wire";
import type { AddinCalls } from "./addin-calls";

/** Makes the add-in's functions known to the grid's formulas: each call goes to the add-in itself. */
export function registerFunctions(
  injector: Injector,
  functions: readonly FunctionSignature[],
  calls: AddinCalls,
): void {
  const executors = functions.map((signature) => new AddinFunction(signature, calls));
  injector.get(IFunctionService).registerExecutors(...executors);
  injector.get(IDescriptionService).registerDescriptions(
    functions.map(({ name, description, parameters }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: parameter.name,
        require: parameter.isOptional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: BooleanNumber.FALSE,
      })),
    })),
  );
}

type Calculate = CustomFunction["calculateCustom"];

class AddinFunction extends CustomFunction {
  constructor(
    private readonly signature: FunctionSignature,
    private readonly calls: AddinCalls,
  ) {
    super(signature.name);
  }

  override calculateCustom(...args: Parameters<Calculate>): ReturnType<Calculate> {
    const { id, parameters } = this.signature;
    // Excel hands over every parameter: what is left out as null.
    const given = parameters.map(({ isRange }, index) => argument(args[index], isRange));
    const { unitId, subUnitId, row, column } = this;
    const cell = { unitId: unitId ?? "", sheetId: subUnitId ?? "", row, column };
    // Values and grids of values, as the add-in gives them, are what the grid takes.
    return this.calls.ask(id, given, cell) as ReturnType<Calculate>;
  }
}

/** A range as a grid; one cell as its value; what was left out as null. */
function argument(value: unknown, isRange: boolean): unknown {
  if (value === undefined || value === null) return null;
  const grid = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  return isRange ? grid : (grid[0]?.[0] ?? null);
}
