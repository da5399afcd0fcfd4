import type { Language } from "../../norms/norm";
import { fill, type Params, withHardSpaces } from "../../report/messages";
import type { FaultCode } from "../session/fault";
import { en } from "./en";
import { faultsEn } from "./faults.en";
import { faultsFr } from "./faults.fr";
import { faultsNl } from "./faults.nl";
import { fr } from "./fr";
import { nl } from "./nl";

export type WordKey = keyof typeof nl;
export type Words = Readonly<Record<WordKey, string>>;
export type FaultKey = keyof typeof faultsNl;

/** Every sentence of the pane, with {placeholders}; Dutch is the original. */
export const WORDS: Readonly<Record<Language, Words>> = { nl, fr: withHardSpaces(fr), en };

/** Why something failed and what to do next. */
export const FAULTS: Readonly<Record<Language, Readonly<Record<FaultKey, string>>>> = {
  nl: faultsNl,
  fr: withHardSpaces(faultsFr),
  en: faultsEn,
};

/** A sentence of the pane in a language. `{of:cel|cellen}` is the first for one, the second for others. */
export function say(language: Language, key: WordKey, params: Params = {}): string {
  const counted = WORDS[language][key].replace(
    /\{(\w+):([^{}|]*)\|([^{}|]*)\}/g,
    (whole, name: string, one: string, many: string) => {
      const count = params[name];
      if (typeof count !== "number") return whole;
      return isOne(count, language) ? one : many;
    },
  );
  return fill(counted, params);
}

/** In French nought is one too. */
function isOne(count: number, language: Language): boolean {
  return language === "fr" ? count < 2 : count === 1;
}

/** The sentence of a failure. What can be wrong with a file on disk does not happen in Excel: one says it all. */
export function faultText(language: Language, code: FaultCode): string {
  const sentences: Readonly<Record<string, string>> = FAULTS[language];
  return sentences[code] ?? FAULTS[language].unreadable;
}

/** The language of the pane for a tag such as "fr-BE"; Dutch for every other. */
export function languageOf(tag: string | undefined): Language {
  const language = tag?.slice(0, 2).toLowerCase();
  return language === "fr" || language === "en" ? language : "nl";
}
