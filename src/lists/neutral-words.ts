import { stem } from "./normalise";

/** Words that may stand beside an alias without changing what the column is; stems. */
export const NEUTRAL: ReadonlySet<string> = new Set(
  [
    "gebruiker client lid persoon dienst dmw thuis indicator veld waarde gegevens",
    "geregistreerd vastgesteld indicatie erkende toegekend betrokken bereikte",
    "heeft gebeurd gevoerd gehouden plaatsgevonden uitgevoerd gevolgd gegeven volgen",
    "huidige laatste officiële eigen unieke verschillende duidelijke proactieve via",
    "jaar maand werkjaar cumul cumulatieve ytd",
  ]
    .flatMap((line) =>
      line
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .split(" "),
    )
    .map(stem),
);

/** A number that only counts headers or says a year: "Module 2", "Begeleiding 2024". */
export function isNeutralNumber(word: string): boolean {
  return /^(?:[1-9]|(?:19|20)\d{2})$/.test(word);
}
