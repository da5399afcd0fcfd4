import { BooleanNumber, type Injector } from "@univerjs/core";
import { AsyncCustomFunction, FunctionType, IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { FunctionResult, FunctionSignature } from "../../wire";

/** Calls a function of the add-in, with arguments as Excel gives them. */
export type CallFunction = (
  id: string,
  args: readonly unknown[],
  address: string,
) => Promise<FunctionResult>;

type Calculate = AsyncCustomFunction["calculateCustom"];

/** Makes the add-in's functions known to the grid's formulas: each call goes to the add-in itself. */
export function registerFunctions(
  injector: Injector,
  functions: readonly FunctionSignature[],
  call: CallFunction,
): void {
  const executors = functions.map((signature) => new AddinFunction(signature, call));
  injector.get(IFunctionService).registerExecutors(...executors);
  injector.get(IDescriptionService).registerDescriptions(
    functions.map(({ name, description, parameters }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: "",
        example: "",
        require: BooleanNumber.FALSE,
        repeat: BooleanNumber.FALSE,
      })),
    })),
  );
}

class AddinFunction extends AsyncCustomFunction {
  constructor(
    private readonly signature: FunctionSignature,
    private readonly call: CallFunction,
  ) {
    super(signature.name);
  }

  override calculateCustom(...args: Parameters<Calculate>): ReturnType<Calculate> {
    // Values and grids of values, as the add-in gives them, are what the grid takes.
    return this.compute(args) as ReturnType<Calculate>;
  }

  private async compute(args: readonly unknown[]): Promise<unknown> {
    const { id, parameters } = this.signature;
    // Excel hands over every parameter: what is left out as null.
    const given = parameters.map(({ isRange }, index) => argument(args[index], isRange));
    const result = await this.call(id, given, "");
    return result.kind === "error" ? result.code : result.value;
  }
}

/** A range as a grid; one cell as its value; what was left out as null. */
function argument(value: unknown, isRange: boolean): unknown {
  if (value === undefined || value === null) return null;
  const grid = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  return isRange ? grid : (grid[0]?.[0] ?? null);
}
