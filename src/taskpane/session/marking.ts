import { marksOf } from "../../marks/marks-of";
import type { Report } from "../../report/report";
import type { Checks } from "./checks";
import { marksCleared, marksPut } from "./marks-state";
import type { Remembering } from "./remembering";
import type { Workbench } from "./workbench";

/** Marks on the cells that fail. */
export class Marking {
  constructor(
    private readonly bench: Workbench,
    private readonly checks: Checks,
    private readonly remembering: Remembering,
    private readonly start: () => Promise<void>,
  ) {}

  /** Marks the failing cells, or takes the marks away when they are there. */
  async toggle(): Promise<void> {
    await this.start();
    if (this.bench.state.get().marks.on) await this.clear();
    else await this.mark();
  }

  /** Marks the cells that fail now, checking first where the workbook changed. */
  async mark(): Promise<void> {
    await this.start();
    await this.checks.withFresh("mark", (report, signal) => this.put(report, true, signal));
  }

  /** Puts the marks again after a check, in its turn; only where there are any. */
  async renew(): Promise<void> {
    const { state, turns } = this.bench;
    const { report, marks } = state.get();
    if (report === null || !marks.on) return;
    await turns.within("mark", (signal) => this.put(report, false, signal));
  }

  /** Takes away all marks of ours, also those of an earlier session. */
  async clear(): Promise<void> {
    const { host, state, turns } = this.bench;
    await turns.do("clear", async (signal) => {
      state.set(marksCleared(await host.marker.setMarks([], signal)));
      await this.remembering.options();
    });
  }

  private async put(report: Report, asked: boolean, signal: AbortSignal): Promise<void> {
    const { host, state } = this.bench;
    const { marks, left } = marksOf(report);
    const outcome = await host.marker.setMarks(marks, signal);
    const before = state.get();
    const part = marksPut(before, outcome, { left, asked });
    state.set(part);
    if (part.marks.on !== before.marks.on) await this.remembering.options();
  }
}
