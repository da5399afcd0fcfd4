/** Dutch (nl-BE): plain words, facts and what to do; no alarm, no praise. */
export const nl = {
  "outcome.met": "voldoet",
  "outcome.not-met": "voldoet niet",
  "outcome.not-yet-met": "nog niet behaald",
  "outcome.not-assessed": "niet beoordeeld",
  "outcome.not-applicable": "niet van toepassing",

  "figure.share": "{value} ({numerator} van {denominator})",
  "figure.at-least": "minstens {figure}",
  "figure.at-most": "hoogstens {figure}",
  "norm.at-least": "norm: minstens {threshold}",
  "norm.at-most": "norm: hoogstens {threshold}",

  "result.met": "{figure}; {norm}. Voldoet.",
  "result.not-met": "{figure}; {norm}. Nog {shortfall} tekort.",
  "result.not-met-amount": "{figure}; {norm}. {shortfall} te veel.",
  "result.not-met-share": "{figure}; {norm}. Voldoet niet.",
  "result.not-yet-met": "{figure}; {norm}. Nog {shortfall} te gaan; stand tot en met {month}.",
  "result.presence-met": "Minstens één keer toegekend. Voldoet.",
  "result.presence-not-met": "In de lijst staat geen enkele toekenning. Voldoet niet.",
  "result.figures": "{figure}. Deze norm wordt beschreven, niet beoordeeld.",
  "result.not-in-force": "Deze norm gold niet in {year}.",
  "result.not-assessed": "Niet beoordeeld: {reason}",
  "result.not-assessed-figure": "{figure}. Niet beoordeeld: {reason}",
  "result.figure": "{figure}; {norm}.",
  "result.failing": "Niet behaald door {services}.",
  "result.failing-short": "Niet behaald door {services}: nog {shortfall} tekort.",
  "result.failing-amount": "Niet behaald door {services}: {shortfall} te veel.",
  "result.pending": "Nog niet behaald door {services}; stand tot en met {month}.",
  "result.pending-short":
    "Nog niet behaald door {services}: nog {shortfall} te gaan; stand tot en met {month}.",

  "forecast.reaches":
    "Prognose van dit hulpmiddel, evenredig doorgerekend: {value} op het einde van het jaar, genoeg voor de norm.",
  "forecast.misses":
    "Prognose van dit hulpmiddel, evenredig doorgerekend: {value} op het einde van het jaar, te weinig voor de norm.",

  "remark.as-tested": "Drempel zoals getoetst voor {year}.",
  "remark.user-threshold": "Norm ingevuld door gebruiker ({source}).",
  "remark.bound": "Het juiste cijfer staat niet helemaal vast; het oordeel hangt er niet van af.",
  "remark.from-annual-report": "Het cijfer komt uit het jaarverslag.",
  "remark.share-given": "Het aandeel is overgenomen zoals het in de lijst staat.",

  "reason.no-list":
    "geen lijst met {lists} gevonden. Voeg die lijst toe of wijs ze aan in een profiel.",
  "reason.too-large":
    "de lijst met {lists} is te groot om in één keer te lezen. Splits ze of toets het bestand met de opdrachtregel.",
  "reason.missing-column":
    "in de lijst {list} ontbreekt de kolom {columns}. Voeg ze toe of wijs ze aan in een profiel.",
  "reason.missing-columns":
    "in de lijst {list} ontbreken de kolommen {columns}. Voeg ze toe of wijs ze aan in een profiel.",
  "reason.unreadable-values":
    "er zijn cellen leeg of onleesbaar die het oordeel kunnen veranderen. Vul ze aan en toets opnieuw.",
  "reason.empty-denominator": "er is niets om te meten: de lijst telt daarvoor geen registraties.",
  "reason.threshold-unknown":
    "norm niet ingevuld. De drempel staat niet in de normenset; vul hem in met een bron (blad ‘Normen (eigen)’ of normenbestand).",
  "reason.fte-unknown":
    "de drempel hangt af van het toegekende aantal vte, en dat is niet bekend voor deze dienst en dit jaar. Vul het in op het blad ‘Normen (eigen)’ of in het normenbestand.",
  "reason.year-unknown":
    "de drempel hangt af van het jaar, en dat staat niet in de lijsten. Geef het jaar op.",
  "reason.user-norms-other-year": "de eigen normen gelden voor een ander jaar dan de lijsten.",
  "reason.service-unclear":
    "van een deel van de registraties is niet duidelijk bij welke dienst ze horen. Vul de dienst aan of geef de naam op in een profiel.",
  "reason.near-variants":
    "sommige soorten lijken zo op elkaar dat ze misschien dezelfde zijn. Maak de namen gelijk of leg synoniemen vast in een profiel.",
  "reason.conflicting-values":
    "voor sommige gebruikers of medewerkers spreken de registraties elkaar tegen. Kijk die na en toets opnieuw.",
  "reason.overlapping-lists":
    "twee lijsten bevatten registraties van dezelfde maand; misschien zijn het dezelfde. Houd er één over.",
  "reason.repeated-records":
    "sommige rijen zeggen over dezelfde gebruiker en dag precies hetzelfde; misschien is een registratie twee keer ingevoerd of geplakt. Schrap wat dubbel staat; zijn het er echt twee, geef ze dan elk hun eigen datum, uur of soort.",
  "reason.begun-before":
    "sommige registraties begonnen vóór het jaar en liepen misschien door; of ze dit jaar meetellen, zegt de lijst niet. Geef wat meetelt een datum in het jaar, of vul een einddatum in waar het eerder stopte.",
  "reason.selected-records":
    "de lijst bevat naar haar naam alleen wie aan de voorwaarde voldoet, en niemand die er niet aan voldoet; een aandeel in het geheel volgt daar niet uit. Voeg de anderen toe of geef het blad een naam voor het geheel.",
  "reason.accumulation-unclear":
    "het is niet duidelijk of de maandcijfers doorlopen of per maand gelden. Zet ‘cumulatief’ in de titel of voeg het cijfer van het hele jaar toe.",
  "reason.totals-disagree": "het totaal en de maandcijfers kloppen niet met elkaar. Kijk ze na.",
  "reason.kinds-added-up":
    "het totaal telt de soorten van maanden, kwartalen of kantoren op, en dezelfde soort kan bij meer daarvan voorkomen. Tel de soorten over het hele jaar.",
  "reason.users-added-up":
    "het totaal telt de gebruikers van de maanden of kwartalen op, en dezelfde gebruiker kan in meer daarvan voorkomen. Tel elke gebruiker één keer over het hele jaar; is dat al zo, zet het totaal dan in een lijst zonder die kolommen.",
  "reason.reduced-only":
    "van een type toestel staan alleen verminderde bijdragen in de lijst, dus de gewone bijdrage is niet bekend. Vul ze aan.",
  "reason.records-doubted":
    "van sommige registraties staat niet vast dat ze meetellen. De opmerkingen zeggen welke, waarom en wat u kunt doen.",
  "reason.scale-unclear":
    "het is niet duidelijk of 0,52 in deze rij 52 % of 0,52 % is. Schrijf alle percentages op dezelfde manier.",
  "reason.lists-disagree":
    "twee lijsten geven een verschillend cijfer, en de ene voldoet en de andere niet. Kijk na welke juist is.",
  "reason.numerator-exceeds-denominator":
    "de teller is groter dan de noemer; één van beide cijfers klopt niet. Kijk ze na.",
  "reason.services-missing":
    "niet alle diensten van de landsbond staan in deze werkmap, dus over het geheel is geen oordeel mogelijk.",
  "reason.service-undecided": "minstens één dienst van de landsbond kon niet beoordeeld worden.",

  "finding.duplicate-user":
    "Gebruikers die meer dan één keer voorkomen ({count} rijen): elk één keer geteld.",
  "finding.duplicate-record":
    "Rijen die over dezelfde gebruiker en dag hetzelfde zeggen als een eerdere rij ({count}): misschien dubbel, dus niet zeker geteld.",
  "finding.merged-variants": "Als één soort geteld: {spellings}.",
  "finding.near-variant":
    "“{one}” en “{other}” lijken op elkaar: is dat dezelfde soort? Ze zijn apart geteld.",
  "finding.text-number": "Getal als tekst in kolom “{header}” ({count}): gelezen als getal.",
  "finding.text-date": "Datum als tekst in kolom “{header}” ({count}): gelezen als datum.",
  "finding.thousands-dot":
    "Getal met een punt in kolom “{header}” ({count}): gelezen als duizendtal, zoals in het Nederlands.",
  "finding.decimal-dot":
    "Getal met een punt in kolom “{header}” ({count}): gelezen als decimaalteken. Klopt dat?",
  "finding.excel-error": "Excel-fout in kolom “{header}” ({count}): niet gelezen.",
  "finding.uncalculated":
    "Formule zonder bewaarde uitkomst in kolom “{header}” ({count}): open het bestand in Excel, bewaar het en toets opnieuw.",
  "finding.unreadable-value": "Onleesbare waarde in kolom “{header}” ({count}).",
  "finding.negative-number": "Negatief getal in kolom “{header}” ({count}): niet gelezen.",
  "finding.blank-required":
    "Lege cellen in kolom “{header}” ({count}): niet als nee of nul gelezen.",
  "finding.blank-means-no":
    "In kolom “{header}” staan alleen kruisjes of ja: lege cellen ({count}) zijn als nee gelezen.",
  "finding.unknown-service":
    "Onbekende dienst “{name}” ({count}). Geef in een profiel aan welke dienst dat is.",
  "finding.unknown-module": "Onbekende typemodule in kolom “{header}” ({count}): niet gelezen.",
  "finding.unknown-role":
    "Onbekende functie in kolom “{header}” ({count}): het is niet duidelijk of er begeleidingsopdrachten zijn.",
  "finding.total-row-skipped": "Totaalrij overgeslagen ({count}).",
  "finding.note-row-skipped": "Tekstregel onder of tussen de gegevens overgeslagen ({count}).",
  "finding.service-heading":
    "Een rij noemt een dienst ({count}), zodat niet vaststaat bij welke dienst de registraties horen. Zet de dienst in een kolom.",
  "finding.hidden-sheet": "Het werkblad is verborgen; het is wel gelezen.",
  "finding.hidden-rows": "Verborgen rijen ({count}): ze zijn wel gelezen.",
  "finding.hidden-columns": "Verborgen kolommen ({count}): ze zijn wel gelezen.",
  "finding.privacy-national-numbers":
    "Kolom “{header}” lijkt rijksregisternummers te bevatten. Een eigen volgnummer volstaat voor de telling.",
  "finding.privacy-names":
    "Kolom “{header}” lijkt namen te bevatten. Een eigen volgnummer volstaat voor de telling.",
  "finding.mismatch": "{norm}{service}: {from} zegt {value}, {otherFrom} zegt {otherValue}.",
  "finding.silent-norm": "Het jaarverslag zegt niets over: {norm}.",
  "finding.share-without-counts":
    "{norm}: alleen het aandeel staat in de lijst, zonder teller en noemer. Het kan afgerond zijn.",
  "finding.low-confidence-column":
    "Kolom “{header}” lijkt op {field}, maar de titel of de inhoud laat twijfel: niet gebruikt. Wijs de kolom aan in een profiel.",
  "finding.other-year": "Registraties van een ander jaar dan {year} ({count}): niet meegeteld.",
  "finding.begun-before":
    "Registraties die vóór {year} begonnen en misschien doorliepen ({count}): niet zeker geteld.",
  "finding.after-reference-date": "Registraties na de referentiemaand ({count}): niet meegeteld.",
  "finding.nothing-in-period":
    "Gevraagd is {asked}, maar de lijsten gaan over {held}: daarom is er niets om te meten. Kies een periode die in de lijsten staat, of laat jaar en maand weg.",
  "finding.service-not-in-lists":
    "Geen enkele lijst gaat over {name}; ze noemen {found}. Over {name} is dus niets beoordeeld. Een dienst opgeven helpt alleen voor lijsten die er zelf geen noemen.",
  "finding.unknown-year":
    "Geen enkele lijst zegt over welk jaar ze gaat. Geef het jaar op om normen met een jaardrempel te toetsen.",
  "finding.year-from-file-name": "Het jaar {year} komt uit de bestandsnaam.",
  "finding.service-assumed":
    "Deze lijst noemt geen dienst; ze is gerekend bij {service}, de enige in deze werkmap.",
  "finding.list-too-large": "De lijst is te groot om in één keer te lezen.",
  "finding.profile-header-missing":
    "Het profiel wijst kolom “{header}” aan voor {field}, maar die kolom staat niet in de lijst.",
  "finding.profile-sheet-missing":
    "Het profiel spreekt over werkblad “{sheet}”, maar dat staat niet in deze werkmap.",
  "finding.user-norms-other-year":
    "De eigen normen gelden voor {normsYear}, de lijsten gaan over {year}: de ingevulde drempels zijn niet gebruikt.",
  "finding.fte-differs":
    "De eigen normen geven {service} {given} vte, het ministerieel besluit {decree}: de eigen normen zijn gevolgd.",

  "match.exact": "de kolomtitel is “{alias}”",
  "match.same-words": "de kolomtitel zegt hetzelfde als “{alias}”",
  "match.extra-words": "de kolomtitel bevat “{alias}”",
  "match.typo": "de kolomtitel lijkt op “{alias}”, op een tikfout na",
  "match.abbreviation": "de kolomtitel is een afkorting van “{alias}”",
  "match.profile": "aangewezen in het profiel",
  "match.content": "herkend aan de inhoud",

  "source.records": "de registratielijst",
  "source.indicatoren": "de maandlijst",
  "source.jaarverslag": "het jaarverslag",

  "text.service": "Dienst",
  "text.federation": "Landsbond {name} (geheel)",
  "text.no-service": "Dienst niet genoemd",
  "text.norm": "norm",
  "text.outcome": "oordeel",
  "text.value": "waarde",
  "text.threshold": "drempel",
  "text.shortfall": "tekort",
  "text.cell": "cel",
  "text.no-lists": "Geen enkele lijst herkend. Er is niets beoordeeld.",
  "text.as-of": "stand tot en met {month}",
  "text.year-unknown": "jaar onbekend",
  "text.lists": "Herkende lijsten",
  "list.indicatoren": "maandcijfers",
  "list.jaarverslag": "cijfers van het jaarverslag",
  "list.gebruikers": "bereikte gebruikers",
  "list.begeleidingen": "begeleidingen",
  "list.proactieve-acties": "proactieve acties",
  "list.hulpmiddelen": "uitgeleende hulpmiddelen",
  "list.hulpmiddelenadvies": "adviezen over hulpmiddelen",
  "list.personenalarmen": "personenalarmtoestellen",
  "list.woonadviezen": "woonadviezen",
  "list.mdo": "multidisciplinaire overlegmomenten",
  "list.toeleidingen": "toeleidingen",
  "list.zorgplanning": "vroegtijdige zorgplanning",
  "list.personeel": "personeelsleden",
  "field.gebruiker": "gebruiker",
  "field.dienst": "dienst",
  "field.datum": "datum",
  "field.einddatum": "einddatum",
  "field.zorgbehoefte": "zorgbehoefte",
  "field.handicap": "handicap",
  "field.dementie": "dementie",
  "field.typemodule": "typemodule",
  "field.actief-overleg": "actief overleg",
  "field.doelgroep": "doelgroep",
  "field.kanaal": "kanaal",
  "field.vervolgactie": "vervolgactie",
  "field.aantal-acties": "aantal acties",
  "field.aantal-vervolgacties": "aantal vervolgacties",
  "field.soort": "soort hulpmiddel",
  "field.aantal": "aantal",
  "field.advies": "advies",
  "field.drager": "drager",
  "field.type": "type toestel",
  "field.bijdrage": "gebruikersbijdrage",
  "field.plaatsingskost": "plaatsingskost",
  "field.waarborg": "waarborg",
  "field.verminderde-bijdrage": "verminderde bijdrage",
  "field.soort-advies": "soort advies",
  "field.huisbezoek": "huisbezoek",
  "field.bestemming": "bestemming",
  "field.medewerker": "medewerker",
  "field.datum-indiensttreding": "datum van indiensttreding",
  "field.functie": "functie",
  "field.datum-opleiding-dementie": "datum van de dementieopleiding",
  "text.not-used": "niet gebruikt: {names}",
  "text.too-much": "{amount} te veel",
  "sector.figures": "(cijfers beschikbaar)",
  "finding.months-added-up":
    "Het totaal is de som van de maanden of kwartalen: wie in meer daarvan voorkomt, telt dan dubbel. Klopt dat cijfer?",
  "finding.no-date-column":
    "Deze lijst heeft geen datumkolom: alle registraties zijn meegeteld, van welke maand ook.",
  "finding.unused-labels": "Regels die niet herkend zijn en niet gebruikt: {labels}.",
  "finding.names-nothing":
    "In kolom “{header}” staat geen bepaalde naam of nummer ({count}), maar bijvoorbeeld “onbekend” of “andere”. Het is niet zeker wat die cellen meetellen: vul ze aan.",
  "finding.code-as-kind":
    "In kolom “{header}” staan nummers of codes ({count}): ze zijn niet als soorten geteld. Schrijf de soort voluit, of geef ze een synoniem in een profiel.",
  "finding.record-not-done":
    "Volgens kolom “{header}” zijn deze registraties misschien niet uitgevoerd of dubbel ({count}): het is niet zeker dat ze meetellen. Haal ze uit de lijst, of pas de kolom aan als ze wel meetellen.",
  "finding.staff-left":
    "Volgens kolom “{header}” is wie hier staat misschien uit dienst ({count}): het is niet zeker dat die meetelt. Haal wie weg is uit de lijst.",
  "finding.part-row":
    "Een rij is misschien een deel van de vorige, of alles samen ({count}): het is niet zeker dat ze meetelt. Haal ze weg, of geef ze een eigen naam.",
  "finding.other-list-below":
    "Hier begint misschien een andere lijst ({count} rijen): het is niet zeker dat die rijen meetellen. Zet ze op een eigen werkblad, of haal de titel en de kop erboven weg als ze bij deze lijst horen.",
  "finding.list-doubted":
    "Door de naam “{said}” is het niet zeker dat deze registraties meetellen ({count}). Tellen ze mee, geef het werkblad dan een andere naam, of zet in een profiel ‘counts: true’ bij deze lijst.",
  "finding.plan-not-used":
    "Volgens “{said}” zijn dit streefcijfers of een prognose: ze zijn niet als cijfers gelezen. Zijn het wel cijfers, geef het werkblad dan een andere naam, of zet in een profiel ‘counts: true’ bij deze lijst.",
  "finding.rows-are-sums":
    "Volgens kolom “{header}” staan in een rij meer dan één registratie: dit werkblad is niet als lijst gelezen. Geef elke registratie een eigen rij, of zet de aantallen in een lijst met maandcijfers.",
  "finding.stock-list":
    "Volgens kolom “{header}” is dit een lijst van wat er uit te lenen is, niet van wat uitgeleend werd: ze is niet gelezen. Voeg een kolom met de datum of de gebruiker toe als het uitleningen zijn.",
  "finding.column-of-year":
    "Twee kolommen met een jaartal kunnen {field} zijn: gebruikt is “{header}”, die van het laatste jaar. Wijs de juiste kolom aan als dat niet klopt.",
  "finding.period-unused":
    "Rijen die geen maand, jaar of totaal zijn, zijn niet gebruikt: {labels}.",
  "presence.yes": "toegekend",
  "presence.no": "niet toegekend",
  "text.no-rows": "geen rijen",
  "text.rows": "rijen {first}–{last}",
  "text.findings": "Opmerkingen",
  "text.more-findings": "… en nog {count} opmerkingen; alle staan in --json.",
  "text.self-check": "Zelfcontrole, geen beslissing.",
  "text.summary":
    "{met} voldoet · {notMet} voldoet niet · {notYetMet} nog niet behaald · {notAssessed} niet beoordeeld · {notApplicable} niet van toepassing",
  "text.sector": "Sector {year}: bij hoeveel landsbonden is de norm behaald?",
  "finding.own-sheet-copy":
    "Dit is een kopie van een blad van Normtoets: het is niet als lijst gelezen.",
  "finding.own-sheet-shared":
    "Op dit blad van Normtoets staat ook iets anders: dat is niet gelezen. Zet een eigen lijst op een eigen blad.",
  "finding.own-norms-unusable":
    "Wat op dit blad is ingevuld, kan niet gebruikt worden: {problem} Verbeter het en toets opnieuw; tot dan geldt niets van dit blad.",
  "sheet.workbook": "Werkmap",
  "sheet.period": "Periode",
  "sheet.up-to": "tot en met {month}",
  "sheet.date": "Getoetst op",
  "sheet.tool": "Getoetst met",
  "sheet.norm-set": "Normenset",
  "sheet.user-thresholds": "Ingevulde drempels",
  "sheet.none": "geen",
  "sheet.hash": "Hash (SHA-256)",
  "sheet.no-hash": "niet beschikbaar in Excel; wel met de opdrachtregel",
  "sheet.service": "Dienst",
  "sheet.norm": "Norm",
  "sheet.verdict": "Oordeel",
  "sheet.finding": "Bevinding",
  "sheet.value": "Waarde",
  "sheet.threshold": "Drempel",
  "sheet.shortfall": "Tekort",
  "sheet.cell": "Cel",
  "sheet.more-cells": "Andere cellen",
  "sheet.asks": "Wat de norm vraagt",
  "sheet.source": "Bron",
  "sheet.source-text": "{document}, punt {section}: “{quote}”",
  "sheet.remark": "opmerking",
  "sheet.and-more": "… en nog {count}",
  "own-norms.year": "Jaar",
  "own-norms.how":
    "Vul in de kolom Drempel of vte in wat in de normenset ontbreekt, en noem de bron. Een lege rij telt niet mee. Niets hiervan komt uit de normenset.",
  "own-norms.per-fte": "{unit} per vte",
  "own-norms.fte": "vte",
  "own-norms.fte-of": "Toegekende vte van {service}",
} as const;
