import type { Text } from "../norms/norm";
import type { ArgumentId } from "./argument-names";

/** Namespace of the functions in Excel; never changes, as formulas in workbooks hold it. */
export const NAMESPACE = "DMW";

/** Names and ids of the functions, without the namespace; they never change and are never reused. */
export const FUNCTION_IDS = [
  "NORM",
  "TOETS",
  "TEKORT",
  "ZELFZORG",
  "OPVOLGING",
  "DOELGROEPEN",
  "HULPMIDDELEN",
  "UNIEK",
  "PROGNOSE",
  "VTE",
  "BRON",
  "NORMEN",
] as const;
export type FunctionId = (typeof FUNCTION_IDS)[number];

export interface FunctionParameter {
  readonly id: ArgumentId;
  /** At most 128 characters in each language. */
  readonly description: Text;
  readonly is: "cell" | "range";
  readonly optional?: true;
}

export interface FunctionEntry {
  /** At most 128 characters in each language: Excel shows it in one line. */
  readonly description: Text;
  readonly parameters: readonly FunctionParameter[];
  readonly gives: "text" | "number" | "table";
}

const NORM_PARAMETER: FunctionParameter = {
  id: "norm",
  description: {
    nl: 'id, nummer of titel van de norm, bijvoorbeeld "zelfzorgvermogen" of 8',
    fr: 'id, numéro ou titre de la norme, par exemple "zelfzorgvermogen" ou 8',
    en: 'id, number or title of the norm, such as "zelfzorgvermogen" or 8',
  },
  is: "cell",
};

const YEAR_PARAMETER: FunctionParameter = {
  id: "jaar",
  description: {
    nl: "normjaar in vier cijfers, bijvoorbeeld 2024",
    fr: "année de la norme en quatre chiffres, par exemple 2024",
    en: "year of the norm in four digits, such as 2024",
  },
  is: "cell",
  optional: true,
};

const FTE_PARAMETER: FunctionParameter = {
  id: "vte",
  description: {
    nl: "toegekend aantal vte, voor normen met een drempel per vte",
    fr: "ETP accordés, pour les normes dont le seuil est par ETP",
    en: "FTEs granted, for norms with a threshold per FTE",
  },
  is: "cell",
  optional: true,
};

const FIGURE_PARAMETERS: readonly FunctionParameter[] = [
  NORM_PARAMETER,
  {
    id: "waarde",
    description: {
      nl: "het cijfer: een aantal, een bedrag, een aandeel (47,3 %), of de teller bij een noemer",
      fr: "le chiffre : un nombre, un montant, une part (47,3 %), ou le numérateur d’un dénominateur",
      en: "the figure: a count, an amount, a share (47.3%), or the numerator over a denominator",
    },
    is: "cell",
  },
  {
    id: "noemer",
    description: {
      nl: "alleen bij een aandeel: waarvan de waarde de teller is; 1 als de waarde zelf het aandeel is",
      fr: "pour une part : ce dont la valeur est le numérateur ; 1 si la valeur est la part même",
      en: "for a share only: what the value is the numerator of; 1 when the value itself is the share",
    },
    is: "cell",
    optional: true,
  },
  YEAR_PARAMETER,
  FTE_PARAMETER,
  {
    id: "drempel",
    description: {
      nl: "eigen drempel waar de normenset er geen kent, als op het blad Normen (eigen); per vte als de norm dat is",
      fr: "seuil propre si le jeu de normes n’en a pas, comme sur la feuille des normes propres ; par ETP le cas échéant",
      en: "own threshold where the norm set has none, as on the sheet of own norms; per FTE where the norm is",
    },
    is: "cell",
    optional: true,
  },
];

