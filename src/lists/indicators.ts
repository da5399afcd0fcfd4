import type { IndicatorId } from "../norms/norm";

export interface IndicatorInfo {
  /** share: between 0 and 1; count: whole; amount: euro; presence: a count, or ja/nee. */
  readonly type: "share" | "count" | "amount" | "presence";
  readonly aliases: readonly string[];
}

/** Labels of figures. Words such as "%" or "aandeel" choose the share, see recognise-label.ts. */
export const INDICATORS: Readonly<Record<IndicatorId, IndicatorInfo>> = {
  "bereikte-gebruikers": {
    type: "count",
    aliases: [
      ...[
        "bereikte gebruikers",
        "aantal bereikte gebruikers",
        "gebruikers bereikt",
        "unieke gebruikers",
      ],
      ...[
        "aantal unieke gebruikers",
        "unieke bereikte gebruikers",
        "bereikte cliënten",
        "gebruikers",
      ],
      ...["bereikte leden", "bereik gebruikers", "unieke cliënten", "gebruikers totaal", "bereik"],
    ],
  },
  begeleiding: {
    type: "count",
    aliases: [
      ...[
        "gebruikers in begeleiding",
        "gebruikers begeleiding",
        "begeleide gebruikers",
        "begeleiding",
      ],
      ...["cliënten in begeleiding", "begeleide cliënten", "unieke gebruikers in begeleiding"],
      ...[
        "gebruikers met begeleiding",
        "gebruikers met een begeleiding",
        "personen in begeleiding",
      ],
      ...["gebruikers met begeleidingsmodule", "gebruikers in een begeleidingsmodule"],
    ],
  },
  ergotherapie: {
    type: "count",
    aliases: [
      ...[
        "gebruikers in ergotherapeutische begeleiding",
        "ergotherapeutische begeleiding",
        "ergotherapie",
      ],
      ...[
        "gebruikers ergotherapie",
        "ergotherapeutische begeleidingen",
        "gebruikers in ergotherapie",
      ],
      ...["ergo begeleiding", "gebruikers ergo begeleiding", "ergobegeleiding"],
      ...[
        "ergotherapeutische begeleiding in de leefomgeving",
        "gebruikers met ergotherapeutische begeleiding",
      ],
    ],
  },
  "handicap-dementie": {
    type: "count",
    aliases: [
      ...["gebruikers met een handicap of dementie", "handicap of dementie", "handicap dementie"],
      ...[
        "gebruikers met handicap of (vermoeden van) dementie",
        "personen met een handicap of dementie",
      ],
      ...[
        "personen met een handicap en personen met (vermoeden van) dementie",
        "handicap vermoeden dementie",
      ],
      ...["gebruikers met handicap en gebruikers met dementie", "handicap/dementie"],
    ],
  },
  begeleidingsdossiers: {
    type: "count",
    aliases: [
      "begeleidingsdossiers",
      "aantal begeleidingsdossiers",
      "dossiers begeleiding",
      "dossiers in begeleiding",
      "lopende begeleidingsdossiers",
      "unieke begeleidingsdossiers",
    ],
  },
  "dossiers-met-overleg": {
    type: "count",
    aliases: [
      ...[
        "begeleidingsdossiers met actief overleg",
        "dossiers met actief overleg",
        "actief overleg",
      ],
      ...[
        "begeleidingsdossiers met overleg",
        "dossiers met overleg",
        "begeleidingen met actief overleg",
      ],
      ...["actief overleg in begeleidingsdossier", "dossiers actief overleg zorgaanbieders"],
    ],
  },
  "actief-overleg-aandeel": { type: "share", aliases: [] },
  doelgroepen: {
    type: "count",
    aliases: [
      ...[
        "proactief benaderde doelgroepen",
        "doelgroepen",
        "aantal doelgroepen",
        "benaderde doelgroepen",
      ],
      ...["proactieve doelgroepen", "verschillende doelgroepen", "doelgroepen proactieve acties"],
      ...[
        "bereikte doelgroepen",
        "doelgroepen proactief benaderd",
        "doelgroepen proactieve werking",
      ],
    ],
  },
  "proactieve-acties": {
    type: "count",
    aliases: [
      "proactieve acties",
      "aantal proactieve acties",
      "acties",
      "uitgevoerde proactieve acties",
      "ondernomen proactieve acties",
      "totaal proactieve acties",
      "uitgevoerde acties",
    ],
  },
  vervolgacties: {
    type: "count",
    aliases: [
      ...[
        "vervolgacties",
        "aantal vervolgacties",
        "proactieve acties met vervolgactie",
        "acties met vervolgactie",
      ],
      ...[
        "acties die leidden tot een vervolgactie",
        "waarvan met vervolgactie",
        "opvolgacties",
        "acties met vervolg",
      ],
      ...[
        "proactieve acties met een vervolgactie",
        "acties met opvolging",
        "acties gevolgd door vervolgactie",
      ],
      ...["acties leidde tot vervolgactie", "vervolgacties na proactieve actie"],
    ],
  },
  "vervolgacties-aandeel": { type: "share", aliases: [] },
  "gebruikers-met-zorgbehoefte": {
    type: "count",
    aliases: [
      ...[
        "gebruikers met zorgbehoefte",
        "bereikte gebruikers met zorgbehoefte",
        "gebruikers zorgbehoefte",
      ],
      ...[
        "zorgbehoevende gebruikers",
        "gebruikers met beperkt zelfzorgvermogen",
        "beperkt zelfzorgvermogen",
      ],
      ...[
        "gebruikers die voldoen aan criteria zorgbehoefte",
        "gebruikers die voldoen aan zorgbehoefte",
      ],
      ...[
        "zorgbehoefte",
        "zelfzorgvermogen",
        "gebruikers beperkte zelfzorg",
        "zorgbehoevende cliënten",
      ],
      ...["gebruikers die voldoen aan de criteria voor zorgbehoefte", "cliënten met zorgbehoefte"],
      ...["waarvan met zorgbehoefte", "zorgbehoevenden", "gebruikers verminderd zelfzorgvermogen"],
      ...["verminderd zelfzorgvermogen", "gebruikers met zorgnood"],
      ...[
        "waarvan met beperkt zelfzorgvermogen",
        "bereikte gebruikers die voldoen aan criteria zorgbehoefte",
      ],
    ],
  },
  "zelfzorgvermogen-aandeel": { type: "share", aliases: [] },
  woonadvies: {
    type: "count",
    aliases: [
      "woonadviezen",
      "woonadvies",
      "aantal woonadviezen",
      "verleende woonadviezen",
      "gegeven woonadviezen",
      "verstrekte woonadviezen",
      "adviezen woningaanpassing",
      "uitgebrachte woonadviezen",
    ],
  },
  hulpmiddelen: {
    type: "count",
    aliases: [
      ...[
        "soorten hulpmiddelen",
        "verschillende soorten hulpmiddelen",
        "soorten uitgeleende hulpmiddelen",
      ],
      ...["verschillende soorten uitgeleende hulpmiddelen", "uitgeleende soorten hulpmiddelen"],
      ...[
        "hulpmiddelen soorten",
        "verschillende hulpmiddelen",
        "verschillende uitgeleende hulpmiddelen",
      ],
      ...[
        "soorten hulpmiddelen uitgeleend",
        "hulpmiddelen verschillende soorten",
        "hulpmiddelsoorten",
      ],
      ...[
        "types hulpmiddelen",
        "soorten hulpmiddelen in uitleen",
        "verschillende types hulpmiddelen",
      ],
      ...["uitgeleende hulpmiddelsoorten", "unieke soorten hulpmiddelen"],
    ],
  },
  hulpmiddelenadvies: {
    type: "count",
    aliases: [
      ...[
        "soorten hulpmiddelen met advies",
        "soorten hulpmiddelenadvies",
        "hulpmiddelenadvies soorten",
      ],
      ...["soorten hulpmiddelen waarvoor advies"],
      ...[
        "adviezen soorten hulpmiddelen",
        "hulpmiddelen waarover advies",
        "hulpmiddelen waarvoor advies",
      ],
      ...[
        "soorten hulpmiddelen advies",
        "verschillende hulpmiddelen advies",
        "soorten hulpmiddelen waarover advies",
      ],
      ...["adviezen verschillende hulpmiddelen", "hulpmiddelsoorten met advies"],
    ],
  },
  personenalarmen: {
    type: "count",
    aliases: [
      ...[
        "personenalarmen",
        "uitgeleende personenalarmen",
        "personenalarmtoestellen",
        "personenalarm",
      ],
      ...[
        "uitgeleende personenalarmtoestellen",
        "aantal personenalarmen",
        "alarmtoestellen",
        "uitleen personenalarmen",
      ],
      ...[
        "uitgeleende alarmtoestellen",
        "personenalarmen uitgeleend",
        "alarmen uitgeleend",
        "uitgeleende alarmen",
      ],
    ],
  },
  "alarm-bijdrage": {
    type: "amount",
    aliases: [
      ...[
        "laagste gebruikersbijdrage personenalarm",
        "gebruikersbijdrage personenalarm",
        "laagste bijdrage alarm",
      ],
      ...[
        "laagste gebruikersbijdrage",
        "gebruikersbijdrage goedkoopste personenalarm",
        "laagste bijdrage personenalarm",
      ],
      ...[
        "gebruikersbijdrage alarm",
        "bijdrage personenalarm",
        "gebruikersbijdrage personenalarmtoestel",
      ],
      ...[
        "laagste gebruikersbijdrage personenalarmtoestel",
        "gebruikersbijdrage personenalarmen",
        "minimale gebruikersbijdrage",
      ],
      ...["gebruikersbijdrage goedkoopste type", "laagste gebruikersbijdrage alarm"],
    ],
  },
  "alarm-plaatsingskost": {
    type: "amount",
    aliases: [
      "plaatsingskost personenalarm",
      "plaatsingskost",
      "hoogste plaatsingskost",
      "plaatsingskost alarm",
      "maximale plaatsingskost",
      "plaatsingskost personenalarmen",
      "hoogste plaatsingskost personenalarm",
    ],
  },
  "alarm-waarborg": {
    type: "amount",
    aliases: [
      "waarborg personenalarm",
      "waarborg",
      "waarborgkost",
      "hoogste waarborg",
      "waarborg alarm",
      "extra waarborg",
      "waarborgkost personenalarm",
      "waarborg personenalarmen",
      "waarborg personenalarmtoestel",
    ],
  },
  "alarm-vermindering": {
    type: "presence",
    aliases: [
      ...[
        "verminderde gebruikersbijdrage",
        "verminderde bijdragen",
        "toegekende verminderde bijdragen",
        "vermindering gebruikersbijdrage",
      ],
      ...[
        "verminderde gebruikersbijdrage personenalarm",
        "verminderde bijdrage personenalarm",
        "verminderde bijdrage alarm",
      ],
      ...[
        "gebruikers met verminderde bijdrage",
        "personenalarmen met verminderde bijdrage",
        "toegekende verminderingen",
      ],
    ],
  },
  mdo: {
    type: "count",
    aliases: [
      "mdo",
      "aantal mdo",
      "mdo's",
      "multidisciplinair overleg",
      "multidisciplinaire overlegmomenten",
      "deelname mdo",
      "bijgewoonde mdo's",
      "multidisciplinaire overleggen",
    ],
  },
  toeleiding: {
    type: "count",
    aliases: [
      "toeleidingen",
      "toeleiding",
      "aantal toeleidingen",
      "doorverwijzingen",
      "toeleiding naar andere vorm van hulp",
      "toegeleide gebruikers",
      "verwijzingen",
      "toeleiding andere hulp",
      "toeleidingen naar andere hulp",
    ],
  },
  zorgplanning: {
    type: "count",
    aliases: [
      "vroegtijdige zorgplanning",
      "zorgplanning",
      "vzp",
      "gesprekken vroegtijdige zorgplanning",
      "gebruikers met vroegtijdige zorgplanning",
      "gesprekken zorgplanning",
      "vroegtijdige zorgplanningen",
    ],
  },
  "personeel-op-te-leiden": {
    type: "count",
    aliases: [
      "op te leiden personeelsleden",
      "personeel op te leiden",
      "medewerkers op te leiden dementie",
      "op te leiden medewerkers",
      "personeelsleden die opleiding dementie moeten volgen",
      "op te leiden dementiekundige basiszorg",
      "op te leiden dementie",
    ],
  },
  "personeel-opgeleid": {
    type: "count",
    aliases: [
      ...[
        "personeelsleden met opleiding dementiekundige basiszorg",
        "medewerkers met opleiding dementie",
      ],
      ...[
        "opgeleide personeelsleden dementie",
        "tijdig opgeleide personeelsleden",
        "tijdig opgeleide medewerkers",
      ],
      ...[
        "opleiding dementiekundige basiszorg",
        "dementieopleiding",
        "personeelsleden met opleiding dementie",
      ],
      ...["medewerkers opleiding dementiekundige basiszorg", "opgeleid personeel dementie"],
      ...["opgeleid dementiekundige basiszorg", "opgeleid dementie"],
    ],
  },
  "dementieopleiding-aandeel": { type: "share", aliases: [] },
};

