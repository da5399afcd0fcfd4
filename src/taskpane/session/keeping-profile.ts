import { profileOf } from "../../lists/apply-profile";
import { parseProfile, writeProfile } from "../../lists/profile";
import { outdated } from "./check-state";
import type { Remembering } from "./remembering";
import { EMPTY_PROFILE } from "./state";
import type { Workbench } from "./workbench";

/** Keeping the corrections: in the workbook for its next time, or as text elsewhere. */
export class KeepingProfile {
  constructor(
    private readonly bench: Workbench,
    private readonly remembering: Remembering,
    private readonly check: () => Promise<unknown>,
  ) {}

  async remember(): Promise<void> {
    const { host, state } = this.bench;
    await this.remembering.during(async () => {
      await this.remembering.recall();
      const { profile } = state.get();
      // Its written form is what `recall` reads back.
      await host.memory.remember("profile", JSON.parse(writeProfile(profile)));
      state.set({ profileChanged: false, notice: { is: "profile-remembered" } });
    });
  }

  /** Back to what is recognised without help. */
  async forget(): Promise<void> {
    const { host, state } = this.bench;
    const isForgotten = await this.remembering.during(
      async () => {
        await this.remembering.recall();
        await host.memory.forget("profile");
        state.set({
          profile: EMPTY_PROFILE,
          profileChanged: false,
          notice: { is: "profile-forgotten" },
          // Before whatever stands in line behind this gets its turn.
          ...outdated(state.get()),
        });
      },
      () => this.forget(),
    );
    if (isForgotten) await this.check();
  }

  /** The lists as they are recognised and corrected, as text to keep elsewhere. */
  text(): string {
    const { report, profile } = this.bench.state.get();
    return writeProfile(profileOf(report?.lists.map(({ list }) => list) ?? [], profile));
  }

  /** Uses a profile kept elsewhere. False when the text is none; nothing is changed then. */
  async open(text: string): Promise<boolean> {
    const { state } = this.bench;
    const parsed = parseProfile(jsonOf(text));
    if (!("profile" in parsed)) return false;
    state.set({ profile: parsed.profile, profileChanged: true });
    await this.check();
    if (state.get().fault === null) state.set({ notice: { is: "profile-opened" } });
    return true;
  }
}

/** Undefined, which is no profile, for text that is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
