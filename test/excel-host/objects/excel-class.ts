import { HostClass, type ClassTable } from "../host-class";
import type { HostContext } from "../host-context";

/**
 * A class of Excel's object model. Constants of this type are annotated with it, as classes refer to
 * each other and their types cannot be inferred from each other.
 */
export type ExcelClass<M> = HostClass<M, HostContext>;

export function excelClass<M>(name: string, table: ClassTable<M, HostContext>): ExcelClass<M> {
  return new HostClass(name, table);
}
