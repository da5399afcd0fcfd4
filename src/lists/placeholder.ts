import { normalise } from "./normalise";

/** What people, pivots and formulas write where a name or number is missing; compared normalised. */
const NOTHING = words(
  "onbekend, niet gekend, niet bekend, ongekend, nog niet gekend, onbekend type, leeg, blanco, geen, zonder",
  "nvt, n v t, n b, nb, na, n a, niet van toepassing, nihil, niets, nul, niet ingevuld, niet gespecificeerd",
  "in te vullen, nog in te vullen, te bepalen, nog te bepalen, aan te vullen, nog aan te vullen, zie opmerking",
  "anoniem, vertrouwelijk, verborgen, geen lid, niet lid, geen nummer, geen nr, zonder nummer, nieuw",
  "vacature, vacant, test, idem, dito",
  "inconnu, inconnue, inconnus, non connu, pas connu, pas connue, aucun, aucune, neant, sans, vide, rien",
  "non specifie, non specifiee, non rempli, a completer, a determiner, a definir, s o, sans objet",
  "non applicable, confidentiel, anonyme, non affilie, pas de numero, sans numero, voir remarque, nouveau",
  "unknown, blank, empty, null, none, nil, tbd, anonymous, not applicable, unspecified",
);

/** Kinds of anything else: one of the others, or several. */
const OTHERS = words(
  "ander, andere, anders, overig, overige, divers, diverse, diversen, varia, allerlei, rest, variabel",
  "algemeen, verschillende, autre, autres, diverses, general, generale, reste, other, others",
);
/** All of them together. */
const ALL = words("alle, alles, allemaal, samen, tous, toutes, tout, ensemble, all");

/** "Andere hulpmiddelen", "alle leden", "toutes les aides": the same, with the word for the thing itself. */
const OTHER =
  /^(?:andere|overige|diverse|allerlei|verschillende|geen specifieke|onbekende?|autres?|divers(?:es)?)$/u;
const EVERY = /^(?:alle|tous les|toutes les)$/u;
const THING =
  /^(?:soort(?:en)?|types?|hulpmiddel(?:en)?|doelgroep(?:en)?|materia(?:al|len)|groep(?:en)?|leden|lid|gebruikers?|categorie(?:en|s)?|toestel(?:len)?|aides?|groupes?|appareils?|membres?|publics?|materiel)$/u;

/** "#N/B", "#REF!" as text, as exports write them. */
const ERROR_TEXT = /^#[\p{L}\d/_]+[!?]?$/u;
/** One letter or sign again and again: "XXXX". */
const MASK = /^(\D)\1{2,}$/su;
/** What a spreadsheet made of a long number: its last digits are gone. */
const ROUNDED = /^\d[.,]\d+E\+\d+$/iu;

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(", ")));
}

function isNothing(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || ERROR_TEXT.test(text) || NOTHING.has(normalise(text));
}

/** True for a text that stands where a kind or target group should, and names none: "(leeg)", "andere". */
export function isNoKind(text: string): boolean {
  const plain = normalise(text);
  return isNothing(text.trim()) || OTHERS.has(plain) || isOf(OTHER, plain) || isAllOfThem(text);
}

/** True for a text that stands for all kinds together: "samen", "alle types". */
export function isAllOfThem(text: string): boolean {
  const plain = normalise(text);
  return ALL.has(plain) || isOf(EVERY, plain);
}

function isOf(which: RegExp, plain: string): boolean {
  const at = plain.lastIndexOf(" ");
  return at > 0 && which.test(plain.slice(0, at)) && THING.test(plain.slice(at + 1));
}

/** True for an identifier that stands for nobody in particular: "anoniem", "XXXX", 0, "8,5073E+10". */
export function isNobody(value: string | number): boolean {
  if (typeof value === "number") return value === 0;
  // Nearly every identifier has a digit, and of these only a rounded one is nobody's.
  if (/[1-9]/.test(value)) return value.includes("+") && ROUNDED.test(value.trim());
  const text = value.trim();
  return /^0+$/.test(text) || MASK.test(text) || isNothing(text);
}
