import { HostError } from "./host-error";
import type { RequirementSets } from "./options";

/** The requirement set that a member came with, by `Class.member` in the add-in's spelling. */
export type ApiSets = ReadonlyMap<string, { readonly set: string; readonly version: string }>;

/** Whether sets as a host has them hold a version: 1.10 is later than 1.9. */
export function supports(sets: RequirementSets, set: string, version: string): boolean {
  const has = sets[set.toLowerCase()];
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** An older Excel does not know what came later: throws ApiNotFound as it would. */
export function checkApiSet(member: string, known: ApiSets, sets: RequirementSets): void {
  const api = known.get(member);
  if (!api || supports(sets, api.set, api.version)) return;
  throw new HostError(
    "ApiNotFound",
    `The API you are trying to use, ${member}, is of ${api.set} ${api.version}, which this Excel lacks.`,
    404,
  );
}
