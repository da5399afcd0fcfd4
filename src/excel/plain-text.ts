/** The most that Excel holds in a cell. */
const MOST_CHARACTERS = 32_767;

/**
 * What to write so that the cell holds exactly this text: Excel reads what begins with = + - @ as a
 * formula, "1/2" as a date, "007" as 7 and "waar" as a truth value, in every language differently, and
 * takes one apostrophe off. With an apostrophe of ours before it, text stays text. Everything that the
 * add-in writes into cells as text goes through here. Too long a text is cut, visibly.
 */
export function plainText(text: string): string {
  if (text === "") return "";
  const room = MOST_CHARACTERS - 1;
  return `'${text.length > room ? `${text.slice(0, room - 1)}…` : text}`;
}
