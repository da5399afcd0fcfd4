import type { Language, Text } from "../norms/norm";
import { withHardSpaces } from "../report/messages";
import { ARGUMENTS } from "./argument-names";
import { CATALOGUE, FUNCTION_IDS, type FunctionEntry } from "./catalogue";

/** What functions.json holds, as Excel asks for it. */
export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny: false;
  /** Errors in an argument are handed over, so that we can say which cell to repair. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "string" | "number" | "any"; readonly dimensionality: Shape };
}

/** Of the type any, as a number would make zero of a blank. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: Shape;
  readonly optional?: true;
}

type Shape = "scalar" | "matrix";

/** The metadata in a language; ids and names of functions are the same in all. */
export function functionsMetadata(language: Language): FunctionsMetadata {
  return {
    allowCustomDataForDataTypeAny: false,
    allowErrorForDataTypeAny: true,
    functions: FUNCTION_IDS.map((id) => {
      const { description, parameters, gives } = CATALOGUE[id];
      return {
        id,
        name: id,
        description: inLanguage(description, language),
        parameters: parameters.map((parameter) => ({
          name: ARGUMENTS[parameter.id][language],
          description: inLanguage(parameter.description, language),
          type: "any",
          dimensionality: parameter.is === "range" ? "matrix" : "scalar",
          ...(parameter.optional ? { optional: true } : {}),
        })),
        result: RESULTS[gives],
      };
    }),
  };
}

function inLanguage(text: Text, language: Language): string {
  return language === "fr" ? withHardSpaces({ fr: text.fr }).fr : text[language];
}

const RESULTS: Readonly<Record<FunctionEntry["gives"], FunctionMetadata["result"]>> = {
  text: { type: "string", dimensionality: "scalar" },
  number: { type: "number", dimensionality: "scalar" },
  table: { type: "any", dimensionality: "matrix" },
};
