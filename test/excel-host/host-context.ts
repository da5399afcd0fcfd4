import type { HostObject } from "./host-class";
import type { EventHub } from "./event-hub";
import type { HostOptions } from "./options";
import type { HostState } from "./host-state";
import type { Workbook } from "./model/workbook";
import type { WriteGuard } from "./write-guard";

/** What every member of the object model can reach. */
export interface HostContext {
  readonly workbook: Workbook;
  readonly options: HostOptions;
  readonly state: HostState;
  readonly guard: WriteGuard;
  readonly events: EventHub;
  /** An object that the add-in tracks; null when there is none with that reference. */
  readonly byReference: (reference: string) => HostObject | null;
}
