import type { RecognisedList } from "../../lists/list";

/** Whether its sheet holds other lists too; each then is a table. */
export function sharesSheet(list: RecognisedList, all: readonly RecognisedList[]): boolean {
  return all.filter(({ sheet }) => sheet === list.sheet).length > 1;
}

/** What a list is called: by its sheet, and by its table where the sheet holds several lists. */
export function listTitle(list: RecognisedList, all: readonly RecognisedList[]): string {
  return list.table !== null && sharesSheet(list, all)
    ? `${list.sheet} (${list.table})`
    : list.sheet;
}
