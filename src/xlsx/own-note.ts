/**
 * A comment that we leave in styles.xml before what we add, with what it takes to undo it. Excel leaves
 * comments out when it saves: one that is still there says that nothing after it has been renumbered.
 */
export interface OwnNote {
  /** "new": the collection was not there; "empty": it was `<a/>`; "more": it had something. */
  readonly was: "new" | "empty" | "more";
  /** How many elements follow. */
  readonly count: number;
  /** The collection's count attribute before; null when it was not changed. */
  readonly counted: number | null;
}

export const NOTE_START = "<!--normtoets/1 ";

export function noteText({ was, count, counted }: OwnNote): string {
  return `${NOTE_START}${was} ${count} ${counted ?? "none"}-->`;
}

/** Reads the note that begins this text. */
export function noteOf(text: string): { readonly note: OwnNote; readonly length: number } | null {
  const match = /^<!--normtoets\/1 (new|empty|more) (\d{1,7}) (\d{1,7}|none)-->/.exec(text);
  if (!match) return null;
  const [whole, was, count, counted] = match;
  const note = {
    was: was as OwnNote["was"],
    count: Number(count),
    counted: counted === "none" ? null : Number(counted),
  };
  return { note, length: whole.length };
}
