import { Args, asRecord, isRecord } from "./args";
import { HostObject } from "./host-class";
import { HostError, hostNotImplemented, invalidArgument, invalidReference } from "./host-error";
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type Batch,
  type BatchReply,
  type ObjectPath,
  type QueryInfo,
} from "./protocol";

/** What a batch did with a member: `Range.values` was read, written or called. */
export type Access = "get" | "set" | "call";

export interface ExecutorOptions<C> {
  readonly root: HostObject;
  /** Objects that the library makes by the name of their service. */
  readonly services: ReadonlyMap<string, HostObject>;
  /** Handed to every getter, setter and method. */
  readonly context: C;
  /**
   * Told of every member before it is touched, as `Class.member` in the add-in's spelling. What it
   * throws ends the batch.
   */
  readonly onAccess?: (access: Access, member: string) => void;
  /** Turns an error of the model into one for the add-in; null when it is a fault of the host. */
  readonly translate?: (error: unknown) => HostError | null;
  /** Told of faults of the host itself; the add-in gets GeneralException. */
  readonly onFault?: (error: unknown) => void;
}

/** A null object: what getItemOrNullObject gives when there is no item. */
const NOTHING = Symbol("null object");
type Resolved = HostObject | typeof NOTHING;

/** The names asked for, as a tree: `format/fill/color` is three deep. */
interface Selection {
  readonly [name: string]: Selection;
}

/**
 * Carries out batches of the Rich API over classes that are tables. Knows nothing of Excel. Objects
 * that the add-in tracks live on between batches; everything else is found again by its path.
 */
export class Executor<C> {
  private readonly tracked = new Map<string, HostObject>();
  private lastReference = 0;

  constructor(private readonly options: ExecutorOptions<C>) {}

  /** How many objects the add-in tracks now. */
  get trackedCount(): number {
    return this.tracked.size;
  }

  /** Keeps an object for the add-in; gives its reference. */
  track(object: HostObject): string {
    if (object.referenceId === null) {
      this.lastReference += 1;
      object.referenceId = `r${this.lastReference}`;
      this.tracked.set(object.referenceId, object);
    }
    return object.referenceId;
  }

  byReference(reference: string): HostObject | null {
    return this.tracked.get(reference) ?? null;
  }

  release(reference: string): void {
    const object = this.tracked.get(reference);
    if (object) object.referenceId = null;
    this.tracked.delete(reference);
  }

  /** The actions in order; the first that fails ends the batch, and those before it stay done. */
  execute(batch: Batch): BatchReply {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    const run = new BatchRun(this, this.options, batch);
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: run.action(action) });
      } catch (error) {
        const { code, message, httpStatus } = this.asHostError(error);
        return {
          Results: results,
          TraceIds: traceIds,
          Error: {
            Code: code,
            Message: message,
            HttpStatusCode: httpStatus,
            Location: run.location(action),
            ActionIndex: index,
          },
        };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private asHostError(error: unknown): HostError {
    if (error instanceof HostError) return error;
    const translated = this.options.translate?.(error);
    if (translated) return translated;
    this.options.onFault?.(error);
    return new HostError(
      "GeneralException",
      `There was an internal error while processing the request. ${String(error)}`,
      500,
    );
  }
}

