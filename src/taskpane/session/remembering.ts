import { parseProfile } from "../../lists/profile";
import { recalled } from "./recalled";
import { readRemembered, toRemember } from "./remembered";
import type { Workbench } from "./workbench";

/** What the workbook remembers of a session, and doing again what its memory failed to do. */
export class Remembering {
  private hasRecalled = false;
  private failed: (() => Promise<unknown>) | null = null;

  constructor(private readonly bench: Workbench) {}

  get isRecalled(): boolean {
    return this.hasRecalled;
  }

  /** Reads what an earlier session left; once, whoever asks, unless it failed. Throws WorkbookError. */
  async recall(): Promise<void> {
    if (this.hasRecalled) return;
    const { host, state } = this.bench;
    const remembered = readRemembered(await host.memory.recall("options"));
    const parsed = parseProfile(await host.memory.recall("profile"));
    this.hasRecalled = true;
    state.set(recalled(state.get(), remembered, "profile" in parsed ? parsed.profile : null));
  }

  /** Writes down options, marks and whether to check again. What an earlier session left is read first: writing over it unread would lose it. */
  async options(): Promise<void> {
    await this.recall();
    const { host, state } = this.bench;
    const { options, recheck, marks } = state.get();
    const isAsFound = Object.keys(options).length === 0 && !recheck && !marks.on;
    // Nothing to remember leaves nothing behind: a workbook cleared of marks is as it was.
    if (isAsFound) await host.memory.forget("options");
    else await host.memory.remember("options", toRemember(options, recheck, marks));
  }

  /** Does something with the memory when it is its turn; `again` is what the user is offered when it fails. */
  async during(
    work: () => Promise<void>,
    again: () => Promise<unknown> = () => this.during(work),
  ): Promise<boolean> {
    const isDone = await this.bench.turns.do("memory", work);
    this.failed = isDone ? null : again;
    return isDone;
  }

  /** Does again what failed; null when nothing did, or something was done since. */
  again(): Promise<unknown> | null {
    return this.failed === null ? null : this.failed();
  }
}
