import { LIST_KINDS } from "../../lists/fields";
import { type ColumnMatch, isIndicatorList, type RecognisedList } from "../../lists/list";
import type { Field } from "../../norms/norm";

/** A field that a list of records may have, and the column taken for it. */
export interface ListField {
  readonly field: Field;
  readonly needed: boolean;
  readonly column: ColumnMatch<Field> | null;
  /** The best guess below the bar, when the field is open. */
  readonly suggestion: ColumnMatch | null;
}

/** Needed fields first, then those found, then the open ones. Empty for a list of figures. */
export function listFields(list: RecognisedList): readonly ListField[] {
  if (isIndicatorList(list)) return [];
  const { needs, mayHave } = LIST_KINDS[list.kind];
  const fields = [...needs, ...mayHave].map((field): ListField => {
    const column = list.columns.find((match) => match.field === field) ?? null;
    const guess = list.unmapped.find(({ suggestion }) => suggestion?.field === field)?.suggestion;
    return {
      field,
      needed: needs.includes(field),
      column,
      suggestion: column === null ? (guess ?? null) : null,
    };
  });
  const rank = ({ needed, column }: ListField): number => (needed ? 0 : column !== null ? 1 : 2);
  return fields.sort((a, b) => rank(a) - rank(b));
}

/** The headers that a field can be given, in the order of the sheet, each once. */
export function headersOf(list: RecognisedList): readonly string[] {
  const columns = [...list.columns, ...list.unmapped].sort((a, b) => a.column - b.column);
  return [...new Set(columns.map(({ header }) => header).filter((header) => header.trim() !== ""))];
}
