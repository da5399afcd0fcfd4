import { normalise } from "./normalise";

const TOTAL =
  /^(?:(?:sub|eind|grand |algemeen |algemene |tussen)?tota(?:al|len|l)\b(?!\w)|som\b|gemiddelde\b|subtotal\b)|\btotaal$/;

/** True for the text of a total or subtotal row: "Totaal", "Subtotaal CM", "Eindtotaal", "CM totaal". */
export function isTotalText(text: string): boolean {
  return text.length <= 60 && /tota|^\s*som|^\s*gemid/i.test(text) && TOTAL.test(normalise(text));
}

const NOTE =
  /^(?:\*|bron\b|noot\b|opgemaakt|opmerking|afgedrukt|legende|export|gegenereerd|datum afdruk|laatste update|pagina|©)/i;

/** True for a line of prose below a list, such as "Bron: registratiesysteem". */
export function isNoteText(text: string): boolean {
  return text.length > 60 || NOTE.test(text.trim()) || text.trim().split(/\s+/).length >= 7;
}
