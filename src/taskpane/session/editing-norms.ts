import type { Language, Norm, NormId } from "../../norms/norm";
import type { UserNorms, UserNormsParse, UserNormsProblem } from "../../norms/user-norms";
import { ownNormsSheet } from "../../report/own-norms-sheet";
import type { SheetContent } from "../../workbook/own-sheet";
import { outdated } from "./check-state";
import { type NormsSheet, readNormsSheet, withSources } from "./norms-sheet";
import { withFte, withoutThreshold, withThreshold } from "./own-norms";
import type { Workbench } from "./workbench";

/** What is wrong with it, or nothing: then it stands on the sheet and counts. Null when it could not be written, which is told. */
export type Edited = readonly UserNormsProblem[] | null;

/** The user's own thresholds and fte, on the sheet 'Normen (eigen)'. */
export class EditingNorms {
  constructor(
    private readonly bench: Workbench,
    private readonly language: Language,
    private readonly check: () => Promise<unknown>,
  ) {}

  async threshold(
    norm: Norm,
    year: number,
    filled: { readonly amount: number; readonly source: string },
  ): Promise<Edited> {
    const alone = withThreshold(null, year, norm, filled);
    if (!alone.ok) return alone.problems;
    return this.edit(year, (before) => withThreshold(before, year, norm, filled));
  }

  async fte(service: string, year: number, fte: number): Promise<Edited> {
    const alone = withFte(null, year, service, fte);
    if (!alone.ok) return alone.problems;
    return this.edit(year, (before) => withFte(before, year, service, fte));
  }

  removed(norm: Norm): Promise<Edited> {
    return this.edit(
      null,
      (before) => (before === null ? null : { ok: true, norms: withoutThreshold(before, norm.id) }),
      norm.id,
    );
  }

  /**
   * Changes what stands on the sheet at this moment, not what the last check read: the user or an earlier
   * change may have been at it since.
   *
   * @param year of what is filled in; null: as on the sheet.
   * @param edit null: there is nothing to change.
   * @param without the norm whose source goes too.
   */
  private async edit(
    year: number | null,
    edit: (before: UserNorms | null) => UserNormsParse | null,
    without: NormId | null = null,
  ): Promise<Edited> {
    const { host, state, turns } = this.bench;
    let problems: readonly UserNormsProblem[] = [];
    const isDone = await turns.do("norms", async (signal) => {
      const sheet = await readNormsSheet(host.workbook, signal);
      const edited = this.canEdit(sheet, year) ? edit(sheet.norms) : UNUSABLE;
      if (edited === null) return;
      if (!edited.ok) {
        problems = edited.problems;
        return;
      }
      const content = contentOf(sheet, edited.norms, without, this.language);
      if (content === null) {
        problems = UNUSABLE.problems;
        return;
      }
      const { sheet: name, kept } = await host.sheets.writeSheet(content, signal);
      const rest = kept === undefined ? {} : { kept };
      const notice = { is: "norms-saved", sheet: name, ...rest } as const;
      // Before whatever stands in line behind this gets its turn.
      state.set({ notice, ...outdated(state.get()) });
    });
    if (!isDone) return null;
    if (problems.length === 0) await this.check();
    return problems;
  }

  /** Another year on the sheet is written over only when the pane has said that it would be. */
  private canEdit(
    sheet: NormsSheet,
    year: number | null,
  ): sheet is Extract<NormsSheet, { is: "usable" }> {
    if (sheet.is === "unusable") return false;
    const { norms } = sheet;
    if (norms === null || year === null || norms.year === year) return true;
    return this.bench.state.get().report?.userNorms?.year === norms.year;
  }
}

const UNUSABLE = {
  ok: false,
  problems: [{ path: "", code: "sheet-unusable", params: {} }],
} as const satisfies UserNormsParse;

/** The sheet to write; sources without an amount stay, but for the norm that goes. Null where one would be lost. */
function contentOf(
  sheet: NormsSheet,
  norms: UserNorms,
  without: NormId | null,
  language: Language,
): SheetContent | null {
  if (sheet.is === "unusable") return null;
  const content = ownNormsSheet(norms, language);
  if (sheet.norms !== null && sheet.norms.year !== norms.year) return content;
  return withSources(content, new Map([...sheet.sources].filter(([key]) => key !== without)));
}
