import type { FunctionSignature } from "../wire";

/** As the namespace in manifest.xml; functions.json has the names without it. */
const NAMESPACE = "DMW";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
    }[];
  }[];
}

/** What the add-in's functions.json says of its functions, as Excel reads it. */
export function functionSignatures(metadata: unknown): FunctionSignature[] {
  const { functions } = metadata as Metadata;
  return functions.map(({ id, name, description = "", parameters }) => ({
    id,
    name: `${NAMESPACE}.${name}`,
    description,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      isOptional: parameter.optional === true,
      isRange: parameter.dimensionality === "matrix",
    })),
  }));
}
