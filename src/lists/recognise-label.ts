import type { IndicatorId } from "../norms/norm";
import { AliasIndex, type AliasMatch } from "./alias-index";
import { isNoMonthlyFee } from "./fee-words";
import { headerWords } from "./header-words";
import { normalise } from "./normalise";
import { COMMON_LABELS, INDICATOR_IDS, INDICATORS, SHARE_OF } from "./indicators";

const INDEX = new AliasIndex<IndicatorId>(
  INDICATOR_IDS.map((id) => [id, INDICATORS[id].aliases]),
  { neutral: ["personeel", "personeelsleden", "medewerkers"] },
);

const SHARE_WORDS = /%|\b(?:aandeel|percentage|perc|pct|procent|ratio|verhouding)\b/giu;
const ORDINAL = /^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[).:]?|[-–•*])\s+/u;

/** A label that speaks of a target, a forecast, last year or an average, or leaves something out. */
const NOT_A_FIGURE =
  /\b(?:norm|norme?n|doelstelling|streefcijfer|streefdoel|target|te behalen|te bereiken|vereist\w*|verschil|saldo|prognose|vorig\w* jaar|zonder|niet|geen|kost(?:en|prijs)?|budget|uren|tevreden\w*|gemiddeld\w*|per \d+|per (?:vte|fte))\b/u;

/** Figures that count different kinds of things. */
const COUNTS_KINDS: ReadonlySet<IndicatorId> = new Set<IndicatorId>([
  "doelgroepen",
  "hulpmiddelen",
  "hulpmiddelenadvies",
]);

/** Persons among the kinds are what is counted: "Bereikte personen in doelgroepen". */
const PERSONS = /\b(?:gebruikers?|clienten|client|leden|lid|personen|persoon)\b/u;

/** Actions or others by target group are no target groups: "Acties per doelgroep". */
const BY_TARGET_GROUP =
  /(?:\bacties?\b.*|\b(?:per|naar|in|bij|binnen|voor|aan|uit|onder|(?<!aantal )van)\b(?: \S+){0,3} )\bdoelgroep/u;

/** Without these "adviezen hulpmiddelen" are advices, of which many are about the same kind. */
const OF_KINDS = /soort|\btypes?\b|\bverschillende?\b|\bhulpmiddelen (?:waarover|waarvoor)\b/u;

/** True when a label only mentions the kinds that its figure would count. */
function countsOtherThan(target: IndicatorId, plain: string): boolean {
  if (!COUNTS_KINDS.has(target)) return false;
  if (PERSONS.test(plain)) return true;
  return target === "doelgroepen" ? BY_TARGET_GROUP.test(plain) : !OF_KINDS.test(plain);
}

export interface LabelMatch extends AliasMatch<IndicatorId> {
  /** The label itself says share; without it the figures may still show it. */
  readonly saysShare: boolean;
  /** False for a label that other sheets have too. */
  readonly isTelling: boolean;
}

/**
 * Which figure a row label or column header names, for instance "1. Aantal bereikte gebruikers" or
 * "% gebruikers met zorgbehoefte"; null when it names none.
 */
export function recogniseLabel(text: string): LabelMatch | null {
  if (text.length > 160 || NOT_A_FIGURE.test(headerWords(text).plain)) return null;
  const spaced = text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/_/g, " ");
  const plain = spaced.replace(ORDINAL, "").replace(SHARE_WORDS, " ");
  const saysShare = spaced.search(SHARE_WORDS) >= 0;
  const match = INDEX.match(plain);
  if (match?.target === "alarm-bijdrage" && isNoMonthlyFee(spaced)) return null;
  if (match === null || countsOtherThan(match.target, normalise(spaced))) return null;
  const isTelling = !COMMON_LABELS.has(match.alias);
  if (!saysShare) return { ...match, saysShare, isTelling };
  const share = SHARE_OF[match.target];
  return share === undefined ? null : { ...match, target: share, saysShare, isTelling };
}
