import { LocaleType } from "@univerjs/core";
import designEn from "@univerjs/design/locale/en-US";
import designFr from "@univerjs/design/locale/fr-FR";
import docsEn from "@univerjs/docs-ui/locale/en-US";
import docsFr from "@univerjs/docs-ui/locale/fr-FR";
import rulesEn from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import rulesFr from "@univerjs/sheets-conditional-formatting-ui/locale/fr-FR";
import formulaEn from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaFr from "@univerjs/sheets-formula-ui/locale/fr-FR";
import functionsEn from "@univerjs/sheets-formula/locale/en-US";
import functionsFr from "@univerjs/sheets-formula/locale/fr-FR";
import numbersEn from "@univerjs/sheets-numfmt-ui/locale/en-US";
import numbersFr from "@univerjs/sheets-numfmt-ui/locale/fr-FR";
import sheetsUiEn from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiFr from "@univerjs/sheets-ui/locale/fr-FR";
import sheetsEn from "@univerjs/sheets/locale/en-US";
import sheetsFr from "@univerjs/sheets/locale/fr-FR";
import uiEn from "@univerjs/ui/locale/en-US";
import uiFr from "@univerjs/ui/locale/fr-FR";
import type { Language } from "../../language";
import { DUTCH_WORDS, OWN_WORDS, type Words } from "./grid-words";

const ENGLISH = [
  designEn,
  uiEn,
  docsEn,
  sheetsEn,
  sheetsUiEn,
  formulaEn,
  functionsEn,
  numbersEn,
  rulesEn,
];

const FRENCH = [
  designFr,
  uiFr,
  docsFr,
  sheetsFr,
  sheetsUiFr,
  formulaFr,
  functionsFr,
  numbersFr,
  rulesFr,
];

/**
 * The grid's own texts in a language, with the name that the grid has for it. Dutch is not among its
 * languages: there the words that can be seen take the place of the English ones. What it says of its own
 * functions is left out in Dutch; their names are English, as formulas are written here.
 */
export function gridLocale(language: Language): { locale: LocaleType; words: Words } {
  const own = OWN_WORDS[language];
  switch (language) {
    case "nl": {
      const words = joined(...ENGLISH, own, DUTCH_WORDS);
      return { locale: LocaleType.EN_US, words: withoutHelp(words) };
    }
    case "fr":
      return { locale: LocaleType.FR_FR, words: joined(...FRENCH, own) };
    case "en":
      return { locale: LocaleType.EN_US, words: joined(...ENGLISH, own) };
  }
}

const HELP: ReadonlySet<string> = new Set(["description", "abstract", "detail"]);

function withoutHelp(words: Words): Words {
  const formulas = words["sheets-formula"];
  const list = typeof formulas === "object" ? formulas["functionList"] : undefined;
  if (typeof list === "object") blank(list);
  return words;
}

function blank(words: Words): void {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === "object") blank(value);
    else if (HELP.has(key)) words[key] = "";
  }
}

/** Packages share keys, below which each has words of its own. */
function joined(...parts: readonly object[]): Words {
  const all: Words = {};
  for (const part of parts) join(all, part as Words);
  return all;
}

function join(into: Words, from: Words): void {
  for (const [key, value] of Object.entries(from)) {
    const there = into[key];
    if (typeof there === "object" && typeof value === "object") join(there, value);
    else into[key] = typeof value === "object" ? joined(value) : value;
  }
}
