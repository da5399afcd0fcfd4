import type { Reference } from "./copy-refused";
import { linksTo, mentions, type Wanted } from "./formula-mentions";
import type { Limits } from "./limits";
import { ObstacleList } from "./obstacle-list";
import type { Package } from "./package";
import { partReferences } from "./part-references";
import type { OnText, TextPlace } from "./sheet-marks";
import type { TableHead } from "./table-heads";
import type { SheetEntry } from "./workbook-part";

/** Something of ours that goes: a sheet with its table, or columns of a table that stays. */
export interface Going extends Wanted {
  /** Number of the table. */
  readonly table: number;
}

const OF_PLACE: Readonly<Record<TextPlace, Reference>> = {
  cell: "formula-refers",
  rule: "rule-refers",
  validation: "validation-refers",
  chart: "chart-refers",
  link: "link-refers",
};

/**
 * Gathers what in the workbook refers to what goes. What would break counts as an obstacle; links, which
 * only lead nowhere then, are kept apart.
 */
export class GoingReferences {
  readonly links = new ObstacleList();

  constructor(
    private readonly going: readonly Going[],
    private readonly obstacles: ObstacleList,
  ) {}

  get any(): boolean {
    return this.going.length > 0;
  }

  /** For the formulas and links of a sheet. */
  on(sheet: SheetEntry): OnText {
    return (text, place) => {
      this.note(OF_PLACE[place], text, sheet.name);
    };
  }

  inNames(texts: readonly string[]): void {
    for (const text of texts) this.note("name-refers", text, null);
  }

  inTables(heads: readonly TableHead[]): void {
    for (const { formulas, sheet } of heads) {
      for (const text of formulas) this.note("table-refers", text, sheet.name);
    }
  }

  /** Throws WorkbookError. */
  async inParts(
    pack: Package,
    sheets: readonly SheetEntry[],
    limits: Limits,
    signal?: AbortSignal,
  ): Promise<void> {
    if (!this.any) return;
    for await (const { what, sheet, text, table } of partReferences(pack, sheets, limits, signal)) {
      if (table === undefined) this.note(what, text, sheet);
      else if (this.going.some((one) => one.table === table)) this.obstacles.add(what, sheet);
    }
  }

  private note(what: Reference, text: string, sheet: string | null): void {
    // Who takes the whole table notices also when only columns of it go.
    const whole = what === "pivot-refers" || what === "connection-refers";
    const going = whole ? this.going.map(({ sheets, tables }) => ({ sheets, tables })) : this.going;
    if (going.some((one) => mentions(text, one))) {
      (what === "link-refers" ? this.links : this.obstacles).add(what, sheet);
    } else if (going.some((one) => linksTo(text, one))) this.links.add("link-refers", sheet);
  }
}
