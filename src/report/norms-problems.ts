import type { Language } from "../norms/norm";
import type { UserNormsProblemCode } from "../norms/user-norms";
import { fill, type Params } from "./messages";

const NORMS_PROBLEMS: Readonly<Record<Language, Readonly<Record<UserNormsProblemCode, string>>>> = {
  nl: {
    "wrong-type": "verwacht: {expected}.",
    "unknown-key": "onbekende sleutel “{key}”.",
    "missing-key": "sleutel “{key}” ontbreekt.",
    "bad-year": "verwacht een jaar van {from} tot {to}.",
    "unknown-norm": "onbekende norm “{norm}”. Bedoelt u: {nearest}?",
    "threshold-known": "de drempel van {norm} voor {year} ligt vast in de normenset ({amount}).",
    "no-threshold": "{norm} heeft geen drempel om in te vullen.",
    "wrong-amount-key": "{norm} vraagt “{expected}”, niet “{found}”.",
    negative: "een negatief getal ({value}) kan niet.",
    "not-positive": "{value} kan niet: dan zou alles voldoen.",
    "share-out-of-range": "{value} is geen aandeel tussen 0 en 1; schrijf 0.5 voor 50 %.",
    "empty-source": "geef bij {norm} de bron van de drempel.",
    "unknown-service": "onbekende dienst “{service}”.",
    "several-services": "{federation} heeft meer diensten: geef de vte per dienst ({services}).",
    "duplicate-service": "{service} staat er twee keer.",
    "missing-column": "de kolom “{column}” ontbreekt.",
    "sheet-unusable":
      "op het blad ‘Normen (eigen)’ staat iets dat niet klopt. Verbeter dat daar eerst: anders gaat verloren wat er is ingevuld.",
  },
  fr: {
    "wrong-type": "attendu : {expected}.",
    "unknown-key": "clé inconnue « {key} ».",
    "missing-key": "la clé « {key} » manque.",
    "bad-year": "année attendue de {from} à {to}.",
    "unknown-norm": "norme inconnue « {norm} ». Voulez-vous dire : {nearest} ?",
    "threshold-known": "le seuil de {norm} pour {year} est fixé dans les normes ({amount}).",
    "no-threshold": "{norm} n’a pas de seuil à compléter.",
    "wrong-amount-key": "{norm} demande « {expected} », pas « {found} ».",
    negative: "un nombre négatif ({value}) est impossible.",
    "not-positive": "{value} est impossible : tout satisferait.",
    "share-out-of-range": "{value} n’est pas une part entre 0 et 1 ; écrivez 0.5 pour 50 %.",
    "empty-source": "indiquez la source du seuil de {norm}.",
    "unknown-service": "service inconnu « {service} ».",
    "several-services":
      "{federation} a plusieurs services : donnez les ETP par service ({services}).",
    "duplicate-service": "{service} y figure deux fois.",
    "missing-column": "la colonne « {column} » manque.",
    "sheet-unusable":
      "la feuille « Normen (eigen) » contient quelque chose d’incorrect. Corrigez-le d’abord là : sinon, ce qui y est complété serait perdu.",
  },
  en: {
    "wrong-type": "expected: {expected}.",
    "unknown-key": "unknown key “{key}”.",
    "missing-key": "key “{key}” is missing.",
    "bad-year": "expected a year from {from} to {to}.",
    "unknown-norm": "unknown norm “{norm}”. Do you mean: {nearest}?",
    "threshold-known": "the threshold of {norm} for {year} is fixed in the norm set ({amount}).",
    "no-threshold": "{norm} has no threshold to fill in.",
    "wrong-amount-key": "{norm} takes “{expected}”, not “{found}”.",
    negative: "a negative number ({value}) cannot be.",
    "not-positive": "{value} cannot be: everything would pass.",
    "share-out-of-range": "{value} is no share between 0 and 1; write 0.5 for 50 %.",
    "empty-source": "give the source of the threshold of {norm}.",
    "unknown-service": "unknown service “{service}”.",
    "several-services": "{federation} has several services: give fte by service ({services}).",
    "duplicate-service": "{service} is there twice.",
    "missing-column": "the column “{column}” is missing.",
    "sheet-unusable":
      "the sheet ‘Normen (eigen)’ holds something that is wrong. Mend that there first: otherwise what is filled in would be lost.",
  },
};

/** What is wrong with a threshold or fte that the user filled in, and what is expected. */
export function normsProblemText(
  { code, params }: { readonly code: UserNormsProblemCode; readonly params: Params },
  language: Language,
): string {
  return fill(NORMS_PROBLEMS[language][code], params);
}
