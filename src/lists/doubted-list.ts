import { normalise } from "./normalise";

/** Words by which the name of a sheet says that its rows may not be the ones that count. */
const DOUBTED = [
  // Not done, or not yet.
  /wachtlijst\w*|wachtenden|aanvra\w+|aangevraagd\w*|geannuleerd\w*|geweigerd\w*|afgewezen|niet weerhouden/u,
  /gepland\w*|te plannen|te contacteren|potentiele?|voorstel\w*|ideeen|niet bereikt\w*|uitgeschreven/u,
  /liste d attente|demandes?|annule\w*|refuse\w*|planifie\w*|prevue?s?|potentiel\w*|propositions?|non atteints?/u,
  // Things that are there, and not with anybody.
  /aanbod|assortiment|depot|retour\w*|defect\w*|beschikbare?|offre|disponibles?|retours?/u,
  // Not the register itself: a draft, a copy, a part of it.
  /concept|ontwerp|oude?|backup|back up|kopie|copy|vorig jaar|test|steekproef|archief/u,
  /brouillon|projet|ancien\w*|copie|annee (?:passee|precedente|derniere)|essai|echantillon|archives?|sample/u,
].map((words) => new RegExp(`\\b(?:${words.source})\\b`, "u"));

const SAMPLE = /\b(?:steekproef|echantillon|sample)\b/u;

/**
 * The name or title that says that the records below it may not be the ones that count: "Wachtlijst
 * hulpmiddelen", "Gebruikers (oud)", "Steekproef"; null when none does. Nothing is proven by such a list.
 */
export function doubtIn(names: readonly string[], titles: readonly string[]): string | null {
  return (
    names.find((text) => DOUBTED.some((words) => words.test(normalise(text)))) ??
    titles.find((text) => SAMPLE.test(normalise(text))) ??
    null
  );
}

/** "Gebruikers" for "Gebruikers (2)", as Excel calls the copy of a sheet; null for any other name. */
export function copiedSheet(name: string): string | null {
  return /^(.+?)\s*\(\d{1,2}\)\s*$/u.exec(name)?.[1] ?? null;
}
