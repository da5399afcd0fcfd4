/** The languages of everything a user sees. */
export type Language = "nl" | "fr" | "en";

/** One text in each language. */
export type Text = Readonly<Record<Language, string>>;

/** Dutch slug; data, and typed by users in formulas. */
export type NormId = string;

/** The lists of registrations and of figures; Dutch slugs, as in docs/lists.md. */
export type RecordListKind =
  | "gebruikers"
  | "begeleidingen"
  | "proactieve-acties"
  | "hulpmiddelen"
  | "hulpmiddelenadvies"
  | "personenalarmen"
  | "woonadviezen"
  | "mdo"
  | "toeleidingen"
  | "zorgplanning"
  | "personeel";

export type Field =
  | "gebruiker"
  | "dienst"
  | "datum"
  | "einddatum"
  | "zorgbehoefte"
  | "handicap"
  | "dementie"
  | "typemodule"
  | "actief-overleg"
  | "doelgroep"
  | "kanaal"
  | "vervolgactie"
  | "aantal-acties"
  | "aantal-vervolgacties"
  | "soort"
  | "aantal"
  | "advies"
  | "drager"
  | "type"
  | "bijdrage"
  | "plaatsingskost"
  | "waarborg"
  | "verminderde-bijdrage"
  | "soort-advies"
  | "huisbezoek"
  | "bestemming"
  | "medewerker"
  | "datum-indiensttreding"
  | "functie"
  | "datum-opleiding-dementie";

/** The figures that an indicator list can give; each is what one measure counts. */
export type IndicatorId =
  | "bereikte-gebruikers"
  | "begeleiding"
  | "ergotherapie"
  | "handicap-dementie"
  | "begeleidingsdossiers"
  | "dossiers-met-overleg"
  | "actief-overleg-aandeel"
  | "doelgroepen"
  | "proactieve-acties"
  | "vervolgacties"
  | "vervolgacties-aandeel"
  | "gebruikers-met-zorgbehoefte"
  | "zelfzorgvermogen-aandeel"
  | "woonadvies"
  | "hulpmiddelen"
  | "hulpmiddelenadvies"
  | "personenalarmen"
  | "alarm-bijdrage"
  | "alarm-plaatsingskost"
  | "alarm-waarborg"
  | "alarm-vermindering"
  | "mdo"
  | "toeleiding"
  | "zorgplanning"
  | "personeel-op-te-leiden"
  | "personeel-opgeleid"
  | "dementieopleiding-aandeel";

/**
 * What must be true of a record. A cell that cannot be read makes a condition undecided, never false.
 * `optional`: where the list has no such column, the condition holds for every record.
 * `impliedBy`: in these lists it holds for every record by its being there, column or not; in any
 * other list the column is needed as ever.
 */
export type Condition =
  | {
      readonly field: Field;
      readonly is: boolean;
      readonly impliedBy?: readonly RecordListKind[];
      readonly optional?: boolean;
    }
  | { readonly field: Field; readonly in: readonly string[]; readonly optional?: boolean }
  /** A count of one or more: a kind that stands in the list with zero loans was not lent. */
  | { readonly field: Field; readonly positive: true; readonly optional?: boolean }
  | { readonly field: Field; readonly onOrAfter: string }
  /** The date lies at least so many years before the reference date. */
  | { readonly field: Field; readonly yearsAgo: number }
  /** The date lies no more than so many years after that of the other field; a blank one does not. */
  | { readonly field: Field; readonly withinYears: number; readonly after: Field }
  | { readonly anyOf: readonly Condition[] }
  | { readonly allOf: readonly Condition[] };

interface Counted {
  /** Record lists that hold it, the preferred one first. */
  readonly lists: readonly RecordListKind[];
  readonly where?: Condition;
  /** The figure of an indicator list that gives it ready-made. */
  readonly indicator?: IndicatorId;
}

/**
 * Different values of an identifier. `agree`: records of one identifier that contradict each other
 * leave it undecided; without it, one record that fits is enough.
 */
export interface UniqueMeasure extends Counted {
  readonly of: "unique";
  readonly field: Field;
  readonly agree?: boolean;
}

/**
 * Records that fit, or the sum of `amount` where the list has that column. The amount then counts
 * what fits by itself, so `where` is left aside and needs no column.
 */
export interface CountMeasure extends Counted {
  readonly of: "count";
  readonly amount?: Field;
}

/** Different kinds, after normalising and synonyms. */
export interface DistinctMeasure extends Counted {
  readonly of: "distinct";
  readonly field: Field;
}

/** The lowest, over the groups, of the highest amount within each group. */
export interface LowestMeasure extends Counted {
  readonly of: "lowest";
  readonly field: Field;
  readonly per: Field;
}

export interface HighestMeasure extends Counted {
  readonly of: "highest";
  readonly field: Field;
}

/** 1 when any record fits, else 0. */
export interface ExistsMeasure extends Counted {
  readonly of: "exists";
}

export type CountingMeasure = UniqueMeasure | CountMeasure | DistinctMeasure;
export type SimpleMeasure = CountingMeasure | LowestMeasure | HighestMeasure | ExistsMeasure;

/**
 * One count over another, judged exactly; `indicator` names the share given ready-made. Where both
 * counts have an `amount`, both are taken from amounts or both from records: a list with the column
 * of only one of them lacks a column, for records over amounts is a share of nothing.
 */
export interface ShareMeasure {
  readonly of: "share";
  readonly numerator: CountingMeasure;
  readonly denominator: CountingMeasure;
  readonly indicator?: IndicatorId;
}

export type Measure = SimpleMeasure | ShareMeasure;

/**
 * What the measure is held against. Amounts are decimals written as text ("27.49", "0.5"), so that
 * no binary fraction stands between the regulation and the verdict; null is unknown, never zero.
 */
export interface Threshold {
  readonly relation: "at-least" | "at-most";
  /** True: the amount is multiplied by the fte granted to the service for the year. */
  readonly perFte: boolean;
  readonly byYear: Readonly<Record<string, string | null>>;
  /** For a year not in `byYear`: apply the year tested last and say so, or leave it unknown. */
  readonly otherYears: "as-tested" | "unknown";
}

/** cumulative: grows during the year, so falling short may still be made good while the year runs. */
export type NormKind = "share" | "cumulative" | "limit" | "presence" | "descriptive";

export interface NormSource {
  /** Key of `NormSet.documents`. */
  readonly document: string;
  readonly section: string;
  /** Literal words of the document, Dutch. */
  readonly quote: string;
}

export interface Norm {
  readonly id: NormId;
  /** 1 to 20, the order of the catalogue. */
  readonly number: number;
  readonly title: Text;
  /** What the norm asks, one sentence. */
  readonly asks: Text;
  /** Plain words for someone who does not know the regulation: what counts, what does not. */
  readonly explanation: Text;
  readonly kind: NormKind;
  readonly measure: Measure;
  /** Null only for descriptive norms. */
  readonly threshold: Threshold | null;
  /** What the figure and the shortfall are counted in, for one and for many. */
  readonly unit: { readonly one: Text; readonly many: Text };
  readonly source: NormSource;
  /** ISO dates; `to` null while in force. */
  readonly inForce: { readonly from: string; readonly to: string | null };
}

export interface NormSet {
  readonly id: string;
  /** The year whose thresholds were tested by the inspection. */
  readonly testedYear: number;
  readonly title: Text;
  readonly documents: Readonly<Record<string, { readonly title: string; readonly about: Text }>>;
  readonly norms: readonly Norm[];
}
