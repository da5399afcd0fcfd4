import type { QuietMoment } from "./quiet-moment";
import type { Remembering } from "./remembering";
import type { PaneOptions } from "./state";
import type { Workbench } from "./workbench";

/** What the user chooses for the checks: whose and when the figures are, and whether to check by itself. */
export class ChoosingOptions {
  constructor(
    private readonly bench: Workbench,
    private readonly remembering: Remembering,
    private readonly quiet: QuietMoment,
    private readonly check: () => Promise<unknown>,
  ) {}

  async options(options: PaneOptions): Promise<void> {
    const { state } = this.bench;
    state.set({ options });
    const isKept = await this.remembering.during(() => this.remembering.options());
    const { fault } = state.get();
    await this.check();
    // The check takes away the message that was there before it, but not what it is about.
    if (!isKept && state.get().fault === null) state.set({ fault });
  }

  async recheck(recheck: boolean): Promise<void> {
    const { state } = this.bench;
    state.set({ recheck });
    if (!recheck) this.quiet.stop();
    await this.remembering.during(() => this.remembering.options());
    if (recheck && state.get().stale) this.quiet.wait();
  }
}
