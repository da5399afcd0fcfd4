import type { Field, RecordListKind } from "../norms/norm";
import type { Rival } from "./assign-columns";
import { FIELDS, LIST_KINDS } from "./fields";
import type { IsService } from "./indicator-candidate";
import type { ColumnMatch, UnmappedColumn } from "./list";
import { wordsOf } from "./normalise";
import { type Refusal, refusalOf } from "./not-registrations";
import { isQuarter, parsePeriodText, splitPeriod } from "./read-date";
import { readYesNo } from "./read-yes-no";
import type { SheetView } from "./sheet-view";

/** Columns of a record list, mapped by their headers. */
export interface MappedColumns {
  readonly columns: readonly ColumnMatch<Field>[];
  readonly unmapped: readonly UnmappedColumn[];
}

/** Lists in which a row is a kind of thing, and the field that says how often it occurred. */
const COUNT_OF: Partial<Record<RecordListKind, Field | null>> = {
  "proactieve-acties": "aantal-acties",
  hulpmiddelen: "aantal",
  hulpmiddelenadvies: null,
  personenalarmen: "aantal",
};

/**
 * What the cells add to columns mapped by their headers. Null when the sheet is no list of one record a
 * row, so that counting its rows would say more than it does.
 */
export function withCells(
  view: SheetView,
  kind: RecordListKind,
  row: number,
  mapped: MappedColumns & { readonly rivals: readonly Rival[] },
  isService: IsService,
  onRefusal: (refusal: Refusal) => void,
): MappedColumns | null {
  if (mapped.rivals.some((rival) => standsApart(view, row, rival))) return null;
  if (kind in COUNT_OF && isMatrix(mapped.unmapped, isService)) return null;
  const read = withConditions(view, kind, row, withService(view, kind, row, mapped, isService));
  const refusal = read === null ? null : refusalOf(view, kind, row, read);
  if (refusal !== null) onRefusal(refusal);
  return refusal === null ? read : null;
}

/** Two columns for one field with an empty column between them are of two tables side by side. */
function standsApart(view: SheetView, row: number, { columns: [a, b] }: Rival): boolean {
  for (let column = Math.min(a, b) + 1; column < Math.max(a, b); column++) {
    let at = row;
    while (at < view.height && view.isBlank(at, column)) at++;
    if (at >= view.height) return true;
  }
  return false;
}

/** A column for each month or service says in its cells whether a kind occurred: its row does not. */
function isMatrix(unmapped: readonly UnmappedColumn[], isService: IsService): boolean {
  const headers = unmapped.map(({ header }) => header.trim());
  return (
    headers.some((text) => parsePeriodText(text) !== null || isQuarter(text)) ||
    headers.filter((text) => splitPeriod(text) !== null).length >= 2 ||
    headers.filter((text) => isService(text)).length >= 2
  );
}

/** A column of services is one, whatever its header calls them: "Entiteit", "Dienst of afdeling". */
function withService(
  view: SheetView,
  kind: RecordListKind,
  row: number,
  { columns, unmapped }: MappedColumns,
  isService: IsService,
): MappedColumns {
  const open = { columns, unmapped };
  const fits = LIST_KINDS[kind].mayHave.includes("dienst");
  if (!fits || columns.some(({ field }) => field === "dienst")) return open;
  const found = unmapped.filter(({ column }) => {
    const cells = view.cellsBelow(row, column);
    const services = cells.filter((cell) => typeof cell === "string" && isService(cell));
    return services.length * 2 > cells.length;
  });
  const best = found.find(({ suggestion }) => suggestion?.field === "dienst") ?? found[0];
  return best === undefined ? open : moved(open, best, "dienst");
}

const DONE =
  /^(?:uitgeleend\w*|uitleen|uitgevoerd\w*|ondernomen|gerealiseerd\w*|benaderd\w*|gegeven|geadviseerd\w*|verstrekt\w*|geplaatst\w*|advies)$/u;

/**
 * "Uitgeleend: nee" beside a kind says that the kind does not count. As the number of the kind it makes
 * such rows undecided; where that number is known already, or has no place, there is no list.
 */
function withConditions(
  view: SheetView,
  kind: RecordListKind,
  row: number,
  mapped: MappedColumns,
): MappedColumns | null {
  const count = COUNT_OF[kind];
  if (count === undefined) return mapped;
  const condition = mapped.unmapped.find((open) => {
    const cells = view.cellsBelow(row, open.column);
    const saysDone =
      (count !== null && open.suggestion?.field === count) ||
      wordsOf(open.header).some((word) => DONE.test(word));
    return saysDone && cells.length > 0 && cells.every((cell) => readYesNo(cell).is === "value");
  });
  if (condition === undefined) return mapped;
  const taken = mapped.columns.some(({ field }) => field === count);
  if (count !== null && !taken) return moved(mapped, condition, count);
  return kind === "personenalarmen" || condition.suggestion?.field === count ? mapped : null;
}

function moved(
  { columns, unmapped }: MappedColumns,
  { column, header }: UnmappedColumn,
  field: Field,
): MappedColumns {
  const alias = FIELDS[field].aliases[0] ?? field;
  const match: ColumnMatch<Field> = {
    ...{ field, column, header, alias },
    ...{ how: "content", confidence: 0.85 },
  };
  return {
    columns: [...columns, match].sort((a, b) => a.column - b.column),
    unmapped: unmapped.filter((open) => open.column !== column),
  };
}