/** Labels that many other sheets have too: they prove nothing until another label does. */
export const COMMON_LABELS: ReadonlySet<string> = new Set([
  ...["bereik", "gebruikers", "unieke gebruikers", "bereikte leden", "unieke cliënten"],
  ...["gebruikers totaal", "aantal unieke gebruikers", "begeleiding", "doelgroepen"],
  ...["aantal doelgroepen", "verschillende doelgroepen", "acties", "uitgevoerde acties"],
  ...["waarborg", "extra waarborg", "waarborgkost", "hoogste waarborg", "plaatsingskost"],
  ...["hoogste plaatsingskost", "verwijzingen", "doorverwijzingen", "verschillende hulpmiddelen"],
]);

/** What a count becomes when its label or its figures say that it is a share. */
export const SHARE_OF: Readonly<Partial<Record<IndicatorId, IndicatorId>>> = {
  "gebruikers-met-zorgbehoefte": "zelfzorgvermogen-aandeel",
  "dossiers-met-overleg": "actief-overleg-aandeel",
  vervolgacties: "vervolgacties-aandeel",
  "personeel-opgeleid": "dementieopleiding-aandeel",
};

export const INDICATOR_IDS = Object.keys(INDICATORS) as IndicatorId[];

/** What a share is a share of: the count in its teller and the count in its noemer. */
export const COUNTS_OF_SHARE: Readonly<
  Partial<
    Record<IndicatorId, { readonly numerator: IndicatorId; readonly denominator: IndicatorId }>
  >
> = {
  "zelfzorgvermogen-aandeel": {
    numerator: "gebruikers-met-zorgbehoefte",
    denominator: "bereikte-gebruikers",
  },
  "actief-overleg-aandeel": {
    numerator: "dossiers-met-overleg",
    denominator: "begeleidingsdossiers",
  },
  "vervolgacties-aandeel": { numerator: "vervolgacties", denominator: "proactieve-acties" },
  "dementieopleiding-aandeel": {
    numerator: "personeel-opgeleid",
    denominator: "personeel-op-te-leiden",
  },
};
