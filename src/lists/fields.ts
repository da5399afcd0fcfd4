import type { Field, RecordListKind } from "../norms/norm";

/** How the cells of a field are read. */
export type FieldType =
  | "identifier"
  | "service"
  | "date"
  | "yes-no"
  /** yes/no, or a date or number that says yes by being there. */
  | "mark"
  | "kind"
  | "module"
  | "role"
  | "count"
  | "amount"
  /** Mapped to be shown, never judged. */
  | "text";

export interface FieldInfo {
  readonly type: FieldType;
  /** Headers that mean this field in any list. */
  readonly aliases: readonly string[];
  /** Headers that mean it in one kind of list only. */
  readonly aliasesIn?: Partial<Record<RecordListKind, readonly string[]>>;
}

/**
 * What the columns of a record list are called. Aliases are compared normalised (src/lists/normalise.ts),
 * so case, accents, punctuation, plural and filler words need no alias of their own.
 */
export const FIELDS: Readonly<Record<Field, FieldInfo>> = {
  gebruiker: {
    type: "identifier",
    aliases: [
      ...["gebruiker", "gebruikersnummer", "gebruiker id", "gebruikerscode", "id gebruiker"],
      ...["gebruikersidentificatie", "unieke gebruiker", "unieke id", "uniek nummer"],
      ...["lid", "lidnummer", "lid id", "ledennummer", "aansluitingsnummer", "lidmaatschapsnummer"],
      ...["cliënt", "cliëntnummer", "cliënt id", "cliëntcode", "klant", "klantnummer", "klant id"],
      ...["dossier", "dossiernummer", "dossier id", "dossiercode", "insz", "insz nummer", "niss"],
      ...["rijksregisternummer", "rijksregister", "rrn", "rr nummer", "pseudoniem", "pseudo id"],
      ...["persoon", "persoonsnummer", "persoon id", "bereikte gebruiker", "identificatienummer"],
      ...["naam gebruiker", "naam cliënt", "naam lid", "hulpvrager", "zorgvrager", "zorggebruiker"],
      ...["gepseudonimiseerd nummer", "gebruikersref", "cliëntref", "titularis", "patiënt"],
      ...["cliëntdossier", "gebruikersdossier", "rijksreg", "referentie gebruiker"],
    ],
    aliasesIn: {
      gebruikers: ["id", "identificatie", "nummer", "referentie"],
      begeleidingen: ["id", "begeleidingsdossier", "nummer"],
    },
  },
  dienst: {
    type: "service",
    aliases: [
      ...["dienst", "dmw", "dienst mw", "dienst maatschappelijk werk", "erkende dienst"],
      ...["naam dienst", "dienst dmw", "dienstnaam", "ziekenfonds", "mutualiteit", "landsbond"],
      ...["erkende dmw", "dienst maatschappelijk werk van het ziekenfonds", "voorziening"],
      ...[
        "erkenning",
        "naam dmw",
        "dmw dienst",
        "maatschappelijk werk",
        "regio dienst",
        "mutualiteit dienst",
      ],
    ],
  },
  datum: {
    type: "date",
    aliases: [
      ...[
        "datum",
        "registratiedatum",
        "datum registratie",
        "reg datum",
        "registratie",
        "maand",
        "jaar",
      ],
      ...["datum contact", "contactdatum", "periode", "datum eerste contact", "datum hulpvraag"],
      ...[
        "datum aanvraag",
        "aanvraagdatum",
        "datum aanmelding",
        "aanmeldingsdatum",
        "dat",
        "wanneer",
      ],
      ...["geregistreerd op", "datum van registratie", "maand registratie", "registratiemaand"],
      ...[
        "datum tussenkomst",
        "interventiedatum",
        "datum prestatie",
        "prestatiedatum",
        "datum activiteit",
      ],
      ...["datum uitvoering", "uitvoeringsdatum", "uitgevoerd op", "tijdstip"],
    ],
    aliasesIn: {
      gebruikers: ["datum intake", "intakedatum", "datum bereikt", "bereikt op"],
      begeleidingen: [
        ...["startdatum", "datum start", "begindatum", "datum begeleiding", "start begeleiding"],
        ...[
          "startdatum begeleiding",
          "begin begeleiding",
          "datum opstart",
          "opstartdatum",
          "gestart op",
        ],
      ],
      "proactieve-acties": [
        "datum actie",
        "actiedatum",
        "datum proactieve actie",
        "verzenddatum",
        "datum verzending",
      ],
      hulpmiddelen: [
        ...[
          "datum uitlening",
          "uitleendatum",
          "datum ontlening",
          "uitgeleend op",
          "startdatum uitlening",
        ],
        ...[
          "datum uitleen",
          "ontleendatum",
          "begindatum",
          "startdatum",
          "leendatum",
          "datum levering",
          "leverdatum",
        ],
      ],
      hulpmiddelenadvies: ["datum advies", "adviesdatum", "advies gegeven op"],
      personenalarmen: [
        ...["datum uitlening", "uitleendatum", "datum plaatsing", "plaatsingsdatum", "startdatum"],
        ...["geplaatst op", "datum installatie", "installatiedatum", "begindatum", "uitgeleend op"],
      ],
      woonadviezen: [
        ...[
          "datum advies",
          "adviesdatum",
          "datum woonadvies",
          "datum huisbezoek",
          "woonadvies datum",
        ],
        ...["datum verslag", "advies gegeven op"],
      ],
      mdo: [
        ...[
          "datum mdo",
          "mdo datum",
          "datum overleg",
          "overlegdatum",
          "mdo op",
          "datum vergadering",
        ],
        ...["datum multidisciplinair overleg", "vergaderdatum", "overleg op"],
      ],
      toeleidingen: [
        ...["datum toeleiding", "toeleidingsdatum", "datum doorverwijzing", "doorverwijzingsdatum"],
        ...["datum verwijzing", "verwijsdatum", "doorverwezen op", "toegeleid op"],
      ],
      zorgplanning: [
        ...[
          "datum gesprek",
          "gespreksdatum",
          "datum zorgplanning",
          "datum vzp",
          "vzp datum",
          "gesprek op",
        ],
        ...["datum vroegtijdige zorgplanning"],
      ],
    },
  },
  einddatum: {
    type: "date",
    aliases: [
      ...[
        "einddatum",
        "datum einde",
        "einde",
        "eind",
        "einddat",
        "datum beëindiging",
        "beëindigd op",
      ],
      ...[
        "datum stopzetting",
        "stopzettingsdatum",
        "stopgezet op",
        "datum afsluiting",
        "afsluitdatum",
      ],
      ...["afgesloten op", "afsluitingsdatum", "datum stop", "stopdatum", "einddatum dossier"],
    ],
    aliasesIn: {
      begeleidingen: ["einde begeleiding", "einddatum begeleiding", "datum einde begeleiding"],
      hulpmiddelen: [
        ...["datum terug", "terug op", "datum teruggave", "teruggebracht op", "retourdatum"],
        ...["datum retour", "teruggave", "inleverdatum", "ingeleverd op", "datum inlevering"],
        ...["einddatum uitlening", "einde uitlening", "datum einde uitlening", "datum terugname"],
      ],
      personenalarmen: [
        ...["datum terug", "terug op", "datum verwijdering", "verwijderd op", "datum wegname"],
        ...["datum ophaling", "opgehaald op", "datum teruggave", "datum retour", "retourdatum"],
        ...["einddatum uitlening", "einde uitlening", "datum terugname"],
      ],
    },
  },
  zorgbehoefte: {
    type: "yes-no",
    aliases: [
      ...["zorgbehoefte", "zorgbehoevend", "zorgbehoeftig", "zorgbeh", "heeft zorgbehoefte"],
      ...["beperkt zelfzorgvermogen", "zelfzorgvermogen", "zelfzorg", "beperkte zelfzorg"],
      ...["verminderd zelfzorgvermogen", "criteria zorgbehoefte", "voldoet criteria zorgbehoefte"],
      ...["zorgbehoefteparameter", "zorgnood", "gebruiker zorgbehoefte", "voldoet zorgbehoefte"],
      ...["indicatie zorgbehoefte", "bzv", "beperkt zelfzorgverm", "zorgbehoevendheid"],
      ...[
        "zorgbehoefte vastgesteld",
        "voldoet aan criteria voor zorgbehoefte",
        "zorgbehoefte criterium",
      ],
    ],
  },
  handicap: {
    type: "yes-no",
    aliases: [
      ...["handicap", "persoon handicap", "gebruiker handicap", "beperking", "heeft handicap"],
      ...["erkende handicap", "vaph", "vermoeden handicap", "persoon beperking", "pmh"],
    ],
  },
  dementie: {
    type: "yes-no",
    aliases: [
      ...["dementie", "vermoeden dementie", "dementie vermoeden dementie", "persoon dementie"],
      ...["vermoeden van dementie", "gebruiker dementie", "heeft dementie", "jongdementie"],
      ...["dementie vermoeden", "pmd"],
    ],
  },
  typemodule: {
    type: "module",
    aliases: [
      ...[
        "typemodule",
        "type module",
        "module",
        "modules",
        "begeleidingsmodule",
        "soort begeleiding",
      ],
      ...[
        "type begeleiding",
        "begeleidingstype",
        "naam module",
        "soort module",
        "begeleidingsvorm",
      ],
      ...["hulpverleningsmodule", "toegewezen typemodule", "toegewezen module", "naam typemodule"],
      ...["begeleidingssoort", "vorm begeleiding"],
    ],
  },
  "actief-overleg": {
    type: "yes-no",
    aliases: [
      ...["actief overleg", "overleg", "overleg zorgaanbieders", "actief overleg zorgaanbieders"],
      ...["actief overleg gebeurd", "overleg gebeurd", "overleg zorgaanbieder", "act overleg"],
      ...[
        "actief overleg geregistreerd",
        "overleg betrokken zorgaanbieders",
        "actief overleg plaatsgevonden",
      ],
      ...["overleg plaatsgevonden"],
    ],
  },
  doelgroep: {
    type: "kind",
    aliases: [
      ...[
        "doelgroep",
        "doelgroepen",
        "proactieve doelgroep",
        "doelgroep actie",
        "benaderde doelgroep",
      ],
      ...["naam doelgroep", "doelpubliek", "soort doelgroep", "omschrijving doelgroep", "dg"],
      ...["proactief benaderde doelgroep", "doelgroep proactieve actie", "doelgroepomschrijving"],
      ...["doelgroepnaam", "type doelgroep"],
    ],
  },
  kanaal: {
    type: "text",
    aliases: [
      "kanaal",
      "wijze",
      "contactwijze",
      "communicatiekanaal",
      "medium",
      "via",
      "contactkanaal",
      "type contact",
      "contactvorm",
      "soort contact",
      "wijze contact",
    ],
  },
  vervolgactie: {
    type: "mark",
    aliases: [
      ...[
        "vervolgactie",
        "vervolg actie",
        "follow up",
        "opvolging",
        "opvolgactie",
        "vervolg",
        "gevolgd door vervolgactie",
      ],
      ...[
        "leidde tot vervolgactie",
        "vervolgactie ondernomen",
        "vervolgactie gebeurd",
        "heeft vervolgactie",
      ],
      ...[
        "datum vervolgactie",
        "vervolgactie datum",
        "leidt tot vervolgactie",
        "vervolgstap",
        "datum opvolging",
      ],
      ...["resultaat vervolgactie", "vervolgactie op"],
    ],
  },
  "aantal-acties": {
    type: "count",
    aliases: [
      "aantal acties",
      "aantal proactieve acties",
      "acties",
      "aantal uitgevoerde acties",
      "uitgevoerde acties",
      "totaal acties",
      "ondernomen acties",
      "proactieve acties",
    ],
  },
  "aantal-vervolgacties": {
    type: "count",
    aliases: [
      ...[
        "vervolgacties",
        "aantal vervolgacties",
        "totaal vervolgacties",
        "aantal acties met vervolgactie",
      ],
      ...[
        "acties met vervolg",
        "aantal opvolgacties",
        "acties met vervolgactie",
        "aantal opvolgingen",
      ],
    ],
  },
  soort: {
    type: "kind",
    aliases: [
      "soort hulpmiddel",
      "hulpmiddel",
      "type hulpmiddel",
      "soort hulpmiddelen",
      "naam hulpmiddel",
      "omschrijving hulpmiddel",
      "hulpmiddelsoort",
      "hulpmiddeltype",
      "uitgeleend hulpmiddel",
      "categorie hulpmiddel",
      "ontleend hulpmiddel",
      "hulpmiddelcategorie",
      "soort materiaal",
    ],
    aliasesIn: {
      hulpmiddelen: [
        "soort",
        "type",
        "artikel",
        "materiaal",
        "omschrijving",
        "product",
        "categorie",
        "uitleenmateriaal",
        "soort artikel",
        "artikelomschrijving",
      ],
      hulpmiddelenadvies: [
        "soort",
        "type",
        "artikel",
        "omschrijving",
        "product",
        "advies over",
        "onderwerp advies",
        "advies hulpmiddel",
        "adviesfiche",
        "onderwerp",
      ],
    },
  },
  aantal: {
    type: "count",
    aliases: [
      "aantal stuks",
      "stuks",
      "hoeveelheid",
      "aantal uitleningen",
      "aantal uitgeleend",
      "uitgeleend",
      "uitleningen",
      "aantal ontleningen",
      "ontleningen",
    ],
    aliasesIn: {
      hulpmiddelen: ["aantal", "aantal hulpmiddelen"],
      personenalarmen: ["aantal", "aantal toestellen", "toestellen"],
    },
  },
  advies: {
    type: "yes-no",
    aliases: [
      "advies",
      "advies gegeven",
      "advies verstrekt",
      "advies verleend",
      "met advies",
      "advies hulpmiddel",
      "hulpmiddelenadvies",
      "advies beschikbaar",
    ],
  },
  drager: {
    type: "text",
    aliases: [
      "drager",
      "digitaal papier",
      "vorm",
      "vorm advies",
      "digitaal of papier",
      "drager advies",
      "informatiedrager",
      "advies via",
      "medium",
      "beschikbaar als",
      "formaat",
    ],
  },
  type: {
    type: "kind",
    aliases: [
      "type alarm",
      "type toestel",
      "type personenalarm",
      "soort toestel",
      "soort alarm",
      "type personenalarmtoestel",
      "toesteltype",
      "soort personenalarm",
      "vast mobiel",
      "vast of mobiel",
      "alarmtype",
      "type pas",
      "model toestel",
      "soort personenalarmtoestel",
      "type alarmtoestel",
      "soort alarmtoestel",
    ],
    aliasesIn: {
      personenalarmen: [
        "type",
        "soort",
        "toestel",
        "model",
        "personenalarm",
        "personenalarmtoestel",
        "alarmtoestel",
        "alarm",
        "uitvoering",
      ],
    },
  },
  bijdrage: {
    type: "amount",
    aliases: [
      ...[
        "bijdrage",
        "gebruikersbijdrage",
        "bijdrage gebruiker",
        "maandelijkse bijdrage",
        "bijdrage per maand",
      ],
      ...[
        "maandbijdrage",
        "gebruikersbijdrage maand",
        "persoonlijke bijdrage",
        "bijdrage in euro",
        "gebruikersbijdrage eur",
      ],
      ...[
        "huurprijs",
        "maandprijs",
        "huurprijs maand",
        "bijdrage eur",
        "gevraagde bijdrage",
        "tarief",
        "abonnementsprijs",
        "bijdrage €",
      ],
    ],
  },
  plaatsingskost: {
    type: "amount",
    aliases: [
      "plaatsingskost",
      "plaatsingskosten",
      "kost plaatsing",
      "installatiekost",
      "installatiekosten",
      "kosten plaatsing",
      "plaatsing",
      "eenmalige plaatsingskost",
      "aansluitkost",
      "aansluitkosten",
      "plaatsingskost eur",
      "opstartkost",
    ],
  },
  waarborg: {
    type: "amount",
    aliases: [
      "waarborg",
      "waarborgkost",
      "waarborgsom",
      "borg",
      "borgsom",
      "extra waarborg",
      "waarborgkosten",
      "gevraagde waarborg",
      "waarborg eur",
      "waarborgbedrag",
    ],
  },
  "verminderde-bijdrage": {
    type: "mark",
    aliases: [
      "verminderde bijdrage",
      "verminderde gebruikersbijdrage",
      "vermindering",
      "verlaagde bijdrage",
      "sociaal tarief",
      "korting",
      "vermindering toegekend",
      "verminderde bijdrage toegekend",
      "bijdragevermindering",
      "verlaagd tarief",
      "verminderd tarief",
      "recht op vermindering",
    ],
  },
  "soort-advies": {
    type: "text",
    aliases: [
      "soort advies",
      "type advies",
      "aard advies",
      "soort woonadvies",
      "type woonadvies",
      "onderwerp advies",
      "adviestype",
      "woonadvies",
      "aard woonadvies",
      "inhoud advies",
      "advies",
    ],
  },
  huisbezoek: {
    type: "yes-no",
    aliases: [
      "huisbezoek",
      "met huisbezoek",
      "huisbezoek gebeurd",
      "aan huis",
      "huisbezoek uitgevoerd",
      "via huisbezoek",
    ],
  },
  bestemming: {
    type: "text",
    aliases: [
      ...[
        "bestemming",
        "toegeleid naar",
        "doorverwezen naar",
        "verwezen naar",
        "toeleiding naar",
        "verwijzing naar",
      ],
      ...[
        "doorverwijzing naar",
        "organisatie",
        "doorverwijzing",
        "partnerorganisatie",
        "toeleiding",
        "naar welke organisatie",
        "organisatie of voorziening",
      ],
      ...[
        "ontvangende organisatie",
        "doelorganisatie",
        "naar organisatie",
        "naar dienst",
        "externe organisatie",
      ],
    ],
  },
  medewerker: {
    type: "identifier",
    aliases: [
      "medewerker",
      "personeelslid",
      "personeelsnummer",
      "medewerkernummer",
      "medewerker id",
      "naam medewerker",
      "naam personeelslid",
      "werknemer",
      "werknemersnummer",
      "stamnummer",
      "maatschappelijk werker",
      "medewerkerscode",
      "personeelscode",
      "personeels id",
      "naam werknemer",
      "hulpverlener",
      "personeel",
      "teamlid",
      "collega",
    ],
    aliasesIn: { personeel: ["naam", "nummer", "id"] },
  },
  "datum-indiensttreding": {
    type: "date",
    aliases: [
      ...[
        "datum indiensttreding",
        "indiensttreding",
        "in dienst",
        "datum in dienst",
        "in dienst sinds",
      ],
      ...[
        "aanwervingsdatum",
        "datum aanwerving",
        "indienst",
        "start contract",
        "aangeworven op",
        "in dienst op",
      ],
      ...[
        "datum indienst",
        "begin contract",
        "startdatum contract",
        "ingangsdatum contract",
        "in dienst vanaf",
        "tewerkgesteld sinds",
        "dat indiensttreding",
      ],
    ],
  },
  functie: {
    type: "role",
    aliases: [
      "functie",
      "rol",
      "functietitel",
      "functieomschrijving",
      "taak",
      "opdracht",
      "functienaam",
      "functiebenaming",
    ],
  },
  "datum-opleiding-dementie": {
    type: "date",
    aliases: [
      ...[
        "datum opleiding dementie",
        "opleiding dementie",
        "dementiekundige basiszorg",
        "opleiding dementiekundige basiszorg",
      ],
      ...[
        "datum dementiekundige basiszorg",
        "datum opleiding dementiekundige basiszorg",
        "datum attest dementie",
        "attest dementie",
      ],
      ...[
        "vorming dementie",
        "datum vorming dementie",
        "opleiding dkb",
        "datum dkb",
        "opleiding dementie gevolgd op",
      ],
      ...[
        "attest dementiekundige basiszorg",
        "dementieopleiding",
        "datum dementieopleiding",
        "opleiding dementie behaald",
        "basisopleiding dementie",
        "training dementie",
      ],
    ],
  },
};

