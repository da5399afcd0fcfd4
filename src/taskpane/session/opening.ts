import type { Remembering } from "./remembering";
import type { Turns } from "./turns";
import type { Watching } from "./watching";

/** The beginning of a session: recalling what the workbook remembers, and watching it from then on. */
export class Opening {
  private going: Promise<void> | null = null;

  constructor(
    private readonly turns: Turns,
    private readonly remembering: Remembering,
    private readonly watching: Watching,
    /** What the user is offered when the workbook's memory cannot be read. */
    private readonly check: () => Promise<unknown>,
  ) {}

  /** Once, whoever asks, unless it failed. */
  start(): Promise<void> {
    return (this.going ??= this.begin());
  }

  private async begin(): Promise<void> {
    const { remembering, turns, watching } = this;
    const isRecalled = await remembering.during(() => remembering.recall(), this.check);
    await turns.take(async () => {
      if (isRecalled) await turns.guarded("watch", () => watching.begin());
      // The fault that is told already says what to do; whoever does it tries both again.
      else await watching.begin().catch(() => undefined);
    });
    if (!remembering.isRecalled || !watching.isOn) this.going = null;
  }
}
