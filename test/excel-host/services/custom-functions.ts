import { asFlag, asNumber } from "../args";
import { invalidArgument } from "../host-error";
import { excelClass, type ExcelClass } from "../objects/excel-class";
import { MessageCategory, type HostMessage } from "../protocol";

/** What a custom function gave: a value (a grid for a spilled result) or an error as cells show it. */
export type FunctionOutcome =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "error"; readonly code: string; readonly message: string | null };

export interface FunctionCall {
  /** With its sheet, such as `Blad1!A1`. */
  readonly address?: string;
  /** Excel errors in the arguments reach the function only when its metadata says so. */
  readonly allowErrors?: boolean;
}

const INVOKE = 1000;
const ALLOW_ERRORS = 4;

/** Excel's error for the number that the library sends (CustomFunctionErrorCode). */
const ERROR_CODES: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#REF!",
  9: "#NAME?",
  10: "#NAME?",
};

/**
 * Calls the functions that the add-in associated, over the messages that Excel uses: an invocation
 * goes in, results come back some 50 ms later in a batch of their own.
 */
export class CustomFunctions {
  private readonly pending = new Map<number, (outcome: FunctionOutcome) => void>();
  private lastId = 0;

  constructor(private readonly send: (messages: readonly HostMessage[]) => void) {}

  /**
   * Calls a function by the id in its metadata. Arguments are values, or grids for ranges; an argument
   * that was left out is null. Never rejects: what goes wrong is an error outcome.
   */
  invoke(id: string, args: readonly unknown[], call: FunctionCall = {}): Promise<FunctionOutcome> {
    this.lastId += 1;
    const invocation = this.lastId;
    const flags = call.allowErrors === true ? ALLOW_ERRORS : 0;
    return new Promise((resolve) => {
      this.pending.set(invocation, resolve);
      this.send([
        {
          messageCategory: MessageCategory.customFunction,
          messageType: INVOKE,
          targetId: "",
          message: JSON.stringify([invocation, id, args, call.address ?? "Sheet1!A1", flags, null]),
          id: invocation,
        },
      ]);
    });
  }

  settle(invocation: number, succeeded: boolean, value: unknown, errorNumber: unknown): void {
    const resolve = this.pending.get(invocation);
    this.pending.delete(invocation);
    if (!resolve) return;
    if (succeeded) resolve({ kind: "value", value });
    else {
      const code = typeof errorNumber === "number" ? ERROR_CODES[errorNumber] : undefined;
      const message = typeof value === "string" ? value : null;
      resolve({ kind: "error", code: code ?? "#VALUE!", message });
    }
  }
}

export const customFunctionsService: ExcelClass<CustomFunctions> = excelClass("CustomFunctions", {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: (functions, args) => {
      const results = args.raw(0);
      if (!Array.isArray(results)) throw invalidArgument();
      for (const result of results as unknown[]) {
        if (!Array.isArray(result)) throw invalidArgument();
        const [id, succeeded, value, code] = result as unknown[];
        functions.settle(asNumber(id), asFlag(succeeded), value, code);
      }
    },
  },
});
