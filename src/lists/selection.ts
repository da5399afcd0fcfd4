import type { Field } from "../norms/norm";
import { fieldOfHeader } from "./assign-columns";
import type { RecordList } from "./list";

/** What comes after "met" in a name: "Gebruikers met zorgbehoefte", without a year or brackets. */
const WITH = /(?:^|\s)(?:met|avec)\s+(?:een\s+|un\s+|une\s+)?(.+)$/iu;
const REST = /\b20\d{2}\b|[()[\]–-]|\b(?:ja|oui)\b/giu;

/**
 * The fields by which a list was made, as its names and titles say: "Gebruikers met zorgbehoefte" may
 * leave out who has none, and is then no list of all users.
 */
export function selectedBy({ kind, sheet, table, titles }: RecordList): Field[] {
  return [sheet, table ?? "", ...titles].flatMap((text) => {
    const said = WITH.exec(text)?.[1]?.replace(REST, " ").trim() ?? "";
    const field = said === "" ? null : fieldOfHeader(kind, said);
    return field === null ? [] : [field];
  });
}
