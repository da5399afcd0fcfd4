import { HostClass, type AnyHostClass, type ClassTable } from "../host-class";
import type { HostContext } from "../host-context";

// Above the first use: classes are made while modules load.
const defined: AnyHostClass[] = [];

/**
 * A class of Excel's object model. Constants of this type are annotated with it, as classes refer to
 * each other and their types cannot be inferred from each other.
 */
export type ExcelClass<M> = HostClass<M, HostContext>;

export function excelClass<M>(name: string, table: ClassTable<M, HostContext>): ExcelClass<M> {
  const made = new HostClass(name, table);
  defined.push(made);
  return made;
}

/** Every class of the host, for the audit. */
export const definedClasses: readonly AnyHostClass[] = defined;