export interface ListKindInfo {
  readonly needs: readonly Field[];
  readonly mayHave: readonly Field[];
  /** Fields, alone or together, that hardly any other list has: without a hint, one of these is needed. */
  readonly telling: readonly (readonly Field[])[];
  /** Words in a sheet name, table name or title that name this list. */
  readonly hints: readonly string[];
  /** Words that go without saying in its headers: "Datum start begeleiding". */
  readonly subject: readonly string[];
}

/** docs/lists.md in code: what each record list needs, may have, and is recognised by. */
export const LIST_KINDS: Readonly<Record<RecordListKind, ListKindInfo>> = {
  gebruikers: {
    needs: ["gebruiker"],
    mayHave: [
      "dienst",
      "datum",
      "einddatum",
      "zorgbehoefte",
      "handicap",
      "dementie",
      "typemodule",
      "actief-overleg",
    ],
    telling: [["zorgbehoefte"], ["handicap", "dementie"]],
    hints: [
      "gebruiker",
      "bereikte gebruiker",
      "cliënt",
      "gebruikerslijst",
      "cliëntenlijst",
      "clienten",
      "zelfzorg",
      "zorgbehoefte",
    ],
    subject: [],
  },
  begeleidingen: {
    needs: ["gebruiker", "typemodule"],
    mayHave: ["dienst", "datum", "einddatum", "actief-overleg"],
    telling: [["typemodule"]],
    hints: [
      "begeleiding",
      "typemodule",
      "module",
      "begeleidingsdossier",
      "trajectbegeleiding",
      "actief overleg",
    ],
    subject: ["begeleiding", "dossier"],
  },
  "proactieve-acties": {
    needs: ["doelgroep"],
    mayHave: [
      "dienst",
      "datum",
      "gebruiker",
      "kanaal",
      "vervolgactie",
      "aantal-acties",
      "aantal-vervolgacties",
    ],
    telling: [["vervolgactie"], ["aantal-acties"], ["aantal-vervolgacties"]],
    hints: ["proactief", "proactieve", "proactieve actie", "doelgroep", "outreach"],
    subject: ["proactieve actie"],
  },
  hulpmiddelen: {
    needs: ["soort"],
    mayHave: ["dienst", "datum", "einddatum", "gebruiker", "aantal", "advies"],
    telling: [],
    hints: ["hulpmiddel", "uitleendienst", "uitleen hulpmiddel", "uitlening"],
    subject: ["hulpmiddel", "uitlening", "uitgeleend"],
  },
  hulpmiddelenadvies: {
    needs: ["soort"],
    mayHave: ["dienst", "datum", "drager"],
    telling: [["drager"]],
    hints: [
      "hulpmiddelenadvies",
      "advies hulpmiddel",
      "hulpmiddeladvies",
      "adviesfiche hulpmiddel",
    ],
    subject: ["hulpmiddel", "advies"],
  },
  personenalarmen: {
    needs: ["type"],
    mayHave: [
      "dienst",
      "datum",
      "einddatum",
      "gebruiker",
      "aantal",
      "bijdrage",
      "plaatsingskost",
      "waarborg",
      "verminderde-bijdrage",
    ],
    telling: [
      ["plaatsingskost", "waarborg"],
      ["plaatsingskost", "verminderde-bijdrage"],
      ["waarborg", "verminderde-bijdrage"],
    ],
    hints: [
      "alarm",
      "personenalarm",
      "personenalarmtoestel",
      "alarmtoestel",
      "pas",
      "pat",
      "noodoproep",
    ],
    subject: ["personenalarm", "personenalarmtoestel", "toestel"],
  },
  woonadviezen: {
    needs: ["datum"],
    mayHave: ["dienst", "gebruiker", "soort-advies", "huisbezoek"],
    telling: [["huisbezoek", "soort-advies"]],
    hints: ["woonadvies", "woningadvies", "woningaanpassing", "advies woningaanpassing"],
    subject: ["advies", "woonadvies"],
  },
  mdo: {
    needs: ["datum"],
    mayHave: ["dienst", "gebruiker", "bestemming"],
    telling: [],
    hints: ["mdo", "multidisciplinair overleg", "multidisciplinair", "zorgoverleg"],
    subject: ["mdo"],
  },
  toeleidingen: {
    needs: ["datum"],
    mayHave: ["dienst", "gebruiker", "bestemming"],
    telling: [],
    hints: ["toeleiding", "doorverwijzing", "verwijzing", "toegeleid", "doorverwezen"],
    subject: ["toeleiding"],
  },
  zorgplanning: {
    needs: ["datum"],
    mayHave: ["dienst", "gebruiker"],
    telling: [],
    hints: ["zorgplanning", "vroegtijdige zorgplanning", "vzp"],
    subject: ["zorgplanning", "gesprek"],
  },
  personeel: {
    needs: ["medewerker", "datum-indiensttreding"],
    mayHave: ["dienst", "functie", "datum-opleiding-dementie"],
    telling: [["datum-opleiding-dementie"]],
    hints: ["personeel", "personeelslijst", "medewerker", "personeelslid", "personeelsbestand"],
    subject: ["medewerker", "personeelslid"],
  },
};

export const RECORD_LIST_KINDS = Object.keys(LIST_KINDS) as RecordListKind[];
