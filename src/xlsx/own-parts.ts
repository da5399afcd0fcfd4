import type { Package } from "./package";
import { relationshipsPart } from "./package";
import { partKey } from "./zip-directory";

/**
 * The parts that only this part leads to, itself not: what would be left lying about without it. Parts
 * that nothing leads to anyway are not among them. Throws WorkbookError.
 * @param keep parts that stay although nothing else leads to them
 */
export async function partsOnlyUnder(
  pack: Package,
  part: string,
  keep: ReadonlySet<string>,
): Promise<readonly string[]> {
  const without = await reachable(pack, "", partKey(part));
  const under = await reachable(pack, part, null);
  const only = [...under].filter(
    ([key]) => !without.has(key) && !keep.has(key) && key !== partKey(part),
  );
  return only.flatMap(([, name]) => {
    const links = relationshipsPart(name);
    return pack.has(links) ? [name, links] : [name];
  });
}

/** Parts by key that can be reached from a part, not through another one. */
async function reachable(
  pack: Package,
  from: string,
  notThrough: string | null,
): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  const waiting = [from];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target } of await pack.relationships(part)) {
      const key = partKey(target);
      if (seen.has(key) || key === notThrough || !pack.has(target)) continue;
      seen.set(key, target);
      waiting.push(target);
    }
  }
  return seen;
}
