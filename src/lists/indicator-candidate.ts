import { isSlip } from "./edit-distance";
import type { ColumnMatch, FigureColumn, IndicatorListKind, UnmappedColumn } from "./list";
import type { MatchHow } from "./alias-index";
import { wordsOf } from "./normalise";
import { saysPlan, saysRealised } from "./plan-words";
import type { SheetView } from "./sheet-view";

/** One reading of a view as a list of figures. */
export interface IndicatorCandidate {
  readonly kind: IndicatorListKind;
  readonly shape: "wide" | "tidy" | "transposed";
  /** Index in the view. */
  readonly headerRow: number;
  readonly columns: readonly ColumnMatch[];
  readonly figures: readonly FigureColumn[];
  readonly unmapped: readonly UnmappedColumn[];
  /** The name or title that makes all its figures targets or forecasts. */
  readonly plan: string | null;
  readonly score: number;
}

/** Whether a text names a known service or federation: the catalogue of services is not known here. */
export type IsService = (text: string) => boolean;

/** What a reading starts from. */
export interface Looked {
  readonly view: SheetView;
  /** Names of the sheet and table. */
  readonly names: readonly string[];
  readonly date1904: boolean;
  readonly isService: IsService;
  /** The user says that it is a list of figures. */
  readonly chosen: boolean;
}

/** Below this a label is no evidence; higher than the bar of one header, as labels are plenty. */
export const LABEL_BAR = 0.8;

const ANNUAL = "jaarverslag";

export function kindOf(texts: readonly string[]): IndicatorListKind {
  const annual = texts.some((text) =>
    wordsOf(text).some((word) => word.startsWith(ANNUAL) || isSlip(word, ANNUAL)),
  );
  return annual ? "jaarverslag" : "indicatoren";
}

/** Words in a name, title or header that announce figures, so that one recognised label is enough. */
const ANNOUNCES =
  /\b(?:indicator\w*|output\w*|erkenningsnorm\w*|kerncijfers?|kencijfers?|maandcijfers?|jaarcijfers?|jaarverslag|maandlijst|cijfers|normen|opvolging|monitoring|dashboard)\b/u;

export function announcesFigures(texts: readonly string[]): boolean {
  return texts.some((text) => ANNOUNCES.test(wordsOf(text).join(" ")));
}

/**
 * The name or title that makes all figures targets or forecasts: "Doelstellingen 2024". Null where it
 * speaks of what was done as well, or where a column says that apart: then the others are told from it.
 */
export function planIn(said: readonly string[], columns: readonly ColumnMatch[]): string | null {
  const apart = columns.some(({ field, header }) => field === "norm" || saysRealised(header));
  return apart ? null : (said.find((text) => saysPlan(text) && !saysRealised(text)) ?? null);
}

export function columnMatch(
  field: string,
  column: number,
  header: string,
  how: MatchHow,
  alias: string,
  confidence: number,
): ColumnMatch {
  return { field, column, header, how, alias, confidence };
}
