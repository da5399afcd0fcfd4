import { normalise } from "../lists/normalise";
import type { Norm } from "../norms/norm";
import { nearestNormIds, normSet } from "../norms/norm-set";
import { FunctionFault } from "./function-fault";
import { readText } from "./scalar-arguments";

const LANGUAGES = ["nl", "fr", "en"] as const;

/** Numbers first, then ids, then titles: what comes first is never taken by what comes after. */
const BY_NAME: ReadonlyMap<string, Norm> = new Map(
  [
    ...LANGUAGES.flatMap((language) =>
      normSet.norms.map((norm) => [normalise(norm.title[language]), norm] as const),
    ),
    ...normSet.norms.map((norm) => [normalise(norm.id), norm] as const),
    ...normSet.norms.map((norm) => [String(norm.number), norm] as const),
  ].map(([name, norm]) => [name.replaceAll(" ", ""), norm]),
);

/**
 * The norm that a user typed: its id in any case, with or without accents, its number, or its title.
 * Throws FunctionFault: `#N/A` with the nearest ids when there is no such norm.
 */
export function findNorm(argument: unknown): Norm {
  const text = readText("norm", argument);
  const found = BY_NAME.get(normalise(text).replaceAll(" ", ""));
  if (found !== undefined) return found;
  throw new FunctionFault("#N/A", "norm-unknown", {
    nearest: nearestNormIds(normalise(text).replaceAll(" ", "-")).join(", "),
  });
}
