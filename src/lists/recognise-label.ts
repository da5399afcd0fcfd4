import type { IndicatorId } from "../norms/norm";
import { AliasIndex, type AliasMatch } from "./alias-index";
import { INDICATOR_IDS, INDICATORS, SHARE_OF } from "./indicators";

const INDEX = new AliasIndex<IndicatorId>(INDICATOR_IDS.map((id) => [id, INDICATORS[id].aliases]));

const SHARE_WORDS = /%|\b(?:aandeel|percentage|perc|pct|procent|ratio|verhouding)\b/iu;
const NUMBERING = /^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[).:]?|[-–•*])\s+/u;

/** A label that speaks of a target, a forecast or last year, or that leaves something out. */
const NOT_A_FIGURE =
  /\b(?:norm|norme?n|doelstelling|streefcijfer|streefdoel|target|te behalen|te bereiken|vereist\w*|verschil|saldo|prognose|vorig\w* jaar|zonder|niet|geen|kost(?:en|prijs)?|budget|uren|tevreden\w*)\b/iu;

export interface LabelMatch extends AliasMatch<IndicatorId> {
  /** The label itself says share; without it the figures may still show it. */
  readonly saysShare: boolean;
}

/**
 * Which figure a row label or column header names, for instance "1. Aantal bereikte gebruikers" or
 * "% gebruikers met zorgbehoefte"; null when it names none.
 */
export function recogniseLabel(text: string): LabelMatch | null {
  if (text.length > 160 || NOT_A_FIGURE.test(text)) return null;
  const saysShare = SHARE_WORDS.test(text);
  const plain = text.replace(NUMBERING, "").replace(new RegExp(SHARE_WORDS, "giu"), " ");
  const match = INDEX.match(plain);
  if (match === null) return null;
  if (!saysShare) return { ...match, saysShare };
  const share = SHARE_OF[match.target];
  return share === undefined ? null : { ...match, target: share, saysShare };
}