class BatchRun<C> {
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly executor: Executor<C>,
    private readonly options: ExecutorOptions<C>,
    private readonly batch: Batch,
  ) {}

  action(action: Action): unknown {
    const { ActionType: type, Name: name = "" } = action;
    if (type === ActionType.trace) return null;
    const isMethod = type === ActionType.method;
    if (isMethod && name === "_RemoveReference") {
      this.executor.release(new Args(action.ArgumentInfo?.Arguments ?? []).text(0));
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
    if (object === NOTHING) return null;
    if (isMethod && name === "_KeepReference") {
      this.executor.track(object);
      return null;
    }
    if (isMethod) return this.plain(this.call(object, name, action.ArgumentInfo));
    switch (type) {
      case ActionType.instantiate:
        return this.identity(object);
      case ActionType.query:
      case ActionType.queryAsJson:
        return this.query(object, action.QueryInfo ?? {});
      case ActionType.setProperty:
        this.set(object, name, this.args(action.ArgumentInfo).raw(0));
        return null;
      case ActionType.update:
        this.update(object, asRecord(this.args(action.ArgumentInfo).raw(0)));
        return null;
      default:
        throw hostNotImplemented(`action type ${type}`);
    }
  }

  /** `Class.member`, as Excel names the place of an error. */
  location(action: Action): string {
    const path = this.path(action.ObjectPathId);
    if (action.ActionType === ActionType.instantiate && path?.ParentObjectPathId !== undefined) {
      return `${this.classNameAt(path.ParentObjectPathId)}.${path.Name ? camel(path.Name) : "getItem"}`;
    }
    return `${this.classNameAt(path?.Id)}.${action.Name ? camel(action.Name) : "load"}`;
  }

  private classNameAt(id: number | undefined): string {
    const object = id === undefined ? undefined : this.resolved.get(id);
    return object instanceof HostObject ? object.hostClass.name : "";
  }

  private path(id: number | undefined): ObjectPath | undefined {
    return id === undefined ? undefined : this.batch.ObjectPaths[String(id)];
  }

  private resolve(id: number | undefined): Resolved {
    const path = this.path(id);
    if (id === undefined || !path) throw invalidArgument();
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.resolvePath(path);
    this.resolved.set(id, object);
    return object;
  }

  private resolvePath(path: ObjectPath): Resolved {
    const { ObjectPathType: type, Name: name = "" } = path;
    switch (type) {
      case PathType.global:
        return this.options.root;
      case PathType.newObject: {
        const service = this.options.services.get(name);
        if (!service) throw hostNotImplemented(`service ${name}`);
        return service;
      }
      case PathType.nullObject:
        return NOTHING;
      case PathType.referenceId: {
        const object = this.executor.byReference(name);
        if (!object) throw invalidReference();
        return object;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId);
    if (parent === NOTHING) return NOTHING;
    switch (type) {
      case PathType.indexer: {
        const { name: className, table } = parent.hostClass;
        this.touch("call", className, "getItem");
        if (!table.item) throw hostNotImplemented(`${className}.getItem`);
        return table.item(parent.model, this.args(path.ArgumentInfo), this.options.context);
      }
      case PathType.method:
        return asResolved(this.call(parent, name, path.ArgumentInfo));
      case PathType.property:
        return this.member(parent, name);
      default:
        throw hostNotImplemented(`object path type ${type}`);
    }
  }

  private member(parent: HostObject, name: string): Resolved {
    const { name: className, table } = parent.hostClass;
    this.touch("get", className, name);
    const get = table.objects?.[name];
    if (!get) throw hostNotImplemented(`${className}.${camel(name)}`);
    return get(parent.model, this.options.context) ?? NOTHING;
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const { name: className, table } = object.hostClass;
    this.touch("call", className, name);
    const method = table.methods?.[name];
    if (!method) throw hostNotImplemented(`${className}.${camel(name)}`);
    return method(object.model, this.args(info), this.options.context);
  }

  private set(object: HostObject, name: string, value: unknown): void {
    const { name: className, table } = object.hostClass;
    this.touch("set", className, name);
    const scalar = table.scalars?.[name];
    if (!scalar?.set) throw hostNotImplemented(`${className}.${camel(name)} (writing)`);
    scalar.set(object.model, value, this.options.context);
  }

  private update(object: HostObject, values: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(values)) {
      const name = pascal(key);
      if (object.hostClass.table.objects?.[name] && isRecord(value)) {
        const child = this.member(object, name);
        if (child !== NOTHING) this.update(child, value);
      } else {
        this.set(object, name, value);
      }
    }
  }

  private args(info: ArgumentInfo | undefined): Args {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Args((info?.Arguments ?? []).map((value, i) => this.argument(value, ids[i])));
  }

  private argument(value: unknown, id: unknown): unknown {
    if (Array.isArray(id) && Array.isArray(value)) {
      return value.map((each: unknown, i) => this.argument(each, id[i]));
    }
    if (typeof id !== "number" || id === 0) return value;
    const object = this.resolve(id);
    return object === NOTHING ? null : object;
  }

  /** By what the library finds the object again. Without it, a made object would be made twice. */
  private identity(object: HostObject): Record<string, unknown> {
    const { key, scalars } = object.hostClass.table;
    const identity: Record<string, unknown> = {};
    if (key !== undefined) identity[key] = scalars?.[key]?.get(object.model, this.options.context);
    if (object.referenceId !== null) identity["_ReferenceId"] = object.referenceId;
    return identity;
  }

  private query(object: HostObject, query: QueryInfo): unknown {
    const selection: Record<string, Selection> = {};
    for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
      let at: Record<string, Selection> = selection;
      for (const part of path.split("/")) at = at[pascal(part)] ??= {};
    }
    return object.hostClass.table.items
      ? this.readItems(object, selection, query)
      : this.read(object, selection);
  }

  private readItems(object: HostObject, selection: Selection, query: QueryInfo = {}): unknown {
    const { name: className, table } = object.hostClass;
    const reply: Record<string, unknown> = {};
    const ofItems: Record<string, Selection> = {};
    for (const [name, inner] of Object.entries(selection)) {
      const scalar = table.scalars?.[name];
      if (name === "Items") Object.assign(ofItems, inner);
      else if (scalar) {
        this.touch("get", className, name);
        reply[name] = scalar.get(object.model, this.options.context);
      } else ofItems[name] = inner;
    }
    const names = Object.keys(selection);
    if (names.length === 0 || "Items" in selection || Object.keys(ofItems).length > 0) {
      this.touch("get", className, "items");
      const items = table.items?.(object.model, this.options.context) ?? [];
      const from = query.Skip ?? 0;
      const until = query.Top === undefined || query.Top === 0 ? items.length : from + query.Top;
      reply["_Items"] = items.slice(from, until).map((item) => this.read(item, ofItems));
    }
    return reply;
  }

  private read(object: HostObject, selection: Selection): unknown {
    const { name: className, table } = object.hostClass;
    if (table.items) return this.readItems(object, selection);
    const reply = this.identity(object);
    const names = Object.keys(selection).filter((name) => name !== "IsNullObject");
    if (Object.keys(selection).length === 0 || names.includes("$all")) {
      for (const [name, scalar] of Object.entries(table.scalars ?? {})) {
        if (scalar.implicit === false) continue;
        this.touch("get", className, name);
        reply[name] = scalar.get(object.model, this.options.context);
      }
    }
    for (const name of names) {
      if (name === "$all" || name === "$none" || name === "_ReferenceId") continue;
      const scalar = table.scalars?.[name];
      if (scalar) {
        this.touch("get", className, name);
        reply[name] = scalar.get(object.model, this.options.context);
      } else if (table.objects?.[name]) {
        const child = this.member(object, name);
        reply[name] = child === NOTHING ? null : this.read(child, selection[name] ?? {});
      } else {
        this.touch("get", className, name);
        throw hostNotImplemented(`${className}.${camel(name)}`);
      }
    }
    return reply;
  }

  /** The result of a method as JSON: an object is known by its identity. */
  private plain(result: unknown): unknown {
    if (result === undefined) return null;
    return result instanceof HostObject ? this.identity(result) : result;
  }

  private touch(access: Access, className: string, name: string): void {
    this.options.onAccess?.(access, `${className}.${camel(name)}`);
  }
}

function asResolved(result: unknown): Resolved {
  return result instanceof HostObject ? result : NOTHING;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
