import type { ListKind, RecognisedList } from "../../lists/list";
import type { Profile } from "../../lists/profile";
import type { Field } from "../../norms/norm";
import {
  withColumn,
  withCumulative,
  withKind,
  withService,
  withServiceName,
  withSynonym,
} from "./edit-profile";
import type { PaneState } from "./state";
import type { Store } from "./store";

/** What the user says about the lists: each correction goes into the profile and is checked with at once. */
export class Correcting {
  constructor(
    private readonly state: Store<PaneState>,
    private readonly check: () => Promise<unknown>,
  ) {}

  column(list: RecognisedList, field: Field, header: string | null): Promise<void> {
    return this.correct((profile) => withColumn(profile, list, field, header));
  }

  service(list: RecognisedList, service: string | null): Promise<void> {
    return this.correct((profile) => withService(profile, list, service));
  }

  cumulative(list: RecognisedList, cumulative: boolean | null): Promise<void> {
    return this.correct((profile) => withCumulative(profile, list, cumulative));
  }

  kind(sheet: string, kind: ListKind | null): Promise<void> {
    return this.correct((profile) => withKind(profile, sheet, kind));
  }

  serviceName(name: string, service: string): Promise<void> {
    return this.correct((profile) => withServiceName(profile, name, service));
  }

  synonym(field: Field, from: string, to: string): Promise<void> {
    return this.correct((profile) => withSynonym(profile, field, from, to));
  }

  private async correct(change: (profile: Profile) => Profile): Promise<void> {
    const { profile } = this.state.get();
    this.state.set({ profile: change(profile), profileChanged: true });
    await this.check();
  }
}
