import type { MarkOutcome } from "../../workbook/mark";
import type { MarksLeft } from "./state";

/** What putting or clearing marks left alone, by why. `left`: areas too many to mark. */
export function marksLeft(
  did: MarksLeft["did"],
  { refused }: MarkOutcome,
  left: number,
): MarksLeft {
  const because = (wanted: MarkOutcome["refused"][number]["why"]): readonly string[] =>
    refused.filter(({ why }) => why === wanted).map(({ sheet }) => sheet);
  return { did, left, refused: because("protected"), unreadable: because("unreadable") };
}
