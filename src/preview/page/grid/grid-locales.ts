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

interface Words {
  [key: string]: string | Words;
}

/** The grid's own texts. It has none in Dutch; with the ribbon and menus away, few of them are seen. */
export const gridLocales = {
  [LocaleType.EN_US]: joined(
    designEn,
    uiEn,
    docsEn,
    sheetsEn,
    sheetsUiEn,
    formulaEn,
    functionsEn,
    numbersEn,
    rulesEn,
  ),
  [LocaleType.FR_FR]: joined(
    designFr,
    uiFr,
    docsFr,
    sheetsFr,
    sheetsUiFr,
    formulaFr,
    functionsFr,
    numbersFr,
    rulesFr,
  ),
};

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
