import { normalise } from "./normalise";

const TOTAL =
  /^(?:(?:sub|eind|grand |algemeen |algemene |tussen)?tota(?:al|len|l)\b(?!\w)|som\b|gemiddelde\b|subtotal\b|(?:sub|eind)?tot$|σ(?!\p{L}))|\btotaal$/u;

/** True for the text of a total or subtotal row: "Totaal", "Subtotaal CM", "Eindtotaal", "CM totaal". */
export function isTotalText(text: string): boolean {
  return (
    text.length <= 60 &&
    /tota|^\s*som|^\s*gemid|tot\.?\s*$|[Σσ∑]/i.test(text) &&
    TOTAL.test(normalise(text.replace("∑", "Σ")))
  );
}

const PART = /^(?:waarvan|daarvan|wv|dont|parmi lesquel(?:le)?s)\b/u;

/** True for the label of a row that is part of the one above it: "waarvan met valdetectie". */
export function isPartText(text: string): boolean {
  return PART.test(normalise(text));
}

const NOTE =
  /^(?:\*|bron\b|noot\b|opgemaakt|opmerking|afgedrukt|legende|export|gegenereerd|datum afdruk|laatste update|pagina|©)/i;

/** True for a line of prose below a list, such as "Bron: registratiesysteem". */
export function isNoteText(text: string): boolean {
  return text.length > 60 || NOTE.test(text.trim()) || text.trim().split(/\s+/).length >= 7;
}

const BARE_TOTAL = /^(?:sub|eind|grand |algemeen |algemene |tussen)?tot(?:aa?l|alen)?$|^σ$/u;

/** True when the text says "total" and nothing else, so that it is the name of nothing. */
export function isBareTotal(text: string): boolean {
  return BARE_TOTAL.test(normalise(text.replace("∑", "Σ")));
}

const FOOTER =
  /^(?:(?:sub|eind)?tot(?:aal)?\b|einde\b|aantal\b|som\b|opgesteld|opgemaakt|afgesloten|zie\b)/i;

/** True for a cell alone in its row that may be a line below a list: a sum, a remark, a signature. */
export function isFooterText(text: string): boolean {
  const plain = text.trim();
  return (
    /[:;Σ∑]/u.test(plain) ||
    /^[\d.,\s]+$/.test(plain) ||
    plain.split(/\s+/).length > 3 ||
    FOOTER.test(plain) ||
    isNoteText(plain)
  );
}
