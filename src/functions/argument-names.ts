import type { Text } from "../norms/norm";

/** What the arguments of the functions are called, in formulas' hints and in error sentences. */
export const ARGUMENTS = {
  norm: { nl: "norm", fr: "norme", en: "norm" },
  waarde: { nl: "waarde", fr: "valeur", en: "value" },
  noemer: { nl: "noemer", fr: "dénominateur", en: "denominator" },
  jaar: { nl: "jaar", fr: "année", en: "year" },
  vte: { nl: "vte", fr: "etp", en: "fte" },
  gebruikers: { nl: "gebruikers", fr: "usagers", en: "users" },
  zorgbehoefte: { nl: "zorgbehoefte", fr: "besoin_soins", en: "care_need" },
  vervolgacties: { nl: "vervolgacties", fr: "suivis", en: "follow_ups" },
  acties: { nl: "acties", fr: "actions", en: "actions" },
  doelgroepen: { nl: "doelgroepen", fr: "groupes_cibles", en: "target_groups" },
  soorten: { nl: "soorten", fr: "types", en: "kinds" },
  aantallen: { nl: "aantallen", fr: "nombres", en: "counts" },
  drempel: { nl: "drempel", fr: "seuil", en: "threshold" },
  bereik: { nl: "bereik", fr: "plage", en: "range" },
  maandcijfers: { nl: "maandcijfers", fr: "chiffres_mensuels", en: "monthly_figures" },
  maand: { nl: "maand", fr: "mois", en: "month" },
  dienst: { nl: "dienst", fr: "service", en: "service" },
} as const satisfies Record<string, Text>;

export type ArgumentId = keyof typeof ARGUMENTS;
