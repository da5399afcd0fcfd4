import type { Language, Text } from "../norms/norm";
import { type FunctionMessageKey, sayInCell } from "./messages";

/** What a cell shows; Excel shows a sentence of ours only with these two. */
export type FaultCode = "#VALUE!" | "#N/A";

export type FaultParams = Readonly<Record<string, string | number | Text>>;

/**
 * Why a function gives no value. `#VALUE!`: an argument has to be put right; `#N/A`: the answer is not
 * known. Never holds what stands in a cell.
 */
export class FunctionFault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly key: FunctionMessageKey,
    readonly params: FaultParams = {},
  ) {
    super(key);
    this.name = "FunctionFault";
  }

  /** One sentence, or two: what is wrong and what to do. */
  sentence(language: Language): string {
    const words = Object.fromEntries(
      Object.entries(this.params).map(([name, value]) => [
        name,
        typeof value === "object" ? value[language] : value,
      ]),
    );
    return sayInCell(language, this.key, words);
  }
}
