import { normalise } from "./normalise";

const OTHER_PERIOD =
  /\b(?:jaar|jaarlijks\w*|jaarbijdrage|week|wekelijks\w*|dag|dagelijks\w*|kwartaal|an|annee|annuel\w*|semaine|jour|trimestre)\b/u;
/** "In het jaar 2024" says when, and not for how long one pays. */
const DATED = /\b(?:jaar|annee) 20\d{2}\b/gu;
const OTHER_PAYER = /\b(?:dienst|dmw|ziekenfonds|mutualiteit|service|mutualite)\b/u;
const USER = /gebruiker|client|\blid\b|\bleden\b|usager|membre/u;

/** True when a header or label of a fee asks it for another time than a month: "Bijdrage per jaar". */
export function isNoMonthlyFee(text: string): boolean {
  return OTHER_PERIOD.test(normalise(text).replace(DATED, ""));
}

/** True when a header of a fee speaks of what another than the user pays: "Bijdrage dienst". */
export function isPaidByOther(text: string): boolean {
  const plain = normalise(text);
  return OTHER_PAYER.test(plain) && !USER.test(plain);
}
