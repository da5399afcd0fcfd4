import { normalise } from "./normalise";

/** What is hoped for, expected or asked, in the words of plans and budgets. */
const PLAN =
  /\b(?:doel|doelen|doelstelling\w*|streef\w*|target\w*|prognose\w*|verwacht\w*|raming\w*|geraamd\w*|begroting\w*|begroot\w*|budget\w*|gepland\w*|(?<!zorg )planning|simulatie\w*|ambitie\w*|te behalen|te bereiken|objectie(?:f|ven)|extrapolatie|objectifs?|prevision\w*|prevue?s?|planifie\w*|estimation\w*|estimee?s?)\b/u;
const NORM = /\b(?:norm(?:en|es?|waarden?|cijfers?)?|drempel\w*|vereist\w*|seuils?)\b/u;
const REALISED =
  /\b(?:gereali\w*|realisatie\w*|behaald\w*|bereikt|stand|resulta(?:at|ten)|realise\w*|atteinte?s?|resultats?)\b/u;

/** Neither a month or a year nor the total of them: an average, a difference, last year, a part of a year. */
const NO_TOTAL =
  /\b(?:gemiddeld\w*|gem|verschil|saldo|vorig\w*|q\d|k\d|kw\w*|kwartaal|trim\w*|semester|sem|week|wk|halfjaar|moyenne|difference|solde|precedente?|semaine|\de?(?:kwartaal|trim\w*|semester))\b/u;

/** True when a title or header speaks of figures that are aimed at or expected: "Prognose 2024". */
export function saysPlan(text: string): boolean {
  return PLAN.test(normalise(text));
}

/** True when a text speaks of what figures are held against: "Norm". */
export function saysNorm(text: string): boolean {
  return NORM.test(normalise(text));
}

/** True when a header speaks of what was done: "Realisatie". */
export function saysRealised(text: string): boolean {
  return REALISED.test(normalise(text));
}

/** True for what may stand in a column of periods and is no period: "Norm", "Gemiddelde", "Q1 2024". */
export function isNoPeriod(text: string): boolean {
  return NO_TOTAL.test(normalise(text)) || saysPlan(text) || saysNorm(text);
}
