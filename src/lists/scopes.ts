import type { Federation, Service } from "../norms/services";
import { federationNamed, findService } from "../norms/services";

/** Whom a figure or a record is about. */
export interface Scope {
  readonly index: number;
  /**
   * unsaid: nothing says whose it is. service: one of the recognised services. federation: only the
   * federation is said. unknown: a name we do not know, asked and not guessed.
   */
  readonly is: "unsaid" | "service" | "federation" | "unknown";
  /** The service's or federation's name, or the unknown name as the list writes it; "" when unsaid. */
  readonly name: string;
  readonly service: Service | null;
  readonly federation: Federation | null;
}

/** Index of the scope of what nothing says the service of. */
export const UNSAID = 0;

/**
 * Unknown names that are kept apart. A column with more of them holds no services (names of users,
 * perhaps); the rest share one scope, so that such a column costs no more than a real one.
 */
export const MAX_UNKNOWN = 30;

/** The services and federations met in a workbook, by name, each with an index. */
export class Scopes {
  private readonly list: Scope[] = [
    { index: UNSAID, is: "unsaid", name: "", service: null, federation: null },
  ];
  private readonly byName = new Map<string, Scope>();
  private unknown = 0;
  private readonly aliases: ReadonlyMap<string, string>;

  /** @param aliases names that the user gave in a profile: as the list writes it → the service. */
  constructor(aliases: Readonly<Record<string, string>> = {}) {
    this.aliases = new Map(Object.entries(aliases).map(([from, to]) => [fold(from), to]));
  }

  /** The scope that a text names; `around` is the federation that a title or option gives. */
  of(text: string, around?: string): Scope {
    const named = this.aliases.get(fold(text)) ?? text;
    const found = findService(named, around);
    if (found === null) return this.add("unknown", text.trim(), null, null);
    if ("service" in found) {
      const { service } = found;
      return this.add("service", service.name, service, federationNamed(service.federation));
    }
    return this.add("federation", found.federation.name, null, found.federation);
  }

  get(index: number): Scope {
    const scope = this.list[index];
    if (scope === undefined) throw new RangeError(`no such scope: ${index}`);
    return scope;
  }

  all(): readonly Scope[] {
    return this.list;
  }

  private add(
    is: Scope["is"],
    name: string,
    service: Service | null,
    federation: Federation | null,
  ): Scope {
    let key = `${is}:${fold(name)}`;
    let scope = this.byName.get(key);
    if (scope === undefined && is === "unknown" && this.unknown++ >= MAX_UNKNOWN) {
      key = "unknown:";
      name = "";
      scope = this.byName.get(key);
    }
    if (scope === undefined) {
      scope = { index: this.list.length, is, name, service, federation };
      this.list.push(scope);
      this.byName.set(key, scope);
    }
    return scope;
  }
}

function fold(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .toLowerCase();
}
