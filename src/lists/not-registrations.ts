import type { Field, RecordListKind } from "../norms/norm";
import { headerWords } from "./header-words";
import type { ColumnMatch, UnmappedColumn } from "./list";
import { normalise } from "./normalise";
import type { SheetView } from "./sheet-view";

/** A list of another sort, by one of its columns. */
export interface Refusal {
  readonly code: "rows-are-sums" | "stock-list";
  /** 0-based, in the sheet. */
  readonly column: number;
  readonly header: string;
}

interface Mapped {
  readonly columns: readonly ColumnMatch<Field>[];
  readonly unmapped: readonly UnmappedColumn[];
}

/** Lists that are counted by their rows, and what else than a user says how many a row stands for. */
const COUNTED_BY_ROW: Partial<Record<RecordListKind, Field | null>> = {
  "proactieve-acties": "aantal-acties",
  woonadviezen: null,
  mdo: null,
  toeleidingen: null,
  zorgplanning: null,
};

const OFFERED =
  /\b(?:stock|voorraad|prijs|huurprijs|verkoopprijs|leverancier|beschikbare?|aankoop|merk|prix|fournisseur|disponibles?|achat|marque)\b/u;

/** Why rows of such columns are no registrations of the kind; null when they may be. */
export function refusalOf(
  view: SheetView,
  kind: RecordListKind,
  row: number,
  mapped: Mapped,
): Refusal | null {
  return sumsIn(view, kind, row, mapped) ?? offerIn(kind, mapped);
}

/** "Maand | Aantal": rows that say how many there were; counting the rows would be too few. */
function sumsIn(
  view: SheetView,
  kind: RecordListKind,
  row: number,
  { columns, unmapped }: Mapped,
): Refusal | null {
  const count = COUNTED_BY_ROW[kind];
  if (count === undefined) return null;
  if (columns.some(({ field }) => field === "gebruiker" || field === count)) return null;
  const sums = unmapped.find(
    ({ column, header }) =>
      headerWords(header).sense === "count" &&
      view.cellsBelow(row, column).some((cell) => typeof cell === "number" && cell > 1),
  );
  return sums === undefined
    ? null
    : { code: "rows-are-sums", column: sums.column, header: sums.header };
}

/** Kinds with a price or a stock and nothing of a loan: what can be lent, and not what was. */
function offerIn(kind: RecordListKind, { columns, unmapped }: Mapped): Refusal | null {
  const isBare = columns.every(({ field }) => field === "soort" || field === "dienst");
  if (kind !== "hulpmiddelen" || !isBare) return null;
  const offer = unmapped.find(({ header }) => OFFERED.test(normalise(header)));
  return offer === undefined
    ? null
    : { code: "stock-list", column: offer.column, header: offer.header };
}
