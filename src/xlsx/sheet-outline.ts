import type { Range } from "../workbook/address";
import { MAX_COLUMN, parseRange } from "../workbook/address";
import type { SheetListener } from "./sheet-scanner";
import type { XmlTokens } from "./xml-tokens";

/** What a sheet tells above and below its rows. */
export class SheetOutline implements SheetListener {
  readonly merges: Range[] = [];
  protected = false;
  private readonly hiddenColumns: { readonly first: number; readonly last: number }[] = [];

  element(tokens: XmlTokens): void {
    if (tokens.is("col")) {
      if (!tokens.flag("hidden")) return;
      const first = Number(tokens.attribute("min") ?? "") - 1;
      const last = Math.min(Number(tokens.attribute("max") ?? "") - 1, MAX_COLUMN);
      if (!(first >= 0 && last >= first)) throw tokens.damaged("hidden columns");
      this.hiddenColumns.push({ first, last });
    } else if (tokens.is("mergeCell")) {
      const range = parseRange(tokens.attribute("ref") ?? "");
      if (!range) throw tokens.damaged("a merge without a range");
      this.merges.push(range);
    } else if (tokens.is("sheetProtection")) {
      this.protected = tokens.flag("sheet");
    }
  }

  /** Hidden columns from `first` to `last`, ascending. */
  hiddenBetween(first: number, last: number): number[] {
    const found: number[] = [];
    for (let column = first; column <= last; column++) {
      if (this.hiddenColumns.some((range) => column >= range.first && column <= range.last)) {
        found.push(column);
      }
    }
    return found;
  }
}
