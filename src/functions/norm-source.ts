import type { Norm } from "../norms/norm";
import { normSet } from "../norms/norm-set";
import { findNorm } from "./find-norm";
import { sayInCell } from "./messages";
import type { Setting } from "./setting";

/** DMW.BRON: what a norm asks, and the words of its source. Throws FunctionFault for an unknown norm. */
export function normSource({ language }: Setting, norm: unknown): string {
  const found = findNorm(norm);
  return sayInCell(language, "source", {
    title: found.title[language],
    asks: found.asks[language],
    document: documentOf(found),
    section: found.source.section,
    quote: found.source.quote,
  });
}

/** Title and section of the document that a norm comes from. */
export function sourceOf(norm: Norm): string {
  return `${documentOf(norm)}, ${norm.source.section}`;
}

function documentOf({ source }: Norm): string {
  return normSet.documents[source.document]?.title ?? source.document;
}
