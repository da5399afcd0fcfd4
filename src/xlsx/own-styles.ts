import type { Limits } from "./limits";
import { firstOwn, removeAppended, type StyleCollection } from "./style-collections";
import { walkXml } from "./walk-xml";
import { START } from "./xml-tokens";

/** The highest numbers in use outside styles.xml by anything that is not ours or stays; -1 for none. */
export interface StylesInUse {
  readonly lastStyle: number;
  readonly lastDxf: number;
}

/** What cell styles are made of, and the attribute by which they say so. */
const INGREDIENTS: readonly (readonly [StyleCollection, string])[] = [
  ["borders", "borderId"],
  ["fills", "fillId"],
  ["fonts", "fontId"],
];

/** True when there are cell styles of ours that may be taken out, if nobody else uses them. */
export function holdsOwnCellStyles(styles: Uint8Array, limits: Limits): boolean {
  return firstOwn(styles, "cellXfs", limits) !== null;
}

/**
 * Takes out the styles that we added and nobody else uses. That our note still stands before them is no
 * proof of that: a program may keep comments. Cell styles go first, and only without them what they are
 * made of; a cell style that has to stay keeps all of it.
 * @param which "marks": only the differential formats
 */
export function removeOwnStyles(
  styles: Uint8Array,
  { lastStyle, lastDxf }: StylesInUse,
  which: "marks" | "all",
  limits: Limits,
): Uint8Array {
  let bytes = styles;
  const dxf = firstOwn(bytes, "dxfs", limits);
  const usedDxf = Math.max(lastDxf, lastIn(bytes, "dxfId", limits));
  if (dxf !== null && usedDxf < dxf) bytes = removeAppended(bytes, "dxfs", limits);
  const style = which === "all" ? firstOwn(bytes, "cellXfs", limits) : null;
  if (style === null || lastStyle >= style) return bytes;
  bytes = removeAppended(bytes, "cellXfs", limits);
  for (const [collection, attribute] of INGREDIENTS) {
    const first = firstOwn(bytes, collection, limits);
    if (first === null || lastIn(bytes, attribute, limits) >= first) continue;
    bytes = removeAppended(bytes, collection, limits);
  }
  return bytes;
}

/** The highest number that this attribute has anywhere; -1 for none. */
function lastIn(styles: Uint8Array, attribute: string, limits: Limits): number {
  let last = -1;
  walkXml("styles.xml", styles, limits, (token, tokens) => {
    if (token !== START) return;
    const text = tokens.attribute(attribute);
    if (text !== null) last = Math.max(last, /^\d{1,9}$/.test(text) ? Number(text) : Infinity);
  });
  return last;
}
