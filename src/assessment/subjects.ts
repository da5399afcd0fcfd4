import type { Scopes } from "../lists/scopes";
import { MAX_UNKNOWN, type Scope, UNSAID } from "../lists/scopes";
import { federationNamed, type ServiceOrFederation, servicesOf } from "../norms/services";
import { NO_SCOPE } from "./record-tally";

/** Whom a verdict is about, and which records and figures are his, or may be. */
export interface Subject {
  readonly level: "service" | "federation";
  readonly service: string | null;
  readonly federation: string | null;
  /** What granted fte are looked up by. */
  readonly fteOf: ServiceOrFederation | null;
  /** Scope indices that are his for certain. */
  readonly own: ReadonlySet<number>;
  /** Scope indices (or NO_SCOPE) of what may be his. */
  readonly floating: ReadonlySet<number>;
  /** For a federation: its services in the workbook. */
  readonly parts: readonly Subject[];
  /** For a federation: services of it that no list gives. */
  readonly missingServices: readonly string[];
}

/**
 * The services found, and the federations of which two or more are found. Where only federations are
 * said, these; where only unknown names are, these as they are written; else one subject without name.
 */
export function subjectsOf(scopes: Scopes): Subject[] {
  const all = scopes.all();
  const services = all.filter((scope) => scope.is === "service");
  const federations = all.filter((scope) => scope.is === "federation");
  const unknown = all.filter((scope) => scope.is === "unknown");
  if (services.length > 0) {
    const single = services.map((scope) => serviceSubject(scope, all, services.length === 1));
    return [...single, ...federationSubjects(single, federations, all)];
  }
  if (federations.length > 0) {
    return federations.map((scope) => ({
      level: "federation",
      service: null,
      federation: scope.name,
      fteOf: scope.federation === null ? null : { federation: scope.federation },
      own: new Set(federations.length === 1 ? [scope.index, UNSAID] : [scope.index]),
      floating: floatingFor(scope, all, federations.length === 1),
      parts: [],
      missingServices: servicesOf(scope.name).map((service) => service.name),
    }));
  }
  if (unknown.length > 0 && unknown.length <= MAX_UNKNOWN) {
    return unknown.map((scope) => ({
      level: "service",
      service: scope.name,
      federation: null,
      fteOf: null,
      own: new Set(unknown.length === 1 ? [scope.index, UNSAID] : [scope.index]),
      floating: new Set(unknown.length === 1 ? [NO_SCOPE] : [NO_SCOPE, UNSAID]),
      parts: [],
      missingServices: [],
    }));
  }
  return [
    {
      level: "service",
      service: null,
      federation: null,
      fteOf: null,
      own: new Set([UNSAID]),
      floating: new Set([NO_SCOPE, ...unknown.map((scope) => scope.index)]),
      parts: [],
      missingServices: [],
    },
  ];
}

function serviceSubject(scope: Scope, all: readonly Scope[], only: boolean): Subject {
  return {
    level: "service",
    service: scope.name,
    federation: scope.federation?.name ?? null,
    fteOf: scope.service === null ? null : { service: scope.service },
    own: new Set(only ? [scope.index, UNSAID] : [scope.index]),
    floating: floatingFor(scope, all, only),
    parts: [],
    missingServices: [],
  };
}

/** What may be this service's: records without a service, of its federation, or of an unknown name. */
function floatingFor(scope: Scope, all: readonly Scope[], only: boolean): Set<number> {
  const floating = new Set<number>([NO_SCOPE]);
  for (const other of all) {
    if (other.index === scope.index) continue;
    if (other.is === "unsaid" && !only) floating.add(other.index);
    if (other.is === "unknown") floating.add(other.index);
    if (other.is === "federation" && other.name === scope.federation?.name) {
      floating.add(other.index);
    }
  }
  return floating;
}

function federationSubjects(
  single: readonly Subject[],
  federations: readonly Scope[],
  all: readonly Scope[],
): Subject[] {
  const names = new Set([
    ...single.map((subject) => subject.federation),
    ...federations.map((scope) => scope.name),
  ]);
  return [...names].flatMap((name): Subject[] => {
    if (name === null) return [];
    const members = servicesOf(name);
    const parts = single.filter((subject) => subject.federation === name);
    const scope = federations.find((federation) => federation.name === name);
    if (members.length < 2 || (parts.length < 2 && scope === undefined)) return [];
    const federation = scope?.federation ?? null;
    const own = new Set(parts.flatMap((part) => [...part.own]));
    if (scope) own.add(scope.index);
    const floating = new Set<number>([NO_SCOPE]);
    for (const other of all) {
      if ((other.is === "unsaid" || other.is === "unknown") && !own.has(other.index)) {
        floating.add(other.index);
      }
    }
    const found = new Set(parts.map((part) => part.service));
    return [
      {
        level: "federation",
        service: null,
        federation: name,
        fteOf: federation === null ? federationOf(name) : { federation },
        own,
        floating,
        parts,
        missingServices: members.map((m) => m.name).filter((member) => !found.has(member)),
      },
    ];
  });
}

function federationOf(name: string): ServiceOrFederation | null {
  const federation = federationNamed(name);
  return federation === null ? null : { federation };
}
