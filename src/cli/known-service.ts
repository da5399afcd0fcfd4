import { editDistance } from "../lists/edit-distance";
import type { Profile } from "../lists/profile";
import { findService, type Service, services } from "../norms/services";
import { type Arguments, UsageError } from "./arguments";

/** So many names are offered for one that nobody knows. */
const OFFERED = 3;

/**
 * Throws UsageError for a `--service` that is neither a recognised service nor one that the profile
 * explains, with the names that come nearest: judged under a name of nobody, lists would miss the
 * thresholds of the service that was meant.
 */
export function refuseUnknownService(
  { service, federation, language }: Pick<Arguments, "service" | "federation" | "language">,
  profile: Profile | null,
): void {
  if (service === null || findService(service, federation ?? undefined) !== null) return;
  const explained = Object.keys(profile?.services ?? {}).map(plain);
  if (explained.includes(plain(service))) return;
  const near = nearestServices(service);
  const names = near.length > 0 ? near : services.map(({ name }) => name);
  const known = new Intl.ListFormat(language, { type: "disjunction" }).format(names);
  const code = near.length > 0 ? "unlike-service" : "unknown-service";
  throw new UsageError(code, { value: service, known }, language);
}

/** Names of services that a text resembles, the most alike first; none when it resembles nothing. */
function nearestServices(text: string): readonly string[] {
  const wanted = plain(text);
  return services
    .map((service) => ({ name: service.name, far: distanceTo(wanted, service) }))
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => a.far - b.far)
    .slice(0, OFFERED)
    .map(({ name }) => name);
}

function distanceTo(wanted: string, { name, fullName, shortNames, aliases }: Service): number {
  return Math.min(
    ...[name, fullName, ...shortNames, ...aliases].map((one) => far(wanted, plain(one))),
  );
}

/** Edits between two names; fewer when they share a whole word. Infinity for names that are not alike. */
function far(a: string, b: string): number {
  const limit = Math.floor(Math.max(a.length, b.length) / 3);
  const edits = editDistance(a, b, limit);
  if (edits <= limit) return edits;
  const words = b.split(" ");
  const shared = a.split(" ").some((word) => word.length > 3 && words.includes(word));
  return shared ? limit + 1 : Infinity;
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
