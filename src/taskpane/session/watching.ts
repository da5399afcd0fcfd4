import type { QuietMoment } from "./quiet-moment";
import type { Workbench } from "./workbench";

/** Noticing that the workbook changed after its check. */
export class Watching {
  private isWatching = false;

  constructor(
    private readonly bench: Workbench,
    private readonly quiet: QuietMoment,
  ) {}

  get isOn(): boolean {
    return this.isWatching;
  }

  /** Once, whoever asks. Throws WorkbookError when Excel refuses; it can then be asked again. */
  async begin(): Promise<void> {
    if (this.isWatching) return;
    await this.bench.host.changes.watch(() => {
      this.changed();
    });
    this.isWatching = true;
  }

  private changed(): void {
    const { state } = this.bench;
    const { report, checking, recheck } = state.get();
    // What changes during the first check may have been read before.
    if (report === null && checking === null) return;
    state.set({ stale: true });
    if (recheck) this.quiet.wait();
  }
}
