import type { Args } from "./args";

/** A value that the add-in can load; without `set` it is read-only. Values are JSON. */
export interface Scalar<M, C> {
  get(model: M, context: C): unknown;
  set?(model: M, value: unknown, context: C): void;
  /** False keeps it out of a load without names. */
  readonly implicit?: boolean;
}

// Types of methods rather than of functions, so that a table for one model is usable where any is.
type ObjectGetter<M, C> = { get(model: M, context: C): HostObject | null }["get"];
type ItemsGetter<M, C> = { get(model: M, context: C): readonly HostObject[] }["get"];
type ItemGetter<M, C> = { get(model: M, args: Args, context: C): HostObject }["get"];
type Method<M, C> = { call(model: M, args: Args, context: C): unknown }["call"];

/**
 * One class of the object model as a table. Names are those of the protocol (Pascal case). What is
 * not in the table is answered with HostNotImplemented.
 */
export interface ClassTable<M, C> {
  /** The scalar by which the library finds an object again: Id or _Id. */
  readonly key?: string;
  readonly scalars?: Readonly<Record<string, Scalar<M, C>>>;
  /** Properties that hold an object; null for one that does not exist. */
  readonly objects?: Readonly<Record<string, ObjectGetter<M, C>>>;
  /** Give an object, null (no object) or a JSON value. */
  readonly methods?: Readonly<Record<string, Method<M, C>>>;
  /** For a collection: its items, in order. */
  readonly items?: ItemsGetter<M, C>;
  /** For a collection with an indexer (getItem). */
  readonly item?: ItemGetter<M, C>;
}

/** A class of the object model; `of` makes its objects. */
export class HostClass<M, C> {
  constructor(
    readonly name: string,
    readonly table: ClassTable<M, C>,
  ) {}

  of(model: M): HostObject {
    return new HostObject(this, model);
  }

  /** An object of this class, or null where there is no model. */
  maybe(model: M | null | undefined): HostObject | null {
    return model === null || model === undefined ? null : this.of(model);
  }

  /** The model behind an object of this class; undefined for anything else. */
  modelOf(value: unknown): M | undefined {
    // Only `of` makes objects of this class, so the model is an M.
    return value instanceof HostObject && value.hostClass === this ? (value.model as M) : undefined;
  }
}

export type AnyHostClass = HostClass<unknown, unknown>;

/** What an object path stands for. */
export class HostObject {
  /** Set while the add-in tracks the object. */
  referenceId: string | null = null;

  constructor(
    readonly hostClass: AnyHostClass,
    readonly model: unknown,
  ) {}
}
