import { WorkbookError } from "../workbook/workbook-error";
import { faultOf } from "./excel-faults";

/**
 * Loads something of each item, in one request for all. Some conditional formats that a user made cannot
 * be resolved by Excel itself (office-js issues 5222, 6396, 6827, 6835), and one of these spoils the
 * request: then halves are asked for, and an item that fails on its own is left out.
 */
export async function loadEach<T, L>(
  context: Excel.RequestContext,
  items: readonly T[],
  load: (item: T) => L,
): Promise<L[]> {
  if (items.length === 0) return [];
  try {
    const loaded = items.map(load);
    await context.sync();
    return loaded;
  } catch (error) {
    const fault = faultOf(error);
    if (!(fault instanceof WorkbookError) || fault.code !== "host-busy") throw error;
  }
  if (items.length === 1) return [];
  const middle = Math.ceil(items.length / 2);
  return [
    ...(await loadEach(context, items.slice(0, middle), load)),
    ...(await loadEach(context, items.slice(middle), load)),
  ];
}
