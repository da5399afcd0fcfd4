import type { Crc32 } from "./crc32";
import type { Inflate } from "./inflate";
import type { Limits } from "./limits";

/** What the reader takes from where it runs. */
export interface Host {
  readonly inflate: Inflate;
  readonly crc32: Crc32;
  readonly limits: Limits;
}
