import { unzipSync } from "fflate";
import type { LostPart } from "../wire";

/** What a part of a file is, by its name, as far as writing the file anew would leave it out. */
const KINDS: readonly (readonly [RegExp, LostPart])[] = [
  [/^xl\/charts?(?:heets)?\//, "charts"],
  [/^xl\/(?:media|diagrams)\/|^xl\/drawings\/drawing/, "drawings"],
  [/^xl\/(?:pivot|slicer|timeline)/, "pivots"],
  [/vbaProject|macrosheets|^xl\/dialogsheets/, "macros"],
  [/^xl\/(?:threadedComments|persons)\//, "comments"],
  [/^xl\/(?:externalLinks|connections|queryTables)/, "external-links"],
  [/^xl\/(?:activeX|ctrlProps|embeddings)\//, "controls"],
  [/^customXml\/|^xl\/(?:model|customData|richData)/, "custom-data"],
  [/^xl\/printerSettings\//, "printer-settings"],
];

/** Parts that are written again, or are not the user's. */
const KEPT =
  /^\[Content_Types\]|\.rels$|^docProps\/|^xl\/(?:workbook|styles|sharedStrings|calcChain|metadata)|^xl\/(?:worksheets|theme|tables|comments)|^xl\/drawings\/vmlDrawing|\/$/;

/** What of a file would be lost if it were written anew from the workbook in memory. */
export function lostParts(file: Uint8Array): LostPart[] {
  const lost = new Set<LostPart>();
  unzipSync(file, {
    filter: ({ name }) => {
      const known = KINDS.find(([pattern]) => pattern.test(name));
      if (known) lost.add(known[1]);
      else if (!KEPT.test(name)) lost.add("other");
      // Only the names are wanted.
      return false;
    },
  });
  return [...lost];
}