/** Everything Excel shows of the functions. What they do is in implementations.ts. */
export const CATALOGUE: Readonly<Record<FunctionId, FunctionEntry>> = {
  NORM: {
    description: {
      nl: "Geeft de drempel van een erkenningsnorm, een aandeel als 0,5; #N/B met de reden als die niet bekend is.",
      fr: "Donne le seuil d’une norme d’agrément, une part comme 0,5 ; #N/A avec la raison s’il n’est pas connu.",
      en: "Gives the threshold of a recognition norm, a share as 0.5; #N/A with the reason when it is not known.",
    },
    parameters: [NORM_PARAMETER, YEAR_PARAMETER, FTE_PARAMETER],
    gives: "number",
  },
  TOETS: {
    description: {
      nl: 'Toetst een cijfer aan een norm: "Voldoet", "Voldoet niet" of "Niet beoordeeld".',
      fr: 'Évalue un chiffre : "Voldoet" (conforme), "Voldoet niet" (non conforme), "Niet beoordeeld" (non évalué).',
      en: 'Tests a figure: "Voldoet" (met), "Voldoet niet" (not met) or "Niet beoordeeld" (not assessed).',
    },
    parameters: FIGURE_PARAMETERS,
    gives: "text",
  },
  TEKORT: {
    description: {
      nl: "Geeft hoeveel er ontbreken tot de norm, of hoeveel euro te veel; 0 als de norm behaald is.",
      fr: "Donne combien il manque pour la norme, ou combien d’euros en trop ; 0 si la norme est atteinte.",
      en: "Gives how many are missing for the norm, or how many euro too much; 0 when the norm is met.",
    },
    parameters: FIGURE_PARAMETERS,
    gives: "number",
  },
  ZELFZORG: {
    description: {
      nl: "Geeft het aandeel unieke gebruikers met zorgbehoefte.",
      fr: "Donne la part d’usagers uniques ayant un besoin de soins.",
      en: "Gives the share of unique users in need of care.",
    },
    parameters: [
      {
        id: "gebruikers",
        description: {
          nl: "kolom met de nummers van de gebruikers; wie vaker voorkomt, telt één keer",
          fr: "colonne des numéros d’usagers ; qui revient plusieurs fois compte une fois",
          en: "column with the users’ numbers; who occurs more often counts once",
        },
        is: "range",
      },
      {
        id: "zorgbehoefte",
        description: {
          nl: "kolom met ja of nee, even lang; leeg is alleen nee waar enkel ja of x staat",
          fr: "colonne de oui ou non, de même longueur ; vide = non seulement s’il n’y a que des oui ou x",
          en: "column with yes or no, as long; blank is no only where nothing but yes or x occurs",
        },
        is: "range",
      },
    ],
    gives: "number",
  },
  OPVOLGING: {
    description: {
      nl: "Geeft het aandeel proactieve acties dat tot een vervolgactie leidde.",
      fr: "Donne la part d’actions proactives ayant mené à un suivi.",
      en: "Gives the share of proactive actions that led to a follow-up.",
    },
    parameters: [
      {
        id: "vervolgacties",
        description: {
          nl: "per actie ja, nee of een datum; of aantallen vervolgacties",
          fr: "par action oui, non ou une date ; ou des nombres de suivis",
          en: "yes, no or a date for each action; or counts of follow-ups",
        },
        is: "range",
      },
      {
        id: "acties",
        description: {
          nl: "even groot bereik dat per actie gevuld is, zoals de doelgroep; of aantallen acties",
          fr: "plage de même taille, remplie pour chaque action, comme le groupe cible ; ou nombres d’actions",
          en: "range of the same size, filled for each action, such as the target group; or counts of actions",
        },
        is: "range",
        optional: true,
      },
    ],
    gives: "number",
  },
  DOELGROEPEN: {
    description: {
      nl: "Telt de verschillende doelgroepen, los van hoofdletters, accenten en meervoud.",
      fr: "Compte les différents groupes cibles, sans égard aux majuscules, accents et pluriels.",
      en: "Counts the different target groups, regardless of case, accents and plural.",
    },
    parameters: [
      {
        id: "doelgroepen",
        description: {
          nl: "kolom met de doelgroep van elke actie",
          fr: "colonne du groupe cible de chaque action",
          en: "column with the target group of each action",
        },
        is: "range",
      },
      {
        id: "aantallen",
        description: {
          nl: "even groot bereik met het aantal acties; een doelgroep met nul acties telt niet",
          fr: "plage de même taille avec le nombre d’actions ; un groupe sans action ne compte pas",
          en: "range of the same size with the number of actions; a group with none does not count",
        },
        is: "range",
        optional: true,
      },
    ],
    gives: "number",
  },
  HULPMIDDELEN: {
    description: {
      nl: "Telt de verschillende soorten hulpmiddelen, los van hoofdletters, accenten en meervoud.",
      fr: "Compte les différents types d’aides techniques, sans égard aux majuscules, accents et pluriels.",
      en: "Counts the different kinds of aids, regardless of case, accents and plural.",
    },
    parameters: [
      {
        id: "soorten",
        description: {
          nl: "kolom met de soort van elk uitgeleend hulpmiddel",
          fr: "colonne du type de chaque aide technique prêtée",
          en: "column with the kind of each aid lent",
        },
        is: "range",
      },
      {
        id: "aantallen",
        description: {
          nl: "even groot bereik met hoeveel er uitgeleend zijn; een soort met nul telt niet",
          fr: "plage de même taille avec le nombre de prêts ; un type jamais prêté ne compte pas",
          en: "range of the same size with how many were lent; a kind with none does not count",
        },
        is: "range",
        optional: true,
      },
    ],
    gives: "number",
  },
  UNIEK: {
    description: {
      nl: "Telt de verschillende waarden die niet leeg zijn, zoals gebruikersnummers.",
      fr: "Compte les différentes valeurs non vides, comme les numéros d’usagers.",
      en: "Counts the different values that are not blank, such as users’ numbers.",
    },
    parameters: [
      {
        id: "bereik",
        description: {
          nl: "bereik met de waarden; de titel erboven telt niet mee",
          fr: "plage des valeurs ; le titre au-dessus ne compte pas",
          en: "range with the values; the header above does not count",
        },
        is: "range",
      },
    ],
    gives: "number",
  },
  PROGNOSE: {
    description: {
      nl: "Rekent maandcijfers evenredig door tot het einde van het jaar; een verwachting van dit hulpmiddel.",
      fr: "Extrapole des chiffres mensuels jusqu’à la fin de l’année ; une estimation de cet outil.",
      en: "Extends monthly figures in proportion to the end of the year; this tool’s own expectation.",
    },
    parameters: [
      {
        id: "maandcijfers",
        description: {
          nl: "cijfers per maand vanaf januari, of één stand tot en met de maand",
          fr: "chiffres par mois depuis janvier, ou un seul chiffre jusqu’au mois donné",
          en: "figures by month from January on, or one figure up to the month",
        },
        is: "range",
      },
      {
        id: "maand",
        description: {
          nl: "laatste maand die meetelt, 1 tot 12; anders de laatste met een cijfer",
          fr: "dernier mois pris en compte, 1 à 12 ; sinon le dernier qui a un chiffre",
          en: "last month that counts, 1 to 12; otherwise the last one with a figure",
        },
        is: "cell",
        optional: true,
      },
    ],
    gives: "number",
  },
  VTE: {
    description: {
      nl: "Geeft het aantal vte dat aan een dienst of landsbond is toegekend.",
      fr: "Donne le nombre d’ETP accordés à un service ou à une union nationale.",
      en: "Gives the FTEs granted to a service or a federation.",
    },
    parameters: [
      {
        id: "dienst",
        description: {
          nl: 'naam van de dienst of landsbond, bijvoorbeeld "LM Plus"',
          fr: 'nom du service ou de l’union nationale, par exemple "LM Plus"',
          en: 'name of the service or federation, such as "LM Plus"',
        },
        is: "cell",
      },
      {
        ...YEAR_PARAMETER,
        description: {
          nl: "jaar in vier cijfers; anders 2024",
          fr: "année en quatre chiffres ; sinon 2024",
          en: "year in four digits; otherwise 2024",
        },
      },
    ],
    gives: "number",
  },
  BRON: {
    description: {
      nl: "Geeft wat een norm vraagt en de tekst van de bron.",
      fr: "Donne ce qu’une norme demande et le texte de la source.",
      en: "Gives what a norm asks and the words of its source.",
    },
    parameters: [NORM_PARAMETER],
    gives: "text",
  },
  NORMEN: {
    description: {
      nl: "Geeft alle normen als tabel, met drempel, eenheid en bron.",
      fr: "Donne toutes les normes dans un tableau, avec seuil, unité et source.",
      en: "Gives all norms as a table, with threshold, unit and source.",
    },
    parameters: [
      {
        ...YEAR_PARAMETER,
        description: {
          nl: "jaar in vier cijfers; anders 2024",
          fr: "année en quatre chiffres ; sinon 2024",
          en: "year in four digits; otherwise 2024",
        },
      },
    ],
    gives: "table",
  },
};
