import type { Culture } from "../model/culture";

/** Functions by their name in Excel of another language; others keep their English name here. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nl: {
    AND: "EN",
    OR: "OF",
    NOT: "NIET",
    IF: "ALS",
    IFERROR: "ALS.FOUT",
    ISNUMBER: "ISGETAL",
    ISBLANK: "ISLEEG",
    ISTEXT: "ISTEKST",
    COUNT: "AANTAL",
    COUNTA: "AANTALARG",
    COUNTIF: "AANTAL.ALS",
    SUM: "SOM",
    AVERAGE: "GEMIDDELDE",
    ROUND: "AFRONDEN",
    TRUE: "WAAR",
    FALSE: "ONWAAR",
    DATE: "DATUM",
    YEAR: "JAAR",
    MONTH: "MAAND",
  },
  fr: {
    AND: "ET",
    OR: "OU",
    NOT: "NON",
    IF: "SI",
    IFERROR: "SIERREUR",
    ISNUMBER: "ESTNUM",
    ISBLANK: "ESTVIDE",
    ISTEXT: "ESTTEXTE",
    COUNT: "NB",
    COUNTA: "NBVAL",
    COUNTIF: "NB.SI",
    SUM: "SOMME",
    AVERAGE: "MOYENNE",
    ROUND: "ARRONDI",
    TRUE: "VRAI",
    FALSE: "FAUX",
    YEAR: "ANNEE",
    MONTH: "MOIS",
  },
};

function namesOf(culture: Culture): Readonly<Record<string, string>> {
  return NAMES[culture.name.slice(0, 2)] ?? {};
}

/** A formula in English syntax as a person with another culture sees it. */
export function toLocalFormula(formula: string, culture: Culture): string {
  const names = namesOf(culture);
  return outsideTexts(formula, (part) =>
    part.replace(/(\d)\.(\d)|,|\b[A-Z][A-Z.]*(?=\()|\b(?:TRUE|FALSE)\b/g, (found, a, b) => {
      if (a !== undefined) return `${String(a)}${culture.decimalSeparator}${String(b)}`;
      return found === "," ? culture.listSeparator : (names[found] ?? found);
    }),
  );
}

/** The opposite: what a person typed, in English syntax. */
export function fromLocalFormula(formula: string, culture: Culture): string {
  const english = new Map(Object.entries(namesOf(culture)).map(([en, local]) => [local, en]));
  const decimal = culture.decimalSeparator === "," ? /(\d),(\d)/g : /(\d)\.(\d)/g;
  return outsideTexts(formula, (part) =>
    part
      .replace(decimal, "$1.$2")
      .replaceAll(culture.listSeparator, ",")
      .replace(/\b[A-Z][A-Z.]*(?=\()|\b[A-Z]+\b/g, (name) => english.get(name) ?? name),
  );
}

/** Changes a formula but for its texts and quoted sheet names. */
function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join("");
}
