/** Dutch (nl-BE): what a cell says when a formula gives no value, and the words of NORMEN. */
export const nl = {
  "argument-missing": "Vul het argument ‘{argument}’ in.",
  "argument-error":
    "Het argument ‘{argument}’ is een Excel-fout ({error}). Herstel eerst de cel waar die vandaan komt.",
  "not-one-cell": "Geef voor ‘{argument}’ één cel, geen bereik.",
  "norm-unknown":
    "Deze norm bestaat niet. Dichtst in de buurt: {nearest}. DMW.NORMEN() toont alle normen.",
  "year-invalid": "Geef het jaar in vier cijfers, bijvoorbeeld 2024.",
  "fte-invalid": "Geef vte als een getal groter dan nul, bijvoorbeeld 47 of 313,76.",
  "count-invalid": "Geef voor ‘{argument}’ een geheel getal van nul of meer.",
  "share-invalid":
    "Geef een aandeel als 47,3 % of 0,473, of geef teller en noemer elk in een eigen argument.",
  "share-one":
    "Een 1 alleen kan 100 % zijn, of een teller met een lege noemer. Is het een aandeel, geef dan 1 als noemer: =DMW.TOETS({norm}; B2; 1). Is het een aantal, geef dan de noemer.",
  "counts-or-marks":
    "Dit kan ja of nee (1 of 0) per dossiernummer zijn, of aantallen. Geef als acties een kolom met tekst, of wijs ook de titel ‘Aantal acties’ aan.",
  "amount-invalid": "Geef een bedrag in euro van nul of meer, bijvoorbeeld 27,49.",
  "presence-invalid": "Geef ja of nee, of het aantal keren dat het werd toegekend.",
  "denominator-unused": "Deze norm heeft geen noemer: laat dat argument weg.",
  "value-missing": "Er is geen waarde om te beoordelen: vul de cel in waar de formule naar kijkt.",
  descriptive: "Deze norm vraagt enkel dat er cijfers zijn: er is geen drempel.",
  "not-in-force": "Deze norm gold niet in {year}. Kijk het jaar na, of laat deze norm weg.",
  "threshold-unknown":
    "De drempel staat niet in de normenset. Vul hem met een bron in bij ‘Normen’ in het venster Normtoets, en geef die cel als laatste argument aan DMW.TOETS.",
  "threshold-unused":
    "Voor deze norm en dit jaar is er geen eigen drempel nodig: laat het argument ‘drempel’ weg.",
  "threshold-invalid":
    "Geef de drempel als een getal groter dan nul, bijvoorbeeld 10, of 50 % bij een aandeel. Is de norm per vte, geef dan het getal per vte.",
  "threshold-without-year":
    "Een eigen drempel geldt voor één jaar. Geef ook het jaar als argument, bijvoorbeeld 2024.",
  "fte-unknown":
    "De drempel hangt af van het toegekende aantal vte. Geef het argument ‘vte’, bijvoorbeeld met DMW.VTE(dienst).",
  "year-unknown":
    "De drempel hangt af van het jaar. Geef het jaar als argument, bijvoorbeeld 2024.",
  "nothing-to-measure":
    "Er is niets om te meten: de noemer is nul of leeg. Kijk na of de gegevens er staan.",
  "numerator-exceeds-denominator":
    "De teller is groter dan de noemer: één van beide klopt niet. Kijk ze na.",
  "share-without-counts":
    "Met alleen een aandeel is niet te zeggen hoeveel er ontbreken. Geef teller en noemer.",
  "not-assessed": "De norm kan met deze cijfers niet beoordeeld worden. Kijk de argumenten na.",
  "range-empty":
    "Het bereik ‘{argument}’ is leeg, en dat bewijst niets. Wijs de kolom met gegevens aan.",
  "range-error":
    "In het bereik ‘{argument}’ staat een Excel-fout ({error}) op {position}. Herstel die cel.",
  "ranges-differ":
    "De bereiken ‘{first}’ en ‘{second}’ zijn niet even groot. Begin en eindig bij beide op dezelfde rij.",
  "mark-blank":
    "In het bereik ‘{argument}’ is {position} leeg: leeg is niet hetzelfde als nee. Vul ja of nee in.",
  "mark-unreadable":
    "In het bereik ‘{argument}’ is {position} niet te lezen als ja of nee. Verbeter die cel, of begin het bereik onder de titel.",
  "identifier-blank": "In het bereik ‘{argument}’ ontbreekt het nummer op {position}. Vul het aan.",
  "value-unreadable": "In het bereik ‘{argument}’ is {position} niet te lezen. Verbeter die cel.",
  "row-doubtful":
    "In het bereik ‘{argument}’ lijkt {position} een titel, een totaal of een voettekst. Laat die buiten het bereik.",
  "users-contradict":
    "Voor minstens één gebruiker staat er zowel ja als nee. Maak de registraties gelijk.",
  "kinds-alike":
    "Sommige namen lijken zo op elkaar dat het misschien om hetzelfde gaat. Schrijf gelijke namen gelijk, en geef wat verschilt een duidelijk andere naam.",
  "actions-needed":
    "Geef als tweede argument ook de acties: zonder die is niet te weten waarvan dit een aandeel is.",
  "counts-on-both-sides":
    "Geef bij beide argumenten aantallen, of bij beide één rij per actie: ja of nee tegenover een kolom met tekst of datums.",
  "month-invalid": "Geef de maand als een getal van 1 tot 12.",
  "month-needed":
    "Eén cijfer alleen zegt niet over hoeveel maanden het gaat. Geef de maand als tweede argument.",
  "months-zero":
    "De laatste cijfers zijn nul of nog niet ingevuld. Geef als tweede argument de laatste maand die meetelt.",
  "too-many-months": "Geef hoogstens twaalf maandcijfers, van januari tot december.",
  "month-figure-missing":
    "Het cijfer van maand {month} ontbreekt of is geen geheel getal. Vul het in; nul mag, leeg niet.",
  "service-unknown":
    "Deze dienst is niet bekend. Schrijf de naam voluit, met de landsbond erbij, bijvoorbeeld ‘LM Oost-Vlaanderen’.",
  "fte-of-year-unknown":
    "Voor {year} staat geen toegekend aantal vte in de normenset. Neem het uit het ministerieel besluit over.",
  unexpected: "Er ging iets mis in deze functie. Herbereken met F9; blijft het, meld het dan.",

  "at-row": "rij {row}",
  "at-column": "kolom {column}",
  "at-cell": "rij {row}, kolom {column}",

  "head.number": "nummer",
  "head.norm": "norm",
  "head.title": "titel",
  "head.asks": "vraagt",
  "head.threshold": "drempel {year}",
  "head.unit": "eenheid",
  "head.remark": "opmerking",
  "head.source": "bron",
  "unit.share": "aandeel",
  "unit.presence": "1 = toegekend",
  "relation.at-least": "minstens",
  "relation.at-most": "hoogstens",
  "remark.descriptive": "beschrijvend, geen drempel",
  "remark.not-in-force": "gold niet in {year}",
  "remark.unknown": "drempel niet ingevuld",
  "remark.unknown-per-fte": "drempel per vte niet ingevuld",
  "remark.as-tested": "drempel zoals getoetst voor {year}",
  source: "{title}: {asks} Bron: {document}, {section}: “{quote}”",
} as const;
