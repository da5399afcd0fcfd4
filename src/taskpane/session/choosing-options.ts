import { outdated } from "./check-state";
import type { Checks } from "./checks";
import type { Fault } from "./fault";
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
    private readonly checks: Checks,
  ) {}

  async options(options: PaneOptions): Promise<void> {
    const { state } = this.bench;
    state.set({ options, ...outdated(state.get()) });
    let notKept: Fault | null = null;
    // Asked for at once: what is asked from now on is of these options.
    await this.checks.run(false, async () => {
      const isKept = await this.remembering.during(() => this.remembering.options());
      if (!isKept) notKept = state.get().fault;
    });
    // The check takes away the message that was there before it, but not what it is about.
    if (state.get().fault === null) state.set({ fault: notKept });
  }

  async recheck(recheck: boolean): Promise<void> {
    const { state } = this.bench;
    state.set({ recheck });
    if (!recheck) this.quiet.stop();
    await this.remembering.during(() => this.remembering.options());
    if (recheck && state.get().stale) this.quiet.wait();
  }
}
