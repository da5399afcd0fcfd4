import type { Language } from "../norms/norm";
import { en } from "./messages.en";
import { fr } from "./messages.fr";
import { nl } from "./messages.nl";

/** Every sentence of the report, with {placeholders}; Dutch is the original. */
export type Messages = Readonly<Record<keyof typeof nl, string>>;
export type MessageKey = keyof typeof nl;

export const MESSAGES: Readonly<Record<Language, Messages>> = { nl, fr: withHardSpaces(fr), en };

/** French signs keep to the word before them, and quotes to what they quote. */
export function withHardSpaces<T extends Readonly<Record<string, string>>>(messages: T): T {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [
      key,
      text.replace(/ (?=[;:?!»%])|(?<=«) /g, "\u00a0"),
    ]),
  ) as T;
}

export type Params = Readonly<Record<string, string | number>>;

/** A sentence in a language, its placeholders filled in; one that is not given stays visible. */
export function say(language: Language, key: MessageKey, params: Params = {}): string {
  return fill(MESSAGES[language][key], params);
}

/** Fills in {placeholders}; one that is not given stays visible. */
export function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
