import { keyWords } from "./normalise";

/** Words that make a sheet something else than a list of registrations, however alike its columns. */
const OTHER_KINDS_OF_SHEET = new Set(
  [
    ...[
      "begroting",
      "budget",
      "factuur",
      "facturen",
      "facturatie",
      "kost",
      "kosten",
      "uitgaven",
      "inkomsten",
    ],
    ...[
      "boekhouding",
      "omzet",
      "inventaris",
      "stock",
      "voorraad",
      "bestelling",
      "bestellingen",
      "order",
    ],
    ...[
      "prijslijst",
      "catalogus",
      "rooster",
      "planning",
      "uurrooster",
      "verlof",
      "vakantie",
      "agenda",
    ],
    ...[
      "adreslijst",
      "ledenbestand",
      "contactenlijst",
      "wagenpark",
      "kalender",
      "keuzelijst",
      "lookup",
    ],
    ...[
      "tijdsregistratie",
      "urenstaat",
      "enquête",
      "tevredenheid",
      "tevredenheidsmeting",
      "notulen",
    ],
    ...[
      "inschrijvingen",
      "lidgeld",
      "voorraadlijst",
      "stocklijst",
      "onkosten",
      "aankoop",
      "aankopen",
    ],
    ...[
      "webshop",
      "marketing",
      "campagne",
      "communicatieplan",
      "prijzen",
      "offerte",
      "leveranciers",
    ],
    ...[
      "sjabloon",
      "voorbeeldlijst",
      "parameters",
      "instellingen",
      "codes",
      "codelijst",
      "handleiding",
    ],
  ].flatMap(keyWords),
);

/** True when a sheet name or title says that this is no list of registrations. */
export function saysOtherKind(texts: readonly string[]): boolean {
  return texts.some((text) => keyWords(text).some((word) => OTHER_KINDS_OF_SHEET.has(word)));
}

/**
 * How strongly texts name a list: 0 when none of the hints occurs with all its words, else 1 for a
 * one-word hint and more for a longer one.
 */
export function hintStrength(texts: readonly string[], hints: readonly string[]): number {
  let best = 0;
  for (const text of texts) {
    const words = new Set(keyWords(text));
    for (const hint of hints) {
      const needed = keyWords(hint);
      if (needed.every((word) => words.has(word))) {
        best = Math.max(best, 1 + 0.2 * (needed.length - 1));
      }
    }
  }
  return best;
}
