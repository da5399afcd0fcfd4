import { isUnresolvedFormat } from "./excel-faults";

/**
 * Loads something of each item, in one request for all. Some conditional formats that a user made cannot
 * be resolved by Excel itself (office-js issues 5222, 6396, 6827, 6835), and one of these spoils the
 * request: then halves are asked for. Any other failure is Excel's and fails it all: it says nothing of
 * the items.
 * @returns in the order of the items; null for one that Excel cannot resolve.
 */
export async function loadEach<T, L>(
  context: Excel.RequestContext,
  items: readonly T[],
  load: (item: T) => L,
): Promise<(L | null)[]> {
  if (items.length === 0) return [];
  try {
    const loaded = items.map(load);
    await context.sync();
    return loaded;
  } catch (error) {
    if (!isUnresolvedFormat(error)) throw error;
  }
  if (items.length === 1) return [null];
  const middle = Math.ceil(items.length / 2);
  return [
    ...(await loadEach(context, items.slice(0, middle), load)),
    ...(await loadEach(context, items.slice(middle), load)),
  ];
}
