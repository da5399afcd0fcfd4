import { tableCrc32 } from "./crc32";
import type { Host } from "./host";
import { inflateWithStreams } from "./inflate";
import { DEFAULT_LIMITS } from "./limits";
import type { OpenOptions } from "./open";

/** What this code takes from the host, with the web's own where nothing is given. */
export function hostOf({ inflate, crc32, limits }: OpenOptions): Host {
  return {
    inflate: inflate ?? inflateWithStreams,
    crc32: crc32 ?? tableCrc32,
    limits: { ...DEFAULT_LIMITS, ...limits },
  };
}
