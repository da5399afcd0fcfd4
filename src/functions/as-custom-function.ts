import type { FunctionResult, Implementation } from "./implementations";
import { FunctionFault } from "./function-fault";
import type { Setting } from "./setting";

/** What Excel calls: it never throws anything but the error that it was given to make. */
export type CustomFunction = (...args: readonly unknown[]) => FunctionResult;

/** Makes the error of the runtime: a code and the sentence that Excel shows with it. */
export type MakeError = (code: "#VALUE!" | "#N/A", sentence: string) => Error;

/** Turns faults into errors that Excel shows; what nobody foresaw says so, without a cell's contents. */
export function asCustomFunction(
  implementation: Implementation,
  setting: () => Setting,
  makeError: MakeError,
): CustomFunction {
  return (...args) => {
    const now = setting();
    try {
      return implementation(now, ...argumentsOf(args));
    } catch (error) {
      const fault =
        error instanceof FunctionFault ? error : new FunctionFault("#VALUE!", "unexpected");
      throw makeError(fault.code, fault.sentence(now.language));
    }
  };
}

/**
 * The arguments without the invocation, which the runtime adds behind them: where a host leaves optional
 * ones away, it would stand in the place of one.
 */
function argumentsOf(args: readonly unknown[]): readonly unknown[] {
  const last = args.at(-1);
  const isInvocation = typeof last === "object" && last !== null && "functionName" in last;
  return isInvocation ? args.slice(0, -1) : args;
}
