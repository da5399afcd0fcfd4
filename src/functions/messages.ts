import type { Language } from "../norms/norm";
import { withHardSpaces } from "../report/messages";
import { en } from "./messages.en";
import { fr } from "./messages.fr";
import { nl } from "./messages.nl";

export type FunctionMessageKey = keyof typeof nl;

/** Everything a formula can say, with {placeholders}; Dutch is the original. */
export type FunctionMessages = Readonly<Record<FunctionMessageKey, string>>;

export const FUNCTION_MESSAGES: Readonly<Record<Language, FunctionMessages>> = {
  nl,
  fr: withHardSpaces(fr),
  en,
};

/** A sentence in a language, its placeholders filled in; one that is not given stays visible. */
export function sayInCell(
  language: Language,
  key: FunctionMessageKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return FUNCTION_MESSAGES[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
}
