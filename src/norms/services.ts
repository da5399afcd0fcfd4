import { Exact } from "./exact";
import data from "./services.json";

/** A national union of mutualities; inspected as a whole, holds one to five services. */
export interface Federation {
  /** Display name and key: "LM". */
  readonly name: string;
  readonly fullName: string;
  /** Other ways in which people write it. */
  readonly aliases: readonly string[];
}

/** One recognised social work service; the norms are fixed per service. */
export interface Service {
  /** Display name and key: "LM Plus". */
  readonly name: string;
  /** `Federation.name`. */
  readonly federation: string;
  /** As the ministerial decree lists it. */
  readonly fullName: string;
  /** Names that say which service only once the federation is known: "Oost-Vlaanderen". */
  readonly shortNames: readonly string[];
  /** Other ways in which people write it. */
  readonly aliases: readonly string[];
  /** Full-time equivalents granted by ministerial decree, by year, as decimal text. */
  readonly fte: Readonly<Record<string, string>>;
}

/** What a name in a list stands for. A federation of one service is always said as that service. */
export type ServiceOrFederation =
  { readonly service: Service } | { readonly federation: Federation };

export const federations: readonly Federation[] = data.federations;
export const services: readonly Service[] = data.services;

/** The services of a federation, by `Federation.name`; empty for an unknown one. */
export function servicesOf(federation: string): readonly Service[] {
  return services.filter((service) => service.federation === federation);
}

/** By `Federation.name`, exactly; null when there is none. */
export function federationNamed(name: string): Federation | null {
  return federations.find((federation) => federation.name === name) ?? null;
}

/** By `Service.name`, exactly; null when there is none. */
export function serviceNamed(name: string): Service | null {
  return services.find((service) => service.name === name) ?? null;
}

/**
 * The service or federation that a text names, or null: an unknown name is asked, never guessed.
 * Case, accents, punctuation, "&" or "en", white space and a leading "DMW", "DVM" or "dienst
 * maatschappelijk werk (van het)" make no difference; nothing else is forgiven.
 *
 * @param federation where the text comes from, as written in a title, a list or an option. Only with
 *   it does a short name such as "Oost-Vlaanderen" say which service; a full name needs no help and
 *   is believed also where it contradicts it. Ignored when it names no federation or service itself.
 */
export function findService(text: string, federation?: string): ServiceOrFederation | null {
  const name = normalise(text);
  const named = NAMES.get(name);
  if (named) return named;
  const around = federation === undefined ? undefined : NAMES.get(normalise(federation));
  if (!around) return null;
  const parent = "service" in around ? around.service.federation : around.federation.name;
  const service = servicesOf(parent).find((s) => s.shortNames.some((n) => normalise(n) === name));
  return service ? { service } : null;
}

/**
 * Full-time equivalents granted in 2024, or another year of the set; for a federation the sum of its
 * services. Null when the decree of that year is not in the set. The user's own figures are in
 * `fteOf` of norm-set.ts.
 */
export function grantedFte(of: ServiceOrFederation, year: number): Exact | null {
  if ("service" in of) {
    const text = of.service.fte[String(year)];
    return text === undefined ? null : Exact.of(text);
  }
  let sum = Exact.ZERO;
  for (const service of servicesOf(of.federation.name)) {
    const fte = grantedFte({ service }, year);
    if (!fte) return null;
    sum = sum.plus(fte);
  }
  return sum;
}

const PREFIX =
  /^(?:(?:dmw|dvm|dienst(?: voor)? maatschappelijk werk)(?: van)?(?: het| de| der)?(?: ziekenfonds(?= ))? )+/;

/** Lower-case words between single blanks, without accents, punctuation and the word for a service. */
function normalise(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/&/g, " en ")
    .replace(/\+/g, " plus ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return words.replace(PREFIX, "");
}

const NAMES: ReadonlyMap<string, ServiceOrFederation> = new Map(
  [
    ...federations.flatMap((federation) => {
      const [only, ...others] = servicesOf(federation.name);
      const target = only && others.length === 0 ? { service: only } : { federation };
      return [federation.name, federation.fullName, ...federation.aliases].map(
        (name) => [name, target] as const,
      );
    }),
    ...services.flatMap((service) => {
      const parent = federationNamed(service.federation);
      const around = parent ? [parent.name, parent.fullName, ...parent.aliases] : [];
      const combined = around.flatMap((name) => service.shortNames.map((s) => `${name} ${s}`));
      return [service.name, service.fullName, ...service.aliases, ...combined].map(
        (name) => [name, { service }] as const,
      );
    }),
  ].map(([name, target]) => [normalise(name), target]),
);
