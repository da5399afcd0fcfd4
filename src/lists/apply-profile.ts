import { address } from "../workbook/address";
import type { Sliced } from "../workbook/slices";
import type { SheetFacts, SheetWindow } from "../workbook/workbook";
import { LIST_KINDS } from "./fields";
import type { Finding } from "./finding";
import { isIndicatorList, type RecognisedList, type RecordList } from "./list";
import { normalise } from "./normalise";
import type { Profile, ProfileList } from "./profile";
import { recognisingSheet } from "./recognise";
import type { Field } from "../norms/norm";

export interface ProfiledLists {
  readonly lists: readonly RecognisedList[];
  readonly findings: readonly Finding[];
}

/** Recognises a sheet as the profile says where it speaks of the sheet, else on its own. */
export function* recogniseWithProfile(
  sheet: SheetFacts,
  window: SheetWindow,
  date1904: boolean,
  profile: Profile | null,
  around?: string,
): Sliced<ProfiledLists> {
  const saved = profile?.lists.filter((list) => normalise(list.sheet) === normalise(sheet.name));
  const told: Finding[] = [];
  const own = yield* recognisingSheet(sheet, window, date1904, undefined, around, told);
  const remarks = onlyOnce(told);
  const [first] = saved ?? [];
  if (first === undefined) return { lists: own, findings: remarks };
  const fitting = own.find((list) => list.kind === first.kind);
  const lists =
    fitting !== undefined
      ? own
      : yield* recognisingSheet(sheet, window, date1904, { kind: first.kind }, around);
  // A column that the profile points out was not chosen by its year.
  const findings = remarks.filter(
    ({ params }) => !saved?.some(({ columns }) => Object.hasOwn(columns, String(params["field"]))),
  );
  // A sheet with several tables may hold lists of several kinds; the first that is saved of a kind counts.
  const corrected = lists.map((list) => {
    const of = saved?.find(({ kind }) => kind === list.kind);
    return of === undefined ? list : apply(list, of, findings);
  });
  return { lists: corrected, findings };
}

/** A sheet is looked at more than once, for its Excel tables and as a whole. */
function onlyOnce(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(findings.map((one) => [`${one.code} ${one.cell?.address ?? ""}`, one])).values(),
  ];
}

function apply(given: RecognisedList, saved: ProfileList, findings: Finding[]): RecognisedList {
  const list = saved.counts === true ? withoutDoubt(given) : given;
  const service =
    saved.service === null ? list.service : ({ text: saved.service, from: "profile" } as const);
  if (isIndicatorList(list)) {
    return { ...list, service, cumulative: saved.cumulative ?? list.cumulative };
  }
  let columns = [...list.columns];
  let unmapped = [...list.unmapped];
  for (const [field, header] of Object.entries(saved.columns) as [Field, string | null][]) {
    const { needs, mayHave } = LIST_KINDS[list.kind];
    if (!needs.includes(field) && !mayHave.includes(field)) continue;
    const before = columns.find((column) => column.field === field);
    if (header === null) {
      columns = columns.filter((column) => column.field !== field);
      if (before) unmapped = [...unmapped, { column: before.column, header: before.header }];
      continue;
    }
    const wanted = normalise(header);
    const known = [...list.columns, ...list.columns.flatMap(({ also }) => also ?? [])];
    const at = [...known, ...list.unmapped].find((c) => normalise(c.header) === wanted);
    if (at === undefined) {
      findings.push({
        code: "profile-header-missing",
        cell: { sheet: list.sheet, address: address(list.headerRow, list.span.firstColumn) },
        count: 1,
        params: { field, header },
      });
      continue;
    }
    columns = columns.filter((c) => c.field !== field && c.column !== at.column);
    columns.push({
      field,
      column: at.column,
      header: at.header,
      confidence: 1,
      how: "profile",
      alias: header,
      // A profile names one column of a field; those that go with it come along.
      ...(before?.also !== undefined && before.column === at.column ? { also: before.also } : {}),
    });
    unmapped = unmapped.filter((c) => c.column !== at.column);
    if (before && before.column !== at.column) {
      unmapped.push({ column: before.column, header: before.header });
    }
  }
  return {
    ...list,
    service,
    columns: columns.sort((a, b) => a.column - b.column),
    unmapped: unmapped.sort((a, b) => a.column - b.column),
  } satisfies RecordList;
}

function withoutDoubt<T extends RecognisedList>(list: T): T {
  const { doubt, ...certain } = list;
  return doubt === undefined ? list : (certain as T);
}

/** Sheets that the profile speaks of and the workbook does not have. */
export function missingSheets(profile: Profile | null, sheets: readonly SheetFacts[]): Finding[] {
  const names = new Set(sheets.map((sheet) => normalise(sheet.name)));
  return (profile?.lists ?? [])
    .filter((list) => !names.has(normalise(list.sheet)))
    .map((list) => ({
      code: "profile-sheet-missing",
      cell: null,
      count: 1,
      params: { sheet: list.sheet },
    }));
}

/**
 * What was recognised, as a profile to be corrected and used next month. What an earlier profile says
 * stays: fields left open, names, synonyms, and lists that this workbook does not have.
 */
export function profileOf(lists: readonly RecognisedList[], before: Profile | null): Profile {
  const earlier = before?.lists ?? [];
  const isOf = (saved: ProfileList, list: { sheet: string; kind: string }): boolean =>
    normalise(saved.sheet) === normalise(list.sheet) && saved.kind === list.kind;
  const now = lists.map((list): ProfileList => {
    const saved = earlier.find((one) => isOf(one, list));
    const open = Object.entries(saved?.columns ?? {}).filter(([, header]) => header === null);
    return {
      sheet: list.sheet,
      kind: list.kind,
      columns: isIndicatorList(list)
        ? {}
        : {
            ...Object.fromEntries(open),
            ...Object.fromEntries(list.columns.map((column) => [column.field, column.header])),
          },
      // A title or sheet name says it again next month, perhaps differently.
      service: list.service?.from === "profile" ? list.service.text : null,
      cumulative: saved?.cumulative ?? null,
      ...(saved?.counts === true ? { counts: true } : {}),
    };
  });
  const absent = earlier.filter((saved) => !lists.some((list) => isOf(saved, list)));
  return {
    lists: [...now, ...absent],
    services: before?.services ?? {},
    synonyms: before?.synonyms ?? {},
  };
}
